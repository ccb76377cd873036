"""What was read in a place a little before or after says what a visit is about."""

from datetime import datetime, timedelta

from desktop_memory.recall.visits import find_visits
from desktop_memory.storage.recall_rows import EpisodeRow, Neighbours
from tests.recall.memories import NOW, Memories


def visit(id: int, minute: int, place: int = 7, *, thread: str | None = None) -> EpisodeRow:
    """Five minutes in a place."""
    at: datetime = NOW + timedelta(minutes=minute)
    return EpisodeRow(id, at, at + timedelta(minutes=5), thread, place)


def test_visits_to_a_place_with_a_short_break_between_are_beside_each_other() -> None:
    rows = [visit(1, 0), visit(3, 50), visit(2, 20), visit(4, 22, place=8)]

    assert find_visits(rows) == {
        1: Neighbours(None, 2),
        2: Neighbours(1, 3),
        3: Neighbours(2, None),
    }


def test_a_long_break_parts_visits_and_messages_are_none() -> None:
    assert find_visits([visit(1, 0), visit(2, 36)]) == {}
    assert find_visits([visit(1, 0, thread="talk"), visit(2, 7, thread="talk")]) == {}


def test_a_visit_beside_one_that_fits_stands_above_one_that_stands_alone(
    memories: Memories,
) -> None:
    begun, later = NOW - timedelta(minutes=60), NOW - timedelta(minutes=40)
    alone = memories.see("The invoice is open", title="Other", at=later)
    memories.see("Harbour crane, maintenance contract", title="Desk", at=begun, key="desk")
    beside = memories.see("The invoice is paid", title="Desk", at=later, key="desk")
    for number in range(4):
        memories.see(f"Some other line {number}", title=f"Filler {number}", at=later)

    found = memories.find("invoice for the harbour crane")

    assert found.index(beside) < found.index(alone)
