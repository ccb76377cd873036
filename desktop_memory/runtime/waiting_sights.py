"""Sights that wait to be read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np

from desktop_memory.domain.observation import Place
from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.runtime.packed_pixels import PackedPixels

# What stays for three seconds is in a sight that is kept, looks two seconds apart.
FLEETING = timedelta(seconds=0.9)
MOST_OF_VIEW = 4
MOST_BYTES = 64_000_000
_MOST_CHANGED = 64
_SHARE_DROPPED = 16
_NO_PIXELS = np.empty((0, 0, 3), np.uint8)


class _Waiting:
    """A sight that waits. What only it shows appeared at `since` or later."""

    def __init__(
        self, sight: WindowSight, since: datetime, *, packed: bool, like: "_Waiting | None" = None
    ) -> None:
        """`like` is a picture of the same window before, which may look nearly the same."""
        self.since = since
        self.packed: PackedPixels | None = None
        self.hold(sight, packed=packed, like=like)

    def hold(self, sight: WindowSight, *, packed: bool, like: "_Waiting | None" = None) -> None:
        before = like.packed if like is not None else self.packed
        self.packed = PackedPixels.pack(sight.rgb, before) if packed else None
        self._sight = replace(sight, rgb=_NO_PIXELS) if packed else sight

    def stand_for(self, before: "_Waiting") -> None:
        """Take the place of one before as well."""
        sight = self._sight.after(before._sight)
        many = len(sight.changed) > _MOST_CHANGED
        self._sight = replace(sight, changed=(sight.box,)) if many else sight
        self.since = before.since

    def take(self) -> WindowSight:
        return replace(self._sight, rgb=self.packed.unpack()) if self.packed else self._sight

    def supersede(self, sight: WindowSight, *, packed: bool) -> None:
        self.hold(sight.after(self._sight), packed=packed)

    def is_picture_like(self, sight: WindowSight) -> bool:
        """Whether `sight` may take its place: of what programs told nothing is dropped."""
        return self._sight.raw_lines is None and sight.is_same_view(self._sight)

    def yield_pictures(self, sight: WindowSight) -> WindowSight | None:
        """Where pictures in it wait, the rest being told by its program: `sight`, which came after
        it, with them. What was told goes on without."""
        if not self.is_picture or self._sight.raw_lines is None or sight.raw_lines is None:
            return None
        if not sight.is_same_view(self._sight):
            return None
        before, self._sight = self._sight, self._sight.without_pictures()
        return sight.after(before)

    @property
    def is_picture(self) -> bool:
        """Whether it has to be read."""
        return self._sight.must_be_read

    @property
    def is_told(self) -> bool:
        """Whether its program told the text around its pictures."""
        return self._sight.raw_lines is not None

    @property
    def at(self) -> datetime:
        return self._sight.at

    def must_follow(self, picture: "_Waiting", *, may_read: bool) -> bool:
        """Sights of one window keep their order while pictures are read; else it would tell nothing
        for hours. And a secret must be known before a window is kept through which it shines."""
        window, other = self._sight.window, picture._sight.window
        if window.id == other.id:
            return may_read
        return not window.opaque and self._sight.box.intersection(picture._sight.box) is not None

    @property
    def view(self) -> tuple[int, Place, int]:
        """Of which window in which place and on which monitor it is."""
        return (self._sight.window.id, self._sight.window.place, self._sight.monitor)

    @property
    def size(self) -> int:
        """Bytes, without those of a picture it differs from."""
        return self.packed.size if self.packed else self._sight.rgb.nbytes


class WaitingSights:
    """Pictures that have to be read, and sights whose text is known, in order of arrival.

    A newer picture of a window takes the place of one that still waits, but never so that lines
    are lost that were there for three seconds: only one that came less than 0.9 s before goes, as
    long as reading keeps up. Where it does not, four pictures of a window wait, spread over time.
    Of pictures in a window whose program tells the rest the newest waits, and none for power. In
    all at most `most_bytes` wait; then those go that came soonest after another, so that what is
    left is spread over all the time, and at last the oldest.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._waiting: list[_Waiting] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, sight: WindowSight, *, later: bool = False) -> None:
        """`later`: pictures are not read for now. They wait packed, as many as there is room."""
        if later:
            sight = sight.without_pictures()
        if self._add_told(sight):
            return
        packed = later and sight.must_be_read
        same = [waiting for waiting in self._waiting if waiting.is_picture_like(sight)]
        if same and sight.at - same[-1].since < FLEETING:
            same[-1].supersede(sight, packed=packed)
            return
        since = same[-1].at if same else sight.at
        like = same[-1] if same else None
        self._waiting.append(_Waiting(sight, since, packed=packed, like=like))
        if not later and len(same) >= MOST_OF_VIEW:
            self._drop_closest([[*same, self._waiting[-1]]], most=1)
        self._make_room()

    def _add_told(self, sight: WindowSight) -> bool:
        """Put it in place of one whose pictures wait, if there is one."""
        for place, waiting in enumerate(self._waiting):
            newer = waiting.yield_pictures(sight)
            if newer is not None:
                self._waiting.insert(place + 1, _Waiting(newer, newer.at, packed=False))
                return True
        return False

    def put_back(self, sights: Iterable[WindowSight]) -> None:
        """Sights that could not be read: they are the next again, but what programs told goes on
        without the pictures in it."""
        tried = [sight.without_pictures() for sight in sights]
        self._waiting[:0] = [_Waiting(one, one.at, packed=one.must_be_read) for one in tried]
        self._make_room()

    def has_next(self, *, may_read: bool) -> bool:
        """Whether there is something to take."""
        return bool(self._find_next(may_read=may_read))

    def take_next(self, *, may_read: bool) -> tuple[WindowSight, ...]:
        """What to do next: sights whose text is known and that need not wait for a picture, else,
        if pictures may be read now, those of the oldest moment."""
        taken = self._find_next(may_read=may_read)
        self._waiting = [waiting for waiting in self._waiting if waiting not in taken]
        return tuple(waiting.take() for waiting in taken)

    def _find_next(self, *, may_read: bool) -> list[_Waiting]:
        told: list[_Waiting] = []
        unread: list[_Waiting] = []
        for waiting in self._waiting:
            if waiting.is_picture:
                unread.append(waiting)
            elif not any(waiting.must_follow(one, may_read=may_read) for one in unread):
                told.append(waiting)
        if told or not may_read or not self._waiting:
            return told
        at = self._waiting[0].at
        return [waiting for waiting in self._waiting if waiting.is_picture and waiting.at == at]

    def _make_room(self) -> None:
        while (many := len(self._waiting)) > 1 and self._size() > self._most_bytes:
            if not self._drop_closest(self._views(), most=max(1, many // _SHARE_DROPPED)):
                pictures = (waiting for waiting in self._waiting if waiting.is_picture)
                self._waiting.remove(next(pictures, self._waiting[0]))

    def _size(self) -> int:
        """Bytes; a picture that others differ from counts once, even if it waits no more."""
        keys = {id(one.packed.key): one.packed.key for one in self._waiting if one.packed}
        others = (one for one in self._waiting if not one.packed or id(one.packed) not in keys)
        return sum(key.size for key in keys.values()) + sum(one.size for one in others)

    def _views(self) -> list[list[_Waiting]]:
        """Pictures that have to be read as a whole, those of one view together."""
        views: dict[tuple[int, Place, int], list[_Waiting]] = {}
        for waiting in self._waiting:
            if waiting.is_picture and not waiting.is_told:
                views.setdefault(waiting.view, []).append(waiting)
        return list(views.values())

    def _drop_closest(self, views: Iterable[Sequence[_Waiting]], *, most: int) -> bool:
        """Drop pictures whose neighbours in their view are closest in time, no two in a row; the
        next one stands for each. Returns whether there were any."""
        inner = [
            (after.at - before.at, before, one, after)
            for view in views
            for before, one, after in zip(view, view[1:], view[2:], strict=False)
        ]
        dropped: set[int] = set()
        for _, before, one, after in sorted(inner, key=lambda found: found[0]):
            if len(dropped) < most and not {id(before), id(after)} & dropped:
                after.stand_for(one)
                dropped.add(id(one))
        self._waiting = [waiting for waiting in self._waiting if id(waiting) not in dropped]
        return bool(dropped)
