"""What windows of an X server say about themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from Xlib import X, error
from Xlib.ext.res import LocalClientPIDMask

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.window.x11_requests import PropertyAnswer, X11Requests

TITLES = ("_NET_WM_NAME", "WM_NAME")
PROPERTIES = (
    *TITLES,
    "WM_CLASS",
    "_NET_WM_PID",
    "WM_TRANSIENT_FOR",
    "_NET_WM_WINDOW_TYPE",
    "_NET_WM_STATE",
    "_NET_WM_DESKTOP",
    "_NET_FRAME_EXTENTS",
    "_GTK_FRAME_EXTENTS",
    "_NET_WM_WINDOW_OPACITY",
    "_NET_WM_OPAQUE_REGION",
)
_EVENTS = X.PropertyChangeMask | X.StructureNotifyMask

Extents = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Traits:
    """Properties of one window. Extents are left, right, top, bottom in pixels.

    `opaque_area` counts the pixels of the largest box that the program fills with solid colour.
    """

    title: str
    wm_class: str
    wm_instance: str
    pid: int
    transient_for: int | None
    types: frozenset[int]
    states: frozenset[int]
    desktop: int | None
    frame_extents: Extents | None
    shadow_extents: Extents | None
    opacity: int | None
    opaque_area: int


class X11Traits:
    """Traits of windows, remembered until `forget` says that they changed."""

    def __init__(self, connection: X11Connection, requests: X11Requests) -> None:
        self._connection = connection
        self._requests = requests
        self._known: dict[int, Traits] = {}

    def find(self, windows: Iterable[int]) -> dict[int, Traits]:
        """Traits by window; changes of these windows are sent as events from now on."""
        wanted = tuple(windows)
        display = self._connection.display
        missing = [window for window in wanted if window not in self._known]
        for window in missing:
            display.create_resource_object("window", window).change_attributes(event_mask=_EVENTS)
        asked = {
            window: {name: self._requests.ask_property(window, name) for name in PROPERTIES}
            for window in missing
        }
        for window, answers in asked.items():
            self._known[window] = _traits(answers, self._find_pid(window))
        return {window: self._known[window] for window in wanted}

    def forget(self, window: int) -> None:
        self._known.pop(window, None)

    def forget_all_but(self, windows: Iterable[int]) -> None:
        self._known = {window: self._known[window] for window in windows if window in self._known}

    def _find_pid(self, window: int) -> int:
        """The process that made the window as the X server knows it, 0 where it does not.

        A window's own word (_NET_WM_PID) may be of another computer or container.
        """
        try:
            answer = self._connection.display.res_query_client_ids(
                [{"client": window, "mask": LocalClientPIDMask}]
            )
        except (error.XError, AttributeError, KeyError):
            return 0
        return next((int(found.value[0]) for found in answer.ids if found.value), 0)


def _traits(answers: dict[str, PropertyAnswer], pid: int) -> Traits:
    names: tuple[Any, ...] = answers["WM_CLASS"].words()
    return Traits(
        title=answers["_NET_WM_NAME"].text() or answers["WM_NAME"].text(),
        wm_class=names[1] if len(names) > 1 else "",
        wm_instance=names[0] if names else "",
        pid=pid or answers["_NET_WM_PID"].number() or 0,
        transient_for=answers["WM_TRANSIENT_FOR"].number() or None,
        types=frozenset(answers["_NET_WM_WINDOW_TYPE"].numbers()),
        states=frozenset(answers["_NET_WM_STATE"].numbers()),
        desktop=answers["_NET_WM_DESKTOP"].number(),
        frame_extents=_extents(answers["_NET_FRAME_EXTENTS"]),
        shadow_extents=_extents(answers["_GTK_FRAME_EXTENTS"]),
        opacity=answers["_NET_WM_WINDOW_OPACITY"].number(),
        opaque_area=_largest_area(answers["_NET_WM_OPAQUE_REGION"].numbers()),
    )


def _largest_area(numbers: tuple[int, ...]) -> int:
    """Of boxes written one after another as x, y, width, height."""
    areas = zip(numbers[2::4], numbers[3::4], strict=False)
    return max((width * height for width, height in areas), default=0)


def _extents(answer: PropertyAnswer) -> Extents | None:
    numbers = answer.numbers()
    return (numbers[0], numbers[1], numbers[2], numbers[3]) if len(numbers) >= 4 else None
