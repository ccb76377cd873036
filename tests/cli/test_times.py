import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.cli.times import parse_moment, parse_until
from desktop_memory.domain.errors import UserError


@pytest.fixture(autouse=True)
def _berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def _local(moment: datetime) -> datetime:
    return moment.astimezone()


def test_iso_without_offset_is_local_time() -> None:
    assert parse_moment("2026-07-01T12:00") == datetime(2026, 7, 1, 10, 0, tzinfo=UTC)


def test_iso_with_offset_is_kept() -> None:
    assert parse_moment("2026-07-01T12:00+05:00") == datetime(2026, 7, 1, 7, 0, tzinfo=UTC)


def test_a_day_starts_at_midnight_and_is_over_at_the_next_one() -> None:
    assert _local(parse_moment("2026-10-25")).isoformat() == "2026-10-25T00:00:00+02:00"
    assert _local(parse_moment("2026-10-25", "end")).isoformat() == "2026-10-26T00:00:00+01:00"


def test_a_day_on_which_the_clocks_change_has_its_own_length() -> None:
    start, end = parse_moment("2026-10-25"), parse_moment("2026-10-25", "end")

    assert end - start == timedelta(hours=25)


def test_yesterday_with_a_time_is_that_time() -> None:
    yesterday = datetime.now().astimezone() - timedelta(days=1)

    found = _local(parse_moment("yesterday 14:00"))

    assert (found.date(), found.hour, found.minute) == (yesterday.date(), 14, 0)
    assert parse_moment("yesterday 14:00", "end") == parse_moment("yesterday 14:00")


def test_today_is_the_whole_day() -> None:
    today = datetime.now().astimezone().date()

    assert _local(parse_moment("today")).date() == today
    assert _local(parse_moment("today")).hour == 0
    assert _local(parse_moment("today", "end")).date() == today + timedelta(days=1)


def test_a_month_is_the_whole_month() -> None:
    start, end = _local(parse_moment("march 2026")), _local(parse_moment("march 2026", "end"))

    assert (start.month, start.day, end.month, end.day) == (3, 1, 4, 1)


def test_a_span_ago_is_a_moment() -> None:
    ago = datetime.now(UTC) - parse_moment("2 hours ago")

    assert timedelta(minutes=119) < ago < timedelta(minutes=121)


def test_other_languages_are_understood() -> None:
    assert parse_moment("gestern 14:00") == parse_moment("yesterday 14:00")


@pytest.mark.parametrize(
    "text", ["", "soonish", "99:99", "2026-13-40", "12", "a", "x", "bla", "never"]
)
def test_what_is_no_time_says_so(text: str) -> None:
    with pytest.raises(UserError, match="is not a time"):
        parse_moment(text)


NOON = datetime(2026, 11, 20, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("15m", 15), ("15 min", 15), ("1h", 60), ("1h30m", 90), ("1.5 hours", 90), ("2d", 2880)],
)
def test_a_pause_lasts_as_long_as_written(text: str, minutes: int) -> None:
    assert parse_until(text, NOON) == NOON + timedelta(minutes=minutes)


def test_a_pause_until_tomorrow_ends_at_midnight() -> None:
    now = datetime.now(UTC)

    ends = _local(parse_until("until tomorrow", now))

    assert ends.date() == (_local(now) + timedelta(days=1)).date()
    assert (ends.hour, ends.minute) == (0, 0)


def test_a_pause_cannot_end_in_the_past() -> None:
    with pytest.raises(UserError, match="over already"):
        parse_until("2020-01-01", datetime.now(UTC))
