"""What to do with a fact just found, given what is known already."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from desktop_memory.domain.fact import Fact, FactState, FoundFact


class Verdict(Enum):
    """DROP: the person deleted it. REINFORCE, ACCEPT, REVIVE: it is known, and current, proposed
    or superseded. RECALL_AS_PAST: it is known to be over. ADD: it is new and current. PROPOSE: it
    is new and contradicts the person's own word. ADD_AS_PAST: it is new, but older than what is
    current."""

    DROP = auto()
    REINFORCE = auto()
    ACCEPT = auto()
    REVIVE = auto()
    RECALL_AS_PAST = auto()
    ADD = auto()
    PROPOSE = auto()
    ADD_AS_PAST = auto()


@dataclass(frozen=True, slots=True)
class Decision:
    """`rivals` are superseded by the fact; for ADD_AS_PAST the first of them supersedes it."""

    verdict: Verdict
    equal: Fact | None = None
    rivals: tuple[Fact, ...] = ()


def plan_found(
    found: FoundFact,
    at: datetime,
    *,
    equal: Fact | None,
    rivals: Sequence[Fact],
    refused: bool,
    said: bool,
    anew: bool = False,
) -> Decision:
    """Decide on a fact found at `at`.

    `equal` says the same (or did before an edit), `rivals` are the current facts of its subject
    and predicate, `said` tells that the person said it themselves, `anew` that an agent said it
    outright, or that what was done is open once more. Corrections by the person stay won: what is
    only seen never supersedes them. A page that is read again does not turn time back: a superseded
    fact returns only when it is told anew, or with a date that is later than the current one's.
    """
    others = tuple(rival for rival in rivals if equal is None or rival.id != equal.id)
    if refused and not said:
        return Decision(Verdict.DROP)
    if equal is not None:
        return _decide_on_known(found, equal, others, said=said, anew=anew)
    if said:
        return Decision(Verdict.ADD, rivals=others)
    if any(rival.corrected for rival in others):
        return Decision(Verdict.PROPOSE)
    later = tuple(rival for rival in others if not _begins_before(found, at, rival))
    if len(later) < len(others):
        newest = max(others, key=_begin_of)
        return Decision(Verdict.ADD_AS_PAST, rivals=(newest,))
    return Decision(Verdict.ADD, rivals=others)


def as_proposal(decision: Decision) -> Decision:
    """The decision where a model found the fact: it may recall and propose, not overturn."""
    if decision.verdict in (Verdict.ADD, Verdict.ADD_AS_PAST):
        return Decision(Verdict.PROPOSE)
    if decision.verdict is Verdict.REVIVE:
        return Decision(Verdict.RECALL_AS_PAST, decision.equal)
    return decision


def _decide_on_known(
    found: FoundFact, equal: Fact, others: tuple[Fact, ...], *, said: bool, anew: bool
) -> Decision:
    if equal.state is FactState.CURRENT:
        return Decision(Verdict.REINFORCE, equal)
    if said:
        verdict = Verdict.ACCEPT if equal.state is FactState.PROPOSED else Verdict.REVIVE
        return Decision(verdict, equal, others)
    if any(rival.corrected for rival in others):
        return Decision(Verdict.RECALL_AS_PAST, equal)
    if equal.state is FactState.PROPOSED:
        return Decision(Verdict.ACCEPT, equal, others)
    dated = found.valid_from
    if anew or (dated is not None and all(dated > _begin_of(rival) for rival in others)):
        return Decision(Verdict.REVIVE, equal, others)
    return Decision(Verdict.RECALL_AS_PAST, equal)


def _begins_before(found: FoundFact, at: datetime, rival: Fact) -> bool:
    """Whether the new fact is the older news. Only dates told in the facts can say so."""
    if found.valid_from is None or rival.valid_from is None:
        return False
    return found.valid_from < rival.valid_from and found.valid_from < at


def _begin_of(fact: Fact) -> datetime:
    return fact.valid_from or fact.known_from
