"""Folders that are watched, with real files in them."""

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_memory.capture.file_texts import find_lines
from desktop_memory.capture.files import Files
from desktop_memory.domain.observation import RawObservation, Source
from tests.capture.conftest import wait_for

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
Watch = Callable[..., "Watched"]


class Watched:
    """A folder under watch, and what was told of it."""

    def __init__(self, folder: Path, files: Files, told: list[RawObservation]) -> None:
        self._folder = folder
        self.files = files
        self.told = told
        self._markers = 0

    def wait(self, name: str) -> list[str]:
        """The lines told of the file `name`, once some are."""
        return wait_for(lambda: self._poll(name))

    def settle(self) -> list[str]:
        """The names of all files told of, once a marker written now was told."""
        self._markers += 1
        marker = self._folder / f"marker {self._markers}"
        marker.write_text("marker\n")
        self.wait(marker.name)
        marker.unlink()
        names = [told.place.title for told in self.told]
        return [name for name in names if not name.startswith("marker ")]

    def _poll(self, name: str) -> list[str]:
        self.files.poll()
        found = [told for told in self.told if told.place.title == name]
        return [line.raw_text for told in found for line in told.raw_lines]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    """Watches the folder from now on."""
    opened: list[Files] = []

    def start(
        ignores: Sequence[str] = (),
        excluded: Callable[[str], bool] = lambda _: False,
        but_not: Sequence[Path] = (),
    ) -> Watched:
        told: list[RawObservation] = []
        files = Files(
            [folder],
            ignores,
            is_excluded=excluded,
            take=told.append,
            now=lambda: AT,
            but_not=but_not,
            quiet_s=0.05,
        )
        opened.append(files)
        watched = Watched(folder, files, told)
        files.poll()
        while files.learning:
            files.poll()
        return watched

    yield start
    for files in opened:
        files.close()


def test_the_lines_of_a_new_file_are_told(folder: Path, watch: Watch) -> None:
    watched = watch()
    (folder / "tides.txt").write_text("high at 14:35\n\nlow at 20:50\n")

    assert watched.wait("tides.txt") == ["high at 14:35", "low at 20:50"]
    told = watched.told[0]
    assert (told.source, told.at) == (Source.FILE, AT)
    assert told.place.document == str(folder / "tides.txt")


def test_only_new_lines_of_a_known_file_are_told(folder: Path, watch: Watch) -> None:
    (folder / "tides.txt").write_text("high at 14:35\nlow at 20:50\n")
    watched = watch()

    (folder / "tides.txt").write_text("high at 14:35\nstorm warning\nlow at 20:50\n")

    assert watched.wait("tides.txt") == ["storm warning"]


def test_what_was_there_at_the_start_is_not_told(folder: Path, watch: Watch) -> None:
    (folder / "old.txt").write_text("old words\n")
    watched = watch()
    os.utime(folder / "old.txt")

    assert watched.settle() == []


@pytest.mark.parametrize("backup", [False, True])
def test_a_file_saved_by_renaming_is_the_same_file(
    folder: Path, watch: Watch, backup: bool
) -> None:
    (folder / "plan.md").write_text("first\nsecond\n")
    watched = watch()

    fresh = folder / ".goutputstream-X1"
    fresh.write_text("first\nsecond\nthird\n")
    if backup:
        (folder / "plan.md").rename(folder / "plan.md~")
    fresh.replace(folder / "plan.md")

    assert watched.wait("plan.md") == ["third"]
    assert watched.settle() == ["plan.md"]


def test_of_a_renamed_file_only_its_names_are_told(folder: Path, watch: Watch) -> None:
    (folder / "gulls.txt").write_text("gulls on the mole\n")
    watched = watch()

    (folder / "gulls.txt").rename(folder / "terns.txt")

    assert watched.wait("terns.txt") == ["Renamed from gulls.txt to terns.txt"]
    assert watched.settle() == ["terns.txt"]
    (folder / "terns.txt").write_text("gulls on the mole\nterns on the beach\n")
    assert wait_for(lambda: watched.wait("terns.txt")[1:]) == ["terns on the beach"]


def test_a_file_that_moved_to_another_folder_is_told(folder: Path, watch: Watch) -> None:
    (folder / "old").mkdir()
    (folder / "old" / "gulls.txt").write_text("gulls on the mole\n")
    watched = watch()

    (folder / "old" / "gulls.txt").rename(folder / "gulls.txt")

    told = f"Moved from {folder / 'old' / 'gulls.txt'} to {folder / 'gulls.txt'}"
    assert watched.wait("gulls.txt") == [told]


def test_a_renamed_folder_does_not_tell_of_all_its_files(folder: Path, watch: Watch) -> None:
    (folder / "old").mkdir()
    (folder / "old" / "gulls.txt").write_text("gulls on the mole\n")
    watched = watch()

    (folder / "old").rename(folder / "new")

    assert watched.settle() == []


def test_an_excluded_name_is_not_told_when_the_file_gets_another(
    folder: Path, watch: Watch
) -> None:
    (folder / "diary.txt").write_text("dear diary\n")
    watched = watch(excluded=lambda path: "diary" in path)

    (folder / "diary.txt").rename(folder / "terns.txt")

    assert not any("diary.txt" in line for line in watched.wait("terns.txt"))


