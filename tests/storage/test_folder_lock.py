"""One process owns a data folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import DataFolderInUse, EnvironmentFault
from desktop_memory.storage.folder_lock import FolderLock

_OTHER_PROCESS = """
import sys
from pathlib import Path
from desktop_memory.config.paths import Paths
from desktop_memory.storage.folder_lock import FolderLock
lock = FolderLock(Paths(Path(sys.argv[1])))
print("locked", flush=True)
sys.stdin.read()
"""


def test_a_second_process_is_refused_and_told_by_whom_until_the_first_dies(paths: Paths) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _OTHER_PROCESS, str(paths.data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"locked\n"

        with pytest.raises(DataFolderInUse, match=f"process {other.pid}"):
            FolderLock(paths)
        other.kill()

    FolderLock(paths).release()


def test_the_folder_is_free_again_after_release(paths: Paths) -> None:
    with FolderLock(paths):
        pass

    with FolderLock(paths), pytest.raises(DataFolderInUse):
        FolderLock(paths)


def test_the_folder_is_made_for_its_owner_only(paths: Paths) -> None:
    with FolderLock(paths):
        assert paths.data.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name == "nt", reason="a file in the place of a folder")
def test_a_folder_that_cannot_be_made_is_the_computers_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(EnvironmentFault, match="--data-dir"):
        FolderLock(Paths(tmp_path / "file" / "data"))
