"""The part of a long screen that is worth reading."""

from dataclasses import replace

from desktop_memory.extraction.screen_text import ScreenText

# Beyond this a line is no sentence of a person, and patterns would search it at length.
_LONGEST_LINE = 800
_MOST_LINES = 300
_HEAD, _BEFORE, _AFTER = 30, 60, 15


def excerpt(screen: ScreenText) -> ScreenText:
    """The screen with lines far from any new one left empty and overlong lines cut.

    The places of the lines stay as they are, and what is left of a line stands in it word for
    word. A short screen, or one that is all new, keeps all of its lines.
    """
    near = _near(screen)
    lines = tuple(
        line[:_LONGEST_LINE] if near is None or place in near else ""
        for place, line in enumerate(screen.lines)
    )
    return screen if lines == screen.lines else replace(screen, lines=lines)


def _near(screen: ScreenText) -> set[int] | None:
    """The first lines and those around new ones; None for all."""
    if screen.new_lines is None or len(screen.lines) <= _MOST_LINES:
        return None
    kept = set(range(_HEAD))
    for place in screen.new_lines:
        kept.update(range(max(0, place - _BEFORE), place + _AFTER))
    return kept
