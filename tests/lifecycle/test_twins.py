"""Twins are found where only words without meaning differ, and never where anything counts."""

import pytest

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.lifecycle.twins import is_twin
from desktop_memory.storage.embedding import Embedding
from tests.lifecycle.twin_pairs import DIFFERENT, SAME, UNSEEN_DIFFERENT, UNSEEN_SAME

Pairs = tuple[tuple[str, str], ...]


@pytest.fixture(scope="module")
def embedding(tmp_path_factory: pytest.TempPathFactory) -> Embedding:
    return Embedding(model_dir(Paths(tmp_path_factory.mktemp("no-own-model"))))


def twins(embedding: Embedding, pairs: Pairs) -> list[tuple[str, str]]:
    """Those of the pairs that are taken for twins."""
    ones = embedding.embed([one for one, _ in pairs])
    others = embedding.embed([other for _, other in pairs])
    likeness = (ones * others).sum(axis=1)
    return [pair for pair, near in zip(pairs, likeness, strict=True) if is_twin(*pair, float(near))]


@pytest.mark.parametrize("pairs", [DIFFERENT, UNSEEN_DIFFERENT])
def test_no_pair_that_differs_in_what_counts_is_taken_for_twins(
    embedding: Embedding, pairs: Pairs
) -> None:
    assert twins(embedding, pairs) == []


@pytest.mark.parametrize(("pairs", "least"), [(SAME, 0.65), (UNSEEN_SAME, 0.6)])
def test_most_pairs_that_say_the_same_are_found(
    embedding: Embedding, pairs: Pairs, least: float
) -> None:
    assert len(twins(embedding, pairs)) >= least * len(pairs)


@pytest.mark.parametrize("pair", [*DIFFERENT, *UNSEEN_DIFFERENT])
def test_words_alone_keep_different_sentences_apart_as_well(pair: tuple[str, str]) -> None:
    one, other = pair
    assert not is_twin(one, other, None)
    assert not is_twin(other, one, 1.0)
