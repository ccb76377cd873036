"""Marks over a frame leave the letters readable, on light and on dark pixels."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line
from desktop_memory.domain.observation import Origin
from desktop_memory.gui.theme.contrast import contrast
from desktop_memory.gui.timeline.frame_paint import DesktopToView, mark_boxes, paint_marks

NOW = datetime(2026, 11, 17, tzinfo=UTC)
SCREEN = Box(1920, 0, 200, 100)
READABLE = 4.5


def test_a_box_of_the_second_monitor_is_found_in_the_view() -> None:
    where = DesktopToView(SCREEN, QRectF(10, 20, 400, 200))

    assert where.rect(Box(1920, 0, 200, 100)) == QRectF(10, 20, 400, 200)
    assert where.rect(Box(2020, 50, 10, 10)) == QRectF(210, 120, 20, 20)
    assert where.shows(Box(1900, 0, 40, 10))
    assert not where.shows(Box(0, 0, 40, 10))


def test_words_are_found_in_the_box_of_their_line() -> None:
    line = Line(1, 1, "a checksum", NOW, NOW, Origin.OCR, Box(100, 10, 100, 20))

    assert mark_boxes(line, ["checksum"]) == [Box(120, 10, 80, 20)]
    assert mark_boxes(line, ["absent"]) == []


@pytest.mark.parametrize(
    ("ground", "letter"), [("#F5F5F5", "#1A1A1A"), ("#181C22", "#E6E6E6")], ids=["light", "dark"]
)
def test_letters_under_a_mark_stay_readable(app: QApplication, ground: str, letter: str) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.fillRect(QRectF(60, 40, 4, 10), QColor(letter))
    below = image.copy()
    where = DesktopToView(SCREEN, QRectF(0, 0, 200, 100))
    paint_marks(painter, [Box(1970, 30, 60, 30)], None, {}, where, below, SCREEN)
    painter.end()

    marked_ground, marked_letter = image.pixelColor(80, 45).name(), image.pixelColor(62, 45).name()
    assert marked_ground.upper() != ground
    assert contrast(marked_ground, marked_letter) >= READABLE
