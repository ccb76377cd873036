"""What is seen of a real KWin session."""

import select
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop_memory.capture.connection.kwin import KWinConnection
from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.capture.screen.screen import MonitorImage
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import MissingProgram
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.observation import Window, WindowKind
from desktop_memory.ingest.judged_desktop import judge
from desktop_memory.privacy.exclusion import Exclusions
from tests.capture.conftest import LIMIT_S, small_program, wait_for
from tests.kwin_desktop import KWinDesktop, needs_kwin

pytestmark = [pytest.mark.desktop, needs_kwin]
BUDGET_MS = 30_000
NAMES = (
    *("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_DATA_HOME"),
    *("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP"),
)
VAULT = Exclusions([ExclusionRule(RuleKind.TITLE, "Vaults", ("vault",))])
ORANGE, GREEN = (255, 128, 0), (0, 160, 0)
ALLOWED = Settings(idle_after_s=1, kwin_pictures=True)

Show = Callable[..., Window]


@pytest.fixture(scope="module")
def kwin() -> Iterator[KWinDesktop]:
    with KWinDesktop() as started:
        yield started


def enter(desktop: KWinDesktop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make it the session this process runs in."""
    for name in NAMES:
        monkeypatch.setenv(name, desktop.environ[name])
    for name in ("DISPLAY", "SWAYSOCK"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def seen(kwin: KWinDesktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    enter(kwin, monkeypatch)
    opened = open_desktop(ALLOWED)
    yield opened
    opened.close()


def find(desktop: Desktop, title: str) -> Window | None:
    windows = [one for one in desktop.windows.find_windows() if one.kind is WindowKind.NORMAL]
    return next((one for one in windows if title in one.place.title), None)


@pytest.fixture
def show(kwin: KWinDesktop, seen: Desktop) -> Iterator[Show]:
    """Starts a program and waits for its window; it ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*program: str, title: str) -> Window:
        started.append(kwin.start(*program))
        return wait_for(lambda: find(seen, title))

    yield start
    for process in started:
        process.kill()
        process.wait()
    wait_for(lambda: not seen.windows.find_windows())


def paper(title: str, *more: str, colour: str = "#ff8000", words: str = "") -> tuple[str, ...]:
    return small_program("paper", title, colour, words, *more)


def colour_at(images: tuple[MonitorImage, ...], x: int, y: int) -> tuple[int, ...]:
    image = next(one for one in images if one.box.contains(Box(x, y, 1, 1)))
    return tuple(int(part) for part in image.rgb[y - image.box.y, x - image.box.x])


def find_if_it_answers(desktop: Desktop, title: str) -> Window | None:
    try:
        return find(desktop, title)
    except MissingProgram:
        return None


def grab(desktop: Desktop) -> tuple[MonitorImage, ...]:
    desktop.windows.find_windows()
    return desktop.screen.grab()


def test_each_source_says_how_it_fares(seen: Desktop) -> None:
    states = {state.name: state for state in seen.find_sources()}

    assert states["Screen"].detail == "1 monitor"
    assert {state.working for state in states.values()} == {True}


def test_windows_tell_whose_they_are_and_where(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("gulls"), title="gulls")
    show("mousepad", "--disable-server", title="Mousepad")
    kwin.activate("Mousepad")
    kwin.move("gulls", Box(30, 40, 500, 400))
    gulls = wait_for(lambda: (one := find(seen, "gulls")) and one.box.x == 30 and one)
    pad = wait_for(lambda: (one := find(seen, "Mousepad")) and one.active and one)

    assert isinstance(gulls, Window)
    assert isinstance(pad, Window)
    assert (pad.place.app, pad.place.process) == ("Mousepad", "mousepad")
    assert not gulls.active
    assert gulls.place.process.startswith("python")


def test_pixels_lie_where_the_window_is_said_to_be_and_the_rest_is_black(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("orange"), title="orange")
    kwin.move("orange", Box(100, 100, 500, 400))

    def drawn() -> bool:
        images = grab(seen)
        box = wait_for(lambda: find(seen, "orange")).content
        if box is None or (box.width, box.height) == (400, 300):
            return False
        inside = [
            colour_at(images, x, y)
            for x in (box.x + 8, box.right - 9)
            for y in (box.y + 40, box.bottom - 9)
        ]
        outside = [colour_at(images, box.x - 3, box.y), colour_at(images, box.x, box.bottom + 2)]
        return set(inside) == {ORANGE} and set(outside) == {(0, 0, 0)}

    assert wait_for(drawn)


