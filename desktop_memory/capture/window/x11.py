"""The windows of an X server."""

from dataclasses import replace

from Xlib import X

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.window.app_names import AppNames
from desktop_memory.capture.window.change_wait import wait_until_changed
from desktop_memory.capture.window.popup_owner import with_owner
from desktop_memory.capture.window.process import Processes
from desktop_memory.capture.window.x11_requests import X11Requests, find_box
from desktop_memory.capture.window.x11_traits import PROPERTIES, TITLES, Traits, X11Traits
from desktop_memory.capture.window.x11_tree import TopLevel, X11Tree
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import MissingProgram
from desktop_memory.domain.observation import UNKNOWN_APP, Place, Window, WindowKind

_EVERY_DESKTOP = 0xFFFFFFFF
_SOLID = 0xFFFFFFFF
_DEPTH_WITH_ALPHA = 32
_MOST = 0.9
_ROOT_EVENTS = X.PropertyChangeMask | X.SubstructureNotifyMask
# xfwm4 names a window in the second list only once it has stacked windows anew.
_CLIENT_LISTS = ("_NET_CLIENT_LIST", "_NET_CLIENT_LIST_STACKING")
# Window managers note here which window has the keyboard, with each change of it.
_STATE = "_NET_WM_STATE"
_ROOT_PROPERTIES = (*_CLIENT_LISTS, "_NET_ACTIVE_WINDOW", "_NET_CURRENT_DESKTOP")


