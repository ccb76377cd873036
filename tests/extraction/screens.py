"""Screens for tests, written as a person would see them."""

from datetime import datetime
from textwrap import dedent

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.screen_text import ScreenText

# A Wednesday.
AT = datetime.fromisoformat("2027-03-10T10:00:00+01:00")


def screen(
    text: str,
    app: str = "firefox",
    title: str = "",
    *,
    user: str = "Nora Vidal",
    handles: tuple[str, ...] = (),
    url: str | None = None,
    at: datetime = AT,
    new_lines: frozenset[int] | None = None,
) -> ScreenText:
    """A screen of Nora's, at ten in the morning on Wednesday, March 10, 2027."""
    lines = tuple(dedent(text).strip("\n").split("\n"))
    zone = at.tzinfo
    assert zone is not None
    return ScreenText(at, app, title, lines, url, user, handles, zone, new_lines)


def facts(given: ScreenText, kind: FactKind | None = None) -> list[FoundFact]:
    """What is found on a screen where nothing is known, of one kind or all but the activity."""
    found = [fact for fact in Extractor().extract(given) if not fact.ends]
    if kind is None:
        return [fact for fact in found if fact.kind is not FactKind.ACTIVITY]
    return [fact for fact in found if fact.kind is kind]


def texts(given: ScreenText, kind: FactKind | None = None) -> list[str]:
    """The texts of what is found."""
    return [fact.text for fact in facts(given, kind)]
