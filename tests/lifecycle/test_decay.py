"""Strength falls with time, rises when recalled, and can be explained."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.domain.fact import Fact, FactKind, FactState
from desktop_memory.domain.strength import strength, strength_after
from desktop_memory.domain.strength_curve import StrengthStep
from desktop_memory.lifecycle.curve import plan_curve
from desktop_memory.lifecycle.decay import (
    FIRST_HALF_LIFE_DAYS,
    LONGEST_DAYS,
    SHORTEST_DAYS,
    explain,
    first_half_life_days,
    grown_half_life_days,
    is_spaced,
    plan_fade,
)
from tests.store_samples import NOON, days, minutes

FACT = Fact(
    id=1,
    kind=FactKind.EVENT,
    text="The launch is on Friday.",
    state=FactState.CURRENT,
    subject="",
    predicate="",
    confidence=0.7,
    strength=1.0,
    half_life_days=7.0,
    pinned=False,
    known_from=NOON,
    last_seen_at=NOON,
    reinforced_at=NOON,
)
half_lives = st.floats(SHORTEST_DAYS, LONGEST_DAYS)
strengths = st.floats(0.001, 1.0)
ages = st.timedeltas(timedelta(0), timedelta(days=20_000))


def fact_at(half_life_days: float, age: timedelta) -> Fact:
    """A fact last reinforced `age` before noon, as a query at noon gives it."""
    reinforced_at = NOON - age
    return replace(
        FACT,
        half_life_days=half_life_days,
        reinforced_at=reinforced_at,
        strength=strength(half_life_days, reinforced_at, NOON),
    )


@pytest.mark.parametrize(
    ("half_lives_passed", "expected"), [(0, 1.0), (1, 0.5), (5, 0.25), (8, 0.2), (33, 0.1)]
)
def test_the_curve_is_pinned_at_known_points(half_lives_passed: int, expected: float) -> None:
    now = NOON + days(7 * half_lives_passed)

    assert strength(7.0, NOON, now) == pytest.approx(expected)


def test_growth_is_pinned_at_known_points() -> None:
    assert grown_half_life_days(7.0, 0.5) == pytest.approx(14.0, rel=0.01)
    assert grown_half_life_days(7.0, 1.0) == 7.0


@given(half_lives, ages, ages)
def test_strength_never_rises_by_itself_and_stays_within_bounds(
    half_life_days: float, one: timedelta, other: timedelta
) -> None:
    sooner, later = sorted((one, other))

    now, then = (strength(half_life_days, NOON, NOON + age) for age in (sooner, later))

    assert 0 < then <= now <= 1


@given(half_lives, strengths, strengths)
def test_a_recall_never_shortens_and_helps_most_when_nearly_forgotten(
    half_life_days: float, one: float, other: float
) -> None:
    weaker, stronger = sorted((one, other))

    grown = grown_half_life_days(half_life_days, stronger)

    assert half_life_days <= grown <= LONGEST_DAYS
    assert grown <= grown_half_life_days(half_life_days, weaker)


@given(half_lives, ages, st.integers(1, 30))
def test_each_fade_weakens_and_none_breaks_the_calendar(
    half_life_days: float, age: timedelta, times: int
) -> None:
    fact = fact_at(half_life_days, age)
    for _ in range(times):
        faded = plan_fade(fact, NOON)
        weaker = fact_at(faded.half_life_days, NOON - faded.reinforced_at)
        assert 0 < weaker.strength <= fact.strength
        assert SHORTEST_DAYS <= weaker.half_life_days <= fact.half_life_days
        fact = weaker


def test_a_fade_halves_strength_and_half_life() -> None:
    fact = fact_at(8.0, days(8))

    faded = plan_fade(fact, NOON)

    assert faded.half_life_days == 4.0
    assert strength(4.0, faded.reinforced_at, NOON) == pytest.approx(fact.strength / 2)


def test_every_kind_has_a_half_life_and_the_self_outlasts_the_day() -> None:
    assert set(FIRST_HALF_LIFE_DAYS) == set(FactKind)
    assert first_half_life_days(FactKind.PREFERENCE) > first_half_life_days(FactKind.EVENT)
    assert first_half_life_days(FactKind.EVENT) == 7.0


def test_seen_again_within_the_hour_tells_nothing_new() -> None:
    assert not is_spaced(FACT, NOON + minutes(59))
    assert is_spaced(FACT, NOON + minutes(60))


def test_the_strength_is_explained_in_one_line() -> None:
    fact = replace(FACT, seen=3)

    assert explain(fact, NOON + days(12)) == (
        "0.40: seen 3 times, last 12 days ago, kind event, half-life 7 days"
    )


@pytest.mark.parametrize(
    ("change", "after", "told"),
    [
        ({"pinned": True}, days(99), "1.00: pinned, kind event"),
        ({}, minutes(1), "1.00: seen once, last just now, kind event, half-life 7 days"),
        (
            {"recalled": 2, "reinforced_at": NOON + days(1), "kind": FactKind.TASK_OUTCOME},
            days(1) + minutes(90),
            (
                "0.99: seen once, recalled twice, last 2 hours ago, kind task outcome, "
                "half-life 7 days"
            ),
        ),
        (
            {"half_life_days": 0.5},
            minutes(10),
            "0.98: seen once, last 10 minutes ago, kind event, half-life 12 hours",
        ),
        (
            {
                "half_life_days": 1.0,
                "valid_until": NOON + days(2),
                "reinforced_at": NOON + days(2),
            },
            days(7),
            "0.25: seen once, last 7 days ago, over since 5 days ago, kind event, half-life 1 day",
        ),
        (
            {"last_seen_at": NOON + days(12)},
            days(12) + minutes(30),
            (
                "0.40: seen once, last 30 minutes ago, counted from 12 days ago, kind event, "
                "half-life 7 days"
            ),
        ),
        (
            {"reinforced_at": NOON + days(9)},
            days(12),
            (
                "0.66: seen once, last 12 days ago, reinforced 3 days ago, kind event, "
                "half-life 7 days"
            ),
        ),
    ],
)
def test_the_explanation_names_what_counts(
    change: dict[str, object], after: timedelta, told: str
) -> None:
    assert explain(replace(FACT, **change), NOON + after) == told  # type: ignore[arg-type]  # fields by name


@given(st.integers(2, 900), st.integers(2, 900), st.integers(2, 900))
def test_what_the_explanation_tells_makes_the_strength(
    half_life_days: int, counted_days: int, seen_days: int
) -> None:
    fact = replace(
        FACT,
        half_life_days=float(half_life_days),
        reinforced_at=NOON - days(counted_days),
        last_seen_at=NOON - days(seen_days),
    )

    told = explain(fact, NOON)

    assert f" {counted_days} days ago" in told
    assert f"half-life {half_life_days} days" in told
    assert told.startswith(f"{strength_after(counted_days, half_life_days):.2f}: ")


def test_the_graph_joins_past_and_futures_at_now() -> None:
    now = NOON + days(10)
    steps = [
        StrengthStep(NOON, 7.0, NOON),
        StrengthStep(NOON + days(5), 9.0, NOON + days(5), recalled=True),
    ]
    fact = replace(
        FACT,
        half_life_days=9.0,
        reinforced_at=NOON + days(5),
        strength=strength(9.0, NOON + days(5), now),
    )

    curve = plan_curve(fact, steps, now, ahead=days(30))

    assert curve.past[0].at == NOON
    assert curve.recalls == (NOON + days(5),)
    before, after = (point.strength for point in curve.past if point.at == NOON + days(5))
    assert before < after == 1.0
    assert curve.past[-1].strength == pytest.approx(curve.left_alone[0].strength)
    assert curve.after_recall[0].strength == 1.0
    assert curve.after_fade[0].strength == pytest.approx(fact.strength / 2)
    assert curve.left_alone[-1].at == curve.after_fade[-1].at == now + days(30)
    assert curve.fading_at == NOON + days(5) + days(45)


def test_the_graph_of_a_pinned_fact_is_flat() -> None:
    fact = replace(FACT, pinned=True)

    curve = plan_curve(fact, [StrengthStep(NOON, 7.0, NOON)], NOON + days(9), ahead=days(9))

    assert {point.strength for point in curve.left_alone} == {1.0}
    assert curve.fading_at is None
