"""What a forget would take, counted before anything is touched."""

from datetime import datetime

from desktop_memory.domain.forget import ForgetPreview, ForgetScope
from desktop_memory.storage.store import Store

_EXAMPLES = 6


def plan_forget(store: Store, scope: ForgetScope, now: datetime) -> ForgetPreview:
    """Everything that would go, and the facts that would stay. Writes nothing."""
    doomed = store.forgets.find_doomed(scope)
    extent = store.forgets.measure(doomed, scope)
    newest_first = (*doomed.cut_episodes, *doomed.episodes)[::-1]
    return ForgetPreview(
        scope=scope,
        episodes=len(newest_first),
        lines=extent.lines,
        frames=len(doomed.frames),
        frame_bytes=extent.frame_bytes,
        facts=len(doomed.facts),
        facts_staying=len(doomed.facts_staying),
        log_entries=len(doomed.requests) + len(doomed.recalls),
        since=extent.since,
        until=extent.until,
        examples=tuple(store.episodes.find_many(newest_first[:_EXAMPLES])),
        facts_going_examples=tuple(store.facts.find_many(doomed.facts[-_EXAMPLES:], now)),
        facts_staying_examples=tuple(store.facts.find_many(doomed.facts_staying[-_EXAMPLES:], now)),
    )
