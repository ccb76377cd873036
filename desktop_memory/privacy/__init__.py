"""What must not be kept: exclusion before pixels are looked at, redaction after they are read."""
