"""What the system complains about files of the data folder, told by blame."""

import errno
from pathlib import Path

from desktop_memory.domain.errors import DiskFull, EnvironmentFault


def blame_system(fault: OSError, file: Path) -> EnvironmentFault:
    """The error of this project for the system's refusal to make or write `file`."""
    if fault.errno == errno.ENOSPC:
        return disk_full(file)
    return unwritable(file, fault.strerror or str(fault))


def disk_full(file: Path) -> DiskFull:
    return DiskFull(
        f"The disk that holds {file.parent} is full.",
        "Free some room; recording goes on by itself.",
    )


def unwritable(file: Path, why: str) -> EnvironmentFault:
    return EnvironmentFault(
        f"The file {file} cannot be opened or written ({why}).",
        "Make the data folder writable for you, or choose another with --data-dir.",
    )
