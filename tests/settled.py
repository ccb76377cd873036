"""A store in which names and twins have been looked for."""

from datetime import UTC, datetime
from pathlib import Path

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.entity import Entity, EntityKind
from desktop_memory.lifecycle.entity_finder import EntityFinder
from desktop_memory.lifecycle.settling import Settler, SettlingPlan
from desktop_memory.lifecycle.twin_finder import QueryVectors, TwinFinder
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.store import Store
from desktop_memory.storage.vectors import Vector, VectorsBroken
from tests.store_samples import NOON

EMBEDDING = Embedding(model_dir(Paths(Path("/nonexistent"))))


def no_vectors(_vector: Vector, _k: int) -> list[tuple[str, float]]:
    """As while the vectors are opened or rebuilt."""
    raise VectorsBroken("not open yet")


def settle(store: Store, now: datetime = NOON, query_vectors: QueryVectors = no_vectors) -> None:
    """Look for names and twins until nothing waits."""
    twins = TwinFinder(store, query_vectors, EMBEDDING)
    plan = SettlingPlan(store, EntityFinder(store, UTC), twins)
    while settled := plan.plan(now):
        with store.transaction():
            Settler(store).apply(settled, now)


def names(store: Store, kind: EntityKind | None = None) -> dict[str, set[str]]:
    """Name of each entity -> all its names."""
    kinds = [kind] if kind else []
    return {
        entity.name: {alias.name for alias in entity.aliases}
        for entity in store.entities.find(kinds=kinds, limit=500)
    }


def get_entity(store: Store, name: str) -> Entity:
    """The entity of a name."""
    (found,) = [each for each in store.entities.find(limit=500) if each.name == name]
    return found
