"""Rows that were brought in from elsewhere."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from desktop_memory.domain.entity import Alias, Entity
from desktop_memory.domain.episode import Line
from desktop_memory.domain.fact import Fact
from desktop_memory.domain.imported import FactLink
from desktop_memory.domain.observation import CleanLine, CleanObservation, Source
from desktop_memory.storage.database import Database
from desktop_memory.storage.entities import Entities
from desktop_memory.storage.episode_rows import to_columns
from desktop_memory.storage.episodes import text_hash
from desktop_memory.storage.fingerprint import fingerprint
from desktop_memory.storage.host import reversed_host
from desktop_memory.storage.indexes import Indexes
from desktop_memory.storage.meta import Meta
from desktop_memory.storage.milliseconds import from_ms, to_ms, to_ms_or_none
from desktop_memory.storage.sqlite_file import Binding


class DatedLine(NamedTuple):
    """A line that passed the gate, and when it was first and last seen."""

    clean: CleanLine
    first_seen_at: datetime
    last_seen_at: datetime


class Begun(NamedTuple):
    """An episode that is here already. `hidden`: it is being deleted."""

    id: int
    url: str | None
    hidden: bool
    started_at: datetime
    ended_at: datetime


class Imports:
    """Full text and outbox follow in the same transaction, as for rows of this computer."""

    def __init__(self, database: Database, indexes: Indexes, meta: Meta) -> None:
        self._database = database
        self._indexes = indexes
        self._meta = meta
        self._entities = Entities(database)

    def find_begun(self, clean: CleanObservation, place_key: str) -> list[Begun]:
        """The episodes of its place that began when it did; a message by what its agent called
        it, whoever the agent is here."""
        if clean.source is Source.AGENT and clean.external_id is not None:
            return self._find_begun(
                "external_id = ? AND thread IS ? AND source = 'agent' AND started_at = ?",
                (clean.external_id, clean.thread, to_ms(clean.at)),
            )
        return self._find_begun(
            "place_hash = ? AND started_at = ?", (text_hash(place_key), to_ms(clean.at))
        )

    def find_touching(self, place_key: str, since: datetime, until: datetime) -> list[Begun]:
        """The episodes of a place that last at some moment of a span, oldest first."""
        return self._find_begun(
            "place_hash = ? AND ended_at >= ? AND started_at <= ?",
            (text_hash(place_key), to_ms(since), to_ms(until)),
        )

    def find_unknown_lines(self, episode_id: int, lines: Sequence[DatedLine]) -> list[DatedLine]:
        """Those of the lines that an episode has not; none that is being deleted from it."""
        rows = self._database.find_rows(
            "SELECT hash FROM lines WHERE episode_id = ?"
            " AND hash IN (SELECT value FROM json_each(?))",
            (episode_id, json.dumps([text_hash(line.clean.text) for line in lines])),
        )
        known = {key for (key,) in rows}
        return [line for line in lines if text_hash(line.clean.text) not in known]

    def add_lines(self, episode_id: int, lines: Sequence[DatedLine]) -> None:
        """Lines with their own times; of those that are here already nothing is changed."""
        self._database.change_each(
            "INSERT OR IGNORE INTO lines (episode_id, hash, text, first_seen_at, last_seen_at,"
            " changed_at, origin, x, y, width, height) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_to_row(episode_id, line) for line in lines],
        )
        if lines:
            self._indexes.follow_episode(episode_id)

    def note_origin(self, episode_id: int, imported_from: str) -> None:
        """Where an episode came from."""
        self._database.change(
            "UPDATE episodes SET imported_from = ? WHERE id = ?", (imported_from, episode_id)
        )

    def widen(self, episode_id: int, started_at: datetime, ended_at: datetime) -> None:
        """An episode lasts at least over this span, as far as a day holds it."""
        self._database.change(
            "UPDATE episodes SET started_at = max(min(started_at, ?1), ended_at - 86400000),"
            " ended_at = max(ended_at, min(?2,"
            " max(min(started_at, ?1), ended_at - 86400000) + 86400000)) WHERE id = ?3",
            (to_ms(started_at), to_ms(ended_at), episode_id),
        )
        self._indexes.follow_episode(episode_id)

    def complete_url(self, episode_id: int, url: str) -> None:
        """The address of an episode of which none is known."""
        self._database.change(
            "UPDATE episodes SET url = ?, site = ? WHERE id = ? AND url IS NULL",
            (url, reversed_host(url), episode_id),
        )

    def add_fact(self, fact: Fact, imported_from: str) -> int:
        """A fact as it was elsewhere, whatever it is superseded by. Returns its id."""
        row: dict[str, Binding] = {
            "kind": fact.kind,
            "text": fact.text,
            "fingerprint": fingerprint(fact.text, self._meta.make_salt()),
            "subject": fact.subject,
            "predicate": fact.predicate,
            "confidence": fact.confidence,
            "state": fact.state,
            "half_life_days": fact.half_life_days / self._meta.pace,
            "pinned": fact.pinned,
            "corrected": fact.corrected,
            "known_from": to_ms(fact.known_from),
            "known_until": to_ms_or_none(fact.known_until),
            "valid_from": to_ms_or_none(fact.valid_from),
            "valid_until": to_ms_or_none(fact.valid_until),
            "last_seen_at": to_ms(fact.last_seen_at),
            "reinforced_at": to_ms(fact.reinforced_at),
            "seen": fact.seen,
            "recalled": fact.recalled,
            "app": fact.app,
            "scope": fact.scope,
            "expires_at": to_ms_or_none(fact.expires_at),
            "imported_from": imported_from,
        }
        fact_id = self._database.insert(
            f"INSERT INTO facts ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
            tuple(row.values()),
        )
        self._indexes.follow_fact(fact_id)
        return fact_id

    def link_facts(self, links: Iterable[FactLink]) -> None:
        """Name what took the place of imported facts, where that is not named yet."""
        self._database.change_each(
            "UPDATE facts SET superseded_by = ?2 WHERE id = ?1 AND id <> ?2"
            " AND state = 'superseded' AND superseded_by IS NULL AND imported_from IS NOT NULL"
            " AND EXISTS (SELECT 1 FROM facts WHERE id = ?2)",
            [(link.fact_id, link.superseded_by) for link in links],
        )

    def add_names(self, entity: Entity) -> None:
        """Whose names these are, as it was decided elsewhere. A name whose owner the person has
        decided on here stays; one that no memory speaks of is removed like any other."""
        known = {
            alias.key: found
            for alias in entity.aliases
            if (found := self._entities.find_alias(alias.kind, alias.key)) is not None
        }
        owner_id = next((alias.entity_id for alias in known.values()), None)
        if owner_id is None:
            owner_id = self._entities.add(entity.kind)
        for alias in entity.aliases:
            self._own(owner_id, alias, known.get(alias.key))
        if entity.name not in {alias.name for alias in entity.aliases}:
            self._database.change(
                "UPDATE entities SET chosen_name = coalesce(chosen_name, ?) WHERE id = ?",
                (entity.name, owner_id),
            )

    def _own(self, owner_id: int, alias: Alias, known: Alias | None) -> None:
        if known is None:
            alias_id = self._entities.add_alias(owner_id, alias.kind, alias.key, alias.name)
        elif alias.decided and not known.decided:
            self._entities.move_aliases([known.id], owner_id)
            alias_id = known.id
        else:
            return
        self._database.change(
            "UPDATE aliases SET decided = ? WHERE id = ?", (alias.decided, alias_id)
        )

    def find_line(self, episode_id: int, text: str) -> int | None:
        """The line of an episode that reads so."""
        row = self._database.find_row(
            "SELECT id FROM lines WHERE episode_id = ? AND hash = ? AND forget_id IS NULL",
            (episode_id, text_hash(text)),
        )
        return None if row is None else int(row[0])

    def _find_begun(self, condition: str, bindings: Sequence[Binding]) -> list[Begun]:
        rows = self._database.find_rows(
            "SELECT id, url, forget_id IS NOT NULL, started_at, ended_at FROM episodes"
            f" WHERE {condition}"
            " ORDER BY started_at, id",
            bindings,
        )
        return [
            Begun(id, url, bool(hidden), from_ms(since), from_ms(until))
            for id, url, hidden, since, until in rows
        ]


def to_dated(clean: Sequence[CleanLine], raw: Sequence[Line]) -> list[DatedLine]:
    """Lines that passed the gate with the times they had before it; each text once."""
    found: dict[str, DatedLine] = {}
    for line, before in zip(clean, raw, strict=True):
        known = found.get(line.text)
        first, last = before.first_seen_at, before.last_seen_at
        if known is not None:
            first, last = min(first, known.first_seen_at), max(last, known.last_seen_at)
        found[line.text] = DatedLine(line, first, last)
    return list(found.values())


def _to_row(episode_id: int, line: DatedLine) -> tuple[Binding, ...]:
    return (
        episode_id,
        text_hash(line.clean.text),
        line.clean.text,
        to_ms(line.first_seen_at),
        to_ms(line.last_seen_at),
        to_ms(line.first_seen_at),
        line.clean.origin,
        *to_columns(line.clean.box),
    )
