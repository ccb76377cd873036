"""Nobody without a token reads anything, and a web page in the browser can't either."""

import dataclasses

import httpx
import psutil
import pytest

from desktop_memory.domain.agent import Scope
from tests.running_service import RunningService

ROUTES = (
    ("GET", "/v1/health"),
    ("GET", "/v1/now"),
    ("GET", "/v1/stats"),
    ("GET", "/v1/events"),
    ("GET", "/v1/facts"),
    ("GET", "/v1/episodes/1/frame"),
    ("POST", "/v1/search"),
    ("POST", "/v1/observations"),
    ("POST", "/v1/forget"),
    ("GET", "/v1/owner/agents"),
    ("GET", "/"),
    ("GET", "/docs"),
)


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_without_a_token_there_is_no_answer(
    service: RunningService, method: str, path: str
) -> None:
    with service.http() as stranger:
        answer = stranger.request(method, path)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == "This needs a token."


@pytest.mark.parametrize(
    "header", ["Bearer wrong", "Basic dXNlcjpwdw==", "Bearer", "Bearer a b", "x" * 5000]
)
def test_a_wrong_token_is_refused(service: RunningService, header: str) -> None:
    with service.http(headers=[("Authorization", header)]) as stranger:
        assert stranger.get("/v1/health").status_code == 401


def test_a_token_in_the_address_does_not_count(service: RunningService) -> None:
    with service.http() as stranger:
        answer = stranger.get("/v1/health", params={"token": service.address.token})

    assert answer.status_code == 401


def test_two_tokens_are_refused(service: RunningService) -> None:
    token = f"Bearer {service.address.token}"
    answer = httpx.get(
        f"{service.address.url}/v1/health",
        headers=[("Authorization", token), ("Authorization", token)],
        trust_env=False,
    )

    assert answer.status_code == 401


def test_a_revoked_token_is_refused_from_the_next_request_on(service: RunningService) -> None:
    added = service.add_agent(Scope.SEARCH)
    with service.http(added.token) as agent:
        assert agent.get("/v1/health").status_code == 200
        service.runtime.submit(lambda commands: commands.revoke_agent(added.agent.id)).result()
        assert agent.get("/v1/health").status_code == 401


def test_the_interface_is_described_to_those_who_have_no_token_yet(
    service: RunningService,
) -> None:
    with service.http() as stranger:
        assert stranger.get("/openapi.json").status_code == 200


@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1", "127.0.0.1:1", "localhost.example.org:{port}", ""]
)
@pytest.mark.parametrize("path", ["/v1/health", "/openapi.json"])
def test_a_name_that_was_rebound_to_this_computer_is_refused(
    service: RunningService, host: str, path: str
) -> None:
    named = host.format(port=service.address.port)
    with service.http(service.address.token, [("Host", named)]) as page:
        answer = page.get(path)

    assert answer.status_code in (400, 421)
    assert service.address.token not in answer.text


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LocalHost", "[::1]"])
def test_the_names_of_this_computer_are_accepted(service: RunningService, name: str) -> None:
    host = f"{name}:{service.address.port}"
    with service.http(service.address.token, [("Host", host)]) as client:
        assert client.get("/v1/health").status_code == 200


@pytest.mark.parametrize("origin", ["https://example.org", "null", "http://127.0.0.1", "file://"])
def test_a_web_page_is_refused_even_with_a_token(service: RunningService, origin: str) -> None:
    with service.http(service.address.token, [("Origin", origin)]) as page:
        answer = page.get("/v1/health")
        preflight = page.options("/v1/search", headers={"Access-Control-Request-Method": "POST"})

    assert answer.status_code == preflight.status_code == 403
    for told in (answer, preflight):
        assert not [name for name in told.headers if name.startswith("access-control")]


def test_its_own_origin_is_no_stranger(service: RunningService) -> None:
    with service.http(service.address.token, [("Origin", service.address.url)]) as client:
        answer = client.get("/v1/health")

    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("scope", "method", "path", "body"),
    [
        (Scope.SEARCH, "POST", "/v1/search", {"query": "x"}),
        (Scope.SEARCH, "POST", "/v1/context", {"query": "x"}),
        (Scope.READ, "GET", "/v1/now", None),
        (Scope.READ, "GET", "/v1/stats", None),
        (Scope.READ, "GET", "/v1/facts", None),
        (Scope.READ, "GET", "/v1/facts/1/history", None),
        (Scope.READ, "GET", "/v1/episodes", None),
        (Scope.READ, "GET", "/v1/episodes/1/frame", None),
        (Scope.READ, "GET", "/v1/events", None),
        (Scope.WRITE, "POST", "/v1/observations", {"text": "x"}),
        (Scope.WRITE, "POST", "/v1/facts", {"text": "x"}),
        (Scope.WRITE, "PATCH", "/v1/facts/1", {"text": "x"}),
        (Scope.WRITE, "POST", "/v1/facts/1/pin", None),
        (Scope.WRITE, "POST", "/v1/facts/1/undo", None),
        (Scope.FORGET, "POST", "/v1/forget", {"app": "x"}),
        (Scope.FORGET, "DELETE", "/v1/facts/1", None),
        (Scope.FORGET, "DELETE", "/v1/episodes/1", None),
        (Scope.OWNER, "GET", "/v1/owner/agents", None),
        (Scope.OWNER, "POST", "/v1/owner/agents", {"name": "x", "scopes": ["search"]}),
        (Scope.OWNER, "POST", "/v1/owner/pause", {}),
        (Scope.OWNER, "POST", "/v1/owner/resume", None),
        (Scope.OWNER, "GET", "/v1/owner/export/facts", None),
    ],
)
def test_an_agent_may_only_do_what_its_scopes_say(
    service: RunningService, scope: Scope, method: str, path: str, body: dict[str, object] | None
) -> None:
    others = {Scope.SEARCH, Scope.READ, Scope.WRITE, Scope.FORGET} - {scope}
    with service.http(service.add_agent(*others).token) as agent:
        answer = agent.request(method, path, json=body)

    assert answer.status_code == 403
    assert repr(scope.value) in answer.json()["detail"]


def test_who_may_only_write_cannot_read_a_fact_by_changing_it(service: RunningService) -> None:
    fact = service.owner.remember("The vault code is in the drawer.")
    with service.http(service.add_agent(Scope.WRITE).token) as agent:
        answer = agent.post(f"/v1/facts/{fact.id}/reinforce")

    assert answer.status_code == 403
    assert "drawer" not in answer.text


def test_no_agent_can_be_given_the_scope_of_the_owner(service: RunningService) -> None:
    with service.http(service.address.token) as owner:
        answer = owner.post("/v1/owner/agents", json={"name": "x", "scopes": ["owner"]})

    assert answer.status_code == 422


def test_agents_are_refused_while_answering_them_is_switched_off(
    service: RunningService, agent: httpx.Client
) -> None:
    settings = service.runtime.settings
    service.runtime.apply_settings(dataclasses.replace(settings, service_on=False)).result()
    try:
        refused = agent.get("/v1/health")
        with service.http(service.address.token) as owner:
            assert owner.get("/v1/health").status_code == 200
    finally:
        service.runtime.apply_settings(settings).result()

    assert refused.status_code == 403
    assert "switched off" in refused.json()["detail"]
    assert agent.get("/v1/health").status_code == 200


def test_only_this_computer_can_reach_it(service: RunningService) -> None:
    listening = [
        connection.laddr.ip
        for connection in psutil.Process().net_connections("inet")
        if connection.status == psutil.CONN_LISTEN and connection.laddr.port == service.address.port
    ]

    assert listening == ["127.0.0.1"]
