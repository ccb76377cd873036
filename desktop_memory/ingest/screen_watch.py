"""Looks at the desktop: which windows changed, with their pixels and the text they offer."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.screen import MonitorImage
from desktop_memory.domain.box import Box
from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.observation import Place, SkipReason, Window
from desktop_memory.ingest.held_sights import HeldSights
from desktop_memory.ingest.judged_desktop import JudgedDesktop, judge
from desktop_memory.ingest.visible import overlap, subtract
from desktop_memory.ingest.window_sight import Look, Pixels, WindowSight
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.mask import black_out
from desktop_memory.reading.regions import find_changed

_TEXT_BUDGET_MS = 250
_HOLD_FOR = timedelta(seconds=0.5)


class ScreenWatch:
    """Belongs to the capture thread. Excluded windows are black before anything is compared."""

    def __init__(self, desktop: Desktop, exclusions: Exclusions, own_pid: int) -> None:
        self._desktop = desktop
        self._exclusions = exclusions
        self._own_pid = own_pid
        self._before: dict[int, MonitorImage] = {}
        self._known: dict[int, tuple[Place, tuple[Box, ...]]] = {}
        self._held = HeldSights(_HOLD_FOR)
        self._private: dict[int, Exclusion] = {}

    @property
    def holding(self) -> bool:
        """Whether something waits for the next look to be kept."""
        return len(self._held) > 0

    def rest(self) -> None:
        """Drop what is held and compare the next look with nothing."""
        self._held.drop_all()
        self._known.clear()
        self._before.clear()

    def look(self, at: datetime) -> Look:
        """One look at all monitors.

        Windows are listed before and after the pixels are taken, and whatever either list
        excludes is black: a window that opens in between cannot slip through.
        """
        before = self._judge()
        images = self._desktop.screen.grab()
        after = self._judge()
        hidden = before.hidden + after.hidden
        steady = _steady(before, after)
        sights: list[WindowSight] = []
        for image in images:
            black_out(image.bgra, image.box, hidden)
            changed = self._find_changed(image)
            sights.extend(self._find_sights(image, after, steady, changed, at))
        self._remember(after, steady)
        released, dropped = self._held.release(after, at)
        self._held.hold(tuple(sights))
        return Look(
            at=at,
            sights=released,
            skips=_skips(after, dropped, saw_something=bool(sights or released)),
            active=after.active,
            active_allowed=after.active is not None and after.active.id not in after.verdicts,
        )

    def _find_changed(self, image: MonitorImage) -> tuple[Box, ...]:
        before = self._before.get(image.monitor)
        self._before[image.monitor] = image
        if before is None or before.box != image.box:
            return (image.box,)
        found = find_changed(before.bgra, image.bgra)
        return tuple(box.moved(image.box.x, image.box.y) for box in found)

    def _judge(self) -> JudgedDesktop:
        windows = self._desktop.windows.find_windows()
        judged = judge(windows, self._exclusions, self._own_pid, self._private)
        # A window that is minimised meanwhile is still private when it comes back.
        self._private |= judged.private
        return judged

    def _find_sights(
        self,
        image: MonitorImage,
        desktop: JudgedDesktop,
        steady: frozenset[int],
        changed: Sequence[Box],
        at: datetime,
    ) -> list[WindowSight]:
        sights = []
        for window in desktop.allowed:
            if window.id not in steady:
                continue
            seen = overlap(desktop.visible[window.id], (image.box,))
            news = self._find_news(window, desktop, seen, changed)
            if seen and news:
                sights.append(self._take_sight(image, window, seen, news, at))
        return [sight for sight in sights if sight is not None]

    def _find_news(
        self,
        window: Window,
        desktop: JudgedDesktop,
        seen: tuple[Box, ...],
        changed: Sequence[Box],
    ) -> tuple[Box, ...]:
        known = self._known.get(window.id)
        if known != (window.place, desktop.visible[window.id]):
            return seen
        return overlap(seen, changed)

    def _take_sight(
        self,
        image: MonitorImage,
        window: Window,
        seen: tuple[Box, ...],
        news: tuple[Box, ...],
        at: datetime,
    ) -> WindowSight | None:
        text = self._desktop.accessibility.read(window, seen, _TEXT_BUDGET_MS)
        if text is not None and self._excluded_by_text(window, text):
            return None
        box = _bounds(seen)
        return WindowSight(
            at=at,
            window=window,
            monitor=image.monitor,
            box=box,
            rgb=_cut(image, box, seen),
            changed=news,
            raw_lines=None if text is None else text.lines,
            url=None if text is None else text.url,
            document=None if text is None else text.document,
        )

    def _excluded_by_text(self, window: Window, text: AccessibleText) -> bool:
        place = window.place
        told = Place(place.app, place.title, place.process, text.url, text.document)
        return self._exclusions.find_verdict(told, window.wm_class) is not None

    def _remember(self, desktop: JudgedDesktop, steady: frozenset[int]) -> None:
        self._known = {
            window.id: (window.place, desktop.visible[window.id])
            for window in desktop.allowed
            if window.id in steady
        }


def _steady(before: JudgedDesktop, after: JudgedDesktop) -> frozenset[int]:
    """Windows that neither moved nor changed their verdict nor were covered in between."""
    return frozenset(
        window.id
        for window in after.allowed
        if before.visible.get(window.id) == after.visible[window.id]
        and window.id not in before.verdicts
    )


def _bounds(boxes: Sequence[Box]) -> Box:
    bounds = boxes[0]
    for box in boxes[1:]:
        bounds = bounds.union(box)
    return bounds


def _cut(image: MonitorImage, box: Box, seen: tuple[Box, ...]) -> Pixels:
    x, y = box.x - image.box.x, box.y - image.box.y
    part = image.rgb[y : y + box.height, x : x + box.width].copy()
    black_out(part, box, subtract((box,), seen))
    return part


def _skips(
    desktop: JudgedDesktop, dropped: tuple[Exclusion, ...], *, saw_something: bool
) -> tuple[tuple[SkipReason, Exclusion | None], ...]:
    skips: list[tuple[SkipReason, Exclusion | None]] = [(v.reason, v) for v in dropped]
    active = desktop.active
    verdict = desktop.verdicts.get(active.id) if active else None
    if verdict is not None:
        skips.append((verdict.reason, verdict))
    elif not saw_something:
        skips.append((SkipReason.UNCHANGED, None))
    return tuple(skips)
