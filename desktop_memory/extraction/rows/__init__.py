"""What a row of a page is likely to tell, learned from labelled screens."""
