"""One field, and results of both kinds in one ranking."""
