"""The health of the app as text, to be sent to somebody who helps."""

from datetime import datetime

from desktop_memory import __version__
from desktop_memory.domain.status import Health
from desktop_memory.gui import phrasing


def report(health: Health, now: datetime) -> str:
    """Counts, sizes and problems. No title, no text and no name of a memory is in it."""
    status = health.status
    lines = [
        f"Desktop Memory {__version__}, {now:%Y-%m-%d %H:%M} UTC",
        f"State: {status.state.value}",
        f"Today: {health.observations_today} observations, {health.kept_today} kept",
        f"Not kept: {_skips(health)}",
        f"Store: {_sizes(health)}",
        f"Index: {status.index_waiting} waiting, {health.vectors} vectors, {health.embedding}",
        f"Encryption: {health.key}",
    ]
    lines += [f"Source: {one.name}: {one.detail}" for one in status.sources]
    lines += [
        f"Problem ({'mended' if problem.mended_at else 'open'}): {problem.key}: {problem.what}"
        for problem in status.problems
    ]
    return "\n".join(lines)


def _skips(health: Health) -> str:
    return ", ".join(f"{reason.value} {count}" for reason, count in health.skips_today.items())


def _sizes(health: Health) -> str:
    parts = ("frames", "memory", "vectors", "backups")
    return ", ".join(f"{part} {phrasing.size(getattr(health.sizes, part))}" for part in parts)
