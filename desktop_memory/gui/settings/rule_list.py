"""The exclusion rules, with how often each struck today."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.exclusion import ExclusionRule
from desktop_memory.gui import phrasing
from desktop_memory.gui.settings.rule_words import KIND_WORDS
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import IconButton
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import ElidedLabel, Label, plain_tip
from desktop_memory.gui.views.switch import Switch

_SHOWN_PATTERNS = 12


class RuleList(QWidget):
    """`edited(tuple of ExclusionRule)`: a rule was switched or removed. Space switches the rule
    that has the keyboard, Del removes it; Ctrl+Z brings it back."""

    edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rules: tuple[ExclusionRule, ...] = ()
        self._seen: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[_Row] = []
        self._narrow = False

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out where rules come from."""
        self._narrow = narrow
        for row in self._rows:
            row.origin.setVisible(not narrow)

    def show_rules(
        self, rules: Sequence[ExclusionRule], shown: Sequence[int], struck: dict[str, int]
    ) -> None:
        """Show those at the places `shown`; `struck`: name of a rule -> how often today."""
        seen = (tuple(rules), tuple(shown), dict(struck))
        if seen == self._seen:
            return
        self._seen, self._rules = seen, tuple(rules)
        held = next((row.place for row in self._rows if row.switch.hasFocus()), None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(place, struck) for place in shown]
        for row in self._rows:
            self._column.addWidget(row)
            if row.place == held:
                row.switch.setFocus()

    def _row(self, place: int, struck: dict[str, int]) -> "_Row":
        row = _Row(self._theme, place, self._rules[place], struck)
        row.origin.setVisible(not self._narrow)
        row.switch.clicked.connect(lambda on: self._switch(place, on=on))
        row.removed.connect(lambda: self._remove(place))
        return row

    def _switch(self, place: int, *, on: bool) -> None:
        rules = list(self._rules)
        rules[place] = replace(rules[place], on=on)
        self.edited.emit(tuple(rules))

    def _remove(self, place: int) -> None:
        self.edited.emit(self._rules[:place] + self._rules[place + 1 :])


class _Row(QFrame):
    removed = Signal()

    def __init__(
        self, theme: Theme, place: int, rule: ExclusionRule, struck: dict[str, int]
    ) -> None:
        super().__init__()
        self.place = place
        words, icon, _ = KIND_WORDS[rule.kind]
        self.switch = Switch(theme, f"{words} rule {rule.name}, {'on' if rule.on else 'off'}")
        self.switch.setChecked(rule.on)
        remove = IconButton(theme, "forget", f"Remove the rule {rule.name} (Del)")
        remove.clicked.connect(self.removed)
        kind = Label(words, "secondary")
        kind.setFixedWidth(theme.px(48))
        patterns = ElidedLabel(_patterns(rule), "secondary")
        patterns.setToolTip(plain_tip(", ".join(rule.patterns)))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(rule.name))
        names.addWidget(patterns)
        self.origin = Label("came with the app" if rule.seeded else "added by you", "secondary")
        self.origin.setFixedWidth(theme.px(112))
        today = Label(f"{phrasing.number(struck.get(rule.name, 0))} today", "secondary")
        today.setFixedWidth(theme.px(64))
        today.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        cells = QHBoxLayout()
        cells.setContentsMargins(0, 4, 0, 4)
        cells.setSpacing(12)
        cells.addWidget(self.switch)
        cells.addWidget(IconLabel(theme, icon))
        cells.addWidget(kind)
        cells.addLayout(names, 1)
        for cell in (self.origin, today, remove):
            cells.addWidget(cell)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(cells)
        column.addWidget(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
            return
        super().keyPressEvent(event)


def _patterns(rule: ExclusionRule) -> str:
    shown = ", ".join(rule.patterns[:_SHOWN_PATTERNS])
    more = len(rule.patterns) - _SHOWN_PATTERNS
    return f"{shown} and {more} more" if more > 0 else shown
