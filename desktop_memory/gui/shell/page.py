"""What every page of the window is."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import Label

HEAD_HEIGHT = 56
KeyRow = tuple[str, str]


class PageHead(QFrame):
    """The strip on top of a page: its title and its own tools."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setFixedHeight(HEAD_HEIGHT)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 0)
        self.row.setSpacing(12)
        self.title = Label(title, "title")
        self.row.addWidget(self.title)


class Page(QWidget):
    """A page: a head and a body. It is given the bridge and asks for nothing else.

    `go(Destination)` asks the window to show something elsewhere, `forget(ForgetScope)` to ask
    the person before forgetting, `exclude(app)` before excluding a program, `badge(int)` to show
    a number of waiting requests on the rail.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    icon: ClassVar[str]

    go = Signal(object)
    forget = Signal(object)
    exclude = Signal(str)
    badge = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, placement: Placement) -> None:
        super().__init__()
        self.bridge = bridge
        self.theme = theme
        self.placement = placement
        self._keys: list[KeyRow] = []
        self.setAccessibleName(self.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = PageHead(self.label)
        self.body = QWidget()
        column.addWidget(self.head)
        column.addWidget(self.body, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show what changed; None means everything. Keeps scroll, selection and half-written text.

        Called only while the page is shown; what happened before arrives when it is shown again.
        """
        raise NotImplementedError

    def focus_filter(self) -> None:
        """Put the cursor into the field that filters this page (Ctrl+F)."""

    def show_destination(self, destination: Destination) -> None:
        """Show what `destination` names."""

    def destination(self) -> Destination:
        """Where the person is now, so that Back can return here."""
        return Destination(self.name)

    def clear(self) -> bool:
        """Esc: take back a filter or a selection. False where there was nothing to clear."""
        return False

    def add_key(self, keys: str, act: Callable[[], object], words: str = "") -> None:
        """A key of this page, e.g. "Ctrl+N". It acts where no text is edited, and F1 lists it
        with `words`; without words it is not listed."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        if words:
            self.tell_key(keys, words)

    def tell_key(self, keys: str, words: str) -> None:
        """List a key that a view of this page handles by itself, e.g. "↑ ↓"."""
        self._keys.append((keys, words))

    def keys(self) -> Sequence[KeyRow]:
        """The page's own keys and what they do, for the sheet of keys (F1)."""
        return tuple(self._keys)

    def fit(self, window_width: int) -> None:
        """The window is `window_width` pixels wide now, fewer where the text is larger: fold or
        unfold panes. Called before the page shows."""

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through, in reading order."""
        return ()

    def settings_changed(self) -> None:
        """Settings were applied. Called whether the page is shown or not."""

    def ask_to_forget(self, scope: ForgetScope) -> None:
        self.forget.emit(scope)
