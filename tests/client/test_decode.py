from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.client.decode import decode
from desktop_memory.client.encode import encode
from desktop_memory.domain.box import Box
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.fact import FactKind, Provenance
from desktop_memory.domain.observation import Origin
from desktop_memory.domain.recall import Answer, Hit, HitType

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


def test_an_answer_comes_back_as_the_nouns_it_was_made_of() -> None:
    hit = Hit(
        type=HitType.FACT,
        id=3,
        text="The key is rotated in March.",
        at=NOW,
        app="mousepad",
        title="notes",
        score=0.9,
        why="all words",
        kind=FactKind.KNOWLEDGE,
        line_ids=(1, 2),
    )
    answer = Answer(hits=(hit,), took_ms=1.5, words=("key",))

    assert decode(Answer, encode(answer)) == answer


def test_nested_parts_and_missing_ones_are_read() -> None:
    provenance = Provenance(
        fact_id=1,
        episode_id=None,
        quote="word for word",
        at=NOW,
        app="evince",
        title="paper",
        origin=Origin.OCR,
        boxes=(Box(1, 2, 3, 4),),
    )

    assert decode(Provenance, encode(provenance)) == provenance


def test_names_of_a_newer_service_are_ignored() -> None:
    assert decode(Box, {"x": 1, "y": 2, "width": 3, "height": 4, "depth": 5}) == Box(1, 2, 3, 4)


@given(st.frozensets(st.integers(min_value=1)), st.booleans())
def test_changes_survive_the_way(ids: frozenset[int], settings: bool) -> None:
    changes = Changes(episode_ids=ids, settings=settings)

    assert decode(Changes, encode(changes)) == changes
