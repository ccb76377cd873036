"""Puts what controls are set to beside their labels."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_memory.capture.accessibility.control import Control
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box

# How many texts away a label may be.
_NEAR = 6
# A part of a date that nobody chose.
_UNSET = "0"
# In heights of a row: how far from a box without a name the text beside it may be.
_WIDEST_GAP = 2


def label_controls(texts: Iterable[ShortText]) -> list[ShortText]:
    """Texts in reading order, each control told in the text that is its label, or by its name
    where no text is: programs may leave out a label they have taken for a name."""
    given = [text for text in texts if not text.blank]
    return _Labelling(given).run() if any(text.control for text in given) else given


class _Labelling:
    """One list of texts on the way to be told. `_left` are those not yet told elsewhere."""

    def __init__(self, texts: Sequence[ShortText]) -> None:
        self._texts = texts
        self._left = dict(enumerate(texts))

    def run(self) -> list[ShortText]:
        for place, text in enumerate(self._texts):
            if text.control is not None and place in self._left:
                del self._left[place]
                control = self._with_content(place, text.box, text.control)
                if control.mark or control.value:
                    self._tell(place, control)
        return [self._left[place] for place in sorted(self._left)]

    def _with_content(self, place: int, box: Box, control: Control) -> Control:
        """A choice or date that tells its value by what stands in it takes that; a list that tells
        its entries so is left to them."""
        if not control.plain:
            return control
        inside: list[ShortText] = []
        while (text := self._left.get(place + 1 + len(inside))) and box.contains(text.box):
            inside.append(text)
        if not inside:
            return control
        composed = any(text.control for text in inside)
        if not composed and len(inside) > 1:
            return replace(control, value="")
        for at in range(len(inside)):
            del self._left[place + 1 + at]
        value = _join(one.control.value if one.control else one.raw_text for one in inside)
        empty = any(text.control and text.control.value == _UNSET for text in inside)
        return replace(control, value="" if empty else value)

    def _tell(self, place: int, control: Control) -> None:
        text = self._texts[place]
        at = self._find_label(place, control)
        if at is not None:
            label = self._left[at]
            told = control.tell(label.raw_text)
            self._left[at] = replace(label, raw_text=told, box=label.box.union(text.box))
        elif raw_text := _tell_alone(control, cell=text.cell):
            box = text.box if control.unseen else self._find_room(place)
            self._left[place] = replace(text, raw_text=raw_text, box=box, control=None)

    def _find_label(self, place: int, control: Control) -> int | None:
        """The place of the text that is its label: by its name, or beside it."""
        name = _plain(control.name)
        steps = range(1, _NEAR + 1)
        before, after = [place - step for step in steps], [place + step for step in steps]
        for at in (*after, *before) if control.mark else (*before, *after):
            text = self._left.get(at)
            if name and text and not text.control and _plain(text.raw_text) == name:
                return at
        return self._find_beside(place, control) if control.unseen or not name else None

    def _find_beside(self, place: int, control: Control) -> int | None:
        """The text right of a box, or, of what else has no name, the one left of it in its row."""
        text = self._texts[place]
        before, after = self._left.get(place - 1), self._left.get(place + 1)
        if text.cell:
            return None
        if control.mark and after and not after.control and _same_row(text.box, after.box):
            gap = after.box.x - text.box.right
            if gap <= _WIDEST_GAP * max(text.box.height, after.box.height):
                return place + 1
        if not control.name and before and not before.control and _same_row(before.box, text.box):
            return place - 1
        return None

    def _find_room(self, place: int) -> Box:
        """Where the label of a control is that is no text of its own: all the room where nothing
        else is there, else the rest of its row."""
        box, room = self._texts[place].box, self._texts[place].room
        if room is None:
            return box
        first, last = max(0, place - _NEAR), place + _NEAR + 1
        near = (*self._texts[first:place], *self._texts[place + 1 : last])
        others = [one.box for one in near]
        if not any(room.intersection(other) for other in others):
            return room.union(box)
        left = box.x if any(_same_row(other, box) for other in others) else room.x
        ends = [other.x for other in others if _same_row(box, other)]
        rise = box.height // 4
        right = min([room.right, *ends])
        return Box(left, box.y - rise, right - left, box.height + 2 * rise).union(box)


def _tell_alone(control: Control, *, cell: bool) -> str:
    """Without a label to be seen. In a cell the head of the column tells what it is about, and a
    box whose name nobody sees is there to select its row."""
    if cell and control.unseen:
        return "" if control.mark else control.value
    if not control.name and not control.plain:
        return ""
    return control.tell(control.name)


def _join(pieces: Iterable[str]) -> str:
    """The pieces of a date or time, its signs between them."""
    joined = ""
    for piece in pieces:
        apart = joined[-1:].isalnum() and piece[:1].isalnum()
        joined += f" {piece}" if apart else piece
    return " ".join(joined.split())


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" :：*").casefold()


def _same_row(left: Box, right: Box) -> bool:
    shared = min(left.bottom, right.bottom) - max(left.y, right.y)
    return right.x >= left.right - 1 and shared * 2 > min(left.height, right.height)
