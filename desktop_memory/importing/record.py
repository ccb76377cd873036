"""Records as an export writes them, read back and checked."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from desktop_memory.domain.episode import Episode, Line
from desktop_memory.domain.fact import FactState
from desktop_memory.domain.imported import (
    FactStep,
    ImportedEntity,
    ImportedEpisode,
    ImportedFact,
    ImportedKind,
)

R = TypeVar("R", ImportedEpisode, ImportedFact, ImportedEntity)

_LONGEST_TEXT = 200_000
_MOST_LINES = 100_000
_MOST_STEPS = 5_000
_BIGGEST = 2**63 - 1
_BIGGEST_BOX = 2**31 - 1
_MOST_HALF_LIFE_DAYS = 1e7
_DAY = timedelta(days=1)
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(9000, 1, 1, tzinfo=UTC)
_EPISODES = TypeAdapter(ImportedEpisode)
_FACTS = TypeAdapter(ImportedFact)
_ENTITIES = TypeAdapter(ImportedEntity)


def to_episode(record: object) -> ImportedEpisode:
    """Raises ValueError, which says what is wrong in words."""
    return checked_episode(_read(_EPISODES, record))


def checked_episode(read: ImportedEpisode) -> ImportedEpisode:
    """The episode as it can be stored. Raises ValueError, which says what is wrong in words."""
    read = _in_order(read)
    require(len(read.lines) <= _MOST_LINES, f"it has more than {_MOST_LINES:,} lines")
    _check_span(read.episode)
    for line in read.lines:
        _check_line(line)
    return read


def to_fact(record: object) -> ImportedFact:
    """Raises ValueError, which says what is wrong in words."""
    read = _read(_FACTS, record)
    fact = read.fact
    require(bool(fact.text.strip()), "fact.text is empty")
    require(0 <= fact.confidence <= 1, "fact.confidence is not between 0 and 1")
    require(0 < fact.half_life_days <= _MOST_HALF_LIFE_DAYS, "fact.half_life_days is not possible")
    require(len(read.steps) <= _MOST_STEPS, f"it has more than {_MOST_STEPS:,} steps")
    for step in read.steps:
        _check_step(step)
    return read


def to_entity(record: object) -> ImportedEntity:
    """Raises ValueError, which says what is wrong in words."""
    return _read(_ENTITIES, record)


READERS: Mapping[ImportedKind, Callable[[object], Any]] = {
    ImportedKind.EPISODES: to_episode,
    ImportedKind.FACTS: to_fact,
    ImportedKind.ENTITIES: to_entity,
}


def _read(adapter: TypeAdapter[R], record: object) -> R:
    try:
        read = adapter.validate_python(record)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        message = first["msg"][:1].lower() + first["msg"][1:]
        raise ValueError(f"{place}: {message}" if place else message) from None
    ordered: R = _in_order(read)
    return ordered


def _in_order(value: Any) -> Any:
    """Texts as they can be stored, moments in UTC, numbers that fit; all the way down."""
    ordered: Any = value
    match value:
        case Enum() | bool() | None:
            pass
        case str():
            ordered = _text(value)
        case datetime():
            ordered = _moment(value)
        case int() | float():
            require(abs(value) <= _BIGGEST, "a number is too big")
        case dict():
            ordered = {name: _in_order(item) for name, item in value.items()}
        case tuple():
            ordered = tuple(_in_order(item) for item in value)
        case _:
            named = {field.name: _in_order(getattr(value, field.name)) for field in fields(value)}
            ordered = replace(value, **named)
    return ordered


def _text(text: str) -> str:
    require(len(text) <= _LONGEST_TEXT, f"a text is longer than {_LONGEST_TEXT:,} signs")
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.replace("\x00", "")


def _moment(at: datetime) -> datetime:
    require(at.tzinfo is not None, f"{at.isoformat()} is without a time zone")
    try:
        moment = at.astimezone(UTC)
    except OverflowError:
        moment = _EARLIEST - _DAY
    require(_EARLIEST <= moment <= _LATEST, f"{at.isoformat()} is too far away")
    return moment


def _check_span(episode: Episode) -> None:
    span = episode.ended_at - episode.started_at
    require(span >= timedelta(0), "episode.ended_at is before episode.started_at")
    require(span <= _DAY, "the episode is longer than a day")


def _check_line(line: Line) -> None:
    require(line.last_seen_at >= line.first_seen_at, "a line was last seen before it was first")
    if line.box is not None:
        edges = (line.box.x, line.box.y, line.box.width, line.box.height)
        require(max(map(abs, edges)) <= _BIGGEST_BOX, "the box of a line is too big")


def _is_moment(value: object) -> bool:
    return value is None or _is_count(value)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_mark(value: object) -> bool:
    return value in (0, 1)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


# What a step may have changed. Its names become names of columns when it is undone.
_COLUMNS: Mapping[str, Callable[[object], bool]] = {
    "text": lambda value: isinstance(value, str) and bool(value),
    "state": lambda value: value in set(FactState),
    "superseded_by": _is_moment,
    "known_until": _is_moment,
    "valid_until": lambda value: value is None or isinstance(value, int),
    "half_life_days": _is_number,
    "reinforced_at": _is_count,
    "last_seen_at": _is_count,
    "pinned": _is_mark,
    "corrected": _is_mark,
    "seen": _is_count,
    "recalled": _is_count,
    "expires_at": _is_moment,
    "confidence": lambda value: isinstance(value, int | float) and 0 <= value <= 1,
}


def _check_step(step: FactStep) -> None:
    for name, values in step.columns.items():
        known = name in _COLUMNS and all(_COLUMNS[name](value) for value in values)
        require(known, f"a step cannot have changed {name} so")


def require(holds: bool, message: str) -> None:
    """Raises ValueError with the message where it does not hold."""
    if not holds:
        raise ValueError(message)
