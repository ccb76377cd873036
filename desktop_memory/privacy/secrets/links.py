"""How a label is joined to its value: `:`, "is", a gap in a table, the next line."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple


class Strength(IntEnum):
    """How surely what follows is the label's value."""

    SPACE = 1
    LINE = 2
    CELL = 3
    COPULA = 4
    MARKUP = 5
    ASSIGN = 6


class Value(NamedTuple):
    """A possible value: characters `start` to `end` (excluded) of a text."""

    start: int
    end: int
    text: str
    strength: Strength
    quoted: bool
    last: bool
    """Whether nothing but punctuation follows on its line, or in its cell."""
    alone: bool
    """Whether nothing at all follows, and what precedes is no assignment in a program."""


_CLOSED = r"\d{0,2}[\"'`´’”»*_)\]}]{0,4}(?:[ \t]?[(\[][^()\[\]\n]{0,40}[)\]])?"
_ONE_WORD = r"[^\s:=<>|`\"'“”„.!?]{1,25}"
_WORDS = rf"(?:[ \t]+{_ONE_WORD}|[ \t]*\n[ \t]*{_ONE_WORD})"
_COPULAS = (
    r"(?:is|was|are|ist|lautet|lauten|war|heißt|heisst|est|es|è|é|e|jest|to|brzmi|är|er|on|je|este"
    r"|luidt|becomes|будет|это|είναι)(?=[\s:\"'“„«`*])|:-|:|—|–|-"
)
_ANNOTATED = re.compile(_CLOSED + r"[ \t]?:[ \t]?[\w.\[\]| ]{2,40}?[ \t]?=[ \t]?(?=[\"'])")
_ASSIGNED = re.compile(
    _CLOSED + r"[ \t]{0,40}(?:=>|->|:=|\?=|[:=：＝→])(?![=:])(?:\*\*|__)?[ \t]{0,40}(?![\s>])"
)
_LISTED = re.compile(r"[\"'][ \t]?,[ \t]?(?=[\"'])")
_ATTRIBUTE = re.compile(r"[\"'][ \t]{1,4}[^<>\n]{0,40}?\bvalue[ \t]?=[ \t]?(?=[\"'])")
_ELEMENT = re.compile(
    r"(?:[\"'][^<>\n]{0,80})?>(?:[ \t\n]{0,20}</[\w:]{1,20}>[ \t\n]{0,20}<[^<>/\n]{1,60}>)?"
    r"(?=[^<>\n]{1,200}</)"
    r"|</[\w:]{1,20}>[ \t\n]{0,20}<[^<>/\n]{1,60}>(?=[^<>\n]{1,200}<)"
)
_FLAG = re.compile(r"(?:^|[\s'\"])--?[\w-]{0,30}$")
_FLAGGED = re.compile(r"[ \t]+(?![-$<{])")
_STRETCH = re.compile(_CLOSED + rf"{_WORDS}{{0,9}}")
_JOINED = re.compile(rf"(?<=[ \t\n])(?:{_COPULAS})[ \t]?:?[ \t]*\n?[ \t]*", re.IGNORECASE)
_COLON = re.compile(_CLOSED + rf"{_WORDS}{{1,8}}[ \t]?[:：](?:[ \t]+|[ \t]*\n[ \t]*)")
_GLUED = re.compile(r"(?:는|은|이|가|は|が|是|为|為|:|：)?[ \t]?")
_LEADER = r"[ \t]?(?:\.{3,80}|_{3,80}|…{1,20}|-{3,80})[ \t]?"
_CELL = re.compile(_CLOSED + rf"(?:{_LEADER}|[ \t]{{2,60}}|\t{{1,10}}|[ \t]*[|│¦][ \t]*|[,;])")
_NEXT_LINE = re.compile(
    _CLOSED + r"[ \t]*[:：]?[ \t]*(?:[|>]-?[ \t]*)?\n(?:[ \t]*[^\W\d_]{1,15}[ \t]*\n)?[ \t]*"
)
_SPACED = re.compile(_CLOSED + r"[ \t]")

