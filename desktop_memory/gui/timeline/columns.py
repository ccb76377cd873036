"""The three columns below the day bar; the right one becomes tabs where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.episode_pane import EpisodePane
from desktop_memory.gui.timeline.facts_pane import FactsPane
from desktop_memory.gui.timeline.month import Month
from desktop_memory.gui.timeline.stage import Stage
from desktop_memory.gui.timeline.text_pane import TextPane

TABS_BELOW, MONTH_FROM, NARROW_BELOW = 1280, 1600, 1000
_TABS = ("Episodes", "Text", "Facts")
_LEFT, _RIGHT = 344, 288


class Columns(QSplitter):
    """List (and month), the episode that is shown, its facts and text."""

    def __init__(
        self, bridge: Bridge, theme: Theme, placement: Placement, pictures: Pictures
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.month = Month(theme)
        self.episodes = EpisodePane(bridge, theme, pictures)
        self.stage = Stage(theme, pictures)
        self.facts = FactsPane(theme)
        self.text = TextPane(theme)
        self._tabs = QTabBar()
        self._tabs.setExpanding(True)
        self._tabs.setDrawBase(False)
        for name in _TABS:
            self._tabs.addTab(name)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.episodes)
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._right.addWidget(self.facts)
        self._right.addWidget(self.text)
        self._right.setSizes([400, 400])
        self.addWidget(self._make_left())
        self.addWidget(self.stage)
        self.addWidget(self._right)
        self.setChildrenCollapsible(False)
        self._right.setChildrenCollapsible(False)
        for splitter in (self, self._right):
            splitter.setHandleWidth(5)
        self.setSizes([_LEFT, 700, _RIGHT])
        for place, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(place, stretch)
        placement.follow_splitter(self, "timeline")
        placement.follow_splitter(self._right, "timeline-right")
        self._folded = self._empty = False

    def fit(self, window_width: int) -> None:
        """Fold or unfold by the width of the window."""
        folded = window_width < TABS_BELOW
        if folded != self._folded:
            self._folded = folded
            self._fold(folded)
        self.month.setVisible(window_width >= MONTH_FROM)
        self.stage.set_narrow(window_width < NARROW_BELOW)

    def show_facts(self) -> None:
        """Bring the facts to the front and the keyboard into them."""
        self._show_tab(_TABS.index("Facts"))
        self.facts.list.setFocus()

    def show_text(self) -> None:
        """Bring the text to the front and the keyboard into it."""
        self._show_tab(_TABS.index("Text"))
        self.text.list.setFocus()

    def show_episodes(self) -> None:
        """Bring the list to the front and the keyboard into it."""
        self._show_tab(0)
        self.episodes.view.setFocus()

    def set_empty(self, empty: bool) -> None:
        """A day without episodes has nothing to show but the reason."""
        self.stage.setVisible(not empty)
        self._right.setVisible(not empty and not self._folded)
        self._empty = empty

    def set_alone(self, alone: bool) -> None:
        """Show the frame and nothing else."""
        self._left.setVisible(not alone)
        self._right.setVisible(not alone and not self._folded)
        self.stage.set_alone(alone)

    def _make_left(self) -> QWidget:
        self._left = QFrame()
        self._left.setProperty("role", "pane")
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.month)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        self._tabs.hide()
        self._left.setMinimumWidth(240)
        return self._left

    def _fold(self, folded: bool) -> None:
        self._tabs.setVisible(folded)
        self._right.setVisible(not folded and not self._empty)
        if folded:
            self._stack.addWidget(self.text)
            self._stack.addWidget(self.facts)
        else:
            self._right.addWidget(self.facts)
            self._right.addWidget(self.text)
            self._tabs.setCurrentIndex(0)
        self._stack.setCurrentIndex(self._tabs.currentIndex())
        self.facts.show()
        self.text.show()
        self._stack.setCurrentIndex(self._tabs.currentIndex())

    def _show_tab(self, place: int) -> None:
        if self._folded:
            self._tabs.setCurrentIndex(place)
