"""Where a real X server says that it was drawn on."""

import os
import select
import subprocess
import time
from collections.abc import Iterator, Sequence
from functools import partial

import pytest

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.damage.x11 import X11Damage
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from tests.capture.conftest import LIMIT_S, Draw, wait_for

pytestmark = pytest.mark.desktop


@pytest.fixture
def damage(on_desktop: VirtualDesktop) -> Iterator[X11Damage]:
    opened = X11Damage(X11Connection())
    opened.take()
    yield opened
    opened.close()


def _still(damage: X11Damage) -> bool:
    """Whether nothing is drawn for half a second."""
    damage.take()
    time.sleep(0.5)
    return damage.take() == ()


def _over(place: Box, told: Sequence[Box]) -> list[Box]:
    """Those of a place: the rest of the desktop may draw as well, as the panel's clock does."""
    return [box for box in told if box.intersection(place)]


def _hold(place: Box, told: Sequence[Box] | None) -> bool:
    return any(box.contains(place) for box in told or ())


def _is_told(damage: X11Damage, place: Box) -> bool:
    return _hold(place, damage.take())


def test_a_still_screen_was_drawn_on_nowhere(damage: X11Damage) -> None:
    assert wait_for(lambda: _still(damage))


def test_a_place_that_is_drawn_on_is_told_of_each_time(damage: X11Damage, draw: Draw) -> None:
    wait_for(lambda: _still(damage))
    for colour in (0xFF0000, 0x00FF00, 0x0000FF):
        place = draw(Box(30, 40, 50, 60), colour)
        assert wait_for(partial(_is_told, damage, place))


def test_whoever_waits_wakes_as_soon_as_it_is_drawn_on(damage: X11Damage, draw: Draw) -> None:
    wait_for(lambda: _still(damage))
    assert damage.wake_fd is not None

    draw(Box(0, 0, 9, 9), 0xFF0000)

    assert select.select([damage.wake_fd], [], [], LIMIT_S)[0]


def test_what_is_drawn_again_shows_after_rearming_and_is_told_of_in_the_end(
    damage: X11Damage, draw: Draw
) -> None:
    wait_for(lambda: _still(damage))
    place = draw(Box(0, 0, 9, 9), 0xFF0000)
    first = len(wait_for(lambda: _over(place, damage.peek())))
    draw(Box(0, 0, 9, 9), 0x00FF00)
    assert len(_over(place, damage.peek())) == first

    damage.rearm()
    draw(Box(0, 0, 9, 9), 0x0000FF)

    wait_for(lambda: len(_over(place, damage.peek())) > first)
    assert _hold(place, damage.take())


def test_countless_small_strokes_are_told_of_as_one_box(damage: X11Damage, draw: Draw) -> None:
    wait_for(lambda: _still(damage))
    for number in range(1, 500):
        draw(_stroke(number), number)
    screen = Box(0, 0, 1920, 1080)
    wait_for(lambda: screen in damage.peek())

    wait_for(lambda: _still(damage))
    last = [draw(_stroke(number), number) for number in range(1, 200)][-1]

    wait_for(lambda: any(box.contains(last) for box in damage.peek()))
    assert len(damage.peek()) < 50


def _stroke(number: int) -> Box:
    return Box(9 * number % 390, 9 * number // 390 * 6, 4, 4)


def test_whoever_is_not_trusted_tells_nothing_any_more(damage: X11Damage) -> None:
    damage.distrust()

    assert damage.take() is None
    assert damage.wake_fd is None
    assert damage.peek() == ()


def test_where_the_server_tells_nothing_anything_may_have_changed() -> None:
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(writer), "-extension", "DAMAGE", "-nolisten", "tcp"),
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        damage = X11Damage(X11Connection(f":{answer.readline().strip()}"))
    try:
        assert damage.take() is None
        assert damage.take() is None
        assert damage.wake_fd is None
    finally:
        damage.close()
        server.terminate()
        server.wait()


def test_without_a_server_anything_may_have_changed() -> None:
    gone = X11Damage(X11Connection(":7777"))

    assert gone.take() is None
    assert gone.peek() == ()
    gone.rearm()
    gone.close()
