from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import httpx

from desktop_memory import __version__
from tests.running_service import RunningService


def test_health_tells_how_the_app_fares(agent: httpx.Client) -> None:
    told = agent.get("/v1/health").json()

    assert told["version"] == __version__
    assert told["state"]
    assert told["sizes"]["memory"] > 0
    assert told["sizes"]["total"] >= told["sizes"]["memory"]
    assert told["budget_bytes"] == 20_000_000_000
    assert told["key"].startswith("Off.")


def test_health_tells_nothing_that_was_on_the_screen(agent: httpx.Client) -> None:
    thread = str(uuid4())
    message = {"id": "1", "role": "user", "content": "private words"}
    agent.post("/v1/observations", json={"thread": thread, "messages": [message]})

    told = agent.get("/v1/health").text

    assert thread not in told
    assert "private words" not in told


def test_now_tells_the_state(agent: httpx.Client) -> None:
    told = agent.get("/v1/now").json()

    assert told["state"]
    assert "episode" in told


def test_stats_count_what_is_remembered(tmp_path: Path) -> None:
    # In a memory of its own: in that of the other tests facts may be found meanwhile.
    with (
        RunningService(tmp_path) as service,
        service.http(service.add_agent().token) as agent,
    ):
        before = agent.get("/v1/stats").json()
        day = datetime.now().astimezone().date()
        agent.post("/v1/observations", json={"text": str(uuid4())})
        agent.post("/v1/facts", json={"text": f"Counted {uuid4()}.", "kind": "task"})
        after = agent.get("/v1/stats").json()

    assert after["episodes"] == before["episodes"] + 1
    assert after["facts"]["by_kind"]["task"] == before["facts"]["by_kind"]["task"] + 1
    # Midnight may have passed.
    assert day.isoformat() in [told["day"] for told in after["days"][-2:]]


def test_the_owner_pauses_and_resumes(service: RunningService) -> None:
    until = datetime.now(UTC) + timedelta(hours=1)

    service.owner.owner.pause(until)
    paused = service.owner.health()
    service.owner.owner.resume()

    assert paused.paused_until == until
    assert service.owner.health().paused_until is None


def test_an_agent_is_added_listed_and_revoked(service: RunningService) -> None:
    name = str(uuid4())
    with service.http(service.address.token) as owner:
        added = owner.post("/v1/owner/agents", json={"name": name, "scopes": ["search", "read"]})
        again = owner.post("/v1/owner/agents", json={"name": name, "scopes": ["search"]})
        id = added.json()["agent"]["id"]
        revoked = owner.delete(f"/v1/owner/agents/{id}")
        agents = owner.get("/v1/owner/agents").json()["agents"]

    assert added.status_code == 201
    assert added.json()["token"]
    assert again.status_code == 409
    assert revoked.status_code == 204
    assert next(agent for agent in agents if agent["id"] == id)["revoked_at"]
    assert added.json()["token"] not in str(agents)
