"""How present a fact still is.

R = (1 + F * t / H) ** -0.5 with F = 0.5 ** -2 - 1 = 3, so that R = 0.5 when t equals the half-life
H. The shape is the power curve of FSRS-4.5 (exponent -0.5, github.com/open-spaced-repetition),
scaled to a half-life. The later exponent of FSRS-6 (-0.1542) needs 90 half-lives to reach 0.25,
which would keep a stale desktop fact for years; this one needs 5.
"""

from datetime import datetime, timedelta

EXPONENT = 0.5
FACTOR = 0.5 ** (-1 / EXPONENT) - 1
FADING_BELOW = 0.25
_DAY_S = 86_400.0


def strength(half_life_days: float, reinforced_at: datetime, now: datetime) -> float:
    """Strength 0..1 at `now` of a fact last reinforced at `reinforced_at`.

    `now` before `reinforced_at` counts as no time passed. Raises ValueError for a half-life
    that is not positive.
    """
    return strength_after((now - reinforced_at).total_seconds() / _DAY_S, half_life_days)


def strength_after(days: float, half_life_days: float) -> float:
    """Strength 0..1 so many days after a fact was last reinforced; as `strength` otherwise."""
    if half_life_days <= 0:
        raise ValueError(f"half-life must be positive, got {half_life_days}")
    return float((1 + FACTOR * max(0.0, days) / half_life_days) ** -EXPONENT)


def half_lives_until(level: float) -> float:
    """How many half-lives pass until strength falls from 1 to `level` (0 < level <= 1)."""
    return float((level ** (-1 / EXPONENT) - 1) / FACTOR)


def time_until(level: float, half_life_days: float) -> timedelta:
    """How long strength takes to fall from 1 to `level` (0 < level <= 1)."""
    return timedelta(days=half_lives_until(level) * half_life_days)
