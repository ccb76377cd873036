"""Tests of desktop_memory.ingest."""
