"""What full text is asked, and what it answers."""

from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.host import site_name
from desktop_memory.storage.text_document import filter_token, span_tokens
from desktop_memory.storage.text_expression import any_of, in_filters, quoted, together, ways

TEXT, PLACE, SPEAKER, TIME = range(4)
COLUMNS = 4


@dataclass(frozen=True, slots=True)
class TextTerm:
    """One thing asked for, in any of its forms; a form of several words is a phrase.

    `prefix`: words that begin with the last form count, too.
    """

    forms: tuple[str, ...]
    prefix: bool = False

    @property
    def parts(self) -> list[str]:
        """The term for FTS5: one phrase each."""
        parts = [way for form in self.forms for way in ways(form)]
        if self.prefix:
            parts[-1] = f"{parts[-1].removesuffix(' *')} *"
        return parts

    @property
    def expression(self) -> str:
        """Any of the parts."""
        return any_of(self.parts)


@dataclass(frozen=True, slots=True)
class TextScope:
    """Where to look. None and empty mean everywhere.

    Full text widens spans of time to whole UTC days, months or years.
    """

    since: datetime | None = None
    until: datetime | None = None
    app: str | None = None
    thread: str | None = None
    agent_id: int | None = None
    kinds: frozenset[FactKind] = frozenset()
    site: str | None = None

    def expression(self, type: HitType) -> str | None:
        """The scope for FTS5, None for everywhere. Of a site the words of its host must stand
        together where an episode was; facts name none."""
        named = (("a", self.app), ("t", self.thread), ("g", self.agent_id))
        parts = [filter_token(name, value) for name, value in named if value is not None]
        times = span_tokens(self.since, self.until)
        kinds = [filter_token("k", kind) for kind in sorted(self.kinds)]
        parts += [any_of(choices) for choices in (times, kinds) if choices]
        needed = [in_filters(parts)] if parts else []
        if self.site is not None and type is HitType.EPISODE:
            needed.append(f"place : {quoted(site_name(self.site))}")
        return together(needed)


@dataclass(frozen=True, slots=True)
class TextMatches:
    """Rows that match, each a passage of an episode, or a fact.

    `counts` [rows, terms, 4]: how often each term stands in text, place, speaker and time.
    `lengths` [rows]: words of the text. `rows_with` [terms]: in how many rows of all that were
    searched a term stands, out of `total`; estimated where they are many.
    """

    ids: NDArray[np.int64]
    counts: NDArray[np.float32]
    lengths: NDArray[np.float32]
    rows_with: NDArray[np.float32]
    total: int

    def taken(self, places: NDArray[np.int64]) -> "TextMatches":
        """Only the rows at these places, in this order."""
        return replace(
            self, ids=self.ids[places], counts=self.counts[places], lengths=self.lengths[places]
        )


class MatchedRows:
    """Rows gathered from several queries, each about some of the terms."""

    def __init__(self, terms: int) -> None:
        self._terms = terms
        self._places: dict[int, int] = {}
        self._lengths: list[int] = []
        self._counts: list[NDArray[np.float32]] = []

    def __len__(self) -> int:
        return len(self._places)

    @property
    def ids(self) -> list[int]:
        return list(self._places)

    def add(self, rowid: int, length: int, counts: NDArray[np.float32]) -> None:
        """`counts` [terms, 4], zero for terms that were not asked for."""
        place = self._places.setdefault(rowid, len(self._places))
        if place == len(self._lengths):
            self._lengths.append(length)
            self._counts.append(counts)
        else:
            self._counts[place] = np.maximum(self._counts[place], counts)

    def counts(self) -> NDArray[np.float32]:
        """[rows, terms, 4]"""
        if not self._counts:
            return np.zeros((0, self._terms, COLUMNS), np.float32)
        return np.stack(self._counts)

    def to_matches(self, rows_with: NDArray[np.float32], total: int) -> TextMatches:
        return TextMatches(
            ids=np.array(self.ids, np.int64),
            counts=self.counts(),
            lengths=np.array(self._lengths, np.float32),
            rows_with=rows_with,
            total=total,
        )
