"""Encodes what is worth keeping of a window's pixels: a key frame, or a patch on one."""

import io
from dataclasses import dataclass
from datetime import datetime, timedelta

from PIL import Image

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanFrame

_QUALITY = 80
_EFFORT = 3
_PATCH_BELOW = 0.5
_MAX_PATCHES = 60
_KEY_FOR = timedelta(minutes=4)


@dataclass(frozen=True, slots=True)
class EncodedFrame:
    """A WebP picture to store. `key_id` names the key frame that a patch is drawn over."""

    monitor: int
    box: Box
    data: bytes
    key_id: int | None = None


@dataclass(slots=True)
class _Key:
    frame_id: int
    place: str
    box: Box
    at: datetime
    patches: int = 0
    changed: Box | None = None


class FrameKeeper:
    """Remembers the last key frame of each window, to store only what changed since."""

    def __init__(self) -> None:
        self._keys: dict[int, _Key] = {}

    def encode(
        self, window_id: int, place: str, frame: CleanFrame, at: datetime
    ) -> EncodedFrame | None:
        """The picture to store, or None where nothing changed since the last one."""
        key = self._find_key(window_id, place, frame, at)
        if key is None:
            return self.encode_key(frame)
        if key.changed is None:
            return None
        if key.changed.area >= frame.box.area * _PATCH_BELOW:
            return self.encode_key(frame)
        patch = _pixels(frame).crop(_within(key.changed, frame.box))
        return EncodedFrame(frame.monitor, key.changed, _webp(patch), key.frame_id)

    def note_changed(self, window_id: int, frame: CleanFrame) -> None:
        """The window changed so; the next patch holds all that changed since the last picture."""
        key = self._keys.get(window_id)
        changed = _bounds(frame)
        if key is not None and changed is not None:
            key.changed = changed if key.changed is None else key.changed.union(changed)

    def encode_key(self, frame: CleanFrame) -> EncodedFrame:
        """The whole picture, whatever was stored before."""
        return EncodedFrame(frame.monitor, frame.box, _webp(_pixels(frame)))

    def note_stored(
        self, window_id: int, place: str, stored: EncodedFrame, frame_id: int, at: datetime
    ) -> None:
        """A picture is stored under `frame_id`; a key frame becomes the base of later patches."""
        if stored.key_id is None:
            self._keys[window_id] = _Key(frame_id, place, stored.box, at)
        elif key := self._keys.get(window_id):
            key.patches += 1
            key.changed = None

    def forget_all(self) -> None:
        """The next picture of every window is a key frame, as after a delete."""
        self._keys.clear()

    def _find_key(self, window_id: int, place: str, frame: CleanFrame, at: datetime) -> _Key | None:
        key = self._keys.get(window_id)
        if key is None or key.place != place or key.box != frame.box:
            return None
        if key.patches >= _MAX_PATCHES or at - key.at > _KEY_FOR:
            return None
        return key


def _bounds(frame: CleanFrame) -> Box | None:
    if not frame.changed:
        return frame.box
    bounds = frame.changed[0]
    for box in frame.changed[1:]:
        bounds = bounds.union(box)
    return bounds.intersection(frame.box)


def _pixels(frame: CleanFrame) -> Image.Image:
    return Image.frombytes("RGB", (frame.box.width, frame.box.height), frame.rgb)


def _within(part: Box, whole: Box) -> tuple[int, int, int, int]:
    moved = part.moved(-whole.x, -whole.y)
    return (moved.x, moved.y, moved.right, moved.bottom)


def _webp(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "WEBP", quality=_QUALITY, method=_EFFORT)
    return buffer.getvalue()
