"""Dates in text, resolved to days of the calendar."""

from dataclasses import dataclass, field
from datetime import date

from desktop_memory.extraction.values.date_forms import DIGIT, HINT, NUMBERED, WORDED
from desktop_memory.extraction.values.date_mention import DateMention
from desktop_memory.extraction.values.language import Language

__all__ = ["DateMention", "DateReader"]


@dataclass(frozen=True, slots=True)
class DateReader:
    """Finds dates in text written on `today`.

    `month_first` reads 3/4 as March 4. `language` decides words that two languages share.
    `past` looks for weekdays behind instead of ahead.
    """

    today: date
    month_first: bool = False
    language: Language = Language.EN
    past: bool = False
    _seen: dict[tuple[date, bool, str], list[DateMention]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def find(self, text: str) -> list[DateMention]:
        """The dates in `text`, in order."""
        key = (self.today, self.past, text)
        if key not in self._seen:
            self._seen[key] = self._find(text) if HINT.search(text) else []
        return self._seen[key]

    def _find(self, text: str) -> list[DateMention]:
        found: list[DateMention] = []
        told_in_words = not DIGIT.search(text)
        for pattern, read in WORDED if told_in_words else (*NUMBERED, *WORDED):
            for match in pattern.finditer(text):
                if any(match.start() < other.end and other.start < match.end() for other in found):
                    continue
                mention = read(self, match)
                if mention is not None:
                    found.append(mention)
        return sorted(found, key=lambda mention: mention.start)

    def resolve(self, text: str) -> str:
        """`text` with its dates as YYYY-MM-DD. Names of weekdays stay beside their date."""
        for mention in reversed(self.find(text)):
            told = mention.day.isoformat()
            if mention.until is not None:
                told = f"{told} to {mention.until.isoformat()}"
            if mention.relative and mention.weekday:
                told = f"{mention.weekday} ({told})"
            text = text[: mention.start] + told + text[mention.end :]
        return text
