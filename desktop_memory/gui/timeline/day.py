"""What the timeline shows of one day and of one episode, read in one go on a reader thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from desktop_memory.domain.episode import Episode, EpisodeFilter, Frame, Gap, Line
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import Fact, Sighting
from desktop_memory.memory.queries import Queries

MOST_EPISODES = 2000
SEEN_WITHIN = timedelta(seconds=3)


@dataclass(frozen=True, slots=True)
class DayContent:
    """A local day, `since` <= t < `until`. Episodes, gaps and dots are oldest first."""

    day: date
    since: datetime
    until: datetime
    episodes: tuple[Episode, ...] = ()
    gaps: tuple[Gap, ...] = ()
    dots: tuple[Sighting, ...] = ()

    @property
    def first_at(self) -> datetime:
        """When the first activity began, or the morning where there was none."""
        starts = [item.started_at for item in self.episodes]
        starts += [item.started_at for item in self.gaps]
        return max(self.since, min(starts, default=self.since + timedelta(hours=8)))

    @property
    def last_at(self) -> datetime:
        """When the last activity ended."""
        ends = [item.ended_at for item in self.episodes]
        ends += [item.ended_at for item in self.gaps]
        return min(self.until, max(ends, default=self.since + timedelta(hours=18)))

    @property
    def kept_s(self) -> float:
        """How long something was kept, overlapping episodes counted once."""
        total, reached = 0.0, self.since
        for episode in self.episodes:
            start = max(episode.started_at, reached)
            if episode.ended_at > start:
                total += (episode.ended_at - start).total_seconds()
                reached = episode.ended_at
        return total

    def episode_at(self, at: datetime) -> Episode | None:
        """The episode that began last among those that hold `at`, else the nearest one."""
        holding = [item for item in self.episodes if item.started_at <= at <= item.ended_at]
        if holding:
            return max(holding, key=lambda item: item.started_at)
        return min(self.episodes, key=lambda item: _distance(item, at), default=None)

    def with_news(self, news: "DayNews") -> "DayContent":
        """This day after some of its episodes changed, came or went."""
        changed = {item.id: item for item in news.episodes}
        kept = [
            item for item in self.episodes if item.id not in changed and item.id not in news.gone
        ]
        inside = [item for item in changed.values() if self.holds(item)]
        episodes = sorted([*kept, *inside], key=lambda item: item.started_at)
        stale = changed.keys() | news.gone
        dots = [dot for dot in self.dots if dot.episode_id not in stale]
        ordered = sorted([*dots, *news.dots], key=lambda dot: dot.at)
        return replace(self, episodes=tuple(episodes), dots=tuple(ordered))

    def holds(self, episode: Episode) -> bool:
        """Whether the episode touches this day."""
        return episode.started_at < self.until and episode.ended_at >= self.since


@dataclass(frozen=True, slots=True)
class DayNews:
    """Episodes that changed or came, and those that are gone."""

    episodes: tuple[Episode, ...]
    gone: frozenset[int]
    dots: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class EpisodeContent:
    """All of one episode: lines as they were first seen, frames by time, facts found in it."""

    episode: Episode
    lines: tuple[Line, ...]
    frames: tuple[Frame, ...]
    facts: tuple[Fact, ...]

    def lines_at(self, at: datetime) -> tuple[Line, ...]:
        """The lines that were on the screen at a moment."""
        first, last = at + SEEN_WITHIN, at - SEEN_WITHIN
        return tuple(
            line for line in self.lines if line.first_seen_at <= first and line.last_seen_at >= last
        )

    def find_frame(self, frame_id: int | None, at: datetime | None) -> Frame | None:
        """The frame of that id, else the last one up to that moment."""
        if frame_id is not None:
            return next((item for item in self.frames if item.id == frame_id), None)
        if at is None:
            return None
        before = [item for item in self.frames if item.at <= at]
        return before[-1] if before else next(iter(self.frames), None)


def midnight(day: date) -> datetime:
    """The local start of a day, aware."""
    return datetime.combine(day, time.min).astimezone()


def read_day(queries: Queries, day: date, app: str | None) -> DayContent:
    """The day as far as `app` (None: every program) shows."""
    since, until = midnight(day), midnight(day + timedelta(days=1))
    wanted = EpisodeFilter(since=since, until=until, app=app)
    episodes = queries.find_episodes(wanted, limit=MOST_EPISODES, newest_first=False)
    gaps = queries.find_gaps(since, until)
    return DayContent(
        day,
        since,
        until,
        tuple(sorted(episodes, key=lambda item: item.started_at)),
        tuple(sorted(gaps, key=lambda item: item.started_at)),
        _read_dots(queries, episodes),
    )


def read_news(queries: Queries, episode_ids: Iterable[int], app: str | None) -> DayNews:
    """What became of some episodes."""
    found, gone = [], []
    for episode_id in episode_ids:
        try:
            found.append(queries.get_episode(episode_id))
        except NotFound:
            gone.append(episode_id)
    shown = tuple(item for item in found if app is None or item.app == app)
    return DayNews(shown, frozenset(gone), _read_dots(queries, shown))


def read_episode(queries: Queries, episode_id: int) -> EpisodeContent:
    """The episode whole. Raises NotFound."""
    lines = queries.find_lines(episode_id)
    frames = queries.find_frames(episode_id)
    return EpisodeContent(
        queries.get_episode(episode_id),
        tuple(sorted(lines, key=_reading_order)),
        tuple(sorted(frames, key=lambda frame: frame.at)),
        tuple(queries.find_facts_of_episode(episode_id)),
    )


def _read_dots(queries: Queries, episodes: Sequence[Episode]) -> tuple[Sighting, ...]:
    return tuple(queries.find_sightings([item.id for item in episodes if item.facts]))


def _reading_order(line: Line) -> tuple[datetime, int, int, int]:
    box = line.box
    return (line.first_seen_at, box.y if box else 0, box.x if box else 0, line.id)


def _distance(episode: Episode, at: datetime) -> float:
    if at < episode.started_at:
        return (episode.started_at - at).total_seconds()
    return (at - episode.ended_at).total_seconds()
