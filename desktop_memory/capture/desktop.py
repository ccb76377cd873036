"""All that can be seen of one desktop."""

import os
import sys
from dataclasses import dataclass, field

from desktop_memory.capture.accessibility.accessibility import Accessibility, NoAccessibility
from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.connection.bus_address import find_session_bus, find_system_bus
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.capture.connection.sway import SwayConnection, find_sway_socket
from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.context.media import Media, NoMedia
from desktop_memory.capture.context.mpris import Mpris
from desktop_memory.capture.damage.damage import Damage, NoDamage
from desktop_memory.capture.damage.x11 import X11Damage
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.idle import Idle
from desktop_memory.capture.idle.swayidle import SwayIdle
from desktop_memory.capture.idle.x11 import X11Idle
from desktop_memory.capture.lock.lock import Lock
from desktop_memory.capture.lock.locker import Locker
from desktop_memory.capture.lock.login1 import Login1
from desktop_memory.capture.lock.screen_saver import ScreenSaver
from desktop_memory.capture.lock.session_lock import LockWitness, SessionLock
from desktop_memory.capture.screen.grim import GrimScreen, find_grim
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.screen.screen import Screen
from desktop_memory.capture.window.sway import SwayWindows
from desktop_memory.capture.window.windows import Windows
from desktop_memory.capture.window.x11 import X11Windows
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram
from desktop_memory.domain.observation import WindowKind
from desktop_memory.domain.status import SourceState

_LONGEST_IDLE_STEP_S = 60


@dataclass(frozen=True, slots=True)
class Desktop:
    """The sources of one desktop. One thread uses all of them."""

    screen: Screen
    windows: Windows
    idle: Idle
    lock: Lock
    accessibility: Accessibility
    environment: Surroundings
    damage: Damage = field(default_factory=NoDamage)
    media: Media = field(default_factory=NoMedia)
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
        self.damage.close()
        self.windows.close()
        self.idle.close()
        self.accessibility.close()
        self.media.close()
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
            windows = self.windows.find_windows()
        except EnvironmentFault as fault:
            return SourceState("Windows", str(fault), working=False)
        shown = sum(window.kind is WindowKind.NORMAL for window in windows)
        return SourceState("Windows", f"{shown} shown on this desktop", working=True)

    def _text_state(self) -> SourceState:
        text = self.accessibility
        return SourceState("Text from programs", text.detail, working=text.working)

    def _idle_state(self) -> SourceState:
        self.idle.find_idle_s()
        return SourceState("Idle time", self.idle.detail, working=self.idle.working)

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
            "Use it on Linux with X11 or sway.",
        )
    sway = find_sway_socket()
    return _open_sway(sway, settings) if sway else _open_x11(settings)


def _open_x11(settings: Settings) -> Desktop:
    connection = X11Connection()
    _refuse_wayland(connection)
    return _open(
        settings,
        screen=MssScreen(all_monitors=settings.monitors == "all"),
        windows=X11Windows(connection),
        idle=X11Idle(connection),
        damage=X11Damage(X11Connection()),
    )


def _open_sway(socket: str, settings: Settings) -> Desktop:
    find_grim()
    connection = SwayConnection(socket)
    connection.get_tree()
    return _open(
        settings,
        screen=GrimScreen(connection, all_monitors=settings.monitors == "all"),
        windows=SwayWindows(connection),
        idle=SwayIdle(min(settings.idle_after_s, _LONGEST_IDLE_STEP_S)),
        lockers=(Locker(),),
    )


def _open(
    settings: Settings,
    *,
    screen: Screen,
    windows: Windows,
    idle: Idle,
    damage: Damage | None = None,
    lockers: tuple[LockWitness, ...] = (),
) -> Desktop:
    session, system = find_session_bus(), Bus(find_system_bus())
    buses = (Bus(session),) if session else ()
    savers: list[LockWitness] = [ScreenSaver(bus) for bus in buses]
    return Desktop(
        screen=screen,
        windows=windows,
        idle=idle,
        lock=SessionLock([*savers, *lockers, Login1(system)]),
        accessibility=_open_accessibility(settings, buses),
        environment=Surroundings(),
        damage=damage or NoDamage(),
        media=Mpris(Bus(session)) if session and settings.media_on else NoMedia(),
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
        desktop = os.environ.get("XDG_CURRENT_DESKTOP") or "a compositor without a known name"
        raise MissingProgram(
            f"This session runs on Wayland under {desktop}, which does not tell where windows are:"
            " what you exclude could not be kept out of the pictures.",
            'Log out and choose the X11 session ("Xorg") on the login screen, or sway.',
        )
