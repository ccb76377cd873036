"""A program that copies a text as other programs do, with or without a password manager's hint.

Started as a process of its own: arguments are the text and, where there is one, the hint. With
`--in FOLDER` it is made ready, which takes a while, and copies when it is told to; see Copier.
"""

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

READY, GO, DONE = "ready", "go", "done"
_POLL_MS = 20


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("text")
    parser.add_argument("hints", nargs="*")
    parser.add_argument("--in", dest="folder", type=Path)
    asked = parser.parse_args()
    app = QGuiApplication(sys.argv[:1])
    data = QMimeData()
    data.setText(asked.text)
    for hint in asked.hints:
        data.setData(hint, b"secret")
    if asked.folder is None:
        app.clipboard().setMimeData(data)
        return app.exec()
    timer = QTimer(interval=_POLL_MS)
    timer.timeout.connect(lambda: _copy_if_told(app, data, asked.folder, timer))
    timer.start()
    (asked.folder / READY).touch()
    return app.exec()


def _copy_if_told(app: QGuiApplication, data: QMimeData, folder: Path, timer: QTimer) -> None:
    if (folder / GO).exists():
        timer.stop()
        app.clipboard().setMimeData(data)  # asks the X server whether it is so
        (folder / DONE).touch()


if __name__ == "__main__":
    sys.exit(main())
