"""The candidates of both stores in one ranking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.fact import FactState
from desktop_memory.domain.recall import HitType, Question
from desktop_memory.recall import bm25
from desktop_memory.recall.episode_candidates import EpisodeCandidates, EpisodeNudges, Marks
from desktop_memory.recall.fact_candidates import FactCandidates
from desktop_memory.recall.fusion import LEAST_LIKENESS, fuse
from desktop_memory.recall.meanings import Begun, Meaning, Meanings, of_type
from desktop_memory.recall.names import Named, Names
from desktop_memory.recall.query import Query
from desktop_memory.recall.ranked import Ranked
from desktop_memory.recall.time_span import TimeSpan
from desktop_memory.recall.visits import find_visits
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.recall_facts import RecallFacts
from desktop_memory.storage.recall_rows import EpisodeRow, Neighbours, RecallRows
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_document import PASSAGES, QUESTION_TOKEN, TIME_TOKEN
from desktop_memory.storage.text_match import SPEAKER, TEXT, TIME, TextMatches, TextScope
from desktop_memory.storage.text_search import TextSearch, empty_matches

# A thread is ranked whole up to so many messages.
_THREAD_MESSAGES = 4_000
_WITH_NEIGHBOURS = 100
# So many of the best by words are compared by meaning even if their vectors are not near.
_COMPARED = 50
# Of what has one word or another in all memories, so many can be among the best.
_BEST_BY_WORDS = 120
_COMPARED_PASSAGES = 3
_RECENCY = 0.1
_RECENCY_HALF_LIFE_DAYS = 30.0
_IN_SPAN = 0.25
_DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Search:
    """One way to put a question: its words, where to look, and a span that is liked."""

    query: Query
    scope: TextScope
    types: frozenset[HitType]
    liked: TimeSpan | None = None

    @property
    def in_thread(self) -> bool:
        return self.scope.thread is not None

    @property
    def is_scoped(self) -> bool:
        return self.scope != TextScope()

    @property
    def wants_meaning(self) -> bool:
        """What holds a phrase word for word is in order by its words; what is only near is no
        answer."""
        return self.in_thread or not self.query.phrases


class Ranking(NamedTuple):
    """Best first. `words_only` tells that vectors could not be used."""

    ranked: list[Ranked]
    words_only: bool


class _Thread(NamedTuple):
    rows: list[EpisodeRow]
    neighbours: dict[int, Neighbours]
    questions: set[int]
    told_when: set[int]


class Ranker:
    """Ranks memories for a search. Of one reader."""

    def __init__(self, store: Store, meanings: Meanings, names: Names) -> None:
        self._facts = RecallFacts(store.database, store.meta)
        self._rows = RecallRows(store.database)
        self._text = TextSearch(store.database)
        self._meanings = meanings
        self._names = names

    def rank(self, search: Search, now: datetime) -> Ranking:
        """All that may answer, best first; some hundreds. Without words, the latest."""
        if not search.query.words:
            return Ranking(self._latest(search), words_only=False)
        begun = self._begin(search)
        by_text = {type: self._find_texts(search, type) for type in HitType}
        named = [] if search.query.phrases else self._names.find(search.query)
        meanings = self._find_meanings(search, begun, by_text[HitType.EPISODE])
        near = meanings or {}
        if not search.in_thread:
            near = {
                memory: found for memory, found in near.items() if found.likeness >= LEAST_LIKENESS
            }
        episodes = self._episodes(search, by_text[HitType.EPISODE], near, named)
        facts = self._find_facts(search, by_text[HitType.FACT], near, named, now)
        episode_scores, fact_scores = fuse(
            [episodes.text_scores(), facts.text_scores()],
            [episodes.coverages(), facts.coverages()],
            None if meanings is None else [episodes.likenesses(), facts.likenesses()],
        )
        ranked = [
            *episodes.rank(episode_scores, _episode_nudges(search, episodes.rows, now)),
            *facts.rank(fact_scores, search.liked),
        ]
        ranked.sort(key=lambda each: each.score, reverse=True)
        return Ranking(ranked, words_only=meanings is None)

    def _latest(self, search: Search) -> list[Ranked]:
        """What there is in the scope, latest first and what was superseded last; nothing where it
        has no bounds."""
        by_time: list[tuple[bool, datetime, MemoryId]] = []
        if HitType.EPISODE in search.types:
            texts = self._find_texts(search, HitType.EPISODE)
            ids = {int(rowid) // PASSAGES for rowid in texts.ids}
            rows = self._rows.find_episodes(ids, search.scope)
            by_time += ((False, row.started_at, MemoryId(HitType.EPISODE, row.id)) for row in rows)
        if HitType.FACT in search.types:
            texts = self._find_texts(search, HitType.FACT)
            for at, fact_id, state in self._facts.find_latest(map(int, texts.ids), search.scope):
                given_up = state is FactState.SUPERSEDED
                by_time.append((given_up, at, MemoryId(HitType.FACT, fact_id)))
        # Of facts of one moment the summary of a day comes first, which was made first.
        by_time.sort(key=lambda each: (each[0], -each[1].timestamp(), each[2].type, each[2].id))
        return [
            Ranked(memory, 0.0, nudges=("latest", *(("superseded",) if given_up else ())))
            for given_up, _, memory in by_time
        ]

    def _find_texts(self, search: Search, type: HitType) -> TextMatches:
        if type not in search.types:
            return empty_matches(len(search.query.words))
        found = self._text.find(type, search.query.terms, search.scope, search.query.phrases)
        if search.in_thread or not search.query.words:
            return found
        return found.taken(_best_places(found)[:_BEST_BY_WORDS])

    def _begin(self, search: Search) -> Begun | None:
        if not search.wants_meaning:
            return None
        return self._meanings.begin(search.query.text, scoped=search.is_scoped)

    def _find_meanings(
        self, search: Search, begun: Begun | None, texts: TextMatches
    ) -> dict[MemoryId, Meaning] | None:
        if begun is None:
            return {}
        text = search.query.text_without(_placed_words(search.query, texts))
        among = _best_vectors(texts) if search.in_thread else []
        return self._meanings.find(text, begun, among, scoped=search.is_scoped)

    def _episodes(
        self,
        search: Search,
        texts: TextMatches,
        near: dict[MemoryId, Meaning],
        named: Sequence[Named],
    ) -> EpisodeCandidates:
        meanings = of_type(near, HitType.EPISODE)
        if HitType.EPISODE not in search.types:
            return EpisodeCandidates([], empty_matches(len(search.query.words)), {}, {})
        matched = list(dict.fromkeys(int(rowid) // PASSAGES for rowid in texts.ids))
        exact = bool(search.query.phrases)
        linked = _linked(named, HitType.EPISODE)
        ids = matched if exact else list(dict.fromkeys([*matched, *meanings, *linked]))
        thread = self._thread(search, ids) if search.in_thread else self._beside(search, ids)
        allowed = set(matched)
        rows = [row for row in thread.rows if row.id in allowed] if exact else thread.rows
        marks = Marks(thread.questions, thread.told_when)
        return EpisodeCandidates(rows, texts, meanings, thread.neighbours, marks, named)

    def _thread(self, search: Search, ids: Sequence[int]) -> _Thread:
        """All messages of the thread, or its latest and those found among the others."""
        rows = self._rows.find_thread(search.scope, _THREAD_MESSAGES)
        if len(rows) == _THREAD_MESSAGES:
            older = self._rows.find_episodes(set(ids) - {row.id for row in rows}, search.scope)
            rows = [*sorted(older, key=lambda row: (row.started_at, row.id)), *rows]
        order = [None, *(row.id for row in rows), None]
        neighbours = {
            row.id: Neighbours(order[place], order[place + 2]) for place, row in enumerate(rows)
        }
        told = (
            self._text.find_marked_in(TIME_TOKEN, search.scope) if search.query.asks_when else set()
        )
        questions = self._text.find_marked_in(QUESTION_TOKEN, search.scope)
        return _Thread(rows, neighbours, questions, told)

    def _beside(self, search: Search, ids: Sequence[int]) -> _Thread:
        """The episodes found, and the messages around those that are messages."""
        rows = self._rows.find_episodes(ids, search.scope)
        visits = find_visits(rows)
        said = [row.id for row in rows if row.thread is not None][:_WITH_NEIGHBOURS]
        if not said:
            return _Thread(rows, visits, set(), set())
        neighbours = self._rows.find_neighbours(said)
        around = {id for pair in neighbours.values() for id in pair if id is not None}
        rows += self._rows.find_episodes(around - {row.id for row in rows}, search.scope)
        messages = [row.id for row in rows if row.thread is not None]
        for message, pair in list(neighbours.items()):
            # A reply just found by its question has that question before it.
            if pair.after is not None and pair.after not in neighbours:
                neighbours[pair.after] = Neighbours(message, None)
        told = self._text.find_marked(TIME_TOKEN, messages) if search.query.asks_when else set()
        questions = self._text.find_marked(QUESTION_TOKEN, messages)
        return _Thread(rows, neighbours | visits, questions, told)

    def _find_facts(
        self,
        search: Search,
        texts: TextMatches,
        near: dict[MemoryId, Meaning],
        named: Sequence[Named],
        now: datetime,
    ) -> FactCandidates:
        if HitType.FACT not in search.types:
            return FactCandidates([], texts, {})
        meanings = of_type(near, HitType.FACT)
        matched = [int(rowid) for rowid in texts.ids]
        others = [] if search.query.phrases else [*meanings, *_linked(named, HitType.FACT)]
        ids = list(dict.fromkeys([*matched, *others]))
        liked = (search.liked.since, search.liked.until) if search.liked else None
        facts = self._facts.find(ids, search.scope, now, liked) if ids else []
        return FactCandidates(facts, texts, meanings, named)


def make_search(question: Question, query: Query, span: TimeSpan | None) -> Search:
    """A question as a search. `span` is what its words say about time: a short one narrows, a
    long one or one asked of a thread is only liked: it may be what is talked about."""
    kinds = question.kinds
    types = question.types or frozenset(HitType)
    if kinds:
        types = frozenset({HitType.FACT})
    if question.thread is not None:
        types = types & {HitType.EPISODE}
    scope = TextScope(
        question.since,
        question.until,
        question.app,
        question.thread,
        question.agent_id,
        kinds,
        question.site,
    )
    if span is None or question.thread is not None:
        return Search(query, scope, types)
    if span.long:
        return Search(query, scope, types, liked=span)
    since = max((at for at in (scope.since, span.since) if at is not None), default=None)
    until = min((at for at in (scope.until, span.until) if at is not None), default=None)
    return Search(query, replace(scope, since=since, until=until), types)


def _placed_words(query: Query, texts: TextMatches) -> frozenset[str]:
    """Words that say who spoke or when rather than what: beside texts more than in them.

    Full text finds them; a vector would take a name for the topic. Measured on chat threads:
    recall@10 by vectors alone 0.60 without the speakers' names in the question, 0.41 with them.
    """
    rows = (texts.counts > 0).sum(axis=0)
    beside = np.maximum(rows[:, SPEAKER], rows[:, TIME])
    return frozenset(
        word.typed
        for place, word in enumerate(query.words)
        if beside[place] and beside[place] >= rows[place, TEXT]
    )


def _linked(named: Sequence[Named], type: HitType) -> list[int]:
    return [memory_id for each in named for memory_id in each.linked.get(type, ())]


def _best_vectors(texts: TextMatches) -> list[str]:
    return [
        MemoryId(HitType.EPISODE, int(texts.ids[place]) // PASSAGES).vector_id(passage)
        for place in _best_places(texts)[:_COMPARED]
        for passage in range(_COMPARED_PASSAGES)
    ]


def _best_places(texts: TextMatches) -> NDArray[np.int64]:
    scores = bm25.scores(bm25.own_weights(texts), bm25.rarities(texts))
    return np.argsort(-scores, kind="stable")


def _episode_nudges(search: Search, rows: Sequence[EpisodeRow], now: datetime) -> EpisodeNudges:
    boosts = np.ones(len(rows), np.float32)
    words = [""] * len(rows)
    if search.in_thread:
        return EpisodeNudges(boosts, words, None)
    ages = np.array([(now - row.started_at).total_seconds() / _DAY_S for row in rows], np.float32)
    recencies = np.exp2(-np.maximum(ages, np.float32(0)) / np.float32(_RECENCY_HALF_LIFE_DAYS))
    boosts += _RECENCY * recencies
    if search.liked is not None:
        for place, row in enumerate(rows):
            if search.liked.holds(row.started_at):
                boosts[place] += _IN_SPAN
                words[place] = search.liked.meaning
    return EpisodeNudges(boosts, words, recencies)
