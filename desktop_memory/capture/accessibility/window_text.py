"""The visible text of one window of one program."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.capture.accessibility.flow_text import FlowText
from desktop_memory.capture.accessibility.focus import Focus
from desktop_memory.capture.accessibility.labels import ROLES as LABELS
from desktop_memory.capture.accessibility.labels import Labels, find_labelled
from desktop_memory.capture.accessibility.node import Node, Role, State, has_state, read_box
from desktop_memory.capture.accessibility.pictures import ROLES as PICTURES
from desktop_memory.capture.accessibility.pictures import find_pictures
from desktop_memory.capture.accessibility.programs import ActiveFrame, Frame, Program, Programs
from desktop_memory.capture.accessibility.seen import find_file, keep_seen
from desktop_memory.capture.accessibility.tree import Tree
from desktop_memory.capture.accessibility.web_text import WebText
from desktop_memory.capture.connection.dbus import Bus, Call
from desktop_memory.domain.box import Box
from desktop_memory.domain.focused_element import FocusedElement
from desktop_memory.domain.observation import RawLine, Window

_FIELDS = frozenset({Role.ENTRY, Role.TEXT})
_FLOWING = _FIELDS | {Role.PAGE, Role.TERMINAL}
_PAGES = frozenset({Role.DOCUMENT_WEB})
_BROWSERS = frozenset({"Chromium", "Gecko"})
_SHOWN = LABELS | _FLOWING | _PAGES | PICTURES


@dataclass(frozen=True, slots=True)
class _View:
    """What of a window can be seen, in the program's own pixels."""

    inside: Box
    visible: tuple[Box, ...]


