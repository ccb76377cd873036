"""What a unit looks like to the judge of rows: its wording, its shape, what stands around it."""

import re
import zlib
from collections.abc import Iterable, Iterator

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.rows.unit import Unit
from desktop_memory.extraction.statements.concepts import find_concepts
from desktop_memory.extraction.statements.wording_traits import TRAITS, find_traits

ALL_TRAITS = 2 * TRAITS
# Each trait of the surroundings counts as much as a few letters of the wording.
_WEIGHT = 0.25
_WORD = Form(r"[^\W\d_]{2,}|\d+|[?!:%€$£@#/]")
_MARK = Form(r"^(?:[-*•–·▪◦‣>#]+|\(?[xX ]?\)|\[[xX ]?\]|\d{1,2}[.)]|[☐☑☒□■✓✔○●v])\s")
_LABEL = Form(r"^[^:]{2,30}:\s")
_CLOCK = Form(r"\b\d{1,2}[:.h]\d{2}\b")
_AMOUNT = Form(r"[€$£]\s?\d|\d\s?(?:€|\$|£|EUR|USD|GBP|CHF)")
_CAPITAL = Form(r"(?<=\s)[A-ZÀ-Þ][a-zà-ÿ]+")
_DIGIT = Form(r"\d")
_ENDS = ".?!:,…"
_PLACES = 5


def find_unit_traits(unit: Unit, page: Page) -> tuple[list[int], list[float]]:
    """Places below `ALL_TRAITS` and their weights."""
    places, weights = find_traits(unit.text)
    around = {
        TRAITS + zlib.crc32(trait.encode()) % TRAITS
        for trait in (*_shape(unit, page), *_around(unit, page))
    }
    ordered = sorted(around)
    return [*places, *ordered], [*weights, *[_WEIGHT] * len(ordered)]


def _shape(unit: Unit, page: Page) -> Iterator[str]:
    text = unit.text
    words = text.split()
    lower = sum(word.isalpha() and word.islower() for word in words)
    yield f"words {min(8, len(words) // 3)}"
    yield f"cells {min(4, unit.cells)}"
    yield f"ends {text[-1] if text[-1] in _ENDS else 'else'}"
    yield f"capitals {min(3, len(_CAPITAL.findall(text)))}"
    yield f"lower {min(5, lower // 2)}"
    yield f"place {int(unit.place * (_PLACES - 0.01))}"
    if _MARK.match(text):
        yield f"mark {text[0]}"
    first = page.people.user.split()[:1]
    told = {
        "label": _LABEL.match(text),
        "date": page.dates.find(text),
        "clock": _CLOCK.search(text),
        "amount": _AMOUNT.search(text),
        "digit": _DIGIT.search(text),
        "user": first and re.search(rf"\b{re.escape(first[0])}\b", text),
        "starts lower": text[0].islower(),
        "first": unit.is_first,
        "last": unit.is_last,
    }
    yield from (name for name, holds in told.items() if holds)


def _around(unit: Unit, page: Page) -> Iterator[str]:
    kind = page.window.kind.value
    yield f"window {kind}"
    yield f"app {page.screen.app.lower()}"
    yield f"language {page.language.value}"
    yield f"said by {_who(unit, page)}"
    yield from _tagged("before", _words(unit.before, 12))
    yield from _tagged("after", _words(unit.after, 12))
    yield from _tagged("heading", _words(unit.heading, 6))
    yield from _tagged("title", _words(page.window.title.text, 12))
    for concept in find_concepts(unit.text):
        yield f"concept {concept}"
        yield f"concept {concept} in {kind}"
    yield from _tagged("concept before", find_concepts(unit.before))
    yield from _tagged("concept after", find_concepts(unit.after))


def _who(unit: Unit, page: Page) -> str:
    if unit.speaker is None:
        return "none"
    if not unit.speaker:
        return "nobody"
    return "user" if page.people.is_user(unit.speaker) else "other"


def _words(text: str, most: int) -> list[str]:
    return ["0" if word.isdigit() else word.lower() for word in _WORD.findall(text)[:most]]


def _tagged(tag: str, words: Iterable[str]) -> Iterator[str]:
    return (f"{tag} {word}" for word in words)
