"""What was not kept is counted, spans without memories are told once."""

from datetime import UTC, datetime, timedelta

from desktop_memory.domain.episode import Gap, GapKind
from desktop_memory.domain.observation import SkipReason
from desktop_memory.ingest.window_sight import Look
from desktop_memory.runtime.skip_log import SkipLog

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def look(after_s: int, gap: GapKind | None) -> Look:
    return Look(AT + timedelta(seconds=after_s), (), (), gap=gap)


def test_skips_are_counted_by_reason_since_the_last_time() -> None:
    log = SkipLog()
    log.note(SkipReason.UNCHANGED)
    log.note(SkipReason.UNCHANGED)
    log.note_kept()

    assert log.take() == ({(SkipReason.UNCHANGED, ""): 2}, (), 1)
    assert log.take() == ({}, (), 0)


def test_a_gap_lasts_until_something_else_holds() -> None:
    log = SkipLog()
    for after_s, gap in ((0, GapKind.LOCKED), (5, GapKind.LOCKED), (9, None), (20, None)):
        log.note_look(look(after_s, gap))

    _, gaps, _ = log.take()

    assert gaps == (Gap(GapKind.LOCKED, AT, AT + timedelta(seconds=9)),)


def test_what_could_not_be_written_down_is_counted_the_next_time() -> None:
    log = SkipLog()
    log.note(SkipReason.UNCHANGED)
    log.note_kept()
    taken = log.take()

    log.put_back(*taken)
    log.note(SkipReason.UNCHANGED)

    assert log.take() == ({(SkipReason.UNCHANGED, ""): 2}, (), 1)
