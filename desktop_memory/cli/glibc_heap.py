"""Lets glibc give freed memory back to the system."""

from desktop_memory.config.glibc import M_ARENA_MAX, M_MMAP_THRESHOLD, mallopt

_ARENAS = 2
_OWN_MAPPING_BYTES = 1 << 20


def give_back_freed_memory() -> None:
    """Pictures get a mapping of their own each, and threads share two arenas. Without it freed
    pictures leave holes: 70 MB more stay resident after two busy minutes. Before any thread."""
    mallopt(M_ARENA_MAX, _ARENAS)
    mallopt(M_MMAP_THRESHOLD, _OWN_MAPPING_BYTES)
