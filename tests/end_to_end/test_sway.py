"""The same promises under Wayland: what is typed is found, what is excluded leaves no trace."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.observation import Source
from desktop_memory.domain.recall import Hit
from tests.end_to_end.bytes_of import find_traces
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.eyes import all_pictures, read_words
from tests.end_to_end.waiting import get_hit, get_hit_after, wait_until
from tests.sway_desktop import SwayDesktop

TYPED = "kingfishers nest under the jetty"
PRINTED = "cormorants dry their wings"
COPIED = "a sandpiper ran along the surf"
SECRET = "walrusfish quokkaberry"
TITLE = "Zephyrvault - KeePassXC"


@dataclass(frozen=True)
class Session:
    """What a session under sway left behind."""

    data: Path
    typed_app: str
    printed_title: str
    copied: Episode
    pictures: list[Image.Image]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("sway")
    notes = folder / "jetty.txt"
    notes.touch()
    with (
        SwayDesktop() as desktop,
        AppProcess(desktop, folder / "data", SETTINGS) as app,
        app.client() as owner,
    ):
        # Without a tray its window opens, and takes the keyboard.
        wait_until(lambda: _is_shown(desktop, "Desktop Memory"), "the window is shown")
        _open(desktop, "mousepad", "--disable-server", str(notes), title="jetty.txt")
        typed = _type(desktop, owner, notes.name, TYPED)
        copied = _copy(desktop, owner, COPIED)
        _open_terminal(desktop, TITLE, f"echo {SECRET}")
        time.sleep(4)
        desktop.tell('[title="KeePassXC"] floating enable, move position 300 200')
        _open_terminal(desktop, "bird list", f"echo {PRINTED}")
        printed = get_hit(owner, PRINTED)
        _type(desktop, owner, notes.name, "herons wait in the reeds")
        yield Session(folder / "data", typed.app, printed.title, copied, all_pictures(owner))


def _copy(desktop: SwayDesktop, owner: DesktopMemory, text: str) -> Episode:
    hit = get_hit_after(owner, text, lambda: desktop.start("wl-copy", "--foreground", text))
    return owner.episode(hit.id).episode


def _open(desktop: SwayDesktop, *program: str, title: str) -> None:
    desktop.start(*program)
    wait_until(lambda: _is_shown(desktop, title), f"{title} is shown", desktop.find_views)


def _is_shown(desktop: SwayDesktop, title: str) -> bool:
    return any(title in view["name"] for view in desktop.find_views())


def _open_terminal(desktop: SwayDesktop, title: str, script: str) -> None:
    font = ("-f", "DejaVu Sans Mono:size=14")
    _open(desktop, *("foot", "-T", title, *font, "sh", "-c"), f"{script}; sleep 900", title=title)


def _type(desktop: SwayDesktop, owner: DesktopMemory, title: str, text: str) -> Hit:
    """Type a line of its own until it is found."""

    def type_it() -> None:
        desktop.tell(f'[title="{title}"] focus')
        wait_until(lambda: title in _focused(desktop), f"{title} has the keyboard")
        desktop.type_text(f"\n{text}")

    return get_hit_after(owner, text, type_it)


def _focused(desktop: SwayDesktop) -> str:
    return " ".join(view["name"] for view in desktop.find_views() if view["focused"])


def test_typed_text_is_found(session: Session) -> None:
    assert "Mousepad" in session.typed_app


def test_what_a_program_only_draws_is_read_from_its_picture(session: Session) -> None:
    assert session.printed_title == "bird list"


def test_copied_text_is_found_with_its_program(session: Session) -> None:
    assert session.copied.source is Source.CLIPBOARD
    assert "Mousepad" in session.copied.app


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

    assert "kingfishers" in seen
    assert [word for word in ("walrus", "quokka", "zephyrvault", "keepassxc") if word in seen] == []
