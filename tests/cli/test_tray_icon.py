"""The icon in a real panel is found, clicked and answers."""

import sys
import time
from pathlib import Path

import pytest

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.tray_icon import find_tray_icon
from desktop_memory.cli.virtual_desktop import VirtualDesktop

pytestmark = pytest.mark.desktop

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


def test_the_icon_of_a_program_is_found_in_the_tray_and_can_be_clicked(tmp_path: Path) -> None:
    with VirtualDesktop(width=1000, height=600) as desktop:
        programs = RealPrograms(desktop, tmp_path)
        desktop.screenshot(tmp_path / "empty.png")
        assert find_tray_icon(tmp_path / "empty.png") is None
        desktop.start(sys.executable, "-c", PROGRAM)

        programs.click(*_wait_for_icon(desktop, tmp_path / "tray.png"))

        assert programs.get_window("icon was clicked")
