"""What every sight of media players can do, whatever the platform."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Playing:
    """What a program plays right now. `app` is its name, `program` its name on the bus; `url`
    may be a file's."""

    app: str
    program: str
    pid: int
    title: str
    artist: str = ""
    url: str | None = None

    @property
    def in_words(self) -> str:
        """For the person, e.g. "VLC: The Gulls - Low Tide"."""
        what = " - ".join(part for part in (self.artist, self.title) if part)
        return f"{self.app}: {what}" if what else self.app


class Media(Protocol):
    """What plays, for one thread."""

    def find_playing(self) -> tuple[Playing, ...]:
        """All that plays and is not paused. Never raises, never waits for long."""

    def close(self) -> None: ...


class NoMedia:
    """Stands in where players cannot be asked."""

    def find_playing(self) -> tuple[Playing, ...]:
        return ()

    def close(self) -> None:
        return
