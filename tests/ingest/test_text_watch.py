"""What is told of the window in front where no picture may be taken, on a real desktop."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.screen.screen import NoScreen
from desktop_memory.capture.window.atspi import AtSpiWindows
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.config.seed_rules import SEED_RULES
from desktop_memory.domain.box import Box
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import RawObservation, SkipReason
from desktop_memory.ingest.text_watch import TextWatch
from desktop_memory.ingest.window_sight import Look
from desktop_memory.privacy.exclusion import Exclusions
from tests.capture.conftest import wait_for

pytestmark = pytest.mark.desktop

PLACE = Box(60, 60, 700, 420)
AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = AT + timedelta(seconds=1)


@pytest.fixture
def watch(desktop_in_view: Desktop) -> TextWatch:
    assert isinstance(desktop_in_view.accessibility, AtSpi)
    windows = AtSpiWindows(desktop_in_view.accessibility)
    blind = replace(desktop_in_view, screen=NoScreen("Text only"), windows=windows)
    return TextWatch(blind, Exclusions(SEED_RULES), os.getpid())


def _write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text)
    return file


def _texts(look: Look) -> str:
    return "\n".join(line.raw_text for _, raw in look.told for line in raw.raw_lines)


def _is_held(watch: TextWatch, name: str) -> bool:
    """Whether a look holds the text of a window of this name."""
    look = watch.look(AT)
    in_front = look.active is not None and name in look.active.place.title
    return in_front and watch.confirm_at is not None


def _look_for_nothing(watch: TextWatch) -> Look | None:
    """A look that holds nothing; what is held goes on."""
    look = watch.look(LATER)
    if watch.confirm_at is None:
        return look
    watch.confirm(LATER + timedelta(seconds=1))
    return None


def _find_refused(look: Look) -> Look | None:
    return None if look.active_allowed or look.active is None else look


def test_text_is_told_once_a_later_look_still_allows_it(
    watch: TextWatch, programs: RealPrograms, tmp_path: Path
) -> None:
    file = _write(tmp_path, "quay.txt", "the cooper rolls a barrel\n")
    programs.show(programs.open_editor(file, PLACE))
    wait_for(lambda: _is_held(watch, "quay.txt"))

    assert "cooper" not in _texts(watch.confirm(AT))
    assert "the cooper rolls a barrel" in _texts(watch.confirm(LATER))


def test_the_document_and_what_has_the_keyboard_are_told(
    watch: TextWatch, programs: RealPrograms, tmp_path: Path
) -> None:
    file = _write(tmp_path, "quay.txt", "the cooper rolls a barrel\n")
    programs.show(programs.open_editor(file, PLACE))
    area = FocusedElement(ElementRole.TEXT_AREA)

    def find_told() -> RawObservation | None:
        watch.look(AT)
        told = (raw for _, raw in watch.confirm(LATER).told)
        return next((raw for raw in told if raw.context.focused == (area,)), None)

    assert wait_for(find_told).place.document == str(file)


def test_a_text_that_did_not_change_is_told_once(
    watch: TextWatch, programs: RealPrograms, tmp_path: Path
) -> None:
    file = _write(tmp_path, "quay.txt", "the cooper rolls a barrel\n")
    programs.show(programs.open_editor(file, PLACE))
    wait_for(lambda: _is_held(watch, "quay.txt") and _texts(watch.confirm(LATER)))

    look = wait_for(lambda: _look_for_nothing(watch))

    assert look.told == ()
    assert (SkipReason.UNCHANGED, None) in look.skips


def test_what_is_held_goes_when_an_excluded_window_comes_to_the_front(
    watch: TextWatch, programs: RealPrograms, tmp_path: Path
) -> None:
    file = _write(tmp_path, "quay.txt", "the cooper rolls a barrel\n")
    programs.show(programs.open_editor(file, PLACE))
    wait_for(lambda: _is_held(watch, "quay.txt"))
    vault = _write(tmp_path, "KeePassXC.txt", "secret\n")
    programs.show(programs.open_editor(vault, PLACE.moved(800, 0)))

    look = wait_for(lambda: _find_refused(watch.confirm(LATER)))

    assert look.told == ()
    assert look.active is not None
    assert "KeePassXC" in look.active.place.title
    assert watch.confirm_at is None
