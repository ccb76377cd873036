"""Who asks what is known of them is told facts about them, and no others."""

from datetime import timedelta

import pytest

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.domain.recall import HitType, Question
from tests.recall.memories import NOW, Memories


def say_of_self(memories: Memories, speaker: str, text: str) -> int:
    found = FoundFact(FactKind.PREFERENCE, f"{speaker}: {text}", text, subject=speaker.lower())
    with memories.store.transaction():
        return memories.store.facts.add(found, NOW, app="Chat", half_life_days=180.0)


@pytest.mark.parametrize(
    "query",
    [
        "What does it know of me?",
        "what do you know about me",
        "Was weiß es über mich?",
        "Que sais-tu de moi ?",
        "¿Qué sabes de mí?",
        "who am I",
    ],
)
def test_what_is_known_of_the_person_is_profile_and_preferences(
    memories: Memories, query: str
) -> None:
    lives = memories.know("I live in Bremen.", FactKind.PROFILE, at=NOW - timedelta(days=2))
    likes = memories.know("I prefer tea.", FactKind.PREFERENCE)
    memories.know("The ferry knows about me.")
    say_of_self(memories, "Mira Holm", "I prefer coffee.")

    answer = memories.search(query)

    assert [(hit.type, hit.id) for hit in answer.hits] == [
        (HitType.FACT, likes),
        (HitType.FACT, lives),
    ]
    assert [(part.filter, part.meaning) for part in answer.understood] == [("about", "about you")]
    assert all("about you" in hit.why for hit in answer.hits)


def test_other_questions_with_a_me_in_them_are_searched_by_their_words(memories: Memories) -> None:
    wanted = memories.see("What the ferry crew know about me and the tickets")
    memories.know("I live in Bremen.", FactKind.PROFILE)

    assert memories.find("what do you know about me and the tickets") == [wanted]
    assert memories.search('"who am i"').understood == ()


def test_what_others_said_of_themselves_is_not_about_the_user(memories: Memories) -> None:
    say_of_self(memories, "Mira Holm", "I prefer coffee.")
    memories.know("I prefer tea.", FactKind.PREFERENCE)

    packed = memories.recall.get_context(Question("ferry"), 300)

    assert "I prefer tea." in packed.text
    assert "coffee" not in packed.text
