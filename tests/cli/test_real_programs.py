"""Real programs on a virtual desktop, used as a person uses them."""

from pathlib import Path

import pytest

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault

pytestmark = pytest.mark.desktop


def test_what_is_typed_into_an_editor_can_be_saved(desktop: VirtualDesktop, tmp_path: Path) -> None:
    programs = RealPrograms(desktop, tmp_path)
    window = programs.open_editor(tmp_path / "typed.txt", Box(20, 20, 600, 400))

    programs.type_text(window, "High tide\nat 14:35.")
    programs.press("ctrl+s", "ctrl+q")
    programs.wait_until_closed("typed.txt")

    assert (tmp_path / "typed.txt").read_text() == "High tide\nat 14:35."


def test_a_terminal_runs_a_script(desktop: VirtualDesktop, tmp_path: Path) -> None:
    programs = RealPrograms(desktop, tmp_path)
    script = f"read word; echo $word > '{tmp_path / 'result'}'; exit"

    window = programs.open_terminal("tide terminal", script, Box(20, 20, 600, 400))
    programs.type_text(window, "done")
    programs.press("Return")
    programs.wait_until_closed("tide terminal")

    assert (tmp_path / "result").read_text() == "done\n"


def test_a_page_opens_under_its_title(desktop: VirtualDesktop, tmp_path: Path) -> None:
    programs = RealPrograms(desktop, tmp_path)
    page = tmp_path / "page.html"
    page.write_text("<title>Harbor handbook</title><p>Parcels at 16:30.")

    window = programs.open_page(page.as_uri(), "Harbor handbook", Box(20, 20, 700, 500))
    programs.show(window)
    programs.press("ctrl+w")
    programs.wait_until_closed("Harbor handbook")


def test_a_window_that_never_comes_is_told(
    desktop: VirtualDesktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_memory.cli.real_programs._WINDOW_LIMIT_S", 0.2)

    with pytest.raises(EnvironmentFault, match="no window 'no such title' came up"):
        RealPrograms(desktop, tmp_path).get_window("no such title")
