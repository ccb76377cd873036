"""Tables whose head says who is to do what by when, and logs of decisions."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

TABLES = (
    (
        "    Task                     Owner       Due       Status\n"
        "1   Repaint the slipway      Ruth Amsel  20 Mar    Open\n"
        "2   Grease the winch         Jan Moor    8 Mar     Done\n"
        "3   Sell the old dinghy      Jan Moor    --        Cancelled"
    ),
    (
        "Nr.   Aufgabe                  Wer         Bis wann    Status\n"
        "1     Helling neu streichen    Ruth Amsel  20.03.      offen\n"
        "2     Winde fetten             Jan Moor    08.03.      erledigt\n"
        "3     Altes Boot verkaufen     Jan Moor    --          gestrichen"
    ),
    (
        "| N° | Action               | Qui        | Échéance | État   |\n"
        "| 1  | Repeindre la cale    | Ruth Amsel | 20/03    | ouvert |\n"
        "| 2  | Graisser le treuil   | Jan Moor   | 08/03    | fait   |\n"
        "| 3  | Vendre le canot      | Jan Moor   | --       | annulé |"
    ),
    (
        "Tarea                   Responsable   Vence        Estado\n"
        "Pintar la rampa         Ruth Amsel    20/03/2027   abierta\n"
        "Engrasar el torno       Jan Moor      08/03/2027   hecha\n"
        "Vender el bote viejo    Jan Moor      --           cancelada"
    ),
)


@pytest.mark.parametrize("text", TABLES)
def test_open_rows_of_a_task_table_are_tasks_of_their_owners(text: str) -> None:
    told = texts(screen(f"Boat yard\n{text}", title="Boat yard - Gridly"), FactKind.TASK)

    assert len(told) == 1
    assert "Ruth Amsel" in told[0]
    assert "2027-03-20" in told[0]


def test_a_row_with_an_empty_cell_is_read_by_where_its_cells_stand() -> None:
    text = (
        "Action                 Owner         Due         Notes\n"
        "Order new mooring      Ruth Amsel    20 March\n"
        "Check the fire hoses                 22 March    both piers\n"
    )
    told = texts(screen(text, title="Yard list - Gridly"), FactKind.TASK)

    assert told == [
        "To do for Ruth Amsel: Order new mooring, due 2027-03-20",
        "To do: Check the fire hoses, due 2027-03-22",
    ]


def test_a_log_of_decisions_tells_those_that_hold() -> None:
    text = (
        "#     Date     Decision                            Who     Status\n"
        "D-1   04 Feb   Boats are hauled out by crane       Board   Superseded by D-3\n"
        "D-2   11 Feb   No open fires on the pier           Board   Accepted\n"
        "D-3   02 Mar   Boats are hauled out by trailer     Board   Accepted\n"
        "D-4   --       Free berths for guests?             --      Open"
    )
    told = texts(screen(text, title="Decisions - Harbour Wiki"), FactKind.DECISION)

    assert told == [
        "D-2 No open fires on the pier",
        "D-3 Boats are hauled out by trailer",
    ]


def test_what_was_agreed_on_a_topic_is_a_decision_with_its_words() -> None:
    text = (
        "Topic             Status      Owner        Text\n"
        "Winter storage    agreed      Ruth Amsel   the shed is for wooden boats only\n"
        "Guest moorings    proposed    Jan Moor     maybe two more next summer"
    )
    told = texts(screen(text, title="Harbour topics - Gridly"))

    assert told == ["Winter storage: the shed is for wooden boats only"]


def test_an_agenda_with_clock_times_is_no_list_of_tasks() -> None:
    text = (
        "Time     What                 Lead         Status\n"
        "10:00    Welcome the guests   Ruth Amsel   confirmed\n"
        "11:30    Tour of the yard     Jan Moor     pending"
    )
    assert not texts(screen(text, title="Open day - Gridly"), FactKind.TASK)


def test_a_price_list_is_no_list_of_tasks() -> None:
    text = "Item          Price    State\nRope, 10 m    12.00    new\nShackle       3.50     used"
    assert not texts(screen(text, title="Chandlery - Gridly"), FactKind.TASK)


def test_the_person_is_known_by_first_name_and_a_letter() -> None:
    text = (
        "Task                   Owner     Due\n"
        "Order new mooring      Nora V.   20 March\n"
        "Check the fire hoses   Ruth A.   22 March"
    )
    told = texts(screen(text, title="Yard list - Gridly"), FactKind.TASK)

    assert told == [
        "To do: Order new mooring, due 2027-03-20",
        "To do for Ruth A.: Check the fire hoses, due 2027-03-22",
    ]


@pytest.mark.parametrize("state", ["100 %", "100%", "100 % (since Friday)"])
def test_a_row_at_a_hundred_percent_is_no_task(state: str) -> None:
    text = (
        "Milestone            Resp.         Due         Progress\n"
        f"Survey the slipway   Ruth Amsel    20 March    {state}\n"
        "Tender for timber    Jan Moor      22 March    40 %\n"
    )
    (told,) = texts(screen(text, title="Slipway - Gridly"), FactKind.TASK)
    assert "Tender for timber" in told
    assert "Jan Moor" in told
