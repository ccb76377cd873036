"""Which pixels are looked at, and what of them is news."""

import os
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.damage.damage import Damage, NoDamage
from desktop_memory.capture.damage.x11 import X11Damage
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.domain.box import Box
from desktop_memory.ingest.pixel_watch import PixelWatch
from tests.capture.conftest import small_program, wait_for

pytestmark = pytest.mark.desktop

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
CURSOR = Box(20, 20, 2, 16)
FILM = Box(128, 128, 64, 64)
LINE = Box(20, 240, 300, 14)


class Silent(NoDamage):
    """Never tells that anything was drawn, as a broken driver might."""

    trusted = True

    def take(self) -> tuple[Box, ...] | None:
        return () if self.trusted else None

    def distrust(self) -> None:
        self.trusted = False


class Canvas:
    """A window to draw in, on a screen where nothing else is drawn, and looks at it."""

    def __init__(self, program: "subprocess.Popen[str]", damage: Damage) -> None:
        self._program = program
        self.damage = damage
        self.watch = PixelWatch(MssScreen(), damage)
        self.at = AT
        self.corner = (40, 40)

    def draw(self, part: Box, colour: int) -> Box:
        """Fill a part of the window; where that is on the desktop, once it is there."""
        assert self._program.stdin is not None
        print(part.x, part.y, part.width, part.height, colour, file=self._program.stdin, flush=True)
        place = part.moved(*self.corner)
        blue, green, red = colour & 255, colour >> 8 & 255, colour >> 16
        pixel = [blue, green, red]
        screen = MssScreen()
        wait_for(lambda: screen.grab_part(place)[0, 0, :3].tolist() == pixel)
        screen.close()
        return place

    def look(self, *hidden: Box, anew: bool = False) -> tuple[Box, ...]:
        """What is news, two seconds after the last look."""
        self.at += timedelta(seconds=2)
        self.watch.grab(self.at, anew=anew)
        return self.watch.compare(hidden, self.at)[1]


@pytest.fixture
def open_canvas(
    on_bare_screen: str,
) -> Iterator[Callable[[Damage], Canvas]]:
    started = []

    def start(damage: Damage) -> Canvas:
        program = subprocess.Popen(small_program("drawing"), stdin=subprocess.PIPE, text=True)
        started.append(program)
        canvas = Canvas(program, damage)
        canvas.draw(Box(0, 0, 400, 300), 0x101010)
        canvas.look()
        return canvas

    yield start
    for program in started:
        program.communicate()


@pytest.fixture
def on_bare_screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An X server of its own without any other window."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(writer), "-screen", "0", "800x600x24", "-nolisten", "tcp"),
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        display = f":{answer.readline().strip()}"
    monkeypatch.setenv("DISPLAY", display)
    yield display
    server.terminate()
    server.wait()


@pytest.fixture
def canvas(open_canvas: Callable[[Damage], Canvas]) -> Iterator[Canvas]:
    damage = X11Damage(X11Connection())
    yield open_canvas(damage)
    damage.close()


def test_a_line_is_news_where_it_was_drawn(canvas: Canvas) -> None:
    place = canvas.draw(LINE, 0xFFFFFF)

    found = canvas.look()

    assert any(box.intersection(place) == place for box in found)
    assert sum(box.area for box in found) < 4 * place.area


def test_nothing_is_taken_of_a_still_screen(canvas: Canvas) -> None:
    canvas.look()

    assert not canvas.watch.grab(canvas.at + timedelta(seconds=2), anew=False)
    assert canvas.watch.grab(canvas.at + timedelta(seconds=2), anew=True)


def test_a_part_that_is_hidden_is_black_in_what_is_kept(canvas: Canvas) -> None:
    place = canvas.draw(LINE, 0xFFFFFF)
    left = Box(place.x, place.y, 100, place.height)

    canvas.look(left)

    (image,) = canvas.watch.images
    row = image.bgra[place.y + 3, :, :3]
    assert not row[left.x : left.right].any()
    assert row[left.right : place.right].all()


def test_a_blinking_cursor_is_no_news_after_a_while(canvas: Canvas) -> None:
    news = []
    for blink in range(16):
        place = canvas.draw(CURSOR, 0xFFFFFF if blink % 2 else 0)
        news.append(bool(canvas.look()))

    assert news[0]
    assert not any(news[8:])
    assert canvas.watch.is_restless((place,), canvas.at)
    assert not canvas.watch.is_restless((place.moved(200, 0),), canvas.at)


def test_what_is_typed_at_a_blinking_cursor_is_news_within_two_looks(canvas: Canvas) -> None:
    for blink in range(16):
        canvas.draw(CURSOR, 0xFFFFFF if blink % 2 else 0)
        canvas.look()

    place = canvas.draw(Box(30, 22, 9, 12), 0xEEEEEE)

    found = [*canvas.look(), *canvas.look()]
    assert any(box.intersection(place) for box in found)


def test_a_film_is_news_seldom_and_a_line_beside_it_at_once(canvas: Canvas) -> None:
    looks = []
    for picture in range(1, 60):
        canvas.draw(FILM, picture * 0x040302)
        news = canvas.look()
        canvas.watch.note_read(1, news, found_text=False)
        looks.append(bool(news))
    place = canvas.draw(LINE, 0xFFFFFF)
    canvas.draw(FILM, 0xFFFF00)

    found = canvas.look()

    assert sum(looks) < 16
    assert sum(looks[-20:]) <= 2
    assert any(box.intersection(place) == place for box in found)


def test_what_a_film_stops_at_is_news(canvas: Canvas) -> None:
    for picture in range(1, 20):
        place = canvas.draw(FILM, picture * 0x040302)
        canvas.watch.note_read(1, canvas.look(), found_text=False)

    found = [*canvas.look(), *canvas.look()]

    assert any(box.intersection(place) for box in found)


def test_what_always_moves_is_looked_at_again_until_it_rests(canvas: Canvas) -> None:
    for picture in range(1, 20):
        canvas.draw(FILM, picture * 0x040302)
        canvas.watch.note_read(1, canvas.look(), found_text=False)

    assert canvas.watch.next_at is not None
    canvas.look()
    assert canvas.watch.next_at is None


def test_whoever_does_not_tell_of_changes_is_not_asked_any_more(
    open_canvas: Callable[[Damage], Canvas],
) -> None:
    damage = Silent()
    canvas = open_canvas(damage)
    for minute in range(3):
        canvas.draw(LINE.moved(0, -20 * minute), 0xFFFFFF)
        assert canvas.look() == ()
        canvas.at += timedelta(seconds=61)
        assert canvas.look()

    assert not damage.trusted
    place = canvas.draw(LINE.moved(0, -90), 0xFFFFFF)
    assert any(box.intersection(place) for box in canvas.look())
