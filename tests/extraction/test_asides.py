"""What hangs on to a statement is cut, and the statement is kept."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.asides import without_asides
from desktop_memory.extraction.discretion import is_discreet
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.row import read_panes


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Mabel: I won't be at the rehearsal on Friday, stomach bug",
            "Mabel: I won't be at the rehearsal on Friday",
        ),
        ("Ich komme morgen nicht ins Büro wegen Migräne", "Ich komme morgen nicht ins Büro"),
        (
            "To do: bring the form and the letter (sciatique) (asked by Odile)",
            "To do: bring the form and the letter (asked by Odile)",
        ),
        ("Ines: Tengo fiebre 38. No voy el martes", "Ines: No voy el martes"),
    ],
)
def test_an_ailment_is_cut_from_what_it_is_the_reason_of(text: str, left: str) -> None:
    assert without_asides(text, FactKind.EVENT) == left


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-12, 08:30, flu jab, surgery",
        "Appointment: migraine",
        "The fever chart lists nine wards",
        "Lydia is allergic to hazelnuts",
    ],
)
def test_an_ailment_that_is_the_matter_itself_is_left(text: str) -> None:
    assert without_asides(text, FactKind.EVENT) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "The mixer stops after a minute, it's the belt I think",
            "The mixer stops after a minute",
        ),
        ("Der Ofen bleibt kalt, die Sicherung glaube ich", "Der Ofen bleibt kalt"),
        ("Le four reste froid. Sûrement le fusible.", "Le four reste froid."),
        ("Hand in the sketch by noon, keine Ausreden", "Hand in the sketch by noon"),
        (
            "Release 12 of the kiln has been fired. Happy baking!",
            "Release 12 of the kiln has been fired.",
        ),
        ("Total 40,10 € bezahlt mit Firmenkarte 1234", "Total 40,10 €"),
        ("Importe 12 € tarjeta acabada en 9876", "Importe 12 €"),
        ("Otto: Dear Ms Brandt, the kiln is cold now", "Otto: The kiln is cold now"),
        ("Grüß Gott Frau Brandt, der Ofen bleibt kalt", "Der Ofen bleibt kalt"),
        ("To do: Hola Inés, manda el plano", "To do: Manda el plano"),
        ("7 const HEAT = 900; // was 850", "7 const HEAT = 900; "),
        ("largo = 12 # antes 15", "largo = 12 "),
        ("Kiln day: 2027-05-17, all day, (US Holidays)", "Kiln day: 2027-05-17, all day"),
        ("Tag der Öfen (Feiertage in Hessen)", "Tag der Öfen"),
        ("Tabelle 2 von 5 Standard Deutsch Summe: 1.250 80 %", "Summe: 1.250"),
        ("Sum 12,300 Average 4,100 Min 9", "Sum 12,300"),
        ("<!-- old: closes at 5 --> Door closes at 6 pm", " Door closes at 6 pm"),
    ],
)
def test_guesses_cheers_cards_and_feet_of_sheets_are_cut(text: str, left: str) -> None:
    assert without_asides(text, FactKind.KNOWLEDGE) == left


def test_a_threat_behind_a_task_is_cut_but_a_reason_is_kept() -> None:
    text = "Close the side gate at night, otherwise the geese walk out"
    assert without_asides(text, FactKind.TASK) == "Close the side gate at night"
    assert without_asides(text, FactKind.KNOWLEDGE) == text


def test_steps_are_told_as_they_stand() -> None:
    text = "Heat the plate, otherwise the wax cracks"
    (rows,) = read_panes([text])
    assert found(FactKind.PROCEDURE, text, rows[0]).text == text


def test_a_statement_of_which_too_little_would_be_left_is_not_cut() -> None:
    assert without_asides("Gwen: migraine, probably the light", FactKind.KNOWLEDGE) == (
        "Gwen: migraine, probably the light"
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Otis Brandt Brennmeister Pers.-Nr. 0012345", "Otis Brandt Brennmeister"),
        ("Deposit sent to your account ending in 1234", "Deposit sent"),
        ("Clay Club member since May (no. 1234 5678 901)", "Clay Club member since May"),
    ],
)
def test_what_somebody_is_numbered_with_is_cut(text: str, left: str) -> None:
    (rows,) = read_panes([text])
    assert found(FactKind.PROFILE, text, rows[0]).text == left


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Brandversicherung Atelier: Vertragsnummer: BR-12 34 567 8", False),
        ("Cuenta del taller: ES00 1234 5678 saldo 90 €", False),
        ("Vertragsnummer: 1234567, Strom", True),
        ("The kiln has DE12 bolts and 3400 tiles", True),
    ],
)
def test_numbers_of_insurances_and_accounts_are_kept_by_no_fact(text: str, *, kept: bool) -> None:
    assert is_discreet(text) is kept


def test_what_is_rather_wanted_is_no_salutation() -> None:
    text = "Otto: Rohre: lieber breite statt schmale, die alten sind zu eng"
    assert without_asides(text, FactKind.PREFERENCE) == text
