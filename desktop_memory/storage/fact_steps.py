"""The steps of a fact's life as they leave one store and come into another."""

import json
from collections.abc import Sequence

from desktop_memory.domain.errors import Bug
from desktop_memory.domain.fact import Change
from desktop_memory.domain.imported import ColumnValue, FactStep, StepLink
from desktop_memory.storage.database import Database
from desktop_memory.storage.fact_history import FactHistory
from desktop_memory.storage.fingerprint import fingerprint
from desktop_memory.storage.meta import Meta
from desktop_memory.storage.milliseconds import from_ms, to_ms

# The columns of facts that steps may name; they become part of SQL when a step is undone.
STEP_COLUMNS = frozenset(
    {
        "text",
        "state",
        "superseded_by",
        "known_until",
        "valid_until",
        "half_life_days",
        "reinforced_at",
        "last_seen_at",
        "pinned",
        "corrected",
        "seen",
        "recalled",
        "confidence",
        "expires_at",
    }
)
_SCALED = "half_life_days"
_REFERENCE = "superseded_by"


class FactSteps:
    """Half-lives are at the pace the person has set, as those of facts are."""

    def __init__(self, database: Database, meta: Meta) -> None:
        self._database = database
        self._history = FactHistory(database)
        self._meta = meta

    def find(self, fact_id: int) -> list[FactStep]:
        """The steps of a fact, oldest first."""
        pace = self._meta.pace
        return [
            FactStep(
                id=step.id,
                at=from_ms(step.at),
                change=step.change,
                by=step.actor,
                columns={
                    name: (_scaled(name, before, pace), _scaled(name, after, pace))
                    for name, (before, after) in step.columns.items()
                },
                other_id=step.other_id,
                operation=step.operation,
            )
            for step in self._history.find(fact_id)
        ]

    def add(self, fact_id: int, steps: Sequence[FactStep]) -> tuple[int, ...]:
        """Write down what happened to a fact elsewhere; the fact itself is not changed. Other
        facts are not named until `link`. Returns the ids of the steps."""
        ids = []
        for step in steps:
            if not STEP_COLUMNS.issuperset(step.columns):
                raise Bug(f"A step cannot have changed {', '.join(step.columns)}.")
            step_id = self._database.insert(
                "INSERT INTO history (fact_id, at, change, actor, columns) VALUES (?, ?, ?, ?, ?)",
                (fact_id, to_ms(step.at), step.change, step.by, self._to_json(step)),
            )
            self._database.change("UPDATE history SET operation = id WHERE id = ?", (step_id,))
            if step.change is Change.EDITED and "text" in step.columns:
                self._database.change(
                    "INSERT OR IGNORE INTO earlier_fingerprints VALUES (?, ?, ?)",
                    (self._fingerprint(str(step.columns["text"][0])), fact_id, step_id),
                )
            ids.append(step_id)
        return tuple(ids)

    def match(self, fact_id: int, steps: Sequence[FactStep]) -> tuple[int | None, ...]:
        """The ids of these steps where they were added before, in their order."""
        known = [
            ((step.at, step.change, step.actor), step.id) for step in self._history.find(fact_id)
        ]
        found: list[int | None] = []
        for step in steps:
            wanted = (to_ms(step.at), step.change, step.by)
            place = next((n for n, (mark, _) in enumerate(known) if mark == wanted), None)
            found.append(None if place is None else known.pop(place)[1])
        return tuple(found)

    def link(self, link: StepLink) -> None:
        """Name what a step of an imported fact belongs to. Nothing where it is named already."""
        row = self._database.find_row(
            "SELECT h.columns FROM history AS h JOIN facts AS f ON f.id = h.fact_id"
            " WHERE h.id = ? AND h.other_id IS NULL AND h.operation = h.id"
            " AND f.imported_from IS NOT NULL",
            (link.step_id,),
        )
        if row is None:
            return
        columns = json.loads(row[0])
        if link.superseded_by is not None and _REFERENCE in columns:
            columns[_REFERENCE] = list(link.superseded_by)
        self._database.change(
            "UPDATE history SET columns = ?, operation = coalesce(?, id), other_id ="
            " (SELECT id FROM facts WHERE id = ?) WHERE id = ?",
            (
                json.dumps(columns, ensure_ascii=False),
                link.operation,
                link.other_id,
                link.step_id,
            ),
        )

    def _to_json(self, step: FactStep) -> str:
        pace = self._meta.pace
        columns = {
            name: [None, None]
            if name == _REFERENCE
            else [_scaled(name, value, 1 / pace) for value in values]
            for name, values in step.columns.items()
        }
        return json.dumps(columns, ensure_ascii=False)

    def _fingerprint(self, text: str) -> bytes:
        return fingerprint(text, self._meta.make_salt())


def _scaled(name: str, value: ColumnValue, pace: float) -> ColumnValue:
    return value * pace if name == _SCALED and isinstance(value, int | float) else value
