"""An episode or a fact as the words by which it is found."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from desktop_memory.domain.calendar_names import MONTHS, WEEKDAYS

# A passage is about a screenful: growing episodes are indexed anew from their last one only.
_PASSAGE_CHARACTERS = 4_000
_LATER_PASSAGE_CHARACTERS = 16_000
PASSAGES = 64
_MOST_DAYS = 45
_MOST_MONTHS = 36


@dataclass(frozen=True, slots=True)
class TextDocument:
    """The columns of one row of full text.

    `place` is where it was (app, title, host, document), `speaker` who said it, `time` its date
    in words; `filters` are tokens nobody types, by which a search is narrowed.
    """

    text: str
    place: str
    speaker: str
    time: str
    filters: str


def time_words(at: datetime) -> str:
    """The local date in words people search by: "Friday 20 November 2026"."""
    local = at.astimezone()
    return f"{WEEKDAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local.year}"


def passages(lines: Iterable[str]) -> Iterator[str]:
    """Lines put together to at most 64 passages, each of about a screenful, later ones longer.

    Appending lines changes the last passage only. At least one passage, if empty.
    """
    passage: list[str] = []
    size = given = 0
    for line in lines:
        room = _PASSAGE_CHARACTERS if given < PASSAGES // 2 else _LATER_PASSAGE_CHARACTERS
        if passage and size + len(line) > room and given < PASSAGES - 1:
            yield "\n".join(passage)
            passage, size, given = [], 0, given + 1
        passage.append(line)
        size += len(line) + 1
    yield "\n".join(passage)


# Marks a message that asks something: its answer is the next one.
QUESTION_TOKEN = "xqaskedq"  # noqa: S105
# Marks a message that says when. Those of earlier versions have none until they change.
TIME_TOKEN = "xqtoldtimeq"  # noqa: S105


def filter_token(name: str, value: object) -> str:
    """A token for "`name` is `value`", e.g. an app or a thread; upper and lower case are one."""
    digest = hashlib.blake2b(str(value).casefold().encode("utf-8", "surrogatepass"), digest_size=6)
    return _token(name, digest.hexdigest())


def time_tokens(moments: Iterable[datetime]) -> list[str]:
    """Tokens for the UTC days, months and years of `moments`."""
    tokens: dict[str, None] = {}
    for at in moments:
        day = at.astimezone(UTC).date()
        tokens |= dict.fromkeys((_day(day), _month(day.year, day.month), _year(day.year)))
    return list(tokens)


def span_tokens(since: datetime | None, until: datetime | None) -> list[str]:
    """Tokens of which each moment in since <= t < until has one; others may have one, too.

    Days for a short span, months or years for a longer one; none for a span without start.
    """
    if since is None:
        return []
    first = since.astimezone(UTC).date()
    last = max(first, (until or since + timedelta(days=36_500)).astimezone(UTC).date())
    if (last - first).days <= _MOST_DAYS:
        return [_day(first + timedelta(days=n)) for n in range((last - first).days + 1)]
    months = (last.year - first.year) * 12 + last.month - first.month
    if months <= _MOST_MONTHS:
        numbers = range(first.month - 1, first.month + months)
        return [_month(first.year + n // 12, n % 12 + 1) for n in numbers]
    return [_year(year) for year in range(first.year, last.year + 1)]


def _day(day: date) -> str:
    return _token("d", f"{day:%Y%m%d}")


def _month(year: int, month: int) -> str:
    return _token("m", f"{year:04}{month:02}")


def _year(year: int) -> str:
    return _token("y", f"{year:04}")


def _token(name: str, value: str) -> str:
    # The ends keep the tokenizer from splitting or stemming it, and people from typing it.
    return f"x{name}{value}q"
