"""The sources of a Windows desktop."""

from desktop_memory.capture.accessibility.accessibility import Accessibility, NoAccessibility
from desktop_memory.capture.accessibility.uia import UiAutomation
from desktop_memory.capture.connection.dwm import Dwm
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.win32 import Win32Idle
from desktop_memory.capture.lock.session_lock import SessionLock
from desktop_memory.capture.lock.win32 import Win32Session
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.window.win32 import Win32Windows
from desktop_memory.config.settings import Settings


def open_win32_desktop(settings: Settings) -> Desktop:
    """Raises EnvironmentFault where the screen cannot be seen, with what is missing."""
    screen = MssScreen(all_monitors=settings.monitors == "all")
    # mss tells Windows that this process counts true pixels, as must be told before any window is
    # asked for its place.
    screen.find_boxes()
    return Desktop(
        screen=screen,
        windows=Win32Windows(Dwm()),
        idle=Win32Idle(),
        lock=SessionLock([Win32Session()]),
        accessibility=_open_accessibility(settings),
        environment=Surroundings(),
    )


def _open_accessibility(settings: Settings) -> Accessibility:
    if not settings.accessibility_on:
        return NoAccessibility("Switched off in the settings")
    accessibility = UiAutomation()
    accessibility.switch_on()
    return accessibility
