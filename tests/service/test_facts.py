from uuid import uuid4

import httpx
import pytest

from desktop_memory.domain.agent import Scope
from tests.running_service import RunningService


@pytest.fixture
def fact(agent: httpx.Client) -> dict[str, object]:
    """A fact of its own for each test."""
    text = f"The {uuid4().hex[:8]} ledger is kept by Ada."
    answer = agent.post("/v1/facts", json={"text": text, "kind": "knowledge", "subject": "ledger"})
    assert answer.status_code == 201
    told: dict[str, object] = answer.json()
    return told


def test_a_new_fact_is_told_with_its_strength(fact: dict[str, object]) -> None:
    assert fact["kind"] == "knowledge"
    assert fact["state"] == "current"
    assert fact["subject"] == "ledger"
    assert float(str(fact["strength"])) > 0.99


def test_an_equal_fact_is_not_doubled(agent: httpx.Client, fact: dict[str, object]) -> None:
    again = agent.post("/v1/facts", json={"text": fact["text"], "kind": "knowledge"})

    assert again.json()["id"] == fact["id"]


def test_facts_are_found_by_words_and_paged(agent: httpx.Client) -> None:
    word = f"w{uuid4().hex[:10]}"
    for number in range(3):
        agent.post("/v1/facts", json={"text": f"Number {number} of {word}.", "kind": "task"})

    def page(**asked: object) -> dict[str, object]:
        sent = {"words": word, "sort": "text", "descending": "false", **asked}
        told: dict[str, object] = agent.get("/v1/facts", params=sent).json()  # type: ignore[arg-type]
        return told

    first, second = page(limit=2), page(limit=2, offset=2)
    texts = [fact["text"] for told in (first, second) for fact in told["facts"]]  # type: ignore[attr-defined]

    assert first["total"] == 3
    assert texts == [f"Number {number} of {word}." for number in range(3)]
    assert page(kinds=["event"])["total"] == 0
    assert page(kinds=["event", "task"])["total"] == 3


def test_an_unknown_filter_is_refused_not_ignored(agent: httpx.Client) -> None:
    assert agent.get("/v1/facts", params={"kind": "task"}).status_code == 422


def test_an_edit_is_a_step_of_the_history_and_can_be_undone(
    agent: httpx.Client, fact: dict[str, object]
) -> None:
    path = f"/v1/facts/{fact['id']}"

    edited = agent.patch(path, json={"text": "The ledger is kept by Grace."}).json()
    history = agent.get(f"{path}/history").json()["history"]
    undone = agent.post(f"{path}/undo").json()

    assert edited["text"] == "The ledger is kept by Grace."
    assert history[0]["change"] == "edited"
    assert history[0]["before"] == fact["text"]
    assert undone["text"] == fact["text"]


def test_what_the_person_corrected_is_not_for_agents_to_change(
    service: RunningService, agent: httpx.Client, fact: dict[str, object]
) -> None:
    path = f"/v1/facts/{fact['id']}"
    service.owner.edit_fact(int(str(fact["id"])), "The ledger is kept by Grace.")

    assert agent.patch(path, json={"text": "By somebody else."}).status_code == 409
    assert agent.post(f"{path}/undo").status_code == 409
    assert agent.get(path).json()["text"] == "The ledger is kept by Grace."
    assert service.owner.undo(int(str(fact["id"]))).text == fact["text"]


def test_there_is_nothing_to_undo_in_a_new_fact(
    agent: httpx.Client, fact: dict[str, object]
) -> None:
    assert agent.post(f"/v1/facts/{fact['id']}/undo").status_code == 409


def test_a_fact_is_pinned_faded_and_reinforced(
    agent: httpx.Client, fact: dict[str, object]
) -> None:
    path = f"/v1/facts/{fact['id']}"

    assert agent.post(f"{path}/pin").json()["pinned"] is True
    assert agent.post(f"{path}/pin", json={"pinned": False}).json()["pinned"] is False
    faded = agent.post(f"{path}/decay").json()["strength"]
    reinforced = agent.post(f"{path}/reinforce").json()["strength"]

    assert faded < 0.6
    assert reinforced > 0.99


def test_a_fact_tells_where_it_was_read(agent: httpx.Client, fact: dict[str, object]) -> None:
    assert agent.get(f"/v1/facts/{fact['id']}").json()["provenance"] == []


def test_a_fact_tells_why_it_is_as_strong_as_it_is(
    agent: httpx.Client, fact: dict[str, object]
) -> None:
    told = agent.get(f"/v1/facts/{fact['id']}").json()["explanation"]

    assert told.startswith("1.00: seen once, ")
    assert told.endswith("kind knowledge, half-life 90 days")


def test_a_deleted_fact_is_out_of_every_answer(
    service: RunningService, agent: httpx.Client, fact: dict[str, object]
) -> None:
    path = f"/v1/facts/{fact['id']}"

    deleted = agent.delete(path).json()

    assert deleted["forget_id"]
    assert agent.get(path).status_code == 404
    assert agent.get(f"{path}/history").status_code == 404
    assert agent.get("/v1/facts", params={"words": str(fact["text"])}).json()["total"] == 0
    hits = agent.post("/v1/search", json={"query": fact["text"], "types": ["fact"]}).json()["hits"]
    assert fact["id"] not in [hit["id"] for hit in hits]


def test_the_person_can_bring_it_back(
    service: RunningService, agent: httpx.Client, fact: dict[str, object]
) -> None:
    deleted = agent.delete(f"/v1/facts/{fact['id']}").json()

    service.owner.owner.undo_forget(deleted["forget_id"])

    assert agent.get(f"/v1/facts/{fact['id']}").json()["text"] == fact["text"]


def test_an_agent_cannot_say_again_what_the_person_deleted(
    agent: httpx.Client, fact: dict[str, object]
) -> None:
    agent.delete(f"/v1/facts/{fact['id']}")

    assert agent.post("/v1/facts", json={"text": fact["text"]}).status_code == 409


def test_the_history_names_the_agent_that_wrote(
    service: RunningService, agent: httpx.Client
) -> None:
    added = service.add_agent(Scope.WRITE, Scope.READ)
    with service.http(added.token) as writer:
        fact = writer.post("/v1/facts", json={"text": f"Said by {added.agent.name}."}).json()
        writer.patch(f"/v1/facts/{fact['id']}", json={"text": f"Edited by {added.agent.name}."})

    history = agent.get(f"/v1/facts/{fact['id']}/history").json()["history"]
    assert [step["by"] for step in history] == [f"agent {added.agent.name}"] * 2
