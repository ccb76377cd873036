"""The session: phases of work on a desktop, each with its windows and what they showed."""

import json
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop_memory.domain.box import Box
from tests.benchmarks.screenplay import exhibits
from tests.benchmarks.screenplay.app_cost import AppCost
from tests.benchmarks.screenplay.page_server import PageServer
from tests.benchmarks.screenplay.paper import write_pdf
from tests.benchmarks.screenplay.stage import DARK, LIGHT, Stage
from tests.benchmarks.screenplay.truth import Exhibit, Truth
from tests.benchmarks.screenplay.words import Words

# Windows fill most of their monitor, as on most desktops.
_LEFT = Box(20, 40, 1500, 940)
_LEFT_OVER = Box(320, 60, 1500, 930)
_RIGHT = Box(1940, 40, 1300, 940)
_CORNER = Box(3480, 60, 320, 200)
_CLOCK = Box(3560, 900, 240, 90)
# In pixels of the second monitor, its frame and title included.
CLOCK = Box(1620, 860, 300, 150)
_KEY_MS = 160
_STAY_S = 4.5


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long the parts of the session last."""

    typing_s: float = 300
    settle_s: float = 20
    animation_s: float = 40
    still_s: float = 60
    pages: int = 5
    bursts: int = 3
    switches: int = 4
    lines: int = 5
    markers: int = 20


SHORT = Lengths(18, 8, 10, 12, pages=2, bursts=1, switches=1, lines=2, markers=4)


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the session, in seconds since 1970, and what the app used meanwhile."""

    name: str
    since: float
    until: float
    cost: AppCost

    @property
    def cpu_s(self) -> float:
        return self.cost.own_s + self.cost.programs_s

    @property
    def percent(self) -> float:
        """Of one core."""
        return 100 * self.cpu_s / (self.until - self.since)


