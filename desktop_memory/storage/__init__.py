"""The truth on disk: encrypted SQLite, and vectors that can be rebuilt from it."""
