"""Commands that speak to the running app, or need that none runs."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.config.service_file import ServiceAddress, ServiceFile
from tests.cli.command_line import CommandLine
from tests.running_service import RunningService


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    with RunningService(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture
def line(service: RunningService) -> CommandLine:
    return CommandLine(service.paths.data)


def test_status_tells_the_state(line: CommandLine) -> None:
    told = line.run("status", "--json").json

    assert told["running"] is True
    assert told["health"]["state"]
    assert line.run("status").out.endswith(".\n")


def test_a_pause_is_begun_and_ended(service: RunningService, line: CommandLine) -> None:
    begun = line.run("pause", "1h")
    paused = service.owner.health()
    ended = line.run("resume")

    assert begun.out.startswith("Nothing is kept until ")
    assert paused.paused_until is not None
    assert ended.out.startswith("The pause is over")
    assert service.owner.health().paused_until is None


def test_a_pause_without_an_end_lasts_until_resumed(line: CommandLine) -> None:
    assert line.run("pause").out == "Nothing is kept until you resume.\n"
    assert line.run("resume").status == 0


def test_a_delete_can_be_undone_for_a_while(service: RunningService, line: CommandLine) -> None:
    fact = service.owner.remember("Not so fast.")

    forgotten = line.run("forget", "--id", f"fact:{fact.id}", "--json").json
    undone = line.run("forget", "--undo", str(forgotten["forget_id"]))

    assert undone.status == 0
    assert service.owner.fact(fact.id).fact.text == "Not so fast."


def test_pictures_are_exported_where_they_are_wanted(
    service: RunningService, line: CommandLine, tmp_path: Path
) -> None:
    service.see("pictured", picture=True)

    told = line.run("export", str(tmp_path / "export"), "--pictures", "--json").json

    (picture,) = (tmp_path / "export" / "pictures").iterdir()
    assert told["pictures"] == 1
    assert picture.suffix == ".webp"
    assert picture.stat().st_mode & 0o077 == 0
    assert "A line of pictured." in (tmp_path / "export" / "episodes.jsonl").read_text()


def test_a_backup_is_not_brought_back_under_a_running_app(line: CommandLine) -> None:
    line.run("backup")

    ended = line.run("restore", "--last")

    assert ended.status == 1
    assert "in use" in ended.err


def test_a_backup_is_brought_back_after_the_app_was_stopped(tmp_path: Path) -> None:
    line = CommandLine(tmp_path)
    with RunningService(tmp_path) as service:
        kept = service.owner.remember("Before the backup.")
        line.run("backup")
        lost = service.owner.remember("After the backup.")

    restored = line.run("restore", "--last", "--json")

    assert restored.status == 0
    with RunningService(tmp_path) as service:
        ids = [fact.id for fact in service.owner.facts().facts]
    assert kept.id in ids
    assert lost.id not in ids


def test_a_damaged_file_is_told_and_the_last_backup_brought_back(tmp_path: Path) -> None:
    line = CommandLine(tmp_path)
    with RunningService(tmp_path) as service:
        kept = service.owner.remember("Before the damage.")
        line.run("backup")
    memory_db = tmp_path / "memory.db"
    memory_db.write_bytes(b"damage" * 5_000)

    damaged = line.run("facts")
    restored = line.run("restore", "--last")
    facts = line.run("facts", "--json").json["facts"]

    assert damaged.status == 1
    assert damaged.err.count("\n") == 1
    assert "memory.db" in damaged.err
    assert "backup" in damaged.err
    assert restored.status == 0
    assert kept.id in [fact["id"] for fact in facts]


def test_what_a_killed_app_left_behind_misleads_nobody(tmp_path: Path) -> None:
    line = CommandLine(tmp_path)
    with RunningService(tmp_path) as service:
        service.owner.remember("Before the power cut.")
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    left = ServiceAddress(port, 4711, "0.1.0", "a token")
    ServiceFile(service.paths.service_file).write(left)

    assert line.run("facts", "--json").json["total"] == 1
    assert line.run("status", "--json").json["running"] is False


@pytest.mark.parametrize("command", ["pause", "resume"])
def test_an_app_that_does_not_run_is_told(tmp_path: Path, command: str) -> None:
    ended = CommandLine(tmp_path).run(command)

    assert ended.status == 1
    assert "does not run" in ended.err
    assert not list(tmp_path.iterdir())


def test_status_without_an_app_is_no_fault(tmp_path: Path) -> None:
    ended = CommandLine(tmp_path).run("status", "--json")

    assert ended.status == 0
    assert ended.json == {"running": False, "data_dir": str(tmp_path)}
    assert not list(tmp_path.iterdir())
