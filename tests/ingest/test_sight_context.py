"""What is kept of the world around a window, and what is not."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from desktop_memory.capture.accessibility.accessibility import NoAccessibility
from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.context.media import Playing
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.x11 import X11Idle
from desktop_memory.capture.lock.session_lock import SessionLock
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.window.x11 import X11Windows
from desktop_memory.domain.box import Box
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import Place, Window
from desktop_memory.ingest.judged_desktop import judge
from desktop_memory.ingest.sight_context import SightContexts
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.privacy.exclusion import Exclusions

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
EXCLUSIONS = Exclusions(
    (
        ExclusionRule(RuleKind.APP, "Players", ("secret radio",)),
        ExclusionRule(RuleKind.TITLE, "Vaults", ("vault",)),
        ExclusionRule(RuleKind.SITE, "Banks", ("bank.example",)),
    )
)
EDITOR = Window(1, 10, Place("Mousepad", "notes"), Box(0, 0, 100, 100))
VAULT = Window(2, 20, Place("Browser", "My vault"), Box(200, 0, 100, 100))


class OnePlayer:
    """Plays one thing."""

    def __init__(self, playing: Playing) -> None:
        self._playing = playing

    def find_playing(self) -> tuple[Playing, ...]:
        return (self._playing,)

    def close(self) -> None:
        return


def contexts(playing: Playing) -> SightContexts:
    display = X11Connection(":none")
    desktop = Desktop(
        screen=MssScreen(),
        windows=X11Windows(display),
        idle=X11Idle(display),
        lock=SessionLock([]),
        accessibility=NoAccessibility("not needed"),
        environment=Surroundings(),
        media=OnePlayer(playing),
    )
    return SightContexts(desktop, EXCLUSIONS)


def sight(
    window: Window = EDITOR, *, url: str | None = None, document: str | None = None
) -> WindowSight:
    rgb = np.zeros((100, 100, 3), np.uint8)
    return WindowSight(NOON, window, 1, window.box, rgb, (), (), url=url, document=document)


def test_what_plays_is_part_of_the_context() -> None:
    found = contexts(Playing("Player", "player", 30, "Low Tide", "The Gulls"))

    context = found.find(sight(), judge((EDITOR, VAULT), EXCLUSIONS, 0))

    assert context.playing == "Player: The Gulls - Low Tide"


@pytest.mark.parametrize(
    "playing",
    [
        Playing("Secret Radio", "secretradio", 30, "Low Tide"),
        Playing("Player", "player", 30, "Tour of the vault"),
        Playing("Player", "player", 30, "News", url="https://tv.bank.example/news"),
        Playing("Browser", "browser", VAULT.pid, "Low Tide"),
    ],
)
def test_nothing_of_an_excluded_program_title_site_or_window_is_kept(playing: Playing) -> None:
    judged = judge((EDITOR, VAULT), EXCLUSIONS, 0)

    assert contexts(playing).find(sight(), judged).playing is None


def test_the_repository_of_a_document_is_told(tmp_path: Path) -> None:
    git = tmp_path / "gulls" / ".git"
    git.mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/nests\n")
    found = contexts(Playing("Player", "player", 30, "Low Tide"))
    document = str(tmp_path / "gulls" / "notes.txt")

    context = found.find(sight(document=document), judge((EDITOR,), EXCLUSIONS, 0))

    assert (context.folder, context.repository, context.branch) == (
        str(tmp_path / "gulls"),
        "gulls",
        "nests",
    )


def test_a_path_in_the_title_of_a_page_is_not_one_of_this_computer(tmp_path: Path) -> None:
    page = Window(3, 30, Place("Browser", f"{tmp_path} - Forum"), Box(0, 0, 100, 100))
    found, judged = contexts(Playing("Player", "player", 30, "Low Tide")), judge((), EXCLUSIONS, 0)

    assert found.find(sight(page, url="https://forum.example"), judged).folder is None
    assert found.find(sight(page), judged).folder == str(tmp_path)


def test_what_has_the_keyboard_is_part_of_the_context() -> None:
    subject = FocusedElement(ElementRole.TEXT_FIELD, "Subject")
    found = contexts(Playing("Player", "player", 30, "Low Tide"))
    judged = judge((EDITOR,), EXCLUSIONS, 0)

    assert found.find(replace(sight(), focused=subject), judged).focused == (subject,)
    assert found.find(sight(), judged).focused == ()
