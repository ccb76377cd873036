"""Where the words of a line are painted in a picture, by the gaps between them."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line

_CONTRAST = 40
# What is below is underlines and the tails of letters.
_ABOVE_BASE = 0.8
_SPECK = 0.5
_MOST_INK = 600
# Cells of a table come joined by a bar, which is not painted; the others are below.
_UNSEEN = frozenset("|.,_")
# Widths of letters, in those of a usual one.
_LETTERS = {
    **dict.fromkeys("ijl.,:;'|!I", 0.5),
    **dict.fromkeys('frt()[]{}-/\\"', 0.65),
    **dict.fromkeys("mwMW@%", 1.5),
}
_CAPITAL = 1.2
_SPACE = 0.6
# How far a word may be off, and what a gap as wide as a letter counts against that.
_OFF_AT_MOST, _OFF_ANYWAY, _LOOSE = 0.2, 0.6, 0.15
_WIDE, _WIDE_GAP = 0.8, 3.0
# Where gaps between words are narrower on the whole, the picture shows other words.
_NARROW_GAP = 0.33

_Mask = npt.NDArray[np.bool_]
_Span = tuple[int, int]


class _Ink(NamedTuple):
    """Columns of ink without a gap, in a row of text."""

    row: _Span
    start: int
    end: int


def find_word_places(image: QImage, image_box: Box, line: Line) -> list[tuple[int, Box]]:
    """The words of a line, in reading order: where each begins in its text, and the place of its
    letters (desktop pixels). The line may go over several rows.

    Empty where the picture, which shows `image_box` at any scale, does not tell them apart.
    """
    box = line.box.intersection(image_box) if line.box else None
    words = list(_words(line.text))
    if box is None or box != line.box or not words:
        return []
    scale_x, scale_y = image.width() / image_box.width, image.height() / image_box.height
    left, top = round((box.x - image_box.x) * scale_x), round((box.y - image_box.y) * scale_y)
    part = image.copy(left, top, round(box.width * scale_x), round(box.height * scale_y))
    if part.isNull():
        return []
    found = _split(_ink_of(part), [text for _, text in words])
    return [
        (
            start,
            Box(
                image_box.x + round((left + place.x) / scale_x),
                image_box.y + round((top + place.y) / scale_y),
                max(2, round(place.width / scale_x)),
                max(2, round(place.height / scale_y)),
            ),
        )
        for (start, _), place in zip(words, found, strict=False)
    ]


def _words(text: str) -> Iterator[tuple[int, str]]:
    end = 0
    for word in text.split():
        start = text.index(word, end)
        end = start + len(word)
        if not _UNSEEN.issuperset(word):
            yield start, word


def _ink_of(image: QImage) -> _Mask:
    """Which pixels differ from what most of them are, light or dark."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    pixels = rows[:, : gray.width()].astype(np.int16)
    return np.asarray(np.abs(pixels - np.median(pixels)) > _CONTRAST)


def _split(mask: _Mask, words: list[str]) -> list[Box]:
    """The place of each word, none where the ink does not fit them."""
    ink = [_Ink(row, *run) for row in _rows(mask) for run in _inked(mask[_upper(row)], axis=0)]
    if not len(words) <= len(ink) <= _MOST_INK:
        return []
    found = [_align(ink, widths) for widths in (_by_letter(words), list(map(len, words)))]
    _, places = min(found, key=lambda one: one[0])
    return places


def _by_letter(words: list[str]) -> list[float]:
    """How wide words are in proportional type, in widths of a usual letter."""
    return [sum(_LETTERS.get(char, _usual(char)) for char in word) for word in words]


def _usual(char: str) -> float:
    return _CAPITAL if char.isupper() else 1.0


def _align(ink: list[_Ink], widths: Sequence[float]) -> tuple[float, list[Box]]:
    """Deals the ink to words of these relative widths, so that they are as wide as they should be
    and the gaps between them wide. Returns how badly it fits and the place of each word."""
    rows = [list(group) for _, group in groupby(ink, key=lambda one: one.row)]
    seen = sum(row[-1].end - row[0].start for row in rows)
    unit = seen / (sum(widths) + _SPACE * max(0, len(widths) - len(rows)))
    # By word, then by how much ink is dealt: the least misfit, and where the word begins.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for width in widths:
        here: dict[int, tuple[float, int]] = {}
        for begin, (before, _) in best[-1].items():
            for end in range(begin + 1, len(ink) + 1):
                first, last = ink[begin], ink[end - 1]
                if last.row != first.row:
                    break
                off = (last.end - first.start) / unit - width
                most = _OFF_AT_MOST * width + _OFF_ANYWAY
                if off > most:
                    break
                if off >= -most:
                    misfit = before + (off / (_LOOSE * width + _LOOSE)) ** 2
                    misfit -= _WIDE_GAP * _gap_after(ink, end, unit)
                    if end not in here or misfit < here[end][0]:
                        here[end] = (misfit, begin)
        best.append(here)
    ends = _ends(best, len(ink))
    gaps = [_gap_after(ink, end, unit) for end in ends[1:-1]]
    if not ends or sum(gaps) < _NARROW_GAP * len(gaps):
        return math.inf, []
    dealt = [(ink[begin], ink[end - 1]) for begin, end in pairwise(ends)]
    return best[-1][len(ink)][0], [_place(first, last) for first, last in dealt]


def _ends(best: list[dict[int, tuple[float, int]]], end: int) -> list[int]:
    """How much ink is dealt before each word and after the last; nothing where it does not fit."""
    ends = [end]
    for dealt in reversed(best[1:]):
        if ends[-1] not in dealt:
            return []
        ends.append(dealt[ends[-1]][1])
    return ends[::-1]


def _place(first: _Ink, last: _Ink) -> Box:
    top, bottom = first.row
    return Box(first.start, top, last.end - first.start, bottom - top)


def _gap_after(ink: list[_Ink], end: int, unit: float) -> float:
    """How wide the gap before the next ink is, as far as that tells words apart."""
    if end == len(ink) or ink[end].row != ink[end - 1].row:
        return _WIDE
    return min(_WIDE, (ink[end].start - ink[end - 1].end) / unit)


def _rows(mask: _Mask) -> list[_Span]:
    """First row of pixels and the one behind the last, of each row of text."""
    bands = _inked(mask, axis=1)
    highest = max((end - start for start, end in bands), default=0)
    rows: list[_Span] = []
    dots: int | None = None
    for start, end in bands:
        if end - start >= _SPECK * highest:
            rows.append((start if dots is None else dots, end))
            dots = None
        elif dots is None:
            dots = start
    return rows


def _upper(row: _Span) -> slice:
    return slice(row[0], row[0] + max(1, round((row[1] - row[0]) * _ABOVE_BASE)))


def _inked(ink: _Mask, axis: int) -> list[_Span]:
    """The stretches in which there is ink, across `axis`."""
    inked = np.concatenate(([False], ink.any(axis=axis), [False]))
    edges = np.flatnonzero(inked[1:] != inked[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
