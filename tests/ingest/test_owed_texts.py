"""What a program did not tell is asked for again, soon at first and not for ever."""

from datetime import UTC, datetime, timedelta

from desktop_memory.ingest.owed_texts import OwedTexts

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
PART = (5, 1)


def tries(owed: OwedTexts, *, may_tell: bool, for_s: float = 3600.0) -> list[float]:
    """Seconds at which a window that never tells anything is asked, its pixels changed once."""
    owed.note_untold(PART, AT, may_tell=may_tell, changed=True)
    asked_s = []
    for tenths in range(1, int(for_s * 10)):
        now = AT + timedelta(seconds=tenths / 10)
        if owed.is_due(PART, now):
            asked_s.append(tenths / 10)
            owed.note_untold(PART, now, may_tell=may_tell, changed=False)
    return asked_s


def test_a_slow_program_is_asked_again_soon_and_then_less_often() -> None:
    asked_s = tries(OwedTexts(), may_tell=True)

    assert asked_s[:5] == [1.0, 3.0, 7.0, 15.0, 30.0]
    assert len(asked_s) == 12


def test_a_program_that_tells_nothing_is_soon_left_alone() -> None:
    owed = OwedTexts()

    assert len(tries(owed, may_tell=False)) == 4
    assert owed.next_at is None


def test_new_pixels_count_anew_where_text_may_come() -> None:
    owed = OwedTexts()
    tries(owed, may_tell=True)

    owed.note_untold(PART, AT + timedelta(hours=2), may_tell=True, changed=True)

    assert owed.next_at == AT + timedelta(hours=2, seconds=1)


def test_a_terminal_that_prints_does_not_make_it_ask_for_ever() -> None:
    owed = OwedTexts()
    for second in range(20):
        owed.note_untold(PART, AT + timedelta(seconds=second), may_tell=False, changed=True)

    assert owed.next_at is None


def test_what_was_told_is_asked_for_once_more_as_it_may_be_older_than_the_pixels() -> None:
    owed = OwedTexts()
    owed.note_told(PART, AT, settled=False)

    assert owed.settles_at == AT + timedelta(seconds=0.5)
    assert owed.next_at is None
    assert not owed.is_due(PART, AT + timedelta(seconds=0.4))
    assert owed.is_due(PART, AT + timedelta(seconds=0.5))
    owed.note_told(PART, AT + timedelta(seconds=0.5), settled=True)
    assert owed.settles_at is None


def test_a_text_that_came_ends_the_waiting() -> None:
    owed = OwedTexts()
    owed.note_untold(PART, AT, may_tell=True, changed=True)
    owed.note_told(PART, AT, settled=True)

    assert not owed.is_due(PART, AT + timedelta(hours=1))


def test_a_window_that_is_gone_or_covered_owes_nothing() -> None:
    owed = OwedTexts()
    owed.note_untold(PART, AT, may_tell=True, changed=True)
    owed.note_told((5, 2), AT, settled=False)
    owed.forget_all_but({(6, 1)})

    assert owed.next_at is None
    assert owed.settles_at is None


def test_a_window_that_is_covered_on_one_monitor_only_still_owes_its_text_on_the_other() -> None:
    owed = OwedTexts()
    owed.note_untold(PART, AT, may_tell=True, changed=True)
    owed.forget_all_but({PART, (5, 2)})

    assert owed.next_at == AT + timedelta(seconds=1)
