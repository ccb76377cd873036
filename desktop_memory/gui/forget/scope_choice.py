"""What to forget: one of several scopes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import (
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
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import Label


class ScopeChoice(QWidget):
    """`changed()` whenever the scope is another one. What was asked for stands first."""

    changed = Signal()

    def __init__(self, theme: Theme, asked: ForgetScope, asked_words: str) -> None:
        super().__init__()
        self._asked = asked
        self._group = QButtonGroup(self)
        self._scopes: list[Callable[[], ForgetScope]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(Label("Forget", "section"))
        if asked_words:
            self._add(asked_words, lambda: asked)
        self._add("The last 10 minutes", lambda: _last(10))
        self._add("The last hour", lambda: _last(60))
        self._add_span(asked)
        self._app = self._add_field("Everything from an app", "App, e.g. Firefox", asked.app)
        self._site = self._add_field("Everything from one site", "Site, e.g. example.org", None)
        self._match = self._add_field("Everything with certain words", "Words", None)
        self._scopes += [
            lambda: ForgetScope(app=self._app.text().strip() or None),
            lambda: ForgetScope(site=self._site.text().strip() or None),
            lambda: ForgetScope(match=self._match.text().strip() or None),
        ]
        self._add_companions()
        self._column.addStretch(1)
        self._group.button(_first_choice(asked, asked_words)).setChecked(True)
        self._group.idClicked.connect(lambda _: self.changed.emit())
        self.setMinimumWidth(theme.px(264))

    def scope(self) -> ForgetScope:
        """What is chosen now; empty where a field is still to be filled."""
        chosen = self._scopes[self._group.checkedId()]()
        return replace(
            chosen,
            with_facts=self._facts.isChecked(),
            with_shared_facts=self._shared.isChecked(),
            with_backups=self._backups.isChecked(),
        )

    def _add(self, words: str, scope: Callable[[], ForgetScope]) -> None:
        self._add_button(words)
        self._scopes.append(scope)

    def _add_button(self, words: str) -> None:
        button = QRadioButton(words)
        self._group.addButton(button, len(self._group.buttons()))
        self._column.addWidget(button)

    def _add_span(self, asked: ForgetScope) -> None:
        now = datetime.now().astimezone()
        since = (asked.since or now - timedelta(hours=1)).astimezone()
        until = (asked.until or now).astimezone()
        self._add("A span of time", self._span)
        self._day = QDateEdit(QDate(since.year, since.month, since.day))
        self._day.setCalendarPopup(True)
        self._since = QTimeEdit(QTime(since.hour, since.minute))
        self._until = QTimeEdit(QTime(until.hour, until.minute))
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 0, 0)
        for widget, name in ((self._day, "Day"), (self._since, "From"), (self._until, "Until")):
            widget.setAccessibleName(name)
            widget.editingFinished.connect(self.changed)
            row.addWidget(widget)
        self._day.dateChanged.connect(lambda _: self.changed.emit())
        self._column.addLayout(row)

    def _span(self) -> ForgetScope:
        day = self._day.date().toPython()
        assert isinstance(day, date)  # noqa: S101  # what toPython gives for a date
        since, until = _moment(day, self._since.time()), _moment(day, self._until.time())
        if until <= since:
            until += timedelta(days=1)
        return ForgetScope(since=since, until=until)

    def _add_field(self, words: str, hint: str, text: str | None) -> QLineEdit:
        self._add_button(words)
        place = len(self._group.buttons()) - 1
        field = QLineEdit(text or "")
        field.setPlaceholderText(hint)
        field.setAccessibleName(words)
        field.textEdited.connect(lambda _: self._choose(place))
        self._column.addWidget(field)
        return field

    def _choose(self, place: int) -> None:
        self._group.button(place).setChecked(True)
        self.changed.emit()

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


def _first_choice(asked: ForgetScope, asked_words: str) -> int:
    """The scope as it was asked for; without words for it, its span or its app."""
    if asked_words:
        return 0
    if asked.app is not None:
        return 3
    return 2 if asked.since is not None else 0


def _last(minutes: int) -> ForgetScope:
    return ForgetScope(since=datetime.now(UTC) - timedelta(minutes=minutes))


def _moment(day: date, at: QTime) -> datetime:
    return datetime.combine(day, time(at.hour(), at.minute())).astimezone()
