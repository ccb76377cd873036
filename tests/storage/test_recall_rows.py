"""Rows of episodes for recall: in scope, in the order of their thread, with their neighbours."""

from datetime import datetime, timedelta

import pytest

from desktop_memory.domain.observation import CleanLine, Origin, Place, Source
from desktop_memory.storage.recall_rows import Neighbours, RecallRows
from desktop_memory.storage.store import Store
from desktop_memory.storage.text_match import TextScope
from tests.store_samples import NOON, see

TALK = TextScope(thread="talk")


@pytest.fixture
def rows(store: Store) -> RecallRows:
    return RecallRows(store.database)


def say(store: Store, text: str, at: datetime = NOON, thread: str = "talk") -> int:
    with store.transaction():
        message = store.episodes.add(
            Source.AGENT, Place("chat", ""), f"{text}{at}", at, thread=thread, role="Mara"
        )
        store.episodes.add_lines(message, [CleanLine(text, Origin.AGENT)], at)
    return message


def test_a_thread_is_in_the_order_of_time_and_then_of_arrival(
    store: Store, rows: RecallRows
) -> None:
    late = say(store, "late", NOON + timedelta(minutes=1))
    first, second = say(store, "first"), say(store, "second")
    say(store, "elsewhere", thread="other")

    assert [row.id for row in rows.find_thread(TALK, 10)] == [first, second, late]
    assert [row.id for row in rows.find_thread(TALK, 2)] == [second, late]


def test_neighbours_are_those_of_the_same_thread(store: Store, rows: RecallRows) -> None:
    first, second = say(store, "first"), say(store, "second")
    say(store, "elsewhere", thread="other")
    third = say(store, "third")
    seen = see(store, "no message")

    assert rows.find_neighbours([first, second, third, seen]) == {
        first: Neighbours(None, second),
        second: Neighbours(first, third),
        third: Neighbours(second, None),
    }


def test_episodes_are_those_of_the_scope(store: Store, rows: RecallRows) -> None:
    early, late = see(store, "a", at=NOON), see(store, "b", at=NOON + timedelta(hours=3), key="b")
    everything = [early, late, 999]

    def found(scope: TextScope) -> list[int]:
        return [row.id for row in rows.find_episodes(everything, scope)]

    assert found(TextScope()) == [early, late]
    assert found(TextScope(app="mousepad", since=NOON + timedelta(hours=1))) == [late]
    assert found(TextScope(until=NOON + timedelta(hours=1))) == [early]
    assert found(TextScope(agent_id=1)) == []


def test_forgotten_episodes_are_never_given(store: Store, rows: RecallRows) -> None:
    first, second = say(store, "first"), say(store, "second")
    with store.transaction():
        store.database.change("INSERT INTO forgets (asked_at, erase_at) VALUES (0, 0)")
        store.database.change("UPDATE episodes SET forget_id = 1 WHERE id = ?", (second,))

    assert [row.id for row in rows.find_thread(TALK, 10)] == [first]
    assert [row.id for row in rows.find_episodes([first, second], TALK)] == [first]
    assert rows.find_neighbours([first]) == {first: Neighbours(None, None)}


def test_lines_are_found_by_the_beginnings_of_words_as_they_are_typed(
    store: Store, rows: RecallRows
) -> None:
    seen = see(store, "100% sure", "a_b", "axb", "Apples")

    def found(*starts: str) -> list[str]:
        return [line.text for line in rows.find_lines(seen, starts, 10)]

    assert found("appl") == ["Apples"]
    assert found("a_b") == ["a_b"]
    assert found("0% s", "ax") == ["100% sure", "axb"]
    assert [line.text for line in rows.find_lines_from(seen, 1, 2)] == ["a_b", "axb"]
