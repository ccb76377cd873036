"""Observations of one place have one key."""

from datetime import UTC, datetime

from desktop_memory.domain.observation import CleanObservation, Place, Source
from desktop_memory.ingest.place_key import is_same_page, place_key, plain_title

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def key(source: Source = Source.SCREEN, **place: str) -> str:
    return place_key(CleanObservation(source, AT, Place("Firefox", **place), ()))


def test_counters_and_marks_of_unsaved_text_do_not_make_another_place() -> None:
    assert key(title="(3) Inbox") == key(title="Inbox")
    assert key(title="*notes.txt - Mousepad") == key(title="notes.txt - Mousepad")
    assert plain_title("● parser.py") == "parser.py"


def test_pages_with_one_title_are_told_apart_by_their_address() -> None:
    assert is_same_page("https://a.example/x#one", "https://a.example/x#two")
    assert not is_same_page("https://a.example/x", "https://a.example/y")


def test_an_address_that_is_not_told_in_time_does_not_make_another_page() -> None:
    assert is_same_page("https://a.example/x", None)


def test_each_message_of_an_agent_is_a_place_of_its_own() -> None:
    def message(id: str) -> str:
        return place_key(
            CleanObservation(
                Source.AGENT, AT, Place("agent", "thread"), (), external_id=id, thread="t"
            )
        )

    assert message("m1") != message("m2")
    assert message("m1") == message("m1")
