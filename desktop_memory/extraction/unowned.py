"""What somebody says of themselves on a ticket where nothing tells who they are."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form

_SELF = Form(r"(?i)\b(?:I|I['’](?:m|d|ve|ll)|ich|je|yo)\b|\bj['’]")


def is_unowned(fact: FoundFact, speaker: str, page: Page) -> bool:
    """Whether a fact says what an unknown person likes. Many write on a ticket."""
    liked = fact.kind is FactKind.PREFERENCE and _SELF.search(fact.quote) is not None
    return liked and not speaker and page.window.kind is WindowKind.TRACKER
