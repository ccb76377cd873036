"""The nouns of the house: stdlib only, no I/O, no clock."""
