"""The person tells by what else somebody goes."""

from desktop_memory.domain.entity import EntityKind
from desktop_memory.domain.recall import HitType
from desktop_memory.memory.entity_commands import EntityCommands
from desktop_memory.storage.store import Store
from tests.memory.conftest import Clock
from tests.settled import settle
from tests.store_samples import learn


def test_memories_under_a_further_name_speak_of_the_same_until_it_is_taken_back(
    store: Store, clock: Clock
) -> None:
    full = learn(store, "Alice Moreau leads the harbour.")
    short = learn(store, "Al is allergic to nuts.")
    settle(store, clock.at)
    (alice,) = store.entities.find("Alice Moreau", [EntityKind.PERSON])
    commands = EntityCommands(store, clock)

    with store.transaction():
        commands.add_name(alice.id, "Al")
    settle(store, clock.at)
    linked = store.entities.find_linked((alice.id,), 10)
    assert set(linked[HitType.FACT]) == {full, short}

    with store.transaction():
        commands.undo(alice.id)
    assert store.entities.find_linked((alice.id,), 10)[HitType.FACT] == [full]
