"""What to forget: one of several scopes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui import phrasing
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import Label

_WIDTH = 264
_INDENT = 24
_INNER_PX = 6


class ScopeChoice(QWidget):
    """`changed()` whenever the scope is another one. What was asked for is chosen at first; the
    fields of a choice are shown while it is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, asked: ForgetScope, asked_words: str) -> None:
        super().__init__()
        self._asked = asked
        self._theme = theme
        self._group = QButtonGroup(self)
        self._scopes: list[Callable[[], ForgetScope]] = []
        self._fields: dict[int, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(Label("Forget", "section"))
        words = asked_words or _words_of(asked)
        if words:
            self._add(words, lambda: asked)
        self._add("The last 10 minutes", lambda: _last(10))
        self._add("The last hour", lambda: _last(60))
        span = self._add("A span of time", self._span)
        self._fields[span] = self._span_fields(asked)
        self._app, app = self._add_field("Everything from an app", "App, e.g. Firefox", asked.app)
        self._scopes.append(lambda: ForgetScope(app=self._app.text().strip() or None))
        self._site, _ = self._add_field("Everything from one site", "Site, e.g. example.org", None)
        self._scopes.append(lambda: ForgetScope(site=self._site.text().strip() or None))
        self.match, _ = self._add_field("Everything with certain words", "Words", None)
        self._scopes.append(lambda: ForgetScope(match=self.match.text().strip() or None))
        self._add_companions()
        self._column.addStretch(1)
        first = 0 if words else app if asked.app else span if asked.since else 0
        self._group.button(first).setChecked(True)
        self._show_fields(first)
        self._group.idClicked.connect(self._choose)
        self.setFixedWidth(theme.px(_WIDTH))

    def scope(self) -> ForgetScope:
        """What is chosen now; empty where a field is still to be filled."""
        chosen = self._scopes[self._group.checkedId()]()
        return replace(
            chosen,
            with_facts=self._facts.isChecked(),
            with_shared_facts=self._shared.isChecked(),
            with_backups=self._backups.isChecked(),
        )

    def choose(self, words: str) -> None:
        """Choose the scope of these words, as a click on it does."""
        for button in self._group.buttons():
            if button.text() == words:
                button.click()

    def _add(self, words: str, scope: Callable[[], ForgetScope]) -> int:
        place = self._add_button(words)
        self._scopes.append(scope)
        return place

    def _add_button(self, words: str) -> int:
        place = len(self._group.buttons())
        fitted = self.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, self._theme.px(_WIDTH) - _INDENT - _INNER_PX
        )
        button = QRadioButton(fitted.replace("&", "&&"))
        button.setAccessibleName(words)
        if fitted != words:
            button.setToolTip(words)
        self._group.addButton(button, place)
        self._column.addWidget(button)
        return place

    def _span_fields(self, asked: ForgetScope) -> QWidget:
        now = datetime.now().astimezone()
        since = (asked.since or now - timedelta(hours=1)).astimezone()
        until = (asked.until or now).astimezone()
        self._day = QDateEdit(QDate(since.year, since.month, since.day))
        self._day.setDisplayFormat("d MMM yyyy")
        self._day.setCalendarPopup(True)
        self._since = QTimeEdit(QTime(since.hour, since.minute))
        self._until = QTimeEdit(QTime(until.hour, until.minute))
        held = QWidget()
        times = QHBoxLayout()
        times.setSpacing(8)
        rows = QVBoxLayout(held)
        rows.setContentsMargins(_INDENT, 0, 0, 4)
        rows.setSpacing(6)
        rows.addWidget(self._day)
        rows.addLayout(times)
        named: tuple[tuple[QDateEdit | QTimeEdit, str], ...] = (
            (self._day, "Day"),
            (self._since, "From"),
            (self._until, "Until"),
        )
        for widget, name in named:
            widget.setAccessibleName(name)
            _pad(widget)
            widget.editingFinished.connect(self.changed)
        self._day.dateChanged.connect(lambda _: self.changed.emit())
        times.addWidget(self._since, 1)
        times.addWidget(Label("to", "secondary"))
        times.addWidget(self._until, 1)
        self._column.addWidget(held)
        return held

    def _span(self) -> ForgetScope:
        day = self._day.date().toPython()
        assert isinstance(day, date)  # noqa: S101  # what toPython gives for a date
        since, until = _moment(day, self._since.time()), _moment(day, self._until.time())
        if until <= since:
            until += timedelta(days=1)
        return ForgetScope(since=since, until=until)

    def _add_field(self, words: str, hint: str, text: str | None) -> tuple[QLineEdit, int]:
        place = self._add_button(words)
        field = QLineEdit(text or "")
        field.setPlaceholderText(hint)
        field.setAccessibleName(words)
        field.textEdited.connect(lambda _: self.changed.emit())
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(_INDENT, 0, 0, 4)
        row.addWidget(field)
        held.setFocusProxy(field)
        self._column.addWidget(held)
        self._fields[place] = held
        return field, place

    def _choose(self, place: int) -> None:
        self._show_fields(place)
        self.changed.emit()

    def _show_fields(self, place: int) -> None:
        for owner, fields in self._fields.items():
            fields.setVisible(owner == place)

    def _add_companions(self) -> None:
        self._column.addSpacing(12)
        self._column.addWidget(Label("Together with", "section"))
        self._facts = self._box("Facts found only there", self._asked.with_facts)
        self._shared = self._box("Facts found elsewhere too", self._asked.with_shared_facts)
        self._backups = self._box("Earlier backups", self._asked.with_backups)
        self._backups.setToolTip("They are written anew without what is forgotten")

    def _box(self, words: str, on: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(on)
        box.toggled.connect(lambda _: self.changed.emit())
        self._column.addWidget(box)
        return box


def _words_of(asked: ForgetScope) -> str:
    """What was asked for where no other choice stands for it."""
    words = ""
    if asked.episode_ids:
        words = _this("episode", len(asked.episode_ids))
    elif asked.fact_ids:
        words = _this("fact", len(asked.fact_ids))
    elif asked.agent_id is not None:
        words = "Everything this agent wrote"
    elif asked.site is not None:
        words = f"Everything from {asked.site}"
    elif asked.match is not None:
        words = f"Everything with “{asked.match}”"
    elif asked.since is not None and asked.until is None:
        words = f"Everything since {phrasing.moment(asked.since, datetime.now(UTC))}"
    return words


def _this(noun: str, count: int) -> str:
    return f"This {noun}" if count == 1 else f"These {count:,} {noun}s"


def _pad(field: QAbstractSpinBox) -> None:
    field.lineEdit().setTextMargins(_INNER_PX, 0, 0, 0)


def _last(minutes: int) -> ForgetScope:
    return ForgetScope(since=datetime.now(UTC) - timedelta(minutes=minutes))


def _moment(day: date, at: QTime) -> datetime:
    return datetime.combine(day, time(at.hour(), at.minute())).astimezone()
