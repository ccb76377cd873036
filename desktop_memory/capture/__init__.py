"""Sources: each returns raw observations and knows nothing of storage."""
