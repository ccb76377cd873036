"""What every measure of idleness can do, whatever the platform."""

from typing import Protocol


class Idle(Protocol):
    """How long neither keyboard nor pointer was used, for one thread."""

    def find_idle_s(self) -> float:
        """Seconds since the last key or pointer movement; 0 where it cannot be told."""

    @property
    def working(self) -> bool:
        """Whether the last answer was measured."""

    @property
    def detail(self) -> str:
        """How it fares, in words for the person."""

    def close(self) -> None: ...
