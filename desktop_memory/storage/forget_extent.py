"""How much a forget takes."""

import json
from dataclasses import dataclass
from datetime import datetime

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.storage.database import Database
from desktop_memory.storage.doomed import Doomed
from desktop_memory.storage.milliseconds import from_ms_or_none

_LISTED = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class ForgetExtent:
    """`since` and `until` are the first and last moment of which something goes."""

    lines: int
    frame_bytes: int
    since: datetime | None
    until: datetime | None


def measure_forget(database: Database, doomed: Doomed, scope: ForgetScope) -> ForgetExtent:
    """Count what the doomed rows take along."""
    episodes = json.dumps([*doomed.episodes])
    lines = database.find_value(
        f"SELECT count(*) FROM lines WHERE episode_id {_LISTED}", (episodes,)
    )
    frame_bytes = database.find_value(
        f"SELECT coalesce(sum(bytes), 0) FROM frames WHERE id {_LISTED}",
        (json.dumps([*doomed.frames]),),
    )
    span = database.find_row(
        f"SELECT min(started_at), max(ended_at) FROM episodes WHERE id {_LISTED}",
        (json.dumps([*doomed.episodes, *doomed.cut_episodes]),),
    )
    since, until = (from_ms_or_none(at) for at in span or (None, None))
    if since is not None and scope.since is not None:
        since = max(since, scope.since)
    if until is not None and scope.until is not None:
        until = min(until, scope.until)
    return ForgetExtent(int(lines) + len(doomed.lines), int(frame_bytes), since, until)
