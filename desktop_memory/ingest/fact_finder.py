"""Looks for facts in lines that have settled."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from desktop_memory.config.settings import Settings
from desktop_memory.domain.episode import Episode, Line
from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.ingest.episode_screens import EpisodeScreens
from desktop_memory.storage.store import Store

# What is being typed changes every second or so; half a sentence makes no fact.
_SETTLED_AFTER = timedelta(seconds=6)
_LINES_A_TURN = 400
# Reading a line takes up to 2 ms, and a question may have to wait for all of a turn.
_ENOUGH_LINES = 24
# Keeping a fact takes up to 2 ms.
_FACTS_A_PART = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """The facts found in an episode's new lines. `lines` are all of it as they stand on its page,
    as extraction saw them; `line_ids` those that were new and unchanged since `settled_at`."""

    episode: Episode
    lines: tuple[Line, ...]
    facts: tuple[FoundFact, ...]
    line_ids: tuple[int, ...]
    settled_at: datetime

    def in_parts(self) -> Iterator["Finding"]:
        """The same with a few of the facts each; the lines are done with the last of them."""
        rest = self
        while len(rest.facts) > _FACTS_A_PART:
            yield replace(rest, facts=rest.facts[:_FACTS_A_PART], line_ids=())
            rest = replace(rest, facts=rest.facts[_FACTS_A_PART:])
        yield rest


def in_turns(findings: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """All findings, as many at once as the writer keeps in some ten milliseconds."""
    turn: list[Finding] = []
    for part in (part for found in findings for part in found.in_parts()):
        turn.append(part)
        if sum(1 + len(one.facts) for one in turn) > _FACTS_A_PART:
            yield tuple(turn)
            turn = []
    if turn:
        yield tuple(turn)


class FactFinder:
    """Reads only; belongs to a reader. What it found is kept by the writer, who waits for none."""

    def __init__(
        self,
        store: Store,
        extractor: Extractor,
        time_zone: tzinfo,
        settings: Callable[[], Settings],
    ) -> None:
        self._store = store
        self._extractor = extractor
        self._screens = EpisodeScreens(store, time_zone, settings)

    def find_settled(self, now: datetime) -> tuple[Finding, ...]:
        """Facts in some of the lines that have not changed for some seconds; empty where none
        wait. Episodes are taken whole."""
        settled_at = now - _SETTLED_AFTER
        findings = []
        taken = 0
        with self._store.database.memory.snapshot():
            settled = self._store.pending_lines.find_settled(settled_at, _LINES_A_TURN)
            for episode_id, line_ids in settled.items():
                if taken >= _ENOUGH_LINES:
                    break
                taken += len(line_ids)
                findings.append(self._find(episode_id, tuple(line_ids), settled_at))
        return tuple(findings)

    def _find(self, episode_id: int, line_ids: tuple[int, ...], settled_at: datetime) -> Finding:
        episode = self._store.episodes.get(episode_id)
        lines, screen = self._screens.read(episode, lambda line: line.id in line_ids)
        found = tuple(self._extractor.extract(screen))
        return Finding(episode, lines, found, line_ids, settled_at)
