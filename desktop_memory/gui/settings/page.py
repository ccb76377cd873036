"""The settings page: groups, the form of the chosen one, and beside it what it would do."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.config.declaration import Group, declarations
from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.forget import ForgetPreview, ForgetScope
from desktop_memory.domain.retention import RetentionPreview
from desktop_memory.gui.bridge import Bridge, Done
from desktop_memory.gui.settings.form_row import FormRow
from desktop_memory.gui.settings.group_list import GroupList
from desktop_memory.gui.settings.key_choice import KeyChoice
from desktop_memory.gui.settings.languages import Languages
from desktop_memory.gui.settings.model_row import ModelRow
from desktop_memory.gui.settings.retention_pane import RetentionPane
from desktop_memory.gui.settings.rule_editor import RuleEditor
from desktop_memory.gui.settings.rule_test import RuleTest
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.filter_field import FilterField
from desktop_memory.gui.views.label import ElidedLabel, Label

_HIDDEN = frozenset({"started", "exclusions"})
_FORM_WIDTH = 760
_SIDE_WIDTH = 344
_SIDE_FROM = 1280
_NARROW_BELOW = 1000
_ABOUT = {
    Group.EXCLUSIONS: (
        "An excluded window is blacked out before any pixel is kept, even in the background,"
        " and is never read."
    ),
    Group.RETENTION: "What goes, and when. Facts go last; a fact you pinned never goes by itself.",
}


class SettingsPage(Page):
    """Safe changes take effect at once; what would delete is staged and previewed first.

    `undo_asked()`: the last change is to be taken back.
    """

    name = "settings"
    label = "Settings"
    icon = "settings"

    undo_asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, placement: Placement) -> None:
        super().__init__(bridge, theme, placement)
        self._staged: dict[str, Any] = {}
        self._search = FilterField(theme, "Search settings", "Ctrl+F", "search")
        self._groups = GroupList(theme)
        self._heading = Label("", "heading")
        self._about = Label("", "secondary", wrap=True)
        self.rules = RuleEditor(theme, lambda: bridge.settings)
        self.test = RuleTest(theme, lambda: bridge.settings)
        self.retention = RetentionPane(theme)
        self.model = ModelRow(bridge, theme)
        self._undo = Button(theme, "Undo last", "undo", "quiet")
        self._key = KeyChoice(bridge, theme, self)
        self._languages = Languages(bridge)
        self._rows = self._make_rows()
        self._nothing = Label("No setting has these words.", "secondary")
        self._lay_out()
        self._connect()
        self._groups.setCurrentRow(0)

    def _make_rows(self) -> dict[str, FormRow]:
        rows = {
            item.name: FormRow(self.theme, item, self._languages.ask)
            for item in declarations(Settings)
            if item.name not in _HIDDEN
        }
        for row in rows.values():
            row.edited.connect(self._edit)
        return rows

    def _lay_out(self) -> None:
        self._undo.setEnabled(False)
        self._undo.setToolTip("Take back the last change (Ctrl+Z)")
        self._told = ElidedLabel(
            "Changes take effect at once. What would delete something asks first.", "secondary"
        )
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.row.addWidget(self._search)
        self.head.row.addWidget(self._told, 1)
        self.head.row.addWidget(self._undo)
        self._side = QFrame()
        self._side.setProperty("role", "pane")
        self._side.setFixedWidth(self.theme.px(_SIDE_WIDTH))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(24, 20, 24, 16)
        self._side_column = QVBoxLayout()
        side.addLayout(self._side_column)
        side.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setProperty("role", "pane")
        self._scroll.setAccessibleName("The settings of this group")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._form())
        body = QHBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._groups)
        body.addWidget(_upright())
        body.addWidget(self._scroll, 1)
        self._side_line = _upright()
        body.addWidget(self._side_line)
        body.addWidget(self._side)
        self._set_beside(beside=True)

    def _form(self) -> QWidget:
        form = QFrame()
        form.setProperty("role", "pane")
        form.setMaximumWidth(self.theme.px(_FORM_WIDTH))
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 16, 0, 0)
        column = QVBoxLayout(form)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addSpacing(2)
        for widget in (self._about, self.rules, *self._rows.values(), self.model, self._nothing):
            column.addWidget(widget)
        column.addLayout(self._below)
        column.addStretch(1)
        held = QFrame()
        held.setProperty("role", "pane")
        across = QHBoxLayout(held)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(form, 1)
        across.addStretch(0)
        return held

    def _connect(self) -> None:
        self._groups.currentRowChanged.connect(lambda _: self._leave_search())
        self._search.settled.connect(lambda _: self._show_group())
        self.rules.edited.connect(lambda rules: self._apply({"exclusions": rules}))
        self.rules.added.connect(self._offer_to_forget)
        self.retention.apply_asked.connect(self._apply_staged)
        self.retention.back_asked.connect(self._take_back)
        self._undo.clicked.connect(self.undo_asked)
        self.bridge.did.connect(self._note_done)
        self.tell_key("↑ ↓", "choose a group")
        self.tell_key("Space", "switch")
        self.tell_key("Del", "remove the rule that has the keyboard")
        self.add_key("Ctrl+R", self._reset_focused, "default for this setting")

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.settings:
            self._show_values()

    def settings_changed(self) -> None:
        self._show_values()

    def focus_filter(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def fit(self, window_width: int) -> None:
        self._set_beside(beside=window_width >= _SIDE_FROM)
        self.rules.set_narrow(narrow=window_width < _NARROW_BELOW)
        self._told.setVisible(window_width >= _SIDE_FROM)

    def show_destination(self, destination: Destination) -> None:
        if destination.section in list(Group):
            self._groups.choose(Group(destination.section))
        if destination.query:
            self._search.setText(destination.query)
        if destination.app:
            self._groups.choose(Group.EXCLUSIONS)
            self.rules.prefill(destination.app)

    def destination(self) -> Destination:
        return Destination(self.name, section=self._groups.group.value)

    def clear(self) -> bool:
        held = bool(self._search.text())
        self._search.clear()
        return held

    def panes(self) -> Sequence[QWidget]:
        return (self._groups, *self._first_control(), self._search)

    def row(self, name: str) -> FormRow:
        """The row of the setting of this name."""
        return self._rows[name]

    def _first_control(self) -> Sequence[QWidget]:
        """What F6 leads to in the form."""
        return [row.control for row in self._rows.values() if not row.isHidden()][:1]

    def _set_beside(self, *, beside: bool) -> None:
        """The test and the preview stand beside the form, or below it where width is short."""
        layout = self._side_column if beside else self._below
        for widget in (self.test, self.retention):
            layout.addWidget(widget)
        self._beside = beside
        self._show_side()

    def _show_side(self) -> None:
        words, group = self._search.text().strip(), self._groups.group
        self.test.setVisible(not words and group is Group.EXCLUSIONS)
        self.retention.setVisible(not words and group is Group.RETENTION)
        used = not self.test.isHidden() or not self.retention.isHidden()
        for widget in (self._side, self._side_line):
            widget.setVisible(self._beside and used)

    def _leave_search(self) -> None:
        self._search.clear()
        self._show_group()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_group(self) -> None:
        words, group = self._search.text().strip(), self._groups.group
        for row in self._rows.values():
            inside = row.matches(words) if words else row.declaration.group is group
            row.setVisible(inside)
        found = any(not row.isHidden() for row in self._rows.values())
        self._heading.setText(f"Settings with “{words}”" if words else group.value)
        about = "" if words else _ABOUT.get(group, "")
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._nothing.setVisible(bool(words) and not found)
        self.rules.setVisible(not words and group is Group.EXCLUSIONS)
        self.model.setVisible(not words and group is Group.FACTS)
        self._show_side()
        self._show_values()

    def _show_values(self) -> None:
        wanted = replace(self.bridge.settings, **self._staged)
        for name, row in self._rows.items():
            row.show_value(getattr(wanted, name))
        self.model.show_settings()
        if not self.rules.isHidden():
            self.test.judge()
            self.bridge.ask(
                lambda queries: queries.count_skips_by_rule(), self.rules.show_rules, owner=self
            )
        if not self.retention.isHidden():
            self.bridge.ask(
                lambda queries: queries.plan_retention(wanted),
                self._show_retention,
                owner=self,
                instead_of="retention",
            )

    def _show_retention(self, preview: RetentionPreview) -> None:
        self.retention.show_preview(preview, staged=bool(self._staged))

    def _edit(self, name: str, value: Any) -> None:
        if name == "key_store":
            self._key.choose(str(value))
            self._show_values()
            return
        if not self._rows[name].declaration.previewed:
            self._apply({name: value})
            return
        self._staged[name] = value
        if value == getattr(self.bridge.settings, name):
            del self._staged[name]
        self._show_values()

    def _apply(self, values: dict[str, Any]) -> None:
        self.bridge.apply_settings(replace(self.bridge.settings, **values))

    def _apply_staged(self) -> None:
        staged, self._staged = self._staged, {}
        self._apply(staged)

    def _take_back(self) -> None:
        self._staged = {}
        self._show_values()

    def _note_done(self, done: Done) -> None:
        self._undo.setEnabled(done.settings_before is not None)

    def _reset_focused(self) -> None:
        widget: QWidget | None = self.focusWidget()
        while widget is not None and not isinstance(widget, FormRow):
            widget = widget.parentWidget()
        if widget is not None:
            widget.reset()

    def _offer_to_forget(self, rule: ExclusionRule) -> None:
        """What the new rule would have excluded may go as well."""
        scope = _scope_of(rule)
        if scope is None:
            return

        def offer(preview: ForgetPreview) -> None:
            if preview.episodes:
                self.ask_to_forget(scope)

        self.bridge.ask(lambda queries: queries.plan_forget(scope), offer, owner=self)


def _upright() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedWidth(1)
    return line


def _scope_of(rule: ExclusionRule) -> ForgetScope | None:
    if rule.kind is RuleKind.APP:
        return ForgetScope(app=rule.name)
    if rule.kind is RuleKind.SITE:
        return ForgetScope(site=rule.name)
    if rule.kind is RuleKind.TITLE:
        return ForgetScope(match=rule.name)
    return None
