"""What the files of a data folder take."""

import shutil
import threading
from pathlib import Path

from desktop_memory.storage.sizes import folder_bytes


def test_all_files_below_a_folder_are_counted(tmp_path: Path) -> None:
    (tmp_path / "inner" / "most").mkdir(parents=True)
    (tmp_path / "one").write_bytes(b"12345")
    (tmp_path / "inner" / "most" / "two").write_bytes(b"678")

    assert folder_bytes(tmp_path) == 8


def test_a_folder_that_is_missing_takes_nothing(tmp_path: Path) -> None:
    assert folder_bytes(tmp_path / "missing") == 0


def test_folders_that_go_while_they_are_measured_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "stays").write_bytes(b"12345")
    enough = threading.Event()
    replacing = threading.Thread(target=_replace_until, args=(enough, tmp_path / "vectors"))
    replacing.start()
    try:
        sizes = [folder_bytes(tmp_path) for _ in range(300)]
    finally:
        enough.set()
        replacing.join()

    assert min(sizes) >= 5


def _replace_until(enough: threading.Event, folder: Path) -> None:
    while not enough.is_set():
        for number in range(20):
            (folder / str(number) / "inner").mkdir(parents=True)
        shutil.rmtree(folder)
