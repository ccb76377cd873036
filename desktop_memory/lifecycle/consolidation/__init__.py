"""Many episodes become few facts: pure plans, and the consolidator that applies them."""
