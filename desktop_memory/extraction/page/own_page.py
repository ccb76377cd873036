"""Whether a page is the person's own."""

import re

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import pattern

_GREETS = pattern(
    r"^\W*(?:hi|hello|hey|welcome(?: back)?|dear|hallo|willkommen|guten (?:tag|morgen)|liebe[rs]?|"
    r"bonjour|bienvenue|salut|chère?|hola|bienvenid[oa]|querid[oa]|buenos días)\b"
)


def is_own(page: Page) -> bool:
    """Whether a page is the person's: in a program of their own, or one that names them."""
    if not page.window.in_browser:
        return True
    user = page.screen.user
    names = [name for name in (user, *page.screen.handles) if name]
    first = user.split()[:1]
    text = "\n".join(page.screen.lines).lower()
    named = any(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) for name in names)
    return named or any(
        _GREETS.search(line) and first[0] in line for line in page.screen.lines if first
    )
