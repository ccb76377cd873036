"""Days and weeks made again, in any order, of anything."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.config.paths import Paths
from desktop_memory.domain.episode import Episode, EpisodeFilter
from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.observation import Place
from desktop_memory.storage.key import NO_KEY
from desktop_memory.storage.store import Store
from tests.lifecycle.test_consolidator import EDITOR, MAIL, TUESDAY, due, make, told, work
from tests.store_samples import days, learn, minutes, opened

_PLACES = (EDITOR, MAIL, Place("Xterm", "mo@pier: ~/src/gate"))
_VISITS = st.lists(
    st.tuples(
        st.sampled_from(_PLACES), st.integers(0, 8), st.integers(0, 600), st.integers(0, 120)
    ),
    min_size=1,
    max_size=8,
)
_FAILURES = st.lists(st.integers(0, 9), max_size=4)


@settings(max_examples=8)
@given(_VISITS, _FAILURES, st.data())
def test_any_weeks_made_again_in_any_order_stay_the_same_and_no_source_is_lost(
    visits: list[tuple[Place, int, int, int]], failures: list[int], data: st.DataObject
) -> None:
    now = TUESDAY + days(14)
    with tempfile.TemporaryDirectory() as folder, opened(Paths(Path(folder)), NO_KEY) as store:
        episodes = [
            work(store, place, TUESDAY + days(day - 7) + minutes(begin), length)
            for place, day, begin, length in visits
        ]
        for place, number in enumerate(failures):
            source = episodes[number % len(episodes)]
            at = store.episodes.get(source).started_at
            learn(
                store,
                f"`make gate{place % 2}` failed.",
                at=at,
                episodes=(source,),
                kind=FactKind.ERROR,
            )
        before = _rows(store, _OF_SOURCES)
        periods = due(store, now)
        for period in periods:
            make(store, period, now)
        made = _rows(store, _MADE)

        for period in data.draw(st.lists(st.sampled_from(periods), max_size=3)):
            make(store, period, now)

        assert due(store, now) == ()
        assert _rows(store, _MADE) == made
        assert _rows(store, _OF_SOURCES) == before
        for day, sources in _sources_of_days(store).items():
            seen = [one for one in store.episodes.find(EpisodeFilter(), 100) if _is_on(one, day)]
            alone = {one.id for one in seen if not any(_overlap(one, other) for other in seen)}
            assert alone <= sources <= {one.id for one in seen}


def _is_on(episode: Episode, day: date) -> bool:
    return episode.started_at.date() == day


def _overlap(one: Episode, other: Episode) -> bool:
    """Then the later one has the time of both."""
    apart = one.ended_at < other.started_at or other.ended_at < one.started_at
    return one.id != other.id and not apart


# What a period makes, and what it is made of, which must stay to the byte.
_MADE = ("facts", "history", "provenance", "consolidated_facts", "consolidated_episodes")
_OF_SOURCES = ("episodes", "lines", "episode_text")


def _rows(store: Store, tables: Sequence[str]) -> list[Sequence[object]]:
    # The names are those above.
    return [store.database.find_rows(f"SELECT * FROM {table}") for table in tables]  # noqa: S608


def _sources_of_days(store: Store) -> dict[date, set[int]]:
    """Of which episodes the sentence about a single day was made."""
    made = [store.consolidations.find_of(fact.id) for fact in told(store) if fact.subject == "day"]
    return {date.fromisoformat(one.period): set(one.episode_ids) for one in made if one is not None}
