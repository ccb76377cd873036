"""Small files that only this user may read."""

import os
from pathlib import Path

from desktop_memory.config.file_faults import blame_system


def write_private(path: Path, text: str) -> None:
    """Write a file whole or not at all, mode 0600, its folder 0700 where it is missing.

    Raises DiskFull or EnvironmentFault.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as fault:
        raise blame_system(fault, path) from fault
