"""Asking before memories are forgotten: what would go, and how much."""
