"""A program that copies a text as other programs do, with or without a password manager's hint.

Started as a process of its own: arguments are the text and, where there is one, the hint.
"""

import sys

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def main() -> int:
    app = QGuiApplication(sys.argv[:1])
    data = QMimeData()
    data.setText(sys.argv[1])
    for hint in sys.argv[2:]:
        data.setData(hint, b"secret")
    app.clipboard().setMimeData(data)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
