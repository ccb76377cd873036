"""Values in a sentence: language, dates, times, people."""
