"""The visits to a place around one visit."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

from desktop_memory.storage.recall_rows import EpisodeRow, Neighbours

_APART_AT_MOST = timedelta(minutes=30)


def find_visits(rows: Iterable[EpisodeRow]) -> dict[int, Neighbours]:
    """Of what was on the screen, the visits to the same place before and after each, among these
    rows: what goes on after a break of up to half an hour.
    """
    seen = sorted(
        (row for row in rows if row.thread is None),
        key=lambda row: (row.place, row.started_at, row.id),
    )
    found: dict[int, Neighbours] = {}
    for one, other in pairwise(seen):
        if one.place == other.place and other.started_at - one.ended_at <= _APART_AT_MOST:
            found[one.id] = found.get(one.id, Neighbours(None, None))._replace(after=other.id)
            found[other.id] = Neighbours(one.id, None)
    return found
