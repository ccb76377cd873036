"""The controls of a web page, as texts that have no words yet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_memory.capture.accessibility.controls import WEB_ROLES, Controls
from desktop_memory.capture.accessibility.node import CELLS, Node, Role, read_box
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.capture.accessibility.web_part import WebPart
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.domain.box import Box

_FIELDS = frozenset({Role.ENTRY, Role.TEXT})


class WebControls:
    """Asks only where a page has controls. Raises TimeoutError after `until_s` and BusLost."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._controls = Controls(bus)

    def read(self, parts: Sequence[WebPart], clip: Box, until_s: float) -> dict[Node, ShortText]:
        """The controls among the parts that tell something, inside `clip`.

        Chromium leaves out the label of a box, so only what both are in tells where that is; a box
        may have no place of its own, as its label draws it.
        """
        part_of = {part.node: part for part in parts if part.role in WEB_ROLES}
        control_of = self._controls.read({n: part.role for n, part in part_of.items()}, until_s)
        boxes = [node for node, one in control_of.items() if one.mark and _is_bare(part_of[node])]
        answers = self._bus.call_all((part_of[node].parent.ask_box() for node in boxes), until_s)
        rooms = (read_box(answer) or clip for answer in answers)
        room_of = {node: room.intersection(clip) for node, room in zip(boxes, rooms, strict=True)}
        found: dict[Node, ShortText] = {}
        for node, control in control_of.items():
            own, room = part_of[node].box, room_of.get(node)
            box = room if own == clip else own.intersection(clip)
            if box is not None:
                found[node] = ShortText("", box, control=control, room=room)
        return found


def place_control(text: ShortText, part: WebPart, role: int) -> ShortText:
    """A control in a block of some role. Entries to be ticked off are items of a list, or have a
    box without a label of its own."""
    control = text.control
    if control is None or part.role != Role.CHECK_BOX or role == Role.LIST_ITEM:
        return replace(text, cell=role in CELLS)
    option = bool(control.name) and not control.unseen
    return replace(text, cell=role in CELLS, control=control.as_option() if option else control)


def is_told(part: WebPart, controls: Mapping[Node, ShortText]) -> bool:
    """Whether a part is to be read: a control that tells something, or what is none; the field of
    a choice is read with that."""
    if part.role in WEB_ROLES:
        return part.node in controls
    return part.role not in _FIELDS or part.parent not in controls


def is_of_film(part: WebPart, films: Sequence[Box]) -> bool:
    """Whether it is a button or slider of a film."""
    return part.role in WEB_ROLES and any(box.contains(part.box) for box in films)


def _is_bare(part: WebPart) -> bool:
    """Whether there is no room for a label in it."""
    return part.box.width <= 2 * part.box.height
