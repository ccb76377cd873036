"""What reading pictures brought, for whoever decides what to look at."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import RawLine
from desktop_memory.ingest.window_sight import WindowSight

_MOST = 256
_LEAST_LETTERS = 6


@dataclass(frozen=True, slots=True)
class TextFind:
    """Changed regions of a monitor that were read. `text`: they held text that was not there
    before; a stray letter in a film is none, and no clock or counter tells more by going on."""

    monitor: int
    regions: tuple[Box, ...]
    text: bool


class TextFinds:
    """One thread notes, another takes; neither waits for the other."""

    def __init__(self) -> None:
        self._finds: deque[TextFind] = deque(maxlen=_MOST)
        self._texts: dict[int, frozenset[str]] = {}

    def note(self, sight: WindowSight, raw_lines: Sequence[RawLine]) -> None:
        """The picture of a sight was read."""
        before = self._texts.get(sight.window.id, frozenset())
        texts = frozenset(_without_digits(line.raw_text) for line in raw_lines)
        if len(self._texts) > _MOST:
            self._texts.clear()
        self._texts[sight.window.id] = texts
        self._finds.extend(
            TextFind(sight.monitor, (region,), _has_news(region, raw_lines, before))
            for region in sight.changed
        )

    def take_all(self) -> tuple[TextFind, ...]:
        """What was noted since the last time, oldest first."""
        taken: list[TextFind] = []
        while self._finds:
            taken.append(self._finds.popleft())
        return tuple(taken)


def _has_news(region: Box, raw_lines: Sequence[RawLine], before: frozenset[str]) -> bool:
    return any(
        _without_digits(line.raw_text) not in before
        and line.box is not None
        and line.box.intersection(region) is not None
        and sum(letter.isalnum() for letter in line.raw_text) >= _LEAST_LETTERS
        for line in raw_lines
    )


def _without_digits(text: str) -> str:
    return "".join(letter for letter in text if not letter.isdigit())
