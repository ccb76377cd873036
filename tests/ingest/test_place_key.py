"""Observations of one place have one key."""

from datetime import UTC, datetime

from desktop_memory.domain.observation import CleanObservation, Place, Source
from desktop_memory.ingest.place_key import place_key, plain_title

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def key(source: Source = Source.SCREEN, **place: str) -> str:
    return place_key(CleanObservation(source, AT, Place("Firefox", **place), ()))


def test_counters_and_marks_of_unsaved_text_do_not_make_another_place() -> None:
    assert key(title="(3) Inbox") == key(title="Inbox")
    assert key(title="*notes.txt - Mousepad") == key(title="notes.txt - Mousepad")
    assert plain_title("● parser.py") == "parser.py"


def test_a_page_is_known_by_its_address_without_the_fragment() -> None:
    first = key(title="Docs", url="https://a.example/x#one")

    assert first == key(title="Docs – part two", url="https://a.example/x#two")
    assert first != key(title="Docs", url="https://a.example/y")


def test_each_message_of_an_agent_is_a_place_of_its_own() -> None:
    def message(id: str) -> str:
        return place_key(
            CleanObservation(
                Source.AGENT, AT, Place("agent", "thread"), (), external_id=id, thread="t"
            )
        )

    assert message("m1") != message("m2")
    assert message("m1") == message("m1")
