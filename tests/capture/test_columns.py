"""Tables of which not all cells are filled are told by their columns."""

from itertools import pairwise

import pytest

from desktop_memory.capture.accessibility.columns import find_weeks
from desktop_memory.capture.accessibility.rows import find_lines
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box

WIDTH = 100


def _head(*raw_texts: str) -> list[ShortText]:
    """Heads of columns side by side; "" for a column without one."""
    return [
        ShortText(raw_text, Box(x + 20, 0, 40, 20), cell=True, column=Box(x, 0, WIDTH, 20))
        for x, raw_text in zip(range(0, 10**4, WIDTH), raw_texts, strict=False)
        if raw_text
    ]


def _row(y: int, *raw_texts: str) -> list[ShortText]:
    return [
        ShortText(raw_text, Box(x + 2, y, 60, 20), cell=True)
        for x, raw_text in zip(range(0, 10**4, WIDTH), raw_texts, strict=False)
        if raw_text
    ]


def _lines(*rows: list[ShortText]) -> list[str]:
    return [line.raw_text for line in find_lines(text for row in rows for text in row)]


@pytest.mark.parametrize(
    "days",
    [
        ("Mon 23", "Tue 24", "Wed 25"),
        ("lun. 30", "mar. 1", "mer. 2"),
        ("Mo, 23.11.", "Di, 24.11.", "Mi, 25.11."),
        ("Mon 11/23", "Tue 11/24", "Wed 11/25"),
    ],
)
def test_an_entry_of_a_week_is_a_line_with_its_day_and_hour(days: tuple[str, ...]) -> None:
    head = _head("", *days)

    assert _lines(head, _row(30, "09:00", "", "Stand-up", "Review"), _row(60, "10:00")) == [
        " | ".join(days),
        f"{days[1]} | 09:00 | Stand-up",
        f"{days[2]} | 09:00 | Review",
        "10:00",
    ]


def test_the_place_of_an_entry_of_a_week_is_its_own() -> None:
    entry = _row(30, "", "", "Stand-up")[0]
    head, hour = _head("", "Mon 23", "Tue 24", "Wed 25"), _row(30, "09:00")

    assert find_lines([*head, *hour, entry])[-1].box == entry.box


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("9:00", "Dentist", "Room 4"), ["9:00 | Dentist | Room 4"]),
        (("Dentist", "9:00 - 9:30", "Review"), ["Dentist | 9:00 - 9:30", "Review"]),
        (("9:00", "Dentist", "9:30", "Review"), ["9:00 | Dentist", "9:30 | Review"]),
        (("Leave", "Conference"), ["Leave", "Conference"]),
    ],
)
def test_hour_and_title_right_below_each_other_are_one_entry(
    texts: tuple[str, ...], told: list[str]
) -> None:
    head = _head("Mon 23", "Tue 24", "Wed 25")
    column = [_row(y, "", text) for text, y in zip(texts, range(30, 900, 22), strict=False)]

    assert _lines(head, *column)[1:] == [f"Tue 24 | {text}" for text in told]


def test_what_stands_further_below_is_another_entry() -> None:
    head = _head("Mon 23", "Tue 24", "Wed 25")

    lines = _lines(head, _row(30, "", "9:00"), _row(90, "", "Review"))

    assert lines[1:] == ["Tue 24 | 9:00", "Tue 24 | Review"]


def test_weeks_are_found_among_the_texts_of_a_page() -> None:
    texts = ["Inbox 3", "Mon 30", "Tue 1", "Wed 2", "Level 1", "Level 2", "Level 3", "Fri 4"]

    assert list(find_weeks(["Do 3", "Fr 4", "Sa 5", "", *texts])) == [range(3), range(5, 8)]


def test_where_hours_stand_left_of_columns_without_a_head_the_columns_are_days() -> None:
    assert _lines(_head("", "Mon", "Tue", "Wed"), _row(30, "9 am", "", "", "Chess"))[1:] == [
        "Wed | 9 am | Chess"
    ]


def test_what_is_empty_in_another_table_has_a_dash() -> None:
    head = _head("Task", "Owner", "Due")

    assert _lines(head, _row(30, "Gate", "", "Nov 30"), _row(60, "Hull", "Ines"))[1:] == [
        "Gate | – | Nov 30",
        "Hull | Ines | –",
    ]


@pytest.mark.parametrize(
    "heads", [("Head 1", "Head 2", "Head 3"), ("Mon 3", "Tue 17", "Wed 4"), ("Time", "What", "At")]
)
def test_columns_that_are_no_days_leave_a_row_a_line(heads: tuple[str, ...]) -> None:
    assert _lines(_head(*heads), _row(30, "09:00", "Stand-up", "Room 4"))[1:] == [
        "09:00 | Stand-up | Room 4"
    ]


def test_heads_hold_until_something_else_stands_between() -> None:
    between = ShortText("Another list", Box(0, 60, 300, 20))

    lines = _lines(_head("Task", "Owner", "Due"), [between], _row(90, "Gate", "", "Nov 30"))

    assert lines[1:] == ["Another list", "Gate | Nov 30"]


def test_a_row_beside_the_table_is_left_as_it_is() -> None:
    aside = [
        ShortText(raw_text, Box(x, 30, 40, 20), cell=True)
        for raw_text, x in (("Total", 400), ("12", 460))
    ]
    assert all(left.box.right <= right.box.x for left, right in pairwise(aside))

    assert _lines(_head("Task", "Owner", "Due"), aside)[1:] == ["Total | 12"]
