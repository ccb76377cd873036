"""The settings page: groups on the left, the form of the chosen group on the right."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from desktop_memory.config.declaration import Group, declarations
from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.forget import ForgetPreview, ForgetScope
from desktop_memory.domain.retention import RetentionPreview
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.settings.form_row import FormRow
from desktop_memory.gui.settings.key_choice import KeyChoice
from desktop_memory.gui.settings.retention_pane import RetentionPane
from desktop_memory.gui.settings.rule_editor import RuleEditor
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.filter_field import FilterField
from desktop_memory.gui.views.label import ElidedLabel, Label

_HIDDEN = frozenset({"started", "exclusions"})
_GROUP_WIDTH = 184
_FORM_WIDTH = 760


class SettingsPage(Page):
    """Safe changes take effect at once; what would delete is staged and previewed first."""

    name = "settings"
    label = "Settings"
    icon = "settings"

    def __init__(self, bridge: Bridge, theme: Theme, placement: Placement) -> None:
        super().__init__(bridge, theme, placement)
        self._staged: dict[str, Any] = {}
        self._search = FilterField(theme, "Search settings", "Ctrl+F", "search")
        self._groups = QListWidget()
        self._groups.setAccessibleName("Groups of settings")
        self._groups.addItems([group.value for group in Group])
        self._groups.setFixedWidth(theme.px(_GROUP_WIDTH))
        self._heading = Label("", "heading")
        self._rules = RuleEditor(theme, lambda: bridge.settings)
        self._retention = RetentionPane(theme)
        self._key = KeyChoice(bridge, theme, self)
        self._rows = self._make_rows()
        self._nothing = Label("No setting has these words.", "secondary")
        self._lay_out()
        self._connect()
        self._groups.setCurrentRow(0)

    def _make_rows(self) -> dict[str, FormRow]:
        rows = {
            item.name: FormRow(self.theme, item)
            for item in declarations(Settings)
            if item.name not in _HIDDEN
        }
        for row in rows.values():
            row.edited.connect(self._edit)
        return rows

    def _lay_out(self) -> None:
        self.head.row.addWidget(self._search)
        told = "Changes take effect at once. What would delete something is shown first."
        self.head.row.addWidget(ElidedLabel(told, "secondary"), 1)
        form = QWidget()
        form.setMaximumWidth(self.theme.px(_FORM_WIDTH))
        column = QVBoxLayout(form)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(0)
        column.addWidget(self._heading)
        for widget in (*self._rows.values(), self._nothing, self._rules, self._retention):
            column.addWidget(widget)
        column.addStretch(1)
        held = QWidget()
        across = QHBoxLayout(held)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(form, 1)
        across.addStretch(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(held)
        body = QHBoxLayout(self.body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._groups)
        body.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._groups.currentRowChanged.connect(lambda _: self._leave_search())
        self._search.settled.connect(lambda _: self._show_group())
        self._rules.edited.connect(lambda rules: self._apply({"exclusions": rules}))
        self._rules.added.connect(self._offer_to_forget)
        self._retention.apply_asked.connect(self._apply_staged)
        self._retention.back_asked.connect(self._take_back)
        self.add_key("Ctrl+R", self._reset_focused, "default for this setting")

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.settings:
            self._show_values()

    def settings_changed(self) -> None:
        self._show_values()

    def focus_filter(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def show_destination(self, destination: Destination) -> None:
        names = [group.value for group in Group]
        if destination.section in names:
            self._groups.setCurrentRow(names.index(destination.section))
        if destination.query:
            self._search.setText(destination.query)
        if destination.app:
            self._groups.setCurrentRow(names.index(Group.EXCLUSIONS.value))
            self._rules.prefill(destination.app)

    def destination(self) -> Destination:
        return Destination(self.name, section=self._group().value)

    def clear(self) -> bool:
        held = bool(self._search.text())
        self._search.clear()
        return held

    def panes(self) -> Sequence[QWidget]:
        return (self._search, self._groups, self._scroll)

    def _group(self) -> Group:
        return tuple(Group)[max(0, self._groups.currentRow())]

    def _leave_search(self) -> None:
        self._search.clear()
        self._show_group()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_group(self) -> None:
        words, group = self._search.text().strip(), self._group()
        for row in self._rows.values():
            inside = row.matches(words) if words else row.declaration.group is group
            row.setVisible(inside)
        found = any(not row.isHidden() for row in self._rows.values())
        self._heading.setText(f"Settings with “{words}”" if words else group.value)
        self._nothing.setVisible(bool(words) and not found)
        self._rules.setVisible(not words and group is Group.EXCLUSIONS)
        self._retention.setVisible(not words and group is Group.RETENTION)
        self._show_values()

    def _show_values(self) -> None:
        wanted = replace(self.bridge.settings, **self._staged)
        for name, row in self._rows.items():
            row.show_value(getattr(wanted, name))
        if not self._rules.isHidden():
            self.bridge.ask(
                lambda queries: queries.count_skips_by_rule(), self._rules.show_rules, owner=self
            )
        if not self._retention.isHidden():
            self.bridge.ask(
                lambda queries: queries.plan_retention(wanted),
                self._show_retention,
                owner=self,
                instead_of="retention",
            )

    def _show_retention(self, preview: RetentionPreview) -> None:
        self._retention.show_preview(preview, staged=bool(self._staged))

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


def _scope_of(rule: ExclusionRule) -> ForgetScope | None:
    if rule.kind is RuleKind.APP:
        return ForgetScope(app=rule.name)
    if rule.kind is RuleKind.SITE:
        return ForgetScope(site=rule.name)
    if rule.kind is RuleKind.TITLE:
        return ForgetScope(match=rule.name)
    return None
