"""What a list shows as done ends the task that stood there open, word for word."""

import pytest

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.records import extract_record
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts

_HEAD = "Saturday on the boat"


def ended(given: ScreenText) -> list[FoundFact]:
    return [fact for fact in Extractor().extract(given) if fact.ends]


@pytest.mark.parametrize(
    ("opened", "ticked"),
    [
        ("[ ] Oil the forward winch", "[x] Oil the forward winch"),
        ("☐ Das Vorstag nachspannen", "☑ Das Vorstag nachspannen"),
        ("- [ ] Réparer la pompe de cale", "- [x] Réparer la pompe de cale"),
        ("[ ] Ines: call the rigger by 12 March", "[x] Ines: call the rigger by 12 March"),
    ],
)
@pytest.mark.parametrize(
    ("app", "title"), [("errands", "Boat - Errands"), ("obsidian", "Boat - Notes - Obsidian")]
)
def test_a_ticked_entry_ends_the_task_of_the_open_one(
    app: str, title: str, opened: str, ticked: str
) -> None:
    (task,) = texts(screen(f"{_HEAD}\n{opened}", app, title), FactKind.TASK)
    (done,) = ended(screen(f"{_HEAD}\n{ticked}", app, title))
    assert done.kind is FactKind.TASK_OUTCOME
    assert done.ends == task
    assert done.text == task.replace("To do", "Done", 1)


def test_what_stands_under_completed_in_a_list_of_tasks_is_done() -> None:
    given = screen(
        """
        Boat
        ☐ Order a new jib sheet
        Completed
        ☐ Oil the forward winch
        """,
        "errands",
        "Boat - Errands",
    )
    assert [fact.ends for fact in ended(given)] == ["To do: Oil the forward winch"]
    assert texts(given, FactKind.TASK) == ["To do: Order a new jib sheet"]


def test_a_card_that_moves_to_done_ends_its_task() -> None:
    board = "Boat board\nTo do\n{}\nDoing\nPaint the buoy\nInes Roth\nDone\n{}"
    card = "Oil the forward winch\nInes Roth, due 12 March"
    task, _ = texts(screen(board.format(card, ""), "Kanban", "Boat - Kanban"), FactKind.TASK)
    (done,) = ended(screen(board.format("", card), "Kanban", "Boat - Kanban"))

    assert "Oil the forward winch" in task
    assert done.ends == task
    assert done.kind is FactKind.TASK_OUTCOME


def test_without_a_memory_nothing_can_be_ended() -> None:
    record = {
        "id": "boat",
        "at": "2027-03-10T10:00:00+01:00",
        "app": "errands",
        "window_title": "Boat - Errands",
        "text": f"{_HEAD}\n[x] Oil the forward winch",
    }
    told = extract_record(Extractor(), record)["facts"]
    assert [fact for fact in told if "winch" in fact["text"]] == []
