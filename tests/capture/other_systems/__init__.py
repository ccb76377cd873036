"""Libraries of other operating systems, as far as capture uses them, with the signatures of the
real ones. They stand in for systems that the tests do not run on."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any

# Imports what leaf files share, so that none of it is imported first while pretending.
import desktop_memory.capture.linux_desktop  # noqa: F401

_LEAVES = ("win32", "uia", "dwm", "macos", "ax")


def module(name: str, **parts: Any) -> ModuleType:
    """A module with those names in it."""
    made = ModuleType(name)
    vars(made).update(parts)
    return made


@contextmanager
def pretend(platform: str, libraries: Mapping[str, ModuleType]) -> Iterator[None]:
    """Inside of it this system seems to be `platform`, with these libraries. The leaf files that
    are imported meanwhile are forgotten afterwards."""
    known, here = dict(sys.modules), sys.platform
    sys.modules.update(libraries)
    sys.platform = platform
    try:
        yield
    finally:
        sys.platform = here
        for name in libraries:
            sys.modules.pop(name, None)
            if name in known:
                sys.modules[name] = known[name]
        for name in set(sys.modules) - set(known):
            if _is_leaf(name):
                del sys.modules[name]


def _is_leaf(name: str) -> bool:
    last = name.rpartition(".")[2]
    return name.startswith("desktop_memory.") and last.split("_")[0] in _LEAVES
