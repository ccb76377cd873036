"""The icon in a real panel is found, clicked and answers."""

import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.tray_icon import find_tray_icon
from desktop_memory.cli.virtual_desktop import VirtualDesktop

PROGRAM = """
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon

application = QApplication([])
pixels = QPixmap(22, 22)
pixels.fill(QColor("teal"))
icon = QSystemTrayIcon(QIcon(pixels))
label = QLabel("clicked")
label.setWindowTitle("icon was clicked")
icon.activated.connect(lambda reason: label.show())
icon.show()
application.exec()
"""


def _wait_for_icon(desktop: VirtualDesktop, picture: Path) -> tuple[int, int]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        desktop.screenshot(picture)
        if place := find_tray_icon(picture):
            return place
        time.sleep(0.2)
    pytest.fail("no icon came up in the tray")


def _wait_for_empty_panel(desktop: VirtualDesktop, picture: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        desktop.screenshot(picture)
        if find_tray_icon(picture) is None:
            return
        time.sleep(0.2)
    pytest.fail("a panel without icons has one")


@pytest.mark.parametrize(("right_edge_px", "is_icon"), [(1, False), (22, True)])
def test_an_edge_of_a_panel_that_is_still_being_drawn_is_no_icon(
    tmp_path: Path, right_edge_px: int, is_icon: bool
) -> None:
    picture = Image.new("RGB", (1000, 600), "white")
    picture.paste("black", (1000 - right_edge_px, 0, 1000, 600))
    picture.save(tmp_path / "panel.png")

    assert (find_tray_icon(tmp_path / "panel.png") is not None) is is_icon


@pytest.mark.desktop
def test_the_icon_of_a_program_is_found_in_the_tray_and_can_be_clicked(tmp_path: Path) -> None:
    with VirtualDesktop(width=1000, height=600) as desktop:
        programs = RealPrograms(desktop, tmp_path)
        _wait_for_empty_panel(desktop, tmp_path / "empty.png")
        desktop.start(sys.executable, "-c", PROGRAM)

        programs.click(*_wait_for_icon(desktop, tmp_path / "tray.png"))

        assert programs.get_window("icon was clicked")
