"""Candidates for recall by their words, with what a ranking needs to know of each."""

import json
from array import array
from collections.abc import Sequence
from dataclasses import replace

import apsw
import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.sqlite_file import Binding
from desktop_memory.storage.text_document import PASSAGES
from desktop_memory.storage.text_expression import all_of, in_filters, in_words, together
from desktop_memory.storage.text_match import (
    COLUMNS,
    MatchedRows,
    TextMatches,
    TextScope,
    TextTerm,
)
from desktop_memory.storage.word_counts import RANKED_ROWS, WordCounts

# A thread of so many rows is read whole, at 5 us a row; other scopes are spread over the file,
# where a row costs 20 us.
_SMALL_THREAD = 4_000
_SMALL_SCOPE = 400
_BEST_ROWS = 200
_LATEST_ROWS = 300
# Common words are looked up for so many of the best rows, at 20 us for each word and row.
_LOOKED_UP_ROWS = 24
_LOOKED_UP_TERMS = 2
_ENOUGH_ROWS = 60
_LEAST_BEGINNING = 3
_TABLES = {HitType.EPISODE: "episode_text", HitType.FACT: "fact_text"}
_BY_RANK = "AND rank MATCH 'bm25(1.0, 1.0, 1.0, 0.5, 0.0)' ORDER BY rank"
_LATEST_FIRST = "ORDER BY rowid DESC"


