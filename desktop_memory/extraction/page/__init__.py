"""The structure of a screen: what window it is, who speaks, which lines are chrome."""
