"""Who had the person's time: windows lie over each other, a moment belongs to one of them."""

import heapq
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.work import Stretch

# An episode ends with its last look; a lone look stands for about so long.
LEAST = timedelta(seconds=10)


def plan_stretches(
    episodes: Sequence[Episode], since: datetime, until: datetime
) -> tuple[Stretch, ...]:
    """Cut time from `since` to `until` among episodes, in order; no moment is given twice.

    Of the episodes that last at a moment, the one that began last has it: what was opened over
    something else is what is looked at, and what lay below has it again afterwards.
    """
    spans = sorted(
        (
            max(episode.started_at, since),
            min(max(episode.ended_at, episode.started_at + LEAST), until),
            episode.id,
        )
        for episode in episodes
        if episode.started_at < until and episode.ended_at >= since
    )
    edges = sorted({moment for begin, end, _ in spans for moment in (begin, end)})
    stretches: list[Stretch] = []
    open_spans: list[tuple[float, int, datetime]] = []
    place = 0
    for begin, end in pairwise(edges):
        while place < len(spans) and spans[place][0] <= begin:
            started_at, ended_at, episode_id = spans[place]
            heapq.heappush(open_spans, (-started_at.timestamp(), -episode_id, ended_at))
            place += 1
        while open_spans and open_spans[0][2] <= begin:
            heapq.heappop(open_spans)
        if open_spans:
            _append(stretches, Stretch(-open_spans[0][1], begin, end))
    return tuple(stretches)


def _append(stretches: list[Stretch], new: Stretch) -> None:
    last = stretches[-1] if stretches else None
    if last and last.episode_id == new.episode_id and last.ended_at == new.started_at:
        stretches[-1] = Stretch(last.episode_id, last.started_at, new.ended_at)
    else:
        stretches.append(new)
