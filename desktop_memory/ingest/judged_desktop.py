"""Which windows may be kept right now, and which parts of the desktop must be black."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_memory.domain.box import Box
from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.observation import SkipReason, Window, WindowKind
from desktop_memory.ingest.visible import find_visible, subtract
from desktop_memory.privacy.exclusion import Exclusions

Layout = tuple[dict[int, tuple[Box, ...]], tuple[Box, ...]]

_FURNITURE = (WindowKind.DOCK, WindowKind.DESKTOP)


@dataclass(frozen=True, slots=True)
class JudgedDesktop:
    """The windows of one moment with their verdicts. `hidden` must be black in every picture."""

    windows: tuple[Window, ...]
    verdicts: dict[int, Exclusion]
    visible: dict[int, tuple[Box, ...]]

    @property
    def hidden(self) -> tuple[Box, ...]:
        return tuple(box for window_id in self.verdicts for box in self.visible[window_id])

    @property
    def layout(self) -> Layout:
        """Where windows are seen, and what must be black."""
        return self.visible, self.hidden

    @property
    def allowed(self) -> tuple[Window, ...]:
        """Windows that may be kept and of which something can be seen; panels and the desktop
        itself say nothing of what the person does."""
        return tuple(
            window
            for window in self.windows
            if window.id not in self.verdicts
            and window.kind not in _FURNITURE
            and self.visible[window.id]
        )

    @property
    def private(self) -> dict[int, Exclusion]:
        """The private windows among them, with their verdicts."""
        return {
            window_id: verdict
            for window_id, verdict in self.verdicts.items()
            if verdict.reason is SkipReason.PRIVATE
        }

    @property
    def active(self) -> Window | None:
        return next((window for window in self.windows if window.active), None)


def judge(
    windows: Sequence[Window],
    exclusions: Exclusions,
    own_pid: int,
    private: Mapping[int, Exclusion] | None = None,
) -> JudgedDesktop:
    """Verdicts on all windows, which go from bottom to top. Our own is never kept.

    `private` are windows that were private before: they stay so, for Chromium names its private
    windows on the first page only.
    """
    verdicts: dict[int, Exclusion] = {}
    for window in windows:
        if window.pid == own_pid:
            verdicts[window.id] = Exclusion(SkipReason.OWN_WINDOW, None)
        elif private and window.id in private:
            verdicts[window.id] = private[window.id]
        elif verdict := exclusions.find_verdict(window.place, window.wm_class):
            verdicts[window.id] = verdict
    for window in windows:
        # A dialog or menu of an excluded window shows what the window would.
        if window.owner_id in verdicts and window.id not in verdicts:
            verdicts[window.id] = verdicts[window.owner_id]
    visible, exposed = find_visible(windows), find_visible(windows, through_glass=True)
    reach = tuple(window.reach for window in windows if window.reach and window.id in verdicts)
    # Where menus of an excluded window may be, nobody else is seen.
    visible = {window_id: subtract(boxes, reach) for window_id, boxes in visible.items()}
    visible |= {window_id: exposed[window_id] + reach for window_id in verdicts}
    return JudgedDesktop(tuple(windows), verdicts, visible)
