"""Sentences of web pages that are told in pieces."""

import pytest

from desktop_memory.capture.accessibility.runs import join_runs
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box


def _texts(*texts: ShortText) -> list[tuple[str, Box]]:
    return [(text.raw_text, text.box) for text in join_runs(texts)]


def test_a_link_in_a_row_is_a_part_of_its_sentence() -> None:
    before = ShortText("Send it to ", Box(10, 100, 80, 20))
    link = ShortText("Ada", Box(90, 100, 30, 20))
    after = ShortText(" by Monday.", Box(120, 100, 90, 20))

    assert _texts(before, link, after) == [("Send it to Ada by Monday.", Box(10, 100, 200, 20))]


def test_words_a_space_apart_get_one() -> None:
    first, second = ShortText("Opening", Box(10, 0, 70, 20)), ShortText("hours", Box(86, 0, 50, 20))

    assert _texts(first, second) == [("Opening hours", Box(10, 0, 126, 20))]


def test_a_paragraph_goes_on_in_its_last_row() -> None:
    above = ShortText("Three rows of words that end ", Box(10, 100, 600, 60))
    link = ShortText("here", Box(200, 140, 40, 20))
    below = ShortText(", then two more rows.", Box(10, 140, 600, 40))

    assert [text for text, _ in _texts(above, link)] == ["Three rows of words that end here"]
    assert len(_texts(link, below)) == 2


@pytest.mark.parametrize(
    "other",
    [
        ShortText("a column away", Box(200, 100, 80, 20)),
        ShortText("the next row", Box(10, 122, 80, 20)),
        ShortText("the row above", Box(90, 70, 80, 20)),
        ShortText("a cell", Box(60, 100, 80, 20), cell=True),
    ],
)
def test_what_stands_elsewhere_is_a_line_of_its_own(other: ShortText) -> None:
    assert len(_texts(ShortText("first", Box(10, 100, 50, 20)), other)) == 2
