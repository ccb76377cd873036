"""Facts proposed by a local language model, each checked against its source."""
