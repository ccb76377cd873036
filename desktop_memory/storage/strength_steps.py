"""How a fact's half-life went, from its history."""

from collections.abc import Sequence
from datetime import datetime

from desktop_memory.domain.fact import Change, Fact
from desktop_memory.domain.strength_curve import StrengthStep
from desktop_memory.storage.fact_history import Step
from desktop_memory.storage.milliseconds import from_ms

_RECALLS = frozenset({Change.RECALLED, Change.REINFORCED, Change.SEEN})


def to_strength_steps(fact: Fact, steps: Sequence[Step], pace: float) -> list[StrengthStep]:
    """From the fact's first moment on, oldest first. `steps` in the same order."""
    changing = [step for step in steps if "half_life_days" in step.columns]
    first = _values(changing[0], 0, pace) if changing else (fact.half_life_days, fact.reinforced_at)
    found = [StrengthStep(fact.known_from, *first)]
    for step in changing:
        recalled = step.change in _RECALLS
        found.append(StrengthStep(from_ms(step.at), *_values(step, 1, pace), recalled=recalled))
    return found


def _values(step: Step, side: int, pace: float) -> tuple[float, datetime]:
    half_life_days = step.columns["half_life_days"][side] * pace
    return half_life_days, from_ms(step.columns["reinforced_at"][side])
