"""What one look at a real desktop brings."""

import os
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from desktop_memory.capture.desktop import Desktop
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.seed_rules import SEED_RULES
from desktop_memory.domain.box import Box
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.focused_element import ElementRole, FocusedElement
from desktop_memory.domain.observation import Window
from desktop_memory.ingest.screen_watch import ScreenWatch
from desktop_memory.ingest.sight_reader import SightReader
from desktop_memory.ingest.text_finds import TextFinds
from desktop_memory.ingest.visible import find_visible
from desktop_memory.ingest.window_sight import Look, WindowSight
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.reading.line_cache import LineCache
from desktop_memory.reading.reader import Reader
from desktop_memory.reading.tesseract import Tesseract
from tests.capture.conftest import wait_for

pytestmark = pytest.mark.desktop

PLACE = Box(60, 60, 700, 420)


class Watched:
    """Looks at the desktop whenever it is asked for something."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self._watch = ScreenWatch(desktop, Exclusions(SEED_RULES), os.getpid(), TextFinds())

    def look(self) -> tuple[WindowSight, ...]:
        return self.look_around().sights

    def look_around(self) -> Look:
        return self._watch.look(datetime.now(UTC))

    @property
    def asks_at(self) -> datetime | None:
        """When a window is to be asked for its text though nothing is drawn."""
        return self._watch.settles_at

    def look_until_asked(self) -> datetime | None:
        self.look()
        return self.asks_at

    def look_for(self, seconds: float) -> list[WindowSight]:
        """All that is seen for so long."""
        until_s, seen = time.monotonic() + seconds, list(self.look())
        while time.monotonic() < until_s:
            time.sleep(0.1)
            seen += self.look()
        return seen

    def rest(self) -> None:
        """Wait until nothing is drawn for a second."""

        def still() -> bool:
            before = self.desktop.screen.grab()[0].bgra.copy()
            time.sleep(1)
            return np.array_equal(before, self.desktop.screen.grab()[0].bgra)

        wait_for(still)

    def get_sight(self, is_it: Callable[[WindowSight], bool]) -> WindowSight:
        """The first sight that is so; fails where none comes."""
        return wait_for(lambda: next(filter(is_it, self.look()), None))

    def get_window(self, title: str) -> Window:
        return wait_for(lambda: next(filter(partial(_has, title), self._windows()), None))

    def is_told(self, window: Window) -> bool:
        return self.desktop.accessibility.read(window, [window.box], 5_000) is not None

    def is_in_sight(self, window: Window) -> bool:
        return bool(find_visible(self._windows()).get(window.id))

    def _windows(self) -> tuple[Window, ...]:
        return self.desktop.windows.find_windows()


def _has(title: str, window: Window) -> bool:
    return title in window.place.title


def _tells(word: str, sight: WindowSight) -> bool:
    return any(word in line.raw_text for line in sight.raw_lines or ())


def _named(desktop: Desktop, title: str) -> list[Window]:
    return [one for one in desktop.windows.find_windows() if title in one.place.title]


@pytest.fixture
def watched(desktop_in_view: Desktop) -> Watched:
    return Watched(desktop_in_view)


def test_text_a_hanging_program_owed_is_read_though_no_pixel_changed(
    watched: Watched, programs: RealPrograms, tmp_path: Path
) -> None:
    (tmp_path / "owed.txt").write_text("the cooper owes two barrels\n")
    programs.open_editor(tmp_path / "owed.txt", PLACE)
    wait_for(lambda: watched.is_told(watched.get_window("owed.txt")))
    programs.open_terminal("elsewhere", "tput civis", PLACE.moved(800, 0))  # no blinking cursor
    window = watched.get_window("owed.txt")
    watched.rest()  # it draws itself at its new place

    os.kill(window.pid, signal.SIGSTOP)
    try:
        hung = watched.get_sight(lambda sight: sight.window.id == window.id)
    finally:
        os.kill(window.pid, signal.SIGCONT)
    told = watched.get_sight(partial(_tells, "cooper"))

    assert hung.raw_lines is None
    assert told.changed == ()


def test_a_sight_tells_the_document_and_what_has_the_keyboard(
    watched: Watched, programs: RealPrograms, tmp_path: Path
) -> None:
    file = tmp_path / "quay.txt"
    window = programs.open_editor(file, PLACE)
    area = FocusedElement(ElementRole.TEXT_AREA)

    def type_and_look() -> WindowSight | None:
        programs.type_text(window, "barrel ", delay_ms=5)
        return next((sight for sight in watched.look() if sight.focused == area), None)

    sight = wait_for(type_and_look)

    assert sight.document == str(file)
    assert sight.context.focused == (area,)


def test_a_window_whose_title_tells_a_file_of_an_excluded_folder_is_not_seen(
    desktop_in_view: Desktop,
    stage: VirtualDesktop,
    tmp_path: Path,
) -> None:
    (tmp_path / "diary").mkdir()
    (tmp_path / "diary" / "quay.txt").write_text("words")
    rule = ExclusionRule(RuleKind.FILE, "Diary", ("*/diary/*",))
    watch = ScreenWatch(desktop_in_view, Exclusions((rule,)), os.getpid(), TextFinds())
    for folder, place in ((tmp_path / "diary", "+60+60"), (tmp_path, "+900+60")):
        title = f"quay.txt ({folder}) - xterm"
        stage.start("xterm", "-geometry", f"60x10{place}", "-T", title, "-e", "sleep", "600")
    wait_for(lambda: len(_named(desktop_in_view, "quay.txt")) == 2)
    seen: list[WindowSight] = []

    def look() -> bool:
        seen.extend(watch.look(datetime.now(UTC)).sights)
        return bool(seen)

    wait_for(look)

    assert {sight.document for sight in seen} == {"quay.txt"}


def test_nobody_looks_again_for_the_sake_of_a_text_whose_window_is_covered(
    watched: Watched, programs: RealPrograms, tmp_path: Path
) -> None:
    (tmp_path / "covered.txt").write_text("the cooper owes two barrels\n")
    programs.open_editor(tmp_path / "covered.txt", PLACE)
    window = watched.get_window("covered.txt")
    wait_for(lambda: watched.is_told(window))
    due = wait_for(watched.look_until_asked)
    programs.open_terminal("on top", "tput civis", Box(0, 0, 1200, 800))
    wait_for(lambda: not watched.is_in_sight(window))

    wait_for(lambda: datetime.now(UTC) > due)
    at = datetime.now(UTC)
    watched.look()

    assert watched.asks_at is None or watched.asks_at > at


def test_a_short_visit_to_an_excluded_window_is_known_though_no_look_saw_it(
    watched: Watched, programs: RealPrograms
) -> None:
    vault = programs.open_terminal("Logins - KeePassXC", "tput civis", PLACE)
    notes = programs.open_terminal("notes", "tput civis", PLACE.moved(800, 0))
    programs.show(notes)
    wait_for(lambda: _stays(watched.look_around()))

    programs.show(vault)
    programs.show(notes)

    look = wait_for(lambda: next((look for look in [watched.look_around()] if look.passed), None))
    assert look.active_allowed
    wait_for(lambda: _stays(watched.look_around()))


def _stays(look: Look) -> bool:
    return look.active_allowed and not look.passed


def test_a_private_window_that_opens_straight_on_a_page_is_never_kept(
    watched: Watched, programs: RealPrograms, tmp_path: Path
) -> None:
    for name in ("private", "open"):
        page = f"<title>The {name} page</title><p>words of the {name} page</p>"
        (tmp_path / f"{name}.html").write_text(page)
    address = (tmp_path / "private.html").as_uri()
    programs.open_page(address, "The private page", PLACE, private=True)
    private = watched.get_window("The private page")
    # A browser with much else to do may not tell its names in time; see PrivateWindows.
    wait_for(lambda: watched.desktop.accessibility.find_names(private, 5_000))

    seen = watched.look_for(3)
    programs.open_page((tmp_path / "open.html").as_uri(), "The open page", PLACE.moved(800, 0))
    seen.append(watched.get_sight(partial(_tells, "words of the open page")))
    seen += watched.look_for(1)

    assert private.pid == watched.get_window("The open page").pid
    assert private.id not in {sight.window.id for sight in seen}


def test_what_a_page_paints_is_read_beside_what_it_tells(
    watched: Watched, programs: RealPrograms, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<title>Harbor canvas</title><p>Berths are given by Marta</p>"
        "<canvas id=c width=600 height=120></canvas><script>const c = document.getElementById('c')"
        ".getContext('2d'); c.font = '22px sans-serif';"
        "c.fillText('The lighthouse needs copper', 20, 60)</script>"
    )
    programs.open_page(page.as_uri(), "Harbor canvas", PLACE)
    reader = SightReader(
        Reader(Tesseract(), LineCache()), TextFinds(), keep_pictures=False, read_pictures=True
    )

    def painted() -> tuple[str, ...]:
        sights = [sight for sight in watched.look() if sight.pictures]
        return tuple(line.raw_text for sight in sights for line in reader.read(sight).raw_lines)

    lines = wait_for(lambda: next(filter(_copper, [painted()]), None))
    programs.show(watched.get_window("Harbor canvas").id)
    programs.press("ctrl+w")

    assert lines.count("Berths are given by Marta") == 1
    assert not [line for line in lines if "Chromium" in line]


def _copper(lines: tuple[str, ...]) -> bool:
    return "The lighthouse needs copper" in lines
