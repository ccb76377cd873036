"""A fact is edited, faded, pinned and deleted in the window."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import Fact
from tests.end_to_end.app_window import PLACE, AppWindow
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.eyes import Eyes
from tests.end_to_end.tray import Tray
from tests.end_to_end.waiting import wait_until

FACTS_PAGE = 2
# The column with the sentences.
TABLE = Box(PLACE.x + 200, PLACE.y + 125, 440, 520)
# The sentence of the chosen fact, without the frame around it: of framed words few are read.
SENTENCE = Box(PLACE.x + 962, PLACE.y + 150, 384, 42)
# A word of its own for each test: what another forgot may still fade from the table.
BIRDS = cycle(("heron", "gannet", "puffin", "curlew", "pelican"))


@pytest.fixture(scope="module")
def app(stage: VirtualDesktop, folder: Path) -> Iterator[AppProcess]:
    """With time enough to undo a delete."""
    with AppProcess(stage, folder / "data", replace(SETTINGS, erase_after_s=600)) as started:
        yield started


@pytest.fixture(scope="module")
def window(tray: Tray, programs: RealPrograms, eyes: Eyes) -> Iterator[AppWindow]:
    """Open at the facts."""
    shown = AppWindow(tray, programs, eyes)
    shown.open(FACTS_PAGE)
    yield shown
    shown.close()


@pytest.fixture
def bird() -> str:
    return next(BIRDS)


@pytest.fixture
def fact(owner: DesktopMemory, window: AppWindow, eyes: Eyes, bird: str) -> Fact:
    """A fact of this test's own, chosen in the table."""
    fact = owner.remember(f"The {bird} reserve opens in April.")

    def chosen() -> bool:
        # Rows may move just before the click, while what other tests deleted leaves the table.
        window.click_on(f"{bird} reserve opens", TABLE)
        return eyes.find(bird, SENTENCE) is not None

    wait_until(chosen, "the fact is chosen", lambda: eyes.read(PLACE))
    return fact


def test_a_fact_is_edited_by_keyboard(
    window: AppWindow, owner: DesktopMemory, fact: Fact, bird: str
) -> None:
    window.press("F2")
    window.press("ctrl+a")
    window.type_text(f"The {bird} reserve opens in May.")
    window.press("ctrl+Return")

    wait_until(
        lambda: owner.fact(fact.id).fact.text == f"The {bird} reserve opens in May.", "it is edited"
    )
    assert "opens in April" in str(owner.history(fact.id))
    owner.forget_fact(fact.id)


def test_a_fact_is_faded_and_pinned_by_keyboard(
    window: AppWindow, owner: DesktopMemory, fact: Fact
) -> None:
    window.press("f")
    wait_until(lambda: owner.fact(fact.id).fact.strength < fact.strength - 0.05, "it is faded")

    window.press("p")
    wait_until(lambda: owner.fact(fact.id).fact.pinned, "it is pinned")
    owner.forget_fact(fact.id)


def test_a_fact_is_faded_and_pinned_by_mouse(
    window: AppWindow, owner: DesktopMemory, fact: Fact
) -> None:
    window.click_on("Fade")
    wait_until(lambda: owner.fact(fact.id).fact.strength < fact.strength - 0.05, "it is faded")

    window.click_on("Pin")
    wait_until(lambda: owner.fact(fact.id).fact.pinned, "it is pinned")
    owner.forget_fact(fact.id)


def test_a_fact_is_deleted_by_keyboard_and_comes_back_on_undo(
    window: AppWindow, owner: DesktopMemory, fact: Fact
) -> None:
    window.press("Delete")
    wait_until(lambda: _is_gone(owner, fact.id), "it is deleted")

    window.press("ctrl+z")

    wait_until(lambda: not _is_gone(owner, fact.id), "it is back")
    owner.forget_fact(fact.id)


def test_a_fact_is_deleted_by_mouse(
    window: AppWindow, owner: DesktopMemory, fact: Fact, bird: str
) -> None:
    window.click_on("Delete")

    wait_until(lambda: _is_gone(owner, fact.id), "it is deleted")
    assert not [hit for hit in owner.search(f"{bird} reserve").hits if bird in hit.text]


def _is_gone(owner: DesktopMemory, fact_id: int) -> bool:
    try:
        owner.fact(fact_id)
    except NotFound:
        return True
    return False
