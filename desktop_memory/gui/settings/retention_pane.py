"""What retention would take under settings that are not applied yet."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.retention import RetentionPreview
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.share_bar import Share, ShareBar


class RetentionPane(QWidget):
    """`apply_asked()`, `back_asked()`: the staged values are to be used, or dropped."""

    apply_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._whole = Label("", "title")
        self._told = Label("", "secondary", wrap=True)
        self._bar = ShareBar(theme)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self._apply = Button(theme, "Apply", role="primary")
        self._apply.clicked.connect(self.apply_asked)
        self._back = Button(theme, "Take back")
        self._back.clicked.connect(self.back_asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self._apply)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label("What would go", "section"))
        column.addWidget(self._whole)
        column.addWidget(self._told)
        column.addWidget(self._bar)
        column.addLayout(self._rows)
        column.addLayout(buttons)

    def show_preview(self, preview: RetentionPreview, *, staged: bool) -> None:
        """`staged`: the numbers differ from the settings in force."""
        plan = preview.plan
        self._whole.setText(phrasing.size(plan.bytes) if plan.bytes else "Nothing")
        self._told.setText(_told(preview))
        whole = max(preview.budget_bytes, preview.bytes_now, 1)
        going = Share(plan.bytes / whole, "bad", hatched=True)
        stays = Share(preview.bytes_staying / whole, "strong")
        self._bar.show_shares([stays, going], f"{phrasing.size(preview.bytes_staying)} stay")
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, one in enumerate(plan.items):
            self._rows.addWidget(Label(one.reason.value.capitalize()), row, 0)
            self._rows.addWidget(Label(f"{one.count:,}", "secondary"), row, 1)
            self._rows.addWidget(Label(phrasing.size(one.bytes), "secondary"), row, 2)
        self._apply.setVisible(staged)
        self._back.setVisible(staged)


def _told(preview: RetentionPreview) -> str:
    now = datetime.now(UTC)
    plan = preview.plan
    before = plan.frames_before or plan.text_before
    used = phrasing.size_of(preview.bytes_now, preview.budget_bytes)
    if before is None:
        return f"{used} are used."
    date = phrasing.dated_moment(before, now)
    return f"{used} are used. What is older than {date} goes at night, announced the day before."
