"""The icon in the tray and its menu, used with the mouse."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.tray_icon import find_tray_icon
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from tests.end_to_end.eyes import Eyes
from tests.end_to_end.waiting import wait_until

_RIGHT_BUTTON = 3
# For so long it is waited before the icon is clicked once more.
_PATIENCE_S = 20.0
# The menu and its submenus open upward from the icon at the lower right.
MENU = Box(1220, 500, 700, 552)


class Tray:
    """Finds the icon by its colour; entries of the menu by their words."""

    def __init__(
        self, desktop: VirtualDesktop, programs: RealPrograms, eyes: Eyes, folder: Path
    ) -> None:
        self._desktop = desktop
        self._programs = programs
        self._eyes = eyes
        self._picture = folder / "tray.png"

    def icon(self) -> tuple[int, int]:
        """Where the icon is."""
        places: list[tuple[int, int]] = []

        def look() -> bool:
            self._desktop.screenshot(self._picture)
            place = find_tray_icon(self._picture)
            places.extend([place] if place else [])
            return bool(places)

        wait_until(look, "there is an icon in the tray")
        return places[0]

    def open_window(self) -> int:
        """Click the icon; the window that comes up."""
        wait_until(self._clicked, "the window comes up")
        window = self._programs.get_window("Desktop Memory")
        self._programs.show(window)
        return window

    def open_menu(self) -> None:
        """Right-click the icon."""
        wait_until(self._right_clicked, "the menu comes up", lambda: self._eyes.read(MENU))

    def _clicked(self) -> bool:
        """Whether the window came up after a click. The icon may have moved just before it."""
        self._programs.click(*self.icon())
        return _within(_PATIENCE_S, lambda: self._programs.find_window("Desktop Memory"))

    def _right_clicked(self) -> bool:
        """As `_clicked`, for the menu. The pointer comes from elsewhere and does not rest on the
        icon: its tooltip, which comes after half a second, would cover the menu."""
        self._programs.press("Escape")
        self._programs.point_at(600, 500)
        time.sleep(0.5)
        self._programs.click(*self.icon(), button=_RIGHT_BUTTON, rest_s=0)
        return _within(_PATIENCE_S, lambda: self._eyes.find("Settings", MENU))

    def choose(self, *entries: str) -> None:
        """Open the menu and click through its entries. A panel may close its menu when an entry
        is clicked whose submenu has come up meanwhile: then it is opened again."""
        wait_until(
            lambda: self._chosen(entries),
            f"{' / '.join(entries)} can be chosen",
            lambda: self._eyes.read(MENU),
        )

    def _chosen(self, entries: Sequence[str]) -> bool:
        self.open_menu()
        for entry in entries:
            box = self._eyes.find_within(_PATIENCE_S, entry, MENU)
            if box is None:
                return False
            self._programs.click(box.x + box.width // 2, box.y + box.height // 2)
        return True


def _within(seconds: float, is_so: Callable[[], object]) -> bool:
    until_s = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > until_s:
            return False
        time.sleep(0.1)
    return True
