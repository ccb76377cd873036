"""What is seen of a real sway session."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.capture.screen.screen import MonitorImage
from desktop_memory.config.settings import Settings
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import MissingProgram
from desktop_memory.domain.exclusion import ExclusionRule, RuleKind
from desktop_memory.domain.observation import Window, WindowKind
from desktop_memory.ingest.judged_desktop import judge
from desktop_memory.privacy.exclusion import Exclusions
from tests.capture.conftest import LIMIT_S, wait_for
from tests.sway_desktop import SwayDesktop

pytestmark = pytest.mark.desktop
BUDGET_MS = 30_000
NAMES = (
    *("WAYLAND_DISPLAY", "SWAYSOCK", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"),
    *("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP"),
)
VAULT = Exclusions([ExclusionRule(RuleKind.TITLE, "Vaults", ("vault",))])

Show = Callable[..., Window]


@pytest.fixture(scope="module")
def sway() -> Iterator[SwayDesktop]:
    with SwayDesktop() as started:
        yield started


@pytest.fixture
def on_sway(sway: SwayDesktop, monkeypatch: pytest.MonkeyPatch) -> SwayDesktop:
    """The sway session as the one this process runs in."""
    for name in NAMES:
        monkeypatch.setenv(name, sway.environ[name])
    monkeypatch.delenv("DISPLAY", raising=False)
    return sway


@pytest.fixture
def seen(on_sway: SwayDesktop) -> Iterator[Desktop]:
    opened = open_desktop(Settings(idle_after_s=1))
    yield opened
    opened.close()


def find(desktop: Desktop, title: str) -> Window | None:
    windows = [one for one in desktop.windows.find_windows() if one.kind is WindowKind.NORMAL]
    return next((one for one in windows if title in one.place.title), None)


@pytest.fixture
def show(sway: SwayDesktop, seen: Desktop) -> Iterator[Show]:
    """Starts a program and waits for its window; it ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*program: str, title: str) -> Window:
        started.append(sway.start(*program))
        return wait_for(lambda: find(seen, title))

    yield start
    for process in started:
        process.kill()
        process.wait()
    wait_for(lambda: not sway.find_views())


def terminal(title: str, colour: str = "101010") -> tuple[str, ...]:
    return ("foot", "-T", title, "-o", f"colors.background={colour}", "sleep", "1000")


def test_each_source_says_how_it_fares(seen: Desktop) -> None:
    states = {state.name: state for state in seen.find_sources()}

    assert states["Screen"].detail == "1 monitor"
    assert {state.working for state in states.values()} == {True}


def test_windows_tell_whose_they_are_and_where(seen: Desktop, show: Show) -> None:
    show(*terminal("left"), title="left")
    right = show(*terminal("right"), title="right")
    left = find(seen, "left")

    assert left is not None
    assert (right.place.app, right.place.process) == ("Foot", "foot")
    assert right.active
    assert not left.active
    assert left.box.right <= right.box.x


def test_pixels_lie_where_the_window_is_said_to_be(seen: Desktop, show: Show) -> None:
    show(*terminal("dark"), title="dark")
    show(*terminal("orange", "ff8000"), title="orange")

    def corners() -> bool:
        window = find(seen, "orange")
        if window is None:
            return False
        box = window.box
        rgb = seen.screen.grab()[0].rgb
        inside = (rgb[box.y, box.x], rgb[box.bottom - 1, box.right - 1])
        outside = (rgb[box.y - 2, box.x], rgb[box.y, box.x - 3])
        orange = (255, 128, 0)
        return all(tuple(one) == orange for one in inside) and orange not in map(tuple, outside)

    wait_for(corners)


def test_a_hidden_tab_is_not_seen_and_another_workspace_neither(
    seen: Desktop, sway: SwayDesktop, show: Show
) -> None:
    show(*terminal("first"), title="first")
    show(*terminal("second"), title="second")

    sway.tell("layout tabbed")
    assert wait_for(lambda: find(seen, "first") is None)
    sway.tell("workspace 2")
    assert wait_for(lambda: seen.windows.find_windows() == ())
    sway.tell("workspace 1")


def test_a_floating_window_covers_what_is_below_with_its_title_bar(
    seen: Desktop, sway: SwayDesktop, show: Show
) -> None:
    show(*terminal("below"), title="below")
    show(*terminal("vault"), title="vault")
    sway.tell('[title="vault"] floating enable, resize set 400 300, move position 200 200')
    sway.tell('[title="below"] focus')
    wait_for(lambda: (below := find(seen, "below")) is not None and below.active)

    def covered() -> tuple[set[int], int, int]:
        hidden = judge(seen.windows.find_windows(), VAULT, own_pid=0).hidden
        return (
            {box.x for box in hidden},
            min((box.y for box in hidden), default=0),
            max((box.bottom for box in hidden), default=0),
        )

    # The terminal takes its new size a while after it was told.
    wait_for(lambda: covered() == ({200, 202}, 200, 500))
    windows = seen.windows.find_windows()
    verdicts = judge(windows, VAULT, own_pid=0).verdicts
    assert {one.place.title for one in windows if one.id in verdicts} == {"vault"}


