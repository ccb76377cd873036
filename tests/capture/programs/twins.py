"""Two windows of one program, one right behind the other."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

app = QApplication(sys.argv)
windows = [QMainWindow(), QMainWindow()]
for window, name in zip(windows, ("Open twin", "Private twin"), strict=True):
    window.setCentralWidget(QPlainTextEdit(f"words of the {name.lower()}"))
    window.setWindowTitle(name)
    window.setGeometry(300, 300, 400, 200)
    window.show()
app.exec()
