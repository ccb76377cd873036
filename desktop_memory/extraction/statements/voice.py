"""Who speaks to whom, when, about what."""

from dataclasses import dataclass, replace
from datetime import UTC, tzinfo

from desktop_memory.extraction.page.people import People
from desktop_memory.extraction.statements.judge import Judge
from desktop_memory.extraction.values.dates import DateReader


@dataclass(frozen=True, slots=True)
class Voice:
    """The setting of a statement. Empty names are the person at the machine.

    `listener` is who "you" is, None where that is open. `topic` is what the talk is about, e.g.
    the subject of a mail. `dates` reads dates as of the day it was said. `spoken` is false for
    text that nobody says to anybody, as in a document. `judge` is asked where no rule fits.
    """

    people: People
    dates: DateReader
    speaker: str = ""
    listener: str | None = None
    topic: str = ""
    zone: tzinfo = UTC
    spoken: bool = True
    judge: Judge | None = None

    def attributed(self, text: str) -> str:
        """`text` with the name of its speaker, where that is not the person."""
        return f"{self.speaker}: {text}" if self.speaker else text

    def looking_back(self) -> "Voice":
        """The same voice telling of what is past."""
        return replace(self, dates=replace(self.dates, past=True))

    def name_of(self, mention: str) -> str:
        """The full name somebody is addressed by, empty for the person."""
        return "" if self.people.is_user(mention) else self.people.full_name(mention)
