"""The shape of the house: floors, small rooms, one way in."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
MAX_LINES = 400
VAGUE_NAMES = re.compile(r"(?:^|_)(?:utils?|common|helpers?|base|managers?|misc)(?:_|$)")


def _python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def _called_names(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            yield called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def test_imports_go_downward_and_each_library_stays_in_its_room() -> None:
    # In a process of its own: it switches the loggers of this one off.
    linter = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert told.returncode == 0, told.stdout


def test_no_file_has_outgrown_its_room() -> None:
    files = (*_python_files("desktop_memory", "tests"), *(ROOT / "installer").rglob("*"))
    lines = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in files
        if file.is_file() and file.suffix != ".lock"
    }

    assert {name: count for name, count in lines.items() if count > MAX_LINES} == {}


def test_each_file_is_named_after_what_it_holds() -> None:
    files = [*_python_files("desktop_memory", "tests")]
    vague = [file for file in files if VAGUE_NAMES.search(file.stem.lower())]

    assert vague == []


def test_only_the_privacy_gate_makes_clean_observations() -> None:
    makers = {
        file.relative_to(ROOT / "desktop_memory").parts[0]
        for file in _python_files("desktop_memory")
        if "CleanObservation" in _called_names(file)
    }

    assert makers == {"privacy"}
