"""What the person works on and with, beside the screen."""
