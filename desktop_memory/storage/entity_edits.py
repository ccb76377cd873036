"""What the person does to the names of an entity, each step with its way back."""

import json
from collections.abc import Sequence
from datetime import datetime

from desktop_memory.domain.entity import EntityKind
from desktop_memory.domain.errors import Conflict
from desktop_memory.storage.database import Database
from desktop_memory.storage.doom_finder import folded
from desktop_memory.storage.entities import Entities
from desktop_memory.storage.milliseconds import to_ms

_RENAMED, _MERGED, _SPLIT = "renamed", "merged", "split"


class EntityEdits:
    """Renames, merges, splits. What the person decided about a name stays decided."""

    def __init__(self, database: Database, entities: Entities) -> None:
        self._database = database
        self._entities = entities

    def rename(self, entity_id: int, name: str | None, at: datetime) -> None:
        """The person's own name for an entity; None: the name it was met by."""
        before = self._database.find_value(
            "SELECT chosen_name FROM entities WHERE id = ?", (entity_id,)
        )
        self._note(_RENAMED, entity_id, entity_id, at, name_before=before)
        self._set_name(entity_id, name)

    def merge(self, entity_id: int, into_id: int, at: datetime) -> None:
        """All names of one are names of the other from now on."""
        aliases = self._entities.find_aliases_of(entity_id)
        self._move(_MERGED, [alias.id for alias in aliases], entity_id, into_id, at)

    def split(self, alias_ids: Sequence[int], kind: EntityKind, from_id: int, at: datetime) -> int:
        """These names are another entity's, a new one. Returns its id."""
        to_id = self._entities.add(kind)
        self._move(_SPLIT, alias_ids, from_id, to_id, at)
        return to_id

    def undo(self, entity_id: int) -> frozenset[int]:
        """Take back the last step that touched an entity. Returns the entities it changed.

        Raises Conflict where there is none.
        """
        step = self._database.find_row(
            "SELECT id, action, from_id, to_id, name_before FROM entity_steps"
            " WHERE ? IN (from_id, to_id) ORDER BY id DESC LIMIT 1",
            (entity_id,),
        )
        if step is None:
            raise Conflict("There is nothing to undo about these names.")
        step_id, action, from_id, to_id, name_before = step
        if action == _RENAMED:
            self._set_name(from_id, name_before)
        self._database.change(
            "UPDATE aliases AS a SET entity_id = ?1, decided = t.decided_before"
            " FROM entity_step_aliases AS t"
            " WHERE t.step_id = ?2 AND t.alias_id = a.id AND a.entity_id = ?3",
            (from_id, step_id, to_id),
        )
        self._database.change("DELETE FROM entity_steps WHERE id = ?", (step_id,))
        if action == _SPLIT:
            self._remove_if_empty(to_id)
        return frozenset({from_id, to_id})

    def forget_words(self, match: str) -> None:
        """Remove names the person gave that hold all of these words."""
        words = folded(match.replace('"', " ")).split()
        rows = self._database.find_rows(
            "SELECT id, chosen_name, 'entities' FROM entities WHERE chosen_name IS NOT NULL"
            " UNION ALL SELECT id, name_before, 'entity_steps' FROM entity_steps"
            " WHERE name_before IS NOT NULL"
        )
        for row_id, name, table in rows:
            if all(word in folded(name) for word in words):
                column = "chosen_name" if table == "entities" else "name_before"
                self._database.change(f"UPDATE {table} SET {column} = NULL WHERE id = ?", (row_id,))

    def _move(
        self, action: str, alias_ids: Sequence[int], from_id: int, to_id: int, at: datetime
    ) -> None:
        step_id = self._note(action, from_id, to_id, at)
        listed = json.dumps(list(alias_ids))
        self._database.change(
            "INSERT INTO entity_step_aliases (step_id, alias_id, decided_before)"
            " SELECT ?, id, decided FROM aliases WHERE id IN (SELECT value FROM json_each(?))",
            (step_id, listed),
        )
        self._database.change(
            "UPDATE aliases SET entity_id = ?, decided = 1"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (to_id, listed),
        )

    def _note(
        self, action: str, from_id: int, to_id: int, at: datetime, name_before: str | None = None
    ) -> int:
        return self._database.insert(
            "INSERT INTO entity_steps (at, action, from_id, to_id, name_before)"
            " VALUES (?, ?, ?, ?, ?)",
            (to_ms(at), action, from_id, to_id, name_before),
        )

    def _set_name(self, entity_id: int, name: str | None) -> None:
        self._database.change("UPDATE entities SET chosen_name = ? WHERE id = ?", (name, entity_id))

    def _remove_if_empty(self, entity_id: int) -> None:
        self._database.change(
            "DELETE FROM entities WHERE id = ?1"
            " AND NOT EXISTS (SELECT 1 FROM aliases WHERE entity_id = ?1)"
            " AND NOT EXISTS (SELECT 1 FROM entity_steps WHERE ?1 IN (from_id, to_id))",
            (entity_id,),
        )
