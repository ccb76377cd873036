"""The demo shows the app at work, and fails where it does not work."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PIL import Image

from desktop_memory.cli.demo_proof import DemoProof
from desktop_memory.cli.demo_story import DemoStory
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.errors import Bug


def test_the_demo_tells_what_was_kept_and_leaves_nothing_but_a_picture(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    # Short: sockets are made there.
    with tempfile.TemporaryDirectory(prefix="dm-") as folder:
        done = subprocess.run(
            [sys.executable, "-m", "desktop_memory", "demo", "--screenshot", str(picture)],
            env={**os.environ, "TMPDIR": folder},
            capture_output=True,
            text=True,
            check=False,
        )
        left = list(Path(folder).iterdir())

    assert done.returncode == 0, done.stderr
    for told in ("kept", "skipped", "Found again", "Facts found", "context block", str(picture)):
        assert told in done.stdout
    with Image.open(picture) as shown:
        assert shown.size == (1366, 768)
    assert left == []


def test_the_demo_fails_where_a_secret_is_found(
    stage: VirtualDesktop, programs: RealPrograms, owner: DesktopMemory, folder: Path
) -> None:
    story = DemoStory(programs, folder)
    owner.remember(f"The vault holds an entry named {story.vault_entry}.")

    with pytest.raises(Bug, match="must never be kept"):
        DemoProof(story, owner).find_no_secrets()


def test_the_demo_fails_where_no_facts_were_found(
    programs: RealPrograms, owner: DesktopMemory, folder: Path
) -> None:
    for fact in owner.facts().facts:
        owner.forget_fact(fact.id)

    with pytest.raises(Bug, match="no facts"):
        DemoProof(DemoStory(programs, folder), owner, limit_s=1).tell_facts()
