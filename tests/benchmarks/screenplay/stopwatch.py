"""How long what was shown takes until search finds it."""

import random
import threading
import time
from pathlib import Path

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.domain.box import Box
from desktop_memory.domain.recall import HitType
from tests.benchmarks.screenplay.stage import LIGHT, Stage
from tests.benchmarks.screenplay.words import Words

_ASK_EVERY_S = 0.25
GIVEN_UP_S = 30.0
_KEY_MS = 120


class Stopwatch:
    """Shows words that stood nowhere before, and asks for each over HTTP until it is found.

    Asking costs the app time: what it uses meanwhile tells nothing about seeing.
    """

    def __init__(self, stage: Stage, app: AppProcess, words: Words) -> None:
        self._stage = stage
        self._app = app
        self._words = words
        self._chance = random.Random(9)  # noqa: S311  # pauses
        self._asking: list[threading.Thread] = []

    def time_typed(self, count: int, place: Box) -> list[float]:
        """Seconds for the last words of lines typed into an editor; every other time the typing
        goes on at once."""
        took: list[float] = []
        window = self._stage.open_editor(self._stage.folder / "tally.txt", place)
        time.sleep(2)
        for number in range(count):
            self._stage.programs.type_text(window, self._words.sentence(3).rstrip("."), _KEY_MS)
            (marker,) = self._words.take(1)
            self._stage.programs.type_text(window, f" {marker}", _KEY_MS)
            self._ask_for(marker, took)
            self._stage.programs.press("Return")
            if number % 2:
                time.sleep(self._chance.uniform(0.5, 4.0))
        return self._wait(took)

    def time_printed(self, count: int, place: Box) -> list[float]:
        """Seconds for words printed into a terminal that offers no text."""
        took: list[float] = []
        file: Path = self._stage.folder / "signals.txt"
        file.touch()
        order = ("tail", "-n", "0", "-f", str(file))
        self._stage.open_terminal("Signal terminal", order, place, pixels=15, colors=LIGHT)
        time.sleep(3)
        for _ in range(count):
            (marker,) = self._words.take(1)
            with file.open("a", encoding="utf-8") as printed:
                printed.write(f"{self._words.sentence(3).rstrip('.')} {marker}\n")
            self._ask_for(marker, took)
            time.sleep(self._chance.uniform(1.0, 4.0))
        return self._wait(took)

    def _ask_for(self, marker: str, took: list[float]) -> None:
        thread = threading.Thread(target=self._ask, args=(marker, time.monotonic(), took))
        thread.start()
        self._asking.append(thread)

    def _ask(self, marker: str, shown: float, took: list[float]) -> None:
        with self._app.client() as owner:
            while time.monotonic() - shown < GIVEN_UP_S:
                hits = owner.search(marker, types=(HitType.EPISODE,)).hits
                if any(marker in hit.text.casefold() for hit in hits):
                    break
                time.sleep(_ASK_EVERY_S)
        took.append(time.monotonic() - shown)

    def _wait(self, took: list[float]) -> list[float]:
        for thread in self._asking:
            thread.join()
        self._asking.clear()
        return took
