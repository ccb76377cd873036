"""The list of windows, on a real X server with a real window manager."""

import os
from pathlib import Path

import pytest
from Xlib import X, Xatom
from Xlib.display import Display

from desktop_memory.capture.connection.x11 import X11Connection
from desktop_memory.capture.window.x11 import X11Windows
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Window, WindowKind
from tests.capture.conftest import LIMIT_S, Show, find_window, settle, wait_for

pytestmark = pytest.mark.desktop


def _titles(windows: X11Windows) -> list[str]:
    return [one.place.title for one in windows.find_windows() if one.kind is WindowKind.NORMAL]


def _open_bare(display: Display, box: Box, *, popup: bool = False) -> int:
    """A window that says nothing about itself."""
    root = display.screen().root
    window = root.create_window(
        box.x, box.y, box.width, box.height, 0, X.CopyFromParent, override_redirect=popup
    )
    window.map()
    display.sync()
    return int(window.id)


def test_a_window_is_named_as_the_person_knows_it(windows: X11Windows, show: Show) -> None:
    window = show("xterm", "-T", "quay terminal", title="quay terminal")

    assert (window.place.app, window.place.process) == ("XTerm", "xterm")
    assert window.wm_class == "XTerm"
    assert window.active
    assert window.kind is WindowKind.NORMAL


def test_the_process_of_a_window_is_told(windows: X11Windows, show: Show) -> None:
    window = show("xterm", "-T", "process terminal", title="process terminal")

    assert Path(f"/proc/{window.pid}/exe").resolve().name == "xterm"


def test_windows_are_listed_from_bottom_to_top(
    windows: X11Windows, show: Show, programs: RealPrograms
) -> None:
    show("xterm", "-T", "lower", title="lower")
    upper = show("xterm", "-T", "upper", title="upper")
    wait_for(lambda: _titles(windows)[-2:] == ["lower", "upper"])

    programs.show(find_window(windows, "lower").id)  # type: ignore[union-attr]

    assert wait_for(lambda: _titles(windows)[-2:] == ["upper", "lower"])
    wait_for(lambda: not find_window(windows, "upper").active)  # type: ignore[union-attr]
    assert upper.active


def test_a_minimised_window_is_not_listed(
    windows: X11Windows, show: Show, on_desktop: VirtualDesktop
) -> None:
    window = show("xterm", "-T", "shy terminal", title="shy terminal")

    on_desktop.run("xdotool", "windowminimize", str(window.id))

    assert wait_for(lambda: find_window(windows, "shy terminal") is None)


def test_a_window_on_another_desktop_is_not_listed(
    windows: X11Windows, show: Show, on_desktop: VirtualDesktop
) -> None:
    window = show("xterm", "-T", "far terminal", title="far terminal")

    on_desktop.run("xdotool", "set_desktop_for_window", str(window.id), "1")

    assert wait_for(lambda: find_window(windows, "far terminal") is None)


def test_the_box_holds_the_decorations_and_the_content_does_not(
    windows: X11Windows, show: Show, programs: RealPrograms, on_desktop: VirtualDesktop
) -> None:
    window = show("xterm", "-T", "framed", title="framed")
    programs.place(window.id, Box(200, 150, 500, 300))

    placed = wait_for(lambda: _moved(find_window(windows, "framed"), window.box))

    shape = on_desktop.run("xwininfo", "-id", str(window.id))
    numbers = {
        line.split(":")[0].strip(): line.split(":")[1].split()[0]
        for line in shape.splitlines()
        if line.count(":") == 1 and line.split(":")[1].strip()
    }
    content = placed.content
    assert content is not None
    assert content.x == int(numbers["Absolute upper-left X"])
    assert content.y == int(numbers["Absolute upper-left Y"])
    assert content.width == int(numbers["Width"])
    assert placed.box.contains(content)
    assert placed.box.y < content.y


def _moved(window: Window | None, before: Box) -> Window | None:
    return window if window and window.box != before and window.box.width >= 500 else None


def test_a_menu_belongs_to_the_window_it_was_opened_from(
    windows: X11Windows, show: Show, programs: RealPrograms, tmp_path: Path
) -> None:
    note = tmp_path / "secret plans.txt"
    note.write_text("x\n")
    editor = show("mousepad", "--disable-server", str(note), title="secret plans")

    programs.press("alt+f")
    menu = wait_for(lambda: _find_popup(windows))
    programs.press("Escape")

    assert menu.place == editor.place
    assert menu.owner_id == editor.id


def _find_popup(windows: X11Windows) -> Window | None:
    popups = [one for one in windows.find_windows() if one.kind is WindowKind.POPUP]
    return popups[-1] if popups else None


def test_the_panel_is_told_apart(windows: X11Windows) -> None:
    def find_docks() -> list[str]:
        docks = [one for one in windows.find_windows() if one.kind is WindowKind.DOCK]
        return [dock.place.process for dock in docks]

    assert wait_for(lambda: find_docks() == ["xfce4-panel"])


def test_the_panel_is_told_apart_where_nothing_else_was_ever_open() -> None:
    """xfwm4 has not stacked any windows then."""
    with VirtualDesktop(width=800, height=600) as bare:
        windows = X11Windows(X11Connection(bare.display))

        def find_all() -> list[tuple[WindowKind, str]]:
            return [(one.kind, one.place.process) for one in windows.find_windows()]

        assert wait_for(lambda: find_all() == [(WindowKind.DOCK, "xfce4-panel")])
        windows.close()


def test_a_window_that_says_nothing_still_has_an_app(
    windows: X11Windows, on_desktop: VirtualDesktop
) -> None:
    display = Display()
    window = _open_bare(display, Box(10, 10, 90, 60), popup=True)

    found = wait_for(lambda: [one for one in windows.find_windows() if one.id == window])
    display.close()

    assert found[0].place.app
    assert found[0].pid == os.getpid()


