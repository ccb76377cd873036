"""How long to pause."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QMenu

from desktop_memory.gui.bridge import Bridge

_MORNING_HOUR = 6


def _in_15_minutes(now: datetime) -> datetime | None:
    return now + timedelta(minutes=15)


def _in_an_hour(now: datetime) -> datetime | None:
    return now + timedelta(hours=1)


def _tomorrow(now: datetime) -> datetime | None:
    morning = now.astimezone().replace(hour=_MORNING_HOUR, minute=0, second=0, microsecond=0)
    return morning + timedelta(days=1)


def _never(_now: datetime) -> datetime | None:
    return None


PAUSES: tuple[tuple[str, Callable[[datetime], datetime | None]], ...] = (
    ("15 minutes", _in_15_minutes),
    ("1 hour", _in_an_hour),
    ("Until tomorrow", _tomorrow),
    ("Until I resume", _never),
)


def fill_pause_menu(menu: QMenu, bridge: Bridge) -> None:
    """Offer the pauses. Until tomorrow means six in the morning."""
    for words, until in PAUSES:
        menu.addAction(words).triggered.connect(
            lambda _=False, until=until: bridge.pause(until(datetime.now(UTC)))
        )
