"""Tray and window. Opens no database and starts no thread: everything goes through the bridge."""
