"""Bringing in memories from elsewhere, a part at a time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.fact import Change, Fact, FactState, Provenance
from desktop_memory.domain.imported import (
    FactLink,
    FactStep,
    Imported,
    ImportedEntity,
    ImportedFact,
    ImportOutcome,
    StepLink,
)
from desktop_memory.domain.observation import CleanObservation, Source
from desktop_memory.ingest.place_key import place_key, plain_title
from desktop_memory.ingest.telling_line import find_telling_line
from desktop_memory.memory.import_queries import (
    find_here,
    find_unread,
    is_stronger,
    wants_pin,
)
from desktop_memory.memory.planned_import import PlannedEpisode, PlannedFact
from desktop_memory.storage.store import Store

ACTOR = "import"


class ImportCommands:
    """Offered by Commands; each call runs inside of one transaction. What was planned is looked
    at once more, so the same twice, or a plan that is a little old, doubles nothing."""

    def __init__(self, store: Store, now: Callable[[], datetime], time_zone: tzinfo) -> None:
        self._store = store
        self._now = now
        self._time_zone = time_zone

    def add_episodes(
        self, planned: Sequence[PlannedEpisode], origin: str
    ) -> tuple[Changes, list[Imported]]:
        """Episodes, or more lines of ones that are here. `origin` says where they come from."""
        changes, done = Changes(), []
        for one in planned:
            changed, imported = self._add_episode(one, origin)
            changes |= changed
            done.append(imported)
        return changes, done

    def add_facts(
        self, planned: Sequence[PlannedFact], origin: str
    ) -> tuple[Changes, list[Imported]]:
        """Some facts. Those that are here already keep their kind, words and state."""
        done = [self._add_fact(fact, origin) for fact in planned]
        changed = frozenset(
            one.id for one in done if one.id is not None and one.outcome is not ImportOutcome.KNOWN
        )
        return Changes(fact_ids=changed), done

    def add_entities(self, records: Sequence[ImportedEntity]) -> Changes:
        """Whose names are whose, as the person decided elsewhere; what they decided here stays."""
        for record in records:
            self._store.imports.add_names(record.entity)
        return Changes(entities=bool(records))

    def link(self, facts: Sequence[FactLink], steps: Sequence[StepLink]) -> Changes:
        """Tell imported facts and their steps which others they belong to."""
        self._store.imports.link_facts(facts)
        for step in steps:
            self._store.fact_steps.link(step)
        return Changes(fact_ids=frozenset(link.fact_id for link in facts))

    def _add_episode(self, planned: PlannedEpisode, origin: str) -> tuple[Changes, Imported]:
        if planned.clean is None:
            return Changes(), Imported(planned.outcome, reason=planned.reason)
        here = find_here(self._store, planned)
        if here is not None and here.hidden:
            return Changes(), Imported(ImportOutcome.DELETED)
        if planned.outcome is ImportOutcome.KNOWN and here is not None:
            return Changes(), Imported(planned.outcome, here.id)
        episode_id = self._begin(planned.clean, origin) if here is None else here.id
        self._fill(episode_id, planned)
        self._reopen(planned)
        changes = Changes(episode_ids=frozenset({episode_id}))
        joined = here is not None and planned.outcome is ImportOutcome.NEW
        outcome = ImportOutcome.COMPLETED if joined else planned.outcome
        return changes, Imported(outcome, episode_id)

    def _begin(self, clean: CleanObservation, origin: str) -> int:
        place = clean.place
        if clean.source is Source.SCREEN:
            place = replace(place, title=plain_title(place.title))
        episode_id = self._store.episodes.add(
            clean.source,
            place,
            place_key(clean),
            clean.at,
            external_id=clean.external_id,
            thread=clean.thread,
            role=clean.role,
            context=clean.context,
        )
        self._store.imports.note_origin(episode_id, origin)
        return episode_id

    def _fill(self, episode_id: int, planned: PlannedEpisode) -> None:
        imports, episode = self._store.imports, planned.record.episode
        place = planned.clean.place if planned.clean else None
        if place is not None and place.url:
            imports.complete_url(episode_id, place.url)
        imports.widen(episode_id, episode.started_at, episode.ended_at)
        imports.add_lines(episode_id, imports.find_unknown_lines(episode_id, planned.lines))
        telling = imports.find_line(episode_id, episode.telling_line)
        if telling is None:
            best = find_telling_line(self._store.episodes.find_lines(episode_id), episode.title)
            telling = best.id if best else None
        self._store.episodes.set_telling_line(episode_id, telling)

    def _reopen(self, planned: PlannedEpisode) -> None:
        """The days and weeks that hold more now are consolidated anew."""
        episode = planned.record.episode
        first, last = (
            at.astimezone(self._time_zone).date() for at in (episode.started_at, episode.ended_at)
        )
        days = {first, last} if last - first <= timedelta(days=1) else {first}
        periods = {day.isoformat() for day in days} | {f"{day:%G-W%V}" for day in days}
        self._store.consolidations.forget_done(sorted(periods))

    def _add_fact(self, planned: PlannedFact, origin: str) -> Imported:
        if planned.outcome in (
            ImportOutcome.EXCLUDED,
            ImportOutcome.PRIVATE,
            ImportOutcome.DELETED,
        ):
            return Imported(planned.outcome, reason=planned.reason)
        record = planned.record
        if self._store.refusals.holds(record.fact.text):
            return Imported(ImportOutcome.DELETED)
        known = self._store.facts.find_equal(record.fact.text, self._now())
        if known is None:
            return self._add_new(record, origin)
        self._complete(known, record)
        same_life = known.imported_from is not None
        steps = self._store.fact_steps.match(known.id, record.steps) if same_life else ()
        return Imported(planned.outcome, known.id, steps)

    def _add_new(self, record: ImportedFact, origin: str) -> Imported:
        fact = record.fact
        fact_id = self._store.imports.add_fact(fact, origin)
        begun = FactStep(0, fact.known_from, Change.ADDED, ACTOR, {})
        steps = self._store.fact_steps.add(fact_id, record.steps or (begun,))
        self._add_provenance(fact_id, record.provenance)
        if record.consolidation is not None:
            made = record.consolidation
            living = [one.id for one in self._store.episodes.find_many(made.episode_ids)]
            self._store.consolidations.mark(fact_id, made.period, living)
        if fact.state is FactState.CURRENT:
            self._settle_rivals(fact_id, origin)
        return Imported(ImportOutcome.NEW, fact_id, steps if record.steps else ())

    def _complete(self, known: Fact, record: ImportedFact) -> None:
        facts, now = self._store.facts, self._now()
        self._add_provenance(known.id, find_unread(self._store, known.id, record.provenance))
        if wants_pin(self._store, record.fact, known):
            facts.set_pinned(known.id, True, now, ACTOR)
        if is_stronger(record.fact, known, now):
            facts.reinforce(
                known.id,
                Change.SEEN,
                min(record.fact.reinforced_at, now),
                ACTOR,
                half_life_days=max(known.half_life_days, record.fact.half_life_days),
            )

    def _add_provenance(self, fact_id: int, reads: Sequence[Provenance]) -> None:
        ids = [read.episode_id for read in reads if read.episode_id is not None]
        living = {episode.id for episode in self._store.episodes.find_many(ids)}
        # The newest first, as they are told: rows of one moment are told by their ids.
        for read in reversed(reads):
            episode_id = read.episode_id if read.episode_id in living else None
            self._store.facts.add_provenance(
                replace(read, fact_id=fact_id, episode_id=episode_id, frame_id=None)
            )

    def _settle_rivals(self, fact_id: int, origin: str) -> None:
        """Of what is current here and elsewhere on one subject, one stays current: the person's
        own word before others, then what began last. Within one origin that is settled."""
        now = self._now()
        fact = self._store.facts.get(fact_id, now)
        for rival in self._store.facts.find_rivals(fact.subject, fact.predicate, now):
            if rival.id == fact.id or rival.imported_from == origin:
                continue
            winner = max(fact, rival, key=lambda one: (one.corrected, _begin_of(one)))
            loser = rival if winner.id == fact.id else fact
            self._store.facts.supersede(
                loser.id, winner.id, now, ACTOR, valid_until=_begin_of(winner)
            )
            if loser.id == fact.id:
                return


def _begin_of(fact: Fact) -> datetime:
    return fact.valid_from or fact.known_from
