"""A page cut into windows for the model of pages."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from desktop_memory.extraction.page.page import Page, read_page
from desktop_memory.extraction.rows.page_window import PageWindow, split_page
from desktop_memory.extraction.rows.unit import read_units
from desktop_memory.extraction.screen_text import ScreenText

_AT = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
_FIRST_PLACE = 1000


class Vocabulary:
    """Gives each new word the next place; stands for a tokenizer."""

    def __init__(self) -> None:
        self._words: list[str] = []

    def cut(self, text: str) -> list[int]:
        self._words += [word for word in text.split() if word not in self._words]
        return [_FIRST_PLACE + self._words.index(word) for word in text.split()]

    def text(self, pieces: Sequence[int]) -> str:
        return " ".join(self._words[piece - _FIRST_PLACE] for piece in pieces)


def _page(lines: Sequence[str]) -> Page:
    return read_page(
        ScreenText(at=_AT, app="keel", title="Boat yard", lines=tuple(lines), user="Tobias Renn")
    )


def _told(window: PageWindow, vocabulary: Vocabulary) -> list[str]:
    return [vocabulary.text(window.pieces[start + 1 : end]) for start, end in window.spans]


def _read(lines: Sequence[str]) -> tuple[list[str], list[PageWindow], Vocabulary]:
    page, vocabulary = _page(lines), Vocabulary()
    units = read_units(page)
    windows = list(split_page(page, units, vocabulary.cut))
    return [" ".join(unit.text.split()) for unit in units], windows, vocabulary


@pytest.mark.parametrize("rows", [1, 3, 60, 200])
def test_windows_hold_every_unit_once_in_order(rows: int) -> None:
    lines = [f"Berth {row} needs new ropes before the winter storms" for row in range(rows)]
    texts, windows, vocabulary = _read(lines)

    assert [text for window in windows for text in _told(window, vocabulary)] == texts
    firsts = [sum(len(window.spans) for window in windows[:at]) for at in range(len(windows))]
    assert [window.first for window in windows] == firsts


def test_a_window_is_never_longer_than_the_model_reads() -> None:
    lines = [f"Berth {row} {'needs new ropes and a fender ' * 20}" for row in range(40)]
    _, windows, _ = _read(lines)

    assert max(len(window.pieces) for window in windows) < 512


def test_a_window_begins_with_what_the_page_is_and_whose() -> None:
    _, windows, vocabulary = _read(["Berth 4 needs new ropes"])
    head = vocabulary.text([p for p in windows[0].pieces[: windows[0].spans[0][0]] if p >= 1000])

    assert "Boat yard" in head
    assert "Tobias Renn" in head


def test_a_later_window_is_read_with_what_stands_above_it() -> None:
    lines = [f"Berth {row} needs new ropes before the winter storms" for row in range(200)]
    _, windows, vocabulary = _read(lines)
    second = windows[1]
    above = vocabulary.text([p for p in second.pieces[: second.spans[0][0]] if p >= 1000])

    assert f"Berth {second.first - 1} needs" in above


def test_a_page_without_text_has_no_window() -> None:
    page = _page([""])

    assert list(split_page(page, read_units(page), Vocabulary().cut)) == []
