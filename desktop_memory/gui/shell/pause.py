"""How long to pause."""

from datetime import datetime, timedelta

from PySide6.QtWidgets import QMenu

from desktop_memory.domain.status import State
from desktop_memory.gui.bridge import Bridge

_MORNING_HOUR = 6


def pause_choices(now: datetime) -> tuple[tuple[str, datetime | None], ...]:
    """Words and the moment each pause would end; None is until resumed."""
    morning = now.astimezone().replace(hour=_MORNING_HOUR, minute=0, second=0, microsecond=0)
    return (
        ("15 minutes", now + timedelta(minutes=15)),
        ("1 hour", now + timedelta(hours=1)),
        ("Until tomorrow", morning + timedelta(days=1)),
        ("Until I resume", None),
    )


def fill_pause_menu(menu: QMenu, bridge: Bridge, now: datetime) -> None:
    """Offer the pauses; where it is paused, to resume first."""
    menu.clear()
    if bridge.status().state == State.PAUSED:
        menu.addAction("Resume now").triggered.connect(bridge.resume)
        menu.addSeparator()
    for words, until in pause_choices(now):
        menu.addAction(words).triggered.connect(lambda _=False, until=until: bridge.pause(until))
