"""The words that announce a secret, in the main languages."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from desktop_memory.privacy.folding import fold
from desktop_memory.privacy.secrets.vocabulary import (
    ANYWHERE,
    BENIGN_KEYS,
    ENDINGS,
    PHRASES,
    STEMS,
)


class Kind(Enum):
    """What kind of value a label announces."""

    PASSWORD = auto()
    PASS = auto()
    PIN = auto()
    CVV = auto()
    CODE = auto()
    SOME_CODE = auto()
    KEY = auto()
    ANY_KEY = auto()
    LICENCE = auto()
    RECOVERY = auto()
    SEED = auto()
    IDENTITY = auto()
    LOGIN = auto()
    BIRTH = auto()
    PHONE = auto()


class Label(NamedTuple):
    """A label in a text: characters `start` to `end` (excluded)."""

    kind: Kind
    start: int
    end: int


class _Word(NamedTuple):
    folded: str
    start: int
    end: int


_LETTERS = re.compile(r"[^\W\d_]+")
_HUMPS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^A-Z]+")
_BETWEEN = re.compile(r"[ \t_.'’/°º-]{0,3}|[ \t]*\n[ \t]*")
_GAP = 6
_MOST_HUMPS = 6
_NEIGHBOUR = 25
_REMEMBERED = 32768
_UNCASED = re.compile(
    "|".join(
        sorted((re.escape(word) for words in ANYWHERE.values() for word in words), key=len)[::-1]
    )
)


def find_labels(text: str) -> list[Label]:
    """The labels of a text, in its order. Identifiers are taken apart: `dbPassword`, `API_KEY`.

    Words that announce values of several kinds give a label for each.
    """
    labels: list[Label] = []
    for found in _LETTERS.finditer(text):
        places = _possible_places(found.group())
        for start, end in places:
            labels += _labels(text, found.start() + start, found.start() + end)
    if not text.isascii():
        labels += (
            Label(Kind[kind], found.start(), found.end())
            for found in _UNCASED.finditer(text)
            for kind, words in ANYWHERE.items()
            if found.group() in words
        )
    return labels


class _Phrases(NamedTuple):
    """The phrases that end in one word: what stands before it, and the kinds they announce."""

    kinds: dict[tuple[str, ...], tuple[Kind, ...]]
    words: int
    length: int


def _by_last_word() -> dict[str, _Phrases]:
    table: dict[str, dict[tuple[str, ...], tuple[Kind, ...]]] = {"key": {}}
    for kind, phrases in PHRASES.items():
        for phrase in phrases:
            *before, last = fold(phrase).split()
            kinds = table.setdefault(last, {})
            kinds[tuple(before)] = (*kinds.get(tuple(before), ()), Kind[kind])
    return {
        last: _Phrases(kinds, max(map(len, kinds), default=0), max(map(_room, kinds), default=0))
        for last, kinds in table.items()
    }


def _room(before: tuple[str, ...]) -> int:
    """How far before its last word a phrase can begin, in characters."""
    return sum(len(word) + _GAP for word in before)


_PHRASES = _by_last_word()
_NONE = _Phrases({}, 0, 0)


@lru_cache(maxsize=_REMEMBERED)
def _possible_places(word: str) -> tuple[tuple[int, int], ...]:
    """Where in a run of letters the last word of a label could be."""
    return tuple(
        (hump.start, hump.end)
        for hump in _humps(word, 0)
        if hump.folded in _PHRASES or _compound(hump.folded) is not None
    )


def _humps(word: str, start: int) -> list[_Word]:
    if word.islower() or word.istitle() or word.isupper():
        return [_Word(fold(word), start, start + len(word))]
    humps = list(_HUMPS.finditer(word))
    if len(humps) > _MOST_HUMPS:
        return []
    return [_Word(fold(hump.group()), start + hump.start(), start + hump.end()) for hump in humps]


def _labels(text: str, first: int, end: int) -> Iterator[Label]:
    """The labels whose last word is at `first` to `end`."""
    last = fold(text[first:end])
    kinds: set[Kind] = set()
    phrases = _PHRASES.get(last, _NONE)
    words = _words(text, first - phrases.length, first) if phrases.words else []
    for count in range(min(len(words), phrases.words), -1, -1):
        before = words[len(words) - count :]
        announced = phrases.kinds.get(tuple(word.folded for word in before), ())
        if announced and _are_joined(text, before, first):
            start = before[0].start if before else first
            yield from (Label(kind, start, end) for kind in announced if kind not in kinds)
            kinds.update(announced)
    kind = _compound(last)
    if kind is not None and kind not in kinds:
        yield Label(kind, first, end)
    elif last == "key" and not kinds and _is_some_key(text, first):
        yield Label(Kind.ANY_KEY, first, end)


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [
        word
        for found in _LETTERS.finditer(text, max(0, start), end)
        for word in _humps(found.group(), found.start())
    ]


def _are_joined(text: str, words: list[_Word], last: int) -> bool:
    """Whether no more than a space, a mark or a line end is between words and what follows."""
    starts = [*(word.start for word in words[1:]), last]
    return all(
        _BETWEEN.fullmatch(text, word.end, start)
        for word, start in zip(words, starts, strict=False)
    )


def is_label(text: str) -> bool:
    """Whether a text is itself a label, as the words of a form are ("Passwort", "PIN")."""
    folded = fold(text)
    return () in _PHRASES.get(folded, _NONE).kinds or (
        folded.isalpha() and _compound(folded) is not None
    )


@lru_cache(maxsize=_REMEMBERED)
def _compound(word: str) -> Kind | None:
    for kind, stems in STEMS.items():
        if any(word.startswith(stem) and len(word) <= len(stem) + 4 for stem in stems):
            return Kind[kind]
    for kind, endings in ENDINGS.items():
        if any(word.endswith(ending) and len(word) > len(ending) for ending in endings):
            return Kind[kind]
    return None


def _is_some_key(text: str, first: int) -> bool:
    """Whether "key" ends an identifier that does not say it is another kind of key."""
    words = _words(text, first - _NEIGHBOUR, first)
    if not words or words[-1].folded in BENIGN_KEYS:
        return False
    return text[words[-1].end : first] in ("", "_", "-", ".", " ")
