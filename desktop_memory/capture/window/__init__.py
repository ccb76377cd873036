"""Which windows are on the desktop, and whose they are."""
