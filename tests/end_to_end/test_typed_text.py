"""What is typed into real programs is found."""

import subprocess
from pathlib import Path

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import Origin
from tests.capture.conftest import small_program
from tests.end_to_end.waiting import get_hit, get_hit_after, wait_until

PLACE = Box(60, 60, 1000, 600)
COUNTING = "i=0; while sleep 1; do i=$((i+1)); echo wave $i; done"
FORM = """<!doctype html><title>Berth form</title><p>Wishes of the lighthouse crew</p>
<textarea rows=10 cols=60 aria-label=Wishes autofocus></textarea>"""


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

    # The page is built a while after its window has come up.
    get_hit(owner, "Wishes of the lighthouse crew")
    words = "lighthouse keeper wants new curtains"

    hit = get_hit_after(owner, words, lambda: programs.type_text(window, f"{words}\n"))
    assert "Berth form" in hit.title
    # The text may be read from the picture before the browser tells the address.
    wait_until(
        lambda: owner.episode(hit.id).episode.url == page.as_uri(),
        "its address is known",
        lambda: owner.episode(hit.id).episode,
    )
    # So may the field be that it was typed into, which is asked for with each look.
    wishes = FocusedElement(ElementRole.TEXT_AREA, "Wishes")

    def keep_typing() -> bool:
        programs.type_text(window, "and a rug ")
        return wishes in owner.episode(hit.id).episode.context.focused

    wait_until(keep_typing, "the field is known", lambda: owner.episode(hit.id).episode)


def _wait_for_title(owner: DesktopMemory, words: str, title: str) -> None:
    def titles() -> list[str]:
        return [hit.title for hit in owner.search(words).hits]

    wait_until(lambda: title in titles(), f"{title} is found by {words}", titles)


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
        # What plays is known with the next sight, so something has to go on.
        script = f"cd {git.parent}; echo porpoises follow the ferry; {COUNTING}"
        programs.open_terminal("tide tables", script, PLACE)

        get_hit(owner, "porpoises follow the ferry")

        def contexts() -> list[tuple[str | None, str | None]]:
            page = owner.episodes(EpisodeFilter(repository="harbourmaster"))
            known = [one.context for one in page.episodes if one.title == "tide tables"]
            return [(one.branch, one.playing) for one in known]

        expected = [("breakwater", "Shanty Box: The Gulls - Spring Tide")]
        wait_until(lambda: contexts() == expected, "the context is known", contexts)
        for words in ("repository harbourmaster", "Spring Tide"):
            _wait_for_title(owner, words, "tide tables")
    finally:
        player.kill()
        player.communicate()
