"""From raw observations to episodes: gate, reading, redaction, merging, facts."""
