"""Names of people, projects and things, whose they are, and which memories speak of them."""

import json
from collections.abc import Iterable, Mapping, Sequence

from desktop_memory.domain.entity import Alias, Entity, EntityKind
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.database import Database
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.sqlite_file import Binding, Row
from desktop_memory.storage.text_document import PASSAGES
from desktop_memory.storage.text_expression import in_words, quoted

_ALIAS_COLUMNS = "a.id, a.entity_id, a.kind, a.key, a.name, a.decided"
_LISTED = "IN (SELECT value FROM json_each(?))"
# What is hidden counts for nothing: a name that stands only there is not shown.
_LIVING = """
    (EXISTS (SELECT 1 FROM mentions AS m JOIN facts AS f ON f.id = m.fact_id
             WHERE m.alias_id = a.id AND m.fact_id IS NOT NULL AND f.forget_id IS NULL)
     OR EXISTS (SELECT 1 FROM mentions AS m JOIN episodes AS e ON e.id = m.episode_id
                WHERE m.alias_id = a.id AND m.episode_id IS NOT NULL AND e.forget_id IS NULL))
"""
# Beyond this a count says "many" anyway, and counting on would be slow.
_COUNTED_AT_MOST = 250
_LATELY = 5_000
_RANKED = 100
_USES = (
    "(SELECT count(*) FROM (SELECT 1 FROM mentions AS m WHERE m.alias_id = a.id"
    f" LIMIT {_COUNTED_AT_MOST}))"
)
_COLUMN = {HitType.FACT: "fact_id", HitType.EPISODE: "episode_id"}


