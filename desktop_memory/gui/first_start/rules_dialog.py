"""The exclusion rules, before anything is recorded."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.config.settings import Settings
from desktop_memory.domain.exclusion import ExclusionRule
from desktop_memory.gui.settings.rule_editor import RuleEditor
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.focus import FocusRing
from desktop_memory.gui.views.label import Label

_SIZE = (720, 520)


class RulesDialog(QDialog):
    """`chosen(tuple of ExclusionRule)` at each change; Start uses them."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle("Exclusions")
        self.resize(*(theme.px(side) for side in _SIZE))
        self.resize(self.size().boundedTo(parent.size()))
        self._editor = RuleEditor(theme, lambda: self._settings)
        self._editor.set_narrow(narrow=True)
        self._editor.edited.connect(self._take)
        scroll = QScrollArea()
        scroll.setProperty("role", "ground")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._editor)
        close = Button(theme, "Done")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(Label("What is never kept", "heading"))
        about = "An excluded window is blacked out before any pixel is kept, and is never read."
        column.addWidget(Label(about, "secondary", wrap=True))
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        FocusRing(self, theme)
        self._editor.show_rules({})
        close.setFocus()

    def _take(self, rules: tuple[ExclusionRule, ...]) -> None:
        self._settings = replace(self._settings, exclusions=rules)
        self._editor.show_rules({})
        self.chosen.emit(rules)
