"""When the next look is due, on a real screen."""

import os
import subprocess
from collections.abc import Callable, Iterator

import pytest

from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.settings import Settings
from desktop_memory.runtime.pace import Pace, Wait
from tests.capture.conftest import small_program, wait_for

pytestmark = pytest.mark.desktop

Draw = Callable[[int], None]
VERY_LONG_S = 3_000.0


@pytest.fixture
def seen(on_desktop: VirtualDesktop) -> Iterator[Desktop]:
    opened = open_desktop(Settings())
    opened.damage.take()
    yield opened
    opened.close()


@pytest.fixture
def draw(on_desktop: VirtualDesktop, seen: Desktop) -> Iterator[Draw]:
    """Fills a square with a colour."""
    program = subprocess.Popen(
        small_program("drawing"), env=on_desktop.environ, stdin=subprocess.PIPE, text=True
    )
    wait_for(lambda: [one for one in seen.windows.find_windows() if one.place.title == "Drawing"])
    _settle(seen)

    def fill(colour: int) -> None:
        assert program.stdin is not None
        print(0, 0, 50, 50, colour, file=program.stdin, flush=True)

    yield fill
    program.communicate()


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def _settle(seen: Desktop) -> None:
    """Until nothing is drawn and no window is news for a second."""
    wait_for(lambda: not seen.windows.wait_changed(1) and seen.damage.take() == ())


def _wait(
    *, interval_s: float = VERY_LONG_S, due_s: float = VERY_LONG_S, restless: bool = False
) -> Wait:
    return Wait(interval_s, due_s, lambda drawn: restless or not drawn)


def test_what_is_drawn_is_looked_at_once_it_pauses(
    seen: Desktop, draw: Draw, pipe: tuple[int, int]
) -> None:
    draw(0xFF0000)

    Pace(pipe[0]).wait(seen, _wait(interval_s=2))

    assert seen.damage.peek()


def test_what_always_moves_does_not_hurry_the_next_look(
    seen: Desktop, draw: Draw, pipe: tuple[int, int]
) -> None:
    asked: list[int] = []
    draw(0xFF0000)
    wait_for(seen.damage.peek)

    def is_restless(drawn: object) -> bool:
        asked.append(1)
        return True

    Pace(pipe[0]).wait(seen, Wait(1.5, VERY_LONG_S, is_restless))

    assert asked


def test_what_is_owed_is_looked_at_though_nothing_moves(
    seen: Desktop, draw: Draw, pipe: tuple[int, int]
) -> None:
    Pace(pipe[0]).wait(seen, _wait(due_s=0.5))

    assert not seen.damage.peek()


def test_whoever_wakes_the_clock_need_not_wait(seen: Desktop, pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b".")

    Pace(pipe[0]).wait(seen, _wait())


def test_another_active_window_is_looked_at(
    seen: Desktop, on_desktop: VirtualDesktop, pipe: tuple[int, int]
) -> None:
    _settle(seen)
    terminal = on_desktop.start("xterm", "-T", "news")
    try:
        Pace(pipe[0]).wait(seen, _wait(restless=True))
    finally:
        terminal.kill()
        terminal.wait()


def test_what_is_held_is_confirmed_between_two_looks(
    seen: Desktop, draw: Draw, pipe: tuple[int, int]
) -> None:
    confirmed: list[int] = []

    def confirm() -> float:
        confirmed.append(1)
        return 0.1 if len(confirmed) < 3 else VERY_LONG_S

    Pace(pipe[0]).wait(
        seen, Wait(VERY_LONG_S, 2.0, lambda drawn: not drawn, confirm_s=0.1, confirm=confirm)
    )

    assert len(confirmed) == 3


def test_what_was_told_is_asked_for_again_once_nothing_is_drawn(
    seen: Desktop, draw: Draw, pipe: tuple[int, int]
) -> None:
    Pace(pipe[0]).wait(seen, Wait(VERY_LONG_S, VERY_LONG_S, lambda drawn: not drawn, quiet_s=0.5))

    assert not seen.damage.peek()
