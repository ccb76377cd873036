"""Who said what, in the many ways programs write it."""

import pytest

from desktop_memory.extraction.page.message import read_bubbles, read_messages
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.trailing_times import read_trailing


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


def test_an_answer_on_one_indented_line_has_a_speaker_of_its_own() -> None:
    (rows,) = read_panes(
        [
            "Rosa Prieto   14:12",
            "new pump or old one?",
            "   Ola Berg   14:20   new",
            "   You   14:21   ok",
        ]
    )
    assert [message.speaker for message in read_messages(rows)] == [
        "Rosa Prieto",
        "Ola Berg",
        "You",
    ]


def test_who_is_listed_as_taking_part_speaks_below_their_name_alone() -> None:
    (rows,) = read_panes(
        ["Quay 4", "Ola, Rosa Prieto, Tú", "Ola", "boat is in", "21:02", "Tú", "gracias", "21:03"]
    )
    messages = [m for m in read_messages(rows, in_chat=True) if m.speaker]
    assert [message.speaker for message in messages] == ["Ola", "Tú"]


def test_where_times_stand_below_a_speaker_goes_on_after_one() -> None:
    (rows,) = read_panes(
        [
            "Ola, Rosa, Du",
            "Ola",
            "boot ist da",
            "21:02",
            "und der Anker auch",
            "21:03",
            "Rosa",
            "ok",
            "21:04",
        ]
    )
    said = {row.text: m.speaker for m in read_messages(rows, in_chat=True) for row in m.rows}
    assert said["und der Anker auch"] == "Ola"


def test_who_answers_a_message_speaks_below_the_line_that_says_so() -> None:
    (rows,) = read_panes(["Ola  21:02", "who brings rope?", "Du hast Ola geantwortet", "ich"])
    said = {row.text: m.speaker for m in read_messages(rows, in_chat=True) for row in m.rows}
    assert said["ich"] == "Du"


def test_a_name_before_a_colon_stands_above_what_ends_with_its_time() -> None:
    (rows,) = read_panes(
        ["hoy", "Ola Berg:", "ya está el barco  21:02", "Tú:", "voy para allá  21:03 ✓✓",
         "Ola Berg:", "trae la cuerda larga  21:05"]
    )  # fmt: skip
    messages = read_trailing(rows, "Quay 4") or []
    assert [message.speaker for message in messages if message.rows] == [
        "Ola Berg",
        "You",
        "Ola Berg",
    ]
