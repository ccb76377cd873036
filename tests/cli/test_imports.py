"""What was exported elsewhere can be brought in: all of it, once, and through the gate."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command_line import CommandLine
from tests.cli.memory_export import begin, content, fill, read
from tests.running_service import RunningService


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of an old computer."""
    old = tmp_path_factory.mktemp("old")
    line = begin(old)
    fill(old)
    folder = tmp_path_factory.mktemp("files") / "old computer"
    assert line.run("export", str(folder)).status == 0
    return folder


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, exported: Path) -> Iterator[RunningService]:
    """An app that runs, and into which the export was brought."""
    with RunningService(tmp_path_factory.mktemp("running")) as service:
        assert CommandLine(service.paths.data).run("import", str(exported)).status == 0
        yield service


@pytest.fixture
def line(tmp_path: Path) -> CommandLine:
    """A new computer."""
    return begin(tmp_path / "new")


def _export(line: CommandLine, folder: Path) -> Path:
    assert line.run("export", str(folder)).status == 0
    return folder


def test_an_export_that_is_brought_into_an_empty_folder_is_exported_the_same(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    told = line.run("import", str(exported), "--json")
    back = _export(line, tmp_path / "back")

    origins = [record["fact"]["imported_from"] for record in read(back, "facts")]
    origins += [record["episode"]["imported_from"] for record in read(back, "episodes")]
    assert told.err == ""
    assert (told.status, told.json["episodes"], told.json["facts"]) == (0, {"new": 4}, {"new": 7})
    assert content(back) == content(exported)
    assert set(origins) == {"export old computer"}


def test_the_same_export_twice_doubles_nothing(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    line.run("import", str(exported))
    once = content(_export(line, tmp_path / "once"))

    told = line.run("import", str(exported), "--json").json
    twice = content(_export(line, tmp_path / "twice"))

    assert (told["episodes"], told["facts"]) == ({"known": 4}, {"known": 7})
    assert twice == once


def test_an_export_brought_back_into_its_own_memory_doubles_nothing(tmp_path: Path) -> None:
    line = begin(tmp_path / "own")
    fill(tmp_path / "own")
    folder = _export(line, tmp_path / "first")

    told = line.run("import", str(folder), "--json").json
    again = _export(line, tmp_path / "second")

    assert (told["episodes"], told["facts"]) == ({"known": 4}, {"known": 7})
    assert content(again) == content(folder)


def test_an_import_that_was_cut_off_is_completed_by_the_next(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    part = _copy(exported, tmp_path / exported.name)
    for kind in ("episodes", "facts"):
        file = part / f"{kind}.jsonl"
        file.write_text("".join(file.read_text().splitlines(keepends=True)[:3]))
    (part / "entities.jsonl").unlink()
    line.run("import", str(part))

    line.run("import", str(exported))
    back = _export(line, tmp_path / "back")

    assert content(back) == content(exported)


def test_a_dry_run_tells_what_would_come_and_writes_nothing(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    line.run("remember", "The bins go out on Tuesday.")

    told = line.run("import", str(exported), "--dry-run")
    back = _export(line, tmp_path / "back")

    assert told.status == 0
    assert "4 episodes would be new" in told.out
    assert "6 facts would be new, 1 added to" in told.out
    assert "1 day, 2026-03-02 to 2026-03-02" in told.out
    assert [record["fact"]["text"] for record in read(back, "facts")] == [
        "The bins go out on Tuesday."
    ]
    assert read(back, "episodes") == []


@pytest.mark.parametrize(
    ("kind", "broken", "told"),
    [
        ("facts", "{", "it is not JSON"),
        ("facts", '{"fact": {"id": 1}}', "fact.kind: field required"),
        ("episodes", '{"episode": []}', "episode: "),
        ("episodes", "\xff", "it is not UTF-8"),
    ],
)
def test_a_broken_file_is_told_with_its_line_and_nothing_is_written(
    line: CommandLine, exported: Path, tmp_path: Path, kind: str, broken: str, told: str
) -> None:
    part = _copy(exported, tmp_path / "broken")
    with (part / f"{kind}.jsonl").open("ab") as file:
        file.write(broken.encode("latin-1") + b"\n")
    number = len((part / f"{kind}.jsonl").read_bytes().splitlines())

    ended = line.run("import", str(part))

    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert f"{kind}.jsonl line {number} cannot be read: {told}" in ended.err
    assert not (tmp_path / "new" / "memory.db").exists()


def test_a_step_that_names_another_column_is_refused(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    part = _copy(exported, tmp_path / "forged")
    records = read(part, "facts")
    records[0]["steps"][0]["columns"] = {"text = '' --": ["a", "b"]}
    _write(part, "facts", records)

    ended = line.run("import", str(part))

    assert ended.status == 2
    assert "facts.jsonl line 1 cannot be read: a step cannot have changed" in ended.err


def test_a_source_that_is_none_is_told(line: CommandLine, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    nothing = line.run("import", str(tmp_path / "nothing"))
    no_export = line.run("import", str(empty))

    assert (nothing.status, no_export.status) == (2, 2)
    assert "There is no " in nothing.err
    assert "holds no episodes.jsonl" in no_export.err


def test_what_is_excluded_here_or_secret_is_not_kept(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    part = _copy(exported, tmp_path / "secrets")
    episodes, facts = read(part, "episodes"), read(part, "facts")
    vault, note = episodes[1], episodes[0]
    vault["episode"] |= {"app": "KeePassXC", "process": "keepassxc", "title": "Vault"}
    note["lines"][0]["text"] = "password: Zx9!kkQ2vv#Lm"
    bins = next(one for one in facts if "bins" in one["fact"]["text"])
    bins["provenance"] = [bins["provenance"][0] | {"episode_id": vault["episode"]["id"]}]
    cat = next(one for one in facts if "cat" in one["fact"]["text"])
    cat["fact"]["text"] = "The password: Zx9!kkQ2vv#Lm"
    _write(part, "episodes", episodes)
    _write(part, "facts", facts)

    told = line.run("import", str(part), "--json").json
    back = _export(line, tmp_path / "back")

    written = "".join(file.read_text() for file in back.glob("*.jsonl"))
    assert told["episodes"] == {"new": 3, "excluded": 1}
    assert told["facts"] == {"new": 6, "excluded": 1}
    assert "KeePassXC" not in written
    assert "bins" not in written
    assert "Zx9!kkQ2vv#Lm" not in written


def test_a_fact_that_was_read_in_many_places_comes_with_all_of_them(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    part = _copy(exported, tmp_path / "much")
    cat = next(one for one in read(part, "facts") if "cat" in one["fact"]["text"])
    place = cat["provenance"][0] | {"episode_id": None, "quote": "The cat. " * 10_000}
    cat["provenance"] = [place | {"at": f"2026-03-01T09:{n:02}:00Z"} for n in reversed(range(12))]
    _write(part, "facts", [cat])

    told = line.run("import", str(part), "--json").json
    back = read(_export(line, tmp_path / "back"), "facts")

    assert told["facts"] == {"new": 1}
    assert len(back[0]["provenance"]) == 12


def test_a_fact_the_person_deleted_in_the_running_app_stays_deleted(
    running: RunningService, exported: Path, tmp_path: Path
) -> None:
    line = CommandLine(running.paths.data)
    line.run("forget", "--match", "The bins go out")

    told = line.run("import", str(exported), "--json").json
    back = _export(line, tmp_path / "back")

    assert told["facts"]["deleted here"] == 1
    assert not [one for one in read(back, "facts") if "bins" in one["fact"]["text"]]


def test_the_steps_of_an_imported_fact_can_be_undone(
    running: RunningService, tmp_path: Path
) -> None:
    before = read(_export(CommandLine(running.paths.data), tmp_path / "before"), "facts")
    told = {record["fact"]["text"]: record for record in before}
    bremen = told["Ann lives in Bremen."]["fact"]["id"]
    key = told["The key is at the neighbours."]
    edit = next(step["id"] for step in key["steps"] if step["change"] == "edited")

    undo = running.runtime.submit
    undo(lambda commands: commands.undo_fact(bremen)).result()
    undo(lambda commands: commands.undo_fact(key["fact"]["id"], edit)).result()
    after = read(_export(CommandLine(running.paths.data), tmp_path / "after"), "facts")

    found = {record["fact"]["id"]: record["fact"] for record in after}
    assert (told["Ann lives in Bremen."]["fact"]["state"], found[bremen]["state"]) == (
        "superseded",
        "current",
    )
    assert found[bremen]["superseded_by"] is None
    assert found[key["fact"]["id"]]["text"] == "The key is at the nieghbours."


def test_what_is_newer_takes_the_place_of_what_is_known_here(
    line: CommandLine, exported: Path, tmp_path: Path
) -> None:
    line.run("import", str(exported))
    moved = _copy(exported, tmp_path / "newer")
    facts = read(moved, "facts")
    ann = next(one for one in facts if one["fact"]["text"] == "Ann lives in Hamburg.")
    ann["fact"] |= {"text": "Ann lives in Kiel.", "valid_from": "2026-04-01T00:00:00Z"}
    ann["steps"] = []
    _write(moved, "facts", [ann])

    line.run("import", str(moved))
    current = {fact["text"] for fact in line.run("facts", "Ann", "--json").json["facts"]}

    assert current == {"Ann lives in Kiel."}


def _copy(folder: Path, to: Path) -> Path:
    shutil.copytree(folder, to)
    return to


def _write(folder: Path, kind: str, records: list[dict[str, Any]]) -> None:
    text = "".join(f"{json.dumps(record)}\n" for record in records)
    (folder / f"{kind}.jsonl").write_text(text, encoding="utf-8")
