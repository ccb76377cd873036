"""The keys that act anywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from desktop_memory.domain.status import State
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.shell.keys_sheet import KeysSheet

if TYPE_CHECKING:
    from desktop_memory.gui.window import Window

_SMALLEST_TEXT, _LARGEST_TEXT, _TEXT_STEP = 0.8, 1.6, 0.1


def add_window_keys(window: Window) -> None:
    """Make every key of the row "anywhere" work in `window`."""
    for place, name in enumerate(window.page_names(), 1):
        _add(window, f"Ctrl+{place}", partial(window.visit, Destination(name)))
    keys: dict[str, Callable[[], object]] = {
        "Ctrl+K": lambda: _visit_and_focus(window, "search"),
        "Ctrl+F": lambda: _focus_filter(window),
        "Ctrl+,": lambda: window.visit(Destination("settings")),
        "Alt+Left": window.go_back,
        "Alt+Right": window.go_forward,
        "F6": lambda: window.step_pane(1),
        "Shift+F6": lambda: window.step_pane(-1),
        "Ctrl+Z": window.undo,
        "Ctrl+Shift+P": lambda: _pause_or_resume(window),
        "Ctrl++": lambda: _grow_text(window, _TEXT_STEP),
        "Ctrl+=": lambda: _grow_text(window, _TEXT_STEP),
        "Ctrl+-": lambda: _grow_text(window, -_TEXT_STEP),
        "Ctrl+0": lambda: _grow_text(window, None),
        "F5": window.refresh_page,
        "F1": lambda: _show_keys(window),
        "Esc": lambda: _escape(window),
        "Ctrl+W": window.close,
        "Ctrl+Q": window.quit_asked.emit,
    }
    for sequence, act in keys.items():
        _add(window, sequence, act)


def _add(window: Window, sequence: str, act: Callable[[], object]) -> None:
    shortcut = QShortcut(QKeySequence(sequence), window)
    shortcut.activated.connect(act)


def _escape(window: Window) -> None:
    """Clears, then closes: the field first, then what the page has, then the window."""
    field = window.focusWidget()
    if isinstance(field, QLineEdit) and not field.isReadOnly() and field.text():
        field.clear()
    elif not window.page.clear():
        window.close()


def _focus_filter(window: Window) -> None:
    window.page.focus_filter()


def _visit_and_focus(window: Window, name: str) -> None:
    window.visit(Destination(name))
    window.page.focus_filter()


def _pause_or_resume(window: Window) -> None:
    bridge = window.bridge
    if bridge.status().state == State.PAUSED:
        bridge.resume()
    else:
        bridge.pause(None)
    window.foot.show_status()


def _grow_text(window: Window, step: float | None) -> None:
    settings = window.bridge.settings
    size = 1.0 if step is None else round(settings.text_size + step, 1)
    size = min(_LARGEST_TEXT, max(_SMALLEST_TEXT, size))
    window.bridge.apply_settings(replace(settings, text_size=size), quiet=True)


def _show_keys(window: Window) -> None:
    KeysSheet(window, window.theme, window.page.label, window.page.keys()).open()
