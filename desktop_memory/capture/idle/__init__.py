"""How long nobody touched the keyboard or the mouse."""
