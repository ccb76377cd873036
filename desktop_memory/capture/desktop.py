"""All that can be seen of one desktop."""

import os
import sys
from dataclasses import dataclass

from desktop_memory.capture.accessibility.accessibility import Accessibility, NoAccessibility
from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.connection.bus_address import find_session_bus, find_system_bus
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.idle import Idle
from desktop_memory.capture.idle.x11 import X11Idle
from desktop_memory.capture.lock.lock import Lock
from desktop_memory.capture.lock.login1 import Login1
from desktop_memory.capture.lock.screen_saver import ScreenSaver
from desktop_memory.capture.lock.session_lock import LockWitness, SessionLock
from desktop_memory.capture.screen import Screen
from desktop_memory.capture.window.windows import Windows
from desktop_memory.capture.window.x11 import X11Windows
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram
from desktop_memory.domain.status import SourceState


@dataclass(frozen=True, slots=True)
class Desktop:
    """The sources of one desktop. One thread uses all of them."""

    screen: Screen
    windows: Windows
    idle: Idle
    lock: Lock
    accessibility: Accessibility
    environment: Surroundings
    buses: tuple[Bus, ...] = ()

    def find_sources(self) -> tuple[SourceState, ...]:
        """How each source fares right now, in words for the person. Never raises."""
        return (
            self._screen_state(),
            self._window_state(),
            self._text_state(),
            self._idle_state(),
            self._lock_state(),
        )

    def close(self) -> None:
        """Let go of displays and buses. Safe to call twice."""
        self.screen.close()
        self.windows.close()
        self.accessibility.close()
        for bus in self.buses:
            bus.close()

    def _screen_state(self) -> SourceState:
        try:
            monitors = len(self.screen.find_boxes())
        except EnvironmentFault as fault:
            return SourceState("Screen", str(fault), working=False)
        detail = "1 monitor" if monitors == 1 else f"{monitors} monitors"
        return SourceState("Screen", detail, working=monitors > 0)

    def _window_state(self) -> SourceState:
        try:
            windows = len(self.windows.find_windows())
        except EnvironmentFault as fault:
            return SourceState("Windows", str(fault), working=False)
        return SourceState("Windows", f"{windows} shown on this desktop", working=True)

    def _text_state(self) -> SourceState:
        text = self.accessibility
        return SourceState("Text from programs", text.detail, working=text.working)

    def _idle_state(self) -> SourceState:
        self.idle.find_idle_s()
        detail = "Keyboard and mouse" if self.idle.working else "Cannot be told: taken as in use"
        return SourceState("Idle time", detail, working=self.idle.working)

    def _lock_state(self) -> SourceState:
        self.lock.is_locked()
        told_by = self.lock.told_by
        detail = f"Told by the {told_by}" if told_by else "Nothing tells: taken as not locked"
        return SourceState("Screen lock", detail, working=bool(told_by))


def open_desktop(settings: Settings) -> Desktop:
    """The sources of the desktop this process runs on.

    Raises EnvironmentFault where its screen cannot be seen, with what is missing.
    """
    if sys.platform != "linux":
        raise MissingProgram(
            f"Desktop Memory cannot see the desktop of {sys.platform} yet.",
            "Use it on Linux with X11.",
        )
    connection = X11Connection()
    _refuse_wayland(connection)
    session, system = find_session_bus(), Bus(find_system_bus())
    buses = (Bus(session),) if session else ()
    witnesses: list[LockWitness] = [ScreenSaver(bus) for bus in buses]
    return Desktop(
        screen=Screen(all_monitors=settings.monitors == "all"),
        windows=X11Windows(connection),
        idle=X11Idle(connection),
        lock=SessionLock([*witnesses, Login1(system)]),
        accessibility=_open_accessibility(settings, buses),
        environment=Surroundings(),
        buses=(*buses, system),
    )


def _open_accessibility(settings: Settings, session: tuple[Bus, ...]) -> Accessibility:
    if not settings.accessibility_on:
        return NoAccessibility("Switched off in the settings")
    if not session:
        return NoAccessibility("This session has no message bus: pictures are read instead")
    accessibility = AtSpi(*session)
    accessibility.switch_on()
    return accessibility


def _refuse_wayland(connection: X11Connection) -> None:
    """Under Wayland an X server shows the windows of X programs only, and black pixels."""
    wayland = os.environ.get("WAYLAND_DISPLAY") and os.environ.get("XDG_SESSION_TYPE") != "x11"
    if not wayland:
        with connection.asking() as display:
            wayland = display.has_extension("XWAYLAND")
    if wayland:
        connection.close()
        raise MissingProgram(
            "This session runs on Wayland, which does not let Desktop Memory see the screen yet.",
            'Log out and choose the X11 session ("Xorg") on the login screen.',
        )
