"""What an element is called, and what only stands in it."""

import pytest

from desktop_memory.capture.accessibility.element_name import find_element_name
from desktop_memory.domain.focused_element import ElementRole


@pytest.mark.parametrize(
    ("role", "raw_name", "raw_text", "name"),
    [
        (ElementRole.TEXT_FIELD, "Subject:", "", "Subject"),
        (ElementRole.TEXT_FIELD, " First\n name * ", "Ada", "First name"),
        (ElementRole.TEXT_FIELD, "Subject", "Subject to change", "Subject"),
        (ElementRole.TEXT_FIELD, "A", "A", ""),
        (ElementRole.TEXT_FIELD, "north quay", "north quay", ""),
        (
            ElementRole.TEXT_AREA,
            "Dear harbour master, I write to",
            "Dear harbour master, I write to ask",
            "",
        ),
        (ElementRole.TEXT_AREA, "word " * 30, "", ""),
        (ElementRole.TERMINAL, "Terminal", "$ ls", ""),
        (ElementRole.BUTTON, "Send", "Send", "Send"),
        (ElementRole.CELL, "B4", "1,200", "B4"),
        (ElementRole.CELL, "B4", "", "B4"),
        (ElementRole.CELL, "hunter2", "hunter2", ""),
        (ElementRole.CELL, "hunter2", None, ""),
        (ElementRole.LIST_ITEM, "Ada Lovelace wrote", "\ufffc", ""),
    ],
)
def test_an_element_is_called_by_its_name_and_never_by_its_text(
    role: ElementRole, raw_name: str, raw_text: str | None, name: str
) -> None:
    assert find_element_name(role, raw_name, raw_text) == name
