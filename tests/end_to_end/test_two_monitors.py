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

            def last_monitor(episode_id: int) -> int | None:
                """The windows came up elsewhere, and may have been seen there before."""
                frames = sorted(owner.episode(episode_id).frames, key=lambda frame: frame.at)
                return frames[-1].monitor if frames else None

            def seen_apart() -> bool:
                monitors = (last_monitor(port.id), last_monitor(starboard.id))
                return None not in monitors and monitors[0] != monitors[1]

            wait_until(seen_apart, "the last frame of each window is one of its monitor")