def test_a_window_that_covers_another_is_in_front_in_the_picture(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("back"), title="back")
    show(*paper("front", colour="#00a000"), title="front")
    for title in ("back", "front"):
        kwin.move(title, Box(100, 100, 500, 400))

    kwin.activate("front")
    assert wait_for(lambda: colour_at(grab(seen), 300, 300) == GREEN)
    kwin.activate("back")
    assert wait_for(lambda: colour_at(grab(seen), 300, 300) == ORANGE)


def test_a_minimised_window_is_not_seen_and_one_of_another_desktop_neither(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("first"), title="first")
    show(*paper("second"), title="second")
    kwin.tell("workspace.createDesktop(1, 'other');")

    kwin.tell("find('first').minimized = true;")
    assert wait_for(lambda: find(seen, "first") is None)
    kwin.tell("workspace.slotSwitchDesktopNext();")
    assert wait_for(lambda: find(seen, "second") is None)
    assert not any(image.rgb.any() for image in grab(seen))
    kwin.tell("workspace.slotSwitchDesktopPrevious();")
    wait_for(lambda: find(seen, "second"))


def test_an_excluded_window_is_black_to_its_edges_and_so_is_its_dialog(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("below"), title="below")
    show(*paper("vault", "dialog", colour="#00a000"), title="vault")
    wait_for(lambda: find(seen, "Question"))
    kwin.move("below", Box(0, 0, 1280, 800))
    kwin.move("vault", Box(200, 200, 400, 300))
    kwin.activate("below")
    kwin.tell("find('vault').keepAbove = true;")
    wait_for(lambda: (one := find(seen, "vault")) and one.box.x == 200)

    windows = seen.windows.find_windows()
    judged = judge(windows, VAULT, own_pid=0)
    titles = {one.place.title for one in windows if one.id in judged.verdicts}
    assert titles == {"vault", "Question"}
    hidden = [box for box in judged.hidden if box.contains(Box(250, 250, 1, 1))]
    assert hidden
    assert {window.place.title for window in judged.allowed} == {"below"}


def test_a_tooltip_is_its_windows(seen: Desktop, show: Show) -> None:
    owner = show(*paper("vault", "tip"), title="vault")

    def tip() -> Window | None:
        listed = seen.windows.find_windows()
        return next((one for one in listed if one.kind is WindowKind.POPUP), None)

    found = wait_for(tip)
    assert found.owner_id == owner.id
    assert found.id in judge(seen.windows.find_windows(), VAULT, own_pid=0).verdicts


def test_through_a_translucent_window_nothing_else_is_seen(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("vault", colour="#00a000"), title="vault")
    show(*paper("glass"), title="glass")
    for title in ("vault", "glass"):
        kwin.move(title, Box(200, 200, 600, 400))
    kwin.activate("glass")
    wait_for(lambda: colour_at(grab(seen), 500, 450) == ORANGE)

    kwin.tell("find('glass').opacity = 0.5;")
    wait_for(lambda: colour_at(grab(seen), 500, 450) != ORANGE)

    red, green, blue = colour_at(grab(seen), 500, 450)
    assert 100 < red < 200
    assert abs(green - red / 2) <= 2
    assert blue == 0


def test_text_comes_from_programs_with_boxes_on_the_desktop(
    seen: Desktop, kwin: KWinDesktop, show: Show, tmp_path: Path
) -> None:
    file = tmp_path / "gulls.txt"
    file.write_text("gulls on the mole\nterns on the beach\n")
    show("mousepad", "--disable-server", str(file), title="gulls.txt")
    kwin.move("gulls.txt", Box(500, 200, 600, 400))
    window = wait_for(lambda: (one := find(seen, "gulls.txt")) and one.box.x == 500 and one)
    assert isinstance(window, Window)

    def lines() -> dict[str, Box | None]:
        text = seen.accessibility.read(window, [window.box], BUDGET_MS)
        return {line.raw_text: line.box for line in text.lines} if text else {}

    told = wait_for(lambda: [one for one in [lines()] if "terns on the beach" in one])[0]
    gulls, terns = told["gulls on the mole"], told["terns on the beach"]
    assert gulls is not None
    assert terns is not None
    assert window.box.contains(gulls)
    assert gulls.y < terns.y


