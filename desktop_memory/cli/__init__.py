"""Commands, and the one place that wires everything."""
