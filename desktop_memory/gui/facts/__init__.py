"""All facts: filter, edit, fade, pin and delete them, and see where each comes from."""
