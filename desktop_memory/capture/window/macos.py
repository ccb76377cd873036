"""The windows of a macOS desktop.

Written by the documentation of Quartz; nobody has run it yet.
"""

from collections.abc import Mapping
from typing import Any

import AppKit
import Quartz

from desktop_memory.capture.window.active_watch import ActiveWatch
from desktop_memory.capture.window.popup_owner import with_owner
from desktop_memory.capture.window.process import Processes
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.observation import UNKNOWN_APP, Place, Window, WindowKind

_ASK_EVERY_S = 1.0
# CGWindowLevel.h: what lies between belongs to the system (dock, menu bar, notifications) and
# covers whole monitors without drawing on them.
_NORMAL, _HIGHEST_OF_PROGRAMS, _POPUP_MENU = 0, 19, 101
_MENU_BAR = 24


class MacWindows:
    """Windows by CGWindowListCopyWindowInfo, which lists them from top to bottom. Coordinates are
    those of the desktop in points, as are those of pictures."""

    def __init__(self) -> None:
        self._processes = Processes()
        self._bundles: dict[int, str] = {}
        self._watch = ActiveWatch(_find_active, _ASK_EVERY_S)

    def find_windows(self) -> tuple[Window, ...]:
        """As `Windows.find_windows`. The active one is the topmost that is neither menu nor panel:
        macOS draws the windows of the active program above all others."""
        told = _list_windows()
        if told is None:
            raise EnvironmentFault(
                "macOS does not tell which windows are open.",
                "Log in to a graphical session if this one has ended; it is tried again.",
            )
        active = _find_top(told)
        found = (self._find_window(info, active) for info in reversed(told))
        windows = [window for window in found if window is not None]
        pids = {window.pid for window in windows}
        self._bundles = {pid: name for pid, name in self._bundles.items() if pid in pids}
        return tuple(with_owner(window, windows) for window in windows)

    def wait_changed(self, timeout_s: float, *wake_fds: int) -> bool:
        """As `Windows.wait_changed`."""
        return self._watch.wait_changed(timeout_s, *wake_fds)

    def close(self) -> None:
        return

    def _find_window(self, info: Mapping[str, Any], active: int) -> Window | None:
        """None for what cannot be seen."""
        kind = _find_kind(int(info.get(Quartz.kCGWindowLayer, 0)))
        alpha = float(info.get(Quartz.kCGWindowAlpha, 1.0))
        box = _read_box(info)
        if kind is None or alpha <= 0 or not box.area:
            return None
        pid = int(info.get(Quartz.kCGWindowOwnerPID, 0))
        number = int(info[Quartz.kCGWindowNumber])
        place = Place(
            app=str(info.get(Quartz.kCGWindowOwnerName) or "") or UNKNOWN_APP,
            title=str(info.get(Quartz.kCGWindowName) or ""),
            process=self._processes.find_name(pid),
        )
        return Window(
            id=number,
            pid=pid,
            place=place,
            box=box,
            active=number == active,
            wm_class=self._find_bundle(pid),
            kind=kind,
            opaque=alpha >= 1,
        )

    def _find_bundle(self, pid: int) -> str:
        """The name a program is known by to macOS, as "com.apple.Safari"."""
        if pid not in self._bundles:
            program = AppKit.NSRunningApplication.runningApplicationWithProcessIdentifier_(pid)
            self._bundles[pid] = str((program and program.bundleIdentifier()) or "")
        return self._bundles[pid]


def _list_windows() -> list[Mapping[str, Any]] | None:
    on_screen = Quartz.kCGWindowListOptionOnScreenOnly
    told = Quartz.CGWindowListCopyWindowInfo(on_screen, Quartz.kCGNullWindowID)
    return None if told is None else list(told)


def _find_active() -> tuple[int, str]:
    told = _list_windows() or []
    top = _find_top(told)
    names = (one.get(Quartz.kCGWindowName) for one in told if _number(one) == top)
    return top, str(next(names, None) or "")


def _find_top(told: list[Mapping[str, Any]]) -> int:
    normal = (one for one in told if int(one.get(Quartz.kCGWindowLayer, 0)) == _NORMAL)
    return next((_number(one) for one in normal if _read_box(one).area), 0)


def _number(info: Mapping[str, Any]) -> int:
    return int(info[Quartz.kCGWindowNumber])


def _find_kind(layer: int) -> WindowKind | None:
    if layer < _NORMAL:
        return WindowKind.DESKTOP
    if layer == _MENU_BAR:
        return WindowKind.DOCK
    if layer == _POPUP_MENU:
        return WindowKind.POPUP
    return WindowKind.NORMAL if layer <= _HIGHEST_OF_PROGRAMS else None


def _read_box(info: Mapping[str, Any]) -> Box:
    bounds = info.get(Quartz.kCGWindowBounds) or {}
    sides = (round(float(bounds.get(side, 0))) for side in ("X", "Y", "Width", "Height"))
    return Box(*sides)
