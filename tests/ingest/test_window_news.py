"""What is worth keeping of a window that was kept before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop_memory.domain.box import Box
from desktop_memory.domain.context import NO_CONTEXT, Context
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import (
    CleanFrame,
    CleanLine,
    CleanObservation,
    Origin,
    Place,
    Source,
)
from desktop_memory.ingest.window_news import News, WindowNews

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
BOX = Box(0, 0, 100, 100)


def shown(
    *texts: str, after_s: int = 0, changed: Box | None = None, focused: str = ""
) -> CleanObservation:
    element = FocusedElement(ElementRole.TEXT_FIELD, focused)
    return CleanObservation(
        Source.SCREEN,
        AT + timedelta(seconds=after_s),
        Place("Mousepad", "notes"),
        tuple(CleanLine(text, Origin.ACCESSIBILITY) for text in texts),
        CleanFrame(1, BOX, b"", (changed,)) if changed else None,
        Context(focused=(element,)) if focused else NO_CONTEXT,
    )


def kept(*texts: str) -> WindowNews:
    news = WindowNews()
    first = shown(*texts)
    news.note_kept(1, first, news.judge(1, first))
    return news


def test_a_new_line_is_news() -> None:
    assert kept("one").judge(1, shown("one", "two", after_s=2)).text


def test_lines_that_scrolled_away_are_no_news() -> None:
    assert not kept("one", "two").judge(1, shown("two", after_s=2)).any


def test_another_field_is_kept_once_though_no_line_is_new() -> None:
    news = kept("one")
    first = shown("one", after_s=2, focused="Subject")
    assert news.judge(1, first) == News(text=False, picture=False, touch=True)

    news.note_kept(1, first, News(text=False, picture=False, touch=True))
    second = shown("one", after_s=4, focused="Message")
    news.note_kept(1, second, news.judge(1, second))

    assert not news.judge(1, shown("one", after_s=6, focused="Subject")).any
    assert not news.judge(1, shown("one", after_s=8)).any


def test_a_blinking_cursor_is_no_news() -> None:
    blinked = shown("one", after_s=29, changed=Box(5, 5, 2, 10))

    assert not kept("one").judge(1, blinked).any


def test_a_moving_picture_is_worth_one_picture_in_a_while() -> None:
    news = kept("one")

    assert not news.judge(1, shown("one", after_s=5, changed=BOX)).picture
    assert news.judge(1, shown("one", after_s=31, changed=BOX)).picture


def test_an_unchanged_window_lasts_on() -> None:
    assert kept("one").judge(1, shown("one", after_s=31)) == News(False, False, touch=True)


def test_an_address_that_is_told_late_is_worth_a_note_once() -> None:
    news = kept("one")
    told = shown("one", after_s=2)
    told = replace(told, place=replace(told.place, url="https://a.example/x"))

    first = news.judge(1, told)
    news.note_kept(1, told, first)

    assert first == News(text=False, picture=False, touch=True)
    assert not news.judge(1, told).any
    assert not news.judge(1, shown("one", after_s=3)).any


def test_a_window_that_stands_still_is_noted_twice_a_minute() -> None:
    news = kept("one")

    assert news.find_still(1, AT + timedelta(seconds=29)) is None
    assert news.find_still(1, AT + timedelta(seconds=30)) is not None
    news.note_still(1, AT + timedelta(seconds=30))
    assert news.find_still(1, AT + timedelta(seconds=59)) is None


def test_a_window_of_which_nothing_was_kept_is_not_noted() -> None:
    assert kept("one").find_still(2, AT + timedelta(hours=1)) is None
