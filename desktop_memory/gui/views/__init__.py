"""Pieces that several pages paint or use: tiles, bars, chips, marked words, empty states."""
