"""Which facts, in which order, as SQL on `facts AS f`."""

from datetime import datetime

from desktop_memory.domain.fact import FactFilter, FactSort, FactState, FactView
from desktop_memory.domain.strength import FADING_BELOW, half_lives_until
from desktop_memory.storage.milliseconds import DAY_MS, to_ms
from desktop_memory.storage.sql_condition import SqlCondition
from desktop_memory.storage.text_expression import all_of

# Strength falls as elapsed half-lives grow: comparing those needs no square root.
_HALF_LIVES = "max(0, ? - f.reinforced_at) / f.half_life_days"
_STATES = {
    FactView.CURRENT: FactState.CURRENT,
    FactView.PROPOSED: FactState.PROPOSED,
    FactView.SUPERSEDED: FactState.SUPERSEDED,
}
_COLUMNS = {
    FactSort.KIND: "f.kind",
    FactSort.TEXT: "f.text COLLATE NOCASE",
    FactSort.SUBJECT: "f.subject COLLATE NOCASE",
    FactSort.LAST_SEEN: "f.last_seen_at",
    FactSort.SOURCE: "f.app",
}


def add_view(condition: SqlCondition, view: FactView, now: datetime, pace: float) -> None:
    """Only facts of one segment. Fading: current, not pinned, strength under FADING_BELOW."""
    if view in _STATES:
        condition.add("f.state = ?", _STATES[view])
    elif view is FactView.PINNED:
        condition.add("f.pinned = 1")
    elif view is FactView.FADING:
        condition.add(FADING, *fading_bindings(now, pace))


FADING = f"f.state = 'current' AND f.pinned = 0 AND {_HALF_LIVES} > ?"


def fading_bindings(now: datetime, pace: float) -> tuple[int, float]:
    """The bindings of FADING."""
    return to_ms(now), half_lives_until(FADING_BELOW) * DAY_MS * pace


def add_kinds(condition: SqlCondition, wanted: FactFilter) -> None:
    if wanted.kinds:
        marks = ", ".join("?" * len(wanted.kinds))
        condition.add(f"f.kind IN ({marks})", *sorted(wanted.kinds))


def other_filters(wanted: FactFilter, now: datetime, *, with_app: bool) -> SqlCondition:
    """All of a filter but view and kinds. Forgotten facts and those whose time is over are never
    in it."""
    condition = SqlCondition().add("f.forget_id IS NULL")
    condition.add(
        "f.id NOT IN (SELECT id FROM facts WHERE expires_at <= ? AND pinned = 0)", to_ms(now)
    )
    if with_app and wanted.app is not None:
        condition.add("f.app = ?", wanted.app)
    if wanted.agent_id is not None:
        condition.add("f.agent_id = ?", wanted.agent_id)
    if wanted.predicate is not None:
        condition.add("f.predicate = ?", wanted.predicate)
    if wanted.episode_id is not None:
        condition.add(
            "f.id IN (SELECT fact_id FROM provenance WHERE episode_id = ? AND forget_id IS NULL)",
            wanted.episode_id,
        )
    if wanted.entity_id is not None:
        condition.add(
            "f.id IN (SELECT m.fact_id FROM mentions AS m JOIN aliases AS a ON a.id = m.alias_id"
            " WHERE a.entity_id = ? AND m.fact_id IS NOT NULL)",
            wanted.entity_id,
        )
    if wanted.words.strip():
        add_words(condition, wanted.words)
    return condition


def add_words(condition: SqlCondition, words: str) -> None:
    """Facts with all of these words in their sentence, subject or app."""
    expression = all_of(words)
    if expression is None:
        condition.add("FALSE")
    else:
        condition.add("f.id IN (SELECT rowid FROM fact_text WHERE fact_text MATCH ?)", expression)


def order_by(sort: FactSort, now: datetime, *, descending: bool) -> tuple[str, tuple[int, ...]]:
    """The ORDER BY of a sort and its bindings; equal ones by when they were last seen."""
    way = "DESC" if descending else "ASC"
    if sort is FactSort.LAST_SEEN:
        return f"f.last_seen_at {way}, f.id {way}", ()
    if sort is FactSort.STRENGTH:
        other_way = "ASC" if descending else "DESC"
        return f"f.pinned {way}, {_HALF_LIVES} {other_way}, f.id DESC", (to_ms(now),)
    return f"{_COLUMNS[sort]} {way}, f.last_seen_at DESC, f.id DESC", ()
