"""Searched words are marked, seen, and nothing of the text is taken as markup."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import plain_tip
from desktop_memory.gui.views.marked_text import find_marks, is_cut, marked_height, paint_marked

LATE = "nothing of interest stands here for a long while, but then at last a checksum appears"


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("the Checksum differs", ["checksum"], ["Checksum"]),
        ("rows are retried, then retry again", ["retry"], ["retried", "retry"]),
        ("checksums of stations", ["checksum", "station"], ["checksums", "stations"]),
        ("a contrast is no contract", ["contract"], ["contract"]),
        ("unchecked", ["check"], []),
        ("nothing", [], []),
        ("the checksum retry", ["checksum retry"], ["checksum", "retry"]),
    ],
)
def test_words_and_their_plain_inflections_are_marked(
    text: str, words: Sequence[str], marked: list[str]
) -> None:
    assert [text[start:end] for start, end in find_marks(text, words)] == marked


def _painted(theme: Theme, text: str, words: Sequence[str], width: int = 220) -> QImage:
    image = QImage(width, 60, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    area = QRectF(0, 2, width, 50)
    paint_marked(painter, area, text, words, theme.font(13), theme)
    painter.end()
    return image


def _has(image: QImage, colour: QColor) -> bool:
    rgb = colour.rgb()
    return any(
        image.pixelColor(x, y).rgb() == rgb
        for x in range(image.width())
        for y in range(image.height())
    )


def test_a_match_that_stands_late_in_the_line_is_not_cut_off(theme: Theme) -> None:
    assert is_cut(LATE, theme.font(13), 220, 1)
    assert _has(_painted(theme, LATE, ["checksum"]), theme.colour("mark"))


def test_without_words_nothing_is_marked(theme: Theme) -> None:
    assert not _has(_painted(theme, LATE, []), theme.colour("mark"))


def test_text_is_painted_as_it_stands(theme: Theme) -> None:
    as_text = _painted(theme, "<b>x</b>", [])

    assert as_text != _painted(theme, "x", [])


def test_more_lines_need_more_height(theme: Theme) -> None:
    font = theme.font(13)

    assert marked_height(LATE, font, 220, 2) > marked_height(LATE, font, 220, 1)
    assert not is_cut("short", font, 220, 1)


def test_a_tooltip_of_foreign_text_cannot_hold_markup() -> None:
    tip = plain_tip("<img src=x> & <b>bold</b>")

    assert "<img" not in tip
    assert "&lt;b&gt;bold&lt;/b&gt;" in tip
