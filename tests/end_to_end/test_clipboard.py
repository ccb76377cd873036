"""Text that is copied is kept, but not what a password manager copies."""

import time
from pathlib import Path

import pytest

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Source
from desktop_memory.domain.recall import Hit
from tests.end_to_end.copier import Copier
from tests.end_to_end.waiting import get_hit, get_hit_after
from tests.store_samples import files_with

PLACE = Box(60, 60, 700, 400)
# Longer than the clock of the capture may take to see which window is in front.
STAY_S = 4.0


@pytest.fixture
def editor(
    programs: RealPrograms, owner: DesktopMemory, folder: Path, stage: VirtualDesktop
) -> int:
    """An ordinary program in front, which the app has seen."""
    window = programs.open_editor(folder / "ferry.txt", PLACE)
    programs.type_text(window, "ferry notes")
    get_hit(owner, "ferry notes")
    return window


def _copy_until_found(stage: VirtualDesktop, folder: Path, owner: DesktopMemory, text: str) -> Hit:
    return get_hit_after(owner, text, lambda: Copier(stage, folder, text).copy())


def test_copied_text_is_kept_with_the_program_it_was_copied_in(
    editor: int, stage: VirtualDesktop, folder: Path, owner: DesktopMemory
) -> None:
    hit = _copy_until_found(stage, folder, owner, "an otter paraded along the quay")

    assert "Mousepad" in hit.app
    assert owner.episode(hit.id).episode.source == Source.CLIPBOARD


def test_what_a_password_manager_copies_leaves_no_trace(
    editor: int, stage: VirtualDesktop, folder: Path, owner: DesktopMemory, app: AppProcess
) -> None:
    Copier(stage, folder, "walrus-moustache-77", "x-kde-passwordManagerHint").copy()
    _copy_until_found(stage, folder, owner, "a seal slept on the slipway")
    assert files_with(app.paths.data, "walrus-moustache-77") == []


def test_what_is_copied_in_a_short_visit_to_an_excluded_window_leaves_no_trace(
    programs: RealPrograms,
    editor: int,
    stage: VirtualDesktop,
    folder: Path,
    owner: DesktopMemory,
    app: AppProcess,
) -> None:
    vault = programs.open_terminal("Logins - KeePassXC", "echo vault", Box(900, 60, 500, 300))
    programs.show(editor)
    copier = Copier(stage, folder, "razorbill-sandals-58")
    time.sleep(STAY_S)

    programs.show(vault)
    copier.copy()
    programs.show(editor)
    time.sleep(STAY_S)
    _copy_until_found(stage, folder, owner, "a gannet dived off the mole")
    assert files_with(app.paths.data, "razorbill-sandals-58") == []


def test_what_is_copied_in_an_excluded_window_leaves_no_trace(
    programs: RealPrograms,
    editor: int,
    stage: VirtualDesktop,
    folder: Path,
    owner: DesktopMemory,
    app: AppProcess,
) -> None:
    vault = programs.open_terminal("Passwords - KeePassXC", "echo vault", Box(900, 60, 500, 300))
    programs.show(vault)
    Copier(stage, folder, "puffin-underwear-42").copy()
    time.sleep(STAY_S)
    programs.show(editor)
    time.sleep(STAY_S)

    _copy_until_found(stage, folder, owner, "a heron stood on the buoy")
    assert files_with(app.paths.data, "puffin-underwear-42") == []
