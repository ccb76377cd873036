"""Why a result is here, in sentences."""

from datetime import UTC, datetime

from desktop_memory.domain.recall import Hit, HitType
from desktop_memory.gui.search.reason import why


def _hit(told: str) -> Hit:
    at = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
    return Hit(HitType.EPISODE, 1, "", at, "Firefox", "", 0.5, told)


def test_it_says_which_words_stand_in_how_many_lines() -> None:
    lines = ("A row whose checksum differs", "Retry at most three times", "Units")

    told = why(_hit("words: checksum, retry; near in meaning (0.68)"), lines, ("checksum", "retry"))

    assert told == (
        "The words checksum and retry stand in 2 of 3 lines."
        " Its meaning is near to that of your question (0.68)."
    )


def test_without_lines_it_says_what_it_has() -> None:
    assert why(_hit("words: retry; pinned")) == "It has the word retry. You pinned it."


def test_it_says_by_what_numbers_it_stands_where_it_does() -> None:
    assert why(_hit("words: retry; strength 0.42")) == (
        "It has the word retry. Its strength is 0.42 of 1: stronger facts stand higher."
    )
    assert why(_hit("latest; recency 1.00")).endswith(
        "Its recency is 1.00 of 1: newer episodes stand higher."
    )


def test_what_it_does_not_know_is_told_as_it_is() -> None:
    assert why(_hit("follows a message that fits")) == "Follows a message that fits."
