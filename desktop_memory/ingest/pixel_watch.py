"""Keeps the pixels of all monitors at hand and finds where they changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy.typing as npt

from desktop_memory.capture.damage.damage import Damage
from desktop_memory.capture.screen.screen import MonitorImage, Screen
from desktop_memory.domain.box import Box
from desktop_memory.ingest.visible import overlap
from desktop_memory.privacy.mask import black_out
from desktop_memory.reading.cycles import Cycles
from desktop_memory.reading.noise import NoisyRegions
from desktop_memory.reading.regions import find_changed, join_overlapping

# What nobody told of is looked for after a minute, then less and less often while there is none.
_FIRST_CHECK_S, _LONGEST_CHECK_S = 60.0, 600.0
_DOUBTS = 3
_MOST_PARTS = 24
_LARGE_SHARE = 0.25


@dataclass(slots=True)
class _Monitor:
    """`image` holds what was last seen, with black where nothing may be kept."""

    image: MonitorImage
    noise: NoisyRegions = field(default_factory=NoisyRegions)
    cycles: Cycles = field(default_factory=Cycles)


@dataclass(frozen=True, slots=True)
class _Taken:
    monitor: int
    pixels: MonitorImage
    whole: bool


class PixelWatch:
    """Where the platform tells what was drawn on, only that is taken and compared; else, after
    windows moved and every one to ten minutes, all of it. What always moves is told of less
    often."""

    def __init__(self, screen: Screen, damage: Damage) -> None:
        self._screen = screen
        self._damage = damage
        self._monitors: dict[int, _Monitor] = {}
        self._taken: tuple[_Taken, ...] = ()
        self._told: tuple[Box, ...] | None = None
        self._checked_at_s = float("-inf")
        self._check_every_s = _FIRST_CHECK_S
        self._doubts = 0

    @property
    def images(self) -> tuple[MonitorImage, ...]:
        """What each monitor shows, as far as it may be kept."""
        return tuple(monitor.image for monitor in self._monitors.values())

    @property
    def next_at(self) -> datetime | None:
        """When to grab again though nothing is drawn: changes of what always moves were not told
        yet."""
        times = [monitor.noise.stands_at_s for monitor in self._monitors.values()]
        at_s = min((at_s for at_s in times if at_s is not None), default=None)
        return None if at_s is None else datetime.fromtimestamp(at_s, UTC)

    def forget(self) -> None:
        """The next look compares with nothing."""
        self._monitors.clear()
        self._taken = ()

    def grab(self, at: datetime, *, anew: bool) -> bool:
        """Take the pixels that may have changed, or all of them (`anew`). Returns whether there
        were any. Raises EnvironmentFault."""
        drawn, now_s = self._damage.take(), at.timestamp()
        check = now_s - self._checked_at_s >= self._check_every_s
        anew = anew or not self._monitors
        self._told = drawn if check and not anew else None
        if drawn is None or anew or check:
            self._take_all()
            self._checked_at_s = now_s
        elif self._is_large(drawn) and self._screen.find_boxes() != self._boxes():
            self._take_all()
        else:
            self._take_parts(drawn)
        return bool(self._taken)

    def compare(self, hidden: Sequence[Box], at: datetime) -> dict[int, tuple[Box, ...]]:
        """Black out `hidden` in what was grabbed, and find by monitor where it is news."""
        now_s = at.timestamp()
        changed: dict[int, list[Box]] = {number: [] for number in self._monitors}
        for taken in self._taken:
            black_out(taken.pixels.bgra, taken.pixels.box, hidden)
            changed.setdefault(taken.monitor, []).extend(self._store(taken))
        self._taken = ()
        self._doubt(changed)
        return {
            number: self._find_news(self._monitors[number], boxes, now_s)
            for number, boxes in changed.items()
        }

    def black_out(self, hidden: Sequence[Box]) -> None:
        """Nothing there may be kept any more."""
        for image in self.images:
            black_out(image.bgra, image.box, hidden)

    def note_read(self, monitor: int, regions: Sequence[Box], *, found_text: bool) -> None:
        """What reading regions brought: those without new text are told of less often."""
        known = self._monitors.get(monitor)
        if known is not None:
            for region in regions:
                known.noise.note_read(region, found_text)

    def is_restless(self, drawn: Sequence[Box], at: datetime) -> bool:
        """Whether only regions were drawn on that always move."""
        now_s = at.timestamp()
        return all(
            monitor.noise.is_noisy(part, now_s)
            for monitor in self._monitors.values()
            for part in overlap(drawn, (monitor.image.box,))
        )

    def _is_large(self, drawn: Sequence[Box]) -> bool:
        """Whether so much was drawn that monitors may have come, gone or changed."""
        area = sum(box.area for box in drawn)
        return area >= _LARGE_SHARE * min(image.box.area for image in self.images)

    def _boxes(self) -> tuple[Box, ...]:
        return tuple(image.box for image in self.images)

    def _take_all(self) -> None:
        images = self._screen.grab()
        self._taken = tuple(_Taken(image.monitor, image, whole=True) for image in images)
        gone = self._monitors.keys() - {image.monitor for image in images}
        for number in gone:
            del self._monitors[number]

    def _take_parts(self, drawn: Sequence[Box]) -> None:
        parts = join_overlapping(list(drawn))
        if len(parts) > _MOST_PARTS:
            parts = [_bounds(parts)]
        self._taken = tuple(
            _Taken(image.monitor, MonitorImage(image.monitor, part, pixels), whole=False)
            for image in self.images
            for part in overlap(parts, (image.box,))
            for pixels in [self._screen.grab_part(part)]
        )

    def _store(self, taken: _Taken) -> list[Box]:
        """Keep the pixels; returns where they differ from those before, in desktop pixels."""
        seen, known = taken.pixels, self._monitors.get(taken.monitor)
        if known is None or (taken.whole and known.image.box != seen.box):
            self._monitors[taken.monitor] = _Monitor(seen)
            return [seen.box]
        place = seen.box.moved(-known.image.box.x, -known.image.box.y)
        before = known.image.bgra[place.y : place.bottom, place.x : place.right]
        found = find_changed(before, seen.bgra)
        if taken.whole:
            known.image = seen
        else:
            before[...] = seen.bgra
        return [box.moved(seen.box.x, seen.box.y) for box in found]

    def _doubt(self, changed: dict[int, list[Box]]) -> None:
        """Whoever does not tell of changes again and again is not asked any more."""
        if self._told is None:
            return
        found = [box for boxes in changed.values() for box in boxes]
        untold = any(not overlap((box,), self._told) for box in found)
        self._doubts = self._doubts + 1 if untold else 0
        longer_s = min(2 * self._check_every_s, _LONGEST_CHECK_S)
        self._check_every_s = _FIRST_CHECK_S if untold else longer_s
        if self._doubts >= _DOUBTS:
            self._damage.distrust()

    @staticmethod
    def _find_news(monitor: _Monitor, changed: list[Box], now_s: float) -> tuple[Box, ...]:
        due = monitor.noise.find_due(changed, now_s)
        image = monitor.image
        return tuple(
            box for box in due if not monitor.cycles.is_known(box, _cut(image, box), now_s)
        )


def _cut(image: MonitorImage, box: Box) -> npt.NDArray[Any]:
    place = box.moved(-image.box.x, -image.box.y)
    return image.bgra[max(0, place.y) : place.bottom, max(0, place.x) : place.right]


def _bounds(boxes: Sequence[Box]) -> Box:
    bounds = boxes[0]
    for box in boxes[1:]:
        bounds = bounds.union(box)
    return bounds
