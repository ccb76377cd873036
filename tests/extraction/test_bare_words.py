"""Buttons, stamps and bare days tell nothing by themselves."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.bare_event import is_bare_event
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.furniture import without_foot, without_furniture
from desktop_memory.extraction.page.page import read_page
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.sentence import Sentence
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    "line",
    [
        "ok, thursday",
        "Friday 18:00 it is",
        "wird knapp am 19. März",
        "passt, am Donnerstag",
        "d'accord, vendredi soir",
        "vale, el viernes por la tarde",
    ],
)
def test_a_day_without_a_word_of_what_is_on_it_is_no_event(line: str) -> None:
    told = f"Mara   09:10\nhello\nJonas   09:12\n{line}\nMessage Mara"
    assert texts(screen(told, "slack", "Mara - Quay - Slack"), FactKind.EVENT) == []


def test_a_day_with_a_word_of_it_is() -> None:
    told = "Mara   09:10\nhello\nJonas   09:12\nthe regatta is on Friday at 18:00\nMessage Mara"
    assert texts(screen(told, "slack", "Mara - Quay - Slack"), FactKind.EVENT)


def test_when_a_note_was_written_is_no_event() -> None:
    given = screen(
        "Log\nMarch 10, 2027 at 8:02 PM\nThe regatta starts on 14 March 2027 at 9:00.",
        "notes",
        "Log - Notes",
    )
    (event,) = texts(given, FactKind.EVENT)
    assert "2027-03-14" in event


@pytest.mark.parametrize(
    "line",
    [
        "Synced: 22:54",
        "Edited 26 Nov 15:10 by Mara",
        "Synchronisiert: 22:54",
        "Modifié le 3 mars à 10:20",
        "Actualizado hace 2 min",
        "12 people have seen this",
        "58 Mitglieder, 9 online",
    ],
)
def test_stamps_and_counts_of_a_program_are_furniture(line: str) -> None:
    (rows,) = read_panes((line, "We edited the charts, 12 people helped: all of them paid."))
    assert [row.index for row in without_furniture(rows, told=True)] == [1]


def test_a_row_of_buttons_at_the_foot_goes_and_the_last_row_of_a_table_stays() -> None:
    (rows,) = read_panes(
        (
            "Name   Role   Place",
            "Ole Brandt   Director   Bergen",
            "Mia Kolb   Secretary   Oslo",
            "The club meets on Friday.",
            "Mute alarm   Confirm all   Columns",
        )
    )
    assert [row.index for row in without_foot(rows)] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "text", ["When: 2027-03-18 10:00 - 11:00 (GMT)", "Wann: 2027-03-18, 10:00", "Fecha: 2027-03-18"]
)
def test_the_day_of_an_invitation_by_itself_says_not_what_is_to_be(text: str) -> None:
    told = found(FactKind.EVENT, text, Sentence(text, text, (0,)))
    assert is_bare_event(told, read_page(screen(text)))


def test_a_day_with_what_is_to_be_on_it_says_enough() -> None:
    text = "Hull survey: When: 2027-03-18 10:00 - 11:00 (GMT)"
    told = found(FactKind.EVENT, text, Sentence(text, text, (0,)))
    assert not is_bare_event(told, read_page(screen(text)))
