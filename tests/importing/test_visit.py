"""Visits are cut, joined and told which page they showed."""

from datetime import UTC, datetime, timedelta

from desktop_memory.importing.visit import (
    Visit,
    Windows,
    joined_spans,
    joined_visits,
    without,
)

AT = datetime(2026, 4, 1, 9, tzinfo=UTC)


def _at(minute: float) -> datetime:
    return AT + timedelta(minutes=minute)


def _visit(since: float, until: float, title: str = "Inbox", url: str | None = None) -> Visit:
    return Visit(_at(since), _at(until), "Mail", title, url)


def _minutes(visits: list[Visit]) -> list[tuple[float, float]]:
    return [
        ((one.started_at - AT) / timedelta(minutes=1), (one.ended_at - AT) / timedelta(minutes=1))
        for one in visits
    ]


def test_time_away_is_cut_out_of_a_visit() -> None:
    away = joined_spans([(_at(6), _at(8)), (_at(2), _at(4)), (_at(3), _at(5)), (_at(20), _at(30))])

    assert _minutes(without(_visit(0, 10), away)) == [(0, 2), (5, 6), (8, 10)]
    assert _minutes(without(_visit(3, 7), away)) == [(5, 6)]
    assert without(_visit(21, 22), away) == []
    assert _minutes(without(_visit(9, 9), away)) == [(9, 9)]
    assert without(_visit(3, 3), away) == []


def test_what_goes_on_after_a_moment_is_one_visit() -> None:
    visits = [_visit(1, 2), _visit(0, 1), _visit(5, 6), _visit(2, 3, "Draft"), _visit(6, 7)]

    assert _minutes(joined_visits(visits)) == [(0, 2), (2, 3), (5, 7)]


def test_a_visit_that_is_too_long_is_several() -> None:
    parts = list(_visit(0, 25).cut(timedelta(minutes=10)))

    assert _minutes(parts) == [(0, 10), (10, 20), (20, 25)]


def test_a_window_has_the_address_of_the_page_it_showed_longest() -> None:
    windows = Windows([_visit(0, 10, "Ferries — Firefox"), _visit(10, 20, "Mail — Firefox")])

    shown = [
        windows.show(_visit(0, 2, "Ferries", "https://a.example")),
        windows.show(_visit(2, 10, "Ferries", "https://b.example")),
        windows.show(_visit(10, 12, "Ferries", "https://c.example")),
    ]

    assert shown == [True, True, False]
    assert [one.url for one in windows.find_visits()] == ["https://b.example", None]


def test_a_window_that_showed_a_private_page_is_left_out() -> None:
    windows = Windows([_visit(0, 10, "Gift — Firefox"), _visit(10, 20, "Gift — Firefox")])

    windows.show(_visit(1, 9, "Gift", "https://shop.example"), private=True)

    assert _minutes(list(windows.find_visits())) == [(10, 20)]
