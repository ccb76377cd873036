"""Every error is problem details, and none of them tells more than it must."""

import asyncio
import json
import logging
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from uuid import uuid4

import httpx
import pytest
from starlette.requests import Request

from desktop_memory.service.body_limit import MAX_BODY_BYTES
from desktop_memory.service.faults import answer_fault
from tests.running_service import RunningService


def _is_problem(answer: httpx.Response, status: int) -> bool:
    told = answer.json()
    return (
        answer.status_code == status
        and answer.headers["content-type"] == "application/problem+json"
        and told["status"] == status
        and {"type", "title", "detail"} <= told.keys()
    )


@pytest.mark.parametrize("body", ["", "{", '{"query": "a"', "\x00", "[" * 100_000])
def test_a_body_that_cannot_be_read_is_a_bad_request(agent: httpx.Client, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    answer = agent.post("/v1/search", content=body, headers=headers)

    assert answer.status_code in (400, 422)
    assert _is_problem(answer, answer.status_code)


def test_a_body_of_another_kind_is_refused(agent: httpx.Client) -> None:
    answer = agent.post(
        "/v1/search", content='{"query": "a"}', headers={"Content-Type": "text/plain"}
    )

    assert _is_problem(answer, 422)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "body.query"),
        ({"query": 5}, "body.query"),
        ({"query": "x" * 100_001}, "body.query"),
        ({"query": "x", "limit": 0}, "body.limit"),
        ({"query": "x", "limit": 10**30}, "body.limit"),
        ({"query": "x", "kinds": ["rumour"]}, "body.kinds.0"),
        ({"query": "x", "since": "soon"}, "body.since"),
        ({"query": "x", "since": "9999-12-31T23:59:59-23:00"}, "body.since"),
        ({"query": "x", "limt": 5}, "body.limt"),
        ([], "body"),
    ],
)
def test_the_part_that_does_not_fit_is_named(agent: httpx.Client, body: object, field: str) -> None:
    answer = agent.post("/v1/search", json=body)

    assert _is_problem(answer, 422)
    assert field in [error["field"] for error in answer.json()["errors"]]


def test_what_was_sent_is_not_repeated(agent: httpx.Client) -> None:
    answer = agent.post("/v1/search", json={"query": ["my secret diary"]})

    assert _is_problem(answer, 422)
    assert "diary" not in answer.text


@pytest.mark.parametrize("text", ["\\ud800", "a\\u0000b", "\\udc00\\ud83d"])
def test_half_a_character_breaks_nothing(agent: httpx.Client, text: str) -> None:
    sent = f'{{"text": "half a character {text}", "id": "{uuid4()}"}}'
    answer = agent.post(
        "/v1/observations",
        content=sent.encode(),
        headers={"Content-Type": "application/json"},
    )

    assert answer.status_code == 200
    episode = agent.get(f"/v1/episodes/{answer.json()['episode_ids'][0]}").json()
    assert episode["lines"][0]["text"].startswith("half a character")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/observations", {"text": "x" * 100_001}),
        ("/v1/observations", {"messages": [{"id": "1", "role": "user", "content": "x" * 100_001}]}),
        ("/v1/facts", {"text": "x" * 2_001}),
        ("/v1/search", {"query": "x", "thread": "x" * 501}),
    ],
)
def test_a_text_that_is_too_long_is_refused(
    agent: httpx.Client, path: str, body: dict[str, object]
) -> None:
    assert _is_problem(agent.post(path, json=body), 422)


def test_a_body_that_announces_too_much_is_not_waited_for(agent: httpx.Client) -> None:
    answer = agent.post("/v1/observations", content=b"x" * (MAX_BODY_BYTES + 1))

    assert _is_problem(answer, 413)


def test_a_body_without_an_announced_length_is_cut_off_at_the_limit(agent: httpx.Client) -> None:
    def endless() -> object:
        for _ in range(40):
            yield b"x" * 100_000

    try:
        answer = agent.post("/v1/observations", content=endless())  # type: ignore[arg-type]
    except (httpx.NetworkError, httpx.RemoteProtocolError):
        return  # the service has answered and hung up before all was sent
    assert _is_problem(answer, 413)


def test_an_unknown_address_is_told(agent: httpx.Client) -> None:
    assert _is_problem(agent.get("/v1/nothing"), 404)
    assert _is_problem(agent.get("/v1/health/"), 404)


def test_a_method_that_does_not_fit_tells_those_that_do(agent: httpx.Client) -> None:
    answer = agent.delete("/v1/search")

    assert _is_problem(answer, 405)
    assert answer.headers["Allow"] == "POST"


@pytest.mark.parametrize("id", ["0", "-1", str(2**63), "one"])
def test_an_id_that_cannot_be_is_refused(agent: httpx.Client, id: str) -> None:
    assert _is_problem(agent.get(f"/v1/facts/{id}"), 422)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/facts/999999999"),
        ("GET", "/v1/facts/999999999/history"),
        ("POST", "/v1/facts/999999999/reinforce"),
        ("POST", "/v1/facts/999999999/decay"),
        ("POST", "/v1/facts/999999999/pin"),
        ("DELETE", "/v1/facts/999999999"),
        ("GET", "/v1/episodes/999999999"),
        ("DELETE", "/v1/episodes/999999999"),
        ("GET", "/v1/episodes/999999999/frame"),
    ],
)
def test_what_is_not_there_is_not_found(agent: httpx.Client, method: str, path: str) -> None:
    assert _is_problem(agent.request(method, path), 404)


def test_answers_are_never_kept_by_a_cache(agent: httpx.Client, service: RunningService) -> None:
    for answer in (agent.get("/v1/health"), agent.get("/v1/nothing")):
        assert "no-store" in answer.headers["cache-control"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "server" not in answer.headers
        assert parsedate_to_datetime(answer.headers["date"]) <= datetime.now(UTC)


def test_a_bug_tells_nothing_of_what_was_on_the_screen(caplog: pytest.LogCaptureFixture) -> None:
    request = Request({"type": "http", "method": "GET", "path": "/", "headers": []})
    with caplog.at_level(logging.DEBUG):
        answer = asyncio.run(answer_fault(request, ValueError("the diary says so")))

    assert answer.status_code == 500
    assert "diary" not in bytes(answer.body).decode()
    assert json.loads(bytes(answer.body))["remedy"]
    assert "diary" not in caplog.text
    assert "ValueError" in caplog.text
