"""Clean nouns are made behind the gate and nowhere else."""

import re
from pathlib import Path

import desktop_memory

PACKAGE = Path(desktop_memory.__file__).parent


def test_only_privacy_makes_clean_observations_lines_and_frames() -> None:
    made = re.compile(r"(?<!class )\bClean(?:Observation|Line|Frame)\(")
    makers = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if made.search(path.read_text(encoding="utf-8"))
    }
    assert makers == {"privacy"}