_AFTER = {
    Strength.ASSIGN: (_ANNOTATED, _ASSIGNED),
    Strength.MARKUP: (_ATTRIBUTE, _ELEMENT),
    Strength.COPULA: (_COLON,),
    Strength.CELL: (_CELL, _LISTED),
}
_SPACELESS = 0x0E00
_ROOM = 4

_QUOTES = {'"': '"', "'": "'", "`": "`", "“": "”", "„": "“", "«": "»", "‘": "’"}
_BARE = re.compile(r"[^\s\"'`<>“”„«»│¦]{1,4096}")
# What a shell writes before the next command, below a question for a password that shows nothing.
_PROMPT = re.compile(r"(?<=\n)[\w.-]{1,40}@[\w.-]{1,60}:[^\s\"'<>|]{1,200}[$#](?=\s|$)")
_NEXT_FIELD = re.compile(r"[;&,][\w.-]{1,40}[=:]|\|")
_ENDS = ".,;:!?)]}"
_PROGRAM = re.compile(r"[ \t]=[ \t]*$|(?:^|\s)[a-z][\w.]*=$")
_LABEL_ALONE = 30
_LINE = 120
_CODE = re.compile(r"[=$(){};<]")


def find_values(text: str, start: int, end: int) -> list[Value]:
    """What could be the value of a label at `start` to `end`, the nearest first."""
    return sorted(_find_values(text, start, end), key=lambda value: value.start)


def _find_values(text: str, start: int, end: int) -> Iterator[Value]:
    for strength, patterns in _AFTER.items():
        for pattern in patterns:
            if found := pattern.match(text, end):
                yield from _values(text, found.end(), strength)
    if stretch := _STRETCH.match(text, end):
        for found in _JOINED.finditer(text, end, stretch.end() + _ROOM):
            yield from _values(text, found.end(), Strength.COPULA)
    if _FLAG.search(text, max(0, start - 40), start) and (found := _FLAGGED.match(text, end)):
        yield from _values(text, found.end(), Strength.ASSIGN)
    if ord(text[end - 1]) > _SPACELESS and (found := _GLUED.match(text, end)):
        yield from _values(text, found.end(), Strength.COPULA)
    if _starts_line(text, start) and (found := _NEXT_LINE.match(text, end)):
        yield from _values(text, found.end(), Strength.LINE)
    if found := _SPACED.match(text, end):
        yield from _values(text, found.end(), Strength.SPACE)


def _starts_line(text: str, start: int) -> bool:
    first = text.rfind("\n", max(0, start - _LINE), start) + 1
    if first == 0 and start > _LINE:
        return False
    before = text[first:start]
    return len(before.strip()) <= _LABEL_ALONE and _CODE.search(before) is None


def _values(text: str, start: int, strength: Strength) -> Iterator[Value]:
    if start >= len(text) or _PROMPT.match(text, start):
        return
    close = _QUOTES.get(text[start])
    if close is not None:
        end = text.find(close, start + 1, start + 300)
        line_end = text.find("\n", start, start + 300)
        if end > start + 1 and (line_end < 0 or end < line_end):
            yield _made(text, start + 1, end, strength, quoted=True)
            return
        start += 1
    found = _BARE.match(text, start)
    if found is not None:
        end = _trimmed(text, start, found.end())
        if end > start and not text.startswith("//", start):
            yield _made(text, start, end, strength, quoted=False)


def _trimmed(text: str, start: int, end: int) -> int:
    field = _NEXT_FIELD.search(text, start + 1, end)
    if field is not None:
        end = field.start()
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return end


def _made(text: str, start: int, end: int, strength: Strength, quoted: bool) -> Value:
    line_end = text.find("\n", end, end + _LINE)
    rest = text[end : line_end if line_end >= 0 else end + _LINE]
    cell = rest.startswith(("  ", "\t", " |"))
    last = cell or not rest.strip(" \t\"'`”.,;:!?)]}*_")
    alone = (cell or not rest.strip()) and not _PROGRAM.search(text, max(0, start - 40), start)
    return Value(start, end, text[start:end], strength, quoted, last, alone)
