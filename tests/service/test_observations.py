from uuid import uuid4

import httpx

from tests.running_service import RunningService


def _message(id: str, content: str, at: str = "2026-11-20T14:00:00Z") -> dict[str, object]:
    return {"id": id, "role": "Ada", "content": content, "at": at}


def test_each_message_becomes_an_episode(agent: httpx.Client) -> None:
    thread = str(uuid4())
    body = {"thread": thread, "messages": [_message("a", "One line.\nTwo."), _message("b", "Hi.")]}

    told = agent.post("/v1/observations", json=body).json()
    episodes = agent.get("/v1/episodes", params={"thread": thread}).json()

    assert told["kept"] == episodes["total"] == 2
    by_id = {episode["external_id"]: episode for episode in episodes["episodes"]}
    assert by_id["a"]["role"] == "Ada"
    assert by_id["a"]["source"] == "agent"
    assert by_id["a"]["started_at"] == "2026-11-20T14:00:00Z"
    lines = agent.get(f"/v1/episodes/{by_id['a']['id']}").json()["lines"]
    assert [line["text"] for line in lines] == ["One line.", "Two."]


def test_sending_again_keeps_once(agent: httpx.Client) -> None:
    thread = str(uuid4())
    body = {"thread": thread, "messages": [_message("a", "Only once.")]}

    first = agent.post("/v1/observations", json=body).json()
    again = agent.post("/v1/observations", json=body).json()

    assert first == again
    assert agent.get("/v1/episodes", params={"thread": thread}).json()["total"] == 1


def test_the_ids_of_two_agents_do_not_meet(service: RunningService, agent: httpx.Client) -> None:
    thread = str(uuid4())
    body = {"thread": thread, "messages": [_message("a", "From one.")]}
    agent.post("/v1/observations", json=body)
    with service.http(service.add_agent().token) as other:
        other.post("/v1/observations", json=body)

    assert agent.get("/v1/episodes", params={"thread": thread}).json()["total"] == 2


def test_a_plain_text_is_kept(agent: httpx.Client) -> None:
    id = str(uuid4())
    told = agent.post("/v1/observations", json={"text": "Deployed to staging.", "id": id}).json()

    episode = agent.get(f"/v1/episodes/{told['episode_ids'][0]}").json()

    assert episode["episode"]["external_id"] == id
    assert episode["lines"][0]["text"] == "Deployed to staging."


def test_a_time_without_an_offset_is_local(agent: httpx.Client) -> None:
    body = {"thread": str(uuid4()), "messages": [_message("a", "Hi.", at="2026-11-20T14:00:00")]}

    assert agent.post("/v1/observations", json=body).status_code == 200


def test_what_agents_send_along_is_ignored(agent: httpx.Client) -> None:
    message = {**_message("a", "Hi."), "tool_calls": [], "name": "Ada"}

    answer = agent.post("/v1/observations", json={"thread": str(uuid4()), "messages": [message]})

    assert answer.status_code == 200


def test_either_messages_or_a_text(agent: httpx.Client) -> None:
    both = {"text": "x", "messages": [_message("a", "x")]}

    assert agent.post("/v1/observations", json=both).status_code == 422
    assert agent.post("/v1/observations", json={"thread": "t"}).status_code == 422


def test_a_secret_is_not_kept(service: RunningService, agent: httpx.Client) -> None:
    secret = "hunter" + "2-Kx9!vQ"  # in two parts, so that no scanner takes it for one
    text = f"The wifi is quick.\npassword: {secret}"

    told = agent.post("/v1/observations", json={"text": text}).json()

    lines = agent.get(f"/v1/episodes/{told['episode_ids'][0]}").json()["lines"]
    assert lines[0]["text"] == "The wifi is quick."
    assert secret not in str(lines)
    for file in service.paths.data.glob("memory.db*"):
        assert secret.encode() not in file.read_bytes()
