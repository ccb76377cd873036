"""Search over all memories."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from itertools import islice
from time import perf_counter

from desktop_memory.domain.recall import Answer, Context, Hit, Question, Understood
from desktop_memory.recall import about_self
from desktop_memory.recall.about_self import find_about_self
from desktop_memory.recall.context import ContextPacker
from desktop_memory.recall.days_ahead import DaysAhead, find_days_ahead
from desktop_memory.recall.hit_maker import HitMaker
from desktop_memory.recall.hours import find_time_to_the_hour
from desktop_memory.recall.meanings import Beside, Meanings, VectorQuery, in_turn
from desktop_memory.recall.names import Names
from desktop_memory.recall.query import Query, cut_off, parse_query
from desktop_memory.recall.ranking import Ranker, Search, make_search
from desktop_memory.recall.spelling import Spelling
from desktop_memory.recall.time_expression import TimeExpression
from desktop_memory.recall.twins import fold
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.near_words import NearWords
from desktop_memory.storage.store import Store
from desktop_memory.storage.vector_texts import VectorTexts

# With fewer hits than this in a span of time or with a phrase, others are given after them.
_FEW = 3


class Recall:
    """Answers questions from the store of one reader.

    Full text sees what was committed a moment ago; what has no vector yet is embedded on the spot
    if it is among the latest. Without vectors, words alone answer.
    """

    def __init__(
        self,
        store: Store,
        query_vectors: VectorQuery,
        embedding: Embedding,
        now: Callable[[], datetime],
        time_zone: tzinfo | None = None,
        beside: Beside = in_turn,
    ) -> None:
        """`time_zone` is the person's, by default the system's. `beside` looks for meanings while
        words are looked for, by default after them."""
        texts = VectorTexts(store.database)
        meanings = Meanings(query_vectors, embedding, texts.find_newest_waiting, texts.find, beside)
        self._facts = store.facts
        self._packer = ContextPacker(store.facts)
        names = Names(store.entities)
        self._ranker = Ranker(store, meanings, names)
        self._spelling = Spelling(NearWords(store.database), names, embedding.is_word)
        self._hits = HitMaker(store)
        self._now = now
        self._time_zone = time_zone

    def search(self, question: Question) -> Answer:
        """The hits that answer best, near-twins folded. An empty query finds nothing; of a long
        one the beginning is read."""
        started = perf_counter()
        question = replace(question, query=cut_off(question.query))
        now = self._now().astimezone(self._time_zone)
        asked = find_about_self(question)
        if asked is not None:
            return self._tell_about_self(question, asked, now, started)
        ahead = self._find_days_ahead(question, now)
        if ahead is not None:
            return self._tell_days_ahead(question, ahead, now, started)
        time = self._find_time(question, now)
        narrows = time is not None and not time.span.long
        text = _without(question.query, time) if time and narrows else question.query
        query, spelt = self._read(question, text, stop_words_too=not narrows)
        of_all = narrows and query.names_no_topic
        if of_all:
            query = parse_query("")
        search = make_search(question, query, time.span if time else None)
        ranking = self._ranker.rank(search, now)
        near = question.thread is None
        hits = fold(self._hits.make(ranking.ranked, query, now), question.limit, near=near)
        if time and narrows and not of_all:
            every = make_search(question, self._read(question, question.query)[0], None)
            hits = self._widen(question, hits, every, f"not of {time.span.meaning}", now)
        if query.loosened is not None:
            loose = make_search(question, query.loosened, None)
            hits = self._widen(question, hits, loose, "not word for word", now)
        return Answer(
            hits=tuple(hits),
            took_ms=(perf_counter() - started) * 1_000,
            words=(*(word.typed for word in query.words), *query.phrases),
            understood=(*((_understood(question.query, time),) if time else ()), *spelt),
            words_only=ranking.words_only,
        )

    def _read(
        self, question: Question, text: str, *, stop_words_too: bool = True
    ) -> tuple[Query, tuple[Understood, ...]]:
        """What a text asks for, and which of its words were taken for others."""
        query = parse_query(text, stop_words_too=stop_words_too)
        return self._spelling.mend(query, question.as_words)

    def _tell_about_self(
        self, question: Question, asked: Understood, now: datetime, started: float
    ) -> Answer:
        wanted = replace(about_self.WANTED, app=question.app, agent_id=question.agent_id)
        facts = self._facts.find(wanted, now, sort=about_self.SORT, limit=question.limit)
        ranked = about_self.ranked_about_self(facts)
        hits = fold(self._hits.make(ranked, parse_query(""), now), question.limit)
        return Answer(
            hits=tuple(hits),
            took_ms=(perf_counter() - started) * 1_000,
            understood=(asked,),
        )

    def _tell_days_ahead(
        self, question: Question, ahead: DaysAhead, now: datetime, started: float
    ) -> Answer:
        """What tells of these days first, and what fits the other words after it, if there are
        any or no fact tells of the days."""
        text = f"{_without(question.query, ahead)} {' '.join(ahead.words)}"
        asked, spelt = self._read(question, text)
        ranking = self._ranker.rank(make_search(question, asked, None), now)
        best = islice(self._hits.make(ranking.ranked, asked, now), 2 * question.limit)
        hits = sorted(best, key=ahead.is_missed_by)
        if all(word.typed in ahead.words for word in asked.words):
            hits = [hit for hit in hits if not ahead.is_missed_by(hit)] or hits
        near = question.thread is None
        return Answer(
            hits=tuple(fold(hits, question.limit, near=near)),
            took_ms=(perf_counter() - started) * 1_000,
            words=tuple(word.typed for word in asked.words),
            understood=(_understood(question.query, ahead), *spelt),
            words_only=ranking.words_only,
        )

    def _find_days_ahead(self, question: Question, now: datetime) -> DaysAhead | None:
        if question.thread is not None:
            return None
        ahead = find_days_ahead(question.query, now)
        if ahead is None or question.query[ahead.start : ahead.end] in question.as_words:
            return None
        return ahead

    def get_context(self, question: Question, tokens: int) -> Context:
        """What is known about a question, packed for a prompt into about `tokens` tokens."""
        now = self._now().astimezone(self._time_zone)
        return self._packer.pack(question, self.search(question), tokens, now)

    def _find_time(self, question: Question, now: datetime) -> TimeExpression | None:
        if question.thread is not None:
            return None
        time = find_time_to_the_hour(question.query, now)
        if time is None or question.query[time.start : time.end] in question.as_words:
            return None
        return time

    def _widen(
        self, question: Question, hits: list[Hit], search: Search, but: str, now: datetime
    ) -> list[Hit]:
        """Where there are few hits, those of a wider search after them."""
        if len(hits) >= min(_FEW, question.limit):
            return hits
        ranking = self._ranker.rank(search, now)
        known = {(hit.type, hit.id) for hit in hits}
        others = (
            replace(hit, why=f"{hit.why}; {but}")
            for hit in self._hits.make(ranking.ranked, search.query, now)
            if (hit.type, hit.id) not in known
        )
        near = question.thread is None
        return [*hits, *fold(others, question.limit - len(hits), near=near)]


def _without(text: str, time: TimeExpression | DaysAhead) -> str:
    return f"{text[: time.start]} {text[time.end :]}"


def _understood(text: str, time: TimeExpression | DaysAhead) -> Understood:
    span = time.span
    words = text[time.start : time.end]
    return Understood(words, "time", span.meaning, since=span.since, until=span.until)
