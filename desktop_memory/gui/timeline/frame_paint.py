"""What is painted over a frame: boxes of lines, and marks that leave the letters readable."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line
from desktop_memory.gui.theme.contrast import rgb
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.theme.tokens import FRAME_MARK, FRAME_MARK_NOW, LIGHT
from desktop_memory.gui.timeline.word_places import find_word_places
from desktop_memory.gui.views.marked_text import find_marks

_SAMPLES = 9
_LIGHT_FROM = 110.0
_ON_DARK = 0.36
_RED, _GREEN, _BLUE = 0.299, 0.587, 0.114


class DesktopToView:
    """Turns boxes of the desktop into places of a picture painted into `target`."""

    def __init__(self, box: Box, target: QRectF) -> None:
        self._box = box
        self._target = target
        self._x = target.width() / max(1, box.width)
        self._y = target.height() / max(1, box.height)

    def rect(self, box: Box) -> QRectF:
        """Where a box of the desktop is in the view."""
        left = self._target.left() + (box.x - self._box.x) * self._x
        top = self._target.top() + (box.y - self._box.y) * self._y
        return QRectF(left, top, box.width * self._x, box.height * self._y)

    def shows(self, box: Box) -> bool:
        """Whether any of the box is in the picture."""
        return self._box.intersection(box) is not None


def mark_boxes(line: Line, words: Sequence[str]) -> list[Box]:
    """Where the words stand in the box of a line, taking its letters as equally wide."""
    if line.box is None or not line.text:
        return []
    letter = line.box.width / len(line.text)
    return [
        Box(
            round(line.box.x + start * letter),
            line.box.y,
            max(2, round((end - start) * letter)),
            line.box.height,
        )
        for start, end in find_marks(line.text, words)
    ]


def painted_marks(
    line: Line, words: Sequence[str], image: QImage, image_box: Box
) -> dict[Box, Box]:
    """The `mark_boxes` of a line, and where the same words are painted in the picture. Those whose
    place the picture does not tell are left out."""
    guesses = mark_boxes(line, words)
    places = find_word_places(image, image_box, line) if guesses else []
    found: dict[Box, Box] = {}
    for guess, (start, end) in zip(guesses, find_marks(line.text, words), strict=True):
        own = [(at, box) for at, box in places if at <= start][-1:]
        for at, box in own:
            letter = box.width / _length_of_word(line.text, at)
            width = max(2, round((end - start) * letter))
            found[guess] = Box(round(box.x + (start - at) * letter), box.y, width, box.height)
    return found


def _length_of_word(text: str, start: int) -> int:
    return len(text[start:].split(maxsplit=1)[0])


def paint_boxes(
    painter: QPainter,
    lines: Iterable[Line],
    selected: frozenset[int],
    where: DesktopToView,
    theme: Theme,
) -> None:
    """Faint boxes around lines, strong ones around the selected."""
    faint, strong = QColor(LIGHT.accent), QColor(LIGHT.accent)
    faint.setAlphaF(0.4)
    for line in lines:
        if line.box is None:
            continue
        area = where.rect(line.box)
        if line.id in selected:
            ground = QColor(strong)
            ground.setAlphaF(0.14)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(ground)
            painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), 3, 3)
        else:
            painter.setPen(QPen(faint, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)


def paint_marks(
    painter: QPainter,
    boxes: Sequence[Box],
    now: Box | None,
    places: Mapping[Box, Box],
    where: DesktopToView,
    image: QImage,
    image_box: Box,
) -> None:
    """Marks over the words: Multiply where the pixels are light, Screen where they are dark.

    `places` tells of boxes where their words are painted.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for box in boxes:
        hue = FRAME_MARK_NOW if box == now else FRAME_MARK
        place = places.get(box, box)
        light = _is_light(image, image_box, place)
        mode = QPainter.CompositionMode
        colour = QColor(hue) if light else _dimmed(hue)
        painter.setCompositionMode(
            mode.CompositionMode_Multiply if light else mode.CompositionMode_Screen
        )
        painter.setBrush(colour)
        painter.drawRoundedRect(where.rect(place).adjusted(-1, -1, 1, 1), 2, 2)
    painter.restore()


def _dimmed(hue: str) -> QColor:
    """The mark for dark pixels. Screen only adds light: the whole colour would drown light
    letters, so that less of it is added."""
    red, green, blue = (round(part * _ON_DARK) for part in rgb(hue))
    return QColor(red, green, blue)


def _is_light(image: QImage, image_box: Box, box: Box) -> bool:
    scale_x = image.width() / max(1, image_box.width)
    scale_y = image.height() / max(1, image_box.height)
    total, counted = 0.0, 0
    for step_x in range(_SAMPLES):
        for share_y in (0.12, 0.5, 0.88):
            x = round((box.x - image_box.x + box.width * step_x / (_SAMPLES - 1)) * scale_x)
            y = round((box.y - image_box.y + box.height * share_y) * scale_y)
            if image.valid(x, y):
                pixel = image.pixelColor(x, y)
                total += pixel.red() * _RED + pixel.green() * _GREEN + pixel.blue() * _BLUE
                counted += 1
    return counted == 0 or total / counted >= _LIGHT_FROM
