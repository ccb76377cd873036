"""How fast facts fade, and what recall and fading do to it.

Strength itself is in domain/strength.py. Half-lives grow on recall as stability does in FSRS-6
(github.com/open-spaced-repetition/fsrs4anki, "The Algorithm", stability after recall):

    growth = 1 + GAIN * H ** -0.1666 * (exp(0.796 * (1 - R)) - 1)

with R the strength at the recall: what was nearly gone grows most, what was just recalled hardly
grows, and long half-lives grow less. The exponents are the defaults w9 and w10 of FSRS-6. GAIN is
ours: FSRS measures deliberate study; here a recall at R = 0.5 doubles a half-life of a week.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_memory.domain.fact import Fact, FactKind
from desktop_memory.domain.strength import half_lives_until, strength

# Days until a fact that nobody sees again is half as present. Ours: who a person is and what they
# like changes over years; what they did today matters for days.
FIRST_HALF_LIFE_DAYS: dict[FactKind, float] = {
    FactKind.PROFILE: 365.0,
    FactKind.PREFERENCE: 180.0,
    FactKind.PROCEDURE: 120.0,
    FactKind.KNOWLEDGE: 90.0,
    FactKind.DECISION: 60.0,
    FactKind.TASK_OUTCOME: 30.0,
    FactKind.TASK: 21.0,
    FactKind.ERROR: 14.0,
    FactKind.EVENT: 7.0,
    FactKind.ACTIVITY: 4.0,
}
SHORTEST_DAYS = 0.5
LONGEST_DAYS = 3650.0
_GAIN = 2.83
_LENGTH_EXPONENT = -0.1666
_STRENGTH_FACTOR = 0.796
_FADED_TO = 0.5
# Ours: what was yesterday is still asked for, what was last week is found by its date.
_PASSED_HALF_LIFE_DAYS = 1.0
_MOST_ELAPSED_DAYS = 36_500.0
# Sooner than this, being seen or recalled again tells nothing new.
SPACING = timedelta(hours=1)


def first_half_life_days(kind: FactKind) -> float:
    """The half-life of a new fact, at the built-in pace."""
    return FIRST_HALF_LIFE_DAYS[kind]


def grown_half_life_days(half_life_days: float, strength_now: float) -> float:
    """The half-life after a recall at strength 0..1. Never shorter, never over LONGEST_DAYS.

    A half-life that is longer already (a slow pace) stays.
    """
    surprise = math.expm1(_STRENGTH_FACTOR * (1 - strength_now))
    gain: float = _GAIN * half_life_days**_LENGTH_EXPONENT * surprise
    return max(half_life_days, min(half_life_days * (1 + gain), LONGEST_DAYS))


def strength_at(fact: Fact, now: datetime) -> float:
    """Strength at `now` as time alone makes it: a pin does not count."""
    return strength(fact.half_life_days, fact.reinforced_at, now)


def half_life_grown_at(fact: Fact, now: datetime) -> float:
    """The half-life in days after the fact was seen or recalled at `now`."""
    return grown_half_life_days(fact.half_life_days, strength_at(fact, now))


def is_spaced(fact: Fact, now: datetime) -> bool:
    """Whether being seen or recalled at `now` makes the fact stronger."""
    return now - fact.reinforced_at >= SPACING


def plan_passing(fact: Fact, ended_at: datetime) -> "Faded":
    """An event that is over: it fades from its end on, and fast. Preferences hardly ever do."""
    return Faded(min(fact.half_life_days, _PASSED_HALF_LIFE_DAYS), ended_at)


@dataclass(frozen=True, slots=True)
class Faded:
    """A fact's half-life after a fade, and the moment from which it is counted."""

    half_life_days: float
    reinforced_at: datetime


def plan_fade(fact: Fact, now: datetime) -> Faded:
    """Half the strength at once, and half the half-life from then on, at least SHORTEST_DAYS."""
    half_life_days = max(min(SHORTEST_DAYS, fact.half_life_days), fact.half_life_days / 2)
    elapsed_days = half_life_days * half_lives_until(fact.strength * _FADED_TO)
    return Faded(half_life_days, now - timedelta(days=min(elapsed_days, _MOST_ELAPSED_DAYS)))


def explain(fact: Fact, now: datetime) -> str:
    """Why a fact is as strong as it is, e.g. "0.42: seen 3 times, last 12 days ago, kind event,
    half-life 7 days". Where time is counted from another moment than the last, that is told too:
    what is told makes the number."""
    if fact.pinned:
        return f"1.00: pinned, kind {_words(fact.kind)}"
    parts = [f"seen {_times(fact.seen)}"]
    if fact.recalled:
        parts.append(f"recalled {_times(fact.recalled)}")
    last = max(fact.last_seen_at, fact.reinforced_at) if fact.recalled else fact.last_seen_at
    parts += [
        f"last {_ago(now - last)}",
        *_counted_from(fact, last, now),
        f"kind {_words(fact.kind)}",
        f"half-life {_days(fact.half_life_days)}",
    ]
    return f"{strength_at(fact, now):.2f}: {', '.join(parts)}"


def _counted_from(fact: Fact, last: datetime, now: datetime) -> tuple[str, ...]:
    if abs(last - fact.reinforced_at) <= SPACING:
        return ()
    ago = _ago(now - fact.reinforced_at)
    if fact.reinforced_at == fact.valid_until:
        return (f"over since {ago}",)
    # Seen all the time on one page, or faded by hand, it is older than it was seen last.
    return (f"reinforced {ago}" if fact.reinforced_at > last else f"counted from {ago}",)


def _words(kind: FactKind) -> str:
    return kind.value.replace("_", " ")


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _days(days: float) -> str:
    if days < 1:
        return f"{max(1, round(days * 24))} hours"
    return "1 day" if round(days) == 1 else f"{round(days)} days"


def _ago(elapsed: timedelta) -> str:
    minutes = max(0, round(elapsed.total_seconds() / 60))
    if minutes < 60:
        return "just now" if minutes < 2 else f"{minutes} minutes ago"
    hours = round(minutes / 60)
    if hours < 48:
        return "1 hour ago" if hours == 1 else f"{hours} hours ago"
    return f"{elapsed.days} days ago"
