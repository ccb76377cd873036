"""Lines of short texts: what stands side by side is one line."""

import pytest

from desktop_memory.capture.accessibility.rows import find_lines
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box


def _lines(*texts: ShortText) -> list[tuple[str, Box | None]]:
    return [(line.raw_text, line.box) for line in find_lines(texts)]


def test_what_stands_side_by_side_in_a_row_is_one_line() -> None:
    sender = ShortText("Ines Roth", Box(20, 100, 80, 17))
    subject = ShortText("The winch", Box(140, 100, 90, 17))
    clock = ShortText("4:12 PM", Box(700, 101, 60, 16))
    below = ShortText("Omar Diaz", Box(20, 130, 80, 17))

    assert _lines(sender, subject, clock, below) == [
        ("Ines Roth  The winch  4:12 PM", Box(20, 100, 740, 17)),
        ("Omar Diaz", Box(20, 130, 80, 17)),
    ]


def test_cells_of_one_row_of_a_table_are_one_line_however_high() -> None:
    first = ShortText("09:30\nStand-up", Box(20, 100, 90, 40), cell=True)
    second = ShortText("All day", Box(120, 100, 90, 20), cell=True)

    assert _lines(first, second) == [("09:30 Stand-up | All day", Box(20, 100, 190, 40))]


@pytest.mark.parametrize(
    "other",
    [
        ShortText("a heading beside it", Box(140, 95, 90, 34)),
        ShortText("three\nrows\nbeside it", Box(140, 100, 90, 20)),
        ShortText("the row below", Box(140, 120, 90, 17)),
        ShortText("over its end", Box(60, 100, 90, 17)),
    ],
)
def test_other_texts_are_lines_of_their_own(other: ShortText) -> None:
    assert _lines(ShortText("Ines Roth", Box(20, 100, 80, 17)), other)[0][0] == "Ines Roth"
