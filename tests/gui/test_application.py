"""The app as a whole: all pages, tray and clipboard over one runtime; what stands in for it."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from desktop_memory.cli.compose import compose
from desktop_memory.config.paths import Paths
from desktop_memory.domain.errors import DatabaseBroken, DataFolderInUse, KeyUnavailable
from desktop_memory.gui.application import Application
from desktop_memory.gui.shell.entrance import Entrance
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.window import Window
from desktop_memory.runtime.runtime import Runtime
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until

T = TypeVar("T", Entrance, Window)


@contextmanager
def _while_running(act: Callable[[], object]) -> Iterator[None]:
    """Do `act` once the event loop runs."""
    timer = QTimer(singleShot=True, interval=0)
    timer.timeout.connect(act)
    timer.start()
    yield
    timer.stop()


def _opens(told: ToldDay) -> Callable[[str | None], Runtime]:
    return lambda _: compose(told.paths, capture=False)


def _entrance() -> Entrance:
    wait_until(lambda: _shown(Entrance), "the entrance is shown")
    return _shown(Entrance)[0]


def _shown(kind: type[T]) -> list[T]:
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, kind) and top.isVisible()]


def _press(top: Entrance, words: str) -> None:
    buttons = {button.text(): button for button in top.findChildren(QPushButton)}
    QTest.mouseClick(buttons[words], Qt.MouseButton.LeftButton)


def test_it_ends_when_it_is_told_to_and_gives_the_folder_back(
    app: QApplication, told: ToldDay
) -> None:
    application = Application(_opens(told), told.paths)

    with _while_running(lambda: os.kill(os.getpid(), signal.SIGTERM)):
        status = application.run()

    assert status == 0
    again = compose(told.paths, capture=False)
    again.start()
    again.stop()


class _SecondStart:
    """Asks for the window as soon as the app answers, which is before there is one."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime

    def start(self) -> None:
        self._runtime.show_window()

    def stop(self) -> None:
        """Nothing is left of it."""


def test_a_second_start_brings_the_window_up_though_it_is_still_being_made(
    app: QApplication, told: ToldDay
) -> None:
    shown: list[Window] = []

    def open_asked(_passphrase: str | None) -> Runtime:
        runtime = compose(told.paths, capture=False)
        runtime.add_part(_SecondStart(runtime))
        return runtime

    def see() -> None:
        wait_until(lambda: _shown(Window), "the window")
        shown.extend(_shown(Window))
        app.quit()

    with _while_running(see):
        assert Application(open_asked, told.paths).run() == 0
    assert shown


def test_a_folder_in_use_ends_it_with_the_reason(app: QApplication, told: ToldDay) -> None:
    other = told.start()

    with pytest.raises(DataFolderInUse):
        Application(_opens(told), told.paths).run()

    other.stop()


def test_a_locked_memory_asks_for_the_passphrase_until_one_fits(
    app: QApplication, told: ToldDay
) -> None:
    tried: list[str | None] = []

    def open_runtime(passphrase: str | None) -> Runtime:
        tried.append(passphrase)
        if passphrase != "right":
            raise KeyUnavailable("The passphrase does not fit.", "Type it again.")
        return compose(told.paths, capture=False)

    def unlock() -> None:
        for passphrase in ("wrong", "right"):
            entrance = _entrance()
            field = entrance.findChildren(QLineEdit)[-1]
            QTest.keyClicks(field, passphrase)
            QTest.keyClick(field, Qt.Key.Key_Return)
        wait_until(lambda: not _shown(Entrance))
        app.quit()

    application = Application(open_runtime, told.paths)
    with _while_running(lambda: QTimer.singleShot(200, unlock)):
        assert application.run() == 0

    assert tried == [None, "wrong", "right"]


def test_a_broken_memory_says_so_and_offers_the_last_backup(
    app: QApplication, told: ToldDay
) -> None:
    told_words: list[str] = []
    broken = [True]

    def open_runtime(_: str | None) -> Runtime:
        if broken[0]:
            raise DatabaseBroken("The memory file is damaged.", "The backup of Monday is whole.")
        return compose(told.paths, capture=False)

    def mend(_: str | None) -> None:
        broken[0] = False

    def bring_back() -> None:
        entrance = _entrance()
        told_words.extend(label.text() for label in entrance.findChildren(QLabel))
        _press(entrance, "Restore the last backup")
        wait_until(lambda: not _shown(Entrance))
        app.quit()

    application = Application(open_runtime, told.paths, restore=mend)
    with _while_running(lambda: QTimer.singleShot(200, bring_back)):
        assert application.run() == 0

    assert "The memory file is damaged." in told_words
    assert "The backup of Monday is whole." in told_words


def test_closing_the_entrance_ends_the_app_with_the_reason(
    app: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> None:
    paths = Paths(tmp_path_factory.mktemp("broken"))

    def open_runtime(_: str | None) -> Runtime:
        raise DatabaseBroken("The memory file is damaged.", "There is no backup.")

    application = Application(open_runtime, paths)
    with (
        _while_running(lambda: QTimer.singleShot(200, lambda: _entrance().close())),
        pytest.raises(DatabaseBroken),
    ):
        application.run()


def test_before_the_first_page_is_answered_it_stands_in_place_of_the_pages(
    app: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> None:
    paths = Paths(tmp_path_factory.mktemp("first") / "data")
    seen: list[bool] = []

    def look() -> None:
        wait_until(lambda: _shown(Window), "the window is shown")
        window = _shown(Window)[0]
        seen.append(window.foot.isVisible())
        app.quit()

    application = Application(lambda _: compose(paths, capture=False), paths)
    with _while_running(lambda: QTimer.singleShot(200, look)):
        application.run()

    assert seen == [False]


def test_the_copy_made_before_an_update_is_told_in_one_window(theme: Theme, told: ToldDay) -> None:
    entrance = Entrance(theme, told.paths)
    for percent in (3, 64):
        entrance.show_copying(percent)
    words = [label.text() for label in entrance.findChildren(QLabel)]
    entrance.deleteLater()

    assert words.count("64 %") == 1
    assert "3 %" not in words
