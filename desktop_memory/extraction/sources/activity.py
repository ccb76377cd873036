"""What the person was working on, by the title of the window."""

import re
from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form

_QUIET = (WindowKind.CONFIDENTIAL, WindowKind.LEISURE, WindowKind.FILES)
_READ = (
    WindowKind.PUBLIC,
    WindowKind.UNTRUSTED,
    WindowKind.OTHER,
    WindowKind.CONFIRMATION,
    WindowKind.PROFILE,
)
_TALK = (WindowKind.CHAT, WindowKind.ASSISTANT)
_NEW_ITEMS = Form(r"\s*[-–—|]\s*\d+ new items?|\s*\((?:Channel|DM|Kanal|canal)\)", re.I)
_LONGEST = 160
_CERTAIN = 0.8


def find_activity(page: Page) -> Iterator[FoundFact]:
    """At most one fact: the file, document, ticket, page or conversation the title names."""
    window, screen = page.window, page.screen
    if (
        window.kind in _QUIET
        or not window.title.names_something(screen.user)
        or not screen.title.strip()
    ):
        return
    named = _NEW_ITEMS.sub("", window.title.text)[:_LONGEST].strip()
    yield FoundFact(
        kind=FactKind.ACTIVITY,
        text=f"{_verb(window.kind)} {named}",
        quote=screen.title.strip(),
        subject=window.title.subject.lower(),
        confidence=_CERTAIN,
    )


def _verb(kind: WindowKind) -> str:
    if kind in _READ:
        return "Looked at"
    return "Talked in" if kind in _TALK else "Worked on"
