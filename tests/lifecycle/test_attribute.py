"""What there is one of at a time, told in four languages."""

from dataclasses import replace

import pytest

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.lifecycle.attribute import find_attribute, say_the_same, with_attribute


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("I live in Frankfurt am Main now.", "home", "frankfurt am main"),
        ("Lives in Berlin", "home", "berlin"),
        ("Ich bin nach Köln gezogen.", "home", "köln"),
        ("J'habite maintenant à Lyon avec Paul.", "home", "lyon"),
        ("Vivo en Sevilla desde marzo.", "home", "sevilla"),
        ("I now work at Brightwell as a nurse.", "employer", "brightwell"),
        ("Ich arbeite bei Siemens.", "employer", "siemens"),
        ("Je travaille chez Airbus.", "employer", "airbus"),
        ("My new phone number is +49 170 555.", "phone number", "+49 170 555"),
        ("My e-mail is nora@tidewater.example.", "e-mail", "nora@tidewater.example"),
        ("My manager is Tom Berger.", "manager", "tom berger"),
        ("The user's favourite colour is blue", "favorite colour", "blue"),
        ("Mein Lieblingseditor ist Vim.", "lieblingseditor", "vim"),
        ("Mi jefa es Ana.", "jefa", "ana"),
        ("Mon éditeur préféré est Vim.", "éditeur préféré", "vim"),
        ("I am 34 years old.", "age", "34"),
        ("Prefers dark mode", "light or dark", "dark"),
    ],
)
def test_what_there_is_one_of_is_known_with_its_value(text: str, name: str, value: str) -> None:
    told = find_attribute(text)

    assert told is not None
    assert (told.name, told.value) == (name, value)


@pytest.mark.parametrize(
    "text",
    [
        "I live in a shared flat.",
        "I used to live in Rome.",
        "I don't live in Rome.",
        "If I live in Rome, I take the tram.",
        "I work at home on Fridays.",
        "My brother is Tom.",
        "My laptop is slow.",
        "My manager is on holiday.",
        "My mail is full.",
        "My address is wrong in the system.",
        "It works at Home Depot.",
        "Meine Chefin ist krank.",
        "Do I live in Rome?",
        "I live in Rome " + "and like it " * 20,
    ],
)
def test_what_one_may_have_several_of_or_nobody_tells_excludes_nothing(text: str) -> None:
    assert find_attribute(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("I live in Rome.", FactKind.KNOWLEDGE, "user"),
        ("Alice Moreau: I live in Rome.", FactKind.PROFILE, "alice moreau"),
        ("Alice Moreau lives in Rome.", FactKind.PROFILE, "alice moreau"),
        ("Alice Moreau lives in Rome.", FactKind.KNOWLEDGE, ""),
        ("I live in Rome.", FactKind.DECISION, ""),
    ],
)
def test_who_it_is_said_of_is_its_subject(text: str, kind: FactKind, subject: str) -> None:
    found = with_attribute(FoundFact(kind, text, text), said=True)

    assert found.subject == subject
    assert found.predicate == ("home" if subject else "")


def test_who_speaks_on_a_screen_and_is_not_named_may_be_anybody() -> None:
    found = FoundFact(FactKind.PROFILE, "I live in Rome.", "Rome")

    assert with_attribute(found) is found
    assert with_attribute(replace(found, subject="user")).predicate == "home"


def test_what_extraction_told_stays_as_it_is() -> None:
    found = FoundFact(FactKind.PROFILE, "I live in Rome.", "Rome", "nora", "place")

    assert with_attribute(found) is found


def test_two_things_weighed_the_other_way_round_are_one_question() -> None:
    texts = ("I prefer tea to coffee.", "I prefer coffee to tea.")
    one, other = (
        with_attribute(FoundFact(FactKind.PREFERENCE, text, text), said=True) for text in texts
    )

    assert (
        (one.subject, one.predicate) == (other.subject, other.predicate) == ("user", one.predicate)
    )
    assert one.predicate


def test_the_same_value_in_other_words_is_no_contradiction() -> None:
    assert say_the_same("I live in Munich now.", "I live in Munich with my sister.")
    assert not say_the_same("I live in Munich.", "I live in Hamburg.")
    assert not say_the_same("It rains.", "It rains.")
