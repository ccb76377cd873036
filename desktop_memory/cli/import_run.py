"""Takes a source into the memory, page by page, and counts what became of it."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from desktop_memory.cli.import_links import ImportLinks
from desktop_memory.cli.printing import json_line
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.fact import Provenance
from desktop_memory.domain.imported import (
    KEPT,
    Consolidation,
    Imported,
    ImportedEpisode,
    ImportedFact,
    ImportedKind,
)
from desktop_memory.importing.source import ImportSource

T = TypeVar("T")

# The service takes a megabyte; a page of a tenth is answered in a moment.
_PAGE_BYTES = 100_000
_PAGE_RECORDS = 100
_LINES_A_RECORD = 300
_READS_A_RECORD = 300
_TELL_EVERY = 500


@dataclass(slots=True)
class ImportTold:
    """What came, or would come. `skipped`: what the source itself leaves out, with the reason."""

    dry_run: bool
    episodes: dict[str, int] = field(default_factory=dict)
    facts: dict[str, int] = field(default_factory=dict)
    entities: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)
    days: int = 0
    first_day: str = ""
    last_day: str = ""
    pictures: int = 0


class ImportRun:
    """One import. Cut off, it can be run again: what is here already is known by its content."""

    def __init__(self, source: ImportSource, *, dry_run: bool, quiet: bool) -> None:
        self._source = source
        self._dry_run = dry_run
        self._quiet = quiet
        self._told = ImportTold(dry_run)
        self._total = 0
        self._done = 0
        self._days: set[str] = set()
        self._episodes: dict[int, Imported] = {}
        self._facts: dict[int, Imported] = {}
        self._links = ImportLinks()
        self._entity_ids: set[int] = set()

    def check(self) -> None:
        """Read all of it once. Raises UserError that names the file and line that is wrong."""
        for _ in self._source.read_episodes():
            self._total += 1
        for _ in self._source.read_facts():
            self._total += 1
        for _ in self._source.read_entities():
            pass

    def bring_into(self, memory: DesktopMemory) -> ImportTold:
        """Everything, in the order in which it depends on each other."""
        self._bring_episodes(memory)
        self._bring_facts(memory)
        self._bring_entities(memory)
        if not self._dry_run:
            self._links.send(memory)
        told = self._told
        for answer in self._episodes.values():
            _count(told.episodes, answer.outcome)
        for answer in self._facts.values():
            _count(told.facts, answer.outcome)
        for answer in (*self._episodes.values(), *self._facts.values()):
            if answer.reason:
                _count(told.reasons, answer.reason)
        told.skipped = dict(self._source.skipped)
        told.pictures = self._source.pictures
        told.days = len(self._days)
        if self._days:
            told.first_day, told.last_day = min(self._days), max(self._days)
        return told

    def _bring_episodes(self, memory: DesktopMemory) -> None:
        for page in _pages(_split(self._source.read_episodes())):
            answers = self._ask(memory, ImportedKind.EPISODES, page)
            for record, answer in zip(page, answers, strict=True):
                self._note_episode(record, answer)
            self._tell(len(page))

    def _note_episode(self, record: ImportedEpisode, answer: Imported) -> None:
        episode = record.episode
        self._episodes.setdefault(episode.id, replace(answer, step_ids=()))
        if answer.outcome in KEPT:
            self._days.add(episode.started_at.astimezone().date().isoformat())
            self._entity_ids.update(record.entity_ids)

    def _bring_facts(self, memory: DesktopMemory) -> None:
        for page in _pages(_split_facts(self._source.read_facts())):
            here = [(record, self._as_here(record)) for record in page]
            sent = [known for _, known in here if isinstance(known, ImportedFact)]
            answers = iter(self._ask(memory, ImportedKind.FACTS, sent))
            for record, known in here:
                answer = known if isinstance(known, Imported) else next(answers)
                self._note_fact(record, answer)
            self._tell(len(page))

    def _note_fact(self, record: ImportedFact, answer: Imported) -> None:
        before = self._facts.get(record.fact.id)
        if before is None or before.outcome not in KEPT:
            self._facts[record.fact.id] = replace(answer, step_ids=())
        if answer.outcome in KEPT:
            self._entity_ids.update(record.entity_ids)
            self._links.note(record, answer)

    def _as_here(self, record: ImportedFact) -> ImportedFact | Imported:
        """The fact with episodes by their ids here; what becomes of it where all it was read in
        is left out."""
        reads = [self._read_here(read) for read in record.provenance]
        kept = tuple(read for read in reads if isinstance(read, Provenance))
        if reads and not kept:
            return next(replace(read, id=None) for read in reads if isinstance(read, Imported))
        made = record.consolidation
        return replace(
            record,
            provenance=kept,
            steps=tuple(replace(step, other_id=None, operation=None) for step in record.steps),
            consolidation=made and Consolidation(made.period, self._ids_here(made.episode_ids)),
        )

    def _read_here(self, read: Provenance) -> Provenance | Imported:
        answer = self._episodes.get(read.episode_id) if read.episode_id is not None else None
        if answer is None:
            return replace(read, episode_id=None)
        if answer.outcome not in KEPT:
            return answer
        return replace(read, episode_id=answer.id)

    def _ids_here(self, ids: Iterable[int]) -> tuple[int, ...]:
        found = (self._episodes.get(id) for id in ids)
        return tuple(one.id for one in found if one is not None and one.id is not None)

    def _bring_entities(self, memory: DesktopMemory) -> None:
        met = (
            record
            for record in self._source.read_entities()
            if record.entity.id in self._entity_ids
        )
        for page in _pages(met):
            self._told.entities += len(self._ask(memory, ImportedKind.ENTITIES, page))

    def _ask(
        self, memory: DesktopMemory, kind: ImportedKind, page: list[Any]
    ) -> tuple[Imported, ...]:
        if not page:
            return ()
        return memory.owner.bring_in(
            kind,
            page,
            origin=self._source.origin,
            joins=self._source.joins_touching,
            dry_run=self._dry_run,
        )

    def _tell(self, count: int) -> None:
        before, self._done = self._done, self._done + count
        if not self._quiet and before // _TELL_EVERY != self._done // _TELL_EVERY:
            print(f"{self._done:,} of {self._total:,} memories.", file=sys.stderr, flush=True)


def _count(counts: dict[str, int], name: str) -> None:
    counts[name] = counts.get(name, 0) + 1


def _split(records: Iterable[ImportedEpisode]) -> Iterator[ImportedEpisode]:
    """An episode of many lines as several records of the same episode."""
    for record in records:
        for lines in _parts(record.lines, _LINES_A_RECORD, lambda line: len(line.text.encode())):
            yield replace(record, lines=tuple(lines))
        if not record.lines:
            yield record


def _split_facts(records: Iterable[ImportedFact]) -> Iterator[ImportedFact]:
    """A fact that was read in many places as several records of the same fact."""
    for record in records:
        # The newest stand first; of one moment, that which is written last counts as newest.
        oldest_first = reversed(record.provenance)
        for reads in _parts(oldest_first, _READS_A_RECORD, lambda read: len(read.quote.encode())):
            yield replace(record, provenance=tuple(reversed(reads)))
        if not record.provenance:
            yield record


def _pages(records: Iterable[Any]) -> Iterator[list[Any]]:
    """As many records as are sent at once."""
    return _parts(records, _PAGE_RECORDS, lambda record: len(json_line(record)))


def _parts(items: Iterable[T], most: int, size_of: Callable[[T], int]) -> Iterator[list[T]]:
    """The items in their order, `most` and a page's bytes at a time; a larger one alone."""
    part: list[T] = []
    size = 0
    for item in items:
        length = size_of(item)
        if part and (len(part) >= most or size + length > _PAGE_BYTES):
            yield part
            part, size = [], 0
        part.append(item)
        size += length
    if part:
        yield part
