"""The service is where service.json says, as long as it runs."""

import os
import socket
import stat
import threading
from pathlib import Path

import httpx
import pytest

from desktop_memory import __version__
from desktop_memory.config.service_file import ServiceFile
from tests.running_service import RunningService


def test_it_tells_where_it_is_to_this_user_only(tmp_path: Path) -> None:
    with RunningService(tmp_path) as service:
        mode = stat.S_IMODE(service.paths.service_file.stat().st_mode)
        address = service.address
        assert service.owner.health().version == __version__

    assert mode == 0o600
    assert (address.pid, address.version) == (os.getpid(), __version__)
    assert ServiceFile(service.paths.service_file).find() is None


def test_the_token_of_the_owner_is_new_at_each_start(tmp_path: Path) -> None:
    with RunningService(tmp_path) as first:
        old = first.address.token
    with RunningService(tmp_path) as second:
        assert second.address.token != old
        with second.http(old) as late:
            assert late.get("/v1/health").status_code == 401


def test_nobody_answers_after_the_end(tmp_path: Path) -> None:
    with RunningService(tmp_path) as service:
        url = service.address.url

    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{url}/openapi.json", trust_env=False)


def test_a_port_can_be_chosen_and_taken_again(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for _ in range(2):
        with RunningService(tmp_path, port) as service:
            assert service.address.port == port
            assert service.owner.health().version == __version__
            assert service.problems.snapshot() == ()


def test_a_port_that_is_taken_is_told_and_another_one_used(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with RunningService(tmp_path, port) as service:
            assert service.address.port != port
            assert service.owner.health().version == __version__
            (problem,) = service.problems.snapshot()

    assert f"Port {port} cannot be used" in problem.what
    assert not problem.blocking


def test_an_app_that_cannot_be_asked_goes_on_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "service.json" / "in the way").mkdir(parents=True)
    with RunningService(tmp_path) as service:
        service.runtime.submit(lambda commands: commands.add_messages("", [], None)).result()
        (problem,) = service.problems.snapshot()

    assert "service.json" in problem.what
    assert not problem.blocking


def test_what_is_asked_before_the_end_is_answered(tmp_path: Path) -> None:
    with RunningService(tmp_path) as service:
        kept = service.owner.remember("Said at the last moment.")
    with RunningService(tmp_path) as again:
        assert again.owner.fact(kept.id).fact.text == "Said at the last moment."
        entries = again.runtime.ask(lambda queries: queries.find_requests(None, 10)).result()

    assert "POST /v1/facts" in [entry.route for entry in entries]


def test_it_answers_without_threads_of_its_own(tmp_path: Path) -> None:
    with RunningService(tmp_path) as service:
        service.owner.remember("Answered by the event loop.")
        service.owner.search("event loop")
        service.owner.facts()
        names = {thread.name for thread in threading.enumerate()}

    assert "service" in names
    assert not [name for name in names if "worker" in name.lower()]
