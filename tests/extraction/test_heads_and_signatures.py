"""Heads of mails as programs write them, who signs, and texts with numbered lines."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

LETTER = """
    {head}
    Hi Nora,
    the glaze costs 31 EUR a kilo.
    Please send me the plans by Friday.
    Best
    Ruth Maria Olsen
    {signed}
"""


@pytest.mark.parametrize(
    "head",
    [
        "Ruth Maria Olsen\nTo nora@vidal.example\n10 March 2027, 09:31",
        "Ruth Maria Olsen\nPara nora@vidal.example\n10/03/2027, 09:31",
        "From  Ruth Maria Olsen on 2027-03-10 09:31",
        "Von  Ruth Maria Olsen am 10.03.2027 09:31",
    ],
)
def test_who_writes_is_told_with_or_without_a_colon(head: str) -> None:
    text = LETTER.format(head=head, signed="Workshop lead, Holm Tiles")
    given = screen(text, "firefox", "Glaze - Proton Mail")
    assert "Ruth Maria Olsen is Workshop lead at Holm Tiles" in texts(given, FactKind.PROFILE)
    assert [told for told in texts(given, FactKind.TASK) if "asked by Ruth Maria Olsen" in told]


@pytest.mark.parametrize(
    ("signed", "told"),
    [
        ("Senior Buyer, Wall Tiles\nHolm Ceramics", "Senior Buyer at Wall Tiles, Holm Ceramics"),
        ("Einkaufsleiterin\nWandfliesen\nHolm Keramik GmbH", "at Wandfliesen, Holm Keramik GmbH"),
        ("Workshop lead\nHolm Tiles\nKiln Street 5", "Workshop lead at Holm Tiles"),
    ],
)
def test_a_department_may_stand_before_the_firm(signed: str, told: str) -> None:
    text = LETTER.format(head="Ruth Maria Olsen <ruth@holm.example>\nTo: Nora", signed=signed)
    (profile,) = texts(screen(text, "thunderbird", "Glaze - Thunderbird"), FactKind.PROFILE)
    assert profile.endswith(told)


def test_lines_of_a_text_in_a_terminal_are_read_without_their_numbers() -> None:
    text = (
        " standup.md [+]\n  1 # Standup\n  2 \n  3 ## Tue\n  4 - Ruth fires at 900 degrees\n"
        "  5 - kiln slot: 6 - 10 July at Holm\n  6 - [ ] Ivo: checklist for the kiln\n"
        "  7 - [x] order bricks\n  8 \n  9 ## Later\n~\n NORMAL  standup.md"
    )
    given = screen(text, "xterm", "nvim ~/notes/standup.md")
    assert texts(given, FactKind.TASK) == ["To do for Ivo: checklist for the kiln"]


@pytest.mark.parametrize(
    "rule",
    [
        "Glazes are mixed on the first Monday of the month by the crew.",
        "Die Glasuren werden am ersten Montag im Monat angerührt.",
        "Les émaux sont livrés le premier lundi du mois.",
    ],
)
def test_the_first_monday_of_each_month_is_no_day_of_the_calendar(rule: str) -> None:
    text = f"# Kiln rules\n{rule}\n"
    assert not texts(screen(text, "word", "Kiln rules.docx - Word"), FactKind.EVENT)
