"""Who said what, in the many ways programs write it."""

import pytest

from desktop_memory.extraction.page.message import read_bubbles, read_messages
from desktop_memory.extraction.page.row import read_panes


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Prieto  9:41 AM\nthe pump is back",
        "Rosa Prieto 09:41\nthe pump is back",
        "Rosa Prieto, 09:41\nthe pump is back",
        "Rosa Prieto — Today at 9:41 AM\nthe pump is back",
        "Rosa Prieto\n9:41 AM\nthe pump is back",
        "09:41 From Rosa Prieto to Everyone\nthe pump is back",
        "[09:41] Rosa Prieto: the pump is back",
        "[10/03/2027, 09:41] Rosa Prieto: the pump is back",
        "Rosa Prieto commented 2 days ago\nthe pump is back",
        "Rosa Prieto  vor 3 Stunden\nthe pump is back",
        "Rosa Prieto  il y a 2 jours\nthe pump is back",
        "Rosa Prieto  hace 5 minutos\nthe pump is back",
        "Line 48   Rosa Prieto\nthe pump is back",
        "Rosa Prieto  Mar 9\nthe pump is back",
    ],
)
def test_a_message_has_its_speaker_and_what_is_said(text: str) -> None:
    (rows,) = read_panes(text.split("\n"))
    messages = [message for message in read_messages(rows) if message.speaker]
    assert [message.speaker for message in messages] == ["Rosa Prieto"]
    assert [row.text for row in messages[0].rows] == ["the pump is back"]


@pytest.mark.parametrize(
    "text",
    [
        "Last reply yesterday at 5:31 PM",
        "Updated 2 hours ago",
        "Thursday 12/03  6:14 AM  Departed facility",
        "Dentist appointment",
        "Rosa Prieto   You: see you then   11:21",
    ],
)
def test_other_lines_with_a_time_start_no_message(text: str) -> None:
    (rows,) = read_panes([text])
    assert not [message for message in read_messages(rows) if message.speaker]


def test_handles_speak_only_in_chats() -> None:
    (rows,) = read_panes(["petrel  14:02", "morning"])
    assert not read_messages(rows)
    assert [message.speaker for message in read_messages(rows, in_chat=True)] == ["petrel"]


def test_captions_name_their_speaker_without_a_time() -> None:
    text = "Rosa Prieto\nThe pump runs again since noon.\nJan Moor\nGood, then we open tomorrow."
    (rows,) = read_panes(text.split("\n"))
    assert [message.speaker for message in read_messages(rows, in_chat=True)] == [
        "Rosa Prieto",
        "Jan Moor",
    ]


def test_bubbles_without_names_are_told_apart_by_their_ticks() -> None:
    (rows,) = read_panes(["lunch on Friday?", "12:01", "yes!", "12:03 ✓✓"])
    assert [message.speaker for message in read_bubbles(rows, "Rosa")] == ["Rosa", "You"]


def test_windows_side_by_side_are_read_apart() -> None:
    lines = [
        "def run():          |  Rosa Prieto  9:41 AM",
        "    pump()          |  the pump is back",
        "                    |  Jan Moor  9:44 AM",
        "# TODO              |  great",
        "main*  UTF-8        |  Message Rosa",
    ]
    left, right = read_panes(lines)
    assert [row.text for row in left] == ["def run():", "pump()", "# TODO", "main*  UTF-8"]
    assert [message.speaker for message in read_messages(right)] == ["Rosa Prieto", "Jan Moor"]
