"""A disk without room, or without leave to write: told, nothing lost, over when it is mended."""

from pathlib import Path

import pytest

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.status import Problem, State
from tests.cli.command_line import CommandLine
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.small_disk import SmallDisk, small_disk
from tests.end_to_end.waiting import get_hit, wait_until

_PLACE = Box(60, 60, 1000, 600)


def test_a_full_disk_is_told_and_what_was_seen_meanwhile_is_kept_when_there_is_room(
    stage: VirtualDesktop, programs: RealPrograms, tmp_path: Path
) -> None:
    with (
        small_disk(tmp_path / "disk", 40) as disk,
        AppProcess(stage, disk.folder / "data", SETTINGS) as app,
        app.client() as owner,
    ):
        window = programs.open_terminal("harbor log", "cat", _PLACE)
        programs.type_text(window, "albatross sighted at dawn")
        get_hit(owner, "albatross sighted at dawn")
        told = owner.remember("The albatross nests on the mole.")

        problem = _fill_until_told(disk, programs, window, owner)
        programs.type_text(window, "\npelican sighted at noon")
        with pytest.raises(EnvironmentFault, match="full"):
            _remember_much(owner)
        assert "full" in problem.what
        assert problem.blocking
        assert owner.fact(told.id).fact.text == "The albatross nests on the mole."
        get_hit(owner, "albatross sighted at dawn")

        disk.make_room()

        wait_until(lambda: owner.health().state != State.PROBLEM, "recording goes on", owner.health)
        get_hit(owner, "pelican sighted at noon")
        programs.type_text(window, "\ncormorant sighted at dusk")
        get_hit(owner, "cormorant sighted at dusk")
        stage.run("xdotool", "windowclose", str(window))
        wait_until(lambda: not _open_problems(owner), "all is mended", owner.health)
        wait_until(lambda: not owner.health().index_waiting, "the vectors caught up", owner.health)
        assert owner.owner.verify().faults == ()


def _fill_until_told(
    disk: SmallDisk, programs: RealPrograms, window: int, owner: DesktopMemory
) -> Problem:
    """SQLite goes on for a while in the room its files have taken already."""
    for turn in range(10):
        disk.fill()
        programs.type_text(window, f"\nentry {turn} of many more to come")
        if owner.health().state == State.PROBLEM:
            break
    wait_until(lambda: owner.health().state == State.PROBLEM, "the problem is told")
    return next(each for each in _open_problems(owner) if each.blocking)


def _remember_much(owner: DesktopMemory) -> None:
    for number in range(200):
        owner.observe(f"Vessel {number} " + "of a long and uneventful voyage " * 50)


def _open_problems(owner: DesktopMemory) -> list[Problem]:
    return [each for each in owner.health().problems if each.mended_at is None]


def test_a_start_on_a_full_disk_ends_with_one_sentence(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1) as disk:
        disk.fill()

        ended = CommandLine(disk.folder / "data").run("run", "--headless", "--accept")

    assert ended.status == 1
    assert "is full" in ended.err
    assert ended.err.count("\n") == 1


def test_a_start_on_a_write_protected_folder_ends_with_one_sentence(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4) as disk, disk.write_protected():
        ended = CommandLine(disk.folder / "data").run("run", "--headless", "--accept")

    assert ended.status == 1
    assert "cannot be opened or written (Read-only file system)" in ended.err
    assert ended.err.count("\n") == 1


def test_a_data_folder_that_is_a_file_ends_with_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a shopping list")

    ended = CommandLine(tmp_path / "data").run("run", "--headless", "--accept")

    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert "mistake" not in ended.err
