"""One table of tokens for light and dark, and what is made from it."""
