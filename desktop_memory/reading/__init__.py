"""Pixels to text: what changed, cut at text rows, read once and remembered."""
