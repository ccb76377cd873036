"""What looks at a desktop can do, by pictures or by text alone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from desktop_memory.domain.box import Box
from desktop_memory.ingest.window_sight import Look


class Watch(Protocol):
    """Looks at the desktop, for one thread. What it saw is held until a later look or `confirm`
    still allows it."""

    @property
    def next_at(self) -> datetime | None:
        """When to look again even if nothing changes."""

    @property
    def settles_at(self) -> datetime | None:
        """When to look again if nothing is drawn until then."""

    @property
    def confirm_at(self) -> datetime | None:
        """When what is held may be let go."""

    def rest(self) -> None:
        """Drop what is held and compare the next look with nothing."""

    def is_restless(self, drawn: Sequence[Box], at: datetime) -> bool:
        """Whether only regions were drawn on that always move: they can wait."""

    def look(self, at: datetime) -> Look:
        """What is new on the desktop."""

    def confirm(self, at: datetime) -> Look:
        """What was held, as far as it may still be kept."""
