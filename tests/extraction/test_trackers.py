"""Facts from tickets, reviews and to-do lists."""

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
