"""What a remark in talk is about, who is meant by it, and where nobody means it."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.people import People
from desktop_memory.extraction.page.row import read_panes
from tests.extraction.screens import screen, texts

_SLACK = ("slack", "#boats (Channel) - Regatta - Slack")


def test_what_is_told_of_a_pronoun_names_what_was_asked_about() -> None:
    rows = (
        "Ada Ruiz  9:58\ndid you call the sailmaker?\nOlaf Berg  10:00\nyes, he comes on 16 March"
    )
    (told,) = texts(screen(rows, *_SLACK), FactKind.EVENT)
    assert "2027-03-16" in told and "sailmaker" in told


def test_of_what_is_moved_the_sentence_with_its_day_is_told() -> None:
    rows = (
        "Ada Ruiz  9:58\nthe boat night is on 16 March at the quay\nOlaf Berg  10:00\nwho brings "
        "soup?\nAda Ruiz  10:01\nmoved to 18 March, same place"
    )
    told = texts(screen(rows, *_SLACK), FactKind.EVENT)
    assert any("2027-03-18" in text and "boat night" in text for text in told)


def test_who_steps_in_for_somebody_who_declined_takes_their_task() -> None:
    rows = (
        "Ada Ruiz  9:58\nOlaf could you fill in the logbook?\nOlaf Berg  10:00\nsorry, I can't"
        "\nInes Dorn  10:01\nI can do it"
    )
    (told,) = texts(screen(rows, *_SLACK), FactKind.TASK)
    assert told.startswith("To do for Ines Dorn") and "logbook" in told


def test_a_name_in_small_letters_tells_who_is_asked() -> None:
    rows = "olaf  9:58\nhi\nada  10:00\nhello\nines  10:01\nolaf can you check the mooring lines"
    (told,) = texts(screen(rows, *_SLACK), FactKind.TASK)
    assert told.startswith("To do for olaf")


def test_initials_beside_a_name_are_its_picture() -> None:
    ((row,),) = read_panes(["OB   Olaf Berg   9:14am"])
    header = read_header(row)
    assert header is not None and header.who == "Olaf Berg"


def test_the_person_is_known_by_their_initials() -> None:
    people = People("Nora Vidal")
    assert people.is_user("NV") and not people.is_user("PL")


def test_of_two_ways_the_one_that_is_named_is_decided() -> None:
    rows = "Ada Ruiz  9:58\nsilk or matt for the sails?\nOlaf Berg  10:00\nmatt, silk tears"
    assert texts(screen(rows, *_SLACK), FactKind.DECISION) == []
    rows = rows.replace("matt, silk tears", "matt please")
    (told,) = texts(screen(rows, *_SLACK), FactKind.DECISION)
    assert told.startswith("Olaf Berg: Matt")


@pytest.mark.parametrize("room", ["#memes", "#lore-chat | Tidefall RP", "#shitpost"])
def test_rooms_for_fun_tell_nothing(room: str) -> None:
    rows = "Ada Ruiz  9:58\nWe decided to sell the bridge on Friday.\nNora Vidal  10:00\nfinally"
    told = screen(rows, "discord", f"{room} - Discord")
    assert texts(told) == []
    assert texts(screen(rows, "discord", "#harbour - Discord")) != []


@pytest.mark.parametrize(
    "written", ["Also sent to the channel", "Auch an #boats senden", "Ines Dorn has ended the chat"]
)
def test_what_a_program_writes_below_a_message_nobody_said(written: str) -> None:
    rows = f"Ada Ruiz  9:58\nwe close at noon\n{written}\nOlaf Berg  10:00\nok"
    assert all(written not in text for text in texts(screen(rows, *_SLACK)))


@pytest.mark.parametrize(
    "text", ["you'll have it Friday", "el viernes lo tienes", "du bekommst es am Freitag"]
)
def test_what_somebody_will_hand_over_takes_place_on_no_day(text: str) -> None:
    given = screen(f"Ines Dorn  10:01\n{text}", "slack", "#boats (Channel) - Regatta - Slack")
    assert texts(given, FactKind.EVENT) == []


@pytest.mark.parametrize(
    "text",
    [
        "I won't open the gate before the tide turns",
        "the old chart is in the drawer, please don't print it anymore",
        "wir wollen das alte Tor nicht mehr öffnen",
    ],
)
def test_what_somebody_does_not_want_to_do_is_no_failure(text: str) -> None:
    given = screen(f"Ines Dorn  10:01\n{text}", "slack", "#boats (Channel) - Regatta - Slack")
    assert texts(given, FactKind.ERROR) == []
