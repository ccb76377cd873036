"""Pictures of frames, fetched and decoded off the GUI thread."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QImage

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Picture
from desktop_memory.domain.errors import MemoryAppError, NotFound
from desktop_memory.gui.bridge import Bridge

THUMBNAIL_WIDTH = 208
_KEPT_BYTES = 96_000_000
_AT_ONCE = 2
_Wish = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """A decoded picture. `box` is the part of the desktop it shows."""

    image: QImage
    box: Box


class Pictures(QObject):
    """Keeps the pictures that were looked at last. The newest wish is met first, so that what is
    on the screen now does not wait for what was scrolled past.

    `ready(frame_id, width)` when a picture has come, `gone(frame_id)` when it does not exist
    any more. A width of 0 means full size.
    """

    ready = Signal(int, int)
    gone = Signal(int)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._kept: OrderedDict[_Wish, Shown] = OrderedDict()
        self._bytes = 0
        self._wishes: list[_Wish] = []
        self._under_way: set[_Wish] = set()
        self._missing: set[int] = set()
        self._era = 0

    def find(self, frame_id: int, width: int = THUMBNAIL_WIDTH) -> Shown | None:
        """The picture if it is at hand. If not it is fetched, and `ready` tells."""
        wish = (frame_id, width)
        if wish in self._kept:
            self._kept.move_to_end(wish)
            return self._kept[wish]
        if frame_id not in self._missing and wish not in self._under_way:
            if wish in self._wishes:
                self._wishes.remove(wish)
            self._wishes.append(wish)
            self._fetch()
        return None

    def is_gone(self, frame_id: int) -> bool:
        """Whether the frame was asked for and does not exist any more."""
        return frame_id in self._missing

    def drop_all(self) -> None:
        """Forget every picture at hand, e.g. after a delete or an undo."""
        self._era += 1
        self._kept.clear()
        self._wishes.clear()
        self._under_way.clear()
        self._missing.clear()
        self._bytes = 0

    def _fetch(self) -> None:
        while self._wishes and len(self._under_way) < _AT_ONCE:
            wish = self._next()
            self._wishes.remove(wish)
            self._under_way.add(wish)
            self._ask(wish)

    def _next(self) -> _Wish:
        """The frame that is looked at before all others: small, then sharp; then the newest."""
        full = next((wish for wish in reversed(self._wishes) if not wish[1]), None)
        if full is None:
            return self._wishes[-1]
        small = (full[0], THUMBNAIL_WIDTH)
        return small if small in self._wishes else full

    def _ask(self, wish: _Wish) -> None:
        frame_id, width = wish
        era = self._era
        self._bridge.ask(
            lambda queries: _decoded(queries.get_picture(frame_id, width or None)),
            lambda shown: self._keep(wish, shown, era),
            lambda error: self._miss(wish, error, era),
            owner=self,
        )

    def _keep(self, wish: _Wish, shown: Shown, era: int) -> None:
        if era != self._era:
            return
        self._under_way.discard(wish)
        self._kept[wish] = shown
        self._bytes += shown.image.sizeInBytes()
        while self._bytes > _KEPT_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.image.sizeInBytes()
        self.ready.emit(*wish)
        self._fetch()

    def _miss(self, wish: _Wish, error: MemoryAppError, era: int) -> None:
        if era != self._era:
            return
        self._under_way.discard(wish)
        self._missing.add(wish[0])
        self.gone.emit(wish[0])
        if not isinstance(error, NotFound):
            self._bridge.went_wrong.emit(error)
        self._fetch()


def _decoded(picture: Picture) -> Shown:
    # On a reader thread: QImage may be made anywhere, QPixmap only on the GUI thread.
    image = QImage.fromData(QByteArray(picture.data))
    if image.isNull():
        raise NotFound("The picture of this frame cannot be read.")
    return Shown(image, picture.box)
