"""In how many rows of full text a word stands."""

from desktop_memory.storage.database import Database

# FTS5 ranks at 2 us a row. Words in more rows than this only help to order what rarer ones find;
# how many more is projected from the latest rows.
RANKED_ROWS = 2_000
_SAMPLE_SHARE = 50
_GROWTH = 1.05
_MOST_KEPT = 20_000


class WordCounts:
    """Remembers counts until the table has grown by a twentieth."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[tuple[str, str], tuple[int, int]] = {}

    def find_last(self, table: str) -> int:
        """The highest row of a table, 0 for an empty one."""
        row = self._database.find_row(f"SELECT rowid FROM {table} ORDER BY rowid DESC LIMIT 1")
        return 0 if row is None else int(row[0])

    def find(self, table: str, expression: str, last: int) -> int:
        """How many rows of `table`, whose highest is `last`, match `expression`."""
        known = self._known.get((table, expression))
        if known is not None and last <= known[1] * _GROWTH:
            return known[0]
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        count = self._count(table, expression, last)
        if count:
            # A word that was never seen may be typed any moment.
            self._known[table, expression] = (count, last)
        return count

    def _count(self, table: str, expression: str, last: int) -> int:
        matching = f"SELECT 1 FROM {table} WHERE {table} MATCH ?"
        count = int(
            self._database.find_value(
                f"SELECT count(*) FROM ({matching} LIMIT {RANKED_ROWS + 1})",
                (expression,),
            )
        )
        if count <= RANKED_ROWS:
            return count
        sample = self._database.find_value(
            f"SELECT count(*) FROM ({matching} AND rowid > ?)",
            (expression, last - last // _SAMPLE_SHARE),
        )
        return max(count, int(sample) * _SAMPLE_SHARE)
