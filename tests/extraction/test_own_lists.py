"""Lists of the person's own: what is booked for them, and what is theirs to deliver."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def page(text: str, title: str = "Home - Holm Rowing Club") -> ScreenText:
    return screen(text, "chrome", title, url="https://rowing.holm.example/home")


@pytest.mark.parametrize(
    ("hello", "heading", "day", "button", "off"),
    [
        ("Hi Nora!", "Your bookings", "Sat 20 March 2027", "Cancel", "CANCELLED"),
        ("Hallo Nora!", "Deine Buchungen", "Sa 20. März 2027", "Stornieren", "abgesagt"),
        ("Bonjour Nora !", "Vos prochaines sorties", "samedi 20 mars 2027", "Annuler", "annulée"),
        ("¡Hola, Nora!", "Tus reservas", "sábado 20 de marzo de 2027", "Cancelar", "anulada"),
    ],
)
def test_a_row_below_a_heading_for_bookings_takes_place(
    hello: str, heading: str, day: str, button: str, off: str
) -> None:
    later = day.replace("20", "21", 1)
    text = (
        f"Holm Rowing Club\n{hello}\n{heading}\nDouble scull   {day}   09:00   {button}\n"
        f"Single scull   {later}   11:00   {off}\nThe boathouse is being painted"
    )
    (told,) = texts(page(text), FactKind.EVENT)
    assert "Double scull" in told
    assert "2027-03-20" in told
    assert button not in told


def test_bookings_on_a_page_of_nobody_are_not_told() -> None:
    text = "Holm Rowing Club\nUpcoming events\nRegatta   Sat 20 March 2027   Quay 4\nContact"
    assert not texts(page(text), FactKind.EVENT)


def test_open_rows_of_a_list_of_work_are_tasks_by_the_day_they_are_due() -> None:
    text = (
        "Seaglass   Suppliers\nWelcome back, Nora\n"
        "No.        Customer        Pieces    Deadline       Status\n"
        "K-3301     Dock Hotel      40        20/03/2027     in progress\n"
        "K-3302     Reed Museum     12        22/03/2027     delivered\n"
        "K-3303     Ferry Line      18        24/03/2027     declined\n"
    )
    (told,) = texts(page(text, "My jobs - Seaglass"), FactKind.TASK)
    assert "K-3301" in told
    assert "2027-03-20" in told


@pytest.mark.parametrize(
    ("label", "nothing"),
    [
        ("Next step", "none set"),
        ("Nächster Schritt", "nicht geplant"),
        ("Prochaine étape", "aucune"),
        ("Seguimiento", "sin definir"),
    ],
)
def test_a_next_step_that_is_not_set_is_no_task(label: str, nothing: str) -> None:
    record = "Reedbase\nHi Nora!\nFerry Line\n{}   {}   + Add\nOwner   Leo Brandt"
    given = page(record.format(label, nothing), "Your account - Reedbase")
    assert not texts(given, FactKind.TASK)
    given = page(record.format(label, "send the tariff"), "Your account - Reedbase")
    assert len(texts(given, FactKind.TASK)) == 1


def test_a_next_step_behind_a_colon_that_is_not_set_is_no_task() -> None:
    record = "Reedbase\nHi Nora!\nFerry Line\nNext step: none set    + Add\nOwner   Leo Brandt"
    assert not texts(page(record, "Ferry Line - Reedbase"), FactKind.TASK)
