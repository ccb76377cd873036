"""The tray's menu does what it says."""

import sys
import time

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.status import State
from tests.end_to_end.tray import Tray
from tests.end_to_end.waiting import find_hit, get_hit, wait_until


def test_a_pause_from_the_menu_lasts_until_it_is_ended_there(
    tray: Tray, owner: DesktopMemory, programs: RealPrograms
) -> None:
    tray.choose("Pause", "15 minutes")
    wait_until(lambda: owner.health().state == State.PAUSED, "it is paused")
    window = programs.open_terminal("quiet", "echo unseen penguin parade", Box(60, 60, 700, 300))
    time.sleep(5)
    assert find_hit(owner, "unseen penguin parade") is None

    tray.choose("Resume now")

    wait_until(lambda: owner.health().state != State.PAUSED, "it is no longer paused")
    programs.type_text(window, "exit loudly")
    get_hit(owner, "unseen penguin parade")


def test_the_menu_opens_the_window(tray: Tray, programs: RealPrograms) -> None:
    tray.choose("Open Desktop Memory")

    window = programs.get_window("Desktop Memory")
    programs.show(window)
    programs.press("ctrl+w")
    programs.wait_until_closed("Desktop Memory")


def test_a_click_on_the_icon_opens_the_window(tray: Tray, programs: RealPrograms) -> None:
    tray.open_window()

    programs.press("ctrl+w")
    programs.wait_until_closed("Desktop Memory")


def test_a_second_start_brings_the_window_up_and_ends(
    app: AppProcess, stage: VirtualDesktop, programs: RealPrograms
) -> None:
    data_dir = str(app.paths.data)
    stage.run(sys.executable, "-m", "desktop_memory", "run", "--data-dir", data_dir)

    programs.show(programs.get_window("Desktop Memory"))
    programs.press("ctrl+w")
    programs.wait_until_closed("Desktop Memory")
