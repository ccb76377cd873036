"""Looks at the desktop: which windows changed, with their pixels and the text they offer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.screen.screen import MonitorImage
from desktop_memory.domain.box import Box
from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.observation import Place, SkipReason, Window
from desktop_memory.ingest.document_name import find_document
from desktop_memory.ingest.held_sights import HeldSights
from desktop_memory.ingest.judged_desktop import JudgedDesktop, Layout, judge
from desktop_memory.ingest.pixel_watch import PixelWatch
from desktop_memory.ingest.private_windows import PrivateWindows
from desktop_memory.ingest.sight_context import SightContexts
from desktop_memory.ingest.spare_pixels import SparePixels
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.visible import overlap, subtract
from desktop_memory.ingest.window_sight import Look, Pixels, WindowSight
from desktop_memory.ingest.window_texts import WindowTexts
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.mask import black_out

_HOLD_FOR = timedelta(seconds=0.5)
_HOLD_OWED_FOR = timedelta(seconds=2)


class ScreenWatch:
    """Belongs to the capture thread. Excluded windows are black before anything is compared."""

    def __init__(
        self, desktop: Desktop, exclusions: Exclusions, own_pid: int, finds: TextFinds
    ) -> None:
        """`own_pid` is of this process. `finds` tells what reading pictures brought."""
        self._desktop = desktop
        self._exclusions = exclusions
        self._own_pid = own_pid
        self._pixels = PixelWatch(desktop.screen, desktop.damage)
        self._spare = SparePixels()
        self._finds = finds
        self._contexts = SightContexts(desktop, exclusions)
        self._layout: Layout | None = None
        self._known: dict[int, tuple[Place, tuple[Box, ...]]] = {}
        self._texts = WindowTexts(desktop.accessibility)
        self._private = PrivateWindows(desktop.accessibility, exclusions, own_pid)
        self._passed = False
        self._held = HeldSights(_HOLD_FOR, _HOLD_OWED_FOR, self._private.may_be)

    @property
    def next_at(self) -> datetime | None:
        """When to look again whatever happens: a window may still draw itself, or what always
        moves may have come to rest."""
        return _earliest(self._held.settled_at, self._pixels.next_at)

    @property
    def settles_at(self) -> datetime | None:
        """When to look again if nothing is drawn until then."""
        return _earliest(self._texts.settles_at, self._texts.next_at)

    @property
    def confirm_at(self) -> datetime | None:
        """When what is held may be let go."""
        return self._held.next_at

    def rest(self) -> None:
        """Drop what is held and compare the next look with nothing."""
        self._held.drop_all()
        self._texts.forget_all()
        self._known.clear()
        self._pixels.forget()
        self._spare.forget_unused()

    def is_restless(self, drawn: Sequence[Box], at: datetime) -> bool:
        """Whether only regions were drawn on that always move: they can wait."""
        return self._pixels.is_restless(drawn, at)

    def look(self, at: datetime) -> Look:
        """One look at all monitors.

        Windows are listed before and after the pixels are taken, and whatever either list
        excludes is black: a window that opens in between cannot slip through.
        """
        for found in self._finds.take_all():
            self._pixels.note_read(found.monitor, found.regions, found_text=found.text)
        self._texts.begin_look()
        before = self._judge()
        grabbed = self._pixels.grab(at, anew=before.layout != self._layout)
        after = self._judge() if grabbed else before
        self._layout = before.layout
        changed = self._pixels.compare(before.hidden + after.hidden, at)
        if after.layout != before.layout:
            self._pixels.black_out(after.hidden)
        steady = _steady(before, after)
        sights: list[WindowSight] = []
        for image in self._pixels.images:
            sights.extend(self._find_sights(image, after, steady, changed[image.monitor], at))
        self._remember(after, steady)
        self._held.hold(tuple(self._with_context(sight, after) for sight in sights))
        passed, self._passed = self._passed, False
        look = self._release(after, at, looked=True, saw_something=bool(sights))
        return replace(look, passed=passed)

    def confirm(self, at: datetime) -> Look:
        """What was held, as far as its windows may still be kept. No pixels are taken."""
        return self._release(self._judge(), at, looked=False, saw_something=True)

    def _release(
        self, desktop: JudgedDesktop, at: datetime, *, looked: bool, saw_something: bool
    ) -> Look:
        released, dropped = self._held.release(desktop, at, looked=looked)
        return Look(
            at=at,
            sights=released,
            skips=_skips(desktop, dropped, saw_something=saw_something or bool(released)),
            active=desktop.active,
            active_allowed=desktop.active is not None and desktop.active.id not in desktop.verdicts,
        )

    def _with_context(self, sight: WindowSight, desktop: JudgedDesktop) -> WindowSight:
        return replace(sight, context=self._contexts.find(sight, desktop))

    def _judge(self) -> JudgedDesktop:
        windows = self._desktop.windows.find_windows()
        private = self._private.find(windows)
        judged = judge(windows, self._exclusions, self._own_pid, private)
        self._passed |= any(one.visited and _is_excluded(one, judged) for one in windows)
        # A window that is minimised meanwhile is still private when it comes back.
        self._private.note({k: v for k, v in judged.private.items() if k not in private})
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
            place, visible = self._known.get(window.id, (None, ()))
            now_visible = desktop.visible[window.id]
            as_known = (place, visible) == (window.place, now_visible)
            news = overlap(seen, changed) if as_known else seen
            if seen and (news or self._texts.is_due((window.id, image.monitor), at)):
                sight = self._take_sight(image, window, seen, news, at)
                stirred = bool(subtract(now_visible, visible))
                sights.append(sight and replace(sight, stirred=stirred))
        return [sight for sight in sights if sight is not None]

    def _take_sight(
        self,
        image: MonitorImage,
        window: Window,
        seen: tuple[Box, ...],
        news: tuple[Box, ...],
        at: datetime,
    ) -> WindowSight | None:
        part = (window.id, image.monitor)
        text, text_is_new = self._texts.ask(part, window, seen, at, changed=bool(news))
        if text is not None:
            # What is in pictures is noted once they are read.
            told = subtract(news, text.pictures)
            self._pixels.note_read(image.monitor, told, found_text=text_is_new)
        if not news and not text_is_new:
            return None
        url = None if text is None else text.url
        document = None if text is None else text.document
        place = replace(window.place, url=url, document=document)
        place = replace(place, document=document or find_document(place))
        if self._exclusions.find_verdict(place, window.wm_class) is not None:
            self._held.drop(window.id)
            return None
        box = _bounds(seen)
        return WindowSight(
            at=at,
            window=window,
            monitor=image.monitor,
            box=box,
            rgb=self._cut(image, box, seen),
            changed=news,
            raw_lines=None if text is None else text.lines,
            url=place.url,
            document=place.document,
            focused=None if text is None else text.focused,
            owed=text is None and self._texts.may_tell(window),
            pictures=() if text is None else overlap(text.pictures, seen),
        )

    def _cut(self, image: MonitorImage, box: Box, seen: tuple[Box, ...]) -> Pixels:
        x, y = box.x - image.box.x, box.y - image.box.y
        part = self._spare.copy(image.bgra[y : y + box.height, x : x + box.width])
        black_out(part, box, subtract((box,), seen))
        return part[..., 2::-1]  # a view: setting the colours in another order would take longer

    def _remember(self, desktop: JudgedDesktop, steady: frozenset[int]) -> None:
        self._known = {
            window.id: (window.place, desktop.visible[window.id])
            for window in desktop.allowed
            if window.id in steady
        }
        self._texts.forget_all_but(
            {
                (window.id, image.monitor)
                for image in self._pixels.images
                for window in desktop.allowed
                if overlap(desktop.visible[window.id], (image.box,))
            }
        )


def _steady(before: JudgedDesktop, after: JudgedDesktop) -> frozenset[int]:
    """Windows that neither moved nor changed their verdict nor were covered in between."""
    return frozenset(
        window.id
        for window in after.allowed
        if before.visible.get(window.id) == after.visible[window.id]
        and window.id not in before.verdicts
    )


def _is_excluded(window: Window, desktop: JudgedDesktop) -> bool:
    """Not kept, and not our own."""
    verdict = desktop.verdicts.get(window.id)
    return verdict is not None and verdict.reason is not SkipReason.OWN_WINDOW


def _earliest(*times: datetime | None) -> datetime | None:
    return min((at for at in times if at is not None), default=None)


def _bounds(boxes: Sequence[Box]) -> Box:
    bounds = boxes[0]
    for box in boxes[1:]:
        bounds = bounds.union(box)
    return bounds


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
