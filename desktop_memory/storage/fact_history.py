"""The steps of a fact's life: what each changed, and how it is taken back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_memory.domain.errors import Conflict, NotFound
from desktop_memory.domain.fact import Change
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import to_ms
from desktop_memory.storage.sqlite_file import Row

UNDOABLE = frozenset(
    {
        Change.EDITED,
        Change.REINFORCED,
        Change.FADED,
        Change.PINNED,
        Change.UNPINNED,
        Change.SUPERSEDED,
        Change.FOLDED,
        Change.MADE_CURRENT,
        Change.ACCEPTED,
        Change.EXPIRY,
    }
)
_SCALED = frozenset({"half_life_days"})

Columns = dict[str, list[Any]]


@dataclass(slots=True)
class Step:
    """A row of `history`. `columns`: name of a column of facts -> [before, after]."""

    id: int
    fact_id: int
    at: int
    change: Change
    actor: str
    columns: Columns
    other_id: int | None
    operation: int | None


class FactHistory:
    """Records steps and takes them back, in any order.

    A step taken back leaves the fact as if it had never been: the last value of a column is
    restored; where later steps changed it too, half-lives are divided by what the step had
    multiplied, and other values stay as the later step set them.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(
        self,
        fact_id: int,
        change: Change,
        at: datetime,
        actor: str,
        after: Mapping[str, Any],
        *,
        other_id: int | None = None,
        operation: int | None = None,
    ) -> int:
        """Set columns of a fact and write the step down. Returns the step's id."""
        columns = self._set_columns(fact_id, after)
        step_id = self._database.insert(
            "INSERT INTO history (fact_id, operation, at, change, actor, columns, other_id)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (fact_id, operation, to_ms(at), change, actor, _to_json(columns), other_id),
        )
        if operation is None:
            self._database.change("UPDATE history SET operation = id WHERE id = ?", (step_id,))
        return step_id

    def find(self, fact_id: int) -> list[Step]:
        """The steps of a fact, oldest first."""
        rows = self._database.find_rows(
            f"SELECT {_COLUMNS} FROM history WHERE fact_id = ? AND forget_id IS NULL ORDER BY id",
            (fact_id,),
        )
        return [_to_step(row) for row in rows]

    def find_last(self, fact_id: int, change: Change) -> Step | None:
        """The last step of its kind."""
        return next((step for step in reversed(self.find(fact_id)) if step.change is change), None)

    def find_last_setting(self, fact_id: int, column: str) -> Step | None:
        """The last step that changed this column."""
        return next((step for step in reversed(self.find(fact_id)) if column in step.columns), None)

    def undo(self, step_id: int) -> list[Step]:
        """Take a step back, and the others of its operation. Returns them all.

        Raises NotFound, Conflict for a step that cannot be taken back.
        """
        rows = self._database.find_rows(
            f"SELECT {_COLUMNS} FROM history WHERE operation ="
            " (SELECT operation FROM history WHERE id = ? AND forget_id IS NULL) ORDER BY id DESC",
            (step_id,),
        )
        steps = [_to_step(row) for row in rows]
        if not steps:
            raise NotFound(f"There is no step {step_id} in a history.", "It was taken back.")
        if any(step.change not in UNDOABLE for step in steps):
            raise Conflict("This step cannot be taken back.", "Delete or edit the fact instead.")
        for step in steps:
            self._take_back(step)
        return steps

    def _take_back(self, step: Step) -> None:
        later = [other for other in self.find(step.fact_id) if other.id > step.id]
        restored = {}
        for column, (before, after) in step.columns.items():
            touching = [other for other in later if column in other.columns]
            if not touching:
                restored[column] = before
            elif column in _SCALED:
                self._scale(touching, column, before / after)
                restored[column] = self._value(step.fact_id, column) * before / after
            else:
                touching[0].columns[column][0] = before
        for other in later:
            self._database.change(
                "UPDATE history SET columns = ? WHERE id = ?",
                (_to_json(other.columns), other.id),
            )
        self._set_columns(step.fact_id, restored)
        self._database.change("DELETE FROM history WHERE id = ?", (step.id,))

    def _scale(self, steps: list[Step], column: str, by: float) -> None:
        for step in steps:
            step.columns[column] = [value * by for value in step.columns[column]]

    def _value(self, fact_id: int, column: str) -> Any:
        return self._database.find_value(f"SELECT {column} FROM facts WHERE id = ?", (fact_id,))

    def _set_columns(self, fact_id: int, after: Mapping[str, Any]) -> Columns:
        """Set them; returns what they were and are."""
        if not after:
            return {}
        names = list(after)
        before = self._database.find_row(
            f"SELECT {', '.join(names)} FROM facts WHERE id = ?",
            (fact_id,),
        )
        if before is None:
            raise NotFound(f"There is no fact {fact_id}.", "It may have been forgotten.")
        self._database.change(
            f"UPDATE facts SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?",
            (*(self._living(name, after[name]) for name in names), fact_id),
        )
        return {name: [was, after[name]] for name, was in zip(names, before, strict=True)}

    def _living(self, column: str, value: Any) -> Any:
        """A superseding fact may have been erased since the step was written."""
        if column != "superseded_by" or value is None:
            return value
        return self._database.find_value("SELECT id FROM facts WHERE id = ?", (value,))


_COLUMNS = "id, fact_id, at, change, actor, columns, other_id, operation"


def _to_json(columns: Columns) -> str:
    # As it is read, so that a forget finds words in it.
    return json.dumps(columns, ensure_ascii=False)


def _to_step(row: Row) -> Step:
    return Step(row[0], row[1], row[2], Change(row[3]), row[4], json.loads(row[5]), row[6], row[7])
