"""What of a model's answer is believed enough to be proposed."""

import json
import re
from collections.abc import Iterator
from typing import Any

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.discretion import is_discreet
from desktop_memory.extraction.finding import LONGEST, tidy
from desktop_memory.extraction.model.question import MOST_FACTS
from desktop_memory.extraction.quotes import is_quoted
from desktop_memory.extraction.screen_text import ScreenText

_SHORTEST = 12
_SHORTEST_QUOTE = 8
_CONFIDENCE = 0.5
_FENCE = re.compile(r"^\s*```(?:json)?\s*|\s*```\s*$")
# What some models think aloud before they answer.
_THOUGHTS = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def read_answer(raw_answer: str, screen: ScreenText) -> tuple[FoundFact, ...]:
    """The facts of an answer whose quotes stand in the new lines of the source.

    Whatever else the model says is dropped: what is no JSON, has no such quote, holds a secret, or
    tells a number that is neither on the screen nor a part of a date.
    """
    found: dict[str, FoundFact] = {}
    for raw_fact in _read_items(raw_answer):
        fact = _check(raw_fact, screen)
        if fact is not None:
            found.setdefault(fact.text.casefold(), fact)
    return tuple(found.values())[:MOST_FACTS]


def _read_items(raw_answer: str) -> Iterator[dict[str, Any]]:
    try:
        told = json.loads(_FENCE.sub("", _THOUGHTS.sub("", raw_answer)))
    except (ValueError, RecursionError):
        return
    items = told.get("facts") if isinstance(told, dict) else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            yield item


def _check(raw_fact: dict[str, Any], screen: ScreenText) -> FoundFact | None:
    raw_kind, raw_text, raw_quote = (raw_fact.get(name) for name in ("kind", "text", "quote"))
    if not (isinstance(raw_text, str) and isinstance(raw_quote, str)):
        return None
    if raw_kind not in {kind.value for kind in FactKind if kind is not FactKind.ACTIVITY}:
        return None
    text, quote = tidy(raw_text), raw_quote.strip()
    place = _find_line(quote, screen)
    if place is None or not _SHORTEST <= len(text) <= LONGEST or not is_discreet(text):
        return None
    if not _numbers_are_seen(text, screen):
        return None
    fact = FoundFact(FactKind(raw_kind), text, quote, confidence=_CONFIDENCE, line_indexes=(place,))
    return fact if is_quoted(fact, screen.lines, screen.title) else None


def _find_line(quote: str, screen: ScreenText) -> int | None:
    """The new line that holds the quote."""
    if len(quote) < _SHORTEST_QUOTE:
        return None
    fresh = range(len(screen.lines)) if screen.new_lines is None else sorted(screen.new_lines)
    return next((place for place in fresh if quote in screen.lines[place]), None)


def _numbers_are_seen(text: str, screen: ScreenText) -> bool:
    """Whether a model made no number up. Years, months and days may come from a relative date."""
    seen = set(_NUMBER.findall(" ".join((*screen.lines, screen.title))))
    return all(
        number in seen or (number.isdigit() and (int(number) <= 31 or number.startswith("20")))
        for number in _NUMBER.findall(text)
    )
