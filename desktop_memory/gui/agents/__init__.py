"""Which local programs may ask, and what they asked."""
