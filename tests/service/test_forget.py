from uuid import uuid4

import httpx
import pytest

from desktop_memory.domain.agent import Scope
from tests.running_service import RunningService


@pytest.fixture
def word(agent: httpx.Client) -> str:
    """A word that stands in one episode and one fact."""
    made = f"w{uuid4().hex[:10]}"
    agent.post("/v1/observations", json={"text": f"Seen once: {made}."})
    agent.post("/v1/facts", json={"text": f"Known: {made}."})
    return made


def test_a_dry_run_counts_and_takes_nothing(agent: httpx.Client, word: str) -> None:
    told = agent.post("/v1/forget", json={"match": word, "dry_run": True}).json()

    assert told["dry_run"] is True
    assert told["forget_id"] is None
    assert (told["preview"]["episodes"], told["preview"]["facts"]) == (1, 1)
    assert word in told["preview"]["facts_going_examples"][0]["text"]
    assert agent.get("/v1/episodes", params={"match": word}).json()["total"] == 1


def test_what_is_forgotten_is_out_of_every_answer(agent: httpx.Client, word: str) -> None:
    told = agent.post("/v1/forget", json={"match": word}).json()

    assert told["forget_id"]
    assert told["message"]
    assert agent.get("/v1/episodes", params={"match": word}).json()["total"] == 0
    assert agent.get("/v1/facts", params={"words": word}).json()["total"] == 0
    assert word not in str(agent.post("/v1/search", json={"query": word}).json()["hits"])


def test_one_episode_is_forgotten_by_its_id(agent: httpx.Client, word: str) -> None:
    id = agent.get("/v1/episodes", params={"match": word}).json()["episodes"][0]["id"]

    assert agent.delete(f"/v1/episodes/{id}").json()["forget_id"]
    assert agent.get(f"/v1/episodes/{id}").status_code == 404


@pytest.mark.parametrize("body", [{}, {"dry_run": True}, {"with_facts": False}])
def test_forgetting_nothing_in_particular_is_refused(
    agent: httpx.Client, body: dict[str, object]
) -> None:
    assert agent.post("/v1/forget", json=body).status_code == 400


def test_a_filter_that_is_misspelt_forgets_nothing(agent: httpx.Client, word: str) -> None:
    answer = agent.post("/v1/forget", json={"match": word, "untill": "2020-01-01T00:00:00Z"})

    assert answer.status_code == 422
    assert agent.get("/v1/episodes", params={"match": word}).json()["total"] == 1


def test_who_may_not_read_sees_no_examples(service: RunningService, word: str) -> None:
    with service.http(service.add_agent(Scope.FORGET).token) as agent:
        told = agent.post("/v1/forget", json={"match": word, "dry_run": True})

    assert told.json()["preview"]["episodes"] == 1
    assert word not in told.text
