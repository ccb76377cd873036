"""The sources of a Linux desktop: X11, or Wayland under sway."""

import os

from desktop_memory.capture.accessibility.accessibility import Accessibility, NoAccessibility
from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.connection.bus_address import find_session_bus, find_system_bus
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.capture.connection.sway import SwayConnection, find_sway_socket
from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.context.media import NoMedia
from desktop_memory.capture.context.mpris import Mpris
from desktop_memory.capture.damage.damage import Damage, NoDamage
from desktop_memory.capture.damage.x11 import X11Damage
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.idle import Idle
from desktop_memory.capture.idle.swayidle import SwayIdle
from desktop_memory.capture.idle.x11 import X11Idle
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
from desktop_memory.domain.errors import MissingProgram

_LONGEST_IDLE_STEP_S = 60


def open_linux_desktop(settings: Settings) -> Desktop:
    """Raises EnvironmentFault where the screen cannot be seen, with what is missing."""
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
