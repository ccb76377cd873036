"""Makes lines of short texts: what stands side by side in one row makes one line."""

from collections.abc import Iterable, Iterator

from desktop_memory.capture.accessibility.columns import tell_columns
from desktop_memory.capture.accessibility.control_labels import label_controls
from desktop_memory.capture.accessibility.long_text import find_paragraph_lines
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, RawLine

_BETWEEN_CELLS = " | "
_BETWEEN_OTHERS = "  "
_ONE_ROW = 1.5


def find_lines(texts: Iterable[ShortText]) -> list[RawLine]:
    """Lines of texts in reading order. A text with line feeds makes several; what controls are
    set to stands beside their labels, and cells of a week below their days."""
    rows = tell_columns(_find_rows(label_controls(texts)))
    return [line for row in rows for line in _row_lines(row)]


def _find_rows(texts: Iterable[ShortText]) -> Iterator[list[ShortText]]:
    row: list[ShortText] = []
    for text in texts:
        if row and not _beside(row[-1], text):
            yield row
            row = []
        row.append(text)
    if row:
        yield row


def _beside(left: ShortText, right: ShortText) -> bool:
    shared = min(left.box.bottom, right.box.bottom) - max(left.box.y, right.box.y)
    lower, higher = sorted((left.box.height, right.box.height))
    if right.box.x <= left.box.x or shared * 2 <= lower:
        return False
    return (left.cell and right.cell) or (
        higher <= _ONE_ROW * lower
        and right.box.x >= left.box.right
        and "\n" not in left.raw_text + right.raw_text
    )


def _row_lines(row: list[ShortText]) -> list[RawLine]:
    if len(row) <= 1:
        return [line for text in row for line in _split(text.raw_text, text.box)]
    box = row[0].box
    for text in row[1:]:
        box = box.union(text.box)
    between = _BETWEEN_CELLS if all(text.cell for text in row) else _BETWEEN_OTHERS
    raw_text = between.join(" ".join(text.raw_text.split()) for text in row)
    return [RawLine(raw_text, Origin.ACCESSIBILITY, box)]


def _split(raw_text: str, box: Box) -> list[RawLine]:
    """The lines of a text that fills `box`, each with its share of the height."""
    rows = raw_text.strip("\n").split("\n")
    if len(rows) == 1:
        return find_paragraph_lines(raw_text.strip(), box)
    height = max(1, box.height // len(rows))
    places = (Box(box.x, box.y + at * height, box.width, height) for at in range(len(rows)))
    return [
        RawLine(row.rstrip(), Origin.ACCESSIBILITY, place)
        for row, place in zip(rows, places, strict=True)
        if row.strip()
    ]
