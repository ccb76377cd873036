"""Tells at a terminal that the memory is copied before it is opened."""

import sys

_EACH_PERCENT = 25


class CopyWords:
    """One line for each quarter, so that nobody thinks the command hangs."""

    def __init__(self) -> None:
        self._next = 0

    def tell(self, percent: int) -> None:
        """`percent` of the copy is made."""
        if percent >= self._next:
            self._next = (percent // _EACH_PERCENT + 1) * _EACH_PERCENT
            print(
                f"Copying the memory before it is brought up to date: {percent} %.",
                file=sys.stderr,
                flush=True,
            )
