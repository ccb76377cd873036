"""What a question asks for."""

import pytest

from desktop_memory.recall.query import MOST_CHARACTERS, MOST_TERMS, cut_off, parse_query


def words(text: str) -> list[str]:
    return [word.typed for word in parse_query(text).words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When did Caroline go to the support group?", ["caroline", "go", "support", "group"]),
        ("Wann war der Termin beim Zahnarzt?", ["termin", "zahnarzt"]),
        ("Où est la facture du plombier ?", ["facture", "plombier"]),
        ("¿Dónde está la factura del fontanero?", ["factura", "fontanero"]),
        ("Mara's sister", ["mara", "sister"]),
        ("the hat he wore", ["hat", "wore"]),
        ("foo_bar in src/main.py", ["foo_bar", "src/main.py"]),
        ("dog DOG dog's", ["dog"]),
        ("", []),
        ("?!", []),
    ],
)
def test_words_that_say_nothing_are_left_out(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_name_made_of_such_words_is_kept() -> None:
    assert words("The Who") == ["the", "who"]
    assert parse_query("what did I do", stop_words_too=False).words == ()


def test_quoted_words_are_phrases_and_words() -> None:
    query = parse_query('notes on "error budget" and "!"')

    assert query.phrases == ("error budget",)
    assert [word.typed for word in query.words] == ["notes", "error", "budget"]


def test_a_day_of_the_month_is_its_number() -> None:
    (word,) = parse_query("8th").words

    assert word.term.forms == ("8th", "8")


def test_a_long_text_has_a_bounded_number_of_words() -> None:
    assert len(words(" ".join(f"word{n}" for n in range(500)))) == MOST_TERMS


def test_a_long_text_is_cut_off_between_two_words() -> None:
    cut = cut_off("harbour " * 1_000)

    assert len(cut) <= MOST_CHARACTERS
    assert set(cut.split()) == {"harbour"}
    assert len(cut_off("x" * 5_000)) == MOST_CHARACTERS
    assert len(cut_off("a " + "字" * 5_000)) == MOST_CHARACTERS
    assert cut_off("a short one") == "a short one"


def test_a_question_can_be_had_without_some_of_its_words() -> None:
    query = parse_query("What did Caroline's sister paint?")

    assert query.text_without(frozenset({"caroline"})) == "What did sister paint?"
    assert parse_query("Caroline").text_without(frozenset({"caroline"})) == "Caroline"
