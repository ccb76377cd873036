"""What was said in a talk right before somebody called a halt and named another day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.date_mention import DateMention

# Who speaks, as some programs write it before what is said.
_SPEAKER = Form(r"^[\w .'’-]{2,25}: ")
_HALT = pattern(
    r"^\W*(?:(?:ah|oh|ok|so|um|uh|eh|ach|uf|oye|s[o0]rry|pardon|perdón|hm+|ugh|mist|mince|vaya|"
    r"oops)\W+){0,2}(?:hold on|hang on|"
    r"wait(?!,? (?:was|is|are|for|till|until|what|who|where|why|how|i)\b)|"
    r"scratch that|change of plans?|plot twist|argh|correction|korrektur|berichtigung|planänderung|"
    r"changement(?: de programme)?\s?[:,!]|contre-?ordre|rectificatif|cambio de planes|corrección|"
    r"rectifico|moment mal|warte(?:t)? mal|halt\b(?=[,.!])|attends?(?=[,.!]| )|espera(?=[,.!]| )|"
    r"en fait non|non en fait|al final no|actually no|no wait)\b"
)
_CORRECTS = pattern(r"\b(?:correction|korrektur|berichtigung|rectificatif|corrección|rectifico)\b")
_NUMBER = Form(r"\d[\d.,]*")
_KINDS = (FactKind.DECISION, FactKind.EVENT, FactKind.TASK)
_ROWS_ABOVE, _ROWS_BELOW = 5, 4


@dataclass(frozen=True, slots=True)
class _Turn:
    """A row that calls a halt, what days it and those below it name, and its numbers."""

    at: int
    days: frozenset[date]
    numbers: frozenset[str]


def without_overtaken(facts: Sequence[FoundFact], page: Page) -> list[FoundFact]:
    """The facts without those that were taken back by the next remarks."""
    if not any(fact.kind in (*_KINDS, FactKind.KNOWLEDGE) for fact in facts):
        return list(facts)
    turns = [turn for pane in page.panes if _is_talk(pane, page) for turn in _turns(pane, page)]
    return [fact for fact in facts if not any(_overtakes(turn, fact, page) for turn in turns)]


def _is_talk(pane: Sequence[Row], page: Page) -> bool:
    return page.window.kind is WindowKind.CHAT or looks_like_talk(pane)


def _turns(pane: Sequence[Row], page: Page) -> Iterator[_Turn]:
    for place, row in enumerate(pane):
        said = _SPEAKER.sub("", row.text)
        if not _HALT.match(said):
            continue
        below = [_SPEAKER.sub("", other.text) for other in pane[place : place + 1 + _ROWS_BELOW]]
        days = {_last(found) for text in below for found in page.dates.find(text)}
        corrects = _CORRECTS.search(said) is not None
        numbers = _NUMBER.findall(said) if corrects else ()
        yield _Turn(row.index, frozenset(days), frozenset(numbers))


def _overtakes(turn: _Turn, fact: FoundFact, page: Page) -> bool:
    if not fact.line_indexes or not 0 < turn.at - max(fact.line_indexes) <= _ROWS_ABOVE:
        return False
    if turn.numbers:
        told = set(_NUMBER.findall(fact.quote))
        return bool(told) and not told & turn.numbers
    if any(day.isoformat() in fact.text for day in turn.days):
        return False
    days = {_last(found) for found in page.dates.find(fact.quote)}
    timed = bool(days) or _NUMBER.search(fact.quote) is not None
    return fact.kind in _KINDS and timed and bool(turn.days - days)


def _last(mention: DateMention) -> date:
    return mention.until or mention.day
