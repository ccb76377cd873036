"""Talks of several in which a name stands above what is said, and the time below or before it."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.grouped_talk import read_grouped
from desktop_memory.extraction.page.row import read_panes
from tests.extraction.screens import screen, texts

_HEAD = "Chats\nRowing club   10:02\nMum   Mon\nRowing club\n"


def _speakers(text: str) -> list[str]:
    (rows,) = read_panes((_HEAD + text).split("\n"))
    return [said.speaker for said in read_grouped(rows, "Nora Vidal") if said.speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ada, Olaf, You\nAda\nis it dry?\n9:58\nOlaf\nyes\n10:00\nYou\ngood\n10:02 ✓✓",
        "Ada, Olaf, You\nAda\n9:58  is it dry?\nOlaf\n10:00  yes\nYou\n10:02  good ✓✓",
    ],
)
def test_a_name_stands_above_what_is_said(text: str) -> None:
    assert _speakers(text) == ["Ada", "Olaf", "You"]


def test_who_speaks_again_needs_no_name() -> None:
    text = "12 members\nAda\nis it dry?\n9:58\nor not?\n9:59\nOlaf\nyes\n10:00\nAda\ngood\n10:02"
    assert _speakers(text) == ["Ada", "Ada", "Olaf", "Ada"]


def test_ticks_without_a_name_are_one_s_own() -> None:
    text = "Ada, Olaf, You\nAda\ndry?\n9:58\nOlaf\nyes\n10:00\ngood\n10:01 ✓✓\nAda\nok\n10:02"
    assert _speakers(text) == ["Ada", "Olaf", "You", "Ada"]


def test_a_talk_of_two_is_no_group() -> None:
    assert _speakers("online\nis it dry?\n9:58\nyes\n10:00 ✓✓\ngood\n10:02") == []


def test_what_is_paid_is_told_of_who_paid_it() -> None:
    text = (
        "Ada, Olaf, You\nAda\n34 euros each for the oars please\n9:58\nOlaf\npaid the 34\n10:00\n"
        "You\nthanks\n10:02 ✓✓"
    )
    (told,) = texts(screen(_HEAD + text, "whatsapp", "WhatsApp"), FactKind.TASK_OUTCOME)
    assert told == "Olaf: Paid the 34 (34 euros each for the oars please)"


@pytest.mark.parametrize(
    "said",
    [
        "rolled back to 2.17, all green",
        "hab die Rechnung gestern überwiesen",
        "Signé et renvoyé.",
        "pagado esta mañana",
    ],
)
def test_what_is_done_needs_no_subject_in_talk(said: str) -> None:
    rows = f"Ada Ruiz  9:58\nany news?\nOlaf Berg  10:00\n{said}"
    (told,) = texts(screen(rows, "slack", "#boats - Slack"), FactKind.TASK_OUTCOME)
    assert told.startswith("Olaf Berg: ")


@pytest.mark.parametrize("said", ["signed by Friday please", "paid holidays are great, right?"])
def test_what_is_to_be_done_is_not_done(said: str) -> None:
    rows = f"Ada Ruiz  9:58\nany news?\nOlaf Berg  10:00\n{said}"
    assert not texts(screen(rows, "slack", "#boats - Slack"), FactKind.TASK_OUTCOME)
