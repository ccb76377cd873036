"""A thread for something that serves until it is told to stop."""

import threading
from collections.abc import Callable


class Background:
    """Runs `run` on a thread of its own; `ask_to_stop` makes it return."""

    def __init__(self, name: str, run: Callable[[], None], ask_to_stop: Callable[[], None]) -> None:
        self._ask_to_stop = ask_to_stop
        self._thread = threading.Thread(target=run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ask it to stop and wait until it has."""
        self._ask_to_stop()
        if self._thread.is_alive():
            self._thread.join()
