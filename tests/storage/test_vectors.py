"""Vectors in a real Chroma folder: found, replaced, gone, and never trusted when damaged."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_memory.storage.vectors import Vectors, VectorsBroken

ENOUGH_FOR_FILES = 1_200


def unit_vectors(count: int, seed: int = 1) -> NDArray[np.float32]:
    some = np.random.default_rng(seed).standard_normal((count, 384))
    return np.asarray(some / np.linalg.norm(some, axis=1, keepdims=True), np.float32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vectors"


@pytest.fixture
def vectors(path: Path) -> Iterator[Vectors]:
    opened = Vectors(path, "model-1")
    opened.rebuild()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed folder large enough that Chroma has written its index to files."""
    path = tmp_path_factory.mktemp("written") / "vectors"
    opened = Vectors(path, "model-1")
    opened.rebuild()
    opened.upsert([f"e{n}.0" for n in range(ENOUGH_FOR_FILES)], unit_vectors(ENOUGH_FOR_FILES))
    opened.close()
    return path


def test_the_nearest_vector_comes_first_with_its_cosine(vectors: Vectors) -> None:
    some = unit_vectors(50)
    vectors.upsert([f"f{n}.0" for n in range(50)], some)

    (first, likeness), *_ = vectors.query(some[7], k=5)

    assert first == "f7.0"
    assert likeness == pytest.approx(1, abs=1e-4)
    assert vectors.count() == 50


def test_a_replaced_vector_is_found_at_its_new_place_only(vectors: Vectors) -> None:
    some = unit_vectors(3)
    vectors.upsert(["a.0", "b.0"], some[:2])
    vectors.upsert(["a.0"], some[2:])

    assert vectors.query(some[2], k=1)[0][0] == "a.0"
    assert dict(vectors.query(some[0], k=2))["a.0"] < 0.5


def test_a_deleted_vector_is_not_found(vectors: Vectors) -> None:
    some = unit_vectors(2)
    vectors.upsert(["a.0", "b.0"], some)
    vectors.delete(["a.0", "never there"])

    assert [found for found, _ in vectors.query(some[0], k=5)] == ["b.0"]
    assert vectors.find_ids() == ["b.0"]


def test_a_search_among_some_finds_no_others(vectors: Vectors) -> None:
    some = unit_vectors(20)
    vectors.upsert([f"e{n}.0" for n in range(20)], some)

    found = vectors.query(some[3], k=5, among=["e1.0", "e3.0", "e99.0"])

    assert [hit for hit, _ in found] == ["e3.0", "e1.0"]
    assert found[0][1] == pytest.approx(1, abs=1e-4)
    assert vectors.query(some[3], k=5, among=[]) == []


def test_vectors_stay_when_the_folder_is_opened_again(written: Path, tmp_path: Path) -> None:
    path = shutil.copytree(written, tmp_path / "copy")
    opened = Vectors(path, "model-1")
    opened.check()

    assert opened.query(unit_vectors(ENOUGH_FOR_FILES)[700], k=1)[0][0] == "e700.0"
    opened.close()


def test_empty_vectors_are_no_fault(vectors: Vectors) -> None:
    vectors.check()

    assert vectors.query(unit_vectors(1)[0], k=5) == []


def test_a_missing_folder_is_told_and_nothing_is_created(path: Path) -> None:
    with pytest.raises(VectorsBroken, match="missing"):
        Vectors(path, "model-1").check()

    assert not path.exists()


def test_vectors_of_another_embedding_are_told(vectors: Vectors, path: Path) -> None:
    vectors.close()
    other = Vectors(path, "model-2")

    with pytest.raises(VectorsBroken, match="another embedding, model-1"):
        other.check()
    other.close()


def cut(file: Path) -> None:
    os.truncate(file, 100)


def overwrite(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.write(b"\xde\xad\xbe\xef" * 5_000)


def remove_folder(file: Path) -> None:
    shutil.rmtree(file.parent)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("chroma.sqlite3", cut),
        ("*/data_level0.bin", overwrite),
        ("*/header.bin", overwrite),
        ("*/data_level0.bin", remove_folder),
    ],
)
def test_files_damaged_by_a_crash_are_noticed_and_rebuilt(
    written: Path, tmp_path: Path, name: str, damage: Callable[[Path], None]
) -> None:
    """Opened in this process, some of them would end it: Chroma's native part faults."""
    path = shutil.copytree(written, tmp_path / "copy")
    (path / "in-use").touch()
    damage(next(path.glob(name)))
    opened = Vectors(path, "model-1")

    with pytest.raises(VectorsBroken):
        opened.check()

    opened.rebuild()
    opened.check()
    opened.upsert(["f1.0"], unit_vectors(1))
    assert opened.find_ids() == ["f1.0"]
    opened.close()


def test_what_cannot_be_opened_is_rebuilt_at_once(written: Path, tmp_path: Path) -> None:
    path = tmp_path / "vectors"
    shutil.copytree(written, path)
    for file in path.rglob("*"):
        if file.is_file():
            file.write_bytes(b"spilled coffee " * 400)
    vectors = Vectors(path, "model-1")
    with pytest.raises(VectorsBroken):
        vectors.check()

    vectors.rebuild()

    vectors.upsert(["e1.0"], unit_vectors(1))
    vectors.check()
    vectors.close()


def test_files_left_by_a_crash_that_harmed_nothing_are_used(written: Path, tmp_path: Path) -> None:
    path = shutil.copytree(written, tmp_path / "copy")
    (path / "in-use").touch()
    opened = Vectors(path, "model-1")

    opened.check()

    assert opened.count() == ENOUGH_FOR_FILES
    opened.close()
    assert not (path / "in-use").exists()


def test_purging_leaves_no_byte_of_a_deleted_vector(vectors: Vectors, path: Path) -> None:
    some = unit_vectors(ENOUGH_FOR_FILES)
    vectors.upsert([f"e{n}.0" for n in range(ENOUGH_FOR_FILES)], some)
    vectors.delete(["e5.0"])
    secret = some[5].tobytes()[:64]
    assert any(secret in file.read_bytes() for file in path.rglob("*") if file.is_file())

    vectors.purge()

    assert not any(secret in file.read_bytes() for file in path.rglob("*") if file.is_file())
    assert vectors.count() == ENOUGH_FOR_FILES - 1
    assert vectors.query(some[700], k=1)[0][0] == "e700.0"


def test_no_connection_is_tried(path: Path) -> None:
    """In a process of its own, since the hook cannot be taken away again."""
    script = f"""
import sys, numpy
sys.addaudithook(lambda event, arguments: event in {{"socket.connect", "socket.getaddrinfo"}}
    and (_ for _ in ()).throw(RuntimeError(f"{{event}} {{arguments}}")))
from pathlib import Path
from desktop_memory.storage.vectors import Vectors
vectors = Vectors(Path({str(path)!r}), "model-1")
vectors.rebuild()
vectors.upsert(["a.0"], [numpy.ones(384, numpy.float32)])
assert vectors.query(numpy.ones(384, numpy.float32), 1)
vectors.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
