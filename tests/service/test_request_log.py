"""Every request can be read by the person afterwards."""

from uuid import uuid4

import httpx

from desktop_memory.domain.agent import AgentRequest, NewAgent, Scope
from desktop_memory.domain.forget import ForgetScope
from tests.running_service import RunningService


def _log(service: RunningService, added: NewAgent) -> list[AgentRequest]:
    # The log is written behind the answers, one write after the other on the same thread.
    service.owner.health()
    service.runtime.submit(lambda _: None).result()
    return service.runtime.ask(lambda queries: queries.find_requests(added.agent.id)).result()


def _await_log(service: RunningService, added: NewAgent, count: int) -> list[AgentRequest]:
    while len(entries := _log(service, added)) < count:
        pass
    return entries


def test_a_question_is_written_down_with_what_was_given(service: RunningService) -> None:
    added = service.add_agent()
    word = f"w{uuid4().hex[:10]}"
    with service.http(added.token) as agent:
        agent.post("/v1/facts", json={"text": f"Known: {word}."})
        agent.post("/v1/search", json={"query": word})

    newest = _await_log(service, added, 2)[0]

    assert newest.route == "POST /v1/search"
    assert newest.question == word
    assert newest.status == 200
    assert newest.given >= 1
    assert newest.took_ms > 0
    assert newest.refused == ""


def test_a_refusal_is_written_down_with_its_reason(service: RunningService) -> None:
    added = service.add_agent(Scope.SEARCH)
    with service.http(added.token) as agent:
        agent.get("/v1/facts")

    (entry,) = _await_log(service, added, 1)

    assert entry.status == 403
    assert "'read'" in entry.refused
    assert entry.given == 0


def test_a_wrong_token_is_written_down(service: RunningService) -> None:
    with service.http("no token of ours") as stranger:
        stranger.get(f"/v1/{uuid4()}")
        path = f"/v1/{uuid4()}"
        stranger.get(path)

    while True:
        service.runtime.submit(lambda _: None).result()
        entries = service.runtime.ask(lambda queries: queries.find_requests(None, 20)).result()
        found = [entry for entry in entries if entry.route == f"GET {path}"]
        if found:
            break

    assert found[0].agent_id is None
    assert found[0].status == 401
    assert "revoked" in found[0].refused


def test_a_secret_in_a_question_is_not_written_down(service: RunningService) -> None:
    secret = "hunter" + "2-Kx9!vQ"
    added = service.add_agent()
    with service.http(added.token) as agent:
        agent.post("/v1/search", json={"query": f"password: {secret}"})

    (entry,) = _await_log(service, added, 1)

    assert secret not in entry.question


def test_many_at_once_are_all_written_down(service: RunningService) -> None:
    added = service.add_agent()
    with service.http(added.token) as agent:
        for number in range(60):
            agent.post("/v1/search", json={"query": f"question {number}"})

    entries = _await_log(service, added, 60)

    assert {entry.question for entry in entries} == {f"question {n}" for n in range(60)}


def test_the_log_begins_with_the_newest(service: RunningService) -> None:
    added = service.add_agent()
    with service.http(added.token) as agent:
        first: httpx.Response = agent.get("/v1/health")
        agent.get("/v1/now")

    assert first.status_code == 200
    assert [entry.route for entry in _await_log(service, added, 2)] == [
        "GET /v1/now",
        "GET /v1/health",
    ]


def test_a_question_asked_just_before_it_is_forgotten_leaves_the_log(
    service: RunningService,
) -> None:
    added = service.add_agent()
    word = f"w{uuid4().hex[:10]}"
    with service.http(added.token) as agent:
        agent.post("/v1/search", json={"query": word})
        service.runtime.submit(lambda commands: commands.forget(ForgetScope(match=word))).result()
        agent.post("/v1/search", json={"query": "something else"})

    entries = _await_log(service, added, 1)
    while "something else" not in [entry.question for entry in entries]:
        entries = _await_log(service, added, 1)

    assert word not in [entry.question for entry in entries]
