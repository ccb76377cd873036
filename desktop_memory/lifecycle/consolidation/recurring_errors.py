"""Errors that come back, and what helped."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from desktop_memory.domain.fact import Fact, FactKind, FoundFact
from desktop_memory.domain.work import Consolidated
from desktop_memory.lifecycle.consolidation.day_facts import LONGEST
from desktop_memory.lifecycle.consolidation.wording import date_words, list_words

_LEAST_DAYS = 2
_LEAST_TIMES = 3
_CONFIDENCE = 0.8
_QUOTED = 8
_DATES = 4
# What differs from one time to the next: paths, addresses, numbers.
_CHANGING = re.compile(r"(?:[A-Za-z]:)?[\w.~-]*[/\\][\w./\\~:-]+|0x[0-9a-f]+|\d[\d.:,_-]*", re.I)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An error fact as it was read in one episode."""

    fact: Fact
    quote: str
    at: datetime
    episode_id: int


def shape_of(text: str) -> str:
    """A text without what changes from one time to the next."""
    return " ".join(_CHANGING.sub("*", text.casefold()).split())


def plan_recurring_errors(
    occurrences: Iterable[Occurrence], procedures: Sequence[Fact], time_zone: tzinfo
) -> tuple[Consolidated, ...]:
    """A fact for each error that was read in several episodes on several days."""
    groups: dict[str, list[Occurrence]] = defaultdict(list)
    for seen in occurrences:
        groups[shape_of(seen.fact.text)].append(seen)
    return tuple(_find(groups, procedures, time_zone))


def _find(
    groups: dict[str, list[Occurrence]], procedures: Sequence[Fact], time_zone: tzinfo
) -> Iterator[Consolidated]:
    for shape in sorted(groups):
        group = sorted(groups[shape], key=lambda seen: seen.at)
        days = sorted({seen.at.astimezone(time_zone).date() for seen in group})
        episodes = tuple(dict.fromkeys(seen.episode_id for seen in group))
        if len(days) < _LEAST_DAYS or len(episodes) < _LEAST_TIMES:
            continue
        text = _told(group[-1].fact.text, days, len(episodes), _find_help(shape, procedures))
        found = FoundFact(
            FactKind.KNOWLEDGE,
            text,
            group[-1].quote,
            subject=shape[:120],
            predicate="recurs",
            confidence=_CONFIDENCE,
        )
        quotes = {seen.episode_id: seen.quote for seen in group}
        yield Consolidated(found, group[-1].at, episodes, tuple(quotes.items())[-_QUOTED:])


def _told(error: str, days: Sequence[date], times: int, help_: str | None) -> str:
    dates = list_words([date_words(day) for day in days[-_DATES:]])
    when = "on" if len(days) <= _DATES else "last on"
    text = f"Came up {times} times, {when} {dates}: {error.rstrip('.')}."
    if help_ and len(text) + len(help_) < LONGEST:
        text += f" What helped: {help_}"
    return text[:LONGEST]


def _find_help(shape: str, procedures: Sequence[Fact]) -> str | None:
    """The newest procedure that tells of this error."""
    core = shape.rpartition("failed: ")[2]
    telling = [one for one in procedures if core and core in shape_of(one.text)]
    return max(telling, key=lambda one: one.last_seen_at).text if telling else None
