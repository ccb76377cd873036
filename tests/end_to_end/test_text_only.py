"""Where a compositor does not tell where windows are, the text of the window in front is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.status import SourceState, State
from tests.end_to_end.bytes_of import find_traces
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.waiting import get_hit_after, wait_until
from tests.sway_desktop import SwayDesktop

TYPED = "kittiwakes circle the lighthouse"
SECRET = "walrusfish quokkaberry"
VAULT = "Zephyrvault - KeePassXC"


@dataclass(frozen=True)
class Session:
    """What a session left behind under a compositor that hides its windows."""

    data: Path
    typed: Episode
    frames: int
    sources: tuple[SourceState, ...]
    state: State


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("text_only")
    for name in ("rocks.txt", f"{VAULT}.txt"):
        (folder / name).touch()
    with (
        SwayDesktop() as desktop,
        AppProcess(desktop, folder / "data", SETTINGS, environ={"SWAYSOCK": ""}) as app,
        app.client() as owner,
    ):
        wait_until(lambda: _is_shown(desktop, "Desktop Memory"), "the window is shown")
        for name in ("rocks.txt", f"{VAULT}.txt"):
            desktop.start("mousepad", "--disable-server", str(folder / name))
        for name in ("rocks.txt", VAULT):
            wait_until(partial(_is_shown, desktop, name), f"{name} is shown")
        _type(desktop, "rocks.txt", "once the app runs")
        _type(desktop, VAULT, SECRET)
        wait_until(
            lambda: owner.health().skips_today.get(SkipReason.EXCLUDED), f"{VAULT} is left out"
        )
        hit = get_hit_after(owner, TYPED, lambda: _type(desktop, "rocks.txt", f"\n{TYPED}"))
        kept = owner.episode(hit.id)
        health = owner.health()
        yield Session(folder / "data", kept.episode, len(kept.frames), health.sources, health.state)


def _is_shown(desktop: SwayDesktop, title: str) -> bool:
    return any(title in view["name"] for view in desktop.find_views())


def _type(desktop: SwayDesktop, title: str, text: str) -> None:
    desktop.tell(f'[title="{title}"] focus')
    wait_until(lambda: _has_keyboard(desktop, title), f"{title} has the keyboard")
    desktop.type_text(text)


def _has_keyboard(desktop: SwayDesktop, title: str) -> bool:
    return any(view["focused"] and title in view["name"] for view in desktop.find_views())


def test_typed_text_is_found_with_its_program(session: Session) -> None:
    assert "Mousepad" in session.typed.app
    assert "rocks.txt" in session.typed.title


def test_no_picture_is_taken(session: Session) -> None:
    assert session.frames == 0


@pytest.mark.parametrize("words", [SECRET, "Zephyrvault"])
def test_an_excluded_window_leaves_no_trace(session: Session, words: str) -> None:
    assert find_traces(session.data, words) == []


def test_the_search_for_traces_finds_what_was_kept(session: Session) -> None:
    assert "memory.db" in " ".join(find_traces(session.data, "kittiwakes"))


def test_health_says_that_only_text_is_kept(session: Session) -> None:
    told = {source.name: source.detail for source in session.sources}

    assert "Text only" in told["Screen"]
    assert session.state is not State.PROBLEM
