"""A window with a label, a field, a password field, a long text and a table."""

import sys

from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Harbor notes")
layout = QVBoxLayout(window)
layout.addWidget(QLabel("Berths are given by Marta"))
layout.addWidget(QLineEdit("north quay"))
password = QLineEdit("opensesame77")
password.setEchoMode(QLineEdit.EchoMode.Password)
layout.addWidget(password)
text = QTextEdit()
text.setPlainText("\n".join(f"Entry {number} of the long log" for number in range(3000)))
layout.addWidget(text)
table = QTableWidget(40, 2)
for row in range(40):
    table.setItem(row, 0, QTableWidgetItem(f"ship {row}"))
    table.setItem(row, 1, QTableWidgetItem(f"berth {row}"))
layout.addWidget(table)
window.resize(600, 700)
window.show()
app.exec()
