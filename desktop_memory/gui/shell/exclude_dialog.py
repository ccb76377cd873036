"""Before a program is excluded: what that means, and what was kept of it so far."""

import glob
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.forget import ForgetPreview, ForgetScope
from desktop_memory.gui import phrasing
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.app_tile import AppTile
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.focus import FocusRing
from desktop_memory.gui.views.label import Label

_WIDTH = 440


class ExcludeDialog(QDialog):
    """Adds a rule for a program, and forgets what it would have excluded if the person ticks it.

    Cancel has the focus; Enter excludes nothing.
    """

    def __init__(self, bridge: Bridge, theme: Theme, app: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._app = app
        self.setWindowTitle("Exclude a program")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(_WIDTH))
        tile = AppTile(theme)
        tile.show_app(app)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(tile)
        head.addWidget(Label(f"Exclude {app}?", "heading", wrap=True), 1)
        self._forget = QCheckBox("Forget what was kept of it so far")
        self._counted = Label("Counting…", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(Label(_MEANING, wrap=True))
        column.addWidget(self._forget)
        column.addWidget(self._counted)
        column.addSpacing(8)
        column.addLayout(self._buttons(theme))
        self._ring = FocusRing(self, theme)
        bridge.ask(lambda queries: queries.plan_forget(ForgetScope(app=app)), self._show_count)

    @property
    def counted(self) -> str:
        """What was kept of the program so far, in words."""
        return self._counted.text()

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        cancel = Button(theme, "Cancel")
        cancel.clicked.connect(self.reject)
        exclude = Button(theme, f"Exclude {self._app.replace('&', '&&')}", role="primary")
        exclude.clicked.connect(self._exclude)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(exclude)
        cancel.setFocus()
        return row

    def _show_count(self, preview: ForgetPreview) -> None:
        episodes = phrasing.counted(preview.episodes, "episode")
        facts = phrasing.counted(preview.facts, "fact")
        size = phrasing.size(preview.frame_bytes)
        self._counted.setText(f"{episodes}, {facts} and {size} of pictures come from it.")
        self._forget.setEnabled(preview.episodes > 0)

    def _exclude(self) -> None:
        settings = self._bridge.settings
        rule = ExclusionRule(RuleKind.APP, self._app, (glob.escape(self._app),))
        renewed = replace(settings, exclusions=(*settings.exclusions, rule))
        # The dialog is gone when the settings are stored: what follows must not need it.
        follow = self._forgetting() if self._forget.isChecked() else None
        self._bridge.apply_settings(renewed, follow)
        self.accept()

    def _forgetting(self) -> Callable[[Changes], None]:
        bridge, scope = self._bridge, ForgetScope(app=self._app)
        return lambda _: bridge.submit(lambda commands: commands.forget(scope))


_MEANING = (
    "From now on its windows are blacked out before any pixel is kept, even in the background, "
    "and are never read. Settings, Exclusions lists the rule."
)
