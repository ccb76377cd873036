"""Merging lines into an episode: nothing typed is lost, nothing is kept twice."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line
from desktop_memory.domain.observation import CleanLine, Origin
from desktop_memory.ingest.line_merge import plan_lines

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
