"""The few columns of facts that a ranking looks at, for many of them at once."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from desktop_memory.domain.fact import FactKind, FactState
from desktop_memory.domain.strength import strength_after
from desktop_memory.storage.database import Database
from desktop_memory.storage.episode_condition import add_site
from desktop_memory.storage.meta import Meta
from desktop_memory.storage.milliseconds import DAY_MS, from_ms, to_ms
from desktop_memory.storage.sql_condition import SqlCondition
from desktop_memory.storage.sqlite_file import Row
from desktop_memory.storage.text_match import TextScope

_KINDS = {kind.value: kind for kind in FactKind}
_STATES = {state.value: state for state in FactState}
_MOMENTS = ("f.known_from", "f.last_seen_at", "f.valid_from")


class FactRow(NamedTuple):
    """One fact, its strength as of the query. `liked`: it was learnt or holds in a liked span."""

    id: int
    kind: FactKind
    state: FactState
    pinned: bool
    strength: float
    liked: bool


class RecallFacts:
    """Reads facts for recall. Forgotten ones are never among them."""

    def __init__(self, database: Database, meta: Meta) -> None:
        self._database = database
        self._meta = meta

    def find(
        self,
        fact_ids: Iterable[int],
        scope: TextScope,
        now: datetime,
        liked: tuple[datetime | None, datetime | None] | None = None,
    ) -> list[FactRow]:
        """Those of the facts that are in `scope`, exactly; `liked` is since <= t < until."""
        likes = SqlCondition()
        if liked is None:
            likes.add("FALSE")
        else:
            _add_span(likes, ("f.known_from", "f.valid_from"), *liked)
        condition = _in_scope(scope).add_ids("f.id", fact_ids)
        # By their ids, as with episodes.
        rows = self._database.find_rows(
            "SELECT f.id, f.kind, f.state, f.pinned, f.half_life_days, f.reinforced_at,"
            f" {likes.sql} FROM facts AS f NOT INDEXED WHERE {condition.sql}",
            (*likes.bindings, *condition.bindings),
        )
        now_ms, pace = to_ms(now), self._meta.pace
        return [_to_row(row, now_ms, pace) for row in rows]

    def find_latest(
        self, fact_ids: Iterable[int], scope: TextScope
    ) -> list[tuple[datetime, int, FactState]]:
        """When each of the facts that are in `scope` was last seen, its id and state."""
        condition = _in_scope(scope).add_ids("f.id", fact_ids)
        rows = self._database.find_rows(
            "SELECT f.last_seen_at, f.id, f.state FROM facts AS f NOT INDEXED"
            f" WHERE {condition.sql}",
            condition.bindings,
        )
        return [(from_ms(at), fact_id, _STATES[state]) for at, fact_id, state in rows]


def _to_row(row: Row, now_ms: int, pace: float) -> FactRow:
    fact_id, kind, state, pinned, half_life_days, reinforced_at, liked = row
    days = (now_ms - reinforced_at) / DAY_MS
    strength = 1.0 if pinned else strength_after(days, half_life_days * pace)
    return FactRow(fact_id, _KINDS[kind], _STATES[state], bool(pinned), strength, bool(liked))


def _in_scope(scope: TextScope) -> SqlCondition:
    condition = SqlCondition().add("f.forget_id IS NULL")
    if scope.kinds:
        listed = json.dumps([kind.value for kind in scope.kinds])
        condition.add("f.kind IN (SELECT value FROM json_each(?))", listed)
    if scope.app is not None:
        condition.add("f.app = ?", scope.app)
    if scope.agent_id is not None:
        condition.add("f.agent_id = ?", scope.agent_id)
    if scope.site is not None:
        seen = SqlCondition().add("e.forget_id IS NULL")
        add_site(seen, scope.site)
        condition.add(
            "EXISTS (SELECT 1 FROM provenance AS p JOIN episodes AS e ON e.id = p.episode_id"
            f" WHERE p.fact_id = f.id AND p.forget_id IS NULL AND {seen.sql})",
            *seen.bindings,
        )
    if scope.since is not None or scope.until is not None:
        _add_span(condition, _MOMENTS, scope.since, scope.until)
    return condition


def _add_span(
    condition: SqlCondition,
    moments: Iterable[str],
    since: datetime | None,
    until: datetime | None,
) -> None:
    """Any of the moments in since <= t < until."""
    edges = [(">=", since), ("<", until)]
    parts, bindings = [], []
    for moment in moments:
        tests = [f"{moment} {sign} ?" for sign, at in edges if at is not None]
        bindings += [to_ms(at) for _, at in edges if at is not None]
        parts.append(f"({' AND '.join(tests) or f'{moment} IS NOT NULL'})")
    condition.add(" OR ".join(parts), *bindings)
