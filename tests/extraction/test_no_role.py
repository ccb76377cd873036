"""Ways through a site are no roles, menus no entries; what is over, or an address, no fact."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.asides import without_asides
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.page.plain_rows import plain_rows
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.sentence import row_sentence
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.statements.stance import is_boilerplate
from tests.extraction.screens import screen, texts
from tests.extraction.test_two_judges import Wavering


@pytest.mark.parametrize(
    "row",
    [
        "Manager > Orders > K-2210",
        "Staff directory",
        "Lead score 71, manager",
        "By Ines Pohl, editor",
    ],
)
def test_what_stands_below_a_name_may_be_no_role(row: str) -> None:
    shown = f"Otto Brandt\n{row}\nLocation   Kiel"
    told = texts(screen(shown, title="Otto Brandt - Harbour"), FactKind.PROFILE)
    assert not any(" is " in text for text in told)


def test_a_role_below_a_name_is_told() -> None:
    shown = "Otto Brandt\nStage manager\nLocation   Kiel"
    told = texts(screen(shown, title="Otto Brandt - Harbour"), FactKind.PROFILE)
    assert "Otto Brandt is Stage manager" in told


def test_a_menu_is_no_entry_of_a_calendar() -> None:
    shown = "Kiln   Edit   View   Window   Help\nFri Mar 12  9:00 AM\nFiring\nFri Mar 12  11:00 AM"
    told = texts(screen(shown, app="calendar", title="Calendar"), FactKind.EVENT)
    assert not any("Window" in text for text in told)
    assert any("Firing" in text for text in told)


def test_what_somebody_bets_on_a_statement_is_cut() -> None:
    text = "El horno pierde calor, me juego un café"
    assert without_asides(text, FactKind.ERROR) == "El horno pierde calor"


@pytest.mark.parametrize(
    "text",
    [
        "- ~~Otto: ask for the hall~~ (not needed any more)",
        "- [hecho] comprar barro",
        "[erledigt] Ton bestellen",
        "Last activity today 09:20",
    ],
)
def test_what_is_over_and_what_a_page_says_of_itself_is_left_out(text: str) -> None:
    (rows,) = read_panes([text, "Otto fires the kiln."])
    assert [row.text for row in plain_rows(rows, WindowKind.OTHER)] == ["Otto fires the kiln."]


def test_what_is_struck_out_for_something_else_is_kept() -> None:
    (rows,) = read_panes(["~~Otto~~ Ines asks for the hall (by noon)"])
    assert len(plain_rows(rows, WindowKind.OTHER)) == 1


def test_who_added_a_ticket_says_nothing_by_that() -> None:
    (rows,) = read_panes(["Ajouté par Ines Pohl il y a 3 jours."])
    assert is_boilerplate(row_sentence(rows[0]))


def test_the_day_on_which_something_was_bought_is_no_occasion() -> None:
    shown = "Harbour Rail\nBooking HR-2210 confirmed\nTicketed\nFri, Mar 12, 2027"
    told = texts(screen(shown, title="Booking confirmed - Harbour Rail"), FactKind.EVENT)
    assert not any("2027-03-12" in text for text in told)


_BILL = (
    "INVOICE KC-2210",
    "Kiln & Clay, 4 quai des Barques, 29000 Quimper",
    "Bill to: Nora Vidal",
    "2 round bowls   9.00   18.00",
    "Total due   18.00",
    "Due date   20 March 2027",
)


def test_whose_house_stands_on_a_bill_is_no_knowledge() -> None:
    given = screen("\n".join(_BILL), app="evince", title="invoice.pdf")
    judged = Extractor(row_judge=Wavering(FactKind.KNOWLEDGE)).extract(given)
    told = [fact.text for fact in judged if fact.kind is FactKind.KNOWLEDGE]
    assert not any("quai des Barques" in text for text in told)
    assert any("round bowls" in text for text in told)
