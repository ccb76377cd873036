"""Makes the weights of the judge of sentences out of those in `sentences/`.

    .venv/bin/python -m tests.benchmarks.train_judge MODEL_DIR

Each file has sentences below a heading with their kind, "none" for what is no fact. Kernel ridge
regression, one column for each kind, with a linear kernel over wording and embedding. Also tells
precision and recall at several thresholds, each fourth of the sentences held back in turn.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_memory.extraction.statements.judge import KINDS, WEIGHTS
from desktop_memory.extraction.statements.wording_traits import TRAITS, find_traits
from desktop_memory.storage.embedding import Embedding

_SENTENCES = Path(__file__).with_name("sentences")
_RIDGE = 0.3
_FOLDS = 4
_LEVELS = 127

Matrix = NDArray[np.float64]


def read_sentences() -> Iterator[tuple[str, str]]:
    """Each labelled sentence as (kind, text)."""
    for path in sorted(_SENTENCES.glob("*.txt")):
        kind = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("# "):
                kind = line[2:]
            elif line.strip():
                yield kind, line.strip()


def _wording(texts: list[str]) -> Matrix:
    matrix = np.zeros((len(texts), TRAITS), np.float32)
    for row, text in enumerate(texts):
        places, weights = find_traits(text)
        matrix[row, places] = weights
    return matrix.astype(float)


def _solve(kernel: Matrix, wanted: Matrix) -> tuple[Matrix, Matrix]:
    mean = wanted.mean(0)
    return np.linalg.solve(kernel + _RIDGE * np.eye(len(kernel)), wanted - mean), mean


def _tell_held_back(kernel: Matrix, wanted: Matrix) -> None:
    order = np.random.default_rng(0).integers(0, _FOLDS, len(wanted))
    scores = np.zeros_like(wanted)
    for fold in range(_FOLDS):
        held, kept = order == fold, order != fold
        answer, mean = _solve(kernel[np.ix_(kept, kept)], wanted[kept])
        scores[held] = kernel[np.ix_(held, kept)] @ answer + mean
    right, told = wanted.argmax(1), scores.argmax(1)
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        shown = (told > 0) & (scores.max(1) >= least)
        hits = shown & (told == right)
        print(
            f"from {least}: precision {hits.sum() / shown.sum():.2f}, "
            f"recall {hits.sum() / (right > 0).sum():.2f}"
        )


def _packed(name: str, weights: Matrix, bias: Matrix) -> dict[str, NDArray[np.generic]]:
    """One byte a weight, a scale for each kind."""
    scale = np.abs(weights).max(0) / _LEVELS
    return {
        name: np.round(weights / scale).astype(np.int8),
        f"{name}_scale": scale.astype(np.float32),
        f"{name}_bias": bias.astype(np.float32),
    }


def main() -> None:
    """Train, tell how good it is, write the weights."""
    kinds, texts = zip(*read_sentences(), strict=True)
    names = ["none" if kind is None else kind.value for kind in KINDS]
    wanted = np.eye(len(names))[[names.index(kind) for kind in kinds]]
    wording = _wording(list(texts))
    meaning = Embedding(Path(sys.argv[1])).embed(list(texts))
    alone = wording @ wording.T
    both = alone + (meaning @ meaning.T).astype(float)
    print(f"{len(texts)} sentences; wording alone, then with the embedding:")
    _tell_held_back(alone, wanted)
    _tell_held_back(both, wanted)
    first, mean = _solve(alone, wanted)
    second, _ = _solve(both, wanted)
    weights = _packed("alone", wording.T @ first, mean)
    weights |= _packed("wording", wording.T @ second, mean)
    weights["meaning"] = (meaning.T @ second).astype(np.float32)
    np.savez_compressed(WEIGHTS, allow_pickle=False, **weights)
    print(f"{WEIGHTS}: {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
