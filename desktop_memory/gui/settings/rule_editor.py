"""Exclusions: the rules, a new one, and the test whether a window would be kept."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_memory.config.settings import Settings
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.observation import Place
from desktop_memory.gui.settings.rule_list import KIND_WORDS, RuleList
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.label import Label
from desktop_memory.privacy.exclusion import Exclusions

_OFFERED = (RuleKind.APP, RuleKind.TITLE, RuleKind.SITE, RuleKind.FILE)


class RuleEditor(QWidget):
    """`edited(tuple of ExclusionRule)`; `added(ExclusionRule)` as well for a new one."""

    edited = Signal(object)
    added = Signal(object)

    def __init__(self, theme: Theme, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._settings = settings
        self._rules = RuleList(theme)
        self._rules.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._test(theme))
        column.addLayout(self._new_rule(theme))
        column.addWidget(self._rules)

    def show_rules(self, struck: dict[str, int]) -> None:
        """Show the rules of the settings; `struck`: name -> how often today."""
        self._rules.show_rules(self._settings().exclusions, struck)
        self._judge()

    def prefill(self, app: str) -> None:
        """Begin a rule for a program."""
        self._kind.setCurrentIndex(0)
        self._pattern.setText(app)
        self._pattern.setFocus()

    def _test(self, theme: Theme) -> QWidget:
        self._app, self._title, self._site = QLineEdit(), QLineEdit(), QLineEdit()
        self._verdict = Label("", "strong", wrap=True)
        form = QFormLayout()
        fields = ((self._app, "App"), (self._title, "Title"), (self._site, "Site"))
        for field, words in fields:
            field.setAccessibleName(f"{words} of the window to test")
            field.textChanged.connect(lambda _: self._judge())
            form.addRow(words, field)
        held = QWidget()
        held.setMaximumWidth(theme.px(520))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label("Would this window be kept?", "section"))
        column.addLayout(form)
        column.addWidget(self._verdict)
        return held

    def _new_rule(self, theme: Theme) -> QHBoxLayout:
        self._kind = QComboBox()
        self._kind.setAccessibleName("Kind of the new rule")
        for kind in _OFFERED:
            self._kind.addItem(KIND_WORDS[kind][0], kind)
        self._pattern = QLineEdit()
        self._pattern.setPlaceholderText("App, words of a title, site or file pattern")
        self._pattern.setAccessibleName("New rule")
        self._pattern.returnPressed.connect(self._add)
        add = Button(theme, "Add rule", "plus")
        add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.addWidget(self._kind)
        row.addWidget(self._pattern, 1)
        row.addWidget(add)
        return row

    def _add(self) -> None:
        pattern = self._pattern.text().strip()
        if not pattern:
            self._pattern.setFocus()
            return
        rule = ExclusionRule(RuleKind(self._kind.currentData()), pattern, (pattern,))
        self._pattern.clear()
        self.edited.emit((rule, *self._settings().exclusions))
        self.added.emit(rule)

    def _judge(self) -> None:
        app, title, site = (field.text().strip() for field in (self._app, self._title, self._site))
        if not (app or title or site):
            self._verdict.setText("Type what a window shows; the answer names the rule.")
            return
        settings = self._settings()
        exclusions = Exclusions(
            settings.exclusions, settings.keep_unknown_windows, settings.keep_private_windows
        )
        url = site if "://" in site or not site else f"https://{site}"
        verdict = exclusions.find_verdict(Place(app, title, url=url or None))
        if verdict is None:
            self._verdict.setText("Yes. It is kept.")
            return
        by = f" Rule “{verdict.rule.name}” matches “{verdict.matched}”." if verdict.rule else ""
        self._verdict.setText(f"No. It is not kept.{by}")
