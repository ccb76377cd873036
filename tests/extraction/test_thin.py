"""Numbers and remarks that say too little are not kept."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.statements.knowledge import is_knowledge
from tests.extraction.screens import screen, texts


def _says(text: str) -> bool:
    return is_knowledge(Sentence(text, text, (0,)))


@pytest.mark.parametrize(
    "text",
    [
        "The crane lifts 40 boats a day",
        "Every berth has number 12 on it",
        "El club abre a las 9:30",
        "Le port a une capacité de 300 bateaux",
        "Parking costs 4 euros",
        "ferry.example has the timetable",
    ],
)
def test_a_number_of_a_named_thing_or_of_a_rule_is_knowledge(text: str) -> None:
    assert _says(text)


@pytest.mark.parametrize(
    "text",
    [
        "a crane man can come between 9 and 11",
        "needs a wrap to 180 then push",
        "hugo has seen 14 gulls and is asleep",
    ],
)
def test_a_number_by_the_way_is_none(text: str) -> None:
    assert not _says(text)


def test_an_english_article_is_no_french_verb() -> None:
    assert not _says("The gull got a 7 from our judges")


def test_a_way_in_four_words_is_no_procedure_of_a_talk() -> None:
    told = "Mara   09:10\nit hangs\nJonas   09:12\nturn it off and on\nMessage Mara"
    found = texts(screen(told, "slack", "Mara - Quay - Slack"), FactKind.PROCEDURE)
    assert all(len(text.split()) > 4 for text in found)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I'm left-handed", FactKind.PROFILE),
        ("I'm color-blind", FactKind.PROFILE),
        ("I'm allergic to mussels", FactKind.PROFILE),
        ("I am vegetarian", FactKind.PROFILE),
        ("I use Kate as my main editor", FactKind.PREFERENCE),
        ("My usual shell is fish", FactKind.PREFERENCE),
    ],
)
def test_few_words_suffice_to_say_what_one_is_or_uses(said: str, kind: FactKind) -> None:
    told = f"Jonas   09:10\nmorning\nNora Vidal   09:12\n{said}\nMessage Jonas"
    assert texts(screen(told, "slack", "Jonas - Quay - Slack"), kind) == [said]
