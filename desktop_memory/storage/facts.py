"""Facts, what happened to them and where they were read."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.fact import (
    Change,
    Fact,
    FactCounts,
    FactFilter,
    FactSort,
    FactState,
    FoundFact,
    HistoryEntry,
    Provenance,
)
from desktop_memory.domain.strength_curve import StrengthStep
from desktop_memory.storage.database import Database
from desktop_memory.storage.fact_condition import add_kinds, add_view, order_by, other_filters
from desktop_memory.storage.fact_counts import count_facts
from desktop_memory.storage.fact_history import FactHistory
from desktop_memory.storage.fact_rows import (
    FACT_COLUMNS,
    PROVENANCE_COLUMNS,
    boxes_to_json,
    to_fact,
    to_provenance,
)
from desktop_memory.storage.fingerprint import fingerprint
from desktop_memory.storage.history_entries import to_entries
from desktop_memory.storage.indexes import Indexes
from desktop_memory.storage.meta import Meta
from desktop_memory.storage.milliseconds import to_ms, to_ms_or_none
from desktop_memory.storage.sqlite_file import Binding
from desktop_memory.storage.strength_steps import to_strength_steps

YOU = "you"
SCREEN = "screen"
MODEL = "local model"


class Facts:
    """Full text, outbox and history follow every change here in the same transaction.

    `actor` is who did it, in words: "you", "screen", "agent NAME". Half-lives are at the pace the
    person has set.
    """

    def __init__(self, database: Database, indexes: Indexes, meta: Meta) -> None:
        self._database = database
        self._indexes = indexes
        self._meta = meta
        self._history = FactHistory(database)

    def add(
        self,
        found: FoundFact,
        at: datetime,
        *,
        app: str,
        half_life_days: float,
        state: FactState = FactState.CURRENT,
        actor: str = SCREEN,
        agent_id: int | None = None,
        scope: str = "",
    ) -> int:
        """A new fact, known and last seen at `at`. Returns its id."""
        at_ms = to_ms(at)
        row: dict[str, Binding] = {
            "kind": found.kind,
            "text": found.text,
            "fingerprint": fingerprint(found.text, self._meta.make_salt()),
            "subject": found.subject,
            "predicate": found.predicate,
            "confidence": found.confidence,
            "state": state,
            "half_life_days": half_life_days / self._meta.pace,
            "corrected": actor == YOU,
            "known_from": at_ms,
            "valid_from": to_ms_or_none(found.valid_from),
            "valid_until": to_ms_or_none(found.valid_until),
            "last_seen_at": at_ms,
            "reinforced_at": at_ms,
            "app": app,
            "scope": scope,
            "agent_id": agent_id,
        }
        fact_id = self._database.insert(
            f"INSERT INTO facts ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
            tuple(row.values()),
        )
        self._history.record(fact_id, Change.ADDED, at, actor, {})
        self._indexes.follow_fact(fact_id)
        return fact_id

    def add_provenance(self, read: Provenance) -> None:
        """Where a fact was read; the same episode stands once, as it was read last."""
        self._database.change(
            "INSERT INTO provenance (fact_id, episode_id, quote, at, app, title, origin, frame_id,"
            " boxes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (fact_id, episode_id) DO UPDATE SET quote = excluded.quote,"
            " at = excluded.at, title = excluded.title, origin = excluded.origin,"
            " frame_id = excluded.frame_id, boxes = excluded.boxes, forget_id = NULL",
            (
                read.fact_id,
                read.episode_id,
                read.quote,
                to_ms(read.at),
                read.app,
                read.title,
                read.origin,
                read.frame_id,
                boxes_to_json(read.boxes),
            ),
        )

    def touch(self, fact_id: int, at: datetime, *, recalled: bool = False) -> None:
        """Seen or recalled again too soon to make it stronger: only counted, not in its history."""
        if recalled:
            self._database.change(
                "UPDATE facts SET recalled = recalled + 1 WHERE id = ?", (fact_id,)
            )
        else:
            self._database.change(
                "UPDATE facts SET last_seen_at = max(last_seen_at, ?) WHERE id = ?",
                (to_ms(at), fact_id),
            )

    def reinforce(
        self,
        fact_id: int,
        change: Change,
        at: datetime,
        actor: str,
        *,
        half_life_days: float,
        confidence: float | None = None,
    ) -> int:
        """Full strength at `at` with a new half-life. `change`: SEEN, RECALLED or REINFORCED.

        Returns the id of the step.
        """
        fact = self.get(fact_id, at)
        after: dict[str, Any] = {
            "half_life_days": half_life_days / self._meta.pace,
            "reinforced_at": to_ms(at),
        }
        if change is Change.SEEN:
            after |= {"seen": fact.seen + 1, "last_seen_at": to_ms(at)}
        if change is Change.RECALLED:
            after |= {"recalled": fact.recalled + 1}
        if confidence is not None:
            after |= {"confidence": confidence}
        return self._history.record(fact_id, change, at, actor, after)

    def fade(
        self,
        fact_id: int,
        at: datetime,
        actor: str,
        *,
        half_life_days: float,
        reinforced_at: datetime,
    ) -> int:
        """Weaken: another half-life, counted from `reinforced_at`. A pinned fact is unpinned."""
        after = {
            "half_life_days": half_life_days / self._meta.pace,
            "reinforced_at": to_ms(reinforced_at),
            "pinned": 0,
        }
        return self._history.record(fact_id, Change.FADED, at, actor, after)

    def set_pinned(self, fact_id: int, pinned: bool, at: datetime, actor: str) -> int:
        """Pinned facts keep strength 1 and are never removed by retention."""
        change = Change.PINNED if pinned else Change.UNPINNED
        return self._history.record(fact_id, change, at, actor, {"pinned": int(pinned)})

    def set_text(self, fact_id: int, text: str, at: datetime, actor: str) -> int:
        """Another sentence. By the person it is the last word: nothing seen supersedes it.

        The old sentence, seen again, will be known as this fact.
        """
        salt = self._meta.make_salt()
        old = fingerprint(self.get(fact_id, at).text, salt)
        corrected = {"corrected": 1} if actor == YOU else {}
        step_id = self._history.record(
            fact_id, Change.EDITED, at, actor, {"text": text, **corrected}
        )
        self._database.change(
            "INSERT INTO earlier_fingerprints (fingerprint, fact_id, history_id) VALUES (?, ?, ?)",
            (old, fact_id, step_id),
        )
        self._follow_text(fact_id)
        return step_id

    def supersede(
        self, fact_id: int, by_id: int, at: datetime, actor: str, *, valid_until: datetime
    ) -> int:
        """A newer fact takes the place of this one, which is no longer valid from `valid_until`.

        Both histories tell it; undoing either undoes both. Returns the step of the older one.
        """
        return self._replace(fact_id, by_id, at, actor, valid_until, operation=None)

    def make_current(self, fact_id: int, rival_ids: Sequence[int], at: datetime, actor: str) -> int:
        """A superseded fact is believed again; `rival_ids` are superseded by it.

        One undo takes all of it back. Returns the step of `fact_id`.
        """
        ended = self._history.find_last(fact_id, Change.SUPERSEDED)
        after = {
            "state": FactState.CURRENT.value,
            "superseded_by": None,
            "known_until": None,
            "valid_until": ended.columns.get("valid_until", [None])[0] if ended else None,
        }
        if actor == YOU:
            after["corrected"] = 1
        step_id = self._history.record(fact_id, Change.MADE_CURRENT, at, actor, after)
        for rival_id in rival_ids:
            self._replace(rival_id, fact_id, at, actor, at, operation=step_id)
        return step_id

    def accept(self, fact_id: int, at: datetime, actor: str, rival_ids: Sequence[int] = ()) -> int:
        """A proposed fact is believed, and supersedes its rivals. One undo takes all back."""
        after = {"state": FactState.CURRENT.value} | ({"corrected": 1} if actor == YOU else {})
        step_id = self._history.record(fact_id, Change.ACCEPTED, at, actor, after)
        for rival_id in rival_ids:
            self._replace(rival_id, fact_id, at, actor, at, operation=step_id)
        return step_id

    def undo(self, history_id: int) -> frozenset[int]:
        """Take a step back, with all that belonged to it. Returns the facts it changed.

        Raises NotFound, Conflict for a step that cannot be taken back.
        """
        steps = self._history.undo(history_id)
        for step in steps:
            if "text" in step.columns:
                self._follow_text(step.fact_id)
        return frozenset(step.fact_id for step in steps)

    def get(self, fact_id: int, now: datetime) -> Fact:
        """Raises NotFound."""
        found = self.find_many((fact_id,), now)
        if not found:
            raise NotFound(f"There is no fact {fact_id}.", "It may have been forgotten.")
        return found[0]

    def find_many(self, fact_ids: Iterable[int], now: datetime) -> list[Fact]:
        """Those of the facts that there are, in the order of the ids given."""
        ids = list(fact_ids)
        found = self._select(
            "f.id IN (SELECT value FROM json_each(?)) AND f.forget_id IS NULL",
            (json.dumps(ids),),
            now,
        )
        by_id = {fact.id: fact for fact in found}
        return [by_id[fact_id] for fact_id in ids if fact_id in by_id]

    def find(
        self,
        wanted: FactFilter,
        now: datetime,
        *,
        sort: FactSort = FactSort.LAST_SEEN,
        descending: bool = True,
        limit: int = 100,
        offset: int = 0,
    ) -> list[Fact]:
        """A page of the facts of a filter."""
        condition = other_filters(wanted, now, with_app=True)
        add_view(condition, wanted.view, now, self._meta.pace)
        add_kinds(condition, wanted)
        order, bindings = order_by(sort, now, descending=descending)
        # Ids first: filters and strength are in an index, the rows are read for the page only.
        return self._select(
            f"f.id IN (SELECT f.id FROM facts AS f WHERE {condition.sql} ORDER BY {order}"
            f" LIMIT ? OFFSET ?) ORDER BY {order}",
            (*condition.bindings, *bindings, limit, offset, *bindings),
            now,
        )

    def count(self, wanted: FactFilter, now: datetime) -> FactCounts:
        """Counts for the filters of the facts page, each for the other filters as they stand."""
        return count_facts(self._database, wanted, now, self._meta.pace)

    def count_all(self) -> int:
        """How many there are. Counting all and the few that are hidden looks at no row."""
        return int(
            self._database.find_value(
                "SELECT (SELECT count(*) FROM facts)"
                " - (SELECT count(*) FROM facts WHERE forget_id IS NOT NULL)"
            )
        )

    def find_equal(self, text: str, now: datetime, *, as_it_stands: bool = False) -> Fact | None:
        """The fact that says the same, or (unless `as_it_stands`) said it before it was edited;
        current ones first."""
        print_ = self._find_fingerprint(text)
        found = self._select(
            "f.id IN (SELECT id FROM facts WHERE fingerprint = ?1"
            " UNION SELECT fact_id FROM earlier_fingerprints WHERE fingerprint = ?1 AND NOT ?2)"
            " AND f.forget_id IS NULL"
            " ORDER BY f.fingerprint = ?1 DESC, f.state = 'current' DESC, f.id DESC LIMIT 1",
            (print_, as_it_stands),
            now,
        )
        return found[0] if found else None

    def find_rivals(self, subject: str, predicate: str, now: datetime) -> list[Fact]:
        """The current facts of a subject and predicate; none where either is empty."""
        if not (subject and predicate):
            return []
        return self._select(
            "f.subject = ? AND f.subject <> '' AND f.predicate = ? AND f.state = 'current'"
            " AND f.forget_id IS NULL ORDER BY f.id",
            (subject, predicate),
            now,
        )

    def find_strength_steps(self, fact_id: int, now: datetime) -> list[StrengthStep]:
        """How its half-life went, oldest first. Raises NotFound."""
        steps = self._history.find(fact_id)
        return to_strength_steps(self.get(fact_id, now), steps, self._meta.pace)

    def find_history(self, fact_id: int) -> list[HistoryEntry]:
        """The history of a fact in words, newest first."""
        return to_entries(self._database, self._history.find(fact_id), self._meta.pace)

    def find_provenance(self, fact_id: int) -> list[Provenance]:
        """Where a fact was read, newest first. Quotes of forgotten episodes are not in it."""
        rows = self._database.find_rows(
            f"SELECT {PROVENANCE_COLUMNS} FROM provenance"
            " WHERE fact_id = ? AND forget_id IS NULL ORDER BY at DESC, id DESC",
            (fact_id,),
        )
        return [to_provenance(row) for row in rows]

    def _replace(
        self,
        fact_id: int,
        by_id: int,
        at: datetime,
        actor: str,
        valid_until: datetime,
        operation: int | None,
    ) -> int:
        after = {
            "state": FactState.SUPERSEDED.value,
            "superseded_by": by_id,
            "known_until": to_ms(at),
            "valid_until": to_ms(valid_until),
        }
        step_id = self._history.record(
            fact_id, Change.SUPERSEDED, at, actor, after, other_id=by_id, operation=operation
        )
        self._history.record(
            by_id,
            Change.SUPERSEDED,
            at,
            actor,
            {},
            other_id=fact_id,
            operation=operation or step_id,
        )
        return step_id

    def _follow_text(self, fact_id: int) -> None:
        """Fingerprints and indexes after the sentence changed."""
        salt = self._meta.make_salt()
        text = self._database.find_value("SELECT text FROM facts WHERE id = ?", (fact_id,))
        self._database.change(
            "UPDATE facts SET fingerprint = ? WHERE id = ?", (fingerprint(text, salt), fact_id)
        )
        self._database.change_each(
            "UPDATE earlier_fingerprints SET fingerprint = ? WHERE history_id = ?",
            [
                (fingerprint(step.columns["text"][0], salt), step.id)
                for step in self._history.find(fact_id)
                if "text" in step.columns
            ],
        )
        self._indexes.follow_fact(fact_id)

    def _find_fingerprint(self, text: str) -> bytes:
        return fingerprint(text, self._meta.find_salt() or b"")

    def _select(self, where: str, bindings: Sequence[Binding], now: datetime) -> list[Fact]:
        rows = self._database.find_rows(
            f"SELECT {FACT_COLUMNS} FROM facts AS f WHERE {where}",
            bindings,
        )
        pace = self._meta.pace
        return [to_fact(row, now, pace) for row in rows]
