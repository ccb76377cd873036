"""Desktop Memory: what was on your screen, kept on your computer, under your control."""

__version__ = "0.1.0"
