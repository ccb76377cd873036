"""What a person does in the demo: invented work in real programs."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.domain.box import Box

_TERMINAL = Box(20, 40, 920, 460)
_EDITOR = Box(20, 540, 920, 470)
_BROWSER = Box(970, 40, 920, 700)
_VAULT = Box(560, 320, 700, 260)

_PROGRAM = '''"""High tides of a station."""

import csv
import sys

station = sys.argv[1]
print(f"Station {station}: high tide at 14:35, range 3.2 m")
with open("stations.csv") as file:
    print(len(list(csv.reader(file))), "stations")
'''

_PAGE = """<!doctype html><meta charset="utf-8"><title>Tidewater carrier handbook</title>
<style>body { font: 18px "DejaVu Sans"; margin: 2em; line-height: 1.5 }</style>
<h1>Carrier handbook</h1>
<p>Northwind Freight collects parcels at the harbor gate at 16:30 on working days.</p>
<p>Parcels over 31 kg travel on pallets and need a booking one day ahead.</p>
<p>Questions go to Alice Moreau, who looks after the Tidewater account.</p>
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is being done, and how long it is left on the screen."""

    told: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Shown:
    """Words that were on the screen: in which program, how to ask for them, what must be found."""

    where: str
    question: str
    words: str


class DemoStory:
    """Plays a minute of work and knows what of it is to be found again, and what never."""

    kept = (
        Shown("editor", "which release goes out on Friday", "release 2.4"),
        Shown("terminal", "high tide station harbor", "14:35"),
        Shown("browser", "when does Northwind Freight collect parcels", "16:30"),
    )
    password = "Blue-Harbor-7741-kestrel"  # noqa: S105  # invented, to be redacted
    vault_entry = "copper-lantern-52"

    def __init__(self, programs: RealPrograms, folder: Path) -> None:
        self._programs = programs
        self._folder = folder

    def play(self) -> Iterator[Scene]:
        """Act, scene by scene; the caller waits as long as each scene says."""
        programs, folder = self._programs, self._folder
        (folder / "tides.py").write_text(_PROGRAM, encoding="utf-8")
        command = "python tides.py harbor-north"
        programs.open_terminal("tides - terminal", self._script(command), _TERMINAL)
        yield Scene(f"a terminal runs: {command}", 9)

        notes = programs.open_editor(folder / "notes.txt", _EDITOR)
        programs.type_text(notes, "\n".join(self._notes()) + "\n")
        programs.press("ctrl+s")
        yield Scene("notes are typed into an editor, a password among them", 9)

        page = folder / "handbook.html"
        page.write_text(_PAGE, encoding="utf-8")
        programs.open_page(page.as_uri(), "Tidewater carrier handbook", _BROWSER)
        yield Scene("a page is read in a browser", 10)

        script = f"echo; echo '  entry: {self.vault_entry}'"
        vault = programs.open_terminal("Harbor.kdbx - KeePassXC", script, _VAULT)
        programs.show(vault)
        yield Scene("a password manager is opened, which is excluded", 8)

        programs.type_text(notes, "Next meeting: Tuesday at 10:00 with Alice Moreau.\n")
        yield Scene("back in the editor, with the password manager still behind it", 8)

    def _script(self, command: str) -> str:
        python = command.replace("python", sys.executable, 1)
        return f"cd '{self._folder}'\necho '$ {command}'\n{python}"

    def _notes(self) -> Iterator[str]:
        friday = date.today() + timedelta(days=(4 - date.today().weekday()) % 7 or 7)  # noqa: DTZ011
        yield "Tidewater meeting notes"
        yield f"We decided to ship release 2.4 on Friday, {friday:%d %B %Y}."
        yield "TODO: send the invoice to Harbor Supplies by Thursday."
        yield "I prefer short mails in the morning."
        yield f"password: {self.password}"