@pytest.mark.parametrize("partial", ["report.pdf.part", "Unconfirmed 77.crdownload"])
def test_a_finished_download_is_told_with_its_size(
    folder: Path, watch: Watch, partial: str
) -> None:
    watched = watch()
    (folder / "report.pdf").touch()
    watched.settle()
    (folder / partial).write_bytes(b"%PDF" + bytes(2_300_000))
    assert watched.settle() == []

    (folder / partial).rename(folder / "report.pdf")

    assert watched.wait("report.pdf") == ["Downloaded report.pdf (2.3 MB)"]


def test_a_download_tells_where_it_is_from_if_the_browser_noted_it(
    folder: Path, watch: Watch
) -> None:
    watched = watch()
    part = folder / "report.pdf.part"
    part.write_bytes(b"%PDF" + bytes(300))
    try:
        os.setxattr(part, "user.xdg.origin.url", b"https://example.org/report.pdf")
    except OSError:
        pytest.skip("this file system keeps no notes on files")

    part.rename(folder / "report.pdf")

    assert watched.wait("report.pdf") == ["Downloaded report.pdf (304 bytes)"]
    assert watched.told[-1].place.url == "https://example.org/report.pdf"


def test_the_repository_of_a_file_is_told(folder: Path, watch: Watch) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "HEAD").write_text("ref: refs/heads/nests\n")
    watched = watch(ignores=[".git"])

    (folder / "gulls.txt").write_text("gulls on the mole\n")

    watched.wait("gulls.txt")
    context = watched.told[-1].context
    assert (context.repository, context.branch) == (folder.name, "nests")


def test_a_burst_of_changes_is_told_once(folder: Path, watch: Watch) -> None:
    watched = watch()
    with (folder / "log.txt").open("w") as file:
        for number in range(50):
            file.write(f"entry {number}\n")
            file.flush()

    assert len(watched.wait("log.txt")) == 50
    assert len(watched.told) == 1


def test_ignored_and_excluded_files_are_not_told(folder: Path, watch: Watch) -> None:
    (folder / ".gitignore").write_text("*.log\n!keep.log\nbuild/\n")
    (folder / "src").mkdir()
    (folder / "src" / ".gitignore").write_text("generated.py\n!shown.log\n")
    (folder / "build").mkdir()
    watched = watch(["*.lock", ".git/"], excluded=lambda path: "secret" in path)

    for name in (
        *("a.log", "keep.log", "uv.lock", "secret plan.txt", "build/out.txt", "note.swp"),
        *("src/generated.py", "src/shown.log", "src/main.py"),
    ):
        (folder / name).write_text(f"words of {name}\n")

    assert sorted(watched.settle()) == ["keep.log", "main.py", "shown.log"]


def test_folders_of_the_app_itself_are_left_alone(folder: Path, watch: Watch) -> None:
    own = folder / "own"
    own.mkdir()
    watched = watch(but_not=[own])

    (own / "journal.txt").write_text("words\n")

    assert watched.settle() == []


def test_a_new_folder_is_watched_too(folder: Path, watch: Watch) -> None:
    watched = watch()
    (folder / "deep").mkdir()
    watched.settle()
    (folder / "deep" / "note.txt").write_text("found\n")

    assert watched.wait("note.txt") == ["found"]


def test_a_missing_folder_is_told_and_watched_once_it_is_there(
    folder: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_memory.capture.files._TRY_AGAIN_S", 0.0)
    folder.rmdir()
    watched = watch()
    state = watched.files.find_source()
    assert state.working is False
    assert "does not exist" in state.detail

    folder.mkdir()
    watched.files.poll()
    (folder / "note.txt").write_text("found\n")

    assert watched.wait("note.txt") == ["found"]
    assert watched.files.find_source().working


def test_rules_of_the_repository_around_the_folder_hold(folder: Path, watch: Watch) -> None:
    subprocess.run(("mkdir", str(folder.parent / ".git")), check=True)
    (folder.parent / ".gitignore").write_text("notes/*.log\n")
    watched = watch()
    (folder / "a.log").write_text("x\n")

    assert watched.settle() == []


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (b"plain\nwords\n", ["plain", "words"]),
        ("grüße\n".encode(), ["grüße"]),
        ("grüße\n".encode("cp1252"), ["grüße"]),
        ("grüße\n".encode("utf-16"), ["grüße"]),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", None),
        (bytes(range(256)) * 4, None),
        (b"a" * 2_000_000, None),
    ],
)
def test_only_text_of_bounded_size_is_read(
    tmp_path: Path, raw: bytes, lines: list[str] | None
) -> None:
    file = tmp_path / "file"
    file.write_bytes(raw)

    assert find_lines(file) == lines


def test_links_and_pipes_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("words\n")
    (tmp_path / "link").symlink_to(tmp_path / "words")
    os.mkfifo(tmp_path / "pipe")

    assert find_lines(tmp_path / "link") is None
    assert find_lines(tmp_path / "pipe") is None
