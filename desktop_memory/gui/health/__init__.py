"""How the app and its stores fare."""
