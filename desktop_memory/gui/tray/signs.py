"""The icon of each state, for light and dark panels."""

import os
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_memory.domain.status import State, Status
from desktop_memory.gui.status_words import blocking_problem

_SIZES = (16, 22, 24, 32, 44, 48, 64)
_SIGNS = {
    State.STARTING: "starting",
    State.NOT_STARTED: "paused",
    State.RECORDING: "recording",
    State.UNCHANGED: "unchanged",
    State.IDLE: "unchanged",
    State.PAUSED: "paused",
    State.LOCKED: "locked",
    State.PROBLEM: "problem",
}


def sign_of(status: Status) -> str:
    """The sign that tells `status`: recording only after something was stored."""
    if blocking_problem(status):
        return "problem"
    if status.state == State.RECORDING and status.kept is None:
        return "unchanged"
    return _SIGNS[status.state]


def panel_is_dark() -> bool:
    """Whether the panel is likely dark: GNOME's always is, others follow the colour scheme."""
    if "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":"):
        return True
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


class Signs:
    """Renders `resources/tray/SIGN-light.svg` and `-dark.svg` and keeps what it rendered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._icons: dict[tuple[str, bool], QIcon] = {}

    def icon(self, sign: str, *, dark_panel: bool) -> QIcon:
        """The icon at every size a panel may ask for."""
        key = (sign, dark_panel)
        if key not in self._icons:
            self._icons[key] = self._render(sign, "dark" if dark_panel else "light")
        return self._icons[key]

    def _render(self, sign: str, variant: str) -> QIcon:
        renderer = QSvgRenderer(str(self._folder / f"{sign}-{variant}.svg"))
        icon = QIcon()
        for size in _SIZES:
            pixmap = QPixmap(QSize(size, size))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(pixmap)
        return icon
