"""What the monitors show."""
