"""Hours of a day in a question: "at 3 pm", "gegen 15 Uhr", "vers 15 h", "entre las 2 y las 4"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HOUR = 60
_DAY = 24 * _HOUR
_HALF = 12 * _HOUR
_UP_AT = 7 * _HOUR
WHOLE_DAY = (0, _DAY)
# What was at three began before it and goes on after it.
_BEFORE_IT, _AFTER_IT = 15, 60
_NAMED = {
    "noon": 12,
    "midday": 12,
    "mittag": 12,
    "mittags": 12,
    "midi": 12,
    "mediodia": 12,
    "midnight": 24,
    "mitternacht": 24,
    "minuit": 24,
    "medianoche": 24,
}
_LATER = r"p\.?m\b\.?|de la (?:tarde|noche)|du soir|de l'apres-midi|nachmittags|abends"
_EARLIER = r"a\.?m\b\.?|de la manana|du matin|morgens|fruh|vormittags"
_SIGN = rf"(?:\s*(?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER})))?"
_TIME = (
    rf"(?:(?P<name>{'|'.join(sorted(_NAMED, key=len, reverse=True))})\b"
    rf"|(?P<hour>[01]?\d|2[0-4])(?:[:.h]\s?(?P<minute>[0-5]\d))?(?![\w.:/-]*\d)"
    rf"\s*(?P<unit>uhr\b|h\b|heures?\b|o'clock\b|horas?\b)?{_SIGN}(?!\w))"
)
_BARE_TIME = re.sub(r"\(\?P<\w+>", "(?:", _TIME)
_ARTICLE = r"(?:l[ao]s? |el |les? )?"
_EDGES = {
    "after": "after|since|from|nach|ab|seit|apres|des|depuis|despues de|desde",
    "before": "before|until|till|by|vor|bis|avant|jusqu'a|antes de|hasta",
    "around": "around|about|at about|at around|gegen|um etwa|so um|vers|hacia|sobre|a eso de",
    "at": "at|um|a",
}
_EDGE = "|".join(rf"(?P<{edge}>{words})" for edge, words in _EDGES.items())
_ALONE = r"(?:(?<=[ ,;(])|^)"
_POINT = re.compile(rf"{_ALONE}(?:(?:{_EDGE}) {_ARTICLE})?{_TIME}")
_RANGE = re.compile(
    rf"{_ALONE}(?:(?:between|from|von|zwischen|entre|de|desde) )?{_ARTICLE}(?P<first>{_BARE_TIME})"
    rf"(?: (?:and|to|until|till|und|bis|et|a|y|hasta) {_ARTICLE}| ?[-–] ?)(?P<second>{_BARE_TIME})"
)
_ONE = re.compile(_TIME)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A part of a question from `start` to `end`, and minutes of the day: since <= m < until.

    `sure` with a unit or minutes: it hardly means anything else.
    """

    start: int
    end: int
    since: int
    until: int
    sure: bool


def find_clock_times(text: str, part: tuple[int, int] = WHOLE_DAY) -> Iterator[ClockTime]:
    """The times of the clock in a text in lower case and without accents, spans of them first.
    `part` are the minutes of the day that are talked of: "at 8" of an evening is 20:00."""
    for match in _RANGE.finditer(text):
        between = _between(match["first"], match["second"], part)
        if between is not None:
            yield ClockTime(*match.span(), *between, _is_sure(match))
    for match in _POINT.finditer(text):
        edge = next((edge for edge in _EDGES if match[edge]), "")
        if edge or _is_sure(match):
            span = _span(edge, _minute(match, part), to_the_minute=bool(match["minute"]))
            yield ClockTime(*match.span(), *span, _is_sure(match))


def _is_sure(match: re.Match[str]) -> bool:
    return any(
        one[part]
        for one in _ONE.finditer(match[0])
        for part in ("name", "minute", "unit", "later", "earlier")
    )


def _span(edge: str, at: int, *, to_the_minute: bool) -> tuple[int, int]:
    if edge == "after":
        return at, _DAY
    if edge == "before":
        return 0, at
    if edge == "around":
        return at - _HOUR, at + _HOUR
    return at - _BEFORE_IT, at + (_BEFORE_IT if to_the_minute else _AFTER_IT)


def _between(first: str, second: str, part: tuple[int, int]) -> tuple[int, int] | None:
    begin, end = _ONE.fullmatch(first), _ONE.fullmatch(second)
    if begin is None or end is None:
        return None
    until = _minute(end, part)
    since = _minute(begin, part)
    # "From 8 to 11 pm" tells of both what is told of the last.
    if not (begin["later"] or begin["earlier"]) and end["later"] and since + _HALF < until:
        since += _HALF
    if not (end["later"] or end["earlier"]) and since < until - _HALF:
        until -= _HALF
    return (since, until) if since < until else None


def _minute(match: re.Match[str], part: tuple[int, int]) -> int:
    """The minute of the day."""
    if match["name"]:
        return _NAMED[match["name"]] * _HOUR
    hour = int(match["hour"])
    at = hour * _HOUR + int(match["minute"] or 0)
    if match["later"]:
        return at + _HALF if hour < 12 else at
    if match["earlier"]:
        return at - _HALF if hour == 12 else at
    is_told_in_full = hour > 12 or match["hour"].startswith("0")
    return at if is_told_in_full else _likelier(at, part)


def _likelier(at: int, part: tuple[int, int]) -> int:
    """Of the two halves of a day: the one within `part`, else the one at which people are up."""
    within = [m for m in (at, at + _HALF) if part[0] <= m < part[1]]
    if len(within) == 1:
        return within[0]
    return at + _HALF if at < _UP_AT else at
