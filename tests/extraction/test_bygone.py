"""What holds no more, what hangs on to a statement, and what is said for fun."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.asides import without_asides
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.own_notices import speaks_for_itself
from desktop_memory.extraction.page.recited import is_recited
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import row_sentence
from desktop_memory.extraction.page.touting import is_touting
from desktop_memory.extraction.statements.stance import (
    is_boilerplate,
    is_joke,
    is_supposed,
)
from desktop_memory.extraction.untold import is_untold
from tests.extraction.screens import screen, texts


def _row(text: str) -> Row:
    return Row(0, text, (text,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The kiln opens at 9 (was 8:30)", "The kiln opens at 9"),
        ("Der Beitrag ist 40 Euro (bisher 35)", "Der Beitrag ist 40 Euro"),
        ("La cuota es de 60 € (55 € antes)", "La cuota es de 60 €"),
        ("The gate shuts at 7 PM (8 PM until last spring)", "The gate shuts at 7 PM"),
        ("Termin geändert von 2027-03-02 zu 2027-03-09", "Termin geändert zu 2027-03-09"),
    ],
)
def test_what_held_before_is_cut_from_what_holds(text: str, told: str) -> None:
    assert without_asides(text, FactKind.KNOWLEDGE) == told


def test_a_limit_in_brackets_stays() -> None:
    text = "Places are kept for members (until 12 May)"
    assert without_asides(text, FactKind.KNOWLEDGE) == text


def test_who_else_forgets_a_thing_is_no_part_of_the_task() -> None:
    text = "Ich bring den Grill mit, Knut hat den sonst wieder vergessen"
    assert without_asides(text, FactKind.TASK) == "Ich bring den Grill mit"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FactKind.KNOWLEDGE, "The fee of 120 € in the first letter is superseded."),
        (FactKind.KNOWLEDGE, "Die Zeiten aus dem Aushang gelten nicht mehr."),
        (FactKind.KNOWLEDGE, "Olaf: if the river stays below 4 we keep the tents"),
        (FactKind.KNOWLEDGE, "Last login: 2027-02-03 from 10.9.8.7"),
        (FactKind.TASK, "Ich kann keine Buchhaltung"),
        (FactKind.EVENT, "Antworten   Weiterleiten   Erinnern am 4. Mai"),
    ],
)
def test_what_holds_no_more_or_hangs_on_something_is_untold(kind: FactKind, text: str) -> None:
    assert is_untold(found(kind, text, row_sentence(_row(text))))


def test_a_value_that_holds_is_told() -> None:
    text = "The fee is 120 € since the old list is superseded by the new one."
    assert not is_untold(found(FactKind.KNOWLEDGE, text, row_sentence(_row(text))))


def test_rows_of_old_ways_and_titles_are_left_out() -> None:
    assert is_recited("Früher (nicht mehr verwenden): Hebel dreimal ziehen")
    assert is_recited('Old title: "Boiler explodes daily"')
    assert not is_recited("The old boiler is sold on Monday")


def test_a_guess_in_brackets_is_supposed() -> None:
    assert is_supposed(row_sentence(_row("the ferry leaves at 8 (i think)")))
    assert is_supposed(row_sentence(_row("der Schornsteinfeger kommt Montag (glaub ich)")))


@pytest.mark.parametrize(
    "text",
    [
        "Danke, ich schulde dir ein Bier",
        "sí claro, y yo soy astronauta",
        "Cheers, I owe you a coffee",
    ],
)
def test_idle_debts_and_mockery_are_fun(text: str) -> None:
    assert is_joke(row_sentence(_row(text)))


def test_what_a_page_and_an_answering_machine_say_of_themselves_is_nobodys() -> None:
    assert speaks_for_itself("Last reviewed   4 May 2027")
    assert is_boilerplate(row_sentence(_row("Bitte antworten Sie nicht.")))
    assert is_touting("Vote: pub of the year!")
    assert not is_touting("Vote: approved with six to one")


def test_who_is_told_not_to_dare_has_no_task() -> None:
    lines = (
        "Ana   10:01",
        "i'll call the plumber today",
        "Bea   10:02",
        "don't you dare, he is in hospital",
    )
    shown = screen("\n".join(lines), app="whatsapp", title="Flat 4 - WhatsApp", user="Ana Bell")
    assert not [text for text in texts(shown, FactKind.TASK) if "plumber" in text]
