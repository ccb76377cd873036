"""Looks at the window in front by the text its program tells, where no picture may be taken."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_memory.capture.accessibility.accessibility import AccessibleText
from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.observation import Place, RawObservation, SkipReason, Source, Window
from desktop_memory.ingest.document_name import find_document
from desktop_memory.ingest.judged_desktop import JudgedDesktop, judge
from desktop_memory.ingest.private_windows import PrivateWindows
from desktop_memory.ingest.sight_context import SightContexts
from desktop_memory.ingest.window_sight import Look
from desktop_memory.privacy.exclusion import Exclusions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_memory.capture.desktop import Desktop
    from desktop_memory.domain.box import Box
    from desktop_memory.domain.focused_element import FocusedElement

_HOLD_FOR = timedelta(seconds=0.5)
_BUDGET_MS = 1_000


@dataclass(frozen=True, slots=True)
class _Told:
    """What a window told at one moment."""

    at: datetime
    window: Window
    text: AccessibleText

    @property
    def url(self) -> str | None:
        return self.text.url

    @property
    def document(self) -> str | None:
        told = replace(self.window.place, url=self.url)
        return self.text.document or find_document(told)

    @property
    def focused(self) -> "FocusedElement | None":
        return self.text.focused

    @property
    def place(self) -> Place:
        return replace(self.window.place, url=self.url, document=self.document)


class TextWatch:
    """Belongs to the capture thread. Does what `ScreenWatch` does, but of the window that has the
    keyboard only: which others can be seen nobody tells."""

    def __init__(self, desktop: "Desktop", exclusions: Exclusions, own_pid: int) -> None:
        """`own_pid` is of this process."""
        self._desktop = desktop
        self._exclusions = exclusions
        self._own_pid = own_pid
        self._private = PrivateWindows(desktop.accessibility, exclusions, own_pid)
        self._contexts = SightContexts(desktop, exclusions)
        self._held: _Told | None = None
        self._last: tuple[Window, AccessibleText] | None = None

    @property
    def next_at(self) -> datetime | None:
        """As `ScreenWatch.next_at`."""
        return None

    @property
    def settles_at(self) -> datetime | None:
        """As `ScreenWatch.settles_at`."""
        return None

    @property
    def confirm_at(self) -> datetime | None:
        """As `ScreenWatch.confirm_at`."""
        return None if self._held is None else self._held.at + _HOLD_FOR

    def rest(self) -> None:
        """Drop what is held, and take the next text whole."""
        self._held = self._last = None

    def is_restless(self, _drawn: "Sequence[Box]", _at: datetime) -> bool:
        """As `ScreenWatch.is_restless`."""
        return False

    def look(self, at: datetime) -> Look:
        """The text of the window in front, if it may be kept before and after it was told."""
        before = self._judge()
        look = self._release(before, at)
        told = self._ask(before, at)
        if told is not None:
            after = self._judge()
            if _has(after, told.window) and self._may_keep(told):
                self._held = told
            elif after.verdicts:
                return replace(self._release(after, at), told=look.told)
        return look

    def confirm(self, at: datetime) -> Look:
        """What was held, if its window may still be kept."""
        return self._release(self._judge(), at)

    def _judge(self) -> JudgedDesktop:
        windows = self._desktop.windows.find_windows()
        private = self._private.find(windows)
        judged = judge(windows, self._exclusions, self._own_pid, private)
        self._private.note({k: v for k, v in judged.private.items() if k not in private})
        return judged

    def _ask(self, desktop: JudgedDesktop, at: datetime) -> _Told | None:
        """None where nothing is told, nothing is new, or something in front is excluded."""
        window = desktop.active
        if window is None or desktop.verdicts or self._private.may_be(window):
            return None
        text = self._desktop.accessibility.read(window, (window.box,), _BUDGET_MS)
        if text is None or self._last == (window, text):
            return None
        return _Told(at, window, text)

    def _may_keep(self, told: _Told) -> bool:
        return self._exclusions.find_verdict(told.place, told.window.wm_class) is None

    def _release(self, desktop: JudgedDesktop, at: datetime) -> Look:
        """What was held long enough goes on if its window is still in front and may be kept."""
        held, kept = self._held, None
        if held is not None and (desktop.verdicts or not _has(desktop, held.window)):
            self._held = None
        elif held is not None and at >= held.at + _HOLD_FOR:
            self._held, self._last, kept = None, (held.window, held.text), held
        excluded = next(iter(desktop.verdicts.items()), None)
        hidden = excluded and next(one for one in desktop.windows if one.id == excluded[0])
        return Look(
            at=at,
            sights=(),
            told=((kept.window.id, self._observe(kept, desktop)),) if kept else (),
            skips=_skips(excluded[1] if excluded else None, kept is not None),
            active=hidden or desktop.active,
            active_allowed=hidden is None and desktop.active is not None,
        )

    def _observe(self, told: _Told, desktop: JudgedDesktop) -> RawObservation:
        return RawObservation(
            source=Source.SCREEN,
            at=told.at,
            place=told.place,
            raw_lines=told.text.lines,
            context=self._contexts.find(told, desktop),
        )


def _has(desktop: JudgedDesktop, window: Window) -> bool:
    """Whether it is in front, under the same name, and may be kept."""
    return not desktop.verdicts and any(
        (one.id, one.place) == (window.id, window.place) for one in desktop.windows
    )


def _skips(
    verdict: Exclusion | None, kept: bool
) -> tuple[tuple[SkipReason, Exclusion | None], ...]:
    if verdict is not None:
        return ((verdict.reason, verdict),)
    return () if kept else ((SkipReason.UNCHANGED, None),)
