"""Whether the session is locked."""
