"""A window of settings: choices, buttons, boxes, amounts, a password, and a week."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

app = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Harbor settings")
layout = QFormLayout(window)
language = QComboBox()
language.addItems(["English", "Deutsch", "Français"])
language.setCurrentText("Deutsch")
layout.addRow("Language", language)
city = QComboBox()
city.setEditable(True)
city.setEditText("Kiel")
layout.addRow("City", city)
layout.addRow(QRadioButton("Light"))
dark = QRadioButton("Dark")
dark.setChecked(True)
layout.addRow(dark)
summary = QCheckBox("Weekly summary")
summary.setChecked(True)
layout.addRow(summary)
layout.addRow(QCheckBox("Share usage data"))
volume = QSlider(Qt.Orientation.Horizontal)
volume.setValue(70)
layout.addRow("Volume", volume)
delay = QSpinBox()
delay.setValue(3)
delay.setSuffix(" min")
layout.addRow("Remind after", delay)
password = QLineEdit("opensesame77")
password.setEchoMode(QLineEdit.EchoMode.Password)
layout.addRow("Password", password)
week = QTableWidget(2, 3)
week.setHorizontalHeaderLabels(["Mon 23", "Tue 24", "Wed 25"])
week.setVerticalHeaderLabels(["09:00", "10:00"])
week.setItem(0, 1, QTableWidgetItem("Stand-up"))
week.setItem(1, 2, QTableWidgetItem("Dentist"))
layout.addRow(week)
window.resize(500, 600)
window.show()
app.exec()
