"""Time is cut among episodes so that no moment counts twice."""

import itertools
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.observation import Source
from desktop_memory.lifecycle.consolidation.stretches import LEAST, plan_stretches
from tests.store_samples import NOON, minutes

DAY = (NOON - timedelta(hours=12), NOON + timedelta(hours=12))


def shown(episode_id: int, begin: datetime, end: datetime) -> Episode:
    return Episode(episode_id, Source.SCREEN, begin, end, "App", "title")


def test_what_was_opened_over_something_else_has_the_time_until_it_ends() -> None:
    below = shown(1, NOON, NOON + minutes(60))
    above = shown(2, NOON + minutes(10), NOON + minutes(30))

    cut = plan_stretches([below, above], *DAY)

    assert [(one.episode_id, one.seconds / 60) for one in cut] == [(1, 10), (2, 20), (1, 30)]


def test_a_lone_look_stands_for_some_seconds() -> None:
    (only,) = plan_stretches([shown(1, NOON, NOON)], *DAY)

    assert only.ended_at - only.started_at == LEAST


def test_what_reaches_over_midnight_is_cut_there() -> None:
    late = shown(1, DAY[0] - minutes(30), DAY[0] + minutes(5))

    (only,) = plan_stretches([late], *DAY)

    assert (only.started_at, only.ended_at) == (DAY[0], DAY[0] + minutes(5))


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 300)), max_size=12))
def test_no_moment_is_given_twice_and_none_that_was_seen_is_lost(
    spans: list[tuple[int, int]],
) -> None:
    episodes = [
        shown(place, NOON + minutes(begin), NOON + minutes(begin + length))
        for place, (begin, length) in enumerate(spans)
    ]
    until = NOON + minutes(1000)

    cut = plan_stretches(episodes, NOON, until)

    assert all(one.ended_at <= other.started_at for one, other in itertools.pairwise(cut))
    by_id = {episode.id: episode for episode in episodes}
    for one in cut:
        owner = by_id[one.episode_id]
        assert owner.started_at <= one.started_at
        assert one.ended_at <= max(owner.ended_at, owner.started_at + LEAST)
    seen = {minute for begin, length in spans for minute in range(begin, begin + length)}
    assert sum(one.seconds for one in cut) >= 60 * len(seen)
