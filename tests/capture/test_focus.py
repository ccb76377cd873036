"""Which element has the keyboard, as real programs tell over the real accessibility bus."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_memory.capture.accessibility import node
from desktop_memory.capture.accessibility.focus import Focus
from desktop_memory.capture.connection.dbus import Bus, Call
from desktop_memory.capture.desktop import Desktop
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import Window
from tests.capture.conftest import Show, small_program, wait_for

pytestmark = pytest.mark.desktop

BUDGET_MS = 30_000
SUBJECT = FocusedElement(ElementRole.TEXT_FIELD, "Subject")
MESSAGE = FocusedElement(ElementRole.TEXT_AREA, "Message")


def _find_focused(seen: Desktop, window: Window) -> FocusedElement | None:
    now = next((one for one in seen.windows.find_windows() if one.id == window.id), None)
    text = seen.accessibility.read(now, [now.box], BUDGET_MS) if now else None
    return text.focused if text else None


def _go_on(seen: Desktop, programs: RealPrograms, window: Window) -> FocusedElement | None:
    """What has the keyboard after the next press of the tabulator."""
    before = _find_focused(seen, window)
    programs.press("Tab")
    return wait_for(lambda: [now] if (now := _find_focused(seen, window)) != before else None)[0]


def test_a_field_is_told_by_the_label_beside_it(seen: Desktop, show: Show) -> None:
    form = show(*small_program("form"), title="Berth request")

    assert wait_for(lambda: _find_focused(seen, form)) == SUBJECT


def test_elements_are_told_by_name_and_never_by_what_stands_in_them_nor_a_password_field(
    seen: Desktop, show: Show, programs: RealPrograms
) -> None:
    form = show(*small_program("form"), title="Berth request")
    wait_for(lambda: _find_focused(seen, form) == SUBJECT)

    told = [_go_on(seen, programs, form) for _ in range(5)]

    of_the_password, *others, of_the_cell = told
    assert of_the_password is None
    nameless, send = (
        FocusedElement(ElementRole.TEXT_FIELD),
        FocusedElement(ElementRole.BUTTON, "Send"),
    )
    assert others == [nameless, MESSAGE, send]
    assert of_the_cell in {
        None,
        FocusedElement(ElementRole.TABLE),
        FocusedElement(ElementRole.CELL),
    }


def test_only_of_the_window_with_the_keyboard_an_element_is_told(
    seen: Desktop, show: Show, tmp_path: Path
) -> None:
    form = show(*small_program("form"), title="Berth request")
    wait_for(lambda: _find_focused(seen, form))

    note = tmp_path / "note.txt"
    note.write_text("words\n")
    editor = show("mousepad", "--disable-server", str(note), title=note.name)

    area = FocusedElement(ElementRole.TEXT_AREA)
    wait_for(lambda: _find_focused(seen, editor) == area)
    assert _find_focused(seen, form) is None


def test_a_program_that_cannot_search_itself_tells_it_while_it_is_walked_through(
    seen: Desktop, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(node, "_COLLECTION", "org.a11y.atspi.NoSuchThing")
    form = show(*small_program("form"), title="Berth request")

    assert wait_for(lambda: _find_focused(seen, form)) == SUBJECT


def test_while_the_focus_stays_it_costs_one_question_a_look(
    seen: Desktop, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = show(*small_program("form"), title="Berth request")
    wait_for(lambda: _find_focused(seen, form) == SUBJECT)
    asked: list[Call] = []
    real = Bus.call_all

    def count(bus: Bus, calls: Sequence[Call], until_s: float) -> list[list[object] | None]:
        given = list(calls)
        asked.extend(given)
        return real(bus, given, until_s)

    monkeypatch.setattr(Bus, "call_all", count)
    _find_focused(seen, form)
    with_focus = len(asked)
    asked.clear()
    monkeypatch.setattr(Focus, "find", lambda *_: None)
    _find_focused(seen, form)

    assert with_focus == len(asked) + 1
