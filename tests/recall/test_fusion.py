"""Words, their variety and meaning on one scale."""

import numpy as np

from desktop_memory.recall import bm25
from desktop_memory.recall.fusion import fuse


def numbers(*values: float) -> bm25.Numbers:
    return np.array(values, np.float32)


def test_of_two_that_fit_alike_the_one_with_more_different_words_is_better() -> None:
    (scores,) = fuse([numbers(3, 3)], [numbers(0.5, 1)], None)

    assert scores[1] > scores[0]


def test_a_coverage_is_the_share_of_what_tells() -> None:
    often_one, both, none = numbers(9, 0), numbers(1, 1), numbers(0, 0)

    covered = bm25.coverages(np.stack([often_one, both, none]), numbers(1, 3))

    assert covered.tolist() == [0.25, 1, 0]


def test_groups_share_one_scale_and_meaning_counts_as_words_do() -> None:
    none = numbers(0, 0)
    first, second = fuse([numbers(4, 2), none], [none, none], [none, numbers(0.9, 0.1)])

    assert first.tolist() == [0.5, 0.25]
    assert second.tolist() == [0.5, 0]


def test_without_vectors_words_have_the_whole_score() -> None:
    (scores,) = fuse([numbers(4, 1)], [numbers(0, 0)], None)

    assert scores.tolist() == [1, 0.25]
