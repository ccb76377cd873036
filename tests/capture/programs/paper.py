"""A window of one colour with words on it: title, colour, words. "tip" or "dialog" open more; the
title follows a file whose path is given; "silent" draws the words and does not tell them."""

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow

title, colour, words, *more = sys.argv[1:]
app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle(title)
label = QLabel(words)
if "silent" in more:
    label = QLabel()
    image = QPixmap(400, 300)
    image.fill(colour)
    painter = QPainter(image)
    painter.setFont(QFont("DejaVu Sans", 18))
    painter.drawText(20, 100, words)
    painter.end()
    label.setPixmap(image)
label.setStyleSheet(f"background: {colour}; color: black; font-size: 24px")
window.setCentralWidget(label)
window.resize(400, 300)
window.show()
dialog = QDialog(window)
dialog.setWindowTitle("Question")
dialog.resize(200, 100)
tip = QLabel("a tip", window, Qt.WindowType.ToolTip)
tip.resize(150, 60)


def open_more() -> None:
    if "dialog" in more:
        dialog.show()
    if "tip" in more:
        tip.move(window.mapToGlobal(QPoint(350, 20)))
        tip.show()


def follow() -> None:
    for file in more:
        if "/" in file:
            window.setWindowTitle(Path(file).read_text(encoding="utf-8"))


QTimer.singleShot(500, open_more)
clock = QTimer(window)
clock.timeout.connect(follow)
clock.start(200)
app.exec()
