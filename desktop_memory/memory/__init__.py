"""The one door: commands change the memory, queries read it."""
