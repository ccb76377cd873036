"""Words read from pictures, and what reading and keeping pictures costs against full frames."""

import io
import random
import re
import resource
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageFont

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanFrame
from desktop_memory.ingest.frame_keeper import FrameKeeper
from desktop_memory.reading.engine import Engine
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.regions import find_changed
from desktop_memory.reading.tesseract import Tesseract
from desktop_memory.reading.tesserocr import Tesserocr
from tests.benchmarks.full_frame import full_frame_cpu_s
from tests.reading.pages import Page, Pixels

PROSE = """The committee decided on Tuesday to postpone the launch until September 14, 2026,
because three suppliers had not confirmed their delivery dates. "We'd rather be late than
wrong," said Dr. Okafor, who leads the project - but she didn't rule out an earlier start.
Please send the signed contract to anna.kowalski@example.org before Friday at 17:30.
Final office filings show efficient workflows; officials affirmed the difficult offer.
Quarterly revenue grew by 8.4 million dollars while marketing fell to 1.9 million.""".splitlines()
CODE = """def find_rows(gray: Image, limit: int = 1000) -> list[Box]:
    if not rows and self.cache.get(key) is None:
        return [row for row in fresh if row.width >= 10]
self.assertEqual(response.status_code, 404)
git commit -m "Fix off-by-one in parser" && git push origin main
ERROR 2026-11-21 05:18:39 worker-3 connection refused (errno=111)
sudo apt-get install -y build-essential python3-pip""".splitlines()
PROSE_FONTS = ("DejaVuSans", "DejaVuSerif", "LiberationSans-Regular", "NotoSans-Regular")
CODE_FONTS = ("DejaVuSansMono", "LiberationMono-Regular", "NotoSansMono-Regular", "Inconsolata")
WORDS = tuple({word for line in PROSE for word in re.findall(r"[a-z]{4,}", line)})
DESKTOP = (1920, 1080)
START = datetime(2026, 11, 21, 9, tzinfo=UTC)


def words(text: str) -> Counter[str]:
    """The words of a text as search splits it."""
    return Counter(re.findall(r"[^\W_]+", text.lower()))


def there_are(fonts: tuple[str, ...]) -> Iterator[str]:
    for font in fonts:
        try:
            ImageFont.truetype(f"{font}.ttf", 12)
        except OSError:
            continue
        yield f"{font}.ttf"


def open_engine() -> Engine:
    program = Tesseract()
    return Tesserocr(program) if Tesserocr.is_installed() else program


def test_words_that_are_read_and_words_that_were_never_there() -> None:
    shown = found = read = invented = 0
    engine = open_engine()
    for lines, fonts in ((PROSE, PROSE_FONTS), (CODE, CODE_FONTS)):
        wanted = words("\n".join(lines))
        for font in there_are(fonts):
            for size, dark in ((size, dark) for size in (11, 12, 13, 14, 16) for dark in (0, 1)):
                page = Page(1000, 40 + 24 * len(lines), dark=bool(dark))
                for number, line in enumerate(lines):
                    page.write(20, 20 + number * 24, line, size, font)
                raw = Reader(engine, LineCache()).read_all(page.pixels, page.box)
                got = words("\n".join(line.raw_text for line in raw))
                shown += wanted.total()
                found += (wanted & got).total()
                read += got.total()
                invented += sum(count for word, count in got.items() if word not in wanted)
    close(engine)
    print(
        f"\nwords shown {shown}: read {found / shown:.1%}; read {read}: never shown"
        f" {invented / read:.1%}"
    )
    assert found / shown >= 0.95
    assert invented / read <= 0.05


class Change(NamedTuple):
    """A window after a change, and the desktop it is on."""

    window: int
    box: Box
    desktop: Pixels


def session() -> Iterator[Change]:
    """Lines typed letter group by letter group, a long page scrolled, a terminal that prints, a
    window that moves, a clock that ticks: changes of a desktop with three windows and a panel."""
    chance = random.Random(7)  # noqa: S311  # made-up text

    def line() -> str:
        return " ".join(chance.choices(WORDS, k=9))

    desktop = Page(*DESKTOP, dark=True)
    editor, browser, terminal = (
        Box(20, 40, 820, 980),
        Box(860, 40, 1040, 560),
        Box(860, 620, 1040, 400),
    )
    written, shown = [line() for _ in range(12)], [line() for _ in range(22)]
    printed = [line() for _ in range(18)]

    def draw(window: int) -> Change:
        box, lines, dark = {
            1: (editor, written, False), 2: (browser, shown, False), 3: (terminal, printed, True),
        }[window]  # fmt: skip
        page = Page(box.width, box.height, dark=dark)
        for number, text in enumerate(lines):
            font = "DejaVuSansMono.ttf" if dark else "DejaVuSans.ttf"
            page.write(12, 10 + number * (20 if dark else 24), text, 12 if dark else 14, font)
        desktop.paste(box, page)
        return Change(window, box, desktop.pixels)

    for window in (1, 2, 3):
        yield draw(window)
    for _ in range(6):
        typed = line().split()
        written.append("")
        for start in range(0, 9, 3):
            written[-1] = " ".join(typed[: start + 3])
            yield draw(1)
        shown = [*shown[3:], line(), line(), line()]
        yield draw(2)
        printed = [*printed[4:], line(), line(), line(), line()]
        yield draw(3)
    terminal = terminal.moved(-40, 12)
    yield draw(3)


def test_cost_of_reading_and_keeping_what_changed() -> None:
    ours_s, ours_bytes, peers_s, peers_bytes, changes = 0.0, 0, 0.0, 0, 0
    engine, keeper, before = open_engine(), FrameKeeper(), np.zeros((1, 1, 4), np.uint8)
    reader = Reader(engine, LineCache())
    for number, change in enumerate(session()):
        at = START + timedelta(seconds=2 * number)
        box = change.box
        grabbed = np.insert(change.desktop, 3, 255, axis=2)
        pixels = change.desktop[box.y : box.bottom, box.x : box.right].copy()
        started_s = cpu_s()
        seen = tuple(
            part
            for region in find_changed(before, grabbed)
            if (part := region.intersection(box)) is not None
        )
        reader.read_all(pixels, box)
        frame = CleanFrame(1, box, pixels.tobytes(), seen)
        keeper.note_changed(change.window, frame, at)
        kept = keeper.encode(change.window, "place", frame, at)
        ours_s += cpu_s() - started_s
        if kept is not None:
            keeper.note_stored(change.window, "place", kept, number, at)
            ours_bytes += len(kept.data)
        picture = Image.fromarray(change.desktop)
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP", quality=85)
        peers_bytes += len(buffer.getvalue())
        if number % 6 == 0:
            peers_s += 6 * full_frame_cpu_s(picture)
        before, changes = grabbed, changes + 1
    started_s = cpu_s()
    close(engine)  # what a process used is known when it has ended
    ours_s += cpu_s() - started_s
    print(
        f"\n{changes} changes: CPU {ours_s:.1f} s of {peers_s:.1f} s = {ours_s / peers_s:.1%};"
        f" pixels {ours_bytes / 1e6:.2f} MB of {peers_bytes / 1e6:.2f} MB"
        f" = {ours_bytes / peers_bytes:.1%}"
    )
    assert ours_s / peers_s <= 0.10
    assert ours_bytes / peers_bytes <= 0.15


def close(engine: Engine) -> None:
    if isinstance(engine, Tesserocr):
        engine.close()


def cpu_s() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime
