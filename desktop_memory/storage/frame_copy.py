"""Keeps a copy of the pixels up to date by copying what is new."""

from desktop_memory.storage.sqlite_file import Row, SqliteFile

_AT_ONCE = 200


def copy_pixels(source: SqliteFile, target: SqliteFile) -> int:
    """Make `target` hold the pixels that `source` holds now; returns how many were copied.

    Goes on where an interrupted copy stopped.
    """
    there, wanted = _revisions(target), _revisions(source)
    gone = sorted(there.keys() - wanted.keys())
    news = sorted(key for key, revision in wanted.items() if there.get(key) != revision)
    _write(target, "DELETE FROM pixels WHERE id = ?", [(frame_id,) for frame_id in gone])
    for start in range(0, len(news), _AT_ONCE):
        found = [
            source.find_row("SELECT id, revision, data FROM pixels WHERE id = ?", (frame_id,))
            for frame_id in news[start : start + _AT_ONCE]
        ]
        _write(
            target,
            "INSERT OR REPLACE INTO pixels (id, revision, data) VALUES (?, ?, ?)",
            [row for row in found if row is not None],
        )
    return len(news)


def _revisions(file: SqliteFile) -> dict[int, int]:
    return dict(file.find_rows("SELECT id, revision FROM pixels"))


def _write(file: SqliteFile, sql: str, rows: list[Row]) -> None:
    if not rows:
        return
    file.run("BEGIN IMMEDIATE")
    try:
        file.change_each(sql, rows)
        file.run("COMMIT")
    except BaseException:
        if file.in_transaction:
            file.run("ROLLBACK")
        raise
