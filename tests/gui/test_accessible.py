"""Everything the keyboard reaches has a name for screen readers; colours come from the tokens."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

import desktop_memory.gui
from desktop_memory.gui.desk import Desk
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.keys_sheet import ANYWHERE
from tests.gui.waiting import wait_until

_HUE = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\d+, *\d+, *\d+\)")
PAGES = ("timeline", "facts", "search", "names", "agents", "health", "settings")


def _reached(page: QWidget) -> Iterator[QWidget]:
    """What Tab may lead to, without the inner parts of fields."""
    for widget in page.findChildren(QWidget):
        inner = isinstance(widget, QLineEdit) and isinstance(
            widget.parentWidget(), QAbstractSpinBox | QComboBox
        )
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner:
            yield widget


def _name(widget: QWidget) -> str:
    told = widget.accessibleName()
    return told or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("page", PAGES)
def test_everything_the_keyboard_reaches_has_a_name(
    open_desk: Callable[[], Desk], page: str
) -> None:
    window = open_desk().window
    window.visit(Destination(page))
    wait_until(lambda: any(_reached(window.page)), "the page is there")

    nameless = {
        type(widget).__name__
        for widget in _reached(window.page)
        if not _name(widget) and not isinstance(widget, QScrollBar)
    }

    assert nameless == set()


def test_no_colour_stands_outside_of_the_tokens() -> None:
    folder = Path(desktop_memory.gui.__file__).parent
    found = [
        f"{file.name}:{number}"
        for file in sorted(folder.rglob("*.py"))
        if file.name != "tokens.py"
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if _HUE.search(line)
    ]

    assert found == []


def test_the_sheet_of_keys_counts_the_pages(open_desk: Callable[[], Desk]) -> None:
    names = open_desk().window.page_names()

    assert set(names) == set(PAGES)
    assert (f"Ctrl+1 … {len(names)}", "pages") in ANYWHERE
