"""Bytes on disk."""

import os
from pathlib import Path

from desktop_memory.config.paths import Paths
from desktop_memory.domain.status import StoreSizes


def measure_sizes(paths: Paths) -> StoreSizes:
    """What the files of a data folder take, write-ahead logs included."""
    return StoreSizes(
        memory=_database_bytes(paths.memory_db),
        frames=_database_bytes(paths.frames_db),
        vectors=folder_bytes(paths.vectors),
        backups=folder_bytes(paths.backups),
    )


def folder_bytes(folder: Path) -> int:
    """All files below a folder; 0 where it is missing. What goes meanwhile counts nothing."""
    return sum(
        _file_bytes(Path(inner, name)) for inner, _, names in os.walk(folder) for name in names
    )


def _database_bytes(file: Path) -> int:
    return sum(_file_bytes(file.with_name(file.name + tail)) for tail in ("", "-wal", "-shm"))


def _file_bytes(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:
        return 0
