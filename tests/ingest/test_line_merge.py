"""Merging lines into an episode: nothing typed is lost, nothing is kept twice."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line
from desktop_memory.domain.observation import CleanLine, Origin
from desktop_memory.ingest.line_merge import find_moved, merge_layouts, plan_lines

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def known(text: str, y: int, origin: Origin = Origin.ACCESSIBILITY) -> Line:
    return Line(1, 1, text, AT, AT, origin, Box(10, y, 200, 16))


def seen(text: str, y: int, origin: Origin = Origin.ACCESSIBILITY) -> CleanLine:
    return CleanLine(text, origin, Box(10, y, 200, 16))


def test_a_line_that_is_typed_on_stays_one_line() -> None:
    plan = plan_lines([known("The harbour op", 40)], [seen("The harbour opens at nine.", 40)])

    assert plan.grown == ((1, seen("The harbour opens at nine.", 40)),)
    assert plan.new == ()


def test_a_line_with_words_put_in_before_it_stays_one_line() -> None:
    plan = plan_lines([known("opens at nine", 40)], [seen("The harbour opens at nine", 40)])

    assert [id for id, _ in plan.grown] == [1]


def test_another_line_in_the_same_row_is_new() -> None:
    plan = plan_lines([known("first line of the log", 40)], [seen("a second line", 40)])

    assert plan.grown == ()
    assert [line.text for line in plan.new] == ["a second line"]


def test_a_line_that_is_still_in_sight_is_not_taken_for_a_shorter_self() -> None:
    lines = [seen("make", 20), seen("make test", 40)]

    plan = plan_lines([known("make", 40)], lines)

    assert [line.text for line in plan.new] == ["make test"]
    assert [line.text for line in plan.seen] == ["make"]


def test_a_second_reading_of_the_same_picture_replaces_the_first() -> None:
    before = known("The harb0ur office 0pens".replace("0", "o"), 40, Origin.OCR)
    now = seen("The harbour office opers", 41, Origin.OCR)

    assert [id for id, _ in plan_lines([before], [now]).grown] == [1]


def test_lines_that_differ_in_a_number_are_never_taken_for_one_reading() -> None:
    before = known("copied file 117 of 2000 to backup", 40, Origin.OCR)
    now = seen("copied file 118 of 2000 to backup", 40, Origin.OCR)

    assert [line.text for line in plan_lines([before], [now]).new] == [now.text]


def test_the_programs_own_words_replace_what_was_read_from_their_picture() -> None:
    before = known("TODQ: send the invoice to Harbor Suppiies by Thursday", 40, Origin.OCR)
    now = seen("TODO: send the invoice to Harbor Supplies by Thursday.", 42)

    assert [id for id, _ in plan_lines([before], [now]).grown] == [1]


@given(st.lists(st.text("ab 1\n", max_size=12), max_size=8), st.lists(st.text("ab 1", max_size=12)))
def test_every_line_in_sight_is_seen_grown_or_new(before: list[str], now: list[str]) -> None:
    lines = [seen(text, 20 * row) for row, text in enumerate(now)]

    plan = plan_lines([known(text, 20 * row) for row, text in enumerate(before)], lines)

    planned = {line.text for line in (*plan.seen, *plan.new)} | {
        line.text for _, line in plan.grown
    }
    assert planned == {text for text in now if text.strip()}


def test_a_page_that_is_scrolled_keeps_the_order_of_its_lines() -> None:
    name, other = 1, 2
    before = [name, 10, other, 11, name, 12]

    assert merge_layouts(before, [other, 11, name, 12, other, 13]) == [*before, other, 13]
    assert merge_layouts(before, [other, 9, name, 10, other]) == [other, 9, *before]


def test_what_comes_above_the_end_of_a_page_stands_there() -> None:
    assert merge_layouts([1, 10, 99], [1, 10, 1, 11, 99]) == [1, 10, 1, 11, 99]


def test_a_line_that_stands_elsewhere_among_the_others_has_moved() -> None:
    heads, card, other = (1, 2, 3), 10, 11
    before = [heads[0], card, heads[1], other, heads[2]]

    assert find_moved(before, [heads[0], heads[1], other, heads[2], card]) == [card]
    assert find_moved(before, [heads[0], card, 12, heads[1], other, heads[2]]) == []
    assert find_moved(before, [other, heads[2], 13]) == []


@given(st.lists(st.integers(0, 8), max_size=14), st.lists(st.integers(0, 8), max_size=14))
def test_a_layout_loses_no_line_and_holds_what_is_shown_as_it_stands(
    before: list[int], shown: list[int]
) -> None:
    merged = merge_layouts(before, shown)

    assert set(merged) == {*before, *shown}
    places = iter(merged)
    assert all(line in places for line in shown)
