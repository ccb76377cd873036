"""How the app and its stores fare, gathered from where it is known."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.status import Health, Status
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.sizes import measure_sizes
from desktop_memory.storage.store import Store

_RECALL_SPAN = timedelta(days=7)
_GIGABYTE = 1_000_000_000

_KEPT = "kept"


def find_kept(store: Store, day: date) -> int:
    """How many observations were kept on a local day; only the last day is remembered."""
    written_day, _, count = (store.meta.find(_KEPT) or "").partition(" ")
    return int(count) if written_day == day.isoformat() else 0


def add_kept(store: Store, day: date, count: int) -> None:
    """Count observations that were kept on a local day."""
    store.meta.set(_KEPT, f"{day.isoformat()} {find_kept(store, day) + count}")


class HealthReport:
    """`usage` gives (percent of one core, resident bytes) samples, oldest first; `vectors` how
    many there are, None while that is not known; `key` tells in words where the key is."""

    def __init__(
        self,
        *,
        paths: Paths,
        backups: Backups,
        settings: Callable[[], Settings],
        status: Callable[[], Status],
        usage: Callable[[], tuple[tuple[float, int], ...]],
        vectors: Callable[[], int | None],
        key: Callable[[], str],
        embedding: str,
    ) -> None:
        self._paths = paths
        self._backups = backups
        self._settings = settings
        self._status = status
        self._usage = usage
        self._vectors = vectors
        self._key = key
        self._embedding = embedding

    def get(self, store: Store, today_at: datetime) -> Health:
        """Everything as of now. `today_at` is when the local day began."""
        # What was committed just now waits as well; the indexer tells only what it has looked at.
        status = replace(self._status(), index_waiting=store.outbox.waiting())
        skips = store.skips.count(today_at.date())
        today = store.episodes.count(EpisodeFilter(since=today_at))
        kept = find_kept(store, today_at.date())
        recalls = store.recalls.count(status.at - _RECALL_SPAN)
        backups = self._backups.find()
        samples = self._usage()
        return Health(
            status=status,
            sizes=measure_sizes(self._paths),
            budget_bytes=round(self._settings().budget_gb * _GIGABYTE),
            observations_today=kept + sum(skips.values()),
            kept_today=kept,
            episodes_today=today,
            skips_today=skips,
            episodes=store.episodes.count_all(),
            facts=store.facts.count_all(),
            vectors=self._vectors(),
            key=self._key(),
            last_backup_at=backups[0].made_at if backups else None,
            backups=len(backups),
            verified_at=store.meta.find_moment("verified_at"),
            verify_finding=store.meta.find("verify_finding") or "",
            embedding=self._embedding,
            recalls=recalls.asked,
            recalls_empty=recalls.empty,
            recalls_used=recalls.used,
            recall_p50_ms=recalls.p50_ms,
            recall_p95_ms=recalls.p95_ms,
            fact_uses=tuple(store.fact_uses.count(status.at - _RECALL_SPAN)),
            cpu_percent=samples[-1][0] if samples else None,
            resident_bytes=samples[-1][1] if samples else None,
        )
