"""Set-up under macOS and Windows, as far as it can be tried elsewhere."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _bash(script: str, parts: str = "app") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [
            "/bin/bash",
            "-c",
            f"set -euo pipefail; . installer/steps/all.sh; PARTS='{parts}'; {script}",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("brew", "brew install python@3.13 tesseract"),
        ("winget", "winget install Python.Python.3.13 UB-Mannheim.TesseractOCR"),
    ],
)
def test_the_exact_packages_are_named(manager: str, command: str) -> None:
    assert _bash(f"install_command {manager}").stdout.strip() == command


@pytest.mark.parametrize(
    ("machine", "version", "fits"),
    [
        ("arm64", "14.0", True),
        ("arm64", "15.6.1", True),
        ("arm64", "13.7", False),
        ("x86_64", "14.5", False),
    ],
)
def test_a_mac_for_which_packages_are_not_made_is_told_so_at_once(
    machine: str, version: str, fits: bool
) -> None:
    system = f"uname() {{ case $1 in -s) echo Darwin;; *) echo {machine};; esac; }}"
    done = _bash(f"{system}; sw_vers() {{ echo {version}; }}; refuse_old_mac")

    assert (done.returncode == 0) is fits
    assert fits or f"this is {machine} with macOS {version}" in done.stderr


def test_other_systems_are_no_macs() -> None:
    assert _bash("refuse_old_mac").returncode == 0


def test_windows_is_set_up_from_the_same_lock_and_the_same_names() -> None:
    script = (ROOT / "installer/run.ps1").read_text(encoding="utf-8")
    named = {path.replace("\\", "/") for path in re.findall(r"installer\\[\w.\\]+\w", script)}

    assert named == {
        "installer/run.ps1",
        "installer/requirements.lock",
        "installer/packages/winget",
    }
    assert all((ROOT / path).is_file() for path in named)
    assert "--require-hashes --only-binary :all:" in script
    assert script.isascii()
