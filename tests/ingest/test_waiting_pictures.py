"""Which pictures can wait, and that every line is seen on one that is stored."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.observation import CleanLine, CleanObservation, Origin, Place, Source
from desktop_memory.ingest.waiting_pictures import WaitingPictures

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
PLACE = "Mousepad\nnotes"


def shown(*texts: str, after_s: float = 0) -> CleanObservation:
    return CleanObservation(
        Source.SCREEN,
        AT + timedelta(seconds=after_s),
        Place("Mousepad", "notes"),
        tuple(CleanLine(text, Origin.ACCESSIBILITY) for text in texts),
    )


def stored(*texts: str) -> WaitingPictures:
    pictures = WaitingPictures()
    pictures.note_stored(1, PLACE, shown(*texts))
    return pictures


def test_the_first_picture_of_a_window_does_not_wait() -> None:
    assert not WaitingPictures().may_wait(1, PLACE, shown("one"))


def test_a_picture_of_a_line_that_goes_on_waits_ten_seconds() -> None:
    pictures = stored("dear", "to")

    assert pictures.may_wait(1, PLACE, shown("dear", "to go", after_s=9))
    assert not pictures.may_wait(1, PLACE, shown("dear", "to go", after_s=10))


def test_a_picture_of_many_new_lines_does_not_wait() -> None:
    assert not stored("one").may_wait(1, PLACE, shown("two", "three", "four", after_s=2))


def test_a_picture_of_another_page_does_not_wait() -> None:
    assert not stored("one").may_wait(1, "Mousepad\nledger", shown("one", "two", after_s=2))


def test_a_picture_whose_line_goes_on_is_not_stored() -> None:
    pictures = stored("dear")
    pictures.note_waiting(1, PLACE, shown("dear", "I am", after_s=2), 7)

    assert pictures.take_before(1, PLACE, shown("dear", "I am here", after_s=4)) is None


def test_a_letter_misread_beside_the_cursor_makes_no_picture() -> None:
    pictures = stored("dear")
    pictures.note_waiting(1, PLACE, shown("dear", "the heron wa1", after_s=2), 7)

    assert pictures.take_before(1, PLACE, shown("dear", "the heron waited", after_s=4)) is None


def test_a_picture_whose_line_is_gone_is_stored_before_the_next() -> None:
    pictures = stored("dear")
    waiting = shown("dear", "I am here", after_s=2)
    pictures.note_waiting(1, PLACE, waiting, 7)

    before = pictures.take_before(1, PLACE, shown("dear", "sent", after_s=4))

    assert before is not None
    assert (before.clean, before.episode_id) == (waiting, 7)
    assert pictures.take_rested(None) == {}


def test_a_picture_is_stored_once_its_window_rests() -> None:
    pictures = stored("dear")
    pictures.note_waiting(1, PLACE, shown("dear", "I am", after_s=2), 7)

    assert pictures.take_rested(AT + timedelta(seconds=5)) == {}
    assert list(pictures.take_rested(AT + timedelta(seconds=6))) == [1]
    assert pictures.take_rested(AT + timedelta(seconds=60)) == {}


def test_nothing_waits_after_a_delete() -> None:
    pictures = stored("dear")
    pictures.note_waiting(1, PLACE, shown("dear", "I am", after_s=2), 7)
    pictures.forget_all()

    assert pictures.take_rested(None) == {}


@given(
    st.lists(
        st.tuples(st.lists(st.text("ab", min_size=1, max_size=3), max_size=3), st.floats(0.1, 6)),
        max_size=12,
    )
)
def test_every_line_ends_up_on_a_picture(steps: list[tuple[list[str], float]]) -> None:
    """As they were, or with more behind them."""
    pictures, seen, after_s = WaitingPictures(), set[str](), 0.0
    every: set[str] = set()
    for texts, rest_s in steps:
        after_s += rest_s
        clean = shown(*texts, after_s=after_s)
        every.update(texts)
        before = pictures.take_before(1, PLACE, clean)
        if before is not None:
            seen.update(line.text for line in before.clean.lines)
            pictures.note_stored(1, PLACE, before.clean)
        if pictures.may_wait(1, PLACE, clean):
            pictures.note_waiting(1, PLACE, clean, 7)
        else:
            seen.update(texts)
            pictures.note_stored(1, PLACE, clean)
    for waiting in pictures.take_rested(None).values():
        seen.update(line.text for line in waiting.clean.lines)

    assert all(any(text.startswith(line) for text in seen) for line in every)
