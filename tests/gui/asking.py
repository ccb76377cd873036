"""What the memory answers, read through the window's own bridge."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from desktop_memory.gui.bridge import Bridge
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.queries import Queries
from tests.gui.waiting import wait_until

R = TypeVar("R")
D = TypeVar("D", bound=QDialog)


def answer(bridge: Bridge, query: Callable[[Queries], R]) -> R:
    """The answer of a query, waited for."""
    answers: list[R] = []
    bridge.ask(query, answers.append)
    wait_until(lambda: answers, "the answer")
    return answers[0]


def done(bridge: Bridge, command: Callable[[Commands], R]) -> R:
    """The result of a command, waited for, that Ctrl+Z leaves alone."""
    results: list[R] = []
    bridge.submit(command, results.append, quiet=True)
    wait_until(lambda: results, "the command")
    return results[0]


def shown_dialog(kind: type[D]) -> D:
    """The dialog of this kind that has the keyboard, waited for."""

    def found() -> list[D]:
        widgets = QApplication.topLevelWidgets()
        return [one for one in widgets if isinstance(one, kind) and one.isVisible()]

    wait_until(lambda: found() and found()[0].isActiveWindow(), f"{kind.__name__} is shown")
    return found()[0]
