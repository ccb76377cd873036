"""Search and context over more and more episodes.

With a million as well: DESKTOP_MEMORY_SIZES=10000,100000,1000000
"""

import os
import random
import statistics
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

import numpy as np

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.domain.recall import Question
from desktop_memory.recall.recall import Recall
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.store import Store
from desktop_memory.storage.vectors import Vector
from tests.benchmarks.figures import p95, took_ms
from tests.store_samples import NOON, learn, opened

_SIZES = tuple(map(int, os.environ.get("DESKTOP_MEMORY_SIZES", "10000,100000").split(",")))
_FACTS_SHARE = 0.1
_BATCH = 500
_ROUNDS = 60
_LETTERS = "bdfglmnprstvk"
_TIMES_WORSE_AT_MOST = 4


def test_search_grows_by_less_than_four_times_over_the_sizes(tmp_path: Path) -> None:
    """Vectors answer at random and at once: what Chroma costs is measured with the app."""
    chance = random.Random(11)  # noqa: S311  # made-up text
    vocabulary = _vocabulary(chance)
    found: dict[int, float] = {}
    packed: dict[int, float] = {}
    paths = Paths(tmp_path / "data")
    with opened(paths) as store:
        held = 0
        for size in _SIZES:
            _fill(store, vocabulary, held, size, chance)
            held = size
            found[size], packed[size] = _measure(store, vocabulary, size, chance)
    assert found[_SIZES[-1]] < _TIMES_WORSE_AT_MOST * max(found[_SIZES[0]], 1.0)
    assert packed[_SIZES[-1]] < _TIMES_WORSE_AT_MOST * max(packed[_SIZES[0]], 1.0)


def _vocabulary(chance: random.Random) -> list[str]:
    """Words of invented languages, common ones first."""
    return [
        "".join(chance.choice(_LETTERS) + chance.choice("aeiou") for _ in range(2 + n % 4))
        for n in range(20_000)
    ]


def _words(vocabulary: Sequence[str], chance: random.Random, count: int) -> str:
    """As often as in speech: a word's share falls with its rank."""
    last = len(vocabulary) - 1
    return " ".join(vocabulary[min(last, int(chance.paretovariate(0.7)))] for _ in range(count))


def _fill(
    store: Store, vocabulary: Sequence[str], first: int, size: int, chance: random.Random
) -> None:
    apps = ("Mousepad", "Firefox", "Terminal", "Mail", "Chat")
    for start in range(first, size, _BATCH):
        with store.transaction():
            for number in range(start, min(start + _BATCH, size)):
                at = NOON - timedelta(minutes=5 * (size - number))
                place = Place(apps[number % 5], _words(vocabulary, chance, 3))
                episode = store.episodes.add(Source.SCREEN, place, f"place {number}", at)
                lines = [_words(vocabulary, chance, 8) for _ in range(6)]
                store.episodes.add_lines(
                    episode, [CleanLine(line, Origin.OCR) for line in lines], at
                )
                if chance.random() < _FACTS_SHARE:
                    learn(store, f"{_words(vocabulary, chance, 7)} {number}", at=at)
            store.outbox.mark_done([entry.seq for entry in store.outbox.pending(10 * _BATCH)])


def _measure(
    store: Store, vocabulary: Sequence[str], size: int, chance: random.Random
) -> tuple[float, float]:
    """95th percentiles of search and context, rare and very common words alike."""
    rng = np.random.default_rng(3)

    def nearest(
        vector: Vector, k: int, among: Sequence[str] | None = None, /
    ) -> list[tuple[str, float]]:
        ids = among or [f"e{id}.0" for id in rng.integers(1, size, k)]
        return [(each, float(rng.random())) for each in ids[:k]]

    recall = Recall(store, nearest, Embedding(model_dir(Paths(Path("/nonexistent")))), lambda: NOON)
    ranks = [chance.choice((0, 1, 2, 30, 3_000, 15_000)) for _ in range(_ROUNDS)]
    questions = [
        Question(f"{vocabulary[rank]} {vocabulary[rank + 1]} {vocabulary[chance.randrange(9_000)]}")
        for rank in ranks
    ]
    recall.search(questions[0])
    search = [took_ms(partial(recall.search, asked)) for asked in questions]
    context = [took_ms(partial(recall.get_context, asked, 400)) for asked in questions]
    print(f"\n{size:,} episodes, {int(size * _FACTS_SHARE):,} facts:")
    print(f"  search p50 {statistics.median(search):.0f} ms, p95 {p95(search):.0f} ms")
    print(f"  context p50 {statistics.median(context):.0f} ms, p95 {p95(context):.0f} ms")
    return p95(search), p95(context)
