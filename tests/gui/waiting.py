"""Let Qt work until something has come true."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtTest import QTest

_LIMIT_S = 90.0


def wait_until(holds: Callable[[], object], what: str = "what was waited for") -> None:
    """Raises AssertionError where it does not come true within a minute and a half."""
    deadline = time.monotonic() + _LIMIT_S
    while not holds():
        assert time.monotonic() < deadline, f"{what} did not come true"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QTest.qWait(5)
