"""What is seen is read in time, and later where it cannot be read now."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy.typing as npt
import pytest

from desktop_memory.domain.episode import GapKind
from desktop_memory.domain.errors import MissingProgram
from desktop_memory.domain.observation import (
    CleanObservation,
    Environment,
    Origin,
    Place,
    RawLine,
    Window,
)
from desktop_memory.ingest.sight_reader import SightReader
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.window_sight import Look, WindowSight
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.reading.engine import Engine, ReadLine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.runtime.keeping import Keeping
from desktop_memory.runtime.power import has_power
from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.processor import Processor
from desktop_memory.runtime.skip_log import SkipLog
from desktop_memory.runtime.timetable import Timetable
from desktop_memory.runtime.waiting_sights import MOST_OF_VIEW
from tests.reading.pages import MONO, Page, PixelReader

START = datetime(2026, 11, 20, 9, tzinfo=UTC)
PLACE = Place("XTerm", "make")
LIMIT_S = 90.0


class SlowReader(PixelReader):
    """Reads without fault and takes its time."""

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        time.sleep(0.15)
        return super().read(image, languages)


class Held(PixelReader):
    """Reads once it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        self.go_on.wait(LIMIT_S)
        return super().read(image, languages)


class ComesLate(PixelReader):
    """An engine that is installed later."""

    installed = False

    def read(self, image: npt.NDArray[Any], languages: tuple[str, ...]) -> list[ReadLine]:
        if not self.installed:
            raise MissingProgram("It is not installed.", "Install it.")
        return super().read(image, languages)


class Bench:
    """A processor at work, and what it kept."""

    def __init__(self, engine: Engine) -> None:
        self.kept: list[CleanObservation] = []
        self.still: list[tuple[int, datetime]] = []
        self.battery = Environment("UTC", None, on_battery=False, battery_percent=5)
        problems = Problems(lambda: datetime.now(UTC))
        timetable = Timetable(time.monotonic, problems)
        reader = Reader(engine, LineCache())
        self.processor = Processor(
            open_reader=lambda: SightReader(
                reader, TextFinds(), keep_pictures=True, read_pictures=True
            ),
            open_gate=lambda: Gate(Exclusions(()), Redaction("store")),
            keeping=Keeping(lambda _, clean: self.kept.append(clean), problems),
            skip_log=SkipLog(),
            timetable=timetable,
            problems=problems,
            has_power=lambda: has_power(self.battery, 20),
            prolong=lambda window_id, at: self.still.append((window_id, at)),
        )
        timetable.add("retry", 0.05, self.processor.retry)
        self.processor.start()

    def see(self, *sights: WindowSight) -> None:
        self.processor.take(Look(sights[0].at, sights, ()))

    def wait_until(self, done: Callable[[], bool]) -> None:
        end_s = time.monotonic() + LIMIT_S
        while not done():
            assert time.monotonic() < end_s, f"{len(self.kept)} kept: {self.texts()}"
            time.sleep(0.01)

    def texts(self) -> set[str]:
        return {line.text for clean in self.kept for line in clean.lines}


OpenBench = Callable[[Engine], Bench]


@pytest.fixture
def open_bench() -> Iterator[OpenBench]:
    opened: list[Bench] = []

    def start(engine: Engine) -> Bench:
        opened.append(Bench(engine))
        return opened[-1]

    yield start
    for bench in opened:
        bench.processor.stop()


def sight(page: Page, after_s: float, window_id: int = 1) -> WindowSight:
    window = Window(window_id, 101, PLACE, page.box)
    return WindowSight(
        START + timedelta(seconds=after_s), window, 1, page.box, page.pixels, (page.box,), None
    )


def told(after_s: float, text: str) -> WindowSight:
    lines = (RawLine(text, Origin.ACCESSIBILITY),)
    return replace(sight(Page(), after_s, window_id=2), raw_lines=lines)


def read_alone(page: Page) -> set[str]:
    lines = Reader(PixelReader(), LineCache()).read_all(page.pixels, page.box)
    return {line.raw_text for line in lines}


def written(*lines: str) -> Page:
    page = Page()
    for number, line in enumerate(lines):
        page.write(20, 12 + number * 22, line, 13, MONO)
    return page


def print_fast(bench: Bench, until_next: Callable[[], None]) -> tuple[Page, Page]:
    """Sixty looks half a second apart at a terminal that prints all the time, but for one line
    that stands for four seconds. Returns that line's page and the last one."""
    lasting, last = written("this line stands for four seconds"), written("the end of the print")
    # Made before: a slow maker would give the reader time to read all of them.
    pages = [written(*(f"line {look} {number}" for number in range(9))) for look in range(60)]
    pages[20:28] = [lasting] * 8
    for look, page in enumerate(pages):
        bench.see(sight(page, look / 2))
        until_next()
    bench.see(sight(last, 30))
    return lasting, last


