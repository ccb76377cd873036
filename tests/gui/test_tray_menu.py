"""The menu of the tray tells what is wrong and what to do about it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from desktop_memory.domain.status import Kept, Problem, State, Status
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.status_words import status_words
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.tray.tray_menu import TrayMenu

NOW = datetime(2026, 11, 17, 13, 0, tzinfo=UTC)
RECORDING = Status(State.RECORDING, NOW, Kept(NOW, "VS Code", "parser.py", 7))
UNREAD = Problem(
    "permission",
    "macOS does not let Desktop Memory ask programs for their text, so pictures are read instead:"
    " that costs more and makes mistakes.",
    "Switch on Terminal & Co under System Settings, Privacy & Security, Accessibility.",
    NOW,
    blocking=False,
)
NO_SCREEN = Problem("desktop", "There is no X server.", "Start it from a desktop session.", NOW)


@pytest.fixture
def menu(bridge: Bridge, theme: Theme) -> Iterator[TrayMenu]:
    made = TrayMenu(bridge, theme)
    yield made
    made.deleteLater()


def told(menu: TrayMenu, *problems: Problem) -> str:
    """All that the menu says of a state with these problems."""
    state = State.PROBLEM if any(one.blocking for one in problems) else State.RECORDING
    status = Status(state, NOW, RECORDING.kept, problems=problems)
    menu.show_status(status, status_words(status, NOW))
    shown = [action.text() for action in menu.actions() if action.isVisible()]
    assert max(map(len, shown)) < 80
    return " ".join(shown).replace("&&", "&")


def test_what_is_missing_is_told_with_the_way_to_give_it_while_the_rest_is_recorded(
    menu: TrayMenu,
) -> None:
    words = told(menu, UNREAD)

    assert words.startswith("Recording")
    assert UNREAD.what in words
    assert UNREAD.remedy in words


def test_what_blocks_everything_is_told_with_its_remedy(menu: TrayMenu) -> None:
    words = told(menu, NO_SCREEN, UNREAD)

    assert "There is no X server" in words
    assert NO_SCREEN.remedy in words
    assert UNREAD.what not in words


def test_without_a_problem_nothing_is_told_of_one(menu: TrayMenu) -> None:
    told(menu, UNREAD)

    assert "text" not in told(menu)
