"""Search over episodes and facts: full text, vectors and neighbours, fused and explained."""
