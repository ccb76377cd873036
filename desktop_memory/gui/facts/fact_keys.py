"""The keys of the facts page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_memory.gui.facts.page import FactsPage

_KINDS = 10


def add_fact_keys(page: FactsPage) -> None:
    """Single keys act only where no text is edited."""
    page.tell_key("↑ ↓", "choose a fact; Shift or Ctrl for several")
    for keys in ("Return", "F2"):
        page.add_key(keys, page.edit)
    page.tell_key("Enter, F2", "edit the sentence")
    page.tell_key("Ctrl+Enter", "save the sentence")
    page.add_key("Ctrl+N", page.add_fact, "new fact")
    page.add_key("P", page.toggle_pin, "pin or unpin")
    page.add_key("R", lambda: page.act("reinforce"), "reinforce")
    page.add_key("F", lambda: page.act("fade"), "fade")
    page.add_key("Del", lambda: page.act("delete"), "delete; Ctrl+Z brings it back")
    page.add_key("U", page.undo_last, "undo the last step of its history")
    page.add_key("S", page.show_in_timeline, "show its source in the timeline")
    page.add_key("A", lambda: page.act("accept"), "accept a proposal")
    page.add_key("D", lambda: page.act("refuse"), "refuse a proposal")
    page.add_key("Ctrl+Shift+S", page.table.sort_next, "sort by the next column")
    for place in range(_KINDS):
        page.add_key(f"Alt+{(place + 1) % _KINDS}", partial(page.toggle_kind, place))
    page.tell_key("Alt+1…0", "switch a kind on or off")
