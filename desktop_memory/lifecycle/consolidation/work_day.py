"""What a day was spent on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TypeVar
from urllib.parse import urlsplit

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.observation import Source
from desktop_memory.domain.work import Stretch, Work, WorkDay
from desktop_memory.lifecycle.consolidation.project import find_project
from desktop_memory.lifecycle.consolidation.stretches import plan_stretches

K = TypeVar("K", str, int)

# A shorter absence does not end a session.
_BREAK = timedelta(minutes=15)
_THINGS = 6
_APPS = 4


def day_bounds(day: date, time_zone: tzinfo) -> tuple[datetime, datetime]:
    """The first moment of a local day and of the next."""
    begin = datetime.combine(day, time(), time_zone)
    return begin, datetime.combine(day + timedelta(days=1), time(), time_zone)


def plan_work_day(day: date, episodes: Iterable[Episode], time_zone: tzinfo) -> WorkDay | None:
    """Time by project, else by site or program, most time first. None for a day without any."""
    seen = [episode for episode in episodes if episode.source is Source.SCREEN]
    stretches = plan_stretches(seen, *day_bounds(day, time_zone))
    if not stretches:
        return None
    by_id = {episode.id: episode for episode in seen}
    groups: dict[tuple[str, bool], list[Stretch]] = defaultdict(list)
    spelt: dict[tuple[str, bool], str] = {}
    for stretch in stretches:
        name, is_project = _name_of(by_id[stretch.episode_id])
        key = (name.casefold(), is_project)
        spelt.setdefault(key, name)
        groups[key].append(stretch)
    works = [_to_work(spelt[key], key[1], group, by_id) for key, group in groups.items()]
    return WorkDay(
        day=day,
        began_at=stretches[0].started_at,
        ended_at=stretches[-1].ended_at,
        seconds=sum(stretch.seconds for stretch in stretches),
        works=tuple(sorted(works, key=lambda work: (-work.seconds, work.name))),
    )


def name_of_place(episode: Episode) -> str:
    """The site of a page, else the program."""
    host = urlsplit(episode.url or "").hostname
    return host.removeprefix("www.") if host else episode.app


def _name_of(episode: Episode) -> tuple[str, bool]:
    project = find_project(episode)
    return (project, True) if project else (name_of_place(episode), False)


def _to_work(
    name: str, is_project: bool, stretches: Sequence[Stretch], by_id: dict[int, Episode]
) -> Work:
    things: dict[str, float] = defaultdict(float)
    apps: dict[str, float] = defaultdict(float)
    ids: dict[int, float] = defaultdict(float)
    for stretch in stretches:
        episode = by_id[stretch.episode_id]
        things[_thing_of(episode)] += stretch.seconds
        apps[episode.app] += stretch.seconds
        ids[episode.id] += stretch.seconds
    ranked_ids = _most(ids, len(ids))
    first = by_id[ranked_ids[0]]
    return Work(
        name=name,
        is_project=is_project,
        seconds=sum(stretch.seconds for stretch in stretches),
        sessions=_join(stretches),
        things=_most(things, _THINGS),
        apps=_most(apps, _APPS),
        episode_ids=ranked_ids,
        title=first.title or first.app,
    )


def _thing_of(episode: Episode) -> str:
    if episode.document:
        return episode.document.rsplit("/", 1)[-1]
    title = episode.title.strip()
    for dash in (" - ", " — ", " – "):
        title = title.split(dash)[0]
    return title if len(title) <= 60 else title[:59].rstrip() + "…"


def _join(stretches: Sequence[Stretch]) -> tuple[tuple[datetime, datetime], ...]:
    sessions: list[tuple[datetime, datetime]] = []
    for stretch in stretches:
        if sessions and stretch.started_at - sessions[-1][1] <= _BREAK:
            sessions[-1] = (sessions[-1][0], stretch.ended_at)
        else:
            sessions.append((stretch.started_at, stretch.ended_at))
    return tuple(sessions)


def _most(shares: dict[K, float], count: int) -> tuple[K, ...]:
    ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(name for name, _ in ranked if name)[:count]
