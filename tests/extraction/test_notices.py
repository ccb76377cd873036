"""Adverts, notes of programs and asides of letters tell nothing."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.offer import is_offer, is_teaser
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    "text",
    [
        "Refer a friend, get 50 EUR",
        "Lastenrad: jetzt bis zu 30 % sparen",
        "Upgrade for weekly charts",
        "Harbour Foods is growing: we're hiring",
        "Climavent recrute ! Postulez en ligne",
        "Beneficio: 15 % en el gimnasio",
    ],
)
def test_what_is_sold_to_everybody_is_an_offer(text: str) -> None:
    assert is_offer(text)


@pytest.mark.parametrize(
    "text",
    [
        "We upgraded the charts to version 4",
        "Mara: we agreed to save 30 % on fuel",
        "Ole referred Pia to the clinic",
    ],
)
def test_what_somebody_tells_is_none(text: str) -> None:
    assert not is_offer(text)


def test_a_line_that_ends_with_the_least_price_is_a_teaser() -> None:
    assert is_teaser("Hotel in Bergen: The Old Pier, 8.1, from € 64")
    assert is_teaser("Winterreifen ab 49 Euro, Montage gratis")
    assert is_teaser("Lighthouse Inn   8.4   from £72 per night")
    assert not is_teaser("The berth costs 40 euros from April and the crane is extra")


@pytest.mark.parametrize(
    "line",
    [
        "Sat doesn't suit me",
        "Sa geht nicht, da ist Regatta",
        "da ist Elternabend, geht nicht",
        "el sábado no me viene bien",
    ],
)
def test_what_does_not_suit_somebody_is_no_error(line: str) -> None:
    told = f"Mara   09:10\nhello\nJonas   09:12\n{line}\nMessage Mara"
    assert texts(screen(told, "slack", "Mara - Quay - Slack"), FactKind.ERROR) == []


def test_what_does_not_work_is_one() -> None:
    told = "Mara   09:10\nhello\nJonas   09:12\nder Drucker im Büro geht nicht\nMessage Mara"
    assert texts(screen(told, "slack", "Mara - Quay - Slack"), FactKind.ERROR)


@pytest.mark.parametrize(
    "line",
    [
        "Se levanta la sesión a las 21:05.",
        "Meeting closed at 17:05.",
        "La séance est levée à 18 h.",
        "Harbour Law is regulated by the Law Society.",
        "Please consider the environment before printing this letter.",
        "How it was fixed",
    ],
)
def test_the_frame_of_a_paper_tells_nothing(line: str) -> None:
    given = screen(f"Minutes\nPier\n{line}", "winword", "minutes_pier.docx - Word")
    assert texts(given) == []


def test_a_struck_task_is_none() -> None:
    given = screen("Trip\n[ ] ~~paint the hull~~\n[ ] book the crane", "gnome-todo", "To Do")
    (task,) = texts(given, FactKind.TASK)
    assert "crane" in task


@pytest.mark.parametrize(
    "head", ["ONLINE - 212", "1,204 members", "340 Mitglieder", "3.1K members"]
)
def test_what_strangers_say_among_hundreds_is_theirs(head: str) -> None:
    rows = (
        f"#help\n{head}\nmoss_ball   Today at 09:10\nI prefer the old reader\n"
        "sal.tine   Today at 09:12\nwe decided to drop the old format"
    )
    assert texts(screen(f"{rows}\nMessage #help", "discord", "#help - Readers - Discord")) == []
    own = f"{rows}\nnora   Today at 09:14\nok\nMessage #help"
    given = screen(own, "discord", "#help - Readers - Discord", handles=("nora",))
    assert texts(given)


def test_a_confirmation_names_no_next_free_slot() -> None:
    told = texts(
        screen(
            "Termin bestätigt\nPraxis am Kai\n16. März 2027, 10:20\nIn der Nähe\n"
            "Praxis am Wall   nächster freier Termin 12. März 2027",
            "chrome",
            "Termin bestätigt - Praxen",
        ),
        FactKind.EVENT,
    )
    assert len(told) == 1
    assert "2027-03-16" in told[0]
