"""Words are marked where they are painted, whatever the type."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line
from desktop_memory.domain.observation import Origin
from desktop_memory.gui.timeline.frame_paint import mark_boxes, painted_marks
from desktop_memory.gui.timeline.word_places import find_word_places

NOW = datetime(2026, 11, 17, tzinfo=UTC)
SCREEN = Box(1920, 0, 900, 120)
LIGHT, DARK = ("#fbf8f0", "#1c1c1c"), ("#1e1e2e", "#cdd6f4")
NARROW = "illicit little lillies will wait; MAMMOTH WOMEN MOWED warm meadows"


def font() -> QFont:
    made = QFont("DejaVu Sans")
    made.setPixelSize(15)
    return made


def blank(ground: str = LIGHT[0]) -> QImage:
    image = QImage(SCREEN.width, SCREEN.height, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    return image


def painted(
    text: str, colours: tuple[str, str] = LIGHT, *, underlined: bool = False
) -> tuple[QImage, Line]:
    """A picture of the second monitor with one row of text, and its line."""
    image, type_ = blank(colours[0]), font()
    type_.setUnderline(underlined)
    painter = QPainter(image)
    painter.setFont(type_)
    painter.setPen(QColor(colours[1]))
    painter.drawText(QPointF(40, 60), text)
    painter.end()
    metrics = QFontMetricsF(type_)
    box = Box(1960, 60 - round(metrics.ascent()), round(metrics.horizontalAdvance(text)), 20)
    return image, Line(1, 1, text, NOW, NOW, Origin.OCR, box)


def real_place(text: str, word: str) -> tuple[float, float]:
    """From where to where a word is painted, on the desktop."""
    metrics = QFontMetricsF(font())
    start = text.index(word)
    return (
        1960 + metrics.horizontalAdvance(text[:start]),
        1960 + metrics.horizontalAdvance(text[: start + len(word)]),
    )


def mark(line: Line, word: str, image: QImage) -> Box:
    (guess,) = mark_boxes(line, [word])
    return painted_marks(line, [word], image, SCREEN)[guess]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("word", ["lillies", "MAMMOTH", "MOWED"])
def test_a_word_is_marked_where_it_is_painted(
    app: QApplication, colours: tuple[str, str], word: str
) -> None:
    image, line = painted(NARROW, colours)
    left, right = real_place(NARROW, word)

    found = mark(line, word, image)

    assert abs(found.x - left) <= 3
    assert abs(found.right - right) <= 3
    assert abs(mark_boxes(line, [word])[0].x - left) > 10  # letters are not equally wide


def test_underlines_do_not_join_words(app: QApplication) -> None:
    image, line = painted(NARROW, underlined=True)

    assert abs(mark(line, "MAMMOTH", image).x - real_place(NARROW, "MAMMOTH")[0]) <= 3


def test_a_smaller_picture_tells_as_well(app: QApplication) -> None:
    image, line = painted(NARROW)
    smaller = image.scaled(
        *(SCREEN.width * 2 // 3, SCREEN.height * 2 // 3),
        mode=Qt.TransformationMode.SmoothTransformation,
    )

    assert abs(mark(line, "MAMMOTH", smaller).x - real_place(NARROW, "MAMMOTH")[0]) <= 4


def test_a_line_that_wraps_is_marked_in_the_row_of_the_word(app: QApplication) -> None:
    image, box = blank(), Box(1960, 10, 300, 80)
    painter = QPainter(image)
    painter.setFont(font())
    painter.setPen(QColor(LIGHT[1]))
    painter.drawText(QRectF(40, 10, 300, 80), Qt.TextFlag.TextWordWrap, NARROW)
    painter.end()
    line = Line(1, 1, NARROW, NOW, NOW, Origin.ACCESSIBILITY, box)

    first, last = mark(line, "illicit", image), mark(line, "meadows", image)

    assert abs(first.x - 1960) <= 3
    assert first.bottom <= last.y
    assert last.height < 25


def test_the_part_of_a_word_that_matches_is_marked_within_the_word(app: QApplication) -> None:
    text = "wait for store.transaction() here"
    image, line = painted(text)
    left, right = real_place(text, "store.transaction()")

    found = mark(line, "transaction", image)

    assert left + 20 < found.x < left + 60
    assert found.right < right


def test_bars_between_the_cells_of_a_table_are_not_painted(app: QApplication) -> None:
    image, line = painted("barrels     twelve     oak")
    cells = Line(1, 1, "barrels | twelve | oak", NOW, NOW, Origin.ACCESSIBILITY, line.box)
    (oak,) = mark_boxes(line, ["oak"])

    assert painted_marks(line, ["oak"], image, SCREEN)[oak] == mark(cells, "oak", image)


def test_nothing_is_told_where_the_picture_shows_other_words(app: QApplication) -> None:
    image, line = painted(NARROW)
    other = Line(1, 1, "a line that scrolled away", NOW, NOW, Origin.OCR, line.box)
    outside = Line(1, 1, NARROW, NOW, NOW, Origin.OCR, Box(1000, 10, 300, 20))

    assert find_word_places(image, SCREEN, other) == []
    assert find_word_places(image, SCREEN, outside) == []
    assert find_word_places(blank(), SCREEN, line) == []
