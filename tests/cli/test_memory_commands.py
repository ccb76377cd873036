"""The commands give the same whether the app runs or not."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from tests.cli.command_line import CommandLine
from tests.running_service import RunningService


@pytest.fixture(scope="module", params=["running", "stopped"])
def line(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[CommandLine]:
    folder = tmp_path_factory.mktemp("data")
    if request.param == "running":
        with RunningService(folder):
            yield CommandLine(folder)
    else:
        file = SettingsFile(Paths(folder).settings_file)
        file.save(replace(Settings(), key_store="none"))
        line = CommandLine(folder)
        line.run("remember", "The folder was begun on the command line.")
        yield line


def test_what_is_remembered_is_found_listed_and_forgotten(line: CommandLine) -> None:
    word = f"w{uuid4().hex[:8]}"

    kept = line.run("remember", f"The {word} is in the attic.", "--kind", "task", "--json").json
    found = line.run("search", word, "--json").json["hits"]
    listed = line.run("facts", word, "--kind", "task", "--json").json
    planned = line.run("forget", "--match", word, "--dry-run", "--json").json
    forgotten = line.run("forget", "--id", f"fact:{kept['id']}")
    left = line.run("facts", word, "--json").json

    assert found[0]["id"] == kept["id"]
    assert [fact["text"] for fact in listed["facts"]] == [f"The {word} is in the attic."]
    assert planned["preview"]["facts"] == 1
    assert forgotten.status == 0
    assert forgotten.out.startswith("1 fact forgotten.")
    assert left["total"] == 0


def test_text_is_printed_for_people(line: CommandLine) -> None:
    word = f"w{uuid4().hex[:8]}"
    kept = line.run("remember", f"The {word} is in the attic.")

    found = line.run("search", word)
    context = line.run("context", word, "--tokens", "100")

    assert kept.out.startswith("Kept as fact ")
    assert f"    The {word} is in the attic.\n" in found.out
    assert "untrusted" in context.out
    assert word in context.out


def test_a_fact_kept_for_a_time_tells_its_end_and_how_it_is_undone(line: CommandLine) -> None:
    word = f"w{uuid4().hex[:8]}"
    kept = line.run("remember", f"The {word} is lent.", "--for", "7d", "--json").json
    number = str(kept["id"])

    shown = line.run("fact", number)
    step = line.run("fact", number, "--json").json["history"][0]
    stays = line.run("fact", number, "--retain", "--json").json
    back = line.run("fact", number, "--undo", "--json").json
    undone = line.run("fact", number, "--undo", str(step["id"]), "--json").json

    assert kept["expires_at"] is not None
    assert "goes by itself at" in shown.out
    assert f"(--undo {step['id']})" in shown.out
    assert stays["details"]["fact"]["expires_at"] is None
    assert back["details"]["fact"]["expires_at"] == kept["expires_at"]
    assert undone["details"]["fact"]["expires_at"] is None
    assert all(entry["change"] != step["change"] for entry in undone["history"])


def test_a_fact_is_edited_and_pinned_by_its_number(line: CommandLine) -> None:
    word = f"w{uuid4().hex[:8]}"
    number = str(line.run("remember", f"The {word} is lent.", "--json").json["id"])

    line.run("fact", number, "--edit", f"The {word} is back.")
    pinned = line.run("fact", number, "--pin", "--json").json
    unpinned = line.run("fact", number, "--unpin", "--json").json
    nobody = line.run("fact", "999999")

    assert pinned["details"]["fact"]["text"] == f"The {word} is back."
    assert pinned["details"]["fact"]["pinned"]
    assert not unpinned["details"]["fact"]["pinned"]
    assert nobody.status == 2


def test_agents_are_added_once_and_revoked(line: CommandLine) -> None:
    name = f"agent {uuid4().hex[:8]}"

    added = line.run("agents", "add", name, "--scopes", "search,read", "--json").json
    again = line.run("agents", "add", name)
    listed = line.run("agents", "list")
    revoked = line.run("agents", "revoke", name)
    gone = line.run("agents", "revoke", name)

    assert added["agent"]["scopes"] == ["read", "search"]
    assert len(added["token"]) > 30
    assert (again.status, again.err.count("\n")) == (2, 1)
    assert name in listed.out
    assert added["token"] not in listed.out
    assert revoked.status == 0
    assert gone.status == 2


def test_the_stores_are_verified_and_backed_up(line: CommandLine) -> None:
    verified = line.run("verify", "--json")
    made = line.run("backup", "--json").json
    listed = line.run("restore", "--json").json["backups"]

    assert (verified.status, verified.json["whole"]) == (0, True)
    assert Path(made["folder"], "memory.db").is_file()
    assert made["name"] in [backup["name"] for backup in listed]


def test_an_export_can_be_read_by_anything(line: CommandLine, tmp_path: Path) -> None:
    word = f"w{uuid4().hex[:8]}"
    line.run("remember", f"Exported: {word}.")
    folder = tmp_path / "export"

    told = line.run("export", str(folder), "--json").json
    again = line.run("export", str(folder))

    assert f"Exported: {word}." in (folder / "facts.jsonl").read_text(encoding="utf-8")
    assert told["facts"] >= 1
    records = [json.loads(text) for text in (folder / "facts.jsonl").read_text().splitlines()]
    told_of = {"fact", "entity_ids", "provenance", "history", "steps", "consolidation"}
    assert all(told_of == record.keys() for record in records)
    assert (folder / "entities.jsonl").is_file()
    assert (folder / "facts.jsonl").stat().st_mode & 0o077 == 0
    assert again.status == 2


def test_a_bare_number_must_mean_one_memory(line: CommandLine) -> None:
    nothing = line.run("forget", "--id", "999999")
    nonsense = line.run("forget", "--id", "note:1")
    everything = line.run("forget")

    assert (nothing.status, nonsense.status, everything.status) == (2, 2, 2)
    assert "no memory 999999" in nothing.err


def test_the_timeline_is_told(line: CommandLine) -> None:
    ended = line.run("timeline", "--since", "2 hours ago", "--json")

    assert ended.status == 0
    assert ended.json["total"] == len(ended.json["episodes"])


def test_the_index_can_be_made_anew(line: CommandLine) -> None:
    kept = line.run("remember", "A feline rests upon the rug.", "--json").json

    ended = line.run("reindex")
    found = line.run("search", "the cat lies on the carpet", "--json").json["hits"]

    assert ended.out == "The index of meanings is new.\n"
    assert kept["id"] in [hit["id"] for hit in found]


def test_without_the_app_it_is_searched_by_meaning_as_well(tmp_path: Path) -> None:
    SettingsFile(Paths(tmp_path).settings_file).save(replace(Settings(), key_store="none"))
    line = CommandLine(tmp_path)
    line.run("remember", "A feline rests upon the rug.")

    assert not line.run("search", "the cat lies on the carpet", "--json").json["words_only"]


def test_a_mistyped_word_is_taken_for_one_that_is_known_and_it_is_said(tmp_path: Path) -> None:
    SettingsFile(Paths(tmp_path).settings_file).save(replace(Settings(), key_store="none"))
    line = CommandLine(tmp_path)
    line.run("remember", "The harbour plan is with Tidewater.")

    told = line.run("search", "tidwater").out

    assert told.startswith("“tidwater” is taken for tidewater.\n")
    assert "with Tidewater" in told
