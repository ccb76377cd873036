"""Buttons and boxes of a form of which the person has one chosen."""

from desktop_memory.extraction.patterns import Form

_OPEN = Form(r"[(\[]\s?[)\]]|[○◯☐]")


def leaves_choice(text: str) -> bool:
    """Whether a text shows a button or box that is not chosen: it is a choice, no answer."""
    return _OPEN.search(text) is not None
