"""The app's window, used with mouse and keyboard."""

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.domain.box import Box
from tests.end_to_end.eyes import Eyes
from tests.end_to_end.tray import Tray

PLACE = Box(300, 120, 1366, 768)


class AppWindow:
    """Opened from the tray, always at the same place."""

    def __init__(self, tray: Tray, programs: RealPrograms, eyes: Eyes) -> None:
        self._tray = tray
        self._programs = programs
        self._eyes = eyes
        self._id = 0

    def open(self, page: int) -> None:
        """Bring the window up with its page number `page`, counted from 1 as on the rail."""
        self._id = self._tray.open_window()
        self._programs.place(self._id, PLACE)
        self._programs.show(self._id)
        self.press(f"ctrl+{page}")

    def close(self) -> None:
        self.press("ctrl+w")
        self._programs.wait_until_closed("Desktop Memory")

    def press(self, *keys: str) -> None:
        self._programs.show(self._id)
        self._programs.press(*keys)

    def type_text(self, text: str) -> None:
        self._programs.type_text(self._id, text)

    def click_on(self, words: str, area: Box = PLACE) -> None:
        """Click in the middle of what reads `words`."""
        box = self._eyes.get(words, area)
        self._programs.click(box.x + box.width // 2, box.y + box.height // 2)

    def wait_for(self, words: str, area: Box = PLACE) -> None:
        """Fails where `words` are not to be read in the window in time."""
        self._eyes.get(words, area)
