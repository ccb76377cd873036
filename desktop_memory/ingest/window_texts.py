"""Asks programs for the text of windows, within the time that one look may take."""

import time
from collections.abc import Collection, Sequence
from datetime import datetime

from desktop_memory.capture.accessibility.accessibility import Accessibility, AccessibleText
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window
from desktop_memory.ingest.owed_texts import OwedTexts, Part

_BUDGET_MS = 250.0
# Asked again while nothing changes, a program that was too slow gets more time.
_OWED_BUDGET_MS = 750.0
_LOOK_BUDGET_MS = 750.0


class WindowTexts:
    """Remembers what each window told last, and what it owes. However many programs hang, all of
    them together delay a look by 0.75 s at most; who was not asked is asked at the next."""

    def __init__(self, accessibility: Accessibility) -> None:
        self._accessibility = accessibility
        self._owed = OwedTexts()
        self._told: dict[Part, AccessibleText] = {}
        self._left_ms = _LOOK_BUDGET_MS

    @property
    def next_at(self) -> datetime | None:
        """When a text that is owed is to be asked for."""
        return self._owed.next_at

    @property
    def settles_at(self) -> datetime | None:
        """When to ask once more for what was told, unless its window is drawn on before."""
        return self._owed.settles_at

    def begin_look(self) -> None:
        """The time of another look starts to run."""
        self._left_ms = _LOOK_BUDGET_MS

    def is_due(self, part: Part, at: datetime) -> bool:
        """Whether to ask although no pixel changed."""
        return self._owed.is_due(part, at) and self._left_ms >= _BUDGET_MS

    def ask(
        self, part: Part, window: Window, seen: Sequence[Box], at: datetime, *, changed: bool
    ) -> tuple[AccessibleText | None, bool]:
        """What the program tells of the window inside `seen`, and whether that is new."""
        text = self._read(window, seen, _BUDGET_MS if changed else _OWED_BUDGET_MS)
        if text is None:
            self._owed.note_untold(part, at, may_tell=self.may_tell(window), changed=changed)
            return None, False
        new = self._told.get(part) != text
        self._told[part] = text
        self._owed.note_told(part, at, settled=not changed and not new)
        return text, new

    def may_tell(self, window: Window) -> bool:
        """Whether what its program does not tell now may be told later."""
        return self._accessibility.may_tell(window)

    def forget_all(self) -> None:
        """What windows show is new again."""
        self._owed.forget_all()
        self._told.clear()

    def forget_all_but(self, in_sight: Collection[Part]) -> None:
        """Other windows are gone or covered: what they show when they come back is new."""
        self._owed.forget_all_but(in_sight)
        self._told = {part: text for part, text in self._told.items() if part in in_sight}

    def _read(self, window: Window, seen: Sequence[Box], budget_ms: float) -> AccessibleText | None:
        if self._left_ms <= 0:
            return None
        began_s = time.monotonic()
        text = self._accessibility.read(window, seen, min(budget_ms, self._left_ms))
        self._left_ms -= (time.monotonic() - began_s) * 1000
        return text
