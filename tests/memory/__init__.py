"""Tests of desktop_memory.memory."""