class WindowText:
    """Reads windows over one accessibility bus. Raises TimeoutError after `until_s` and BusLost.

    Of a browser only its pages are read: the rest of its window are its own buttons and the
    titles of other tabs.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._programs = Programs(bus)
        self._tree = Tree(bus)
        self._flow = FlowText(bus)
        self._labels = Labels(bus)
        self._focus = Focus(bus, self._tree)
        self._web = WebText(bus, self._tree, self._flow)
        self._page_of: dict[Node, Node] = {}

    def knows(self, pid: int) -> bool:
        """Whether a process was on the bus when last looked for, without asking."""
        return self._programs.knows(pid)

    def find_active(self, until_s: float) -> tuple[ActiveFrame, ...]:
        """The windows with the keyboard, as their programs tell."""
        return self._programs.find_active(until_s)

    def find_programs(self, pid: int, until_s: float) -> tuple[Program, ...]:
        """The programs of a process on the bus."""
        return self._programs.find(pid, until_s)

    def find_names(self, window: Window, until_s: float) -> tuple[str, ...]:
        """What a window is called by its program: its title, but where a browser adds to it."""
        programs = self._programs.find(window.pid, until_s)
        names: list[str] = []
        for program in programs:
            if program.patience.resting:
                return ()
            if self._programs.find_toolkit(program, until_s) in _BROWSERS:
                names += self._programs.find_names(program, window, until_s)
            else:
                names.append(window.place.title)
        return tuple(names)

    def read(
        self, program: Program, window: Window, visible: Sequence[Box], until_s: float
    ) -> AccessibleText | None:
        """Its text inside `visible`; None where the program tells none."""
        frame = self._programs.find_frame(program, window, until_s)
        if frame is None:
            return None
        view = _View(
            frame.from_desktop(window.content or window.box),
            tuple(frame.from_desktop(box) for box in visible),
        )
        if self._programs.find_toolkit(program, until_s) in _BROWSERS:
            page = self._find_page(frame.node, until_s)
            text = self._read_page(page, view, until_s) if page else None
        else:
            page = None
            nodes = self._tree.find_showing(frame.node, _SHOWN, until_s)
            text = self._read_native(frame.node, nodes, view, until_s) if nodes else None
        if text is None:
            return None
        if window.active:
            text = replace(text, focused=self._find_focused(frame.node, page, until_s))
        return _to_desktop(text, frame)

    def _find_focused(
        self, frame: Node, page: Node | None, until_s: float
    ) -> FocusedElement | None:
        """Where that takes too long, what was read before it counts all the same."""
        try:
            return self._focus.find(frame, page, until_s)
        except TimeoutError:
            return None

    def _find_page(self, frame: Node, until_s: float) -> Node | None:
        """The largest page shown; looked for anew when it is gone or another tab is in front."""
        known = self._page_of.get(frame)
        if known and has_state(self._ask(until_s, known.ask_states())[0], State.SHOWING):
            return known
        pages = self._tree.find_showing(frame, _PAGES, until_s)
        boxes = map(read_box, self._ask(until_s, *(page.ask_box() for page in pages)))
        sizes = {page: box.area if box else 0 for page, box in zip(pages, boxes, strict=True)}
        self._page_of = {frame: max(sizes, key=sizes.__getitem__)} if sizes else {}
        return self._page_of.get(frame)

    def _read_page(self, page: Node, view: _View, until_s: float) -> AccessibleText | None:
        """A page that tells no text (still loading, or drawn) is as good as none."""
        raw_box, attributes = self._ask(until_s, page.ask_box(), page.ask_document())
        clip = (read_box(raw_box) or view.inside).intersection(view.inside)
        shown = self._web.read(page, clip, until_s) if clip else None
        lines = keep_seen(shown.lines, view.visible) if shown else ()
        if shown is None or not lines:
            return None
        told = attributes[0] if attributes else {}
        url = told.get("URI") or told.get("DocURL") or None
        pictures = find_pictures(shown.pictures, view.visible)
        return AccessibleText(lines, url=url, document=find_file(url), pictures=pictures)

    def _read_native(
        self, frame: Node, nodes: Sequence[Node], view: _View, until_s: float
    ) -> AccessibleText | None:
        """None where all that is shown are pictures."""
        clip_boxes = self._tree.find_clips(nodes, frame, until_s)
        clips = {node: _intersect(view.inside, boxes) for node, boxes in clip_boxes.items()}
        found = find_labelled(self._bus, nodes, clips, until_s)
        shown = [one for one in found if one.role not in PICTURES]
        drawn = [one for one in found if one.role in PICTURES]
        if drawn and not shown:
            return None
        pictures = [box for one in drawn if (box := one.box.intersection(one.clip))]
        lines: list[RawLine] = []
        url = None
        for page in [one for one in shown if one.role in _PAGES]:
            told = self._read_page(page.node, view, until_s)
            if told is not None:
                lines, url = [*lines, *told.lines], url or told.url
                pictures += told.pictures
            within = self._tree.find_showing(page.node, _SHOWN, until_s)
            shown = [one for one in shown if one.node != page.node and one.node not in within]
        control_of = self._labels.read_controls(shown, until_s)
        controls = [one.box for one in shown if one.node in control_of]
        shown = [one for one in shown if one.role not in _FIELDS or not _is_in(one.box, controls)]
        for flowing, group in groupby(shown, key=lambda one: one.role in _FLOWING):
            if flowing:
                for one in group:
                    lines += self._flow.read(one.node, one.box, one.clip, until_s)
            else:
                lines += self._labels.read(list(group), control_of, until_s)
        seen = keep_seen(lines, view.visible)
        return AccessibleText(seen, url=url, pictures=find_pictures(pictures, view.visible))

    def _ask(self, until_s: float, *calls: Call) -> list[list[Any] | None]:
        return self._bus.call_all(calls, until_s)


def _intersect(box: Box, others: Iterable[Box]) -> Box:
    for other in others:
        box = box.intersection(other) or Box(box.x, box.y, 0, 0)
    return box


def _is_in(box: Box, others: Iterable[Box]) -> bool:
    return any(other.contains(box) for other in others)


def _to_desktop(text: AccessibleText, frame: Frame) -> AccessibleText:
    if frame.scale == 1 and frame.origin == (0, 0):
        return text
    lines = (
        replace(line, box=frame.to_desktop(line.box)) if line.box else line for line in text.lines
    )
    pictures = map(frame.to_desktop, text.pictures)
    return replace(text, lines=tuple(lines), pictures=tuple(pictures))
