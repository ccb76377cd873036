"""Looks for facts in lines that have settled."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from desktop_memory.config.account import read_account
from desktop_memory.config.settings import Settings
from desktop_memory.domain.episode import Episode, Line
from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.ingest.own_names import own_names
from desktop_memory.storage.store import Store

# What is being typed changes every second or so; half a sentence makes no fact.
_SETTLED_AFTER = timedelta(seconds=6)
_LINES_A_TURN = 400
# Reading a line takes up to 2 ms, and what agents write waits for the writer meanwhile.
_ENOUGH_LINES = 24


@dataclass(frozen=True, slots=True)
class Finding:
    """The facts found in an episode's new lines. `lines` are all of it, as extraction saw them."""

    episode: Episode
    lines: tuple[Line, ...]
    facts: tuple[FoundFact, ...]


class FactFinder:
    """Belongs to the writer thread; each call runs inside of its transaction."""

    def __init__(
        self,
        store: Store,
        extractor: Extractor,
        time_zone: tzinfo,
        settings: Callable[[], Settings],
    ) -> None:
        self._store = store
        self._extractor = extractor
        self._time_zone = time_zone
        self._settings = settings
        self._account = read_account()

    def find_settled(self, now: datetime) -> list[Finding]:
        """Facts in some of the lines that have not changed for some seconds; these are then done.

        Episodes are taken whole.
        """
        findings = []
        taken = 0
        pending = self._store.pending_lines
        for episode_id, line_ids in pending.find_settled(
            now - _SETTLED_AFTER, _LINES_A_TURN
        ).items():
            if taken >= _ENOUGH_LINES:
                break
            taken += len(line_ids)
            pending.remove(line_ids)
            found = self._find(episode_id, frozenset(line_ids))
            if found.facts:
                findings.append(found)
        return findings

    def _find(self, episode_id: int, line_ids: frozenset[int]) -> Finding:
        episode = self._store.episodes.get(episode_id)
        lines = tuple(self._store.episodes.find_lines(episode_id))
        fresh = frozenset(index for index, line in enumerate(lines) if line.id in line_ids)
        names = own_names(self._settings().own_names, self._account)
        screen = ScreenText(
            user=names.user,
            handles=names.handles,
            at=episode.ended_at,
            time_zone=self._time_zone,
            app=episode.app,
            title=episode.title,
            url=episode.url,
            lines=tuple(line.text for line in lines),
            new_lines=fresh,
        )
        return Finding(episode, lines, tuple(self._extractor.extract(screen)))
