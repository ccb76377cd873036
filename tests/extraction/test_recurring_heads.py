"""Who speaks, told by a layout that comes again and again, whatever the name looks like."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.message import Message, read_messages
from desktop_memory.extraction.page.recurring_heads import find_heads
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.trailing_times import read_trailing
from tests.extraction.screens import screen, texts

_ABOVE = (
    "Rowing club\n4. Stock Ada   9:58\nis it dry?\nOffice of Olaf   10:00\nit is\n"
    "4. Stock Ada   10:02\ngood"
)
_BEFORE = (
    "ada_b   9:58   is it dry?\nolaf   10:00   it is\nada_b   10:02   good\nolaf   10:03   yes"
)
_TO_ALL = (
    "9:58 From Boat house 2 to Everyone\nis it dry?\n10:00 From Olaf to Everyone\nit is\n"
    "10:02 From Boat house 2 to Everyone\ngood"
)
_BETWEEN = "9:58\nAda B.    is it dry?\nolaf_k    it is\n10:02\nAda B.    good\nolaf_k    yes it is"
_ALONE = "ada_b\nis it dry?\nolaf\nit is\nada_b\ngood\nolaf\nsee you there then"
_STAMPED = (
    "ada_b\n9:58  is it dry?\nolaf\n10:00  it is\nada_b\n10:02  good\n10:03  or not\nolaf\n"
    "10:04  see you there"
)


def _read(text: str) -> list[Message]:
    (rows,) = read_panes(text.split("\n"))
    return [said for said in read_messages(rows, in_chat=True) if said.speaker]


def _speakers(text: str) -> list[str]:
    return [said.speaker for said in _read(text)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (_ABOVE, ["4. Stock Ada", "Office of Olaf", "4. Stock Ada"]),
        (_BEFORE, ["ada_b", "olaf", "ada_b", "olaf"]),
        (_TO_ALL, ["Boat house 2", "Olaf", "Boat house 2"]),
        (_BETWEEN, ["Ada B.", "olaf_k", "Ada B.", "olaf_k"]),
        (_ALONE, ["ada_b", "olaf", "ada_b", "olaf"]),
        (_STAMPED, ["ada_b", "olaf", "ada_b", "ada_b", "olaf"]),
    ],
)
def test_what_comes_again_above_or_before_words_is_who_speaks(
    text: str, speakers: list[str]
) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize("text", [_ABOVE, _BEFORE, _TO_ALL, _BETWEEN, _ALONE, _STAMPED])
def test_what_is_said_is_read_without_who_says_it_and_when(text: str) -> None:
    first = _read(text)[0]
    assert [row.text for row in first.rows] == ["is it dry?"]
    assert first.when == ("" if text == _ALONE else "9:58")


def test_times_that_go_back_stand_in_a_list_of_talks() -> None:
    talks = "4. Stock Ada   10:02\ngood\nOffice of Olaf   9:40\nit is\nBoat 2   8:15\nis it dry?"
    (rows,) = read_panes(talks.split("\n"))
    assert find_heads(rows) == {}


def test_a_list_of_talks_above_a_talk_is_no_part_of_it() -> None:
    talks = "Rowing, all   10:02\ngood\nMy 2nd flat   9:40\npaid\nBoat 2   8:15\nsold\n"
    (rows,) = read_panes((talks + _ABOVE).split("\n"))
    assert [head.who for head in find_heads(rows).values()][-2:] == [
        "Office of Olaf",
        "4. Stock Ada",
    ]
    assert "My 2nd flat" not in _speakers(talks + _ABOVE)


def test_plain_names_need_no_layout() -> None:
    (rows,) = read_panes(["Ada   9:58", "hi", "Olaf   10:00", "yes", "Ada   10:02", "good"])
    assert find_heads(rows) == {}


def test_short_words_with_the_time_behind_them_are_no_names() -> None:
    text = (
        "Ada\nis it dry down at the boats?   9:58\nOlaf\ngrand   10:00\nAda\n"
        "then we row at six in the morning   10:01\nTom 3.OG\nfine by me and by Mia too   10:02"
    )
    (rows,) = read_panes(text.split("\n"))
    messages = read_trailing(rows, "") or []
    assert [said.speaker for said in messages] == ["Ada", "Olaf", "Ada", "Tom 3.OG"]
    assert [said.when for said in messages] == ["9:58", "10:00", "10:01", "10:02"]


def test_a_time_behind_a_blank_is_no_part_of_what_is_said() -> None:
    text = (
        "TODAY\nAda: rowing is off tomorrow, the lake is closed 9:58\nOlaf: oh no 10:00\n"
        "Ada: good 10:01\nYou: I'll take the oars home 10:02 ✓✓"
    )
    told = texts(screen(f"Chats\nRowing club\n{text}", "whatsapp", "WhatsApp"), FactKind.TASK)
    assert told == ["To do: take the oars home"]


def test_a_time_behind_a_blank_ends_what_is_said_below_a_name() -> None:
    text = (
        "Ada\nrowing is off tomorrow 9:58\nthe lake is closed 9:59\nOlaf\noh no 10:00\nYou\n"
        "I'll take the oars home ✓✓ 10:01\nMessage"
    )
    (rows,) = read_panes(text.split("\n"))
    messages = read_trailing(rows, "") or []
    assert [(said.speaker, said.when) for said in messages] == [
        ("Ada", "9:58"),
        ("Ada", "9:59"),
        ("Olaf", "10:00"),
        ("You", "10:01"),
    ]
    assert messages[-1].rows[-1].text == "I'll take the oars home"


def test_who_has_a_floor_before_the_name_tells_facts_in_that_name() -> None:
    text = (
        "House 12   4 members\nCaretaker Brandt   9:58\nThe lift is serviced on 3 March 2027.\n"
        "2.OG Ines   10:00\nok\n3.OG Omar   10:02\nI'll water the plants in the hall on Monday"
    )
    told = texts(screen(text, "signal", "Signal"), FactKind.TASK)
    assert [task.partition(":")[0] for task in told] == ["To do for 3.OG Omar"]
