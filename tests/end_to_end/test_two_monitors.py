"""Both of two monitors are seen."""

from pathlib import Path

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.waiting import get_hit, wait_until

LEFT = Box(100, 100, 900, 500)
RIGHT = Box(2000, 100, 900, 500)


def test_text_on_both_monitors_is_found_with_a_frame_of_its_monitor(tmp_path: Path) -> None:
    with VirtualDesktop(width=3840) as desktop:
        desktop.split_monitors()
        programs = RealPrograms(desktop, tmp_path)
        with AppProcess(desktop, tmp_path / "data", SETTINGS) as app, app.client() as owner:
            left = programs.open_terminal("port side", "cat", LEFT)
            right = programs.open_terminal("starboard side", "cat", RIGHT)
            programs.type_text(left, "amber buoys mark the channel")
            programs.type_text(right, "violet flags close the harbor")

            port = get_hit(owner, "amber buoys mark the channel")
            starboard = get_hit(owner, "violet flags close the harbor")

            def monitors(episode_id: int) -> set[int]:
                return {frame.monitor for frame in owner.episode(episode_id).frames}

            wait_until(lambda: monitors(port.id), "a frame of the left window is kept")
            wait_until(lambda: monitors(starboard.id), "a frame of the right window is kept")
            assert monitors(port.id) != monitors(starboard.id)
