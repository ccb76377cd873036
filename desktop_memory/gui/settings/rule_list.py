"""The exclusion rules, with how often each struck today."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import IconButton
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import ElidedLabel, Label
from desktop_memory.gui.views.switch import Switch

KIND_WORDS: dict[RuleKind, tuple[str, str]] = {
    RuleKind.APP: ("App", "monitor"),
    RuleKind.TITLE: ("Title", "kind-task"),
    RuleKind.SITE: ("Site", "globe"),
    RuleKind.FILE: ("File", "folder"),
    RuleKind.PRIVATE: ("Private", "exclude"),
}
_SHOWN_PATTERNS = 12


class RuleList(QWidget):
    """`edited(tuple of ExclusionRule)`: a rule was switched or removed."""

    edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rules: tuple[ExclusionRule, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[QWidget] = []

    def show_rules(self, rules: Sequence[ExclusionRule], struck: dict[str, int]) -> None:
        """`struck`: name of a rule -> how often it struck today."""
        self._rules = tuple(rules)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(place, struck) for place in range(len(rules))]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, place: int, struck: dict[str, int]) -> QWidget:
        rule = self._rules[place]
        words, icon = KIND_WORDS[rule.kind]
        switch = Switch(self._theme, f"{words} rule {rule.name}")
        switch.setChecked(rule.on)
        switch.clicked.connect(lambda on: self._switch(place, on=on))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(ElidedLabel(rule.name))
        names.addWidget(ElidedLabel(", ".join(rule.patterns[:_SHOWN_PATTERNS]), "secondary"))
        remove = IconButton(self._theme, "forget", f"Remove the rule {rule.name}")
        remove.clicked.connect(lambda: self._remove(place))
        origin = "came with the app" if rule.seeded else "added by you"
        row = QWidget()
        cells = QHBoxLayout()
        cells.setContentsMargins(0, 6, 0, 6)
        cells.setSpacing(12)
        cells.addWidget(switch)
        cells.addWidget(IconLabel(self._theme, icon))
        kind = Label(words, "secondary")
        kind.setFixedWidth(self._theme.px(48))
        cells.addWidget(kind)
        cells.addLayout(names, 1)
        cells.addWidget(Label(origin, "secondary"))
        cells.addWidget(Label(f"{struck.get(rule.name, 0)} today", "secondary"))
        cells.addWidget(remove)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(cells)
        column.addWidget(line)
        return row

    def _switch(self, place: int, *, on: bool) -> None:
        rules = list(self._rules)
        rules[place] = replace(rules[place], on=on)
        self.edited.emit(tuple(rules))

    def _remove(self, place: int) -> None:
        self.edited.emit(self._rules[:place] + self._rules[place + 1 :])
