"""What the odds that the judge of rows gives a unit are taken for."""

from collections.abc import Sequence

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.rows.row_judge import Floats
from desktop_memory.extraction.statements.judge import KINDS

# Chosen on screens that the judge was not taught: below these it is wrong too often.
_LEAST_SCORE = {
    FactKind.PROFILE: 0.5,
    FactKind.PREFERENCE: 0.55,
    FactKind.DECISION: 0.55,
    FactKind.TASK: 0.65,
    FactKind.EVENT: 0.6,
    FactKind.TASK_OUTCOME: 0.6,
    FactKind.ERROR: 0.65,
    FactKind.KNOWLEDGE: 0.6,
    FactKind.PROCEDURE: 0.45,
}
# Where it is sure that there is a fact, and only wavers between kinds, less is enough.
_LEAST_OF_SOME, _MOST_OF_NONE_OF_SOME = 0.42, 0.1
# Facts of these kinds that rules found are dropped where the judge finds nothing like them: on
# screens that it was not taught, more of those were wrong than right. Of other kinds it is not so.
_DOUBTED = (
    FactKind.PREFERENCE,
    FactKind.DECISION,
    FactKind.TASK,
    FactKind.EVENT,
    FactKind.ERROR,
    FactKind.KNOWLEDGE,
)
_LEAST_OF_KIND, _MOST_OF_NONE = 0.05, 0.8
# What a step or an activity is, rules know best.
_MISTAKABLE = (*_DOUBTED, FactKind.PROFILE, FactKind.TASK_OUTCOME)
_LEAST_OF_OTHER, _MOST_OF_OWN = 0.65, 0.08


def find_kind(shares: Floats) -> tuple[FactKind, float] | None:
    """Which kind of fact a unit holds and how sure that is, None where it seems to hold none."""
    kind, score = KINDS[int(shares.argmax())], float(shares.max())
    if kind is None:
        return None
    some = score >= _LEAST_OF_SOME and shares[0] < _MOST_OF_NONE_OF_SOME
    return (kind, score) if some or score >= _LEAST_SCORE[kind] else None


def is_doubted(kind: FactKind, seen: Sequence[Floats]) -> bool:
    """Whether nothing like a fact of `kind` is seen in any of the units it is from."""
    place = KINDS.index(kind)
    return (
        kind in _DOUBTED
        and bool(seen)
        and all(shares[place] < _LEAST_OF_KIND and shares[0] > _MOST_OF_NONE for shares in seen)
    )


def find_other_kind(kind: FactKind, shares: Floats) -> tuple[FactKind, float] | None:
    """Which kind a unit surely holds instead of the `kind` that a rule took it for."""
    other, score = KINDS[int(shares.argmax())], float(shares.max())
    if other is None or other is kind or kind not in _MISTAKABLE:
        return None
    sure = score >= _LEAST_OF_OTHER and shares[KINDS.index(kind)] < _MOST_OF_OWN
    return (other, score) if sure else None
