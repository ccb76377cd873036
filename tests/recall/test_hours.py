"""Hours in a question, in four languages, as of Friday 20 November 2026, 15:00 in Berlin."""

from datetime import timedelta

import pytest

from desktop_memory.domain.fact import FactState
from desktop_memory.domain.recall import HitType
from desktop_memory.recall.hours import find_time_to_the_hour
from tests.recall.memories import NOW, Memories


@pytest.mark.parametrize(
    ("text", "words", "meaning"),
    [
        ("what did I do yesterday at 3 pm", "yesterday at 3 pm", "Thu 19 Nov 2026, 14:45 to 16:00"),
        ("at 3pm yesterday", "at 3pm yesterday", "Thu 19 Nov 2026, 14:45 to 16:00"),
        ("yesterday at 3", "yesterday at 3", "Thu 19 Nov 2026, 14:45 to 16:00"),
        ("around noon on Tuesday", "around noon on Tuesday", "Tue 17 Nov 2026, 11:00 to 13:00"),
        ("last Tuesday at 9:40", "last Tuesday at 9:40", "Tue 17 Nov 2026, 09:25 to 09:55"),
        (
            "today between 9 and 11",
            "today between 9 and 11",
            "Fri 20 Nov 2026, 09:00 to 11:00",
        ),
        (
            "yesterday from 1 to 4 pm",
            "yesterday from 1 to 4 pm",
            "Thu 19 Nov 2026, 13:00 to 16:00",
        ),
        ("yesterday after 5 pm", "yesterday after 5 pm", "Thu 19 Nov 2026, 17:00 to 00:00"),
        ("before 10 am on Monday", "before 10 am on Monday", "Mon 16 Nov 2026, 00:00 to 10:00"),
        ("last night at 11", "last night at 11", "Thu 19 Nov 2026, 22:45 to 00:00"),
        ("yesterday evening at 8", "yesterday evening at 8", "Thu 19 Nov 2026, 19:45 to 21:00"),
        (
            "today between 0:30 and 1:00",
            "today between 0:30 and 1:00",
            "Fri 20 Nov 2026, 00:30 to 01:00",
        ),
        ("gestern um 15 Uhr", "gestern um 15 Uhr", "Thu 19 Nov 2026, 14:45 to 16:00"),
        (
            "am Dienstag zwischen 14 und 16 Uhr",
            "am Dienstag zwischen 14 und 16 Uhr",
            "Tue 17 Nov 2026, 14:00 to 16:00",
        ),
        ("gestern Nachmittag um 4", "gestern Nachmittag um 4", "Thu 19 Nov 2026, 15:45 to 17:00"),
        ("hier vers 15 h", "hier vers 15 h", "Thu 19 Nov 2026, 14:00 to 16:00"),
        ("hier à 10h30", "hier à 10h30", "Thu 19 Nov 2026, 10:15 to 10:45"),
        (
            "lundi matin entre 9h et 11h",
            "lundi matin entre 9h et 11h",
            "Mon 16 Nov 2026, 09:00 to 11:00",
        ),
        (
            "ayer a las 3 de la tarde",
            "ayer a las 3 de la tarde",
            "Thu 19 Nov 2026, 14:45 to 16:00",
        ),
        (
            "ayer entre las 9 y las 11",
            "ayer entre las 9 y las 11",
            "Thu 19 Nov 2026, 09:00 to 11:00",
        ),
        ("what was I reading at 2 pm?", "at 2 pm", "Fri 20 Nov 2026, 13:45 to 15:00"),
        ("what did I do around 5 pm?", "around 5 pm", "Thu 19 Nov 2026, 16:00 to 18:00"),
        ("was habe ich um 11 Uhr gemacht?", "um 11 Uhr", "Fri 20 Nov 2026, 10:45 to 12:00"),
        ("¿qué hice a las 10:00?", "a las 10:00", "Fri 20 Nov 2026, 09:45 to 10:15"),
    ],
)
def test_a_time_is_understood_to_the_hour(text: str, words: str, meaning: str) -> None:
    found = find_time_to_the_hour(text, NOW)

    assert found is not None
    assert text[found.start : found.end] == words
    assert found.span.meaning == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("the 3 drafts of yesterday", "Thu 19 Nov 2026"),
        ("yesterday 4 people wrote", "Thu 19 Nov 2026"),
        ("version 3.5 yesterday", "Thu 19 Nov 2026"),
        ("the call at 3 pm that Ada moved yesterday", "Thu 19 Nov 2026"),
        ("last week at 3 pm", "Mon 9 Nov 2026 to Sun 15 Nov 2026"),
        ("yesterday at 3 stations", "Thu 19 Nov 2026"),
        ("gestern um 12 Kilometer", "Thu 19 Nov 2026"),
    ],
)
def test_a_number_that_is_no_hour_leaves_the_day(text: str, meaning: str) -> None:
    found = find_time_to_the_hour(text, NOW)

    assert found is not None
    assert found.span.meaning == meaning


@pytest.mark.parametrize(
    "text", ["when is the call at 3 pm?", "the train at 15:20", "what did I write on page 3?"]
)
def test_hours_alone_are_a_time_only_of_what_the_person_did(text: str) -> None:
    assert find_time_to_the_hour(text, NOW) is None


def test_a_question_for_an_hour_is_answered_by_what_was_seen_then(memories: Memories) -> None:
    day = NOW - timedelta(days=1)
    memories.see("Notes on the harbour", at=day.replace(hour=9))
    seen = memories.see("A map of the harbour", at=day.replace(hour=15, minute=20))
    memories.see("The harbour again", at=day.replace(hour=19))

    answer = memories.search("what did I read yesterday at 3 pm?")

    assert [hit.id for hit in answer.hits] == [seen]
    assert [part.words for part in answer.understood] == ["yesterday at 3 pm"]
    assert memories.find("harbour, yesterday around 15:30")[0] == seen


def test_what_was_superseded_comes_last_among_what_there_was(memories: Memories) -> None:
    old = memories.know("The regatta is on Friday.", state=FactState.SUPERSEDED)
    seen = memories.see("A map of the harbour", at=NOW - timedelta(hours=5))
    new = memories.know("The regatta is on Sunday.", at=NOW - timedelta(hours=2))

    hits = memories.search("what did I read today?").hits

    assert [(hit.type, hit.id) for hit in hits] == [
        (HitType.FACT, new),
        (HitType.EPISODE, seen),
        (HitType.FACT, old),
    ]
    assert [hit.why for hit in hits] == ["latest", "latest", "latest; superseded"]
