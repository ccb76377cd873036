"""Damage as an X server tells it (DAMAGE extension)."""

import time
from typing import Any

from Xlib.ext import damage

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import MissingProgram

_STORM = 300
_COARSE_FOR_S = 60.0
_SERIALS = 0x10000


class X11Damage:
    """Needs a connection of its own: its events would wake whoever waits for windows.

    The root window's damage holds that of all windows. The server tells of each place once until
    it is told that this was seen ("subtract"), so that a video costs no more than a click. Where
    that is still too much, it tells only the box around all for a while.
    """

    def __init__(self, connection: X11Connection) -> None:
        self._connection = connection
        self._generation = 0
        self._damage: int | None = None
        self._coarse_until_s: float | None = None
        self._boxes: list[Box] = []
        self._trusted = True

    def take(self) -> tuple[Box, ...] | None:
        """As `Damage.take`."""
        try:
            with self._connection.asking() as display:
                if not self._trusted or self._begin(display):
                    return None
                carried = self._subtract(display)
        except MissingProgram:
            return None
        taken, self._boxes = tuple(self._boxes), carried
        return taken

    def peek(self) -> tuple[Box, ...]:
        """As `Damage.peek`."""
        try:
            with self._connection.asking() as display:
                if self._damage is not None and self._generation == self._connection.generation:
                    self._read_events(display)
        except MissingProgram:
            return ()
        return tuple(self._boxes)

    def rearm(self) -> None:
        """As `Damage.rearm`."""
        try:
            with self._connection.asking() as display:
                if self._damage is not None and self._generation == self._connection.generation:
                    self._subtract(display)
        except MissingProgram:
            return

    @property
    def wake_fd(self) -> int | None:
        """As `Damage.wake_fd`."""
        if self._damage is None or self._generation != self._connection.generation:
            return None
        try:
            with self._connection.asking() as display:
                return int(display.fileno())
        except MissingProgram:
            return None

    def distrust(self) -> None:
        """As `Damage.distrust`."""
        self._trusted = False
        self.close()

    def close(self) -> None:
        self._damage = None
        self._connection.close()

    def _begin(self, display: Any) -> bool:
        """Whether telling begins only now, so that nothing is known of what was before."""
        anew = self._generation != self._connection.generation
        if anew:
            self._generation = self._connection.generation
            self._damage = None
            self._trusted = bool(display.has_extension(damage.extname))
            if self._trusted:
                display.damage_query_version()
        coarse = self._coarse_until_s is not None and time.monotonic() < self._coarse_until_s
        if self._trusted and (self._damage is None or coarse != (self._coarse_until_s is not None)):
            self._coarse_until_s = self._coarse_until_s if coarse else None
            self._create(display)
            return True
        return anew

    def _create(self, display: Any) -> None:
        """A new one begins with all of the screen as damage."""
        if self._damage is not None:
            display.damage_destroy(self._damage)
        coarse = self._coarse_until_s is not None
        level = damage.DamageReportBoundingBox if coarse else damage.DamageReportDeltaRectangles
        self._damage = self._connection.root.damage_create(level)
        self._boxes = self._subtract(display)

    def _subtract(self, display: Any) -> list[Box]:
        """Let the server tell anew. Returns what it told after that already: it must be told
        twice, as drawing there again makes no event."""
        request = damage.DamageSubtract(
            display=display.display,
            opcode=display.display.get_extension_major(damage.extname),
            damage=self._damage,
            repair=0,
            parts=0,
        )
        display.sync()
        return self._read_events(display, since=request._serial)

    def _read_events(self, display: Any, since: int | None = None) -> list[Box]:
        """Note the boxes of all events that are here; returns those sent after request `since`."""
        later: list[Box] = []
        for _ in range(display.pending_events()):
            event = display.next_event()
            if event.type != display.extension_event.DamageNotify:
                continue
            area = event.area
            box = Box(area.x, area.y, area.width, area.height)
            self._boxes.append(box)
            if since is not None and (event.sequence_number - since) % _SERIALS < _SERIALS // 2:
                later.append(box)
        if len(self._boxes) > _STORM and self._coarse_until_s is None:
            self._coarse_until_s = time.monotonic() + _COARSE_FOR_S
            self._create(display)
            self._boxes.append(self._screen(display))
        return later

    @staticmethod
    def _screen(display: Any) -> Box:
        screen = display.screen()
        return Box(0, 0, screen.width_in_pixels, screen.height_in_pixels)
