"""Makes the facts of finished days and weeks, as they were planned."""

from collections.abc import Sequence
from datetime import datetime

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.errors import Bug
from desktop_memory.domain.fact import Change, Fact, FactState, Provenance
from desktop_memory.domain.observation import Origin
from desktop_memory.domain.work import Consolidated
from desktop_memory.lifecycle.consolidation.period_planner import PlannedPeriod
from desktop_memory.lifecycle.decay import half_life_grown_at, is_spaced
from desktop_memory.storage.store import Store

ACTOR = "consolidation"
# What was told of a day stands for much of it, so it lasts longer than one activity.
_HALF_LIFE_DAYS = 60.0


class Consolidator:
    """Belongs to the writer; each call runs inside of its transaction: all of a period or none.

    New facts are written and read back before their sources are marked; sources are never
    changed. The same period twice gives the same facts.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def consolidate(self, planned: PlannedPeriod, now: datetime) -> Changes:
        """Make the facts of a day or week.

        Makes nothing, and leaves the period to be planned anew, where something was deleted
        meanwhile. Raises Bug, and writes nothing, where what was written is not what was planned.
        """
        if self._store.forgets.find_last_id() != planned.last_forget:
            return Changes()
        changed: set[int] = set()
        for one in planned.facts:
            changed |= self._apply(one, planned.period, now)
        self._store.consolidations.note_done(planned.period, now)
        return Changes(fact_ids=frozenset(changed))

    def _apply(self, planned: Consolidated, period: str, now: datetime) -> set[int]:
        """The facts that changed; none where it is known, or the person has the last word."""
        found = planned.found
        if self._store.refusals.holds_made(found.subject, found.predicate):
            return set()
        facts = self._store.facts
        rivals = facts.find_rivals(found.subject, found.predicate, now)
        equal = facts.find_equal(found.text, now)
        if any(rival.corrected for rival in rivals) or (equal is not None and equal.corrected):
            return set()
        others = [rival.id for rival in rivals if equal is None or rival.id != equal.id]
        if equal is None:
            fact_id = self._add(planned, others, now)
        else:
            fact_id = equal.id
            if equal.state is not FactState.CURRENT:
                facts.make_current(fact_id, others, now, ACTOR)
            elif others:
                self._supersede(others, fact_id, planned.at, now)
        recurs = equal is not None and self._see_again(equal, min(planned.at, now))
        # What a later week told, too, stands on that week's sources.
        if (self._store.consolidations.find_period(fact_id) or "") <= period:
            self._quote(fact_id, planned)
            self._store.consolidations.mark(fact_id, period, planned.source_ids)
            self._check(fact_id, planned, now)
        is_news = equal is None or equal.state is not FactState.CURRENT or recurs
        return {fact_id, *others} if is_news else set(others)

    def _see_again(self, fact: Fact, at: datetime) -> bool:
        """A habit that a later week shows again grows stronger. Whether it did: the same week
        again tells nothing new."""
        if at <= fact.last_seen_at:
            return False
        if is_spaced(fact, at):
            grown = half_life_grown_at(fact, at)
            self._store.facts.reinforce(fact.id, Change.SEEN, at, ACTOR, half_life_days=grown)
        else:
            self._store.facts.touch(fact.id, at)
        return True

    def _add(self, planned: Consolidated, rival_ids: Sequence[int], now: datetime) -> int:
        fact_id = self._store.facts.add(
            planned.found,
            min(planned.at, now),
            app="",
            half_life_days=_HALF_LIFE_DAYS * self._store.meta.pace,
            actor=ACTOR,
        )
        self._supersede(rival_ids, fact_id, planned.at, now)
        return fact_id

    def _supersede(
        self, fact_ids: Sequence[int], by_id: int, valid_until: datetime, now: datetime
    ) -> None:
        for fact_id in fact_ids:
            self._store.facts.supersede(fact_id, by_id, now, ACTOR, valid_until=valid_until)

    def _quote(self, fact_id: int, planned: Consolidated) -> None:
        quotes = dict(planned.quotes)
        for episode in self._store.episodes.find_many(quotes):
            read = _read_in(fact_id, episode, quotes[episode.id])
            self._store.facts.add_provenance(read)

    def _check(self, fact_id: int, planned: Consolidated, now: datetime) -> None:
        kept = self._store.facts.get(fact_id, now)
        sources = self._store.consolidations.count_sources(fact_id)
        if kept.text != planned.found.text or sources != len(set(planned.source_ids)):
            raise Bug(f"The consolidated fact {fact_id} was not written as it was planned.")


def _read_in(fact_id: int, episode: Episode, quote: str) -> Provenance:
    return Provenance(
        fact_id=fact_id,
        episode_id=episode.id,
        quote=quote,
        at=episode.started_at,
        app=episode.app,
        title=episode.title,
        origin=Origin.OCR,
        frame_id=episode.frame_id,
    )
