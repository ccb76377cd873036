"""Rows of one's own pages: what takes place, what is due and what came of a request."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def page(text: str, title: str = "Home - Marram School") -> ScreenText:
    return screen(text, "chrome", title, url="https://marram.example/home")


@pytest.mark.parametrize(
    ("signed_in", "heading", "row"),
    [
        ("Log out (Nora)", "Exams", "Botany   Tue 16 March   Hall 2"),
        ("Frau Vidal", "Prüfungen", "Botanik   Di 16.03.   Saal 2"),
        ("Mme Vidal", "Examens", "Botanique   mar. 16 mars   salle 2"),
        ("Sra. Vidal", "Exámenes", "Botánica   mar 16 mar   aula 2"),
    ],
)
def test_a_thing_with_a_day_to_come_in_a_cell_of_its_own_takes_place(
    signed_in: str, heading: str, row: str
) -> None:
    (told,) = texts(page(f"Marram School\n{signed_in}\n{heading}\n{row}\n"), FactKind.EVENT)
    assert row.split(maxsplit=1)[0] in told
    assert heading in told
    assert "2027-03-16" in told


@pytest.mark.parametrize(
    "row",
    [
        "Botany   Tue 16 March   CANCELLED",
        "Botany   Tue 16 March   waiting list",
        "Botanik   Di 16.03.   abgemeldet",
        "Botanique   mar. 16 mars   non confirmée",
        "Botánica   mar 16 mar   suspendida",
        "Botany   Tue 9 March   Hall 2",
        "e.g. Botany   Tue 16 March   Hall 2",
        "Also here: jazz night   Tue 16 March   20:00",
        "Botany for all   Tue 16 March   Book your place!",
        "Botany with Ada?   Tue 16 March   15:00",
        "Botany pass   valid until 16 March",
        "Botany notes   updated since 16 March",
    ],
)
def test_what_is_off_over_bounded_shown_or_sold_does_not_take_place(row: str) -> None:
    assert not texts(page(f"Marram School\nLog out (Nora)\nTerm\n{row}\n"), FactKind.EVENT)


@pytest.mark.parametrize(
    "heading",
    ["Open to all", "Freie Plätze", "Suggestions", "Anuncios", "Past", "Reviews", "Sample week"],
)
def test_rows_below_headings_for_what_anybody_may_take_are_not_told(heading: str) -> None:
    text = f"Marram School\nLog out (Nora)\n{heading}\nBotany   Tue 16 March   15:00\n"
    assert not texts(page(text), FactKind.EVENT)


def test_a_day_that_held_before_is_not_told() -> None:
    text = "Marram School\nLog out (Nora)\nExams\nBotany   Thu 18 March   (moved from 16 March)\n"
    (told,) = texts(page(text), FactKind.EVENT)
    assert "2027-03-18" in told
    assert "03-16" not in told


@pytest.mark.parametrize(
    "row",
    [
        "Tides and Dunes / A. Roe   due 24 March 2027   [Renew]",
        "Study fee: 90 € bis 24.03.2027 überweisen",
        "Rappel : dossier de bourse à envoyer avant le 24 mars",
        "Cuota de campo   32 €   vence 24/03/2027",
    ],
)
def test_what_is_due_by_a_day_is_a_task(row: str) -> None:
    (told,) = texts(page(f"Marram School\nMy account\nNora Vidal\n{row}\n"), FactKind.TASK)
    assert "2027-03-24" in told


def test_a_row_below_follow_ups_is_a_task_of_whom_it_names() -> None:
    text = "Reedbase\nNora Vidal\nFollow-ups\n24 March 2027   Send the tide tables   Ada Brandt\n"
    (told,) = texts(page(text, "K-17 Dock Hotel - Reedbase"), FactKind.TASK)
    assert told.startswith("To do for Ada Brandt: ")
    assert "2027-03-24" in told


@pytest.mark.parametrize(
    "row",
    [
        "Tides and Dunes / A. Roe   due 24 March 2027   returned",
        "Your pass is valid until 24 March, please keep it",
        "Please ring us 24 h before 02 44 55 01 77",
    ],
)
def test_what_is_settled_or_only_holds_until_a_day_is_no_task(row: str) -> None:
    assert not texts(page(f"Marram School\nMy account\nNora Vidal\n{row}\n"), FactKind.TASK)


@pytest.mark.parametrize(
    "row",
    [
        "#4410   Locker key lost   Resolved 2 March, new key sent",
        "Antrag 4410   Schließfach   genehmigt am 02.03.",
        "Note de frais 4410 : 31,20 € remboursés le 2 mars",
        "Solicitud 4410   Taquilla   aprobada 02/03",
    ],
)
def test_what_came_of_a_request_is_an_outcome(row: str) -> None:
    text = f"Marram School\nMy account\nNora Vidal\n{row}\n"
    (told,) = texts(page(text), FactKind.TASK_OUTCOME)
    assert "4410" in told


def test_a_ledger_of_what_others_paid_tells_nothing() -> None:
    rows = "".join(f"#44{n}0   Buyer {n}   £{n}6.00   Paid\n" for n in range(1, 5))
    given = page(f"Marram Shop\nNora Vidal\nOrders\n{rows}", "Orders - Marram Shop")
    assert not texts(given, FactKind.TASK_OUTCOME)


def test_rows_of_a_page_of_nobody_are_not_told() -> None:
    text = "Marram School\nTerm\nBotany   Tue 16 March   15:00   Hall 2\n"
    assert not texts(page(text), FactKind.EVENT)
