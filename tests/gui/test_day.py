"""A day as the timeline holds it, and its scale."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.fact import FactKind, Sighting
from desktop_memory.domain.observation import Source
from desktop_memory.gui.timeline.day import DayContent, DayNews, midnight
from desktop_memory.gui.timeline.day_paint import joined_blocks
from desktop_memory.gui.timeline.day_scale import SHORTEST, DayScale

DAY = date(2026, 11, 17)
START = midnight(DAY)


def _at(hour: float) -> datetime:
    return (START + timedelta(hours=hour)).astimezone(UTC)


def _episode(episode_id: int, first: float, last: float, app: str = "VS Code") -> Episode:
    return Episode(episode_id, Source.SCREEN, _at(first), _at(last), app, f"title {episode_id}")


def _day(*episodes: Episode) -> DayContent:
    return DayContent(DAY, START, midnight(DAY + timedelta(days=1)), episodes)


def test_time_that_overlaps_is_counted_once() -> None:
    day = _day(_episode(1, 9, 11), _episode(2, 10, 12), _episode(3, 10.5, 10.6))

    assert day.kept_s == 3 * 3600


def test_a_moment_belongs_to_the_episode_that_began_last() -> None:
    day = _day(_episode(1, 9, 12), _episode(2, 10, 11))

    assert day.episode_at(_at(10.5)) == day.episodes[1]
    assert day.episode_at(_at(9.5)) == day.episodes[0]
    assert day.episode_at(_at(20)) == day.episodes[0]
    assert _day().episode_at(_at(9)) is None


def test_news_change_add_and_take_away() -> None:
    dot = Sighting(_at(9.2), FactKind.TASK, 1)
    day = replace(_day(_episode(1, 9, 10), _episode(2, 10, 11)), dots=(dot,))
    longer, newer = _episode(2, 10, 13), _episode(3, 13, 14)

    after = day.with_news(DayNews((longer, newer), frozenset({1}), ()))

    assert after.episodes == (longer, newer)
    assert after.dots == ()
    assert after.last_at == _at(14)


def test_news_of_another_day_do_not_come_in() -> None:
    day = _day(_episode(1, 9, 10))

    after = day.with_news(DayNews((_episode(2, 30, 31),), frozenset(), ()))

    assert [item.id for item in after.episodes] == [1]


def test_the_bar_runs_from_the_hour_of_the_first_to_the_hour_after_the_last() -> None:
    scale = DayScale.fitted(_at(8.4), _at(17.2), 900)

    assert (scale.since, scale.until) == (_at(8), _at(18))
    assert scale.x(_at(8)) == 0
    assert scale.x(_at(18)) == 900


@given(st.floats(0, 900), st.floats(0.2, 30))
def test_zooming_keeps_the_moment_under_the_pointer(x: float, factor: float) -> None:
    scale = DayScale.fitted(_at(8), _at(17.5), 900)
    closer = scale.zoomed(450, 3)

    after = closer.zoomed(x, max(1.0, factor))

    assert abs((after.at(x) - closer.at(x)).total_seconds()) < 0.01
    assert after.span_s >= SHORTEST.total_seconds()


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(0.1, 10)), max_size=20))
def test_zoom_and_shift_never_leave_the_day(steps: list[tuple[float, float]]) -> None:
    scale = DayScale.fitted(_at(8), _at(17.5), 900)

    for x, factor in steps:
        scale = scale.zoomed(x, factor).moved((x - 450) * 100)

        assert scale.whole[0] <= scale.since < scale.until <= scale.whole[1]


def test_ticks_are_round_and_far_enough_apart() -> None:
    scale = DayScale.fitted(_at(8), _at(17.5), 900)

    ticks = scale.ticks(80)

    assert [tick.astimezone().minute for tick in ticks] == [0] * len(ticks)
    assert min(scale.x(b) - scale.x(a) for a, b in pairwise(ticks)) >= 80


def test_visits_of_one_program_that_touch_are_one_block() -> None:
    scale = DayScale.fitted(_at(8), _at(17.9), 1000)
    episodes = (_episode(1, 9, 10), _episode(2, 10.01, 11), _episode(3, 11, 12, "Firefox"))

    blocks = joined_blocks(episodes, scale)

    assert [(block.app, round(block.left), round(block.right)) for block in blocks] == [
        ("VS Code", 100, 300),
        ("Firefox", 300, 400),
    ]


def test_the_shortest_visit_is_still_seen() -> None:
    scale = DayScale.fitted(_at(8), _at(17.9), 1000)

    (block,) = joined_blocks((_episode(1, 9, 9.00001),), scale)

    assert block.right - block.left >= 2
