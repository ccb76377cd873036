"""Text a model has not read yet, and what it proposes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import Episode, EpisodeFilter, Line
from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.ingest.episode_screens import EpisodeScreens
from desktop_memory.lifecycle.fact_keeper import FactKeeper
from desktop_memory.storage.store import Store

_KEY = "model_read_until"
# What is a minute old is hardly typed on any more.
_SETTLED = timedelta(minutes=1)
# A model that is slower than the person leaves out what is older; rules have read it anyway.
_OLDEST = timedelta(hours=1)
_EPISODES_AT_MOST = 200
_ASKED_AT_MOST = 8
_LETTERS_AT_LEAST = 60


@dataclass(frozen=True, slots=True)
class Unread:
    """An episode with lines that no model has read: `screen.new_lines`."""

    episode: Episode
    lines: tuple[Line, ...]
    screen: ScreenText


@dataclass(frozen=True, slots=True)
class Reading:
    """What to ask a model about, the most text first. Afterwards all until `until` is read."""

    unread: tuple[Unread, ...]
    until: datetime


class ProposalQueries:
    """Offered by Queries."""

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        time_zone: tzinfo,
        settings: Callable[[], Settings],
    ) -> None:
        self._store = store
        self._now = now
        self._screens = EpisodeScreens(store, time_zone, settings)

    def find_unread(self) -> Reading:
        """What came since the last reading. The first time nothing: old text is left alone."""
        until = self._now() - _SETTLED
        since = self._store.meta.find_moment(_KEY)
        if since is None or since >= until:
            return Reading((), until)
        since = max(since, until - _OLDEST)
        episodes = self._store.episodes.find(
            EpisodeFilter(since=since, until=until), _EPISODES_AT_MOST
        )
        found = [self._read(episode, since, until) for episode in episodes]
        telling = [(_letters(one), one) for one in found if _letters(one) >= _LETTERS_AT_LEAST]
        telling.sort(key=lambda item: (-item[0], item[1].episode.id))
        return Reading(tuple(one for _, one in telling[:_ASKED_AT_MOST]), until)

    def _read(self, episode: Episode, since: datetime, until: datetime) -> Unread:
        lines, screen = self._screens.read(
            episode, lambda line: since <= line.first_seen_at < until
        )
        return Unread(episode, lines, screen)


class ProposalCommands:
    """Offered by Commands; each call runs inside of one transaction."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._keeper = FactKeeper(store)
        self._now = now

    def propose(self, unread: Unread, facts: Sequence[FoundFact]) -> Changes:
        """Keep what a model found, as proposed: what recurs elsewhere or the person accepts is
        believed. Nothing where the episode, or a quoted line, was deleted meanwhile."""
        return self._keeper.keep_read(
            facts, unread.episode.id, unread.lines, self._now(), proposed=True
        )

    def note_read(self, until: datetime) -> None:
        """All text until then was read, or left out."""
        self._store.meta.set_moment(_KEY, until)


def _letters(unread: Unread) -> int:
    fresh = unread.screen.new_lines or frozenset()
    return sum(len(unread.screen.lines[place]) for place in fresh)
