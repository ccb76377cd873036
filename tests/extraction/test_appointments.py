"""Appointments that two people come to in talk."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import texts
from tests.extraction.test_talk import chat


def test_only_what_finally_holds_is_kept() -> None:
    given = chat(
        "Rosa Prieto: shall we look at the drawings tomorrow at 3?",
        "Nora Vidal: I'm out tomorrow. Friday?",
        "Rosa Prieto: Friday works, 10:00",
        "Rosa Prieto: actually make that 10:30, I have a call first",
        "Nora Vidal: perfect",
    )
    assert "Look at the drawings with Rosa Prieto: 2027-03-12, 10:30" in texts(
        given, FactKind.EVENT
    )


def test_a_proposal_without_answer_is_no_appointment() -> None:
    given = chat("Rosa Prieto: hi", "Rosa Prieto: lunch on Friday at noon?", "Nora Vidal: hm")
    assert texts(given) == []


def test_a_declined_proposal_is_no_appointment() -> None:
    given = chat("Rosa Prieto: dinner on Friday at 8pm?", "Nora Vidal: sorry, I can't")
    assert texts(given) == []


def test_it_works_in_other_languages() -> None:
    german = chat("Rosa Prieto: passt dir Freitag um 10 Uhr?", "Nora Vidal: ja, passt")
    french = chat("Rosa Prieto: on se voit vendredi à 10h ?", "Nora Vidal: ça marche")
    spanish = chat("Rosa Prieto: ¿nos vemos el viernes a las 10:00?", "Nora Vidal: perfecto")
    for given in (german, french, spanish):
        (text,) = texts(given, FactKind.EVENT)
        assert "2027-03-12" in text
        assert "10" in text


def test_a_bare_hour_keeps_the_half_of_the_day() -> None:
    given = chat(
        "Rosa Prieto: dinner on Saturday at 7pm?",
        "Nora Vidal: could we do 8?",
        "Rosa Prieto: 8 works",
        "Nora Vidal: great",
    )
    (text,) = texts(given, FactKind.EVENT)
    assert text.endswith("2027-03-13, 8pm")
