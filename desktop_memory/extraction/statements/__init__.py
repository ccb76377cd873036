"""What a sentence states: one file per kind of fact, and what makes a sentence no statement."""
