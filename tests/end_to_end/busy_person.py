"""Somebody at work: a terminal prints, an editor is typed into, an agent sends messages."""

import random
import time
from pathlib import Path

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault

_PRINTING = """i=1000
while :; do i=$((i+1)); echo "cargo manifest entry $i is stowed"; sleep 0.4; done"""
_PAUSE_S = 0.05
_WORDS = ("heron", "gannet", "tide", "buoy", "ledger", "mast", "anchor", "ferry", "quay", "rope")


class BusyPerson:
    """Keeps the windows busy, and remembers what the app said it holds."""

    def __init__(self, desktop: VirtualDesktop, folder: Path, chance: random.Random) -> None:
        self._desktop = desktop
        self._programs = RealPrograms(desktop, folder)
        self._folder = folder
        self._chance = chance
        self._sent = 0
        self._unanswered: str | None = None
        self._typed = 0
        self.messages: dict[str, str] = {}
        self.facts: dict[int, str] = {}

    def open_windows(self) -> None:
        beside = Box(820, 60, 800, 500)
        self._terminal = self._programs.open_terminal("cargo manifest", _PRINTING, beside)
        self._editor = self._programs.open_editor(self._folder / "log.txt", Box(60, 60, 700, 600))

    def type_for_a_while(self) -> None:
        """Type into the editor, and do not wait for it."""
        self._typed += 1
        words = " ".join(self._chance.choices(_WORDS, k=12))
        self._programs.show(self._editor)
        self._programs.press("ctrl+End", "Return")
        text = f"Entry {self._typed}: {words}."
        self._desktop.start("xdotool", "type", "--delay", "40", "--", text)

    def begin(self, memory: DesktopMemory) -> None:
        """Send some messages and a fact, all of which are answered."""
        self.send(memory, 4)
        self._send_fact(memory)

    def send_until_it_is_gone(self, memory: DesktopMemory) -> None:
        """Send messages and facts until nobody answers. What was not answered is sent again the
        next time, under the same id, as a careful agent does."""
        try:
            while True:
                self._send_message(memory)
                if self._sent % 4 == 0:
                    self._send_fact(memory)
        except EnvironmentFault:
            return

    def close_windows(self) -> None:
        """Let all rest: what still grows gets its vectors after a minute only."""
        for window in (self._terminal, self._editor):
            self._desktop.run("xdotool", "windowclose", str(window))

    def look_at_the_terminal(self) -> None:
        self._programs.show(self._terminal)

    def send(self, memory: DesktopMemory, count: int) -> None:
        """Send so many messages."""
        for _ in range(count):
            self._send_message(memory)

    def _send_message(self, memory: DesktopMemory) -> None:
        id = f"message-{self._sent}"
        if self._unanswered is None:
            words = " ".join(self._chance.choices(_WORDS, k=6))
            self._unanswered = f"Vessel {self._sent} reports {words}"
        message = {"id": id, "role": "user", "content": self._unanswered}
        memory.add_messages("harbor radio", [message])
        self.messages[id], self._unanswered = self._unanswered, None
        self._sent += 1
        time.sleep(_PAUSE_S)

    def _send_fact(self, memory: DesktopMemory) -> None:
        text = f"Vessel {self._sent} belongs to the {self._chance.choice(_WORDS)} line."
        self.facts[memory.remember(text).id] = text