class X11Windows:
    """Windows by what the window manager lists and the window tree; without one by the tree
    alone. Nothing is asked while the X server reports no change.

    Hints are described at specifications.freedesktop.org/wm-spec.
    """

    def __init__(self, connection: X11Connection) -> None:
        self._connection = connection
        self._generation = 0
        self._apps = AppNames()
        self._processes = Processes()
        self._begin()

    def _begin(self) -> None:
        self._requests = X11Requests(self._connection)
        self._tree = X11Tree(self._connection, self._requests)
        self._traits = X11Traits(self._connection, self._requests)
        self._windows: tuple[Window, ...] | None = None
        self._active: tuple[int, str] | None = None
        self._active_may_differ = True
        self._visited: set[int] = set()
        self._listed: frozenset[int] = frozenset()

    def find_windows(self) -> tuple[Window, ...]:
        """Windows shown on the current desktop, bottom to top. Raises MissingProgram."""
        with self._connection.asking():
            self._take_events()
            if self._windows is not None:
                return self._windows
            self._windows = self._read_windows()
            return self._with_visits(self._windows)

    def poll_changed(self) -> bool:
        """Whether another window is active, or its title changed, since this last said so.

        Never raises: while the X server is away nothing changes.
        """
        try:
            with self._connection.asking():
                return self._find_change()
        except MissingProgram:
            return False

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`."""
        return wait_until_changed(self.poll_changed, self._sockets, timeout_s, wake_fds)

    def close(self) -> None:
        self._connection.close()

    def _sockets(self) -> list[int]:
        try:
            with self._connection.asking() as display:
                return [display.fileno()]
        except MissingProgram:
            return []

    def _find_change(self) -> bool:
        """Events that came in while asking are taken before it answers: none waits unseen."""
        while True:
            self._take_events()
            if not self._active_may_differ:
                return False
            self._active_may_differ = False
            before, self._active = self._active, self._read_active()
            if self._active != before:
                return True

    def _take_events(self) -> None:
        """Note what changed. Everything known is dropped when the connection is a new one."""
        display = self._connection.display
        if self._generation != self._connection.generation:
            self._begin()
            self._connection.root.change_attributes(event_mask=_ROOT_EVENTS)
            self._generation = self._connection.generation
        atom = self._connection.atom
        telling = {atom(name) for name in PROPERTIES + _ROOT_PROPERTIES}
        naming = {atom(name) for name in (*TITLES, "_NET_ACTIVE_WINDOW")}
        for _ in range(display.pending_events()):
            event = display.next_event()
            if event.type in (X.CreateNotify, X.DestroyNotify):
                # Its number may be of another window by now.
                self._traits.forget(event.window.id)
            if event.type != X.PropertyNotify:
                self._windows = None
            elif event.atom in telling:
                self._windows = None
                self._traits.forget(event.window.id)
                self._active_may_differ |= event.atom in naming
                if event.atom == atom(_STATE):
                    self._visited.add(event.window.id)

    def _read_active(self) -> tuple[int, str]:
        window = self._find_active_id()
        return window, self._traits.find((window,))[window].title if window else ""

    def _find_active_id(self) -> int:
        """The active window as the window manager tells, 0 where none is."""
        root = self._connection.root.id
        return self._requests.ask_property(root, "_NET_ACTIVE_WINDOW").number() or 0

    def _read_windows(self) -> tuple[Window, ...]:
        root = self._connection.root.id
        lists = [self._requests.ask_property(root, name) for name in _CLIENT_LISTS]
        desktop = self._requests.ask_property(root, "_NET_CURRENT_DESKTOP")
        active = self._find_active_id()
        clients = {client: None for told in lists for client in told.numbers()}
        top_levels = self._tree.find_top_levels(tuple(clients))
        traits = self._traits.find(top_level.client for top_level in top_levels)
        self._traits.forget_all_but((*traits, active))
        shown = [top for top in top_levels if self._shown(traits[top.client], desktop.number())]
        shapes = self._find_shapes(shown, root)
        translucent = self._is_composited()
        windows = [
            self._window(top, traits[top.client], *shapes[top.client], active, translucent)
            for top in shown
        ]
        owned = (with_owner(window, windows) for window in windows)
        return tuple(self._with_tooltips(window, traits[window.id]) for window in owned)

    def _with_visits(self, windows: tuple[Window, ...]) -> tuple[Window, ...]:
        """With those marked that had the keyboard since this was told before, or are new: nobody
        would have heard of what they had."""
        ids = frozenset(window.id for window in windows)
        visited = self._visited | (ids - self._listed)
        self._visited, self._listed = set(), ids
        return tuple(replace(window, visited=window.id in visited) for window in windows)

    def _shown(self, traits: Traits, desktop: int | None) -> bool:
        hidden = self._connection.atom("_NET_WM_STATE_HIDDEN") in traits.states
        return not hidden and (desktop is None or traits.desktop in (None, desktop, _EVERY_DESKTOP))

    def _is_composited(self) -> bool:
        """Whether windows can be translucent: only where a program draws them together."""
        display = self._connection.display
        name = f"_NET_WM_CM_S{display.get_default_screen()}"
        return bool(display.get_selection_owner(self._connection.atom(name)))

    def _find_shapes(self, tops: list[TopLevel], root: int) -> dict[int, tuple[Box | None, int]]:
        """The content of each client and the bits of its pixels."""
        asked = {
            top.client: (
                self._requests.ask_geometry(top.client),
                self._requests.ask_origin(top.client, root),
            )
            for top in tops
        }
        return {
            client: (find_box(*answers), getattr(answers[0].find(), "depth", 0))
            for client, answers in asked.items()
        }

    def _window(
        self,
        top: TopLevel,
        traits: Traits,
        content: Box | None,
        depth: int,
        active: int,
        translucent: bool,
    ) -> Window:
        process = self._processes.find_name(traits.pid) if traits.pid else ""
        app = self._apps.find_name(traits.wm_class, traits.wm_instance, process)
        visible, content = _boxes(top.box, content or top.box, traits)
        return Window(
            id=top.client,
            pid=traits.pid,
            place=Place(app=app or UNKNOWN_APP, title=traits.title, process=process),
            box=visible,
            active=top.client == active,
            wm_class=traits.wm_class,
            kind=self._kind(top, traits),
            content=content,
            owner_id=traits.transient_for,
            opaque=not translucent or _is_solid(traits, content, depth),
        )

    def _with_tooltips(self, window: Window, traits: Traits) -> Window:
        """A tooltip of no window is one of a panel, which tells what its icons say."""
        is_tooltip = self._connection.atom("_NET_WM_WINDOW_TYPE_TOOLTIP") in traits.types
        if is_tooltip and window.owner_id is None:
            return replace(window, kind=WindowKind.DOCK)
        return window

    def _kind(self, top: TopLevel, traits: Traits) -> WindowKind:
        for name, kind in (("DOCK", WindowKind.DOCK), ("DESKTOP", WindowKind.DESKTOP)):
            if self._connection.atom(f"_NET_WM_WINDOW_TYPE_{name}") in traits.types:
                return kind
        return WindowKind.POPUP if top.popup else WindowKind.NORMAL


def _is_solid(traits: Traits, content: Box, depth: int) -> bool:
    """Whether a window covers what is below. Windows with an alpha channel may not, unless they
    say how much of them does."""
    if traits.opacity not in (None, _SOLID):
        return False
    return depth < _DEPTH_WITH_ALPHA or traits.opaque_area > content.area * _MOST


def _boxes(frame: Box, content: Box, traits: Traits) -> tuple[Box, Box]:
    """The visible box of a window and the part inside its decorations.

    Frames may hold invisible borders, and programs that decorate themselves a shadow.
    """
    if traits.shadow_extents:
        left, right, top, bottom = traits.shadow_extents
        inner = Box(
            content.x + left,
            content.y + top,
            content.width - left - right,
            content.height - top - bottom,
        )
        return inner, inner
    if not traits.frame_extents:
        return frame, content
    left, right, top, bottom = traits.frame_extents
    decorated = Box(
        content.x - left,
        content.y - top,
        content.width + left + right,
        content.height + top + bottom,
    )
    return decorated.intersection(frame) or frame, content