def test_a_window_that_gets_the_keyboard_wakes_and_was_visited(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("one"), title="one")
    show(*paper("two"), title="two")
    kwin.activate("two")
    while seen.windows.wait_changed(1.0):
        pass
    seen.windows.find_windows()

    kwin.activate("one")
    assert seen.windows.wait_changed(LIMIT_S)
    kwin.activate("two")
    assert seen.windows.wait_changed(LIMIT_S)

    visited = {one.place.title for one in seen.windows.find_windows() if one.visited}
    assert visited == {"one", "two"}
    assert not any(one.visited for one in seen.windows.find_windows())


def test_what_comes_in_before_it_is_waited_for_is_not_missed(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    show(*paper("one"), title="one")
    show(*paper("two"), title="two")
    connection = KWinConnection(kwin.environ["DBUS_SESSION_BUS_ADDRESS"])
    kwin.activate("two")
    connection.listen()
    wait_for(lambda: not connection.take_changed())

    kwin.activate("one")

    assert select.select([connection.socket], [], [], LIMIT_S)[0]
    assert select.select([connection.socket], [], [], LIMIT_S)[0]
    assert connection.take_changed()
    connection.close()


def test_another_title_wakes(seen: Desktop, kwin: KWinDesktop, show: Show, tmp_path: Path) -> None:
    title = tmp_path / "title"
    title.write_text("before")
    show(*paper("before", str(title)), title="before")
    kwin.activate("before")
    while seen.windows.wait_changed(1.0):
        pass

    title.write_text("after")

    assert seen.windows.wait_changed(LIMIT_S)
    assert find(seen, "after")


def test_a_window_keeps_its_number_while_it_is_minimised(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    before = show(*paper("first"), title="first")

    kwin.tell("find('first').minimized = true;")
    wait_for(lambda: find(seen, "first") is None)
    kwin.tell("find('first').minimized = false;")

    assert wait_for(lambda: find(seen, "first")).id == before.id


def test_windows_are_told_though_other_scripts_came_and_went(
    seen: Desktop, kwin: KWinDesktop, show: Show
) -> None:
    gone, stays = kwin.start_script("1;"), kwin.start_script("2;")
    kwin.end_script(gone)  # KWin now numbers the next script as the one that stays

    show(*paper("gulls"), title="gulls")

    kwin.end_script(stays)


def test_idle_time_is_counted(seen: Desktop) -> None:
    assert wait_for(lambda: seen.idle.find_idle_s() > 1)


def test_it_is_seen_again_after_kwin_was_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    with KWinDesktop() as kwin:
        enter(kwin, monkeypatch)
        desktop = open_desktop(ALLOWED)
        assert desktop.windows.find_windows() == ()
        desktop.windows.wait_changed(0.0)

        kwin.start_anew()
        kwin.start(*paper("again"))

        wait_for(lambda: find_if_it_answers(desktop, "again"))
        kwin.activate("again")
        desktop.close()


def test_where_monitors_differ_all_is_in_pixels_of_the_finest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "gulls.txt"
    file.write_text("gulls on the mole\n")
    with KWinDesktop(scales=(1, 2)) as kwin:
        enter(kwin, monkeypatch)
        desktop = open_desktop(ALLOWED)
        kwin.start("mousepad", "--disable-server", str(file))
        wait_for(lambda: find(desktop, "gulls.txt"))
        heights = []
        for monitor, x in ((0, 100), (1, 1300)):
            kwin.move("gulls.txt", Box(x, 20, 600, 360))
            heights.append(wait_for(partial(find_drawn_line, desktop, 2 * x, monitor)))
        images = grab(desktop)
        only = open_desktop(replace(ALLOWED, monitors="main"))
        main = only.screen.find_boxes()
        only.close()
        desktop.close()

    boxes = [Box(0, 0, 2560, 1600), Box(2560, 0, 1280, 800)]
    assert [image.box for image in images] == boxes
    assert not images[0].rgb.any()
    assert min(heights) > 30
    assert main == (boxes[0],)


def find_drawn_line(desktop: Desktop, x: int, monitor: int) -> int | None:
    """How high the line is that is told and drawn in the same place, once the window is at `x`."""
    window = find(desktop, "gulls.txt")
    if window is None or window.box.x != x:
        return None
    text = desktop.accessibility.read(window, [window.box], BUDGET_MS)
    told = {line.raw_text: line.box for line in text.lines} if text else {}
    line, image = told.get("gulls on the mole"), grab(desktop)[monitor]
    if line is None or not image.box.contains(line):
        return None
    place = line.moved(-image.box.x, -image.box.y)
    row = image.rgb[place.y : place.bottom, place.x : place.right]
    return line.height if int(row.max()) - int(row.min()) > 100 else None
