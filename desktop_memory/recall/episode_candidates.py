"""Episodes that may answer a question, as numbers."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.recall import HitType
from desktop_memory.recall import bm25
from desktop_memory.recall.fusion import LEAST_LIKENESS
from desktop_memory.recall.meanings import Meaning
from desktop_memory.recall.names import Named, add_names, speaks_of
from desktop_memory.recall.ranked import Ranked
from desktop_memory.recall.thread_shares import ALONE, ThreadShares
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.recall_rows import EpisodeRow, Neighbours
from desktop_memory.storage.text_document import PASSAGES
from desktop_memory.storage.text_match import SPEAKER, TextMatches

_ANSWERS_FROM = 0.5
_MOST = 300
# Who is named in a question is rather who said it than whom it was said of. Measured on chat
# threads: MRR 0.611 without, 0.620 with it.
_SPEAKER = 0.12
# Who asks when is answered by what names a time: MRR 0.626 without, 0.631 with it.
_WHEN = 0.25


class Marks(NamedTuple):
    """The messages that ask something, and, where it was asked when, those that name a time."""

    questions: set[int]
    told_when: set[int]


NO_MARKS = Marks(set(), set())


class EpisodeNudges(NamedTuple):
    """What counts besides words and meaning, for each row: `boosts` multiply its score, `words`
    tell why or are empty; `recencies` are 0..1, or None where how long ago it was counts nothing.
    """

    boosts: bm25.Numbers
    words: Sequence[str]
    recencies: bm25.Numbers | None


class EpisodeCandidates:
    """Rows in scope with their words, their meaning and their neighbours in their thread."""

    def __init__(
        self,
        rows: Sequence[EpisodeRow],
        matches: TextMatches,
        meanings: Mapping[int, Meaning],
        neighbours: Mapping[int, Neighbours],
        marks: Marks = NO_MARKS,
        named: Sequence[Named] = (),
    ) -> None:
        self.rows = rows
        self._meanings = meanings
        place_of = {row.id: place for place, row in enumerate(rows)}
        beside = [neighbours.get(row.id, Neighbours(None, None)) for row in rows]
        self._before = _places([pair.before for pair in beside], place_of)
        after = _places([pair.after for pair in beside], place_of)
        asking = np.array([row.id in marks.questions for row in rows], np.bool_)
        said = np.array([row.thread is not None for row in rows], np.bool_)
        self._shares = ThreadShares(self._before, after, asking, said)
        places = _places([int(id) // PASSAGES for id in matches.ids], place_of)
        self._own, self._texts = self._by_episode(matches, places)
        self._tells_when = np.array([row.id in marks.told_when for row in rows], np.bool_)
        self._by_named = np.zeros(len(rows), np.bool_)
        self._by_named[places[(places != ALONE) & matches.counts[:, :, SPEAKER].any(axis=1)]] = True
        self._held = self._own > 0
        self._named = named
        add_names(self._own, place_of, named, HitType.EPISODE)
        self._near = self._shares.spread_text(self._texts)
        self._rarity = bm25.rarities(matches)

    def _by_episode(
        self, matches: TextMatches, places: NDArray[np.int64]
    ) -> tuple[bm25.Numbers, bm25.Numbers]:
        """The words of the best passage of each episode: in all of it, and in its text alone."""
        own, texts = bm25.own_weights(matches), bm25.text_weights(matches)
        shape = (len(self.rows), matches.counts.shape[1])
        best_own, best_text = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        # Assigned from worst to best: of several passages the best one stays.
        order = np.argsort(bm25.scores(own, bm25.rarities(matches)), kind="stable")
        order = order[places[order] != ALONE]
        best_own[places[order]] = own[order]
        best_text[places[order]] = texts[order]
        return best_own, best_text

    def text_scores(self) -> bm25.Numbers:
        """[rows]: how well the words fit, those of neighbours included."""
        return bm25.scores(self._own + self._near, self._rarity)

    def coverages(self) -> bm25.Numbers:
        """[rows]: how much of what was asked for they and their neighbours hold, 0..1."""
        return bm25.coverages(self._own + self._near, self._rarity)

    def likenesses(self) -> bm25.Numbers:
        """[rows]: the cosine of the nearest passage, 0 where none was found near."""
        found = [self._meanings.get(row.id) for row in self.rows]
        return np.array([each.likeness if each else 0.0 for each in found], np.float32)

    def rank(self, fused: bm25.Numbers, nudges: EpisodeNudges) -> list[Ranked]:
        """The best rows that answer, by their fused scores and what else counts."""
        scores = self._shares.spread_scores(fused) * nudges.boosts
        scores *= np.where(self._by_named, 1 + _SPEAKER, 1.0)
        scores *= np.where(self._tells_when, 1 + _WHEN, 1.0)
        before = np.append(fused, 0.0)[self._before]
        answers = (before >= _ANSWERS_FROM) & (before > fused)
        ranked = []
        for place in np.argsort(-scores, kind="stable")[:_MOST].tolist():
            row = self.rows[place]
            meaning = self._meanings.get(row.id)
            words = tuple(self._held[place].nonzero()[0].tolist())
            spoken_of = speaks_of(self._named, HitType.EPISODE, row.id)
            near = meaning is not None and meaning.likeness >= LEAST_LIKENESS
            said = nudges.words[place]
            if scores[place] > 0 and (words or near or spoken_of or row.thread is not None):
                ranked.append(
                    Ranked(
                        MemoryId(HitType.EPISODE, row.id),
                        float(scores[place]),
                        words,
                        meaning.likeness if meaning else None,
                        meaning.passage if meaning else 0,
                        bool(answers[place]) and row.thread is not None,
                        (*spoken_of, *((said,) if said else ())),
                        recency=None
                        if nudges.recencies is None
                        else float(nudges.recencies[place]),
                    )
                )
        return ranked


def _places(ids: Sequence[int | None], place_of: Mapping[int, int]) -> NDArray[np.int64]:
    return np.array([ALONE if id is None else place_of.get(id, ALONE) for id in ids], np.int64)
