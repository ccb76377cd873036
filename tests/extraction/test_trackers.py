"""Facts from tickets, reviews and to-do lists."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

TICKET = """
Projects / Harbour / HRB-41
Gate opens twice
Description
The gate fails with error 12 when two cards are shown at once.
Activity
Jan Moor  yesterday
Root cause: the lock is released before the motor stops.
Workaround until then: run `gatectl single --on`.
Rosa Prieto  2 hours ago
Nora, please test it on the south gate before March 19.
Details
Status  {status}
Assignee  Nora Vidal
Due date  Mar 18, 2027
"""
TITLE = "[HRB-41] Gate opens twice - Jira — Mozilla Firefox"


def test_an_open_ticket_of_the_person_is_their_task_with_its_due_date() -> None:
    found = texts(screen(TICKET.format(status="In Progress"), "firefox", TITLE))
    assert "To do: [HRB-41] Gate opens twice (In Progress, due 2027-03-18)" in found
    assert any("lock is released" in text for text in found)
    assert any("gatectl single --on" in text for text in found)
    assert any("south gate before 2027-03-19" in text for text in found)


def test_a_closed_ticket_is_an_outcome() -> None:
    given = screen(TICKET.format(status="Done"), "firefox", TITLE)
    assert "[HRB-41] Gate opens twice: Done" in texts(given, FactKind.TASK_OUTCOME)


def test_a_ticket_of_somebody_else_is_no_task_of_the_person() -> None:
    text = "Gate opens twice\nStatus  Open\nAssignee  Jan Moor\nPriority  High"
    assert texts(screen(text, "firefox", TITLE), FactKind.TASK) == []


def test_a_merged_pull_request_is_an_outcome_and_its_diff_is_nothing() -> None:
    given = screen(
        """
        Lock until the motor stops #77
        Merged  jmoor merged 2 commits into main from gate-lock 1 hour ago
        jmoor requested a review from rprieto 2 days ago
        @@ -1,4 +1,4 @@
        -    delay = 5
        +    delay = 90
        rprieto commented yesterday
        I'd rather have the delay in the settings file.
        """,
        "firefox",
        "Lock until the motor stops · Pull Request #77 · harbour/gate — Mozilla Firefox",
    )
    found = texts(given)
    assert any(text.startswith("#77 Lock until the motor stops") for text in found)
    assert "rprieto: I'd rather have the delay in the settings file." in found
    assert not any("delay = " in text or "requested" in text for text in found)


def test_unticked_boxes_are_tasks_with_their_day() -> None:
    given = screen(
        """
        My Day
        Wednesday, March 10
        Add a task
        ( ) Call the diver   Pier   Due Today
        ( ) Order buoys   Pier   Due Fri, March 19   *
        Completed 1
        (x) Pay the electrician
        """,
        "todo",
        "My Day - Microsoft To Do",
    )
    assert texts(given) == [
        "To do: Call the diver, Due 2027-03-10",
        "To do: Order buoys, Due 2027-03-19",
    ]


def test_a_list_whose_boxes_are_only_drawn_is_read_by_its_verbs() -> None:
    given = screen(
        "Today\nCall the diver about the hull\nPier\nAdd task\nCompleted\nPay the electrician",
        "todoist",
        "Today - Todoist",
    )
    assert texts(given) == ["To do: Call the diver about the hull"]


def test_cards_of_a_board_are_tasks_of_whom_they_name() -> None:
    given = screen(
        "To do\nPaint gate   Jan Moor   Mar 19\nDone\nOil winch   Nora Vidal",
        "firefox",
        "Board - Harbour - Asana — Mozilla Firefox",
    )
    assert texts(given) == ["To do for Jan Moor: Paint gate, due 2027-03-19"]


def test_a_cause_is_an_error_though_it_says_how_it_should_be() -> None:
    given = screen(
        """
        QUAY-7   Doble aviso en mareas
        Estado   En curso
        Responsable   Nora Vidal
        Prioridad   Alta
        Comentarios
        Ines Roca   ayer
        Causa: el aviso se identifica por la hora y esa cambia; debería ir por el número de marea.
        """,
        title="QUAY-7 Doble aviso en mareas - Quay",
        url="https://quay.example/browse/QUAY-7",
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "identifica por la hora" in text


@pytest.mark.parametrize("separator", ["\n", ": ", "  "])
def test_a_state_is_no_column_and_a_field_no_card(separator: str) -> None:
    fields = ("Status{}In Progress", "Assignee{}Nora Vidal", "Due date{}30 March 2027")
    page = "Harbour / HARB-9\nGate stays shut\n" + "\n".join(
        field.format(separator) for field in fields
    )
    given = screen(page, "Tracker", "HARB-9 Gate stays shut - Tracker")

    (task,) = texts(given, FactKind.TASK)
    assert task == "To do: HARB-9 Gate stays shut (In Progress, due 2027-03-30)"