def test_a_tooltip_of_an_icon_in_the_panel_is_part_of_the_panel(
    windows: X11Windows, on_desktop: VirtualDesktop
) -> None:
    display = Display()
    window = _open_bare(display, Box(10, 10, 90, 60), popup=True)
    types, tooltip = ("_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_TOOLTIP")
    display.create_resource_object("window", window).change_property(
        display.intern_atom(types), Xatom.ATOM, 32, [display.intern_atom(tooltip)]
    )
    display.sync()

    def find_kind() -> WindowKind | None:
        return next((one.kind for one in windows.find_windows() if one.id == window), None)

    assert wait_for(lambda: find_kind() is WindowKind.DOCK)
    display.close()
    wait_for(lambda: find_kind() is None)


def test_glass_is_told_from_solid_windows_where_windows_are_drawn_together(
    windows: X11Windows, on_desktop: VirtualDesktop
) -> None:
    display = Display()
    compositor = _open_bare(display, Box(0, 0, 10, 10), popup=True)
    solid = _open_bare(display, Box(10, 10, 90, 60), popup=True)
    glass = _open_bare(display, Box(10, 80, 90, 60), popup=True)
    opacity = display.intern_atom("_NET_WM_WINDOW_OPACITY")
    display.create_resource_object("window", glass).change_property(
        opacity, Xatom.CARDINAL, 32, [0x80000000]
    )

    def find_opaque() -> dict[int, bool]:
        return {one.id: one.opaque for one in windows.find_windows() if one.id in (solid, glass)}

    assert wait_for(lambda: find_opaque() == {solid: True, glass: True})
    selection = display.intern_atom("_NET_WM_CM_S0")
    owner = display.create_resource_object("window", compositor)
    owner.set_selection_owner(selection, X.CurrentTime)
    _open_bare(display, Box(300, 300, 5, 5), popup=True)

    assert wait_for(lambda: find_opaque() == {solid: True, glass: False})
    display.close()


def test_windows_that_vanish_while_they_are_read_do_no_harm(windows: X11Windows) -> None:
    for round_ in range(40):
        display = Display()
        for place in range(5):
            _open_bare(display, Box(20 * place, 10, 90, 60), popup=round_ % 2 == 0)
        windows.find_windows()
        display.close()
        windows.find_windows()

    assert wait_for(lambda: not [one for one in windows.find_windows() if one.pid == os.getpid()])


def test_a_new_title_of_the_active_window_is_a_change(
    windows: X11Windows, show: Show, on_desktop: VirtualDesktop
) -> None:
    window = show("xterm", "-T", "before", title="before")
    windows.poll_changed()

    on_desktop.run("xdotool", "set_window", "--name", "after", str(window.id))

    assert windows.wait_changed(LIMIT_S)
    assert wait_for(lambda: find_window(windows, "after")).active


def test_another_active_window_is_a_change(
    windows: X11Windows, show: Show, programs: RealPrograms
) -> None:
    first = show("xterm", "-T", "first", title="first")
    show("xterm", "-T", "second", title="second")
    windows.poll_changed()

    programs.show(first.id)

    assert windows.wait_changed(LIMIT_S)


def test_waiting_ends_without_a_change_or_when_it_is_woken(windows: X11Windows) -> None:
    settle(windows)
    read, write = os.pipe()
    os.write(write, b".")

    assert not windows.wait_changed(0.01)
    assert not windows.wait_changed(30, read)

    os.close(read)
    os.close(write)


def test_a_short_visit_to_another_window_is_told_with_the_next_list(
    windows: X11Windows, show: Show, programs: RealPrograms
) -> None:
    vault = show("xterm", "-T", "vault", title="vault")
    notes = show("xterm", "-T", "notes", title="notes")
    wait_for(lambda: not any(one.visited for one in windows.find_windows()))

    programs.show(vault.id)
    programs.show(notes.id)

    def find_visited() -> set[int]:
        return {one.id for one in windows.find_windows() if one.visited}

    assert wait_for(lambda: vault.id in find_visited())
    assert wait_for(lambda: vault.id not in find_visited())


def test_a_title_of_a_background_window_is_no_change(
    windows: X11Windows, show: Show, on_desktop: VirtualDesktop
) -> None:
    back = show("xterm", "-T", "back", title="back")
    show("xterm", "-T", "front", title="front")
    settle(windows)

    on_desktop.run("xdotool", "set_window", "--name", "still back", str(back.id))
    wait_for(lambda: find_window(windows, "still back"))

    assert not windows.poll_changed()


def test_a_window_with_the_number_of_one_that_is_gone_has_its_own_name(
    windows: X11Windows, on_desktop: VirtualDesktop
) -> None:
    """The X server gives the numbers of a program that ended to the next one."""
    box = Box(100, 100, 300, 200)
    first = Display(on_desktop.display)
    number = _open_named(first, box, "harbor ledger")
    wait_for(lambda: find_window(windows, "harbor ledger"))
    first.close()
    others: list[Display] = []

    try:
        while len(others) < _MOST_PROGRAMS:
            others.append(Display(on_desktop.display))
            if _open_named(others[-1], box, "tide tables") == number:
                break
        told = wait_for(lambda: [w for w in windows.find_windows() if w.id == number])
        assert [window.place.title for window in told] == ["tide tables"]
    finally:
        for display in others:
            display.close()


_MOST_PROGRAMS = 30


def _open_named(display: Display, box: Box, title: str) -> int:
    root = display.screen().root
    window = root.create_window(box.x, box.y, box.width, box.height, 0, X.CopyFromParent)
    window.set_wm_name(title)
    window.map()
    display.sync()
    return int(window.id)
