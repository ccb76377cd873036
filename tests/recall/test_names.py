"""Whom a question names is found under all of their names."""

from desktop_memory.domain.entity import EntityKind
from desktop_memory.domain.recall import HitType
from desktop_memory.storage.memory_id import MemoryId
from tests.recall.memories import NOW, Memories


def _link(memories: Memories, name: str, spoken_of: dict[str, MemoryId]) -> None:
    """An entity of which each name stands in one memory; `name` is the one it is called by."""
    entities = memories.store.entities
    with memories.store.transaction():
        entity_id = entities.add(EntityKind.PERSON)
        for alias, memory in spoken_of.items():
            alias_id = entities.add_alias(entity_id, EntityKind.PERSON, alias.casefold(), alias)
            entities.set_mentions(memory, [alias_id])
    assert entities.get(entity_id).name == name


def test_a_memory_under_another_name_is_found_and_says_so(memories: Memories) -> None:
    full = memories.know("Alice Smith leads the design team.")
    nick = memories.see("ally99: lunch at noon?", title="Chat")
    for n in range(3):
        memories.see(f"The design of page {n} is done.", title=f"Page {n}")
    _link(
        memories,
        "Alice Smith",
        {
            "Alice Smith": MemoryId(HitType.FACT, full),
            "ally99": MemoryId(HitType.EPISODE, nick),
        },
    )

    hits = memories.search("What does ally99 design?").hits
    found = {(hit.type, hit.id): hit for hit in hits}

    assert hits[0].id == full
    assert hits[0].why.startswith("words: design; speaks of Alice Smith; ")
    assert "words: ally99; speaks of Alice Smith" in found[HitType.EPISODE, nick].why
    assert all("speaks of" not in hit.why for hit in hits if hit.id not in (full, nick))


def test_the_longer_of_two_names_counts(memories: Memories) -> None:
    smith = memories.know("Alice Smith likes tea.")
    jones = memories.know("Alice Jones likes coffee.")
    _link(memories, "Alice Smith", {"Alice Smith": MemoryId(HitType.FACT, smith)})
    _link(memories, "Alice", {"Alice": MemoryId(HitType.FACT, jones)})

    why = {hit.id: hit.why for hit in memories.search("what does Alice Smith like").hits}

    assert "speaks of Alice Smith" in why[smith]
    assert "speaks of" not in why[jones]


def test_what_is_out_of_scope_or_forgotten_is_not_brought_by_a_name(memories: Memories) -> None:
    chat = memories.see("ally99: lunch at noon?", title="Chat", app="Chat")
    gone = memories.know("Alice Smith leads the team.")
    _link(
        memories,
        "Alice Smith",
        {"Alice Smith": MemoryId(HitType.FACT, gone), "ally99": MemoryId(HitType.EPISODE, chat)},
    )
    with memories.store.transaction():
        memories.store.database.change("INSERT INTO forgets (asked_at, erase_at) VALUES (0, 0)")
        memories.store.database.change("UPDATE facts SET forget_id = 1 WHERE id = ?", (gone,))

    assert memories.find("Alice Smith", app="Mousepad") == []
    assert memories.find("ally99") == [chat]


def test_who_is_called_otherwise_by_the_person_is_found_by_that_name(memories: Memories) -> None:
    fact_id = memories.know("Alice Smith leads the team.")
    _link(memories, "Alice Smith", {"Alice Smith": MemoryId(HitType.FACT, fact_id)})
    (alice,) = memories.store.entities.find("Alice Smith")
    with memories.store.transaction():
        memories.store.entity_edits.rename(alice.id, "Élodie Smythe", NOW)

    assert memories.find("who is Élodie Smythe?") == [fact_id]
    assert memories.find("who is Élodie?") == [fact_id]
