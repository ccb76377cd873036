"""Real windows on a virtual desktop, over a real runtime with a real store."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.paths import Paths, resources_dir
from desktop_memory.gui.application import qt_application
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.pictures import Pictures
from desktop_memory.gui.search.page import SearchPage
from desktop_memory.gui.shell.placement import Placement
from desktop_memory.gui.theme.icons import Icons
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.timeline.page import TimelinePage
from desktop_memory.gui.window import Window
from desktop_memory.runtime.runtime import Runtime
from tests.gui.told_day import ToldDay


@pytest.fixture(scope="session")
def qt(desktop: VirtualDesktop) -> QApplication:
    """Qt on the virtual desktop. It reads the variables once, when it is made."""
    with pytest.MonkeyPatch.context() as variables:
        for name, value in desktop.environ.items():
            variables.setenv(name, value)
        variables.setenv("QT_QPA_PLATFORM", "xcb")
        variables.setenv("QT_ACCESSIBILITY", "0")
        return qt_application()


@pytest.fixture
def app(qt: QApplication, on_desktop: VirtualDesktop) -> QApplication:
    """Qt, in a process that is on the virtual desktop as long as the test lasts."""
    return qt


@pytest.fixture(scope="session")
def theme(qt: QApplication) -> Theme:
    return Theme(qt, Icons(resources_dir() / "icons"))


@pytest.fixture(autouse=True)
def no_faults_in_slots() -> Iterator[None]:
    """Qt swallows what a slot or an event handler raises; here it fails the test."""
    faults: list[BaseException] = []
    before = sys.excepthook

    def note(
        _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        faults.append(fault)

    sys.excepthook = note
    gc.disable()  # else a thread of a runtime may destroy what is left of a window
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
    sys.excepthook = before
    if faults:
        raise faults[0]


@pytest.fixture
def told(tmp_path: Path) -> ToldDay:
    """A data folder with a day in it, not opened yet."""
    return ToldDay(Paths(tmp_path / "data"))


@pytest.fixture
def runtime(told: ToldDay) -> Iterator[Runtime]:
    """A running app on that folder, without capture."""
    started = told.start()
    yield started
    started.stop()


@pytest.fixture
def bridge(app: QApplication, runtime: Runtime) -> Iterator[Bridge]:
    made = Bridge(runtime)
    yield made
    made.close()
    made.deleteLater()
    app.processEvents()


@pytest.fixture
def placement(tmp_path: Path) -> Placement:
    return Placement(tmp_path / "window.ini")


@pytest.fixture
def open_window(
    app: QApplication, theme: Theme, bridge: Bridge, placement: Placement
) -> Iterator[Callable[[], Window]]:
    """Opens the window with timeline and search over the told day; closes what was opened."""
    opened: list[Window] = []
    pictures = Pictures(bridge)

    def make() -> Window:
        pages = [page(bridge, theme, placement, pictures) for page in (TimelinePage, SearchPage)]
        window = Window(bridge, theme, placement, pages)
        window.resize(1366, 768)
        window.come_up()
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.choose("light", 1.0)


@pytest.fixture
def open_desk(app: QApplication, theme: Theme, told: ToldDay) -> Iterator[Callable[[], Desk]]:
    """Opens tray and window with all pages over the told day; closes what was opened."""
    opened: list[Desk] = []

    def make() -> Desk:
        desk = Desk(told.start(), theme, lambda: None)
        desk.window.resize(1366, 768)
        desk.window.come_up()
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        desk.close()
    opened.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # What is left of it is collected here and not by a thread of the next app.
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
