"""Text with the searched words marked, cut so that the first match is still seen."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop_memory.gui.theme.theme import Theme

Span = tuple[int, int]

_TOKEN = re.compile(r"\w+")
_ENDINGS = frozenset(
    ("", "s", "es", "e", "d", "ed", "ied", "ies", "y", "ing", "er", "ers", "r", "ion", "ions", "ly")
)
_SHORTEST_STEM = 4
_LEAD = 16


def find_marks(text: str, words: Sequence[str]) -> list[Span]:
    """Where the words, or plain inflections of them, stand in the text: (start, end) each."""
    wanted = [token.casefold() for word in words for token in _TOKEN.findall(word)]
    if not wanted:
        return []
    return [
        match.span()
        for match in _TOKEN.finditer(text)
        if any(_alike(match.group().casefold(), word) for word in wanted)
    ]


def _alike(token: str, word: str) -> bool:
    if token.startswith(word):
        return True
    same = 0
    while same < min(len(token), len(word)) and token[same] == word[same]:
        same += 1
    return same >= _SHORTEST_STEM and token[same:] in _ENDINGS and word[same:] in _ENDINGS


def paint_marked(
    painter: QPainter,
    rect: QRectF,
    text: str,
    words: Sequence[str],
    font: QFont,
    theme: Theme,
    *,
    ink: str = "text1",
    lines: int = 1,
) -> float:
    """Paint `text` in at most `lines` lines of `rect` from its top; the height used, in pixels.

    The text is painted as it stands, whatever it looks like. Where it does not fit it is cut
    with an ellipsis, at its start too where the first match would not be seen else.
    """
    shown = _fitted(" ".join(text.split()), words, font, rect.width(), lines)
    layout = _laid_out(shown, font, rect.width(), lines)
    marks = find_marks(shown, words)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("mark"))
    for place in range(layout.lineCount()):
        for mark in marks:
            _paint_ground(painter, layout.lineAt(place), mark, rect.topLeft())
    painter.setPen(theme.colour(ink))
    layout.draw(painter, rect.topLeft(), [_range(mark, theme) for mark in marks])
    painter.restore()
    return _height(layout)


def marked_height(text: str, font: QFont, width: float, lines: int) -> float:
    """How high `text` would be painted in `width` pixels."""
    return _height(_laid_out(" ".join(text.split()), font, width, lines))


def is_cut(text: str, font: QFont, width: float, lines: int) -> bool:
    """Whether `text` does not fit, so that a tooltip must tell the whole of it."""
    whole = " ".join(text.split())
    return _end(_laid_out(whole, font, width, lines)) < len(whole)


def _fitted(text: str, words: Sequence[str], font: QFont, width: float, lines: int) -> str:
    layout = _laid_out(text, font, width, lines)
    if _end(layout) >= len(text):
        return text
    first = next(iter(find_marks(text, words)), None)
    last = layout.lineAt(layout.lineCount() - 1)
    if first is not None and first[1] > _end(layout) - 2 and first[0] > _LEAD:
        start = text.rfind(" ", 0, first[0] - _LEAD) + 1
        text = "…" + text[start:]
        layout = _laid_out(text, font, width, lines)
        if _end(layout) >= len(text):
            return text
        last = layout.lineAt(layout.lineCount() - 1)
    rest = text[last.textStart() :]
    cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return text[: last.textStart()] + cut


def _laid_out(text: str, font: QFont, width: float, lines: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(
        QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        if lines > 1
        else QTextOption.WrapMode.WrapAnywhere
    )
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y))
        y += line.height() * 1.12
    layout.endLayout()
    return layout


def _end(layout: QTextLayout) -> int:
    if not layout.lineCount():
        return 0
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength()


def _height(layout: QTextLayout) -> float:
    if not layout.lineCount():
        return 0.0
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()


def _paint_ground(painter: QPainter, line: QTextLine, mark: Span, corner: QPointF) -> None:
    start = max(mark[0], line.textStart())
    end = min(mark[1], line.textStart() + line.textLength())
    if start >= end:
        return
    left, right = _x(line, start), _x(line, end)
    area = QRectF(corner.x() + left - 1.5, corner.y() + line.y(), right - left + 3, line.height())
    painter.drawRoundedRect(area, 3, 3)


def _x(line: QTextLine, position: int) -> float:
    x: Any = line.cursorToX(position)  # PySide gives (x, position), its stubs say otherwise
    return float(x[0] if isinstance(x, tuple) else x)


def _range(mark: Span, theme: Theme) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    style = QTextCharFormat()
    style.setForeground(theme.colour("mark_text"))
    marked.start, marked.length, marked.format = mark[0], mark[1] - mark[0], style
    return marked
