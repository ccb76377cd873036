"""What was typed a moment ago is found in the window."""

from pathlib import Path

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from tests.end_to_end.app_window import PLACE, AppWindow
from tests.end_to_end.waiting import get_hit

SEARCH_PAGE = 3
# Below the field with the question itself.
RESULTS = Box(PLACE.x, PLACE.y + 100, PLACE.width, PLACE.height - 100)


def test_typed_text_is_found_in_the_window(
    window: AppWindow, programs: RealPrograms, owner: DesktopMemory, folder: Path
) -> None:
    editor = programs.open_editor(folder / "seals.txt", Box(40, 40, 900, 500))
    programs.type_text(editor, "Seven seals sleep beside the granite jetty today.")
    get_hit(owner, "sleep beside the granite jetty")  # the page does not ask again by itself

    window.open(SEARCH_PAGE)
    window.press("ctrl+k")
    window.type_text("granite jetty seals")

    window.wait_for("sleep beside", RESULTS)
