"""Encodes what is worth keeping of a window's pixels: a key frame, or a patch on one."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np
from PIL import Image, ImageDraw

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import CleanFrame
from desktop_memory.ingest.tiles import Tiles
from desktop_memory.ingest.webp import encode_webp
from desktop_memory.privacy.pixels import as_pixels
from desktop_memory.reading.regions import join_overlapping

_PATCH_BELOW = 0.5
_MANY_REGIONS = 64
_MANY_MOMENTS = 16
_MAX_PATCHES = 60
_KEY_FOR = timedelta(minutes=4)


@dataclass(frozen=True, slots=True)
class EncodedFrame:
    """A WebP picture to store. `key_id` names the key frame that a patch is drawn over; what did
    not change is transparent in it. `tiles` are of the whole window as it is shown with it."""

    monitor: int
    box: Box
    data: bytes
    key_id: int | None = None
    tiles: Tiles | None = None


@dataclass(slots=True)
class _Key:
    """`changes` came after the picture stored last, the oldest first."""

    frame_id: int
    place: str
    box: Box
    at: datetime
    tiles: Tiles | None = None
    patches: int = 0
    changes: list[tuple[datetime, list[Box]]] = field(default_factory=list)

    def note(self, at: datetime, boxes: list[Box]) -> None:
        self.changes.append((at, _few(boxes)))
        if len(self.changes) > _MANY_MOMENTS:
            (_, older), (newer_at, newer) = self.changes[:2]
            self.changes[:2] = [(newer_at, _few([*older, *newer]))]

    def find_changed(self, until: datetime) -> list[Box]:
        """What changed until then. A picture that waited shows nothing of what came later."""
        return _few([box for at, boxes in self.changes if at <= until for box in boxes])

    def find_later(self, at: datetime) -> list[tuple[datetime, list[Box]]]:
        """What no picture of that moment can show."""
        return [change for change in self.changes if change[0] > at]


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
        changed = key.find_changed(at)
        if not changed:
            return None
        if key.tiles is None or _area(changed) >= frame.box.area * _PATCH_BELOW:
            tiles = Tiles.of(frame)
        else:
            tiles = key.tiles.after(frame, changed)
        if _area(changed) >= frame.box.area * _PATCH_BELOW and key.tiles is not None:
            # A window that was covered comes back as changed all over.
            changed = tiles.find_differing(key.tiles)
        if not changed:
            key.changes = key.find_later(at)
            return None
        if _area(changed) >= frame.box.area * _PATCH_BELOW:
            return self.encode_key(frame)
        box = _bounds(changed)
        patch = _patch(_picture(frame, box), box, changed)
        return EncodedFrame(frame.monitor, box, encode_webp(patch), key.frame_id, tiles)

    def note_changed(self, window_id: int, frame: CleanFrame, at: datetime) -> None:
        """The window changed so; the next patch holds all that changed since the last picture. One
        that shows another part of the window says nothing of a patch: it comes back changed."""
        key = self._keys.get(window_id)
        if key is not None and key.box == frame.box:
            inside = (box.intersection(frame.box) for box in frame.changed or (frame.box,))
            key.note(at, [box for box in inside if box is not None])

    def encode_key(self, frame: CleanFrame) -> EncodedFrame:
        """The whole picture, whatever was stored before."""
        data = encode_webp(_picture(frame, frame.box))
        return EncodedFrame(frame.monitor, frame.box, data, tiles=Tiles.of(frame))

    def note_stored(
        self, window_id: int, place: str, stored: EncodedFrame, frame_id: int, at: datetime
    ) -> None:
        """A picture of `at` is stored under `frame_id`; a key frame becomes the base of later
        patches. What changed after `at` is still to come."""
        key = self._keys.get(window_id)
        if stored.key_id is None:
            later = key.find_later(at) if key and key.box == stored.box else []
            self._keys[window_id] = _Key(
                frame_id, place, stored.box, at, stored.tiles, changes=later
            )
        elif key:
            key.patches += 1
            key.tiles = stored.tiles
            key.changes = key.find_later(at)

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


def _few(boxes: list[Box]) -> list[Box]:
    joined = join_overlapping(boxes)
    return joined if len(joined) <= _MANY_REGIONS else [_bounds(joined)]


def _bounds(boxes: list[Box]) -> Box:
    bounds = boxes[0]
    for box in boxes[1:]:
        bounds = bounds.union(box)
    return bounds


def _area(boxes: list[Box]) -> int:
    return sum(box.area for box in boxes)


def _patch(picture: Image.Image, place: Box, changed: list[Box]) -> Image.Image:
    """The picture of `place`, of which only what changed can be seen."""
    if changed == [place]:
        return picture
    seen = Image.new("L", picture.size)
    draw = ImageDraw.Draw(seen)
    for box in changed:
        left, top, right, bottom = _within(box, place)
        draw.rectangle((left, top, right - 1, bottom - 1), fill=255)
    patch = Image.new("RGBA", picture.size)
    patch.paste(picture, (0, 0), seen)
    patch.putalpha(seen)
    return patch


def _picture(frame: CleanFrame, part: Box) -> Image.Image:
    left, top, right, bottom = _within(part, frame.box)
    pixels = as_pixels(frame.rgb, frame.box)[top:bottom, left:right]
    return Image.fromarray(np.ascontiguousarray(pixels))


def _within(part: Box, whole: Box) -> tuple[int, int, int, int]:
    moved = part.moved(-whole.x, -whole.y)
    return (moved.x, moved.y, moved.right, moved.bottom)
