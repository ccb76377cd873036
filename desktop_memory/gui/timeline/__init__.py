"""A day: what was on the screen, in order, and each episode with its frames, lines and facts."""
