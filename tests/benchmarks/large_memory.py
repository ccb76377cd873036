"""A data folder that holds as much as years of use: rows, full text and vectors.

    python -m tests.benchmarks.large_memory FOLDER EPISODES

An empty folder takes about ten minutes for a million episodes; one that is filled is left alone.
One fact comes on ten episodes. Everything has happened in the two years before.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.fact import Change, FactKind
from desktop_memory.domain.observation import Origin, Source
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.episodes import text_hash as hash_of
from desktop_memory.storage.fingerprint import fingerprint
from desktop_memory.storage.memory_id import MemoryId
from desktop_memory.storage.milliseconds import DAY_MS, to_ms
from desktop_memory.storage.store import Store
from desktop_memory.storage.vector_texts import VectorTexts
from desktop_memory.storage.vectors import Vectors
from tests.benchmarks.vocabulary import Vocabulary
from tests.store_samples import opened

_SEED = 11
_BATCH = 2_000
_EPISODES_TO_A_FACT = 10
_SPAN_MS = 700 * DAY_MS
_APPS = ("Firefox", "Code", "Terminal", "Mail", "Chat", "Mousepad", "Evince", "Calc", "Files")
_APP_SHARES = (0.34, 0.22, 0.14, 0.1, 0.08, 0.05, 0.03, 0.02, 0.02)
_THREADS = 200
_MESSAGES_SHARE = 0.04
_KINDS = tuple(FactKind)
_TOPICS = 1_000
_NOISE = 0.9


def fill(paths: Paths, episodes: int) -> None:
    """Make the memory of a data folder, unless it is made already."""
    made = paths.data / "made"
    if made.exists():
        return
    words, chance = Vocabulary(_SEED), np.random.default_rng(_SEED)
    with opened(paths) as store:
        store.database.memory.run("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000")
        first_ms = to_ms(datetime.now(UTC)) - _SPAN_MS
        for first in range(1, episodes + 1, _BATCH):
            count = min(_BATCH, episodes + 1 - first)
            at_ms = first_ms + np.arange(first, first + count) * (_SPAN_MS // (episodes + 1))
            with store.transaction():
                _add_episodes(store, first, at_ms.tolist(), words, chance)
                _add_facts(store, first, at_ms.tolist(), words, chance)
        _add_vectors(store, paths, words, chance)
    made.touch()


def _add_episodes(
    store: Store,
    first: int,
    moments: Sequence[int],
    words: Vocabulary,
    chance: np.random.Generator,
) -> None:
    count = len(moments)
    ids = range(first, first + count)
    apps = chance.choice(_APPS, count, p=_APP_SHARES).tolist()
    titles = words.texts(chance.integers(1, 6, count))
    threads = chance.integers(0, _THREADS, count).tolist()
    message = (chance.random(count) < _MESSAGES_SHARE).tolist()
    store.database.change_each(
        "INSERT INTO episodes (id, source, place_hash, started_at, ended_at, app, title, process,"
        " thread, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                id,
                Source.AGENT,
                id,
                at,
                at,
                "Chat",
                f"thread {thread}",
                "",
                f"thread {thread}",
                "Ada",
            )
            if said
            else (id, Source.SCREEN, id, at, at + 20_000, app, title, app.lower(), None, None)
            for id, at, app, title, thread, said in zip(
                ids, moments, apps, titles, threads, message, strict=True
            )
        ),
    )
    lines = np.where(message, 2, 1 + chance.geometric(1 / 6, count).clip(max=40))
    texts = iter(words.texts(chance.integers(2, 15, int(lines.sum()))))
    store.database.change_each(
        "INSERT INTO lines (episode_id, hash, text, first_seen_at, last_seen_at, changed_at,"
        " origin, x, y, width, height) VALUES (?, ?, ?, ?, ?, ?, ?, 8, ?, 600, 18)"
        " ON CONFLICT DO NOTHING",
        (
            (id, hash_of(text), text, at, at + 20_000, at, Origin.ACCESSIBILITY, 20 * place)
            for id, at, held in zip(ids, moments, lines.tolist(), strict=True)
            for place, text in ((place, next(texts)) for place in range(held))
        ),
    )
    for id in ids:
        store.full_text.index_episode(id)


def _add_facts(
    store: Store,
    first_episode: int,
    moments: Sequence[int],
    words: Vocabulary,
    chance: np.random.Generator,
) -> None:
    moments = moments[::_EPISODES_TO_A_FACT]
    first = first_episode // _EPISODES_TO_A_FACT + 1
    ids = range(first, first + len(moments))
    texts = words.texts(chance.integers(7, 15, len(moments)))
    kinds = chance.integers(0, len(_KINDS), len(moments)).tolist()
    salt = store.meta.make_salt()
    store.database.change_each(
        "INSERT INTO facts (id, kind, text, fingerprint, subject, predicate, confidence, state,"
        " half_life_days, known_from, last_seen_at, reinforced_at, app, scope)"
        " VALUES (?, ?, ?, ?, '', '', 0.7, 'current', 20.0, ?, ?, ?, 'Mail', '')",
        (
            (id, _KINDS[kind], text, fingerprint(text, salt), at, at, at)
            for id, kind, text, at in zip(ids, kinds, texts, moments, strict=True)
        ),
    )
    store.database.change_each(
        "INSERT INTO provenance (fact_id, episode_id, quote, at, app, title, origin)"
        " VALUES (?, ?, ?, ?, 'Mail', '', 'accessibility')",
        (
            (id, first_episode + place * _EPISODES_TO_A_FACT, text, at)
            for place, (id, text, at) in enumerate(zip(ids, texts, moments, strict=True))
        ),
    )
    store.database.change_each(
        "INSERT INTO history (fact_id, operation, at, change, actor, columns)"
        " VALUES (?, ?, ?, ?, 'screen', '{}')",
        ((id, id, at, Change.ADDED) for id, at in zip(ids, moments, strict=True)),
    )
    for id in ids:
        store.full_text.index_fact(id)


def _add_vectors(
    store: Store, paths: Paths, words: Vocabulary, chance: np.random.Generator
) -> None:
    """Vectors of all that should have some: real ones of some topics, each blurred."""
    embedding = Embedding(model_dir(paths))
    topics = embedding.embed(words.texts(np.full(_TOPICS, 8)))
    vectors = Vectors(paths.vectors, embedding.name)
    vectors.rebuild()
    ids = list(_vector_ids(VectorTexts(store.database)))
    for first in range(0, len(ids), _BATCH):
        part = ids[first : first + _BATCH]
        vectors.upsert(part, _blurred(topics[chance.integers(0, _TOPICS, len(part))], chance))
    vectors.close()


def _vector_ids(texts: VectorTexts) -> Iterator[str]:
    for memory in map(MemoryId.of_key, texts.find_wanted()):
        passages = len(texts.find_passages(memory.id)) if memory.type is HitType.EPISODE else 1
        yield from (MemoryId(*memory).vector_id(place) for place in range(passages))


def _blurred(vectors: NDArray[np.float32], chance: np.random.Generator) -> NDArray[np.float32]:
    noise = chance.standard_normal(vectors.shape).astype(np.float32) / vectors.shape[1] ** 0.5
    blurred = vectors + _NOISE * noise
    return np.asarray(blurred / np.linalg.norm(blurred, axis=1, keepdims=True), np.float32)


if __name__ == "__main__":
    began = time.monotonic()
    fill(Paths(Path(sys.argv[1])), int(sys.argv[2]))
    print(f"made in {time.monotonic() - began:.0f} s")
