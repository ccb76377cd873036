"""Set-up does what is missing, once, and tells in one sentence what to do when it cannot."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose environment has the interpreter only."""
    shutil.copytree(ROOT / "installer", tmp_path / "installer")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").symlink_to(sys.executable)
    return tmp_path


def _bash(
    checkout: Path, script: str, path: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    folders = "/usr/bin:/bin" if path is None else str(path)
    return subprocess.run(
        ["/bin/bash", "-c", f"set -euo pipefail; . installer/steps/all.sh; {script}"],
        cwd=checkout,
        env={"PATH": folders, "HOME": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )


def _program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def _real_programs(folder: Path, *names: str) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).symlink_to(shutil.which(name) or name)


STEP = """
bake_is_done() { has_stamp bake "$(hash_of recipe)"; }
bake_do() { echo baked; [ ! -f no-oven ]; write_stamp bake "$(hash_of recipe)"; }
plan_steps 1
step bake "Bread" "an hour"
"""


def test_a_step_is_announced_and_done_once(checkout: Path) -> None:
    (checkout / "recipe").write_text("flour")

    first, second = _bash(checkout, STEP), _bash(checkout, STEP)

    *told, took = first.stdout.splitlines()
    assert told == ["[1/1] Bread, takes about an hour ...", "baked"]
    assert re.fullmatch(r"\[1/1\] done in \d+ s", took)
    assert second.stdout.splitlines() == ["[1/1] Bread: nothing to do"]


def test_a_step_is_done_again_when_what_it_depends_on_has_changed(checkout: Path) -> None:
    (checkout / "recipe").write_text("flour")
    _bash(checkout, STEP)
    (checkout / "recipe").write_text("rye")

    assert "baked" in _bash(checkout, STEP).stdout


def test_a_step_that_failed_is_done_again(checkout: Path) -> None:
    (checkout / "recipe").write_text("flour")
    (checkout / "no-oven").touch()
    assert _bash(checkout, STEP).returncode == 1
    (checkout / "no-oven").unlink()

    assert "baked" in _bash(checkout, STEP).stdout


def test_what_pip_was_killed_over_is_installed_again(checkout: Path) -> None:
    packages = checkout / ".venv/lib/python3.11/site-packages"
    for name in ("half-1.0.dist-info", "whole-1.0.dist-info"):
        (packages / name).mkdir(parents=True)
        (packages / name / "METADATA").touch()
    (packages / "whole-1.0.dist-info/RECORD").touch()

    assert _bash(checkout, "remove_half_installed").returncode == 0

    assert [folder.name for folder in packages.iterdir()] == ["whole-1.0.dist-info"]


def test_a_python_that_is_too_old_is_told_with_its_version(checkout: Path, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    _program(programs, "python3", 'case "$2" in *platform*) echo 3.9.2 ;; *) exit 1 ;; esac')

    done = _bash(checkout, "python_venv_do", programs)

    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
    assert "python3 here is 3.9.2" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_first_python_that_works_is_taken(checkout: Path, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    _program(programs, "python3.11", "exit 127")
    _program(programs, "python3.12", "exit 0")
    _program(programs, "python3", "exit 0")

    assert _bash(checkout, "find_python", programs).stdout.strip() == str(programs / "python3.12")


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("dnf", "sudo dnf install python3 "),
        ("pacman", "sudo pacman -S --needed python "),
        ("zypper", "sudo zypper install python311 "),
        ("brew", "brew install python@3.13 tesseract"),
        ("winget", "winget install Python.Python.3.13 UB-Mannheim.TesseractOCR"),
    ],
)
def test_without_apt_the_packages_are_told_by_their_names(
    checkout: Path, tmp_path: Path, manager: str, command: str
) -> None:
    programs = tmp_path / "programs"
    _real_programs(programs, "awk")
    _program(programs, manager, "exit 0")

    done = _bash(checkout, "PARTS=app; step system_packages Programs minutes", programs)

    assert done.returncode == 1
    assert f"run it again: {command}" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_without_any_package_manager_tesseract_is_asked_for(checkout: Path, tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()

    done = _bash(checkout, "PARTS=app; step system_packages Programs minutes", programs)

    assert done.returncode == 1
    assert "install tesseract with its English data and Python 3.11" in done.stderr


def test_packages_of_a_virtual_desktop_are_wanted_only_where_one_is_needed(checkout: Path) -> None:
    with_display = _bash(checkout, "PARTS=app; wanted_packages apt").stdout.split()
    without = _bash(checkout, "PARTS='app desktop'; wanted_packages apt").stdout.split()

    assert "tesseract-ocr" in with_display
    assert "xvfb" not in with_display
    assert {"xvfb", "xfwm4", *with_display} < set(without)


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="packages as on Debian")
def test_only_packages_that_are_not_there_are_installed(checkout: Path) -> None:
    (checkout / "installer/packages/apt").write_text("app bash no-such-package awk libc6\n")

    missing = _bash(checkout, "PARTS=app; missing_apt_packages").stdout.split()

    # awk is there by another name: mawk or gawk provide it.
    assert missing == ["no-such-package"]


@pytest.mark.parametrize(
    ("told", "remedy"),
    [
        ("OSError: [Errno 28] No space left on device", "make 3 GB free"),
        ("Temporary failure in name resolution", "connect to the network"),
        ("E: Unable to locate package xvfb", "E: Unable to locate package xvfb"),
        ("ERROR: hashes do not match", "ERROR: hashes do not match"),
    ],
)
def test_a_failure_is_told_by_its_reason(checkout: Path, told: str, remedy: str) -> None:
    done = _bash(checkout, f"begin_log; echo '{told}' >>$LOG; fail_by_log 'Installing'")

    assert done.returncode == 1
    assert done.stderr.startswith("installer: Installing failed")
    assert remedy in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_disk_that_is_too_small_is_told_before_anything_is_fetched(checkout: Path) -> None:
    done = _bash(checkout, "require_space 999999999")

    assert done.returncode == 1
    assert "make 999999999 MB free" in done.stderr


def test_progress_is_told_in_fifths_where_nobody_watches(checkout: Path) -> None:
    done = _bash(checkout, "begin_log; seq 10 | count_progress 10 '^[0-9]'; wc -l <$LOG")

    assert done.stdout.split() == ["20", "%", "40", "%", "60", "%", "80", "%", "100", "%", "10"]
