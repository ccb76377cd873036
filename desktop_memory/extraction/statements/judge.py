"""A classifier of sentences: a linear model over their wording and their embedding.

It has a vote where the rules of no kind fit. `tests/benchmarks/train_judge.py` makes its weights
out of labelled sentences.
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.statements.wording_traits import find_traits

Embed = Callable[[Sequence[str]], NDArray[np.float32]]

WEIGHTS = Path(__file__).with_name("judge.npz")
KINDS = (
    None,
    FactKind.PROFILE,
    FactKind.PREFERENCE,
    FactKind.DECISION,
    FactKind.TASK,
    FactKind.EVENT,
    FactKind.TASK_OUTCOME,
    FactKind.ERROR,
    FactKind.KNOWLEDGE,
    FactKind.PROCEDURE,
)
# Below this the wording alone says no, and the embedding, which costs a thousand times as much,
# is not asked.
_WORTH_EMBEDDING = 0.2


@dataclass(frozen=True, slots=True)
class Verdict:
    """The likeliest kind of a sentence, None for no fact, and how sure that is (about 0..1)."""

    kind: FactKind | None
    score: float


class Judge:
    """Judges sentences with weights kept in the package and an embedding it is given.

    `least` is how sure it has to be of what no rule tells.
    """

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self.least = 0.0

    def with_least(self, least: float) -> "Judge":
        """The same judge, which has to be as sure as this."""
        stricter = copy(self)
        stricter.least = least
        return stricter

    def judge(self, text: str) -> Verdict:
        """What kind of statement `text` is most like."""
        wording = self._of_wording(text)
        if max(wording[1:]) < _WORTH_EMBEDDING:
            return Verdict(None, float(wording[0]))
        scores = self._of_both(text)
        best = int(scores.argmax())
        return Verdict(KINDS[best], float(scores[best]))

    def scores(self, text: str) -> dict[FactKind | None, float]:
        """How like each kind of statement `text` is, about 0..1."""
        return {kind: float(score) for kind, score in zip(KINDS, self._of_both(text), strict=True)}

    def _of_wording(self, text: str) -> NDArray[np.float32]:
        return self._linear(text, "alone")

    def _of_both(self, text: str) -> NDArray[np.float32]:
        meaning = self._embed([text])[0] @ self._weights["meaning"]
        return np.asarray(self._linear(text, "wording") + meaning, np.float32)

    def _linear(self, text: str, name: str) -> NDArray[np.float32]:
        places, weights = find_traits(text)
        rows = self._weights[name][places].astype(np.float32)
        scale = self._weights[f"{name}_scale"]
        told = np.asarray(weights, np.float32) @ rows * scale + self._weights[f"{name}_bias"]
        return np.asarray(told, np.float32)

    @cached_property
    def _weights(self) -> dict[str, NDArray[np.float32]]:
        with np.load(WEIGHTS) as kept:
            return {name: kept[name] for name in kept.files}
