"""Keys that can be told by their shape alone."""

import re
from collections.abc import Iterator

from desktop_memory.privacy.span import Span

_SHAPES = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"gh[opsur]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{16,}|AKIA[A-Z0-9]{16}"
    r"|sk-[\w-]{20,}|(?:sk|rk)_live_\w{16,}|xox[abeoprs]-[\w-]{10,}|AIza[\w-]{30,}"
    r"|eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}"
    r")"
)


def find_shaped(text: str) -> Iterator[Span]:
    """Tokens of well-known issuers."""
    for found in _SHAPES.finditer(text):
        yield Span(found.start(), found.end(), "token")
