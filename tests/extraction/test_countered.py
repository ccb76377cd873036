"""Deadlines that an answer moves, choices that were open, and what no longer holds."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.quoting import is_quoted
from desktop_memory.extraction.page.row import read_panes
from tests.extraction.screens import screen, texts

_TALK = """
# kiln-crew
Otis Brandt  9:02 AM
@nora can you glaze the tiles by Friday?
Nora Vidal  9:04 AM
{answer}
Otis Brandt  9:05 AM
{then}
Message #kiln-crew
"""


def _tasks(answer: str, then: str = "great") -> list[str]:
    given = screen(
        _TALK.format(answer=answer, then=then),
        app="slack",
        title="kiln-crew (Channel) - Pottery - Slack",
        handles=("nora",),
    )
    return [text for text in texts(given, FactKind.TASK) if "tiles" in text]


@pytest.mark.parametrize(
    ("answer", "then"),
    [
        ("Friday is tight, Monday then", "great"),
        ("Monday then", "ok"),
        ("Friday is tight, Monday?", "yes"),
    ],
)
def test_the_day_that_is_answered_is_the_deadline(answer: str, then: str) -> None:
    (task,) = _tasks(answer, then)
    assert "2027-03-15" in task
    assert "2027-03-12" not in task
    assert "Friday" not in task


@pytest.mark.parametrize("answer", ["sure", "sure, and we fire the big kiln on Monday as planned"])
def test_the_day_asked_for_stands_where_no_other_is_named_instead(answer: str) -> None:
    (task,) = _tasks(answer)
    assert "2027-03-12" in task


def test_of_two_that_were_asked_about_it_is_told_which_was_not_chosen() -> None:
    given = screen(
        """
        # kiln-crew
        Otis Brandt  9:02 AM
        Pick one: Claymore or Mudlark?
        Mina Falk  9:04 AM
        Mudlark, it is cheaper
        Otis Brandt  9:05 AM
        Mudlark it is.
        Message #kiln-crew
        """,
        app="slack",
        title="kiln-crew (Channel) - Pottery - Slack",
    )
    (decision,) = texts(given, FactKind.DECISION)
    assert decision.endswith("Mudlark it is (Pick one; not Claymore)")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Odile works at Terracotta now, no longer at Mudlark", "Odile works at Terracotta now"),
        ("Je suis chez Argile, plus chez Boue", "Je suis chez Argile"),
        ("The limit is 40 tiles, you still have 36.", "The limit is 40 tiles"),
    ],
)
def test_what_held_before_is_cut(text: str, left: str) -> None:
    (rows,) = read_panes([text])
    assert found(FactKind.PROFILE, text, rows[0]).text == left


def test_bars_before_a_line_mark_it_as_quoted() -> None:
    ((quoted, twice, table),) = read_panes(["| The kiln is cold.", "|| No.", "| Kiln | cold |"])
    assert is_quoted(quoted)
    assert is_quoted(twice)
    assert not is_quoted(table)
