"""Labels and their values, on one line or on two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form

# Letters that OCR takes for one another.
_CONFUSED = str.maketrans({"I": "i", "l": "i", "1": "i", "|": "i", "0": "o", "O": "o"})
_LABEL_END = Form(r"\s*[:：]?\s*$")
_COLON = Form(r"^(?P<label>[^:：]{2,40}?)\s?[:：]\s+(?P<value>\S.*)$")


_PRESSED = Form(r"^(?:\((?:o|x|•|●|\*)\)|[◉●🔘])\s*\S")
_BUTTON = Form(r"^(?:\([ ox•●○*]?\)|[◉●🔘○◯])\s*\S")


@dataclass(frozen=True, slots=True)
class Field:
    """A label, its value and the rows both stand in."""

    label: str
    value: str
    rows: tuple[Row, ...]


def find_field(rows: Sequence[Row], label: Form) -> Field | None:
    """The first field whose whole label matches, allowing for letters OCR confuses."""
    return next(find_fields(rows, label), None)


def find_fields(rows: Sequence[Row], label: Form) -> Iterator[Field]:
    """All fields whose whole label matches."""
    for place, row in enumerate(rows):
        for name, value in _on_one_line(row):
            if _matches(label, name):
                yield Field(name, value, (row,))
        if len(row.cells) == 1 and _matches(label, row.text) and place + 1 < len(rows):
            following = rows[place + 1]
            if following.index <= row.index + 2:
                below = _choose(rows[place + 1 :]) or following
                yield Field(_LABEL_END.sub("", row.text), below.text, (row, below))


def _choose(rows: Sequence[Row]) -> Row | None:
    """The pressed one of buttons below each other, if the first rows are such."""
    buttons = takewhile(lambda row: _BUTTON.match(row.text), rows)
    return next((row for row in buttons if _PRESSED.match(row.text)), None)


def _on_one_line(row: Row) -> Iterator[tuple[str, str]]:
    for cell in row.cells:
        if match := _COLON.match(cell):
            yield match["label"].strip(), match["value"].strip()
    if len(row.cells) > 2 and any(_PRESSED.match(cell) for cell in row.cells[1:]):
        yield _LABEL_END.sub("", row.cells[0]), "  ".join(row.cells[1:])
        return
    for label, value in zip(row.cells, row.cells[1:], strict=False):
        yield _LABEL_END.sub("", label), value


def _matches(label: Form, name: str) -> bool:
    plain = _LABEL_END.sub("", name.strip())
    return bool(label.fullmatch(plain) or label.fullmatch(_unconfused(plain)))


def _unconfused(text: str) -> str:
    """A guess at what OCR should have read: words made of confused letters become Latin again."""
    if text.translate(_CONFUSED) == text.lower():
        return text
    return re.sub(
        r"(?<=[a-z])[I1|](?=[a-z]|\b)",
        "l",
        re.sub(r"\bl(?=n[a-z])", "I", re.sub(r"(?<=[A-Za-z])0(?=[A-Za-z])", "o", text)),
    )
