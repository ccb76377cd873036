"""Facts from the text of a screen: structure first, then statements, then values."""
