"""Talks of two in which little or nothing tells whose a message is."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.unmarked_talk import UnmarkedTalk, read_unmarked
from tests.extraction.screens import screen, texts

_LIST = "Chats\nSearch\nPia Lund   10:02\nRowing club   Mon\nPia Lund\n"


def _read(text: str) -> UnmarkedTalk | None:
    (rows,) = read_panes((_LIST + text).split("\n"))
    return read_unmarked(rows, "Nora Vidal")


def test_ticks_tell_which_messages_are_one_s_own() -> None:
    talk = _read("online\nToday\nis the shed dry?\n9:58\nyes, all of it\n10:00 ✓✓\ngood\n10:02")
    assert talk is not None and talk.is_sure and talk.other == "Pia Lund"
    assert [said.speaker for said in talk.messages] == ["", "Pia Lund", "You", "Pia Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "PL  is the shed dry?\n9:58\nNV  yes, all of it\n10:00\nPL  good\n10:02",
        "P, 9:58\nis the shed dry?\nN, 10:00\nyes, all of it\nP, 10:02\ngood",
        "9:58   is the shed dry?\nRead 10:00   yes, all of it\n10:02   good",
    ],
)
def test_initials_and_receipts_tell_it_too(text: str) -> None:
    talk = _read(text)
    assert talk is not None and talk.is_sure
    assert [said.speaker for said in talk.messages] == ["Pia Lund", "You", "Pia Lund"]
    assert [said.rows[0].text for said in talk.messages] == [
        "is the shed dry?",
        "yes, all of it",
        "good",
    ]


def test_without_a_mark_they_are_taken_to_take_turns() -> None:
    talk = _read("Today 9:41 AM\nis the shed dry?\nyes, all of it\ngood, then I come")
    assert talk is not None and not talk.is_sure
    assert [said.speaker for said in talk.messages] == ["", "Pia Lund", "You", "Pia Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Pia, Olaf, You\nToday\nPia: is it dry?\n9:58\nOlaf: yes\n10:00\nYou: good\n10:02 ✓✓",
        "Today\nOlaf\nis it dry?\n9:58\nAda\nyes\n10:00\nOlaf\ngood\n10:02",
        "Olaf Berg  9:58\nis it dry?\nAda Ruiz  10:00\nyes\nOlaf Berg  10:02\ngood",
    ],
)
def test_a_talk_of_several_is_none(text: str) -> None:
    assert _read(text) is None


def test_what_either_may_have_said_is_told_of_the_talk() -> None:
    text = _LIST + "Today 9:41 AM\nthe ferry costs 48 euros now\noh well\nwe'll see\nMessage"
    (told,) = texts(screen(text, "messages", "Messages"), FactKind.KNOWLEDGE)
    assert told == "Talk with Pia Lund: The ferry costs 48 euros now"


def test_short_forms_of_talk_are_understood() -> None:
    text = _LIST + "Today\ncan u bring the oars tmrw?\n9:58\nsure\n10:00 ✓✓\nty\n10:02\nMessage"
    (told,) = texts(screen(text, "messages", "Messages"), FactKind.TASK)
    assert told == "To do: bring the oars 2027-03-11 (asked by Pia Lund)"
