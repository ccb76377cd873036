"""A session on the real desktop whose content is known to the word, and what to compare it with."""
