"""The sources of a Linux desktop: X11, Wayland under sway or KWin, or text alone under other
Wayland."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass

from desktop_memory.capture.accessibility.accessibility import Accessibility, NoAccessibility
from desktop_memory.capture.accessibility.atspi import AtSpi
from desktop_memory.capture.connection.bus_address import find_session_bus, find_system_bus
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.capture.connection.kwin import KWinConnection
from desktop_memory.capture.connection.sway import SwayConnection, find_sway_socket
from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.context.media import NoMedia
from desktop_memory.capture.context.mpris import Mpris
from desktop_memory.capture.damage.damage import Damage, NoDamage
from desktop_memory.capture.damage.x11 import X11Damage
from desktop_memory.capture.desktop import Desktop
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.idle import Idle
from desktop_memory.capture.idle.mutter import MutterIdle
from desktop_memory.capture.idle.swayidle import SwayIdle
from desktop_memory.capture.idle.x11 import X11Idle
from desktop_memory.capture.lock.locker import Locker
from desktop_memory.capture.lock.login1 import Login1
from desktop_memory.capture.lock.screen_saver import ScreenSaver
from desktop_memory.capture.lock.session_lock import LockWitness, SessionLock
from desktop_memory.capture.permission.kwin import KWinPermission
from desktop_memory.capture.screen.grim import GrimScreen, find_grim
from desktop_memory.capture.screen.kwin import KWinScreen, offers_pictures
from desktop_memory.capture.screen.mss import MssScreen
from desktop_memory.capture.screen.screen import NoScreen, Screen
from desktop_memory.capture.window.atspi import AtSpiWindows
from desktop_memory.capture.window.kwin import KWinWindows
from desktop_memory.capture.window.sway import SwayWindows
from desktop_memory.capture.window.windows import Windows
from desktop_memory.capture.window.x11 import X11Windows
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import MissingProgram

_LONGEST_IDLE_STEP_S = 60
_X11 = 'Log out and choose the X11 session ("Xorg") on the login screen.'
_KWIN_SETTING = "Pictures under KDE Plasma (Wayland)"


@dataclass(frozen=True, slots=True)
class _Buses:
    """The message buses of this session. `address` is that of the session's own."""

    address: str | None
    session: Bus | None
    system: Bus

    @property
    def all(self) -> tuple[Bus, ...]:
        return (self.session, self.system) if self.session else (self.system,)


def open_linux_desktop(settings: Settings) -> Desktop:
    """Raises EnvironmentFault where neither pictures nor text can be had, with what is missing."""
    address = find_session_bus()
    buses = _Buses(address, Bus(address) if address else None, Bus(find_system_bus()))
    sway = find_sway_socket()
    if sway:
        return _open_sway(sway, settings, buses)
    if os.environ.get("WAYLAND_DISPLAY") and os.environ.get("XDG_SESSION_TYPE") != "x11":
        return _open_wayland(settings, buses)
    connection = X11Connection()
    with connection.asking() as display:
        is_wayland = display.has_extension("XWAYLAND")
    if is_wayland:
        connection.close()
        return _open_wayland(settings, buses)
    return _open_x11(connection, settings, buses)


def _open_x11(connection: X11Connection, settings: Settings, buses: _Buses) -> Desktop:
    return _open(
        settings,
        buses,
        screen=MssScreen(all_monitors=settings.monitors == "all"),
        windows=X11Windows(connection),
        idle=X11Idle(connection),
        accessibility=_open_accessibility(settings, buses),
        damage=X11Damage(X11Connection()),
    )


def _open_sway(socket: str, settings: Settings, buses: _Buses) -> Desktop:
    find_grim()
    connection = SwayConnection(socket)
    connection.get_tree()
    return _open(
        settings,
        buses,
        screen=GrimScreen(connection, all_monitors=settings.monitors == "all"),
        windows=SwayWindows(connection),
        idle=_open_sway_idle(settings),
        accessibility=_open_accessibility(settings, buses),
        lockers=(Locker(),),
        find_missing=lambda: _find_missing_program(settings),
    )


def _open_wayland(settings: Settings, buses: _Buses) -> Desktop:
    """Under a compositor that is not sway."""
    kwin = KWinConnection(buses.address or "")
    try:
        lacking = _find_lacking(settings, kwin)
    except MissingProgram:
        kwin.close()
        raise
    if lacking is not None:
        kwin.close()
        return _open_text_only(settings, buses, *lacking)
    return _open(
        settings,
        buses,
        screen=KWinScreen(kwin, all_monitors=settings.monitors == "all"),
        windows=KWinWindows(kwin),
        idle=_open_idle(settings, buses),
        accessibility=_open_accessibility(settings, buses),
        lockers=(Locker(),),
        find_missing=lambda: _find_missing_program(settings),
    )


