"""A disk without room: the vectors are left as they are, and nothing hangs, then or later."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_memory.domain.errors import DiskFull
from desktop_memory.storage import vectors as vectors_module
from desktop_memory.storage.vectors import Vectors, VectorsBroken
from tests.end_to_end.small_disk import SmallDisk, small_disk
from tests.storage.test_vectors import unit_vectors

LIMIT_S = 120


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", 32) as mounted:
        yield mounted


def test_on_a_full_disk_nothing_is_written_and_what_is_there_is_found(disk: SmallDisk) -> None:
    vectors = Vectors(disk.folder / "vectors", "model-1")
    vectors.rebuild()
    some = unit_vectors(4)
    vectors.upsert(["e1.0", "e2.0"], some[:2])
    disk.fill()

    writes: tuple[Callable[[], None], ...] = (
        lambda: vectors.upsert(["e3.0"], some[2:3]),
        lambda: vectors.delete(["e1.0"]),
        vectors.rebuild,
        vectors.purge,
    )
    for write in writes:
        with pytest.raises(DiskFull, match="is full"):
            write()
    assert vectors.query(some[0], k=1)[0][0] == "e1.0"

    disk.make_room()
    vectors.upsert(["e4.0"], some[3:])
    assert vectors.count() == 3
    vectors.close()


def test_on_a_full_disk_they_are_not_opened(disk: SmallDisk) -> None:
    vectors = Vectors(disk.folder / "vectors", "model-1")
    vectors.rebuild()
    vectors.close()
    disk.fill()

    with pytest.raises(VectorsBroken, match="disk is full"):
        vectors.check()

    disk.make_room()
    vectors.check()
    vectors.close()


def test_after_a_write_that_ran_out_of_room_the_next_ones_do_not_wait_without_end(
    disk: SmallDisk,
) -> None:
    """In a process of its own: what waits in Chroma's native part stops every thread."""
    done = subprocess.run(
        [sys.executable, __file__, str(disk.folder)], timeout=LIMIT_S, check=False
    )

    assert done.returncode == 0


def _run_out_of_room(disk: SmallDisk) -> None:
    # The room is there when it is looked for, and gone when it is used.
    vectors_module._ROOM_BYTES = 0
    vectors = Vectors(disk.folder / "vectors", "model-1")
    vectors.rebuild()
    disk.fill()
    with pytest.raises(VectorsBroken, match="full"):
        vectors.upsert(["e1.0"], unit_vectors(1))
    disk.make_room()
    for number in range(5):
        vectors.upsert([f"e{number}.0"], unit_vectors(1, seed=number))
    assert vectors.count() == 5
    vectors.close()


if __name__ == "__main__":
    _run_out_of_room(SmallDisk(Path(sys.argv[1])))
