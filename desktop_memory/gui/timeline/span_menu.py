"""What can be done with a span of the day bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_memory.gui.theme.theme import Theme


class SpanMenu(QMenu):
    """`copy_asked()` and `forget_asked()`. It goes when it is closed."""

    copy_asked = Signal()
    forget_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        copy = self.addAction(theme.icon("copy", "text1"), "Copy text of this span")
        forget = self.addAction(theme.icon("forget", "text1"), "Forget this span…")
        copy.triggered.connect(self.copy_asked)
        forget.triggered.connect(self.forget_asked)
        self.aboutToHide.connect(self.deleteLater)
