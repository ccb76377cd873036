"""A window to fill in: fields with and without a name, a password, a table, a button."""

import sys

from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Berth request")
layout = QFormLayout(window)
layout.addRow("&Subject:", QLineEdit("A place for the Marigold"))
password = QLineEdit("opensesame77")
password.setEchoMode(QLineEdit.EchoMode.Password)
layout.addRow("&Pass word:", password)
nameless = QLineEdit("north quay")
nameless.setAccessibleName("north quay")
layout.addRow(nameless)
body = QPlainTextEdit("Dear harbour master")
body.setTabChangesFocus(True)
body.setAccessibleName("Message")
layout.addRow(body)
layout.addRow(QPushButton("Send"))
table = QTableWidget(2, 1)
for row in range(2):
    table.setItem(row, 0, QTableWidgetItem(f"hunter{row}"))
layout.addRow(table)
window.resize(500, 600)
window.show()
app.exec()
