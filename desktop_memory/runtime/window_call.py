"""Who asks for the window gets it, also while it is being made."""

import threading
from collections.abc import Callable

from desktop_memory.domain.errors import Conflict


class WindowCall:
    """Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._show: Callable[[], object] | None = None
        self._expected = False
        self._called = False

    def expect(self) -> None:
        """There will be a window."""
        with self._lock:
            self._expected = True

    def use(self, show: Callable[[], object] | None) -> None:
        """The window is there, and comes up if it was called before. None: it is closed for good.

        `show` may be called on any thread.
        """
        with self._lock:
            self._show, self._expected = show, False
            called, self._called = self._called, False
        if show is not None and called:
            show()

    def call(self) -> None:
        """Bring it up, as soon as it is there. Raises Conflict where there is none."""
        with self._lock:
            show = self._show
            self._called = show is None and self._expected
            if self._called:
                return
        if show is None:
            raise Conflict(
                "The app runs without a window.", "Stop it, then start it without --headless."
            )
        show()
