"""The frame around the pages: rail, head, foot, history, undo bar, sheet of keys."""
