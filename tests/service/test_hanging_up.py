"""A client that hangs up is not answered, and what it asked is interrupted."""

import json
import socket

import pytest

from desktop_memory.domain.agent import AgentRequest, NewAgent
from desktop_memory.memory.queries import Queries
from tests.endless import Endless
from tests.running_service import RunningService


def _ask(service: RunningService, added: NewAgent, route: str) -> socket.socket:
    body = json.dumps({"query": "lighthouse"}).encode()
    head = (
        f"POST /v1/{route} HTTP/1.1\r\nHost: 127.0.0.1:{service.address.port}\r\n"
        f"Authorization: Bearer {added.token}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    asking = socket.create_connection(("127.0.0.1", service.address.port), timeout=60)
    asking.sendall(head.encode() + body)
    return asking


@pytest.mark.parametrize(("route", "query"), [("search", "search"), ("context", "get_context")])
def test_who_hangs_up_is_not_searched_for(
    service: RunningService, monkeypatch: pytest.MonkeyPatch, route: str, query: str
) -> None:
    endless, added = Endless(), service.add_agent()
    with monkeypatch.context() as patched:
        patched.setattr(Queries, query, lambda queries, *_: endless(queries))
        asking = _ask(service, added, route)
        assert endless.began.wait(60)

        asking.close()

        assert endless.ended.wait(60)
    with service.http(added.token) as agent:
        assert agent.post(f"/v1/{route}", json={"query": "lighthouse"}).status_code == 200
    while len(log := _log(service, added)) < 2:
        pass
    assert {(entry.route, entry.status) for entry in log} == {
        (f"POST /v1/{route}", 499),
        (f"POST /v1/{route}", 200),
    }


def _log(service: RunningService, added: NewAgent) -> list[AgentRequest]:
    service.runtime.submit(lambda _: None).result()
    return service.runtime.ask(lambda queries: queries.find_requests(added.agent.id)).result()
