"""What other stores and programs wrote, read as nouns. Pure: it knows nothing of this store."""
