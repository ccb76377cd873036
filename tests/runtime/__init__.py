"""Tests of desktop_memory.runtime."""