def test_a_terminal_that_prints_fast_never_makes_reading_fall_behind(open_bench: OpenBench) -> None:
    bench = open_bench(SlowReader())
    backlog: list[int] = []
    _, last = print_fast(bench, lambda: backlog.append(bench.processor.waiting))
    bench.wait_until(lambda: bench.processor.waiting == 0)
    assert max(backlog) <= MOST_OF_VIEW + 2  # one is being read, one stored
    assert bench.texts() >= read_alone(last)


def test_a_line_that_stands_while_a_terminal_prints_fast_is_read(open_bench: OpenBench) -> None:
    bench = open_bench(SlowReader())

    def keep_up() -> None:
        bench.wait_until(lambda: bench.processor.waiting < MOST_OF_VIEW)

    lasting, last = print_fast(bench, keep_up)
    bench.wait_until(lambda: bench.processor.waiting == 0)
    assert bench.texts() >= read_alone(last) | read_alone(lasting)


def test_a_programs_text_does_not_wait_for_slow_reading(open_bench: OpenBench) -> None:
    engine = Held()
    bench = open_bench(engine)
    for number in range(3, 12):
        bench.see(sight(written(f"window {number}"), number, window_id=number))
    bench.see(told(20, "told by the program"))
    engine.go_on.set()
    bench.wait_until(lambda: len(bench.kept) == 10)
    assert all(line.origin is Origin.OCR for line in bench.kept[-1].lines)


def test_pictures_wait_for_power_and_text_of_programs_does_not(open_bench: OpenBench) -> None:
    bench = open_bench(Tesseract())
    bench.battery = Environment("UTC", None, on_battery=True, battery_percent=12)
    bench.see(sight(written("Seen on the way home"), 0), told(0, "told by the program"))
    bench.see(sight(written("and shortly before the door"), 4))
    bench.wait_until(lambda: len(bench.kept) == 1)
    assert bench.texts() == {"told by the program"}

    bench.battery = Environment("UTC", None, on_battery=False, battery_percent=12)
    bench.wait_until(lambda: len(bench.kept) == 3)
    first, second = bench.kept[1:]
    assert [line.text for line in first.lines] == ["Seen on the way home"]
    assert [line.text for line in second.lines] == ["and shortly before the door"]
    assert first.at == START
    assert first.frame is not None


def test_pictures_that_wait_for_power_are_read_before_the_end(open_bench: OpenBench) -> None:
    bench = open_bench(PixelReader())
    bench.battery = Environment("UTC", None, on_battery=True, battery_percent=3)
    page = written("the last words")
    bench.see(sight(page, 0))
    bench.processor.stop()
    assert bench.texts() == read_alone(page)


def test_what_could_not_be_read_is_read_when_the_engine_is_there(open_bench: OpenBench) -> None:
    engine = ComesLate()
    bench = open_bench(engine)
    pages = [written(f"window {number}") for number in (1, 2)]
    for number, page in enumerate(pages):
        bench.see(sight(page, number, window_id=number))
    bench.see(told(2, "told by the program"))
    bench.wait_until(lambda: len(bench.kept) == 1)

    engine.installed = True
    bench.wait_until(lambda: len(bench.kept) == 3)
    assert bench.texts() >= read_alone(pages[0]) | read_alone(pages[1])


@pytest.mark.parametrize(
    ("on_battery", "percent", "enough"),
    [
        (None, None, True),
        (False, 3, True),
        (True, None, True),
        (True, 21, True),
        (True, 20, False),
    ],
)
def test_power_is_enough_above_the_level(
    on_battery: bool | None, percent: int | None, enough: bool
) -> None:
    assert has_power(Environment("UTC", None, on_battery, percent), 20) is enough


def test_where_nothing_is_known_of_power_there_is_enough() -> None:
    assert has_power(None, 20)


def test_a_window_the_person_still_has_before_them_lasts(open_bench: OpenBench) -> None:
    bench = open_bench(PixelReader())
    window = Window(7, 101, PLACE, Page().box)

    def look(after_s: float, *, allowed: bool = True, gap: GapKind | None = None) -> None:
        at = START + timedelta(seconds=after_s)
        bench.processor.take(Look(at, (), (), active=window, active_allowed=allowed, gap=gap))

    look(0)
    bench.wait_until(lambda: len(bench.still) == 1)
    look(10)
    look(40, allowed=False)
    look(50, gap=GapKind.IDLE)
    look(60)
    bench.wait_until(lambda: len(bench.still) == 2)

    assert bench.still == [(7, START), (7, START + timedelta(seconds=60))]
