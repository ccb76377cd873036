"""The graph of a fact's strength."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from desktop_memory.domain.fact import Fact
from desktop_memory.domain.strength import FADING_BELOW, strength, time_until
from desktop_memory.domain.strength_curve import CurvePoint, StrengthCurve, StrengthStep
from desktop_memory.lifecycle.decay import grown_half_life_days, plan_fade

_POINTS = 24


def plan_curve(
    fact: Fact, steps: Sequence[StrengthStep], now: datetime, ahead: timedelta
) -> StrengthCurve:
    """The strength of a fact from its first day to `now` + `ahead`. `steps`: oldest first."""
    until = now + ahead
    grown = grown_half_life_days(fact.half_life_days, fact.strength)
    faded = plan_fade(fact, now)
    fading_at = fact.reinforced_at + time_until(FADING_BELOW, fact.half_life_days)
    return StrengthCurve(
        past=tuple(_past(steps, now)),
        left_alone=_left_alone(fact, now, until),
        after_recall=tuple(_line(grown, now, now, until)),
        after_fade=tuple(_line(faded.half_life_days, faded.reinforced_at, now, until)),
        recalls=tuple(step.at for step in steps if step.recalled),
        fading_at=None if fact.pinned or fading_at <= now else fading_at,
    )


def _left_alone(fact: Fact, now: datetime, until: datetime) -> tuple[CurvePoint, ...]:
    if fact.pinned:
        return (CurvePoint(now, 1.0), CurvePoint(until, 1.0))
    return tuple(_line(fact.half_life_days, fact.reinforced_at, now, until))


def _past(steps: Sequence[StrengthStep], now: datetime) -> Iterator[CurvePoint]:
    ends = [step.at for step in steps[1:]] + [now]
    for step, end in zip(steps, ends, strict=True):
        yield from _line(step.half_life_days, step.reinforced_at, step.at, end)


def _line(
    half_life_days: float, reinforced_at: datetime, since: datetime, until: datetime
) -> Iterator[CurvePoint]:
    for n in range(_POINTS + 1):
        at = since + (until - since) * n / _POINTS
        yield CurvePoint(at, strength(half_life_days, reinforced_at, at))
