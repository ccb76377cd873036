"""Hits that say the same, folded into one."""

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop_memory.domain.recall import Hit

_WORD = re.compile(r"\w+")
# Of all their different words, so many are shared by both.
_ALIKE = 0.8
_LEAST_WORDS = 4


def fold(hits: Iterable[Hit], limit: int, *, near: bool = True) -> list[Hit]:
    """The first `limit` hits that differ, each with those folded into it.

    Hits are taken one by one until there are enough. `near` also folds texts that differ in a
    few words; else only the same text twice.
    """
    kept: list[Hit] = []
    words: list[frozenset[str]] = []
    for hit in hits:
        mine = _words_of(hit)
        twin = next(
            (n for n, other in enumerate(kept) if _twins(hit, mine, other, words[n], near=near)),
            None,
        )
        if twin is None:
            if len(kept) == limit:
                break
            kept.append(hit)
            words.append(mine)
        else:
            kept[twin] = _joined(kept[twin], hit)
    return kept


def _joined(first: Hit, second: Hit) -> Hit:
    ids = (*first.similar_ids, second.id)
    return replace(first, similar=len(ids), similar_ids=ids)


def _twins(
    hit: Hit, mine: frozenset[str], other: Hit, theirs: frozenset[str], *, near: bool
) -> bool:
    if hit.type is not other.type:
        return False
    if hit.text == other.text and hit.title == other.title and hit.app == other.app:
        return True
    fewer, more = sorted((len(mine), len(theirs)))
    if not near or fewer < _LEAST_WORDS or fewer < _ALIKE * more:
        return False
    shared = len(mine & theirs)
    return shared >= _ALIKE * (fewer + more - shared)


def _words_of(hit: Hit) -> frozenset[str]:
    return frozenset(_WORD.findall(hit.text.casefold()))
