"""A password manager's window leaves no trace in any file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import SkipReason
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.eyes import all_pictures, read_words
from tests.end_to_end.waiting import get_hit, wait_until

TERMINAL_SECRET = "walnut quarry nineteen"
EDITOR_SECRET = "marble otter fourteen"
PLAIN = "ordinary notes about gulls"
LATER = "later notes about herons"
VAULT_TITLES = (b"Harbor vault", b"KeePassXC-Tide")

VAULT = Box(60, 60, 800, 400)
SAFE = Box(900, 60, 800, 400)
NOTES = Box(400, 300, 900, 500)


@pytest.fixture(scope="module")
def left_behind(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Path, list[Image.Image], dict[SkipReason, int]]]:
    """The data folder, all pictures and the skips of a session in which secrets were shown."""
    folder = tmp_path_factory.mktemp("excluded")
    data = folder / "data"
    with VirtualDesktop() as desktop:
        programs = RealPrograms(desktop, folder)
        with AppProcess(desktop, data, SETTINGS) as app, app.client() as owner:
            _show_secrets(programs, owner, folder)
            pictures = all_pictures(owner)
            skips = owner.health().skips_today
    yield data, pictures, skips


def _show_secrets(programs: RealPrograms, owner: DesktopMemory, folder: Path) -> None:
    notes = programs.open_terminal("gull notes", "cat", NOTES)
    programs.type_text(notes, PLAIN)
    get_hit(owner, PLAIN)
    vault = programs.open_terminal(
        "Harbor vault - KeePassXC", f"echo '{TERMINAL_SECRET}'; cat", VAULT
    )
    safe = programs.open_editor(folder / "KeePassXC-Tide", SAFE)
    programs.type_text(safe, EDITOR_SECRET)
    before = _count_excluded(owner)
    programs.show(vault)
    wait_until(lambda: _count_excluded(owner) > before, "the app sees the vault in front")
    # Both stay open and partly visible behind what is written now.
    programs.type_text(notes, "\n" + LATER)
    later = get_hit(owner, LATER)
    wait_until(lambda: _is_pictured(owner, later.id), "a picture of what was written is kept")


def _count_excluded(owner: DesktopMemory) -> int:
    return owner.health().skips_today.get(SkipReason.EXCLUDED, 0)


def _is_pictured(owner: DesktopMemory, episode_id: int) -> bool:
    """Pictures may wait some seconds for the next one."""
    kept = owner.episode(episode_id)
    since = min(line.first_seen_at for line in kept.lines if LATER in line.text)
    return any(frame.at >= since for frame in kept.frames)


def _files_holding(folder: Path, words: bytes) -> list[str]:
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file()
        and any(form in file.read_bytes() for form in (words, words.decode().encode("utf-16-le")))
    ]


@pytest.mark.parametrize("words", [TERMINAL_SECRET, EDITOR_SECRET, "walnut", "marble otter"])
def test_no_file_holds_what_a_password_manager_showed(
    left_behind: tuple[Path, list[Image.Image], dict[SkipReason, int]], words: str
) -> None:
    assert _files_holding(left_behind[0], words.encode()) == []


@pytest.mark.parametrize("title", VAULT_TITLES)
def test_no_file_holds_the_title_of_an_excluded_window(
    left_behind: tuple[Path, list[Image.Image], dict[SkipReason, int]], title: bytes
) -> None:
    assert _files_holding(left_behind[0], title) == []


def test_the_search_through_the_files_finds_what_was_kept(
    left_behind: tuple[Path, list[Image.Image], dict[SkipReason, int]],
) -> None:
    assert "memory.db" in " ".join(_files_holding(left_behind[0], PLAIN.encode()))


def test_no_picture_shows_an_excluded_window_even_in_the_background(
    left_behind: tuple[Path, list[Image.Image], dict[SkipReason, int]],
) -> None:
    seen = " ".join(
        word.text.casefold()
        for picture in left_behind[1]
        for word in read_words(picture, Box(0, 0, picture.width, picture.height))
    )

    assert "gulls" in seen
    assert [
        word for word in ("walnut", "quarry", "marble", "otter", "keepassxc") if word in seen
    ] == []


def test_excluded_windows_are_counted(
    left_behind: tuple[Path, list[Image.Image], dict[SkipReason, int]],
) -> None:
    assert left_behind[2][SkipReason.EXCLUDED] > 0
