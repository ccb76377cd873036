"""How memories fade, contradict each other, and go: pure plans, and the steward that applies."""
