"""Ranked memories as hits: the passage that matched, where it stands, and why."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import Fact
from desktop_memory.domain.recall import Hit, HitType
from desktop_memory.recall.fusion import LEAST_LIKENESS
from desktop_memory.recall.query import Query
from desktop_memory.recall.ranked import Ranked
from desktop_memory.recall.wording import folded
from desktop_memory.storage.host import find_host
from desktop_memory.storage.recall_rows import LineRow, RecallRows
from desktop_memory.storage.store import Store
from desktop_memory.storage.unspaced import has_signs
from desktop_memory.storage.vector_texts import VectorTexts

_AT_ONCE = 30
_MESSAGE_CHARACTERS = 1_000
_LINE_CHARACTERS = 240
_MOST_LINES = 3
_MESSAGE_LINES = 40
_READ_LINES = 60
_STEM = 4


class HitMaker:
    """Reads what the person is shown of a memory. Of one reader."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows = RecallRows(store.database)
        self._texts = VectorTexts(store.database)

    def make(self, ranked: Sequence[Ranked], query: Query, now: datetime) -> Iterator[Hit]:
        """The hits in their order, read as they are taken."""
        for first in range(0, len(ranked), _AT_ONCE):
            part = ranked[first : first + _AT_ONCE]
            episodes = {
                episode.id: episode
                for episode in self._store.episodes.find_many(_ids(part, HitType.EPISODE))
            }
            found = self._store.facts.find_many(_ids(part, HitType.FACT), now)
            facts = {fact.id: fact for fact in found if not fact.is_expired(now)}
            for each in part:
                if each.memory.type is HitType.FACT and each.memory.id in facts:
                    yield _fact_hit(facts[each.memory.id], each, query)
                elif each.memory.type is HitType.EPISODE and each.memory.id in episodes:
                    yield self._episode_hit(episodes[each.memory.id], each, query)

    def _episode_hit(self, episode: Episode, ranked: Ranked, query: Query) -> Hit:
        lines = self._find_passage(episode, ranked, query)
        if not (lines or episode.telling_line):
            lines = self._rows.find_lines_from(episode.id, 0, 1)
        return Hit(
            type=HitType.EPISODE,
            id=episode.id,
            text="\n".join(line.text for line in lines)[:_MESSAGE_CHARACTERS]
            or episode.telling_line
            or episode.title,
            at=episode.started_at,
            app=episode.app,
            title=episode.title,
            score=round(ranked.score, 4),
            why=_why(ranked, query),
            external_id=episode.external_id,
            line_ids=tuple(line.id for line in lines),
            frame_id=episode.frame_id,
            role=episode.role,
            recency=ranked.recency,
            site=find_host(episode.url),
        )

    def _find_passage(self, episode: Episode, ranked: Ranked, query: Query) -> list[LineRow]:
        if episode.thread is not None:
            return self._rows.find_lines_from(episode.id, 0, _MESSAGE_LINES)
        starts = [
            start for number in ranked.words for start in _starts(query.words[number].term.forms)
        ]
        starts += [phrase.lower() for phrase in query.phrases]
        if starts:
            found = self._rows.find_lines(episode.id, starts, _READ_LINES)
            # SQLite does not see that "cafe" stands in "Café".
            found = found or self._rows.find_lines_from(episode.id, 0, _READ_LINES)
            best = _best_lines(found, starts, [word.typed for word in query.words])
            if best:
                return best
        if ranked.likeness is not None:
            passages = self._texts.find_passages(episode.id)
            if ranked.passage < len(passages):
                indexes = passages[ranked.passage].line_indexes
                return self._rows.find_lines_from(episode.id, indexes[0], min(3, len(indexes)))
        return []


def _ids(ranked: Sequence[Ranked], type: HitType) -> list[int]:
    return [each.memory.id for each in ranked if each.memory.type is type]


def _fact_hit(fact: Fact, ranked: Ranked, query: Query) -> Hit:
    return Hit(
        type=HitType.FACT,
        id=fact.id,
        text=fact.text,
        at=fact.last_seen_at,
        app=fact.app,
        title="",
        score=round(ranked.score, 4),
        why=_why(ranked, query),
        kind=fact.kind,
        strength=ranked.strength,
    )


def _why(ranked: Ranked, query: Query) -> str:
    parts = []
    if query.phrases:
        parts.append("has " + ", ".join(f'"{phrase}"' for phrase in query.phrases))
    if ranked.words:
        typed = [query.words[number].typed for number in ranked.words]
        parts.append("words: " + ", ".join(typed))
    if ranked.likeness is not None and ranked.likeness >= LEAST_LIKENESS:
        parts.append(f"near in meaning ({ranked.likeness:.2f})")
    if ranked.answers:
        parts.append("follows a message that fits")
    parts = [*parts, *ranked.nudges] or ["near messages that fit"]
    numbers = {"strength": ranked.strength, "recency": ranked.recency}
    parts += [f"{name} {number:.2f}" for name, number in numbers.items() if number is not None]
    return "; ".join(parts)


def _starts(forms: Sequence[str]) -> list[str]:
    """Beginnings of words as they may stand in a line, whatever their ending."""
    return [form[: max(_STEM, len(form) - 3)] for form in forms]


def _best_lines(
    lines: Sequence[LineRow], starts: Sequence[str], typed: Sequence[str]
) -> list[LineRow]:
    """Up to three lines that hold the most of what was asked for, in their order. Of those that
    hold as much, the one with most words as they were typed."""
    wanted = [_beginning(start) for start in dict.fromkeys(starts)]
    held = [
        {n for n, want in enumerate(wanted) if want.search(folded(line.text))} for line in lines
    ]
    exact = [sum(folded(word) in folded(line.text) for word in typed) for line in lines]
    chosen: list[int] = []
    covered: set[int] = set()
    while len(chosen) < _MOST_LINES:
        best = max(
            range(len(lines)), key=lambda n: (len(held[n] - covered), exact[n]), default=None
        )
        if best is None or not held[best] - covered:
            break
        chosen.append(best)
        covered |= held[best]
    return [_cut(lines[n], wanted) for n in sorted(chosen)]


def _beginning(start: str) -> re.Pattern[str]:
    """Where a word begins so; without spaces it may begin anywhere."""
    edge = "" if has_signs(start) else r"(?<!\w)"
    return re.compile(edge + re.escape(folded(start)))


def _cut(line: LineRow, wanted: Sequence[re.Pattern[str]]) -> LineRow:
    """A long line around its first match."""
    if len(line.text) <= _LINE_CHARACTERS:
        return line
    matches = [match.start() for want in wanted if (match := want.search(folded(line.text)))]
    start = max(0, min(matches, default=0) - _LINE_CHARACTERS // 3)
    end = start + _LINE_CHARACTERS
    text = ("…" if start else "") + line.text[start:end] + ("…" if end < len(line.text) else "")
    return LineRow(line.id, text)
