"""What is typed into real programs is found within 10 seconds."""

import subprocess
import time
from pathlib import Path

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.observation import Origin
from tests.capture.conftest import small_program
from tests.end_to_end.waiting import get_hit, wait_until

PLACE = Box(60, 60, 1000, 600)
FORM = "<!doctype html><title>Berth form</title><textarea rows=10 cols=60 autofocus></textarea>"


def test_text_typed_into_an_editor_is_found(
    programs: RealPrograms, owner: DesktopMemory, folder: Path
) -> None:
    window = programs.open_editor(folder / "berths.txt", PLACE)

    programs.type_text(window, "The kingfisher moors at berth seventeen.")

    hit = get_hit(owner, "kingfisher moors at berth seventeen")
    assert "Mousepad" in hit.app
    assert "berths.txt" in hit.title


def test_text_typed_into_a_terminal_is_found(programs: RealPrograms, owner: DesktopMemory) -> None:
    window = programs.open_terminal("pilot shell", "cat", PLACE)

    programs.type_text(window, "pilot cutter leaves before sunrise")

    hit = get_hit(owner, "pilot cutter leaves before sunrise")
    assert hit.title == "pilot shell"
    lines = owner.episode(hit.id).lines
    assert {line.origin for line in lines if "cutter" in line.text} == {Origin.OCR}


def test_text_typed_into_a_page_is_found(
    programs: RealPrograms, owner: DesktopMemory, folder: Path, app: AppProcess
) -> None:
    page = folder / "form.html"
    page.write_text(FORM)
    window = programs.open_page(page.as_uri(), "Berth form", PLACE)

    # Chromium offers text and address only a while after its window has come up.
    time.sleep(3)
    programs.type_text(window, "lighthouse keeper wants new curtains")

    hit = get_hit(owner, "lighthouse keeper wants new curtains")
    assert "Berth form" in hit.title
    # The text may be read from the picture before the browser tells the address.
    wait_until(lambda: owner.episode(hit.id).episode.url == page.as_uri(), "its address is known")


def test_work_in_a_repository_is_found_by_its_name_and_what_played_meanwhile(
    programs: RealPrograms, owner: DesktopMemory, folder: Path, stage: VirtualDesktop
) -> None:
    git = folder / "harbourmaster" / ".git"
    git.mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/breakwater\n")
    player = subprocess.Popen(
        small_program("player", "Shanty Box"),
        env=stage.environ,
        stdin=subprocess.PIPE,
        text=True,
    )
    try:
        assert player.stdin is not None
        print("Playing Spring Tide", file=player.stdin, flush=True)
        time.sleep(1)
        script = f"cd {git.parent}; echo porpoises follow the ferry"
        programs.open_terminal("tide tables", script, PLACE)

        get_hit(owner, "porpoises follow the ferry")
        page = owner.episodes(EpisodeFilter(repository="harbourmaster"))
        known = [one for one in page.episodes if one.title == "tide tables"]
        assert [one.context.branch for one in known] == ["breakwater"]
        assert known[0].context.playing == "Shanty Box: The Gulls - Spring Tide"
        for words in ("repository harbourmaster", "Spring Tide"):
            hits = owner.search(words).hits
            assert any(hit.title == "tide tables" for hit in hits), words
    finally:
        player.kill()
        player.communicate()