class Session:
    """Plays the phases one after another and notes the truth about them."""

    def __init__(
        self, stage: Stage, pages: PageServer, app_pid: int, lengths: Lengths, words: Words
    ) -> None:
        self._stage = stage
        self._programs = stage.programs
        self._pages = pages
        self._app_pid = app_pid
        self._lengths = lengths
        self._chance = random.Random(5)  # noqa: S311  # pauses of a hand
        self._words = words
        self.truth = Truth()
        self.phases: list[Phase] = []
        self.mistyped: list[str] = []

    def play(self) -> None:
        self.open()
        with self._phase("typing"):
            self._type_a_document()
        with self._phase("form"):
            self._fill_a_form()
        with self._phase("shell"):
            self._type_in_a_shell(exhibits.SHELL, _LEFT)
        with self._phase("scrolling"):
            self._scroll(exhibits.LIGHT_PAGE, dark=False)
            self._scroll(exhibits.DARK_PAGE, dark=True)
        with self._phase("printing"):
            self._print_fast()
        with self._phase("documents"):
            self._look_at_documents()
        with self._phase("windows"):
            self._switch_and_move()
        self.rest()

    def open(self) -> None:
        """The clock, and something to read on the second monitor."""
        with self._phase("opening"):
            self._stage.open_painted("Harbor clock", "clock", _CLOCK)
            lines = self._words.prose(48, 4)
            self._show_in_terminal(exhibits.MANUAL, lines, _RIGHT, 15, LIGHT)

    def rest(self) -> None:
        """Nobody works: only the clock ticks, only a film runs, nothing at all.

        What was put off until then (facts, vectors, the last pictures) is a phase of its own.
        """
        with self._phase("put off until the work was over"):
            time.sleep(self._lengths.settle_s)
        with self._phase("clock"):
            time.sleep(self._lengths.animation_s)
        self._stage.close(self._programs.get_window("Harbor clock"))
        self._animate()
        with self._phase("put off until the screen stood still"):
            time.sleep(self._lengths.settle_s)
        with self._phase("still"):
            time.sleep(self._lengths.still_s)

    @contextmanager
    def _phase(self, name: str) -> Iterator[None]:
        since, before = time.time(), AppCost.of(self._app_pid)
        yield
        until, cost = time.time(), AppCost.of(self._app_pid).since(before)
        phase = Phase(name, since, until, cost)
        self.phases.append(phase)
        told = f"{phase.percent:.1f} % of a core, {cost.programs_s:.1f} of {phase.cpu_s:.1f} s OCR"
        print(f"  {name}: {until - since:.0f} s, {told}")

    def _type_a_document(self) -> None:
        file = self._stage.folder / "logbook.txt"
        earlier = self._words.prose(12, 4)
        file.write_text("".join(f"{line}\n" for line in earlier), encoding="utf-8")
        window = self._stage.open_editor(file, _LEFT)
        self._programs.press("ctrl+End")
        opened = time.time()
        until = time.time() + self._lengths.typing_s
        lines: list[tuple[str, float, float]] = []
        while time.time() < until:
            text = (
                self._words.code(1)
                if len(lines) % 6 > 2
                else self._words.sentences(self._chance.randrange(1, 4), 4)
            )
            lines += self._type(window, text)
            time.sleep(self._chance.uniform(0.5, 3.0))
        time.sleep(_STAY_S)
        ended = time.time()
        self._programs.press("ctrl+s")
        time.sleep(1)
        self.truth.show(exhibits.EDITOR, "typing", earlier, opened, ended)
        self._note_typed(exhibits.EDITOR, "typing", lines, ended, set(_lines_of(file)))

    def _fill_a_form(self) -> None:
        """Some lines stay; the last is gone once it is sent."""
        title = exhibits.FORM.title
        window = self._programs.open_page(self._pages.writing(title), title, _LEFT_OVER)
        self._pages.wait_for(title)
        self._stage.programs.show(window)
        time.sleep(3)
        lines = self._type(window, self._words.sentences(self._lengths.lines, 4))
        time.sleep(_STAY_S)
        ended = time.time()
        self._programs.press("ctrl+a", "Delete")
        sent = self._type(window, self._words.sentences(1, 4), enter=False)
        time.sleep(_STAY_S)
        sent_at = time.time()
        self._programs.press("ctrl+a", "Delete")
        time.sleep(2)
        self._note_typed(exhibits.FORM, "form", lines, ended, self._pages.typed)
        self._note_typed(exhibits.FORM, "form", sent, sent_at, self._pages.typed)
        self._stage.close(window)

    def _type_in_a_shell(self, exhibit: Exhibit, place: Box) -> None:
        file = self._stage.folder / f"{exhibit.title.replace(' ', '-')}.txt"
        order = ("sh", "-c", f"cat > '{file}'")
        phase = exhibit.title
        window = self._stage.open_terminal(exhibit.title, order, place, pixels=16, colors=LIGHT)
        time.sleep(1)
        lines = self._type(window, self._words.sentences(self._lengths.lines, 4))
        time.sleep(_STAY_S)
        self._note_typed(exhibit, phase, lines, time.time(), set(_lines_of(file)))

    def _scroll(self, exhibit: Exhibit, *, dark: bool) -> None:
        lines = self._words.prose(30 * self._lengths.pages, 3)
        address = self._pages.reading(exhibit.title, lines, dark=dark)
        window = self._programs.open_page(address, exhibit.title, _LEFT_OVER)
        self._pages.wait_for(exhibit.title)
        self._programs.show(window)
        for page in range(self._lengths.pages):
            time.sleep(_STAY_S)
            if page % 2:
                self._programs.point_at(900, 500)
                for _ in range(6):
                    self._stage.desktop.run("xdotool", "click", "5")
                    time.sleep(0.25)
            else:
                self._programs.press("Next")
        time.sleep(_STAY_S)
        for since, until, seen in self._pages.spans(exhibit.title, len(lines), time.time()):
            self.truth.show(exhibit, "scrolling", [lines[at] for at in seen], since, until)
        self._stage.close(window)

    def _print_fast(self) -> None:
        bursts = [
            {
                "flood": [
                    f"crate {number} is stowed in hold {number % 7}" for number in range(150)
                ],
                "rest": self._words.prose(50, 2),
                "rest_s": 6,
            }
            for _ in range(self._lengths.bursts)
        ]
        orders, log = self._stage.folder / "bursts.json", self._stage.folder / "printed.jsonl"
        orders.write_text(json.dumps(bursts), encoding="utf-8")
        self._stage.open_printer(exhibits.PRINTER.title, orders, log, _RIGHT)
        while not (log.exists() and "ended" in log.read_text(encoding="utf-8")):
            time.sleep(0.5)
        flood = [line for burst in bursts for line in burst["flood"]]  # type: ignore[attr-defined]  # JSON
        self.truth.show(exhibits.PRINTER, "printing", flood, 0, 0)
        for told in map(json.loads, _lines_of(log)[:-1]):
            lines, since, until = told["lines"], told["since"], told["until"]
            self.truth.show(exhibits.PRINTER, "printing", lines, since, until)

    def _look_at_documents(self) -> None:
        file = self._stage.folder / "charter.pdf"
        lines = self._words.sentences(20, 4)
        write_pdf(file, exhibits.PAPER.title, lines)
        self._stage.open_document(file, exhibits.PAPER.title, _LEFT)
        time.sleep(1)
        since = time.time()
        time.sleep(2 * _STAY_S)
        self.truth.show(exhibits.PAPER, "documents", lines, since, time.time())
        for exhibit, (ink, paper) in ((exhibits.SMALL, LIGHT), (exhibits.SMALL_DARK, DARK)):
            lines = self._words.prose(40, 4)
            more = {"lines": lines, "pixels": 11, "ink": ink, "paper": paper}
            self._stage.open_painted(exhibit.title, "text", _LEFT_OVER, **more)
            since = time.time()
            time.sleep(2 * _STAY_S)
            self.truth.show(exhibit, "documents", lines, since, time.time())
        lines = self._words.prose(40, 4)
        self._show_in_terminal(exhibits.SMALL_TERMINAL, lines, _RIGHT, 11, DARK)

    def _show_in_terminal(
        self,
        exhibit: Exhibit,
        lines: Sequence[str],
        place: Box,
        pixels: int,
        colors: tuple[str, str],
    ) -> int:
        file = self._stage.folder / f"{exhibit.title.replace(' ', '-')}.txt"
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        order = ("sh", "-c", f"sleep 1; cat '{file}'; exec sleep 3600")
        window = self._stage.open_terminal(
            exhibit.title, order, place, pixels=pixels, colors=colors
        )
        time.sleep(1)
        since = time.time()
        time.sleep(2 * _STAY_S)
        self.truth.show(exhibit, "text in a terminal", lines, since, time.time())
        return window

    def _switch_and_move(self) -> None:
        left, right = self._words.prose(30, 4), self._words.prose(30, 4)
        file = self._stage.folder / "ledger.txt"
        file.write_text("".join(f"{line}\n" for line in right), encoding="utf-8")
        terminal = self._show_in_terminal(exhibits.MOVED, left, _LEFT, 15, LIGHT)
        editor = self._stage.open_editor(file, _LEFT_OVER, dark=True)
        for _ in range(self._lengths.switches):
            since = time.time()
            time.sleep(_STAY_S)
            self.truth.show(exhibits.LEDGER, "windows", right, since, time.time())
            self._programs.show(terminal)
            time.sleep(_STAY_S)
            self._programs.show(editor)
        self._programs.show(terminal)
        for x in (300, 900, 1500, 2100):
            self._programs.place(terminal, Box(x, 60, _LEFT.width, _LEFT.height))
            time.sleep(0.2)
        time.sleep(_STAY_S)

    def _animate(self) -> None:
        self._stage.open_painted("Reef camera", "animation", _CORNER)
        time.sleep(self._lengths.settle_s)
        with self._phase("animation"):
            time.sleep(self._lengths.animation_s)
        with self._phase("animation and typing"):
            self._type_in_a_shell(exhibits.TALLY, _LEFT)
        self._stage.close(self._programs.get_window("Reef camera"))

    def _type(
        self, window: int, lines: Sequence[str], *, enter: bool = True
    ) -> list[tuple[str, float, float]]:
        typed = []
        for line in lines:
            since = time.time()
            self._programs.type_text(window, line, _KEY_MS)
            typed.append((line, since, time.time()))
            if enter:
                self._programs.press("Return")
        return typed

    def _note_typed(
        self,
        exhibit: Exhibit,
        phase: str,
        lines: Sequence[tuple[str, float, float]],
        until: float,
        arrived: set[str],
    ) -> None:
        """What did not arrive in the program as it was meant is no truth."""
        known = {line.strip() for line in arrived}
        for text, since, done in lines:
            if text.strip() in known:
                self.truth.type(exhibit, phase, text.strip(), since, done, until)
            else:
                self.mistyped.append(text)


def _lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()
