"""A title bar that was read from a picture makes no fact."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

_TITLE = "/home/ida/Harbour plan - Mousepad"
_TEXT = "The crane inspection is on 12 March in Lindau."


def test_the_title_of_the_window_and_its_buttons_are_no_fact() -> None:
    given = screen(f"{_TEXT}\n{_TITLE}\na — O X\nFile Edit Search View", "Mousepad", _TITLE)

    told = texts(given, FactKind.KNOWLEDGE) + texts(given, FactKind.EVENT)
    assert len(told) == 1
    assert "crane inspection" in told[0]


def test_a_heading_that_the_title_names_still_tells_what_stands_below() -> None:
    given = screen("Harbour plan\n\nDecisions\n- We keep the old crane.", "Mousepad", _TITLE)

    assert texts(given, FactKind.DECISION) == ["We keep the old crane."]
