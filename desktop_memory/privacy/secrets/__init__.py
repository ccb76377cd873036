"""What secrets look like, one family a file. Each finds spans in a text and keeps nothing."""
