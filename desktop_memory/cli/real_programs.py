"""Programs that a person would use, on a virtual desktop."""

import sys
import time
from pathlib import Path

from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault

_WINDOW_LIMIT_S = 60.0
_POLL_S = 0.1
_REST_S = 0.5

# Without these Chromium asks questions, speaks to the network and offers no text.
_BROWSER_FLAGS = (
    *("--no-sandbox", "--test-type", "--disable-gpu", "--disable-quic", "--no-first-run"),
    "--disable-dev-shm-usage",  # in a container /dev/shm is too small for a page
    *("--no-default-browser-check", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--password-store=basic"),
    "--force-renderer-accessibility",
)


class RealPrograms:
    """Opens windows and uses mouse and keyboard on `desktop`. Windows are X11 window ids."""

    def __init__(self, desktop: VirtualDesktop, folder: Path) -> None:
        self._desktop = desktop
        self._folder = folder
        self._scripts = 0

    def open_terminal(self, title: str, script: str, box: Box) -> int:
        """A terminal that runs a shell script and stays open."""
        self._scripts += 1
        file = self._folder / f"terminal-{self._scripts}.sh"
        file.write_text(f"{script}\nexec sleep 3600\n", encoding="utf-8")
        self._desktop.start(
            *("xterm", "-fa", "DejaVu Sans Mono", "-fs", "12", "-T", title),
            *("-xrm", "XTerm*allowTitleOps: false", "-e", "sh", str(file)),
            environ={"PATH": f"{Path(sys.executable).parent}:{self._desktop.environ['PATH']}"},
        )
        return self._placed(title, box)

    def open_editor(self, file: Path, box: Box) -> int:
        """A text editor with a file, which is made if it is not there."""
        file.touch()
        self._desktop.start("mousepad", "--disable-server", str(file))
        return self._placed(file.name, box)

    def open_page(self, address: str, title: str, box: Box, *, private: bool = False) -> int:
        """A browser window of its own with a page whose title is `title`."""
        profile = self._folder / "browser"
        place = (
            f"--window-position={box.x},{box.y}",
            f"--window-size={box.width},{box.height}",
        )
        self._desktop.start(
            "chromium",
            *_BROWSER_FLAGS,
            f"--user-data-dir={profile}",
            *place,
            "--incognito" if private else "--new-window",
            address,
        )
        return self._placed(title, box)

    def find_window(self, title: str) -> int | None:
        """The window whose title holds `title`, the one opened last."""
        found = self._desktop.run(
            "xdotool", "search", "--onlyvisible", "--name", title, check=False
        ).split()
        return int(found[-1]) if found else None

    def get_window(self, title: str) -> int:
        """As `find_window`, but waits for it. Raises EnvironmentFault where none comes."""
        deadline = time.monotonic() + _WINDOW_LIMIT_S
        while (window := self.find_window(title)) is None:
            if time.monotonic() > deadline:
                raise EnvironmentFault(f"On the virtual desktop no window {title!r} came up.")
            time.sleep(_POLL_S)
        return window

    def wait_until_closed(self, title: str) -> None:
        """Raises EnvironmentFault where a window with that title stays open."""
        deadline = time.monotonic() + _WINDOW_LIMIT_S
        while self.find_window(title) is not None:
            if time.monotonic() > deadline:
                raise EnvironmentFault(f"On the virtual desktop {title!r} did not close.")
            time.sleep(_POLL_S)

    def place(self, window: int, box: Box) -> None:
        """Move and resize a window."""
        self._desktop.run("xdotool", "windowsize", str(window), str(box.width), str(box.height))
        self._desktop.run("xdotool", "windowmove", str(window), str(box.x), str(box.y))

    def show(self, window: int) -> None:
        """Bring a window to the front and give it the keyboard. Raises EnvironmentFault where it
        does not get it."""
        deadline = time.monotonic() + _WINDOW_LIMIT_S
        while True:
            # Asked for each time: another window that comes up just now may have taken it.
            self._desktop.run("xdotool", "windowactivate", str(window), check=False)
            if self._has_keyboard(window):
                return
            if time.monotonic() > deadline:
                raise EnvironmentFault("On the virtual desktop a window does not get the keyboard.")
            time.sleep(_POLL_S)

    def type_text(self, window: int, text: str, delay_ms: int = 30) -> None:
        """Type into a window, key by key."""
        self.show(window)
        for index, line in enumerate(text.split("\n")):
            if index:
                self.press("Return")  # xdotool's own newline is no Return
            if line:
                self._desktop.run("xdotool", "type", "--delay", str(delay_ms), "--", line)

    def press(self, *keys: str) -> None:
        """Press keys one after another, e.g. "ctrl+s"."""
        self._desktop.run("xdotool", "key", "--delay", "60", *keys)

    def point_at(self, x: int, y: int) -> None:
        """Move the pointer to a place of the desktop."""
        self._desktop.run("xdotool", "mousemove", str(x), str(y))

    def click(self, x: int, y: int, button: int = 1, *, rest_s: float = _REST_S) -> None:
        """Click at a place of the desktop. The pointer rests there first, as a hand's does."""
        self.point_at(x, y)
        time.sleep(rest_s)
        self._desktop.run("xdotool", "click", str(button))

    def _has_keyboard(self, window: int) -> bool:
        """What the window manager says comes a moment before what the X server does."""
        told = ("getactivewindow", "getwindowfocus")
        asked = (self._desktop.run("xdotool", each, check=False).strip() for each in told)
        return all(answer == str(window) for answer in asked)

    def _placed(self, title: str, box: Box) -> int:
        window = self.get_window(title)
        self.place(window, box)
        return window
