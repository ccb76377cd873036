"""The main window: rail, pages, foot."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import MemoryAppError
from desktop_memory.gui.bridge import Bridge, Done
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.foot import Foot
from desktop_memory.gui.shell.page import Page
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.shell.rail import Rail
from desktop_memory.gui.shell.trail import Trail
from desktop_memory.gui.shell.undo_bar import UndoBar
from desktop_memory.gui.shell.undo_steps import UndoSteps
from desktop_memory.gui.shell.window_keys import add_window_keys
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.focus import FocusRing

SMALLEST = (800, 560)
FIRST_SIZE = (1366, 768)
RAIL_NARROW_BELOW = 1000
_HEALTH_MS = 60_000


class Window(QMainWindow):
    """Shows one page at a time. `quit_asked()` when the person wants to end the app.

    Closing hides it to the tray. What a page missed while it was hidden it is told when it is
    shown again.
    """

    quit_asked = Signal()

    def __init__(
        self, bridge: Bridge, theme: Theme, placement: Placement, pages: Sequence[Page]
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self.theme = theme
        self._placement = placement
        self._pages = {page.name: page for page in pages}
        self._missed: dict[str, Changes | None] = dict.fromkeys(self._pages)
        self._trail = Trail()
        self._steps = UndoSteps(bridge)
        self._forget_id: int | None = None
        self.setWindowTitle("Desktop Memory")
        self.setMinimumSize(*SMALLEST)
        self._stack = QStackedWidget()
        self.rail = Rail(theme, [(page.name, page.label, page.icon) for page in pages])
        self.foot = Foot(bridge, theme)
        self._outer = QStackedWidget()
        self._outer.addWidget(self._framed())
        self.setCentralWidget(self._outer)
        self._undo_bar = UndoBar(self._stack, theme)
        self._ring = FocusRing(self, theme)
        self._health = QTimer(self, interval=_HEALTH_MS)
        self._connect(pages)
        add_window_keys(self)
        if not placement.restore_window(self):
            self.resize(*FIRST_SIZE)
        last = placement.text("window/page")
        self._show_page(last if last in self._pages else pages[0].name)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101  # nothing else is ever put on the stack
        return page

    def page_names(self) -> tuple[str, ...]:
        """The pages in the order of the rail."""
        return tuple(self._pages)

    def visit(self, destination: Destination) -> None:
        """Show a page and what on it; Back returns to where the person was."""
        here = self.page.destination()
        if destination.page not in self._pages:
            return
        if here != destination:
            self._trail.leave(here)
        self._go(destination)

    def go_back(self) -> None:
        """Alt+←"""
        self._go(self._trail.back(self.page.destination()))

    def go_forward(self) -> None:
        """Alt+→"""
        self._go(self._trail.forward(self.page.destination()))

    def refresh_page(self) -> None:
        """F5: read everything on this page anew."""
        self.page.refresh(None)
        self._measure()

    def undo(self) -> None:
        """Ctrl+Z: take back the last thing done in this window."""
        if not self._steps.take_back(self._tell_undone):
            self.notify("There is nothing to undo.")

    def step_pane(self, step: int) -> None:
        """F6: put the keyboard into the next pane of the page, or back on the rail."""
        panes = [pane for pane in self.page.panes() if pane.isVisible()]
        if not panes:
            return
        held = self.focusWidget()
        inside = [place for place, pane in enumerate(panes) if _holds(pane, held)]
        place = (inside[0] + step) % len(panes) if inside else (0 if step > 0 else -1)
        panes[place].setFocus()

    def notify(self, message: str) -> None:
        """Say something that needs no answer."""
        self._undo_bar.offer(message, 0)

    def come_up(self) -> None:
        """Show the window in front, from the tray or a key."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def show_instead(self, cover: QWidget | None) -> None:
        """Show `cover` in place of everything (first start, locked, error); None takes it away."""
        while self._outer.count() > 1:
            old = self._outer.widget(1)
            if old is not None:
                self._outer.removeWidget(old)
                old.deleteLater()
        if cover is not None:
            self._outer.addWidget(cover)
        self._outer.setCurrentIndex(self._outer.count() - 1)

    def settings_changed(self) -> None:
        """Use settings that were just applied."""
        settings = self.bridge.settings
        self.theme.choose(settings.theme, settings.text_size)
        self._fit()
        for page in self._pages.values():
            page.settings_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self._catch_up()
        self._measure()
        self._health.start()
        if self.focusWidget() is None:
            self.step_pane(1)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_place()
        self._health.stop()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and not self.isMinimized():
            self._catch_up()

    def keep_place(self) -> None:
        """Remember size, place and page."""
        self._placement.keep_window(self)
        self._placement.keep_text("window/page", self.page.name)
        self._placement.save()

    def _framed(self) -> QWidget:
        framed = QWidget()
        column = QVBoxLayout(framed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        column.addLayout(row, 1)
        column.addWidget(self.foot)
        return framed

    def _connect(self, pages: Sequence[Page]) -> None:
        for page in pages:
            self._stack.addWidget(page)
            page.go.connect(self.visit)
            page.badge.connect(lambda count, name=page.name: self.rail.set_badge(name, count))
        self.rail.chosen.connect(lambda name: self.visit(Destination(name)))
        self.bridge.changed.connect(self._note)
        self.bridge.did.connect(self._tell_done)
        self.bridge.went_wrong.connect(self._tell_wrong)
        self._undo_bar.undone.connect(self._undo_forget)
        self._health.timeout.connect(self._measure)

    def _go(self, destination: Destination | None) -> None:
        if destination is not None:
            self._show_page(destination.page)
            self.page.show_destination(destination)

    def _show_page(self, name: str) -> None:
        self._stack.setCurrentWidget(self._pages[name])
        self.rail.show_chosen(name)
        if self.isVisible():
            self._fit()
            self._catch_up()

    def _fit(self) -> None:
        # Larger text needs more room, so that less of the window is left for panes.
        width = round(self.width() / max(1.0, self.theme.text_size))
        self.rail.set_narrow(width < RAIL_NARROW_BELOW)
        self.foot.set_narrow(width < RAIL_NARROW_BELOW)
        self.page.fit(width)

    def _note(self, changes: Changes) -> None:
        if changes.settings:
            self.settings_changed()
        for name, missed in self._missed.items():
            if missed is not None:
                self._missed[name] = missed | changes
        if self.isVisible() and not self.isMinimized():
            self._catch_up()

    def _catch_up(self) -> None:
        """Tell the page that is shown what it missed. None stands for a page never filled."""
        page = self.page
        missed = self._missed[page.name]
        if missed is None or missed:
            self._missed[page.name] = Changes()
            page.refresh(missed)

    def _measure(self) -> None:
        self.bridge.ask(lambda queries: queries.get_health(), self.foot.show_health)

    def _tell_done(self, done: Done) -> None:
        self._forget_id = done.changes.forget_id
        if self._forget_id is not None:
            message = done.changes.message or "Forgotten"
            self._undo_bar.offer(message, self.bridge.settings.erase_after_s)

    def _undo_forget(self) -> None:
        if self._forget_id is not None:
            self._steps.take_back_forget(self._forget_id, self._tell_undone)

    def _tell_undone(self, changes: Changes) -> None:
        self.notify(changes.message or "Undone")

    def _tell_wrong(self, error: MemoryAppError) -> None:
        self.notify(str(error))


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))
