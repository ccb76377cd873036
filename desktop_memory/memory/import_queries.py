"""What of memories from elsewhere may be kept here, and what is known already. Reads only."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_memory.config.settings import Settings
from desktop_memory.domain.entity import Entity
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import Change, Fact, Provenance
from desktop_memory.domain.imported import (
    FactStep,
    ImportedEntity,
    ImportedEpisode,
    ImportedFact,
    ImportOutcome,
)
from desktop_memory.domain.observation import (
    CleanObservation,
    Origin,
    Place,
    RawLine,
    RawObservation,
    SkipReason,
    Source,
)
from desktop_memory.ingest.place_key import is_same_page, place_key
from desktop_memory.memory.planned_import import PlannedEpisode, PlannedFact
from desktop_memory.privacy.gate import Gate, Skipped
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.storage.episodes import LONGEST
from desktop_memory.storage.imports import Begun, to_dated
from desktop_memory.storage.store import Store


class ImportQueries:
    """Offered by Queries. Each plan goes by the exclusions as they are when it is made."""

    def __init__(
        self,
        store: Store,
        open_gate: Callable[[], Gate],
        redaction: Redaction,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._settings = settings
        self._open_gate = open_gate
        self._redaction = redaction
        self._now = now

    def clean(self, origin: str) -> str:
        """Words that say where memories come from, without secrets."""
        return self._redaction.redact(origin)

    def plan_episodes(
        self, records: Sequence[ImportedEpisode], *, joins: bool = False
    ) -> list[PlannedEpisode]:
        """What becomes of each. `joins`: it goes on in one of its place that lasts at the time."""
        gate = self._open_gate()
        return [self._plan_episode(gate, record, joins) for record in records]

    def plan_facts(self, records: Sequence[ImportedFact]) -> list[PlannedFact]:
        """What becomes of each. Provenance names episodes by their ids here."""
        gate = self._open_gate()
        return [self._plan_fact(gate, record) for record in records]

    def plan_entities(self, records: Sequence[ImportedEntity]) -> list[ImportedEntity]:
        """Those about whose names the person has decided, without secrets."""
        redact = self._redaction.redact
        return [
            ImportedEntity(
                replace(
                    record.entity,
                    name=redact(record.entity.name),
                    aliases=tuple(
                        alias
                        for alias in record.entity.aliases
                        if redact(alias.name) == alias.name and redact(alias.key) == alias.key
                    ),
                )
            )
            for record in records
            if _is_decided(record.entity)
        ]

    def _plan_episode(self, gate: Gate, record: ImportedEpisode, joins: bool) -> PlannedEpisode:
        clean = gate.admit(_to_observation(record))
        if isinstance(clean, Skipped):
            return PlannedEpisode(record, _outcome_of(clean), reason=_rule_of(clean))
        lines = to_dated(clean.lines, record.lines)
        planned = PlannedEpisode(record, ImportOutcome.NEW, clean, tuple(lines), joins)
        if joins:
            gap = timedelta(seconds=self._settings().merge_gap_s)
            planned = replace(planned, merge_gap=gap)
        here = find_here(self._store, planned)
        if here is None:
            return planned
        if here.hidden:
            return PlannedEpisode(record, ImportOutcome.DELETED)
        known = self._store.episodes.get(here.id)
        longer = (
            known.ended_at < record.episode.ended_at
            or known.started_at > record.episode.started_at
            or (not known.url and clean.place.url)
        )
        more = longer or self._store.imports.find_unknown_lines(here.id, lines)
        return replace(planned, outcome=ImportOutcome.COMPLETED if more else ImportOutcome.KNOWN)

    def _plan_fact(self, gate: Gate, record: ImportedFact) -> PlannedFact:
        clean = self._clean_fact(record)
        admitted = [_admit_provenance(gate, read) for read in record.provenance]
        kept = tuple(read for read in admitted if isinstance(read, Provenance))
        skipped = next((read for read in admitted if isinstance(read, Skipped)), None)
        if not record.provenance:
            skipped = _find_verdict(gate, clean.fact)
        if skipped is not None and not kept:
            return PlannedFact(clean, _outcome_of(skipped), _rule_of(skipped))
        clean = replace(clean, provenance=kept)
        if self._is_refused(clean):
            return PlannedFact(clean, ImportOutcome.DELETED)
        equal = self._store.facts.find_equal(clean.fact.text, self._now())
        if equal is None:
            return PlannedFact(clean, ImportOutcome.NEW)
        adds = (
            is_stronger(clean.fact, equal, self._now())
            or wants_pin(self._store, clean.fact, equal)
            or find_unread(self._store, equal.id, kept)
        )
        return PlannedFact(clean, ImportOutcome.COMPLETED if adds else ImportOutcome.KNOWN)

    def _is_refused(self, record: ImportedFact) -> bool:
        fact, refusals = record.fact, self._store.refusals
        if refusals.holds(fact.text):
            return True
        made = record.consolidation is not None
        return made and refusals.holds_made(fact.subject, fact.predicate)

    def _clean_fact(self, record: ImportedFact) -> ImportedFact:
        redact = self._redaction.redact
        fact = record.fact
        clean = replace(
            fact, text=redact(fact.text), subject=redact(fact.subject), scope=redact(fact.scope)
        )
        steps = tuple(self._clean_step(step) for step in record.steps)
        return replace(record, fact=clean, steps=steps)

    def _clean_step(self, step: FactStep) -> FactStep:
        if "text" not in step.columns:
            return step
        before, after = (self._redaction.redact(str(text)) for text in step.columns["text"])
        return replace(step, columns=step.columns | {"text": (before, after)})


def find_here(store: Store, planned: PlannedEpisode) -> Begun | None:
    """The episode of this store that a planned one is or goes on in; one that is being deleted
    only where there is no other."""
    clean, episode = planned.clean, planned.record.episode
    if clean is None:
        return None
    key = place_key(clean)
    if planned.joins:
        since, until = episode.started_at - planned.merge_gap, episode.ended_at + planned.merge_gap
        touching = store.imports.find_touching(key, since, until)
        found = [begun for begun in touching if _fits(begun, episode)]
    else:
        found = store.imports.find_begun(clean, key)
    same = [begun for begun in found if is_same_page(begun.url, clean.place.url)]
    return min(same, key=lambda begun: (begun.hidden, not _holds(begun, episode)), default=None)


def _fits(begun: Begun, episode: Episode) -> bool:
    """Whether both together are an episode that is not too long."""
    since = min(begun.started_at, episode.started_at)
    return max(begun.ended_at, episode.ended_at) - since <= LONGEST


def _holds(begun: Begun, episode: Episode) -> bool:
    return begun.started_at <= episode.started_at and episode.ended_at <= begun.ended_at


def find_unread(store: Store, fact_id: int, reads: Sequence[Provenance]) -> list[Provenance]:
    """Those of the places that a fact is not known to have been read in."""
    known = store.facts.find_provenance(fact_id)
    marks = {(read.quote, read.at) for read in known}
    ids = {read.episode_id for read in known if read.episode_id is not None}
    return [
        read for read in reads if read.episode_id not in ids and (read.quote, read.at) not in marks
    ]


def is_stronger(fact: Fact, known: Fact, now: datetime) -> bool:
    """Whether a fact was made strong elsewhere after it was here."""
    return min(fact.reinforced_at, now) > known.reinforced_at


def wants_pin(store: Store, fact: Fact, known: Fact) -> bool:
    """Whether it is pinned elsewhere, and here nobody has decided on that."""
    decided = (Change.PINNED, Change.UNPINNED)
    if not fact.pinned or known.pinned:
        return False
    return all(step.change not in decided for step in store.facts.find_history(known.id))


def _to_observation(record: ImportedEpisode) -> RawObservation:
    episode = record.episode
    return RawObservation(
        source=episode.source,
        at=episode.started_at,
        place=Place(episode.app, episode.title, episode.process, episode.url, episode.document),
        raw_lines=tuple(RawLine(line.text, line.origin, line.box) for line in record.lines),
        context=episode.context,
        external_id=episode.external_id,
        thread=episode.thread,
        role=episode.role,
    )


def _admit_provenance(gate: Gate, read: Provenance) -> Provenance | Skipped:
    source = Source.AGENT if read.origin is Origin.AGENT else Source.SCREEN
    line = RawLine(read.quote, read.origin)
    admitted = gate.admit(RawObservation(source, read.at, Place(read.app, read.title), (line,)))
    if isinstance(admitted, Skipped):
        return admitted
    return replace(read, quote=admitted.lines[0].text, title=admitted.place.title, frame_id=None)


def _find_verdict(gate: Gate, fact: Fact) -> Skipped | None:
    """Of a fact that nothing tells the origin of but its app."""
    if not fact.app or fact.agent_id is not None:
        return None
    seen = RawObservation(Source.SCREEN, fact.known_from, Place(fact.app, ""), ())
    admitted: CleanObservation | Skipped = gate.admit(seen)
    return admitted if isinstance(admitted, Skipped) else None


def _outcome_of(skipped: Skipped) -> ImportOutcome:
    private = skipped.reason is SkipReason.PRIVATE
    return ImportOutcome.PRIVATE if private else ImportOutcome.EXCLUDED


def _rule_of(skipped: Skipped) -> str:
    return skipped.rule.name if skipped.rule else ""


def _is_decided(entity: Entity) -> bool:
    """Whether the person said anything about these names."""
    chosen = entity.name not in {alias.name for alias in entity.aliases}
    return chosen or any(alias.decided for alias in entity.aliases)
