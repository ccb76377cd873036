"""desktop-memory demo: the app at work on a private virtual screen."""

import argparse
import tempfile
import time
from datetime import datetime
from pathlib import Path

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.demo_diary import DemoDiary
from desktop_memory.cli.demo_proof import DemoProof
from desktop_memory.cli.demo_story import DemoStory
from desktop_memory.cli.options import add_data_dir
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.tray_icon import find_tray_icon
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.agent import Scope
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import Bug

WINDOW_TITLE = "Desktop Memory"
_TRAY_LIMIT_S = 60.0
_PAINT_S = 3.0
_WINDOW = Box(200, 80, 1366, 768)


def declare(parser: argparse.ArgumentParser) -> None:
    add_data_dir(parser)
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE",
        help="where the picture of the window goes (default: the temporary folder)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Raises MemoryAppError where anything of it did not work."""
    picture = (arguments.screenshot or _picture_file()).absolute()
    with tempfile.TemporaryDirectory(prefix="desktop-memory-demo-") as folder:
        data_dir = arguments.data_dir or Path(folder) / "data"
        _show(Path(folder), data_dir.absolute(), picture)
    print("\nAll of it worked.")
    return 0


def _show(folder: Path, data_dir: Path, picture: Path) -> None:
    print("A private virtual screen; nothing of your own desktop is looked at.", flush=True)
    with VirtualDesktop() as desktop:
        programs = RealPrograms(desktop, folder)
        story = DemoStory(programs, folder)
        with AppProcess(desktop, data_dir) as app, app.client() as owner:
            print(f"The app runs on display {desktop.display}, its memory is {data_dir}.")
            _play(story, DemoDiary(owner))
            proof = DemoProof(story, owner)
            proof.find_again()
            proof.find_no_secrets()
            proof.tell_skips()
            proof.tell_facts()
            new = owner.owner.add_agent("demo", (Scope.SEARCH, Scope.READ))
            with app.client(new.token) as agent:
                proof.ask_as_agent(agent)
            _photograph(desktop, programs, picture)


def _play(story: DemoStory, diary: DemoDiary) -> None:
    print("\nA minute of work:", flush=True)
    for scene in story.play():
        print(f"  {scene.told}", flush=True)
        diary.follow(scene.seconds)
    diary.tell()


def _photograph(desktop: VirtualDesktop, programs: RealPrograms, picture: Path) -> None:
    """Open the window by its icon in the tray and take its picture."""
    programs.click(*_get_tray_icon(desktop, picture))
    window = programs.get_window(WINDOW_TITLE)
    programs.place(window, _WINDOW)
    programs.show(window)
    programs.point_at(_WINDOW.x, _WINDOW.y)
    # The first page reads and paints; the tooltip of the icon goes.
    time.sleep(_PAINT_S)
    desktop.screenshot(picture, _WINDOW)
    print(f"\nA picture of the window, opened from the tray: {picture}")


def _get_tray_icon(desktop: VirtualDesktop, scratch: Path) -> tuple[int, int]:
    deadline = time.monotonic() + _TRAY_LIMIT_S
    while time.monotonic() < deadline:
        desktop.screenshot(scratch)
        place = find_tray_icon(scratch)
        if place is not None:
            return place
        time.sleep(0.5)
    raise Bug("The app shows no icon in the tray.")


def _picture_file() -> Path:
    name = f"desktop-memory-{datetime.now().astimezone():%Y%m%d-%H%M%S}.png"
    return Path(tempfile.gettempdir()) / name
