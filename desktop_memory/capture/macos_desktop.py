"""The sources of a macOS desktop."""

from desktop_memory.capture.accessibility.accessibility import Accessibility, NoAccessibility
from desktop_memory.capture.accessibility.ax import Ax
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.macos import MacIdle
from desktop_memory.capture.lock.macos import MacSession
from desktop_memory.capture.lock.session_lock import SessionLock
from desktop_memory.capture.permission.macos import (
    ask_for_accessibility,
    find_missing_accessibility,
    require_screen_recording,
)
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.window.macos import MacWindows
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import MissingProgram


def open_macos_desktop(settings: Settings) -> Desktop:
    """Raises EnvironmentFault where the screen cannot be seen, with what has to be allowed."""
    require_screen_recording()
    return Desktop(
        screen=MssScreen(all_monitors=settings.monitors == "all"),
        windows=MacWindows(),
        idle=MacIdle(),
        lock=SessionLock([MacSession()]),
        accessibility=_open_accessibility(settings),
        environment=Surroundings(),
        find_missing=find_missing_accessibility if settings.accessibility_on else _miss_nothing,
    )


def _open_accessibility(settings: Settings) -> Accessibility:
    if not settings.accessibility_on:
        return NoAccessibility("Switched off in the settings")
    if find_missing_accessibility() is not None:
        ask_for_accessibility()
    return Ax()


def _miss_nothing() -> MissingProgram | None:
    return None
