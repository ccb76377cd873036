"""What the memory holds of what was shown."""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_memory.client import DesktopMemory
from desktop_memory.client.answers import EpisodeDetails
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.observation import Origin, Source
from desktop_memory.domain.recall import HitType
from tests.benchmarks.screenplay.truth import (
    Exhibit,
    Showing,
    ShownWord,
    Truth,
    was_shown,
    words_of,
)

_PAGE = 100
# A line as unlike as this is another line.
_ALIKE = 0.8
_LETTERS_AT_LEAST = 3


@dataclass(frozen=True, slots=True)
class Missed:
    """A word that search does not find in its window. `in_memory`: it is in the window's lines all
    the same; `nearest` is the stored word most like it."""

    word: str
    window: str
    phase: str
    shown_s: float
    in_memory: bool
    nearest: str
    line: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of the windows of one kind."""

    words: int
    missed: tuple[Missed, ...]
    typed: int
    lost_lines: tuple[str, ...]
    inexact_lines: tuple[str, ...]
    stored_words: int
    never_shown: tuple[tuple[str, str], ...]

    @property
    def found_share(self) -> float:
        return 1 - len(self.missed) / self.words if self.words else 0.0

    @property
    def never_shown_share(self) -> float:
        return len(self.never_shown) / self.stored_words if self.stored_words else 0.0


class MemoryOfSession:
    """All episodes of the screen, and the search over them."""

    def __init__(self, owner: DesktopMemory) -> None:
        self._owner = owner
        self.episodes = _all_episodes(owner)
        self._by_id = {each.episode.id: each for each in self.episodes}

    @property
    def frame_bytes(self) -> int:
        return sum(frame.bytes for each in self.episodes for frame in each.frames)

    @property
    def frames(self) -> tuple[tuple[str, int, bool, int], ...]:
        """Of every picture kept: window, time in seconds since 1970, whether whole, bytes."""
        return tuple(
            (each.episode.title, int(frame.at.timestamp()), frame.key_id is None, frame.bytes)
            for each in self.episodes
            for frame in each.frames
        )

    def episodes_of(self, exhibit: Exhibit) -> list[EpisodeDetails]:
        return [each for each in self.episodes if exhibit.title in each.episode.title]

    def score(self, truth: Truth, belongs: Callable[[Exhibit], bool]) -> Kept:
        """Of the windows that belong."""
        words = [each for each in truth.words() if belongs(each.exhibit)]
        typed = [each for each in truth.typed() if belongs(each.exhibit)]
        exhibits = {each.exhibit for each in truth.showings if belongs(each.exhibit)}
        stored, strange = 0, []
        for exhibit in exhibits:
            found = self._stored_words(exhibit)
            vocabulary = truth.vocabulary(exhibit)
            stored += len(found)
            strange += [
                (exhibit.title, word)
                for word in found
                if not was_shown(word, vocabulary, partly=exhibit.partly)
            ]
        likeness = [(each, self._likeness(each)) for each in typed]
        return Kept(
            words=len(words),
            missed=tuple(self._missed(each) for each in words if not self._is_found(each)),
            typed=len(typed),
            lost_lines=tuple(each.text for each, alike in likeness if alike < _ALIKE),
            inexact_lines=tuple(each.text for each, alike in likeness if _ALIKE <= alike < 1),
            stored_words=stored,
            never_shown=tuple(sorted(strange)),
        )

    def _is_found(self, word: ShownWord) -> bool:
        answer = self._owner.search(word.word, types=(HitType.EPISODE,))
        ids = {id for hit in answer.hits for id in (hit.id, *hit.similar_ids)}
        found = (self._by_id[id] for id in ids if id in self._by_id)
        return any(
            word.exhibit.title in each.episode.title and word.word in _vocabulary(each)
            for each in found
        )

    def _missed(self, word: ShownWord) -> Missed:
        stored = sorted(set(self._stored_words(word.exhibit)))
        nearest = difflib.get_close_matches(word.word, stored, 1, 0.4)
        return Missed(
            word.word,
            word.exhibit.title,
            word.phase,
            round(word.until - word.since, 1),
            word.word in stored,
            nearest[0] if nearest else "",
            word.line,
        )

    def _likeness(self, showing: Showing) -> float:
        """Of the stored line most like a typed one, 1 where it holds it whole."""
        wanted = " ".join(showing.text.split()).casefold()
        best = 0.0
        for each in self.episodes_of(showing.exhibit):
            for line in each.lines:
                stored = " ".join(line.text.split()).casefold()
                if wanted in stored:
                    return 1.0
                best = max(best, difflib.SequenceMatcher(None, wanted, stored).ratio())
        return min(best, 0.999)

    def _stored_words(self, exhibit: Exhibit) -> list[str]:
        return [
            word
            for each in self.episodes_of(exhibit)
            for line in each.lines
            for word in words_of(line.text)
            if len(word) >= _LETTERS_AT_LEAST
        ]

    def lines_of(self, exhibit: Exhibit) -> list[tuple[int, str, str, str]]:
        """What is stored of a window: episode, way, time of day, text."""
        return [
            (each.episode.id, line.origin, f"{line.first_seen_at:%H:%M:%S}", line.text)
            for each in self.episodes_of(exhibit)
            for line in each.lines
        ]

    def origins(self, exhibit: Exhibit) -> dict[Origin, int]:
        """How many lines of a window came which way."""
        lines = [line.origin for each in self.episodes_of(exhibit) for line in each.lines]
        return {origin: lines.count(origin) for origin in set(lines)}


def _vocabulary(details: EpisodeDetails) -> set[str]:
    return {word for line in details.lines for word in words_of(line.text)}


def _all_episodes(owner: DesktopMemory) -> list[EpisodeDetails]:
    found: list[EpisodeDetails] = []
    asked = EpisodeFilter(source=Source.SCREEN)
    while page := owner.episodes(
        asked, newest_first=False, limit=_PAGE, offset=len(found)
    ).episodes:
        found += [owner.episode(each.id) for each in page]
    return found


def windows_of(words: Sequence[Missed]) -> dict[str, int]:
    """How many were missed in which window."""
    titles = [each.window for each in words]
    return {title: titles.count(title) for title in sorted(set(titles))}
