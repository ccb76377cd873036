"""What the person was working on."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts


def test_the_title_without_its_browser_is_what_was_worked_on() -> None:
    given = screen("x", "firefox", "[OPS-7] Rename the queue - Jira — Mozilla Firefox")
    assert texts(given, FactKind.ACTIVITY) == ["Worked on [OPS-7] Rename the queue - Jira"]


def test_the_activity_quotes_the_title() -> None:
    given = screen("x", "code", "queue.rs - harbour - Visual Studio Code")
    (fact,) = facts(given, FactKind.ACTIVITY)
    assert fact.quote == given.title
    assert fact.line_indexes == ()


@pytest.mark.parametrize(
    ("app", "title"),
    [
        ("keepassxc", "Family - KeePassXC"),
        ("firefox", "Kontoübersicht - Sparkasse Elbtal - Mozilla Firefox"),
        ("chrome", "Sign in - Northgate Portal - Google Chrome"),
        ("swaylock", "swaylock"),
        ("chrome", "New Tab - Google Chrome"),
        ("vlc", "holiday.mkv - VLC media player"),
    ],
)
def test_some_windows_leave_no_activity(app: str, title: str) -> None:
    assert texts(screen("one line", app, title), FactKind.ACTIVITY) == []


def test_an_episode_that_grows_tells_its_activity_once() -> None:
    grown = screen("a\nb\nc", "code", "queue.rs - harbour", new_lines=frozenset({2}))
    assert texts(grown, FactKind.ACTIVITY) == []
