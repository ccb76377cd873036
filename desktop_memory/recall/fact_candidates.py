"""Facts that may answer a question, as numbers."""

from collections.abc import Mapping, Sequence

import numpy as np

from desktop_memory.domain.fact import FactKind, FactState
from desktop_memory.domain.recall import HitType
from desktop_memory.domain.strength import FADING_BELOW
from desktop_memory.recall import bm25
from desktop_memory.recall.fusion import LEAST_LIKENESS
from desktop_memory.recall.meanings import Meaning
from desktop_memory.recall.names import Named, add_names, speaks_of
from desktop_memory.recall.ranked import Ranked
from desktop_memory.recall.time_span import TimeSpan
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.recall_facts import FactRow
from desktop_memory.storage.text_match import TextMatches

# A fact says in a sentence what an episode says somewhere.
_FACT = 1.05
_STRENGTH = 0.15
_PINNED = 0.1
_IN_SPAN = 0.25
_STATES = {FactState.CURRENT: 1.0, FactState.PROPOSED: 0.8, FactState.SUPERSEDED: 0.5}
_KINDS = {FactKind.PROFILE: 1.05, FactKind.PREFERENCE: 1.05, FactKind.ACTIVITY: 0.9}


class FactCandidates:
    """Facts in scope with their words and meaning."""

    def __init__(
        self,
        facts: Sequence[FactRow],
        matches: TextMatches,
        meanings: Mapping[int, Meaning],
        named: Sequence[Named] = (),
    ) -> None:
        self._facts = facts
        self._meanings = meanings
        self._rarity = bm25.rarities(matches)
        place_of = {fact.id: place for place, fact in enumerate(facts)}
        self._own = np.zeros((len(facts), matches.counts.shape[1]), np.float32)
        for rowid, weights in zip(matches.ids, bm25.own_weights(matches), strict=True):
            place = place_of.get(int(rowid))
            if place is not None:
                self._own[place] = weights
        self._held = self._own > 0
        self._named = named
        add_names(self._own, place_of, named, HitType.FACT)

    def text_scores(self) -> bm25.Numbers:
        """[facts]: how well the words fit."""
        return bm25.scores(self._own, self._rarity)

    def coverages(self) -> bm25.Numbers:
        """[facts]: how much of what was asked for they hold, 0..1."""
        return bm25.coverages(self._own, self._rarity)

    def likenesses(self) -> bm25.Numbers:
        """[facts]: the cosine, 0 where it is not near."""
        found = [self._meanings.get(fact.id) for fact in self._facts]
        return np.array([each.likeness if each else 0.0 for each in found], np.float32)

    def rank(self, fused: bm25.Numbers, liked: TimeSpan | None) -> list[Ranked]:
        """All facts that answer, by their fused scores, strength, state and kind."""
        words: list[list[int]] = [[] for _ in self._facts]
        for place, word in zip(*np.nonzero(self._held), strict=True):
            words[place].append(int(word))
        ranked = []
        for fact, score, held in zip(self._facts, fused.tolist(), words, strict=True):
            meaning = self._meanings.get(fact.id)
            spoken_of = speaks_of(self._named, HitType.FACT, fact.id)
            if not (held or spoken_of) and (meaning is None or meaning.likeness < LEAST_LIKENESS):
                continue
            boost, nudges = _nudge(fact, liked)
            ranked.append(
                Ranked(
                    MemoryId(HitType.FACT, fact.id),
                    score * boost,
                    tuple(held),
                    meaning.likeness if meaning else None,
                    nudges=(*spoken_of, *nudges),
                    strength=fact.strength,
                )
            )
        return ranked


def _nudge(fact: FactRow, liked: TimeSpan | None) -> tuple[float, tuple[str, ...]]:
    boost = _FACT + _STRENGTH * (fact.strength - 0.5)
    nudges = []
    if fact.pinned:
        boost += _PINNED
        nudges.append("pinned")
    elif fact.strength < FADING_BELOW:
        nudges.append("fading")
    if fact.state is not FactState.CURRENT:
        nudges.append(fact.state.value)
    if fact.liked and liked is not None:
        boost += _IN_SPAN
        nudges.append(liked.meaning)
    return boost * _STATES[fact.state] * _KINDS.get(fact.kind, 1.0), tuple(nudges)
