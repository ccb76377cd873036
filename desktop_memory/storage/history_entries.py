"""Steps of a fact's life as the person reads them."""

import json
from collections.abc import Sequence

from desktop_memory.domain.fact import Change, HistoryEntry
from desktop_memory.domain.strength import strength
from desktop_memory.storage.database import Database
from desktop_memory.storage.fact_history import UNDOABLE, Step
from desktop_memory.storage.milliseconds import from_ms


def to_entries(database: Database, steps: Sequence[Step], pace: float) -> list[HistoryEntry]:
    """Newest first. Before and after are sentences of edits and of other facts, moments in ISO 8601
    at which a fact was to go (empty: it stays), else strengths.

    Of two facts, the one that was superseded has the other's sentence in `after`, the one that
    superseded has it in `before`.
    """
    others = [step.other_id for step in steps if step.other_id is not None]
    rows = database.find_rows(
        "SELECT id, text FROM facts"
        " WHERE id IN (SELECT value FROM json_each(?)) AND forget_id IS NULL",
        (json.dumps(others),),
    )
    texts: dict[int, str] = dict(rows)
    return [_to_entry(step, texts, pace) for step in reversed(steps)]


def _to_entry(step: Step, texts: dict[int, str], pace: float) -> HistoryEntry:
    before, after = _sides(step, texts, pace)
    return HistoryEntry(
        id=step.id,
        fact_id=step.fact_id,
        at=from_ms(step.at),
        change=step.change,
        by=step.actor,
        before=before,
        after=after,
        undoable=step.change in UNDOABLE,
    )


def _sides(step: Step, texts: dict[int, str], pace: float) -> tuple[str, str]:
    if "text" in step.columns:
        before, after = step.columns["text"]
        return str(before), str(after)
    if step.change in (Change.SUPERSEDED, Change.FOLDED):
        other = texts.get(step.other_id or 0, "")
        return ("", other) if "state" in step.columns else (other, "")
    if step.change is Change.EXPIRY:
        before, after = (_moment(value) for value in step.columns["expires_at"])
        return before, after
    if "half_life_days" in step.columns:
        return _strength(step, 0, pace), _strength(step, 1, pace)
    return "", ""


def _moment(at_ms: int | None) -> str:
    return "" if at_ms is None else from_ms(at_ms).isoformat()


def _strength(step: Step, side: int, pace: float) -> str:
    half_life_days = step.columns["half_life_days"][side] * pace
    reinforced_at = from_ms(step.columns["reinforced_at"][side])
    return f"{strength(half_life_days, reinforced_at, from_ms(step.at)):.2f}"
