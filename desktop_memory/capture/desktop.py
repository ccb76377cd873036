"""All that can be seen of one desktop."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_memory.capture.accessibility.accessibility import Accessibility
from desktop_memory.capture.context.media import Media, NoMedia
from desktop_memory.capture.damage.damage import Damage, NoDamage
from desktop_memory.capture.environment import Surroundings
from desktop_memory.capture.idle.idle import Idle
from desktop_memory.capture.lock.lock import Lock
from desktop_memory.capture.screen.screen import NoScreen, Screen
from desktop_memory.capture.window.windows import Windows
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import EnvironmentFault, MissingProgram
from desktop_memory.domain.observation import WindowKind
from desktop_memory.domain.status import SourceState

if TYPE_CHECKING:
    from desktop_memory.capture.connection.dbus import Bus


@dataclass(frozen=True, slots=True)
class Desktop:
    """The sources of one desktop. One thread uses all of them.

    `find_missing` tells what the person could allow or install, and without which less is seen.
    """

    screen: Screen
    windows: Windows
    idle: Idle
    lock: Lock
    accessibility: Accessibility
    environment: Surroundings
    damage: Damage = field(default_factory=NoDamage)
    media: Media = field(default_factory=NoMedia)
    buses: "tuple[Bus, ...]" = ()
    find_missing: Callable[[], MissingProgram | None] = lambda: None

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
        if isinstance(self.screen, NoScreen):
            return SourceState("Screen", self.screen.detail)
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
    # Its libraries are loaded on the thread that looks, when agents are answered already, and
    # those of other platforms never.
    if sys.platform == "win32":
        from desktop_memory.capture.win32_desktop import open_win32_desktop  # noqa: PLC0415

        return open_win32_desktop(settings)
    if sys.platform == "darwin":
        from desktop_memory.capture.macos_desktop import open_macos_desktop  # noqa: PLC0415

        return open_macos_desktop(settings)
    from desktop_memory.capture.linux_desktop import open_linux_desktop  # noqa: PLC0415

    return open_linux_desktop(settings)
