"""A window that paints its text itself and offers none of it. Run as a program.

    python painted_window.py SPEC.json

SPEC: title, kind ("text", "clock" or "animation"), place [x, y, width, height], and of a text:
lines, pixels (size of type), ink, paper.
"""

import json
import math
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

_FRAME_MS = 100
_SECOND_MS = 1000


class PaintedWindow(QWidget):
    """Text, a clock that ticks every second, or ten pictures a second of moving discs."""

    def __init__(self, spec: dict[str, Any]) -> None:
        super().__init__()
        self._spec = spec
        self.setWindowTitle(spec["title"])
        self.setGeometry(*spec["place"])
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        if spec["kind"] != "text":
            self._timer.start(_SECOND_MS if spec["kind"] == "clock" else _FRAME_MS)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # its shape
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._spec.get("paper", "#ffffff")))
        painter.setPen(QColor(self._spec.get("ink", "#202020")))
        {"text": self._text, "clock": self._clock, "animation": self._discs}[self._spec["kind"]](
            painter
        )
        painter.end()

    def _text(self, painter: QPainter) -> None:
        pixels = self._spec["pixels"]
        painter.setFont(_font("DejaVu Sans", pixels))
        for number, line in enumerate(self._spec["lines"]):
            painter.drawText(QPointF(12, 8 + (number + 1) * pixels * 1.6), line)

    def _clock(self, painter: QPainter) -> None:
        painter.setFont(_font("DejaVu Sans", 26))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, time.strftime("%H:%M:%S"))

    def _discs(self, painter: QPainter) -> None:
        now, width, height = time.time(), self.width(), self.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(9):
            painter.setBrush(QColor.fromHsv(int(now * 40 + number * 40) % 360, 160, 220))
            x = width * (0.5 + 0.4 * math.sin(now * 0.9 + number))
            y = height * (0.5 + 0.4 * math.cos(now * 0.7 + 2 * number))
            painter.drawEllipse(QPointF(x, y), 14 + 4 * number, 14 + 3 * number)


def _font(name: str, pixels: int) -> QFont:
    font = QFont(name)
    font.setPixelSize(pixels)
    return font


def main() -> None:
    application = QApplication(sys.argv[:1])
    window = PaintedWindow(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    window.show()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
