"""The same promises under KDE Plasma's compositor, KWin."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.domain.box import Box
from desktop_memory.domain.status import SourceState
from tests.capture.conftest import small_program
from tests.end_to_end.bytes_of import find_traces
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.eyes import all_pictures, read_words
from tests.end_to_end.waiting import get_hit, wait_until
from tests.kwin_desktop import KWinDesktop, needs_kwin

pytestmark = needs_kwin
TOLD = "kingfishers nest under the jetty"
DRAWN = "cormorants dry their wings"
SECRET = "walrusfish quokkaberry"
TITLE = "Zephyrvault - KeePassXC"


@dataclass(frozen=True)
class Session:
    """What a session under KWin left behind."""

    data: Path
    told_app: str
    drawn_title: str
    sources: tuple[SourceState, ...]
    pictures: list[Image.Image]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("kwin")
    notes = folder / "jetty.txt"
    notes.write_text(TOLD)
    with (
        KWinDesktop() as desktop,
        AppProcess(desktop, folder / "data", replace(SETTINGS, kwin_pictures=True)) as app,
        app.client() as owner,
    ):
        wait_until(partial(desktop.shows, "Desktop Memory"), "the window is shown")
        desktop.start("mousepad", "--disable-server", str(notes))
        told = get_hit(owner, TOLD)
        desktop.start(*small_program("paper", TITLE, "#ffffff", SECRET))
        wait_until(partial(desktop.shows, TITLE), "the excluded window is shown")
        desktop.move(TITLE, Box(0, 0, 400, 300))
        desktop.start(*small_program("paper", "bird list", "#ffffff", DRAWN, "silent"))
        drawn = get_hit(owner, DRAWN)
        sources = owner.health().sources
        yield Session(folder / "data", told.app, drawn.title, sources, all_pictures(owner))


def test_what_a_program_tells_is_found(session: Session) -> None:
    assert "Mousepad" in session.told_app


def test_what_a_program_only_draws_is_read_from_its_picture(session: Session) -> None:
    assert session.drawn_title == "bird list"


def test_the_monitors_are_seen(session: Session) -> None:
    assert {one.name: one.detail for one in session.sources}["Screen"] == "1 monitor"


@pytest.mark.parametrize("words", [SECRET, "Zephyrvault"])
def test_an_excluded_window_leaves_no_trace(session: Session, words: str) -> None:
    assert find_traces(session.data, words) == []


def test_the_search_for_traces_finds_what_was_kept(session: Session) -> None:
    assert "memory.db" in " ".join(find_traces(session.data, "kingfishers"))


def test_no_picture_shows_an_excluded_window(session: Session) -> None:
    seen = " ".join(
        word.text.casefold()
        for picture in session.pictures
        for word in read_words(picture, Box(0, 0, picture.width, picture.height))
    )

    assert "cormorants" in seen
    assert [word for word in ("walrus", "quokka", "zephyrvault", "keepassxc") if word in seen] == []
