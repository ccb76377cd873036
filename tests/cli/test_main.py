"""How the program as a whole behaves."""

import re
import subprocess
import sys

import pytest

from desktop_memory import __version__
from desktop_memory.cli.catalogue import ENTRIES
from tests.cli.command_line import run


def test_help_lists_every_command() -> None:
    ended = run("--help")

    assert ended.status == 0
    for entry in ENTRIES:
        assert re.search(rf"^  {entry.name} +{entry.summary}$", ended.out, re.MULTILINE)


@pytest.mark.parametrize("name", [entry.name for entry in ENTRIES])
def test_each_command_explains_itself(name: str) -> None:
    ended = run(name, "--help")

    assert ended.status == 0
    assert f"usage: desktop-memory {name}" in ended.out


def test_the_version_is_told() -> None:
    assert run("--version").out == f"desktop-memory {__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "COMMAND"),
        (["serch", "x"], "did you mean 'search'?"),
        (["search"], "QUERY"),
        (["search", "x", "--limit", "many"], "--limit"),
        (["search", "x", "--since", "never"], "is not a time"),
        (["search", "x", "--lim", "3"], "--lim"),
        (["agents"], "list|add|revoke"),
        (["agents", "add", "x", "--scopes", "owner"], "must be of search"),
        (["remember", "x", "--kind", "rumour"], "--kind"),
        (["run", "--port", "70000"], "--port"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(words: list[str], told: str) -> None:
    ended = run(*words)

    assert (ended.status, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert told in ended.err
    assert "--help" in ended.err


def test_a_fault_is_one_line_and_status_1(tmp_path: object) -> None:
    ended = run("search", "x", "--data-dir", f"{tmp_path}/nowhere")

    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith("desktop-memory: There is no memory in ")
    assert ended.err.endswith("Begin one with: desktop-memory run\n")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("words", [["--help"], ["search", "--help"], ["pause", "--help"]])
def test_help_starts_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys\n"
        "from desktop_memory.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)\n"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=True
    ).stderr.split()

    heavy = {"PySide6", "chromadb", "onnxruntime", "apsw", "fastapi", "uvicorn", "dateparser"}
    assert not heavy & set(loaded)


def test_output_that_nobody_wants_any_more_is_no_traceback() -> None:
    program = [sys.executable, "-m", "desktop_memory", "redact"]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as redacting:
        assert redacting.stdin and redacting.stdout and redacting.stderr
        redacting.stdout.close()
        redacting.stdin.write(b"Nothing secret.\n")
        redacting.stdin.close()
        told = redacting.stderr.read()

    assert (redacting.returncode, told) == (1, b"")
