"""What was on the screen, where, and from when to when."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.screenplay.words import DEALT

# What comes back within so many seconds was never gone.
_BLINK_S = 0.3
_WORD = re.compile(r"[^\W\d_]+")
LONG_ENOUGH_S = 3.0


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A window whose content is known. `title` is a part of its title that no other has.

    `accessible`: it offers its text. `partly`: parts of words were in sight too, as it was typed
    into, scrolled, moved or partly covered. `chrome` are words of its own menus and bars.
    `monitor` is the one it is read on, from 1.
    """

    title: str
    accessible: bool
    partly: bool = False
    chrome: str = ""
    monitor: int = 1


@dataclass(slots=True)
class Showing:
    """A line of a window and the spans in which it was in sight, in seconds since 1970.

    A word of it counts from when it was complete: `typed_s` is how long typing the line took.
    """

    exhibit: Exhibit
    phase: str
    text: str
    typed_s: float | None = None
    spans: list[tuple[float, float]] = field(default_factory=list)

    def spans_of(self, end: int) -> list[tuple[float, float]]:
        """When the word that ends at a place of the text was in sight."""
        if self.typed_s is None:
            return self.spans
        late = self.typed_s * (1 - end / max(1, len(self.text)))
        first, *others = self.spans
        return [(first[0] - late, first[1]), *others]


@dataclass(frozen=True, slots=True)
class ShownWord:
    """A word that only one window showed, and its longest span in sight."""

    word: str
    exhibit: Exhibit
    phase: str
    since: float
    until: float
    line: str

    @property
    def monitor(self) -> int:
        return self.exhibit.monitor


class Truth:
    """All that the session showed."""

    def __init__(self) -> None:
        self.showings: list[Showing] = []
        self._by_line: dict[tuple[str, str], Showing] = {}

    def show(
        self,
        exhibit: Exhibit,
        phase: str,
        lines: Iterable[str],
        since: float,
        until: float,
    ) -> None:
        """These lines were in sight. More spans of the same line are added to it."""
        for text in lines:
            showing = self._get(exhibit, phase, text)
            showing.spans.append((since, until))

    def type(
        self, exhibit: Exhibit, phase: str, text: str, since: float, done: float, until: float
    ) -> None:
        """A line was typed between `since` and `done`, and in sight until `until`."""
        showing = self._get(exhibit, phase, text)
        showing.typed_s = done - since
        showing.spans.append((done, until))

    def words(self) -> list[ShownWord]:
        """Dealt words in sight for long enough, each once."""
        found: dict[str, ShownWord] = {}
        for showing in self.showings:
            for match in _WORD.finditer(showing.text):
                word = match.group().casefold()
                if word not in DEALT:
                    continue
                since, until = longest(showing.spans_of(match.end()))
                known = found.get(word)
                if known is None or until - since > known.until - known.since:
                    found[word] = ShownWord(
                        word, showing.exhibit, showing.phase, since, until, showing.text
                    )
        return [each for each in found.values() if each.until - each.since >= LONG_ENOUGH_S]

    def typed(self) -> list[Showing]:
        """Lines that were typed and then in sight for long enough."""
        return [
            each
            for each in self.showings
            if each.typed_s is not None and _length(longest(each.spans)) >= LONG_ENOUGH_S
        ]

    def vocabulary(self, exhibit: Exhibit) -> frozenset[str]:
        """Every word that a window ever showed."""
        texts = [each.text for each in self.showings if each.exhibit == exhibit]
        return frozenset(words_of(" ".join([*texts, exhibit.title, exhibit.chrome])))

    def _get(self, exhibit: Exhibit, phase: str, text: str) -> Showing:
        showing = self._by_line.get((exhibit.title, text))
        if showing is None:
            showing = Showing(exhibit, phase, text)
            self._by_line[exhibit.title, text] = showing
            self.showings.append(showing)
        return showing


def longest(spans: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """The longest span without a break."""
    joined: list[tuple[float, float]] = []
    for since, until in sorted(spans):
        if joined and since - joined[-1][1] <= _BLINK_S:
            joined[-1] = (joined[-1][0], max(until, joined[-1][1]))
        else:
            joined.append((since, until))
    return max(joined, key=_length, default=(0.0, 0.0))


def _length(span: tuple[float, float]) -> float:
    return span[1] - span[0]


def words_of(text: str) -> list[str]:
    """Runs of letters, folded."""
    return [match.group().casefold() for match in _WORD.finditer(text)]


def was_shown(word: str, vocabulary: Sequence[str] | frozenset[str], *, partly: bool) -> bool:
    """Whether a word, or where parts were in sight a whole word beginning or ending so, is among
    those shown."""
    if word in vocabulary:
        return True
    return partly and any(
        shown.startswith(word) or shown.endswith(word) for shown in vocabulary if len(word) >= 2
    )
