from uuid import uuid4

import httpx
import pytest

from desktop_memory.domain.agent import Scope
from tests.running_service import RunningService


def _keep(
    agent: httpx.Client, thread: str, *contents: str, at: str = "2026-11-20T14:00:00Z"
) -> None:
    messages = [
        {"id": f"m{place}", "role": "user", "content": content, "at": at}
        for place, content in enumerate(contents)
    ]
    agent.post("/v1/observations", json={"thread": thread, "messages": messages})


def test_what_an_agent_wrote_it_finds_in_its_next_call(agent: httpx.Client) -> None:
    thread = str(uuid4())
    _keep(agent, thread, "The carrier's password rotation is on the first Monday.", "Lunch at one.")

    hits = agent.post("/v1/search", json={"query": "carrier rotation", "thread": thread}).json()[
        "hits"
    ]

    assert hits[0]["external_id"] == "m0"
    assert hits[0]["type"] == "episode"
    assert hits[0]["at"] == "2026-11-20T14:00:00Z"
    assert "rotation" in hits[0]["text"]
    assert hits[0]["why"]
    assert {"type", "id", "external_id", "text", "at", "app", "title", "score", "why"} <= set(
        hits[0]
    )


def test_a_fact_that_is_found_tells_its_strength(agent: httpx.Client) -> None:
    word = f"w{uuid4().hex[:8]}"
    agent.post("/v1/facts", json={"text": f"The {word} is in the attic."})

    # What others told the same service may be near in meaning.
    hit = agent.post("/v1/search", json={"query": word}).json()["hits"][0]

    assert word in hit["text"]
    assert hit["strength"] == pytest.approx(1.0, abs=0.01)
    assert hit["recency"] is None
    assert "strength 1.00" in hit["why"]


def test_a_thread_is_searched_alone(agent: httpx.Client) -> None:
    here, there = str(uuid4()), str(uuid4())
    _keep(agent, here, "The zeppelin lands at noon.")
    _keep(agent, there, "The zeppelin lands at midnight.")

    hits = agent.post("/v1/search", json={"query": "zeppelin", "thread": here}).json()["hits"]

    assert [hit["text"] for hit in hits] == ["The zeppelin lands at noon."]


def test_what_was_on_no_site_is_not_found_on_one(agent: httpx.Client) -> None:
    word = f"w{uuid4().hex[:8]}"
    _keep(agent, str(uuid4()), f"The {word} is moored.")

    # What others showed the same service may have been on other sites.
    asked = {"query": word, "site": f"{word}.example"}

    everywhere = agent.post("/v1/search", json={"query": word}).json()["hits"]
    there = agent.post("/v1/search", json=asked).json()["hits"]
    context = agent.post("/v1/context", json=asked).json()

    assert (word in everywhere[0]["text"], everywhere[0]["site"]) == (True, None)
    assert there == []
    assert context["episode_ids"] == []


def test_hits_are_limited(agent: httpx.Client) -> None:
    thread = str(uuid4())
    _keep(agent, thread, *(f"Remark {number} about the quokka enclosure." for number in range(9)))

    body = {"query": "quokka enclosure", "thread": thread, "limit": 3}
    assert len(agent.post("/v1/search", json=body).json()["hits"]) == 3


@pytest.mark.parametrize("path", ["/v1/search", "/v1/context"])
def test_of_a_whole_page_as_a_question_the_beginning_is_searched_for(
    agent: httpx.Client, path: str
) -> None:
    agent.post("/v1/facts", json={"text": "The harbour opens at nine."}).raise_for_status()

    found = agent.post(path, json={"query": "When does the harbour open? " + "tide " * 15_000})

    assert found.status_code == 200
    assert "opens at nine" in found.text


def test_a_span_and_a_type_are_filters(agent: httpx.Client) -> None:
    word = f"w{uuid4().hex[:10]}"
    _keep(agent, str(uuid4()), f"early {word}", at="2026-01-01T10:00:00Z")
    agent.post("/v1/facts", json={"text": f"The late {word} is known.", "kind": "knowledge"})

    def found(**filters: object) -> set[str]:
        answer = agent.post("/v1/search", json={"query": word, **filters}).json()
        # What others told may be near in meaning.
        return {hit["type"] for hit in answer["hits"] if word in hit["text"]}

    assert found() == {"episode", "fact"}
    assert found(types=["fact"]) == {"fact"}
    assert found(until="2026-01-02T00:00:00Z") == {"episode"}
    assert found(kinds=["knowledge"]) == {"fact"}


def test_context_is_marked_as_quoted_material_and_keeps_to_its_length(
    agent: httpx.Client,
) -> None:
    agent.post("/v1/facts", json={"text": "The okapi keeper is Ada.", "kind": "knowledge"})

    told = agent.post("/v1/context", json={"query": "okapi keeper", "tokens": 200}).json()

    assert "okapi keeper is Ada" in told["text"]
    assert told["tokens"] <= 200
    assert told["fact_ids"]
    assert "quoted" in told["text"].lower() or "untrusted" in told["text"].lower()


def test_a_fact_given_to_an_agent_counts_as_recalled(
    service: RunningService, agent: httpx.Client
) -> None:
    fact = agent.post("/v1/facts", json={"text": "The tapir likes papaya.", "kind": "knowledge"})

    agent.post("/v1/context", json={"query": "tapir papaya"})
    service.runtime.submit(lambda _: None).result()

    assert agent.get(f"/v1/facts/{fact.json()['id']}").json()["recalled"] == 1
    used = agent.get("/v1/stats").json()["used_facts"]
    assert [one["times"] for one in used if one["fact_id"] == fact.json()["id"]] == [1]


@pytest.mark.parametrize("path", ["/v1/search", "/v1/context"])
def test_searching_needs_no_other_scope(service: RunningService, path: str) -> None:
    with service.http(service.add_agent(Scope.SEARCH).token) as agent:
        assert agent.post(path, json={"query": "anything"}).status_code == 200
