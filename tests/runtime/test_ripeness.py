"""What still grows gets its vectors when it rests."""

from desktop_memory.domain.recall import HitType
from desktop_memory.runtime.ripeness import Ripeness
from desktop_memory.storage.outbox import OutboxEntry, OutboxOp

FACT = OutboxEntry(1, HitType.FACT, 7, OutboxOp.UPSERT)
MESSAGE = OutboxEntry(2, HitType.EPISODE, 8, OutboxOp.UPSERT)


def typed(seq: int, op: OutboxOp = OutboxOp.UPSERT) -> OutboxEntry:
    return OutboxEntry(seq, HitType.EPISODE, 7, op)


def test_facts_messages_and_deletes_never_wait() -> None:
    entries = [FACT, MESSAGE, typed(3, OutboxOp.DELETE)]

    assert Ripeness().choose(entries, {7}, 0) == entries


def test_what_is_typed_waits_until_it_rests() -> None:
    ripeness = Ripeness()

    assert ripeness.choose([typed(1)], {7}, 0) == []
    assert ripeness.choose([typed(2)], {7}, 9) == []
    assert ripeness.choose([typed(2)], {7}, 18) == []
    assert ripeness.waiting
    assert ripeness.choose([typed(2)], {7}, 19) == [typed(2)]
    assert not ripeness.waiting


def test_what_never_rests_waits_a_minute_at_most() -> None:
    ripeness = Ripeness()

    chosen_at_s = [s for s in range(0, 180, 5) if ripeness.choose([typed(s)], {7}, s)]

    assert chosen_at_s == [60, 125]


def test_what_came_late_does_not_wait_for_what_grows() -> None:
    assert Ripeness().choose([typed(1), MESSAGE], {7}, 0) == [MESSAGE]
