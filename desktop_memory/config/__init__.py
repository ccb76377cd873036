"""Settings, declared once, and where files are."""
