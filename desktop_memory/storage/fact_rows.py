"""Rows of facts as nouns of the domain."""

import json
from datetime import datetime

from desktop_memory.domain.box import Box
from desktop_memory.domain.fact import Fact, FactKind, FactState, Provenance
from desktop_memory.domain.observation import Origin
from desktop_memory.domain.strength import strength
from desktop_memory.storage.milliseconds import from_ms, from_ms_or_none
from desktop_memory.storage.sqlite_file import Row

FACT_COLUMNS = """
    f.id, f.kind, f.text, f.state, f.subject, f.predicate, f.confidence, f.half_life_days,
    f.pinned, f.known_from, f.last_seen_at, f.reinforced_at, f.valid_from, f.valid_until, f.seen,
    f.recalled, f.app, f.scope, f.agent_id, f.superseded_by, f.known_until, f.corrected,
    f.expires_at, f.imported_from
"""
PROVENANCE_COLUMNS = "fact_id, episode_id, quote, at, app, title, origin, frame_id, boxes"


def to_fact(row: Row, now: datetime, pace: float) -> Fact:
    """A fact from FACT_COLUMNS with its strength at `now`."""
    half_life_days = row[7] * pace
    reinforced_at = from_ms(row[11])
    return Fact(
        id=row[0],
        kind=FactKind(row[1]),
        text=row[2],
        state=FactState(row[3]),
        subject=row[4],
        predicate=row[5],
        confidence=row[6],
        strength=1.0 if row[8] else strength(half_life_days, reinforced_at, now),
        half_life_days=half_life_days,
        pinned=bool(row[8]),
        known_from=from_ms(row[9]),
        last_seen_at=from_ms(row[10]),
        reinforced_at=reinforced_at,
        valid_from=from_ms_or_none(row[12]),
        valid_until=from_ms_or_none(row[13]),
        seen=row[14],
        recalled=row[15],
        app=row[16],
        scope=row[17],
        agent_id=row[18],
        superseded_by=row[19],
        known_until=from_ms_or_none(row[20]),
        corrected=bool(row[21]),
        expires_at=from_ms_or_none(row[22]),
        imported_from=row[23],
    )


def to_provenance(row: Row) -> Provenance:
    """From PROVENANCE_COLUMNS."""
    return Provenance(
        fact_id=row[0],
        episode_id=row[1],
        quote=row[2],
        at=from_ms(row[3]),
        app=row[4],
        title=row[5],
        origin=Origin(row[6]),
        frame_id=row[7],
        boxes=tuple(Box(*box) for box in json.loads(row[8])),
    )


def boxes_to_json(boxes: tuple[Box, ...]) -> str:
    return json.dumps([[box.x, box.y, box.width, box.height] for box in boxes])