def _find_lacking(settings: Settings, kwin: KWinConnection) -> tuple[str, str] | None:
    """Why no pictures can be had, and what to do. Raises MissingProgram."""
    permission = KWinPermission()
    if not kwin.is_there():
        compositor = os.environ.get("XDG_CURRENT_DESKTOP") or "This compositor"
        return f"{compositor} does not tell where windows are", _X11
    if not offers_pictures(kwin):
        return "KWin takes no pictures on this computer, which has no OpenGL", _X11
    if not settings.kwin_pictures:
        permission.take_back()
        return "KWin was not told to give pictures", f'Switch on "{_KWIN_SETTING}" in the settings.'
    if not permission.give(kwin):
        return "KWin gives no pictures though it was told to", "Log out and in again."
    return None


def _open_text_only(settings: Settings, buses: _Buses, why: str, remedy: str) -> Desktop:
    """Where the compositor does not tell where windows are, nothing could be kept out of a
    picture. Programs still tell the text of the window in front."""
    programs = _open_accessibility(settings, buses)
    if not isinstance(programs, AtSpi):
        raise MissingProgram(
            f"{why}, so no picture is taken, and the text of programs cannot be had.",
            f'Switch on "Text from programs" in the settings. For pictures: {remedy}',
        )
    return _open(
        settings,
        buses,
        screen=NoScreen(f"Text only: {why}"),
        windows=AtSpiWindows(programs),
        idle=_open_idle(settings, buses),
        accessibility=programs,
        lockers=(Locker(),),
        find_missing=lambda: MissingProgram(
            f"Only text is kept, of the window that has the keyboard: {why}.",
            f"For pictures: {remedy}",
        ),
    )


def _open(
    settings: Settings,
    buses: _Buses,
    *,
    screen: Screen,
    windows: Windows,
    idle: Idle,
    accessibility: Accessibility,
    damage: Damage | None = None,
    lockers: tuple[LockWitness, ...] = (),
    find_missing: Callable[[], MissingProgram | None] = lambda: None,
) -> Desktop:
    savers: list[LockWitness] = [ScreenSaver(buses.session)] if buses.session else []
    return Desktop(
        screen=screen,
        windows=windows,
        idle=idle,
        lock=SessionLock([*savers, *lockers, Login1(buses.system)]),
        accessibility=accessibility,
        environment=Surroundings(),
        damage=damage or NoDamage(),
        media=Mpris(Bus(buses.address)) if buses.address and settings.media_on else NoMedia(),
        buses=buses.all,
        find_missing=lambda: find_missing() or _find_missing_text(settings, accessibility),
    )


def _find_missing_text(settings: Settings, accessibility: Accessibility) -> MissingProgram | None:
    """What keeps programs from being asked for their text, though the person allows it."""
    if accessibility.working or not settings.accessibility_on:
        return None
    return MissingProgram(
        "Programs cannot be asked for their text, so pictures are read instead: that costs more"
        " and makes mistakes.",
        "Install at-spi2-core, then log out and in again.",
    )


def _find_missing_program(settings: Settings) -> MissingProgram | None:
    """What Wayland needs beside sway to tell of more than windows."""
    if shutil.which("swayidle") is None:
        what, package = "when nobody is at the computer is not known", "swayidle"
    elif settings.clipboard_on and shutil.which("wl-paste") is None:
        what, package = "text that is copied is not kept", "wl-clipboard"
    else:
        return None
    return MissingProgram(
        f"{package} is not installed, so {what}.",
        f"Install it: apt install {package}, or the package {package} of your system.",
    )


def _open_accessibility(settings: Settings, buses: _Buses) -> Accessibility:
    if not settings.accessibility_on:
        return NoAccessibility("Switched off in the settings")
    if buses.session is None:
        return NoAccessibility("This session has no message bus: pictures are read instead")
    accessibility = AtSpi(buses.session)
    accessibility.switch_on()
    return accessibility


def _open_idle(settings: Settings, buses: _Buses) -> Idle:
    """GNOME's compositor counts by itself, others tell swayidle."""
    if buses.session is not None:
        idle = MutterIdle(buses.session)
        idle.find_idle_s()
        if idle.working:
            return idle
    return _open_sway_idle(settings)


def _open_sway_idle(settings: Settings) -> Idle:
    return SwayIdle(min(settings.idle_after_s, _LONGEST_IDLE_STEP_S))
