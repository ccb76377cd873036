"""Who and what the memories are about, over the socket."""

from time import monotonic, sleep
from uuid import uuid4

import httpx
import pytest

from desktop_memory.client import DesktopMemory
from desktop_memory.domain.agent import Scope
from desktop_memory.domain.entity import Entity, EntityKind
from desktop_memory.domain.errors import Conflict, NotFound
from tests.running_service import RunningService

_WITHIN_S = 120


@pytest.fixture(scope="module")
def names(service: RunningService) -> tuple[str, str]:
    """Two people of a fact; it takes some seconds until their names are known."""
    endings = [uuid4().hex[:10].translate(str.maketrans("0123456789", "ghijklmnop")) for _ in "ab"]
    return f"Alice {endings[0].title()}", f"Bob {endings[1].title()}"


@pytest.fixture(scope="module")
def owner(service: RunningService) -> DesktopMemory:
    return service.owner


@pytest.fixture(scope="module")
def alice(owner: DesktopMemory, names: tuple[str, str]) -> Entity:
    one, other = names
    owner.remember(f"To do for {one}: review the parser (asked by {other})", kind="task")
    until = monotonic() + _WITHIN_S
    while monotonic() < until:
        if found := owner.entities(one):
            return found[0]
        sleep(0.2)
    raise AssertionError(f"{one} is not known yet")


def test_a_name_leads_to_the_facts_and_the_neighbours(
    owner: DesktopMemory, alice: Entity, names: tuple[str, str]
) -> None:
    about = owner.about(alice.id)

    assert (alice.kind, alice.name) == (EntityKind.PERSON, names[0])
    assert [names[0] in fact.text for fact in about.facts] == [True]
    (neighbour,) = about.neighbours
    assert (neighbour.entity.name, neighbour.relation.value) == (names[1], "works with")
    assert neighbour.fact_ids == (about.facts[0].id,)


def test_names_are_exported_with_what_speaks_of_them(owner: DesktopMemory, alice: Entity) -> None:
    entities = [
        record["entity"] for page in owner.owner.export_pages("entities") for record in page
    ]
    facts = [record for page in owner.owner.export_pages("facts") for record in page]

    (exported,) = [entity for entity in entities if entity["id"] == alice.id]
    assert alice.name in [alias["name"] for alias in exported["aliases"]]
    (speaks,) = [record for record in facts if alice.id in record["entity_ids"]]
    assert alice.name in speaks["fact"]["text"]


def test_facts_can_be_asked_by_what_they_are_about(agent: httpx.Client, alice: Entity) -> None:
    told = agent.get("/v1/facts", params={"entity_id": alice.id}).json()

    assert [alice.name in fact["text"] for fact in told["facts"]] == [True]
    assert told["total"] == 1


def test_only_who_may_read_learns_names(service: RunningService, alice: Entity) -> None:
    with service.http(service.add_agent(Scope.SEARCH).token) as searcher:
        assert searcher.get("/v1/entities").status_code == 403
        assert searcher.get(f"/v1/entities/{alice.id}").status_code == 403


def test_only_the_person_changes_names(agent: httpx.Client, alice: Entity) -> None:
    refused = agent.patch(f"/v1/owner/entities/{alice.id}", json={"name": "Somebody"})

    assert refused.status_code == 403


def test_a_rename_a_merge_and_a_split_can_be_taken_back(
    owner: DesktopMemory, alice: Entity, names: tuple[str, str]
) -> None:
    before = owner.entities(alice.name)
    (bob,) = owner.entities(names[1])

    assert owner.owner.rename_entity(alice.id, "The captain").name == "The captain"
    one = owner.owner.merge_entities(bob.id, alice.id)
    assert {alias.name for alias in one.aliases} == set(names)
    other = owner.owner.split_entity(one.id, [one.aliases[-1].id])
    assert other.name == one.aliases[-1].name

    for _ in range(3):
        owner.owner.undo_entity(alice.id)
    assert owner.entities(alice.name) == before
    assert owner.entities(names[1]) == (bob,)


def test_a_further_name_has_to_stand_in_memories_and_be_new(
    owner: DesktopMemory, alice: Entity
) -> None:
    with pytest.raises(NotFound):
        owner.owner.add_entity_name(alice.id, "Nowherella")
    with pytest.raises(Conflict):
        owner.owner.add_entity_name(alice.id, alice.name)


def test_who_is_not_there_is_not_found(owner: DesktopMemory) -> None:
    with pytest.raises(NotFound):
        owner.about(999_999)
    assert owner.entities("nobody of this name") == ()
