"""A key that acts in any program; one leaf file per platform."""
