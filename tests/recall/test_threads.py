"""Recall within the messages of a thread."""

from datetime import timedelta

from desktop_memory.recall.query import parse_query
from tests.recall.memories import NOW, Memories


def test_a_message_is_found_within_its_thread_only(memories: Memories) -> None:
    memories.say(("Mara", "The boiler was repaired on Tuesday."), thread="one")
    (there,) = memories.say(("Mara", "The boiler is leaking again."), thread="two")
    memories.follow()

    hits = memories.search("boiler", thread="two").hits

    assert [(hit.id, hit.external_id) for hit in hits] == [(there, "m0")]


def test_the_reply_to_a_question_stands_above_the_question(memories: Memories) -> None:
    *_, asked, reply = memories.say(
        ("Mara", "Good morning to all of you."),
        ("Jonas", "Morning, Mara!"),
        ("Mara", "Which colour did you paint the garden fence?"),
        ("Jonas", "A dark green in the end."),
    )
    memories.follow()

    found = memories.find("What colour is the garden fence?", thread="talk")

    assert found.index(reply) < found.index(asked)


def test_a_name_in_the_question_prefers_what_that_person_said(memories: Memories) -> None:
    mara, jonas = memories.say(
        ("Mara", "I will bring a cake to the party."),
        ("Jonas", "I will bring a salad to the party."),
    )
    memories.follow()

    assert memories.find("What will Jonas bring to the party?", thread="talk")[0] == jonas
    assert memories.find("What will Mara bring to the party?", thread="talk")[0] == mara


def test_the_date_of_a_message_can_be_asked_for(memories: Memories) -> None:
    memories.say(("Mara", "We went to the museum."), at=NOW - timedelta(days=200))
    (july,) = memories.say(("Mara", "We went to the lake."), at=NOW - timedelta(days=130))
    memories.say(("Mara", "We went to the zoo."), at=NOW - timedelta(days=60))

    assert memories.find("Where did Mara go in July 2026?", thread="talk")[0] == july


def test_messages_that_repeat_each_other_all_stay_in_a_thread(memories: Memories) -> None:
    said = memories.say(
        ("Mara", "I am going for a run in the park today."),
        ("Jonas", "I am going for a run in the park, too."),
    )

    assert sorted(memories.find("run in the park", thread="talk")) == said


def test_recency_does_not_count_in_a_thread(memories: Memories) -> None:
    (old,) = memories.say(("Mara", "My sister plays the cello."), at=NOW - timedelta(days=900))
    memories.say(("Mara", "My brother plays, too, but I forgot what."), at=NOW)
    memories.follow()

    assert memories.find("Who plays the cello?", thread="talk")[0] == old


def test_a_whole_message_is_the_text_of_its_hit(memories: Memories) -> None:
    text = "I sold the car. The new one arrives in May, they say; it is blue."
    memories.say(("Mara", text))

    assert memories.find_first("car", thread="talk").text == text


def test_a_thread_that_does_not_exist_has_no_hits(memories: Memories) -> None:
    memories.say(("Mara", "I sold the car."))
    memories.follow()

    assert memories.find("car", thread="nowhere") == []


def test_of_two_who_say_the_same_the_one_who_is_named_comes_first(memories: Memories) -> None:
    said = memories.say(
        ("Mara", "The ferry to the island was late."),
        ("Jonas", "I bake bread at home."),
        ("Mara", "Nice weather again."),
        ("Mara", "Jonas, I bake, and bake."),
    )

    assert memories.find("What does Jonas bake?", thread="talk")[0] == said[1]


def test_who_asks_when_is_answered_by_what_names_a_time(memories: Memories) -> None:
    said = memories.say(
        ("Mara", "We got the new kitchen, the kitchen we wanted."),
        ("Jonas", "Good for you."),
        ("Mara", "It rains."),
        ("Mara", "We got the new kitchen and a table, it was last spring."),
    )

    assert memories.find("When did you get the new kitchen?", thread="talk")[0] == said[3]
    assert memories.find("How did you get the new kitchen?", thread="talk")[0] == said[0]


def test_a_question_for_a_time_is_known_in_four_languages() -> None:
    for asked in (
        "When did she leave?",
        "Seit wann ist er da?",
        "En quelle année est-elle née ?",
        "¿Cuándo llega?",
        "Which month was it?",
    ):
        assert parse_query(asked).asks_when
    for asked in ("What happened when she left?", "Wo war er?", "whenever"):
        assert not parse_query(asked).asks_when
