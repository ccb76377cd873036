"""Connections to the display server and to message buses."""
