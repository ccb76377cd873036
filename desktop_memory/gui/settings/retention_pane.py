"""What retention would take under settings that are not applied yet."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.retention import RetentionPreview
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import ElidedLabel, Label
from desktop_memory.gui.views.share_bar import Share, ShareBar

_MOST_EXAMPLES = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RetentionPane(QWidget):
    """`apply_asked()`, `back_asked()`: the staged values are to be used, or dropped."""

    apply_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._whole = Label("", "first")
        self._told = Label("", wrap=True)
        self._bar = ShareBar(theme)
        self._stays = Label("", "secondary")
        self._goes = Label("", "secondary")
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 1)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(8)
        self._when = Label("", "secondary", wrap=True)
        self.apply = Button(theme, "Apply", role="primary")
        self.apply.clicked.connect(self.apply_asked)
        self.back = Button(theme, "Take back")
        self.back.clicked.connect(self.back_asked)
        self._pending = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        mark = QHBoxLayout(self._pending)
        mark.setContentsMargins(0, 0, 0, 0)
        mark.setSpacing(4)
        mark.addWidget(IconLabel(self._theme, "warning", "warn", 14))
        mark.addWidget(Label("not applied yet", "strong"))
        head = QHBoxLayout()
        head.addWidget(Label("What would go", "heading"))
        head.addStretch(1)
        head.addWidget(self._pending)
        ends = QHBoxLayout()
        ends.addWidget(self._stays)
        ends.addStretch(1)
        ends.addWidget(self._goes)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apply)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (head, self._whole, self._told, self._bar, ends, self._rows):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addSpacing(8)
        column.addWidget(self._when)
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
        self._stays.setText(f"{phrasing.size(preview.bytes_staying)} stay")
        self._goes.setText(f"{phrasing.size(plan.bytes)} go" if plan.bytes else "")
        self._show_items(preview)
        goes = "Goes at night, announced the day before; until then it can be taken back."
        self._when.setText(goes if plan.bytes or plan.facts else "")
        for widget in (self.apply, self.back, self._pending):
            widget.setVisible(staged)

    def _show_items(self, preview: RetentionPreview) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        row = 0
        for one in preview.plan.items:
            self._rows.addWidget(Label(one.reason.value.capitalize()), row, 0)
            count = Label(phrasing.number(one.count), "secondary")
            size = Label(phrasing.size(one.bytes) if one.bytes else "–", "secondary")
            self._rows.addWidget(count, row, 1, _RIGHT)
            self._rows.addWidget(size, row, 2, _RIGHT)
            row += 1
        examples = [
            *((phrasing.heading(one), one.started_at) for one in preview.examples[:_MOST_EXAMPLES]),
            *((fact.text, fact.last_seen_at) for fact in preview.facts[:_MOST_EXAMPLES]),
        ]
        removals = [
            (f"{phrasing.number(one.item.count)} {one.item.reason.value}", one.at)
            for one in preview.removals
        ]
        row = self._show_moments(row, "For example", examples)
        self._show_moments(row, "Went lately", removals)

    def _show_moments(self, row: int, heading: str, told: Sequence[tuple[str, datetime]]) -> int:
        """A heading and what stands below it with its moment, from a row of the grid on; nothing
        where there is nothing to tell. Returns the row after it."""
        if not told:
            return row
        self._rows.addWidget(Label(heading, "section"), row, 0, 1, 3)
        now = datetime.now(UTC)
        for text, moment in told:
            row += 1
            self._rows.addWidget(ElidedLabel(text), row, 0)
            at = Label(phrasing.dated_moment(moment, now), "secondary")
            self._rows.addWidget(at, row, 1, 1, 2, _RIGHT)
        return row + 1


def _told(preview: RetentionPreview) -> str:
    now = datetime.now(UTC)
    plan = preview.plan
    before = plan.frames_before or plan.text_before
    used = phrasing.size_of(preview.bytes_now, preview.budget_bytes)
    if before is None:
        return f"{used} are used; {'the weakest facts go' if plan.facts else 'all of it stays'}."
    date = phrasing.dated_moment(before, now)
    return f"{used} are used. What is older than {date} goes."
