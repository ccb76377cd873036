"""The app can be imported where it has not been run yet."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_nothing_needs_a_library_or_call_that_macos_or_windows_have_not() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.import_elsewhere"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (told.stdout, told.returncode) == ("", 0), told.stderr
