"""Words that stand in some memory, by how they may be spelt."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop_memory.storage.database import Database
from desktop_memory.storage.text_expression import any_of, in_words, quoted
from desktop_memory.storage.text_match import TextTerm

_TABLES = ("episode_text", "fact_text")
_LATEST = 20
_BEFORE, _BEHIND = "\x02", "\x03"


class NearWords:
    """Asks full text. Of one connection, which may be read-only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stands(self, term: TextTerm) -> bool:
        """Whether any memory holds a word, or one that begins so."""
        last = term.parts[-1]
        asked = any_of((*term.parts, f"{last.removesuffix(' *')} *"))
        return any(self._stands(table, asked) for table in _TABLES)

    def find(self, spellings: Sequence[str]) -> list[str]:
        """The words, lower case, that stand somewhere spelt in one of these ways or as another
        form of it; those that the latest memories hold most first."""
        counts = Counter[str]()
        for table in _TABLES:
            for spelling in self._halve(table, spellings):
                counts |= Counter(self._words(table, spelling))
        return sorted(counts, key=lambda word: (-counts[word], word))

    def _halve(self, table: str, spellings: Sequence[str]) -> Iterator[str]:
        """Hundreds of words are asked for at once, and halves of them where any stands there."""
        if not spellings or not self._stands(table, any_of(map(quoted, spellings))):
            return
        if len(spellings) == 1:
            yield spellings[0]
            return
        middle = len(spellings) // 2
        yield from self._halve(table, spellings[:middle])
        yield from self._halve(table, spellings[middle:])

    def _stands(self, table: str, expression: str) -> bool:
        row = self._database.find_row(
            f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT 1", (in_words(expression),)
        )
        return row is not None

    def _words(self, table: str, spelling: str) -> Iterator[str]:
        """How it is written in the latest rows that hold it: the index knows only stems."""
        rows = self._database.find_rows(
            f"SELECT snippet({table}, -1, ?, ?, '', 1) FROM {table} WHERE {table} MATCH ?"
            " ORDER BY rowid DESC LIMIT ?",
            (_BEFORE, _BEHIND, in_words(quoted(spelling)), _LATEST),
        )
        for (snippet,) in rows:
            yield snippet.partition(_BEFORE)[2].partition(_BEHIND)[0].lower()
