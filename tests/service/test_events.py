"""Changes are told as they happen: ids and kinds, no content."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from desktop_memory.domain.changes import Changes
from desktop_memory.service.change_stream import ChangeStream
from tests.running_service import RunningService


def _lines(stream: httpx.Response) -> Iterator[str]:
    return (line for line in stream.iter_lines() if line)


def test_a_new_fact_is_told_to_who_listens(service: RunningService, agent: httpx.Client) -> None:
    with agent.stream("GET", "/v1/events") as stream:
        lines = _lines(stream)
        assert next(lines) == ": listening"
        text = f"Heard {uuid4()}."
        fact = service.owner.remember(text)
        # What other tests began may be told first.
        told = next(line for line in lines if f'"fact_ids":[{fact.id}]' in line)

    assert stream.headers["content-type"].startswith("text/event-stream")
    assert told.startswith("data: ")
    assert text not in told


def test_questions_are_no_news(tmp_path: Path) -> None:
    with (
        RunningService(tmp_path) as service,
        service.http(service.address.token) as client,
        client.stream("GET", "/v1/events") as stream,
    ):
        lines = _lines(stream)
        assert next(lines) == ": listening"
        for _ in range(5):
            service.owner.health()
        service.runtime.submit(lambda _: None).result()
        fact = service.owner.remember("Heard.")
        assert next(lines) == "event: change"
        assert f'"fact_ids":[{fact.id}]' in next(lines)


def test_stopping_ends_the_streams(tmp_path: Path) -> None:
    with (
        RunningService(tmp_path) as service,
        service.http(service.address.token) as client,
        client.stream("GET", "/v1/events") as stream,
    ):
        lines = _lines(stream)
        assert next(lines) == ": listening"
        service.runtime.stop()
        assert list(lines) == []


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    made = asyncio.new_event_loop()
    yield made
    made.close()


def _take(loop: asyncio.AbstractEventLoop, stream: ChangeStream) -> Changes | None:
    return loop.run_until_complete(anext(aiter(stream)))


def test_who_reads_slowly_gets_several_changes_as_one(loop: asyncio.AbstractEventLoop) -> None:
    stream = ChangeStream(loop)
    stream.tell(Changes(episode_ids=frozenset({1})))
    stream.tell(Changes(fact_ids=frozenset({2}), settings=True))

    taken = _take(loop, stream)

    assert taken == Changes(episode_ids=frozenset({1}), fact_ids=frozenset({2}), settings=True)


def test_who_never_reads_costs_no_memory(loop: asyncio.AbstractEventLoop) -> None:
    stream = ChangeStream(loop, max_ids=10)
    for number in range(100):
        stream.tell(Changes(episode_ids=frozenset({number})))

    assert _take(loop, stream) is None


def test_a_stream_whose_listener_is_gone_can_still_be_told(
    loop: asyncio.AbstractEventLoop,
) -> None:
    stream = ChangeStream(loop)
    loop.close()

    stream.tell(Changes(settings=True))
    stream.end()