class Entities:
    """An entity is a group of names (aliases); each name has its mentions in memories."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kind: EntityKind) -> int:
        """A new entity without a name. Returns its id."""
        return self._database.insert("INSERT INTO entities (kind) VALUES (?)", (kind,))

    def add_alias(self, entity_id: int, kind: EntityKind, key: str, name: str) -> int:
        """A name that was not known before. Returns its id."""
        return self._database.insert(
            "INSERT INTO aliases (entity_id, kind, key, name) VALUES (?, ?, ?, ?)",
            (entity_id, kind, key, name),
        )

    def move_aliases(self, alias_ids: Iterable[int], entity_id: int) -> None:
        """These are names of another entity from now on."""
        self._database.change(
            f"UPDATE aliases SET entity_id = ? WHERE id {_LISTED}",
            (entity_id, _json(alias_ids)),
        )

    def set_mentions(
        self, memory: MemoryId, outright: Iterable[int], in_text: Iterable[int] = ()
    ) -> None:
        """A memory speaks of these names and of no others. Names that stand nowhere any more are
        removed."""
        column = _COLUMN[memory.type]
        before = {
            alias_id
            for (alias_id,) in self._database.find_rows(
                f"SELECT alias_id FROM mentions WHERE {column} = ?", (memory.id,)
            )
        }
        wanted = dict.fromkeys(in_text, 0) | dict.fromkeys(outright, 1)
        self._database.change_each(
            f"INSERT INTO mentions (alias_id, {column}, outright) VALUES (?, ?, ?)"
            f" ON CONFLICT (alias_id, {column}) WHERE {column} IS NOT NULL"
            " DO UPDATE SET outright = excluded.outright",
            [(alias_id, memory.id, outright) for alias_id, outright in sorted(wanted.items())],
        )
        gone = before - set(wanted)
        if gone:
            self._database.change(
                f"DELETE FROM mentions WHERE {column} = ? AND alias_id {_LISTED}",
                (memory.id, _json(gone)),
            )
            self.remove_orphans(gone)

    def remove_orphans(self, among: Iterable[int] | None = None) -> None:
        """Remove names that no memory speaks of, and entities without names; of all or of some
        names. An entity that was merged into another stays while that can be undone."""
        condition = "" if among is None else f" AND a.id {_LISTED}"
        bindings = () if among is None else (_json(among),)
        entities = {
            entity_id
            for (entity_id,) in self._database.find_rows(
                "SELECT DISTINCT a.entity_id FROM aliases AS a WHERE NOT EXISTS"
                f" (SELECT 1 FROM mentions AS m WHERE m.alias_id = a.id){condition}",
                bindings,
            )
        }
        if not entities:
            return
        self._database.change(
            "DELETE FROM aliases AS a WHERE NOT EXISTS"
            f" (SELECT 1 FROM mentions AS m WHERE m.alias_id = a.id){condition}",
            bindings,
        )
        self._database.change(
            "DELETE FROM entity_steps AS s WHERE s.action <> 'renamed' AND NOT EXISTS"
            " (SELECT 1 FROM entity_step_aliases AS t WHERE t.step_id = s.id)"
        )
        self._database.change(
            "DELETE FROM entities AS e WHERE NOT EXISTS"
            " (SELECT 1 FROM aliases AS a WHERE a.entity_id = e.id) AND NOT EXISTS"
            " (SELECT 1 FROM entity_steps AS s"
            "  WHERE e.id IN (s.from_id, s.to_id) AND s.from_id <> s.to_id)"
        )

    def is_there(self, memory: MemoryId) -> bool:
        """Whether a memory has a row, hidden or not."""
        table = "facts" if memory.type is HitType.FACT else "episodes"
        return bool(self._database.find_row(f"SELECT 1 FROM {table} WHERE id = ?", (memory.id,)))

    def find_living(self, alias_ids: Iterable[int]) -> list[int]:
        """Those of the names that there still are."""
        rows = self._database.find_rows(
            f"SELECT id FROM aliases WHERE id {_LISTED}", (_json(alias_ids),)
        )
        return [alias_id for (alias_id,) in rows]

    def find_alias(self, kind: EntityKind, key: str) -> Alias | None:
        """The name of a kind that is compared as `key`."""
        found = self._find_aliases("a.kind = ? AND a.key = ?", (kind, key), 1)
        return found[0] if found else None

    def find_aliases_by_key(self, keys: Iterable[str], kinds: Iterable[EntityKind]) -> list[Alias]:
        """The known names among some keys."""
        return self._find_aliases(
            f"a.key {_LISTED} AND a.kind {_LISTED}", (_json(keys), json.dumps(list(kinds))), 1_000
        )

    def find_chosen_names(self) -> list[tuple[int, EntityKind, str]]:
        """Entity, kind and name of those the person has renamed."""
        rows = self._database.find_rows(
            "SELECT id, kind, chosen_name FROM entities WHERE chosen_name IS NOT NULL"
        )
        return [(entity_id, EntityKind(kind), name) for entity_id, kind, name in rows]

    def find_aliases_beginning(self, kind: EntityKind, start: str, limit: int = 50) -> list[Alias]:
        """Names of a kind whose keys begin like this."""
        return self._find_aliases(
            "a.kind = ? AND a.key >= ? AND a.key < ?", (kind, start, f"{start}\U0010ffff"), limit
        )

    def find_aliases_ending(self, kind: EntityKind, end: str, limit: int = 50) -> list[Alias]:
        """Names of a kind whose keys end like this."""
        return self._find_aliases(
            "a.kind = ? AND substr(a.key, -length(?)) = ?", (kind, end, end), limit
        )

    def find_aliases_of(self, entity_id: int) -> list[Alias]:
        """All names of an entity, also hidden ones."""
        return self._find_aliases("a.entity_id = ?", (entity_id,), 1_000)

    def find(
        self, words: str = "", kinds: Iterable[EntityKind] = (), limit: int = 50
    ) -> list[Entity]:
        """Entities of which a name holds all of `words`: equal names first, then those of which
        most is known. Without words, those met most of late."""
        wanted = list(kinds) or list(EntityKind)
        if not words.strip():
            return self.find_many(self._find_met_of_late(wanted, limit))
        equal = self._find_named(words, wanted, max(limit, _RANKED))
        found = self.find_many(list(equal))
        found.sort(key=lambda entity: (not equal[entity.id], -entity.facts - entity.episodes))
        return found[:limit]

    def find_many(self, entity_ids: Sequence[int]) -> list[Entity]:
        """Those of the entities that any memory speaks of, in the order given."""
        ids = _json(entity_ids)
        found: dict[int, list[Row]] = {}
        for row in self._database.find_rows(
            f"SELECT {_ALIAS_COLUMNS}, {_USES} FROM aliases AS a"
            f" WHERE a.entity_id {_LISTED} AND {_LIVING} ORDER BY a.id",
            (ids,),
        ):
            found.setdefault(row[1], []).append(row)
        rows = self._database.find_rows(
            f"SELECT n.id, n.kind, n.chosen_name, {_count('fact')}, {_count('episode')}"
            f" FROM entities AS n WHERE n.id {_LISTED}",
            (ids,),
        )
        entities = {row[0]: _to_entity(row, found[row[0]]) for row in rows if row[0] in found}
        return [entities[id] for id in dict.fromkeys(entity_ids) if id in entities]

    def find_page(self, limit: int, offset: int) -> list[Entity]:
        """All entities that any memory speaks of, page by page in the order of their ids."""
        rows = self._database.find_rows(
            f"SELECT DISTINCT a.entity_id FROM aliases AS a WHERE {_LIVING}"
            " ORDER BY a.entity_id LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return self.find_many([entity_id for (entity_id,) in rows])

    def get(self, entity_id: int) -> Entity:
        """Raises NotFound."""
        found = self.find_many((entity_id,))
        if not found:
            raise NotFound(f"There is nobody and nothing with the id {entity_id}.")
        return found[0]

    def find_of(self, memories: Sequence[MemoryId]) -> dict[MemoryId, list[int]]:
        """Memory -> ids of the entities it speaks of."""
        found: dict[MemoryId, list[int]] = {}
        for type, column in _COLUMN.items():
            ids = [memory.id for memory in memories if memory.type is type]
            for memory_id, entity_id in self._database.find_rows(
                f"SELECT DISTINCT m.{column}, a.entity_id FROM mentions AS m"
                f" JOIN aliases AS a ON a.id = m.alias_id WHERE m.{column} {_LISTED}"
                f" AND m.{column} IS NOT NULL ORDER BY m.id",
                (_json(ids),),
            ):
                found.setdefault(MemoryId(type, memory_id), []).append(entity_id)
        return found

    def find_named_in(self, episode_ids: Sequence[int], kinds: Iterable[EntityKind]) -> list[int]:
        """Ids of the names of some kinds that these episodes name outright."""
        rows = self._database.find_rows(
            "SELECT DISTINCT m.alias_id FROM mentions AS m JOIN aliases AS a ON a.id = m.alias_id"
            f" WHERE m.episode_id {_LISTED} AND m.episode_id IS NOT NULL AND m.outright = 1"
            f" AND a.kind {_LISTED}",
            (_json(episode_ids), _json(kinds)),
        )
        return [alias_id for (alias_id,) in rows]

    def find_standing(self, name: str, limit: int) -> list[MemoryId]:
        """The newest facts and episodes in whose words a name stands."""
        expression = in_words(quoted(name))
        found = []
        for type, table, parts in (
            (HitType.FACT, "fact_text", 1),
            (HitType.EPISODE, "episode_text", PASSAGES),
        ):
            rows = self._database.find_rows(
                f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?",
                (expression, limit),
            )
            found += [MemoryId(type, rowid // parts) for (rowid,) in rows]
        return list(dict.fromkeys(found))

    def find_linked(self, entity_ids: Sequence[int], limit: int) -> dict[HitType, list[int]]:
        """The newest facts and episodes that speak of any of these entities; none forgotten."""
        aliases = self._database.find_rows(
            f"SELECT id FROM aliases WHERE entity_id {_LISTED}", (_json(entity_ids),)
        )
        found: dict[HitType, list[int]] = {}
        for type, table in ((HitType.FACT, "facts"), (HitType.EPISODE, "episodes")):
            column = _COLUMN[type]
            ids: set[int] = set()
            # One name after the other: each is in the order of an index, all of them are not.
            for (alias_id,) in aliases:
                rows = self._database.find_rows(
                    f"SELECT m.{column} FROM mentions AS m JOIN {table} AS t ON t.id = m.{column}"
                    f" WHERE m.alias_id = ? AND m.{column} IS NOT NULL AND t.forget_id IS NULL"
                    f" ORDER BY m.{column} DESC LIMIT ?",
                    (alias_id, limit),
                )
                ids |= {id for (id,) in rows}
            found[type] = sorted(ids, reverse=True)[:limit]
        return found

    def _find_met_of_late(self, kinds: Sequence[EntityKind], limit: int) -> list[int]:
        rows = self._database.find_rows(
            "SELECT a.entity_id FROM"
            f" (SELECT alias_id FROM mentions ORDER BY id DESC LIMIT {_LATELY}) AS m"
            " JOIN aliases AS a ON a.id = m.alias_id"
            f" WHERE a.kind {_LISTED} GROUP BY a.entity_id ORDER BY count(*) DESC, 1 LIMIT ?",
            (_json(kinds), limit),
        )
        return [entity_id for (entity_id,) in rows]

    def _find_named(self, words: str, kinds: Sequence[EntityKind], limit: int) -> dict[int, bool]:
        """Entity -> whether one of its names is just these words."""
        folded = words.casefold().split()
        conditions = [
            "instr(a.key || ' ' || lower(a.name) || ' ' || lower(coalesce(n.chosen_name, '')), ?)"
        ] * len(folded)
        rows = self._database.find_rows(
            "SELECT a.entity_id, max(a.key = ? OR lower(n.chosen_name) = ?) AS equal"
            " FROM aliases AS a JOIN entities AS n ON n.id = a.entity_id"
            f" WHERE a.kind {_LISTED} AND {' AND '.join(conditions)}"
            " GROUP BY a.entity_id ORDER BY equal DESC, a.entity_id DESC LIMIT ?",
            (" ".join(folded), " ".join(folded), _json(kinds), *folded, limit),
        )
        return {entity_id: bool(equal) for entity_id, equal in rows}

    def _find_aliases(self, where: str, bindings: Sequence[Binding], limit: int) -> list[Alias]:
        rows = self._database.find_rows(
            f"SELECT {_ALIAS_COLUMNS} FROM aliases AS a WHERE {where} ORDER BY a.id LIMIT ?",
            (*bindings, limit),
        )
        return [_to_alias(row) for row in rows]


def _count(what: str) -> str:
    """How many facts or episodes speak of entity `n`."""
    return (
        f"(SELECT count(*) FROM (SELECT DISTINCT m.{what}_id FROM aliases AS b"
        f" JOIN mentions AS m ON m.alias_id = b.id JOIN {what}s AS t ON t.id = m.{what}_id"
        f" WHERE b.entity_id = n.id AND m.{what}_id IS NOT NULL AND t.forget_id IS NULL"
        f" LIMIT {_COUNTED_AT_MOST}))"
    )


def _to_alias(row: Row) -> Alias:
    return Alias(row[0], row[1], EntityKind(row[2]), row[3], row[4], bool(row[5]))


def _to_entity(row: Row, alias_rows: Sequence[Row]) -> Entity:
    aliases = tuple(_to_alias(alias_row) for alias_row in alias_rows)
    return Entity(
        id=row[0],
        kind=EntityKind(row[1]),
        name=row[2] or _best_name(aliases, {each[0]: each[6] for each in alias_rows}),
        aliases=aliases,
        facts=row[3],
        episodes=row[4],
    )


def _best_name(aliases: Sequence[Alias], uses: Mapping[int, int]) -> str:
    """A full name before a bare one, a name before an address; then the one met most."""

    def rank(alias: Alias) -> tuple[bool, bool, int]:
        return "@" not in alias.name, " " in alias.name, uses[alias.id]

    return max(aliases, key=rank).name


def _json(ids: Iterable[int | str]) -> str:
    return json.dumps(list(ids))