def test_while_an_excluded_window_has_the_keyboard_its_menus_may_be_anywhere(
    seen: Desktop, show: Show
) -> None:
    show(*terminal("open"), title="open")
    show(*terminal("vault"), title="vault")
    monitor = seen.screen.find_boxes()[0]

    def nobody_is_seen() -> bool:
        judged = judge(seen.windows.find_windows(), VAULT, own_pid=0)
        return monitor in judged.hidden and judged.allowed == ()

    assert wait_for(nobody_is_seen)


def test_a_dialog_belongs_to_the_window_of_its_program(
    seen: Desktop, sway: SwayDesktop, show: Show, tmp_path: Path
) -> None:
    file = tmp_path / "vault.txt"
    file.touch()
    owner = show("mousepad", str(file), title="vault.txt")
    dialog = show("mousepad", "--preferences", title="Preferences")

    assert dialog.owner_id == owner.id
    assert dialog.id in judge(seen.windows.find_windows(), VAULT, own_pid=0).verdicts


def test_text_comes_from_programs_with_boxes_on_the_desktop(
    seen: Desktop, show: Show, tmp_path: Path
) -> None:
    file = tmp_path / "gulls.txt"
    file.write_text("gulls on the mole\nterns on the beach\n")
    show(*terminal("left"), title="left")
    window = show("mousepad", "--disable-server", str(file), title="gulls.txt")

    def lines() -> dict[str, Box | None]:
        text = seen.accessibility.read(window, [window.box], BUDGET_MS)
        return {line.raw_text: line.box for line in text.lines} if text else {}

    told = wait_for(lambda: [one for one in [lines()] if "terns on the beach" in one])[0]
    gulls, terns = told["gulls on the mole"], told["terns on the beach"]
    assert gulls is not None
    assert terns is not None
    assert window.box.contains(gulls)
    assert gulls.y < terns.y
    assert window.box.x > 600


def test_a_window_that_gets_the_keyboard_wakes(
    seen: Desktop, sway: SwayDesktop, show: Show
) -> None:
    show(*terminal("one"), title="one")
    show(*terminal("two"), title="two")
    while seen.windows.wait_changed(1.0):
        pass

    sway.tell('[title="one"] focus')

    assert seen.windows.wait_changed(LIMIT_S)


def test_idle_time_begins_when_nobody_types(seen: Desktop, sway: SwayDesktop) -> None:
    assert wait_for(lambda: seen.idle.find_idle_s() > 1)

    def typed() -> bool:
        sway.type_text("x")
        return seen.idle.find_idle_s() == 0

    assert wait_for(typed)


def test_a_screen_locker_is_noticed(seen: Desktop, sway: SwayDesktop, tmp_path: Path) -> None:
    assert not seen.lock.is_locked()
    locker = tmp_path / "swaylock"
    locker.symlink_to("/usr/bin/sleep")
    process = sway.start(str(locker), "100")

    assert wait_for(seen.lock.is_locked)

    process.kill()
    process.wait()
    assert wait_for(lambda: not seen.lock.is_locked())


def test_without_grim_one_sentence_says_what_to_install(
    on_sway: SwayDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")

    with pytest.raises(MissingProgram, match="grim") as told:
        open_desktop(Settings())

    assert "apt install grim" in told.value.remedy


def test_a_compositor_that_is_gone_is_told(
    on_sway: SwayDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SWAYSOCK", "/nonexistent/sway.sock")

    with pytest.raises(MissingProgram, match="does not answer"):
        open_desktop(Settings())


def test_on_a_dense_screen_boxes_are_in_pixels_of_the_picture(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "gulls.txt"
    file.write_text("gulls on the mole\n")
    with SwayDesktop(scale=2) as sway:
        for name in NAMES:
            monkeypatch.setenv(name, sway.environ[name])
        desktop = open_desktop(Settings())
        sway.start("mousepad", "--disable-server", str(file))
        window = wait_for(lambda: find(desktop, "gulls.txt"))

        def find_box() -> Box | None:
            text = desktop.accessibility.read(window, [window.box], BUDGET_MS)
            lines = {line.raw_text: line.box for line in text.lines} if text else {}
            return lines.get("gulls on the mole")

        box = wait_for(find_box)

        def drawn() -> MonitorImage | None:
            image = desktop.screen.grab()[0]
            row = image.rgb[box.y : box.bottom, box.x : box.right]
            return image if int(row.max()) - int(row.min()) > 100 else None

        image = wait_for(drawn)
        desktop.close()

    assert (image.box.width, image.box.height) == (1280, 800)
    assert image.bgra.shape == (800, 1280, 4)
    assert window.box.width > 1200
    assert box.height > 30


@pytest.mark.parametrize(
    ("missing", "without"), [("swayidle", "at the computer"), ("wl-paste", "copied")]
)
def test_a_program_that_is_missing_beside_sway_is_told_with_what_it_is_for(
    on_sway: SwayDesktop,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    missing: str,
    without: str,
) -> None:
    for name in {"grim", "swayidle", "wl-paste"} - {missing}:
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")
    desktop = open_desktop(Settings())
    assert desktop.find_missing() is None

    monkeypatch.setenv("PATH", str(tmp_path))
    told = desktop.find_missing()
    desktop.close()

    assert told is not None
    assert without in told.message
    assert "apt install" in told.remedy
