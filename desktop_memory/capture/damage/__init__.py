"""Where the screen was drawn on, so that what stands still is not looked at."""
