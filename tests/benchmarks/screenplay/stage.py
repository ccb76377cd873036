"""Opens the windows of the session. Places are pixels of a desktop of two monitors."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box

ROOT = Path(__file__).parents[3]
_HERE = Path(__file__).parent
LIGHT, DARK = ("#1c1c1c", "#fbf8f0"), ("#cdd6f4", "#1e1e2e")


class Stage:
    """The desktop, the hands and the programs."""

    def __init__(self, desktop: VirtualDesktop, folder: Path) -> None:
        self.desktop = desktop
        self.folder = folder
        self.programs = RealPrograms(desktop, folder)

    def open_terminal(
        self, title: str, order: Sequence[str], box: Box, *, pixels: int, colors: tuple[str, str]
    ) -> int:
        """An xterm that runs a program."""
        self.desktop.start(
            *("xterm", "-fa", f"DejaVu Sans Mono:pixelsize={pixels}", "-T", title),
            *("-fg", colors[0], "-bg", colors[1], "-xrm", "XTerm*allowTitleOps: false"),
            *("-e", *order),
        )
        return self._placed(title, box)

    def open_printer(self, title: str, bursts: Path, log: Path, box: Box) -> int:
        """A terminal that prints fast."""
        order = (sys.executable, str(_HERE / "printer.py"), str(bursts), str(log))
        return self.open_terminal(title, order, box, pixels=15, colors=DARK)

    def open_editor(self, file: Path, box: Box, *, dark: bool = False) -> int:
        """A text editor with a file."""
        file.touch()
        theme = {"GTK_THEME": "Adwaita:dark"} if dark else None
        self.desktop.start("mousepad", "--disable-server", str(file), environ=theme)
        return self._placed(file.name, box)

    def open_document(self, file: Path, title: str, box: Box) -> int:
        """A viewer with a document."""
        self.desktop.start("evince", str(file))
        return self._placed(title, box)

    def open_painted(self, title: str, kind: str, box: Box, **more: object) -> int:
        """A window that paints its text itself: no program can ask it for that."""
        spec: Mapping[str, object] = {
            "title": title,
            "kind": kind,
            "place": [box.x, box.y, box.width, box.height],
            **more,
        }
        file = self.folder / f"{title.replace(' ', '-')}.json"
        file.write_text(json.dumps(spec), encoding="utf-8")
        self.desktop.start(
            sys.executable,
            str(_HERE / "painted_window.py"),
            str(file),
            environ={"QT_QPA_PLATFORM": "xcb"},
        )
        return self._placed(title, box)

    def close(self, *windows: int) -> None:
        for window in windows:
            self.desktop.run("xdotool", "windowclose", str(window), check=False)

    def _placed(self, title: str, box: Box) -> int:
        window = self.programs.get_window(title)
        self.programs.place(window, box)
        self.programs.show(window)
        return window
