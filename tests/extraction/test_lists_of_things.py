"""Things to do in tickets, boards, reports and forms, each with its state."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

TICKET = """
    Tiles / TIL-214
    Rebuild the kiln
    Sub-issues
    {rows[0]}
    {rows[1]}
    {rows[2]}
    Activity
    Status   In Progress
    Assignee   Ruth Olsen
    Priority   High
"""


@pytest.mark.parametrize(
    "rows",
    [
        (
            "TIL-215  Clear the yard   DONE",
            "TIL-216  Order the bricks   IN PROGRESS   Nora Vidal",
            "TIL-217  Fetch the door   TO DO   Ivo Brandt",
        ),
        (
            "TIL-215  Hof räumen   FERTIG",
            "TIL-216  Order the bricks   IN ARBEIT   Nora Vidal",
            "TIL-217  Fetch the door   ZU ERLEDIGEN   Ivo Brandt",
        ),
    ],
)
def test_parts_of_a_ticket_are_told_by_their_state(rows: tuple[str, ...]) -> None:
    given = screen(TICKET.format(rows=rows), "firefox", "[TIL-214] Rebuild the kiln – Jira")
    told = texts(given, FactKind.TASK)
    assert "To do: TIL-216 Order the bricks" in told
    assert "To do for Ivo Brandt: TIL-217 Fetch the door" in told
    assert not [text for text in told if "TIL-215" in text]


BOARD = """
    Board   Backlog
    {heads[0]}
    4402 Glaze the wall tiles
      Nora Vidal   {left} 5 h
    4405 Kiln map is slow
      Ivo Brandt   {left} 2 h
    {heads[1]}
    4399 Paper comes out blank
      Nora Vidal
"""


@pytest.mark.parametrize(
    ("heads", "left"),
    [
        (("Active", "Resolved"), "Remaining"),
        (("Aktiv", "Geschlossen"), "Verbleibend"),
        (("Activo", "Cerrado"), "Restante"),
    ],
)
def test_cards_tell_how_long_they_take_below_who_is_at_them(
    heads: tuple[str, str], left: str
) -> None:
    given = screen(BOARD.format(heads=heads, left=left), "firefox", "Sprint 18 - Azure DevOps")
    assert texts(given, FactKind.TASK) == [
        "To do: 4402 Glaze the wall tiles",
        "To do for Ivo Brandt: 4405 Kiln map is slow",
    ]


REPORT = """
    Outline
    Methods
    Results
    Discussion
    {head}
    Methods
    Tiles were fired at 960 °C.
    Results
    Nine of ten held.
    Discussion
    {head}
    [x] intro, Ruth
    [ ] error bars of Fig 2, Nora
    [ ] references in one style, Ivo
    Comments
    Ivo Brandt   20:40
    the shelf is full
    Ruth Olsen   20:41
    ok
"""


@pytest.mark.parametrize(
    "head", ["To do before submission", "Noch zu erledigen vor Abgabe", "À faire avant le rendu"]
)
def test_what_is_to_be_done_before_something_is_told_with_who_does_it(head: str) -> None:
    given = screen(REPORT.format(head=head), "chrome", "Kiln report - Google Docs - Google Chrome")
    assert texts(given, FactKind.TASK) == [
        "To do: error bars of Fig 2",
        "To do for Ivo Brandt: references in one style",
    ]


def test_one_of_several_buttons_beside_each_other_is_no_task() -> None:
    text = (
        "Market stall, step 3 of 4\nDay of the market *\n( ) Wednesday   (x) Saturday   ( ) both\n"
        "Power\n[x] yes, 16 A\nCooled van\n[ ] yes\nBack   Next"
    )
    given = screen(text, "firefox", "Market stall - step 3/4")
    assert not texts(given, FactKind.TASK)


def test_fields_of_a_record_side_by_side_are_no_event() -> None:
    text = (
        "Bug #51   closed\nGlaze runs\nStatus: Closed   Priority: High   Assigned to: Nora Vidal\n"
        "Start: 30/03/2027   Due: 13/04/2027   Done: 100\nHistory"
    )
    assert not texts(screen(text, "firefox", "Bug #51: Glaze runs - Redmine"), FactKind.EVENT)
