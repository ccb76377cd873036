"""Sights that wait to be read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np

from desktop_memory.ingest.window_sight import WindowSight
from desktop_memory.runtime.packed_pixels import PackedPixels

# What stays for three seconds is in a sight that is kept, looks two seconds apart.
FLEETING = timedelta(seconds=0.9)
MOST_OF_VIEW = 4
MOST_BYTES = 64_000_000
_NO_PIXELS = np.empty((0, 0, 3), np.uint8)


class _Waiting:
    """A sight that waits. What only it shows appeared at `since` or later."""

    def __init__(self, sight: WindowSight, since: datetime, *, packed: bool) -> None:
        self.since = since
        self.hold(sight, packed=packed)

    def hold(self, sight: WindowSight, *, packed: bool) -> None:
        self._packed = PackedPixels.pack(sight.rgb) if packed else None
        self._sight = replace(sight, rgb=_NO_PIXELS) if packed else sight

    def stand_for(self, before: "_Waiting") -> None:
        """Take the place of one before as well."""
        self._sight = self._sight.after(before._sight)
        self.since = before.since

    def take(self) -> WindowSight:
        return replace(self._sight, rgb=self._packed.unpack()) if self._packed else self._sight

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
    def at(self) -> datetime:
        return self._sight.at

    def must_follow(self, picture: "_Waiting") -> bool:
        """Sights of one window keep their order; and a secret must be known before a window is
        kept through which it shines."""
        window, other = self._sight.window, picture._sight.window
        shines = not window.opaque and self._sight.box.intersection(picture._sight.box) is not None
        return window.id == other.id or shines

    @property
    def size(self) -> int:
        return self._packed.size if self._packed else self._sight.rgb.nbytes


class WaitingSights:
    """Pictures that have to be read, and sights whose text is known, in order of arrival.

    A newer picture of a window takes the place of one that still waits, but never so that lines
    are lost that were there for three seconds: only one that came less than 0.9 s before goes, as
    long as reading keeps up. Where it does not, four pictures of a window wait, spread over time.
    Of pictures in a window whose program tells the rest the newest waits, and none for power. In
    all at most 64 MB wait; then the oldest goes.
    """

    def __init__(self) -> None:
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
        self._waiting.append(_Waiting(sight, since, packed=packed))
        if not later and len(same) >= MOST_OF_VIEW:
            self._drop_one([*same, self._waiting[-1]])
        self._drop_oldest()

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
        self._drop_oldest()

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
            elif not any(waiting.must_follow(picture) for picture in unread):
                told.append(waiting)
        if told or not may_read or not self._waiting:
            return told
        at = self._waiting[0].at
        return [waiting for waiting in self._waiting if waiting.is_picture and waiting.at == at]

    def _drop_one(self, same: Sequence[_Waiting]) -> None:
        """Drop the picture whose neighbours are closest in time; the next one stands for it."""
        gaps = [after.at - before.at for before, after in zip(same, same[2:], strict=False)]
        place = gaps.index(min(gaps)) + 1
        same[place + 1].stand_for(same[place])
        self._waiting.remove(same[place])

    def _drop_oldest(self) -> None:
        size = sum(waiting.size for waiting in self._waiting)
        while size > MOST_BYTES and len(self._waiting) > 1:
            size -= self._waiting.pop(0).size
