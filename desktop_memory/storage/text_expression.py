"""Words as FTS5 expressions. Nothing a person types is read as FTS5's own syntax."""

import re
from collections.abc import Iterable, Sequence

from desktop_memory.storage.unspaced import has_signs, set_apart

# What a person may mean by a word or a phrase; everything between other quotes is a phrase.
_PARTS = re.compile(r"[\"“„«]([^\"”“»]+)[\"”“»]|(\S+)")


def all_of(words: str) -> str | None:
    """An expression that all of `words` match, phrases in quotes as such; None without a word.

    Dates and filters do not count: only text, place and speaker.
    """
    parts = [phrase or word for phrase, word in _PARTS.findall(words)]
    known = [any_of(ways(part)) for part in parts if any(map(str.isalnum, part))]
    return f"{{text place speaker}} : ({' AND '.join(known)})" if known else None


def any_of(parts: Iterable[str]) -> str:
    """An expression that at least one of these expressions matches."""
    return f"({' OR '.join(parts)})"


def together(parts: Sequence[str]) -> str | None:
    """An expression that all of these expressions match, None without any."""
    return " AND ".join(f"({part})" for part in parts) or None


def in_words(expression: str) -> str:
    """The expression anywhere but among the filters."""
    return f"{{text place speaker time}} : ({expression})"


def in_filters(parts: Sequence[str]) -> str:
    """An expression that all of these match among the filters."""
    return f"filters : ({' AND '.join(parts)})"


def ways(words: str) -> list[str]:
    """Words that stand together, in each way in which full text may hold them.

    Rows of versions that did not set Chinese and Japanese signs apart hold whole runs of them as
    one word; of those the beginning is found until they change.
    """
    apart = quoted(words)
    return [apart, f"{_string(words)} *"] if has_signs(words) else [apart]


def quoted(words: str) -> str:
    """Words that stand together, as an FTS5 string."""
    return _string(set_apart(words))


def _string(text: str) -> str:
    return '"' + text.replace('"', " ").replace("\0", " ") + '"'
