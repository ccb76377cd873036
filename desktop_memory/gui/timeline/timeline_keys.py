"""The keys of the timeline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from desktop_memory.gui.timeline.page import TimelinePage


def add_timeline_keys(page: TimelinePage) -> None:
    """Keys that act wherever the keyboard is on the page, but in a field."""
    stage = page.columns.stage
    page.tell_key("↑ ↓", "episode")
    page.tell_key("← →", "frame")
    page.add_key("Ctrl+Left", partial(page.day_head.step, -1))
    page.add_key("Ctrl+Right", partial(page.day_head.step, 1))
    page.tell_key("Ctrl+← →", "day")
    page.tell_key("PgUp PgDn", "hour")
    page.tell_key("Home End", "first, last episode")
    page.add_key("T", lambda: page.show_day(datetime.now().astimezone().date()), "today")
    page.add_key("G", page.day_head.open_calendar, "go to a date")
    page.add_key("D", page.read_whole_day, "the day in words")
    page.tell_key("Space", "the frame alone, and back")
    page.add_key("+", partial(stage.view.zoom, 1))
    page.add_key("=", partial(stage.view.zoom, 1))
    page.add_key("-", partial(stage.view.zoom, -1))
    page.add_key("0", stage.view.fit)
    page.tell_key("+  −  0", "zoom, fit")
    page.add_key("L", stage.toggle_boxes, "lines or plain")
    page.tell_key("Tab", "to the lines")
    page.tell_key("Shift+↑ ↓", "select lines")
    page.add_key("Ctrl+C", page.acts.copy_text, "copy text")
    page.add_key("Ctrl+Return", page.acts.open_source, "open page or file")
    page.add_key("F", page.columns.show_facts, "facts found here")
    page.add_key("X", page.acts.ask_to_exclude, "exclude the program…")
    page.add_key("Del", page.acts.ask_to_forget, "forget…")


def press_timeline_key(page: TimelinePage, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    """Keys that a view may want first; here they arrive when it did not. True where one acted."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if modifiers & held:
        return False
    episodes, strip = page.columns.episodes, page.columns.stage.strip
    acts: dict[Qt.Key, Callable[[], None]] = {
        Qt.Key.Key_Up: partial(episodes.step, -1),
        Qt.Key.Key_Down: partial(episodes.step, 1),
        Qt.Key.Key_Left: partial(strip.step, -1),
        Qt.Key.Key_Right: partial(strip.step, 1),
        Qt.Key.Key_PageUp: partial(page.show_hour, -1),
        Qt.Key.Key_PageDown: partial(page.show_hour, 1),
        Qt.Key.Key_Home: partial(episodes.go_to_end, first=True),
        Qt.Key.Key_End: partial(episodes.go_to_end, first=False),
        Qt.Key.Key_Space: partial(page.set_alone, not page.alone),
    }
    act = acts.get(key)
    if act is not None:
        act()
    return act is not None