class TextSearch:
    """Searches the words of all episodes and facts. Of one connection, which may be read-only."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._word_counts = WordCounts(database)
        database.memory.add_text_function("term_counts", _term_counts)

    def find(
        self,
        type: HitType,
        terms: Sequence[TextTerm],
        scope: TextScope,
        phrases: Sequence[str] = (),
    ) -> TextMatches:
        """Rows with any of `terms` and all of `phrases` in `scope`: thousands at most in a small
        scope, hundreds in a large one. Without terms, the latest rows of the scope. A term that
        stands nowhere is taken for the beginning of words.

        Ids are of facts, or of passages: episode id * 64 + number of the passage. Memories that
        are forgotten but not erased may be among them.
        """
        table = _TABLES[type]
        exact = all_of(" ".join(f'"{phrase}"' for phrase in phrases))
        must = together([part for part in (scope.expression(type), exact) if part])
        small = _SMALL_SCOPE if scope.thread is None else _SMALL_THREAD
        if exact:
            # All that hold a phrase hold its words; to count them would cost as much as to read.
            return self._read_scope(table, terms, must, small, None)
        last = self._word_counts.find_last(table)
        terms = [self._completed(table, term, last) for term in terms]
        rows = small + 1 if must is None else self._count_rows(table, must, small + 1)
        if not terms or rows <= small:
            return self._read_scope(table, terms, must, rows if terms else _LATEST_ROWS, rows)
        per_memory = PASSAGES if type is HitType.EPISODE else 1
        counts = [self._word_counts.find(table, in_words(t.expression), last) for t in terms]
        found = self._search(table, terms, counts, must)
        return found.to_matches(np.array(counts, np.float32), last // per_memory)

    def find_marked(self, token: str, episode_ids: Sequence[int]) -> set[int]:
        """Those of the episodes whose messages have a mark: QUESTION_TOKEN, TIME_TOKEN."""
        rows = self._database.find_rows(
            "SELECT rowid FROM episode_text WHERE episode_text MATCH ?"
            " AND rowid IN (SELECT value FROM json_each(?))",
            (
                in_filters([token]),
                json.dumps([episode_id * PASSAGES for episode_id in episode_ids]),
            ),
        )
        return {rowid // PASSAGES for (rowid,) in rows}

    def find_marked_in(self, token: str, scope: TextScope) -> set[int]:
        """The messages of a scope that have a mark."""
        narrow = scope.expression(HitType.EPISODE)
        must = together([part for part in (narrow, in_filters([token])) if part])
        rows = self._database.find_rows(
            "SELECT rowid FROM episode_text WHERE episode_text MATCH ?", (must,)
        )
        return {rowid // PASSAGES for (rowid,) in rows}

    def _completed(self, table: str, term: TextTerm, last: int) -> TextTerm:
        if term.prefix or len(term.forms[-1]) < _LEAST_BEGINNING:
            return term
        known = self._word_counts.find(table, in_words(term.expression), last)
        return term if known else replace(term, prefix=True)

    def _count_rows(self, table: str, must: str, limit: int) -> int:
        return int(
            self._database.find_value(
                f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT ?)",
                (must, limit),
            )
        )

    def _read_scope(
        self,
        table: str,
        terms: Sequence[TextTerm],
        must: str | None,
        limit: int,
        total: int | None,
    ) -> TextMatches:
        """The latest rows of a scope of `total` rows, counted among themselves; None: as many as
        there are found."""
        found = MatchedRows(len(terms))
        if terms or must:
            every = list(range(len(terms)))
            self._read(found, table, terms, every, must, _LATEST_FIRST, max(limit, 1))
        rows_with = (found.counts().sum(axis=2) > 0).sum(axis=0)
        return found.to_matches(np.asarray(rows_with, np.float32), total or len(found))

    def _search(
        self, table: str, terms: Sequence[TextTerm], counts: Sequence[int], must: str | None
    ) -> MatchedRows:
        found = MatchedRows(len(terms))
        rarest_first = sorted((n for n in range(len(terms)) if counts[n]), key=lambda n: counts[n])
        rare, total = [], 0
        for n in rarest_first:
            total += counts[n]
            if total > RANKED_ROWS:
                break
            rare.append(n)
        common = rarest_first[len(rare) :]
        if rare:
            # FTS5's own rank counts the rows of the scope, too, which are many.
            order, limit = (_BY_RANK, _BEST_ROWS) if must is None else (_LATEST_FIRST, _LATEST_ROWS)
            self._read(found, table, terms, rare, must, order, limit)
            self._look_up(found, table, terms, common[:_LOOKED_UP_TERMS])
        for together_count in (3, 2, 1):
            if len(found) < _ENOUGH_ROWS and 0 < together_count <= len(common):
                self._read_latest(found, table, terms, common[:together_count], must)
        return found

    def _look_up(
        self, found: MatchedRows, table: str, terms: Sequence[TextTerm], which: Sequence[int]
    ) -> None:
        if which:
            ids = json.dumps(found.ids[:_LOOKED_UP_ROWS])
            only = "AND rowid IN (SELECT value FROM json_each(?))"
            self._read(found, table, terms, which, None, only, _LOOKED_UP_ROWS, (ids,))

    def _read_latest(
        self,
        found: MatchedRows,
        table: str,
        terms: Sequence[TextTerm],
        which: Sequence[int],
        must: str | None,
    ) -> None:
        """The latest rows with all of some terms."""
        needed = together([in_words(terms[n].expression) for n in which])
        every = [n for n in range(len(terms)) if n in which]
        must = together([part for part in (needed, must) if part])
        self._read(found, table, terms, every, must, _LATEST_FIRST, _BEST_ROWS)

    def _read(
        self,
        found: MatchedRows,
        table: str,
        terms: Sequence[TextTerm],
        which: Sequence[int],
        must: str | None,
        order: str,
        limit: int,
        bindings: tuple[Binding, ...] = (),
    ) -> None:
        """Add rows with any of some terms, whose phrases come first and so are numbered from 0."""
        phrases = [len(terms[n].parts) for n in which]
        words = in_words(" OR ".join(terms[n].expression for n in which)) if which else None
        rows = self._database.find_rows(
            f"SELECT rowid, term_counts({table}, ?) FROM {table} WHERE {table} MATCH ? {order}"
            " LIMIT ?",
            (sum(phrases), together([part for part in (words, must) if part]), *bindings, limit),
        )
        if not rows:
            return
        numbers = np.frombuffer(b"".join(packed for _, packed in rows), np.uint32)
        numbers = numbers.reshape(len(rows), -1).astype(np.float32)
        counts = np.zeros((len(rows), len(terms), COLUMNS), np.float32)
        if which:
            by_phrase = numbers[:, 1:].reshape(len(rows), sum(phrases), -1)[:, :, :COLUMNS]
            starts = np.cumsum([0, *phrases[:-1]])
            counts[:, list(which)] = np.add.reduceat(by_phrase, starts, axis=1)
        for place, (rowid, _) in enumerate(rows):
            found.add(rowid, int(numbers[place, 0]), counts[place])


def _term_counts(row: apsw.FTS5ExtensionApi, phrases: int) -> bytes:
    """Words of the text, then how often each of the first phrases stands in each column."""
    numbers = [row.column_size(0)]
    for phrase in range(phrases):
        numbers += map(len, row.phrase_locations(phrase))
    return array("I", numbers).tobytes()


def empty_matches(terms: int) -> TextMatches:
    """What nothing matches."""
    none: NDArray[np.float32] = np.zeros(terms, np.float32)
    return MatchedRows(terms).to_matches(none, 0)
