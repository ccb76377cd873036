"""Where facts stand: one file per structure."""
