"""Numbered steps that bring a file to the schema of this version."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from desktop_memory.domain.errors import DatabaseBroken
from desktop_memory.storage.sqlite_file import SqliteFile

_RECORD = """
CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: a file NNNN_name.sql of the package."""

    number: int
    name: str
    sql: str


@cache
def find_migrations(folder: str) -> tuple[Migration, ...]:
    """The steps in `folder` of the package ("migrations", "migrations/frames"), in order."""
    place = files("desktop_memory.storage").joinpath(folder)
    return tuple(
        sorted(
            (
                Migration(int(item.name[:4]), item.name[5:-4], item.read_text(encoding="utf-8"))
                for item in place.iterdir()
                if item.name.endswith(".sql")
            ),
            key=lambda step: step.number,
        )
    )


def get_version(file: SqliteFile) -> int:
    """The number of the last step applied to a file, 0 for an empty one."""
    known = file.find_value("SELECT count(*) FROM sqlite_schema WHERE name = 'migrations'")
    return int(file.find_value("SELECT coalesce(max(number), 0) FROM migrations")) if known else 0


def check_not_newer(file: SqliteFile, steps: tuple[Migration, ...]) -> None:
    """Raises DatabaseBroken where a newer version of the app has written the file."""
    newest = steps[-1].number
    if get_version(file) > newest:
        raise DatabaseBroken(
            f"The file {file.path} was written by a newer version of Desktop Memory "
            f"(schema {get_version(file)}, this one knows {newest}).",
            "Update the app, or restore a backup made with this version.",
        )


def apply_migrations(
    file: SqliteFile, steps: tuple[Migration, ...], before: Callable[[int], None]
) -> int:
    """Apply the steps that are missing, each in one transaction with its record; how many.

    `before` is called with the present version if there is anything to lose, and may copy it.
    Raises DatabaseBroken for a newer file.
    """
    check_not_newer(file, steps)
    version = get_version(file)
    missing = [step for step in steps if step.number > version]
    if missing and version:
        before(version)
    for step in missing:
        _apply(file, step)
    return len(missing)


def _apply(file: SqliteFile, step: Migration) -> None:
    file.run("BEGIN IMMEDIATE")
    try:
        file.run(_RECORD)
        file.run(step.sql)
        file.change(
            "INSERT INTO migrations VALUES (?, ?, CAST(unixepoch('subsec') * 1000 AS INTEGER))",
            (step.number, step.name),
        )
        file.run("COMMIT")
    except BaseException:
        if file.in_transaction:
            file.run("ROLLBACK")
        raise
