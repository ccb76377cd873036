"""What is worth keeping of a day: one summary, and the work on each project."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.domain.work import Consolidated, Work, WorkDay
from desktop_memory.lifecycle.consolidation.wording import (
    clock_words,
    day_words,
    duration_words,
    list_words,
)

# Less than this in a day is not told.
_LEAST_DAY_S = 300.0
_LEAST_WORK_S = 300.0
_LEAST_PROJECT_S = 600.0
_WORKS = 6
_SESSIONS = 4
_THINGS = 3
_QUOTED = 8
_CONFIDENCE = 0.9
LONGEST = 600


def plan_day_facts(told: WorkDay, time_zone: tzinfo) -> tuple[Consolidated, ...]:
    """The summary first. The same day gives the same facts, word for word."""
    if told.seconds < _LEAST_DAY_S:
        return ()
    return (_summary(told, time_zone), *_projects(told, time_zone))


def _summary(told: WorkDay, time_zone: tzinfo) -> Consolidated:
    shown = [work for work in told.works if work.seconds >= _LEAST_WORK_S][:_WORKS]
    parts = [_in_summary(work) for work in shown]
    rest_s = told.seconds - sum(work.seconds for work in shown)
    if parts and rest_s >= _LEAST_WORK_S:
        parts.append(f"other things {duration_words(rest_s)}")
    begin, end = clock_words(told.began_at, time_zone), clock_words(told.ended_at, time_zone)
    text = f"{day_words(told.day)}, {begin}–{end}: {duration_words(told.seconds)} at the screen"
    text += f"; {', '.join(parts)}." if parts else "."
    return consolidated(
        FactKind.ACTIVITY, text, "day", f"summary of {told.day.isoformat()}", told, told.works
    )


def _in_summary(work: Work) -> str:
    things = f" ({', '.join(work.things[:_THINGS])})" if work.is_project and work.things else ""
    return f"{work.name} {duration_words(work.seconds)}{things}"


def _projects(told: WorkDay, time_zone: tzinfo) -> Iterator[Consolidated]:
    for work in told.works:
        if not work.is_project or work.seconds < _LEAST_PROJECT_S:
            continue
        spans = [
            f"{clock_words(begin, time_zone)}–{clock_words(end, time_zone)}"
            for begin, end in work.sessions[:_SESSIONS]
        ]
        text = (
            f"Worked on {work.name} for {duration_words(work.seconds)} on {day_words(told.day)}"
            f" ({', '.join(spans)})"
        )
        if work.things:
            text += f": {list_words(work.things[:_THINGS])} in {list_words(work.apps[:2])}"
        yield consolidated(
            FactKind.ACTIVITY,
            f"{text}.",
            work.name.casefold(),
            f"worked on {told.day.isoformat()}",
            told,
            (work,),
        )


def consolidated(
    kind: FactKind,
    text: str,
    subject: str,
    predicate: str,
    last_day: WorkDay,
    works: Sequence[Work],
) -> Consolidated:
    """A fact made of all episodes of `works`, known at the end of `last_day`."""
    ids = tuple(dict.fromkeys(episode_id for work in works for episode_id in work.episode_ids))
    sentence = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    quotes = tuple((work.episode_ids[0], work.title) for work in works[:_QUOTED])
    found = FoundFact(
        kind,
        sentence,
        quotes[0][1],
        subject,
        predicate,
        valid_from=last_day.began_at,
        confidence=_CONFIDENCE,
    )
    return Consolidated(found, last_day.ended_at, ids, quotes)
