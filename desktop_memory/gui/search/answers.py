"""What the search page asks, run on a reader thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_memory.domain.episode import Episode, EpisodeFilter
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.recall import Answer, Hit, HitType
from desktop_memory.gui import phrasing
from desktop_memory.gui.search.fact_view import FactContent
from desktop_memory.gui.search.query import Query
from desktop_memory.memory.queries import Queries

_SEEN_TODAY = 12
_LAST_QUESTIONS = 6
_MOST_WAYS = 3


@dataclass(frozen=True, slots=True)
class Nearby:
    """A question near one that found nothing, and how much it finds."""

    words: str
    query: Query
    found: int


@dataclass(frozen=True, slots=True)
class Start:
    """What stands below an empty field."""

    questions: Sequence[str]
    seen: Sequence[Hit]


def read_start(queries: Queries) -> Start:
    """The last questions and what was seen today."""
    wanted = EpisodeFilter(since=queries.today_at())
    seen = [_as_hit(item) for item in queries.find_episodes(wanted, _SEEN_TODAY)]
    return Start(queries.find_last_questions(_LAST_QUESTIONS), seen)


def read_nearby(queries: Queries, query: Query, answer: Answer) -> list[Nearby]:
    """The nearest questions that find something: without a filter, without a word."""
    ways: list[tuple[str, Query]] = [
        (f"Without “{part.words}”", query.without(part)) for part in answer.understood
    ]
    if query.types or query.kind or query.app or query.site:
        ways.append(("With no filter", Query(query.words, query.plain)))
    words = query.words.split()
    if len(words) > 1:
        ways += [(f"Without “{word}”", query.without_word(word)) for word in reversed(words)]
    found: list[Nearby] = []
    for name, other in ways:
        if other.empty or len(found) == _MOST_WAYS:
            continue
        hits = queries.search(replace(other.question(), limit=20)).hits
        if hits:
            found.append(Nearby(name, other, len(hits)))
    return found


def read_twins(queries: Queries, hit: Hit) -> list[Hit]:
    """The near-twins of a hit, each as a hit."""
    if hit.type == HitType.EPISODE:
        return [_as_hit(item) for item in queries.find_many_episodes(hit.similar_ids)]
    twins = []
    for fact_id in hit.similar_ids:
        try:
            fact = queries.get_fact(fact_id)
        except NotFound:
            continue
        twins.append(
            replace(
                hit,
                id=fact.id,
                text=fact.text,
                at=fact.last_seen_at,
                app=fact.app,
                title=fact.subject,
                kind=fact.kind,
                similar=0,
                similar_ids=(),
            )
        )
    return twins


def read_fact(queries: Queries, fact_id: int) -> FactContent:
    """A fact with its sources. Raises NotFound."""
    return FactContent(queries.get_fact(fact_id), queries.find_provenance(fact_id))


def _as_hit(episode: Episode) -> Hit:
    span = phrasing.span(episode.started_at, episode.ended_at)
    return Hit(
        type=HitType.EPISODE,
        id=episode.id,
        text=episode.telling_line,
        at=episode.started_at,
        app=phrasing.program(episode),
        title=phrasing.heading(episode),
        score=0.0,
        why=f"{phrasing.where(episode)} · {span}",
        frame_id=episode.frame_id,
    )
