"""Comments below a handle and how long ago it was."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

_ISSUE = """
Bells ring twice #58
Open
nvidal opened 3 weeks ago · 4 comments
Description
The bells ring twice on Sundays.
Comments
odo-b 3 weeks ago · Collaborator
the timer in bells.json is from the old tower
mia-k last week
I can ask the smith.
stale bot yesterday
This issue has had no activity and will be closed in 7 days
nvidal 3 hours ago
@mia-k could you ring the four neighbours who complained?
mia-k 2 hours ago
did it at lunch, all fine
odo-b 1 hour ago
I'll write the new timetable once the smith was here
Comment   Close issue
Assignees   odo-b
"""


def issue(kind: FactKind) -> list[str]:
    title = "Bells ring twice · Issue #58 · parish/tower"
    return texts(screen(_ISSUE, title=title, handles=("nvidal",)), kind)


def test_who_comments_is_who_stands_above_with_how_long_ago() -> None:
    assert issue(FactKind.KNOWLEDGE) == [
        "odo-b: The timer in bells.json is from the old tower",
    ]
    assert issue(FactKind.TASK) == [
        "To do for odo-b: write the new timetable once the smith was here"
    ]


def test_who_did_it_leaves_out_who_and_asks_nothing() -> None:
    told = issue(FactKind.TASK_OUTCOME)
    assert told == ["mia-k: Did it at lunch, all fine (ring the four neighbours who complained)"]


def test_what_a_program_says_of_an_idle_ticket_is_no_event() -> None:
    assert issue(FactKind.EVENT) == []


def test_files_with_their_age_are_no_comments() -> None:
    files = "makefile 3 weeks ago\nlicense 2 days ago\nreadme yesterday\nWe close on Friday."
    told = texts(screen(files, title="parish/tower: Timetables · Issue #3"))
    assert not any(text.startswith("readme") for text in told)
