"""Exclusions: the rules, filtered, and a new one."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_memory.config.settings import Settings
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.gui.settings.rule_list import RuleList
from desktop_memory.gui.settings.rule_words import KIND_WORDS
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.filter_field import FilterField
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.segments import Segments

_OFFERED = (RuleKind.APP, RuleKind.TITLE, RuleKind.SITE, RuleKind.FILE)
_HINTS = {
    RuleKind.APP: "Name of a program, * for any rest",
    RuleKind.TITLE: "Words of a title, * for the rest of a word",
    RuleKind.SITE: "Site, with all under it, e.g. example.org",
    RuleKind.FILE: "Files as in .gitignore, e.g. private/",
}


class RuleEditor(QWidget):
    """`edited(tuple of ExclusionRule)`; `added(ExclusionRule)` as well for a new one."""

    edited = Signal(object)
    added = Signal(object)

    def __init__(self, theme: Theme, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._settings = settings
        self._struck: dict[str, int] = {}
        self.rules = RuleList(theme)
        self.rules.edited.connect(self.edited)
        self._filter = FilterField(theme, "Filter rules")
        self._filter.setMinimumWidth(theme.px(150))
        kinds: list[tuple[Hashable, str]] = [(None, "All")]
        kinds += [(kind, words[2]) for kind, words in KIND_WORDS.items()]
        self._kinds = Segments(theme, kinds, "Which rules")
        self._filter.settled.connect(lambda _: self._show())
        self._kinds.chosen.connect(lambda _: self._show())
        self._nothing = Label("No rule has these words.", "secondary")
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        self._tools.addWidget(self._filter, 1)
        self._tools.addWidget(self._kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addLayout(self._new_rule(theme))
        column.addLayout(self._tools)
        column.addWidget(self._nothing)
        column.addWidget(self.rules)

    def show_rules(self, struck: dict[str, int]) -> None:
        """Show the rules of the settings; `struck`: name -> how often today."""
        self._struck = struck
        counts = Counter(rule.kind for rule in self._settings().exclusions)
        whole: dict[Hashable, int] = {None: counts.total()}
        self._kinds.set_counts(whole | {kind: counts[kind] for kind in KIND_WORDS})
        self._show()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what matters least."""
        direction = QBoxLayout.Direction
        self._tools.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.rules.set_narrow(narrow=narrow)

    def prefill(self, app: str) -> None:
        """Begin a rule for a program."""
        self._kind.setCurrentIndex(0)
        self._pattern.setText(app)
        self._pattern.setFocus()

    def _show(self) -> None:
        words, kind = self._filter.text().casefold().split(), self._kinds.value
        rules = self._settings().exclusions
        shown = [
            place
            for place, rule in enumerate(rules)
            if kind in (None, rule.kind) and _holds(rule, words)
        ]
        self._nothing.setVisible(not shown)
        self.rules.show_rules(rules, shown, self._struck)

    def _new_rule(self, theme: Theme) -> QHBoxLayout:
        self._kind = QComboBox()
        self._kind.setAccessibleName("Kind of the new rule")
        for kind in _OFFERED:
            self._kind.addItem(KIND_WORDS[kind][0], kind)
        self._kind.currentIndexChanged.connect(lambda _: self._hint())
        self._pattern = QLineEdit()
        self._pattern.setAccessibleName("New rule")
        self._pattern.returnPressed.connect(self._add)
        add = Button(theme, "Add rule", "plus")
        add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._kind)
        row.addWidget(self._pattern, 1)
        row.addWidget(add)
        self._hint()
        return row

    def _hint(self) -> None:
        self._pattern.setPlaceholderText(_HINTS[RuleKind(self._kind.currentData())])

    def _add(self) -> None:
        pattern = self._pattern.text().strip()
        if not pattern:
            self._pattern.setFocus()
            return
        rule = ExclusionRule(RuleKind(self._kind.currentData()), pattern, (pattern,))
        self._pattern.clear()
        self.edited.emit((rule, *self._settings().exclusions))
        self.added.emit(rule)


def _holds(rule: ExclusionRule, words: Sequence[str]) -> bool:
    text = " ".join((rule.name, *rule.patterns)).casefold()
    return all(word in text for word in words)
