import io
from datetime import timedelta
from uuid import uuid4

import httpx
import pytest
from PIL import Image

from tests.running_service import AT, SEA, RunningService


@pytest.fixture
def title() -> str:
    return f"notes {uuid4().hex[:8]}"


def test_an_episode_is_told_with_its_lines(
    service: RunningService, agent: httpx.Client, title: str
) -> None:
    id = service.see(title)

    told = agent.get(f"/v1/episodes/{id}").json()

    assert (told["episode"]["app"], told["episode"]["title"]) == ("Mousepad", title)
    assert told["episode"]["source"] == "screen"
    assert told["episode"]["telling_line"] == f"A line of {title}."
    assert told["lines"][0]["origin"] == "accessibility"
    assert told["lines"][0]["box"] == {"x": 10, "y": 20, "width": 300, "height": 18}


def test_the_picture_of_an_episode_is_given_in_any_size(
    service: RunningService, agent: httpx.Client, title: str
) -> None:
    id = service.see(title, picture=True)
    frames = agent.get(f"/v1/episodes/{id}").json()["frames"]

    whole = agent.get(f"/v1/episodes/{id}/frame")
    small = agent.get(
        f"/v1/episodes/{id}/frame", params={"frame_id": frames[0]["id"], "max_width": 64}
    )

    assert whole.headers["content-type"] in ("image/webp", "image/png")
    with Image.open(io.BytesIO(whole.content)) as picture:
        assert picture.size == (640, 400)
        shown = picture.convert("RGB").getpixel((320, 200))
    assert isinstance(shown, tuple)
    assert all(abs(ours - theirs) <= 8 for ours, theirs in zip(SEA, shown, strict=True))
    with Image.open(io.BytesIO(small.content)) as picture:
        assert picture.width == 64


def test_a_picture_of_another_episode_is_not_given(
    service: RunningService, agent: httpx.Client, title: str
) -> None:
    pictured, plain = service.see(title, picture=True), service.see(f"{title} two")
    frame_id = agent.get(f"/v1/episodes/{pictured}").json()["frames"][0]["id"]

    stolen = agent.get(f"/v1/episodes/{plain}/frame", params={"frame_id": frame_id})
    none = agent.get(f"/v1/episodes/{plain}/frame")

    assert (stolen.status_code, none.status_code) == (404, 404)


def test_episodes_are_filtered_and_paged(
    service: RunningService, agent: httpx.Client, title: str
) -> None:
    ids = [service.see(f"{title} {n}", AT + timedelta(hours=n)) for n in range(3)]

    def page(**asked: str) -> dict[str, object]:
        told = agent.get("/v1/episodes", params={"match": title, **asked}).json()
        return {"ids": [one["id"] for one in told["episodes"]], "total": told["total"]}

    assert page() == {"ids": ids[::-1], "total": 3}
    assert page(newest_first="false", limit="2") == {"ids": ids[:2], "total": 3}
    assert page(newest_first="false", limit="2", offset="2") == {"ids": ids[2:], "total": 3}
    assert page(since="2026-11-20T15:00:00Z", until="2026-11-20T16:00:00Z")["ids"] == [ids[1]]
    assert page(app="Mousepad", site="notes.example.org", source="screen")["total"] == 3
    assert page(app="XTerm")["total"] == 0
