"""Hits that say the same, folded into one."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_memory.domain.recall import Hit, HitType
from desktop_memory.recall.wording import Wording

# Of all their different words, so many are shared by both.
_ALIKE = 0.8
_LEAST_WORDS = 4


def fold(hits: Iterable[Hit], limit: int, *, near: bool = True) -> list[Hit]:
    """The first `limit` hits that differ, each with those folded into it.

    Hits are taken one by one until there are enough. `near` also folds what differs in a few
    words; else only the same text twice. What is seen again in a program may show another number
    (a clock, a count); two facts with different numbers, names or a "not" both stay.
    """
    kept: list[Hit] = []
    wordings: list[Wording] = []
    for hit in hits:
        mine = Wording.of(hit.text)
        twin = next(
            (n for n, other in enumerate(kept) if _twins(hit, mine, other, wordings[n], near=near)),
            None,
        )
        if twin is None:
            if len(kept) == limit:
                break
            kept.append(hit)
            wordings.append(mine)
        else:
            kept[twin] = _joined(kept[twin], hit)
    return kept


def _joined(first: Hit, second: Hit) -> Hit:
    ids = (*first.similar_ids, second.id)
    return replace(first, similar=len(ids), similar_ids=ids)


def _twins(hit: Hit, mine: Wording, other: Hit, theirs: Wording, *, near: bool) -> bool:
    if hit.type is not other.type:
        return False
    if hit.text == other.text and hit.title == other.title and hit.app == other.app:
        return True
    if not near:
        return False
    if hit.type is HitType.FACT:
        return mine.says_the_same(theirs)
    return _are_near(mine.words, theirs.words) and not mine.is_turned(theirs)


def _are_near(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    fewer, more = sorted((len(mine), len(theirs)))
    if fewer < _LEAST_WORDS or fewer < _ALIKE * more:
        return False
    shared = len(mine & theirs)
    return shared >= _ALIKE * (fewer + more - shared)
