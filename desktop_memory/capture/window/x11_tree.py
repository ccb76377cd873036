"""Which windows an X server shows, and in which order."""

from dataclasses import dataclass

from Xlib import X

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.window.x11_requests import Answer, X11Requests, find_box
from desktop_memory.domain.box import Box

_DEEPEST_FRAME = 6


@dataclass(frozen=True, slots=True)
class TopLevel:
    """A child of the root window that is shown: the frame of `client`, or `client` itself.

    `popup` tells that the window manager is not asked about it.
    """

    id: int
    client: int
    box: Box
    popup: bool


class X11Tree:
    """The shown children of the root window, bottom to top, with the clients in them."""

    def __init__(self, connection: X11Connection, requests: X11Requests) -> None:
        self._connection = connection
        self._requests = requests
        self._frames: dict[int, int] = {}

    def find_top_levels(self, clients: tuple[int, ...]) -> tuple[TopLevel, ...]:
        """`clients` are the windows the window manager tells of; empty without one."""
        root = self._connection.root.id
        desktop = find_box(self._requests.ask_geometry(root))
        tree = self._requests.ask_tree(root).find()
        children = tuple(child.id for child in tree.children) if tree else ()
        client_of = self._find_frames(clients, frozenset(children))
        asked = [
            (child, self._requests.ask_attributes(child), self._requests.ask_geometry(child))
            for child in children
        ]
        found = (
            self._top_level(child, client_of.get(child), attributes, geometry)
            for child, attributes, geometry in asked
        )
        return tuple(top for top in found if top and desktop and top.box.intersection(desktop))

    @staticmethod
    def _top_level(
        child: int, client: int | None, attributes: Answer, geometry: Answer
    ) -> TopLevel | None:
        traits, box = attributes.find(), find_box(geometry)
        if traits is None or box is None or traits.map_state != X.IsViewable:
            return None
        if traits.win_class == X.InputOnly:
            return None
        popup = client is None and bool(traits.override_redirect)
        return TopLevel(child, client or child, box, popup)

    def _find_frames(self, clients: tuple[int, ...], children: frozenset[int]) -> dict[int, int]:
        """Clients by the child of the root they are in. Frames once found are remembered."""
        frames = {client: self._frames.get(client, client) for client in clients}
        for _ in range(_DEEPEST_FRAME):
            asked = {
                client: self._requests.ask_tree(frames[client])
                for client in clients
                if frames[client] not in children
            }
            if not asked:
                break
            frames |= {client: _parent(answer, client) for client, answer in asked.items()}
        self._frames = {client: frame for client, frame in frames.items() if frame in children}
        return {frame: client for client, frame in self._frames.items()}


def _parent(answer: Answer, otherwise: int) -> int:
    tree = answer.find()
    return int(tree.parent.id) if tree and tree.parent != X.NONE else otherwise
