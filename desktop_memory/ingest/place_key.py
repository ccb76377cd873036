"""Which observations belong to one place."""

import hashlib
import re

from desktop_memory.domain.observation import CleanObservation, Source

# "(3) Inbox", "* notes.txt", "notes.txt *", "● parser.py": counters and marks of unsaved text.
_DECORATION = re.compile(r"^\s*(?:\(\d+\+?\)|[*●•])\s*|\s*[*●•]\s*$")


def place_key(clean: CleanObservation) -> str:
    """A short key, equal for observations of the same place.

    A window is known by its app and title, a file by its path; each copy and each message of an
    agent is a place of its own. Pages with one title may still be two: see `is_same_page`.
    """
    place = clean.place
    if clean.source is Source.SCREEN:
        parts = ["screen", place.app, plain_title(place.title)]
    elif clean.source is Source.FILE:
        parts = ["file", place.document or place.title]
    elif clean.source is Source.AGENT and clean.external_id is not None:
        parts = ["agent", str(clean.agent_id), clean.thread or "", clean.external_id]
    else:
        parts = [clean.source.value, clean.at.isoformat()]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def is_same_page(url: str | None, other: str | None) -> bool:
    """Whether two addresses are of one page: the fragment does not count, nor does an address
    that is not known, as a program may answer too late to tell it."""
    if not url or not other:
        return True
    return url.partition("#")[0] == other.partition("#")[0]


def plain_title(title: str) -> str:
    """The title without counters and marks of unsaved text."""
    before = None
    while before != title:
        before, title = title, _DECORATION.sub("", title)
    return title
