"""How the strength of a fact went and may go."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StrengthStep:
    """From `at` on, strength falls from its value at `reinforced_at` with this half-life.

    `recalled` tells that it was recalled or reinforced then.
    """

    at: datetime
    half_life_days: float
    reinforced_at: datetime
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class CurvePoint:
    at: datetime
    strength: float


@dataclass(frozen=True, slots=True)
class StrengthCurve:
    """Lines of a graph. The past jumps where two points share a moment.

    `recalls` are moments of the past; `fading_at` is when it falls below FADING_BELOW if left
    alone, None for a pinned fact or one that is below already.
    """

    past: tuple[CurvePoint, ...]
    left_alone: tuple[CurvePoint, ...]
    after_recall: tuple[CurvePoint, ...]
    after_fade: tuple[CurvePoint, ...]
    recalls: tuple[datetime, ...]
    fading_at: datetime | None
