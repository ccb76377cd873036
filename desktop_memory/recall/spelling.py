"""Words of a question that stand nowhere, read as words that are spelt nearly so."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from string import ascii_lowercase

from desktop_memory.domain.recall import Understood
from desktop_memory.recall.names import Names
from desktop_memory.recall.query import Query, Word
from desktop_memory.recall.wording import folded
from desktop_memory.storage.near_words import NearWords
from desktop_memory.storage.text_match import TextTerm

# Shorter words have too many others beside them.
_LEAST_LETTERS = 6
_MOST_READINGS = 3


class Spelling:
    """Mends what was mistyped, or misread from the screen. Of one reader.

    `is_word` tells which words are spelt right, though they stand nowhere: "horses" is not meant
    where there are houses.
    """

    def __init__(self, near: NearWords, names: Names, is_word: Callable[[str], bool]) -> None:
        self._near = near
        self._names = names
        self._is_word = is_word

    def mend(self, query: Query, kept: Collection[str]) -> tuple[Query, tuple[Understood, ...]]:
        """The question as it may be meant, and which of its words were read otherwise; never any
        of `kept`, nor what stands in quotes or names something."""
        told = [(word, self._read(query, word, kept)) for word in query.words]
        mended = [(word, reading) for word, reading in told if reading is not None]
        text = query.text
        for word, reading in mended:
            text = _put(text, word.typed, reading.typed)
        words = tuple(reading or word for word, reading in told)
        understood = (
            Understood(word.typed, "spelling", " or ".join(reading.term.forms))
            for word, reading in mended
        )
        return replace(query, text=text, words=words), tuple(understood)

    def _read(self, query: Query, word: Word, kept: Collection[str]) -> Word | None:
        plain = folded(word.typed)
        if len(plain) < _LEAST_LETTERS or not (plain.isascii() and plain.isalpha()):
            return None
        quoted = any(plain in folded(phrase) for phrase in query.phrases)
        if quoted or plain in map(folded, kept) or self._is_known(query, word):
            return None
        readings = self._near.find(sorted(set(_spellings(plain))))[:_MOST_READINGS]
        return Word(readings[0], TextTerm(tuple(readings))) if readings else None

    def _is_known(self, query: Query, word: Word) -> bool:
        return (
            self._is_word(folded(word.typed))
            or self._near.stands(word.term)
            or bool(self._names.find(replace(query, words=(word,))))
        )


def _spellings(word: str) -> Iterator[str]:
    """All words that one letter more, less, other or exchanged with the next one makes of it
    (Damerau 1964: four in five misspellings)."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        yield from (f"{head}{letter}{tail}" for letter in ascii_lowercase)
        if tail:
            yield head + tail[1:]
            yield from (f"{head}{letter}{tail[1:]}" for letter in ascii_lowercase)
        if len(tail) > 1:
            yield f"{head}{tail[1]}{tail[0]}{tail[2:]}"


def _put(text: str, typed: str, reading: str) -> str:
    place = text.lower().find(typed)
    return text if place < 0 else text[:place] + reading + text[place + len(typed) :]
