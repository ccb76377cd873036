"""What is told of the sources of a desktop."""

from dataclasses import replace

import pytest

from desktop_memory.capture.context.media import NoMedia
from desktop_memory.capture.desktop import Desktop, open_desktop
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.config.settings import Settings
from desktop_memory.domain.errors import MissingProgram
from tests.capture.conftest import Show

pytestmark = pytest.mark.desktop


def test_each_source_says_how_it_fares(seen: Desktop) -> None:
    states = {state.name: state for state in seen.find_sources()}

    assert states["Screen"].detail == "1 monitor"
    assert states["Text from programs"].detail == "On"
    told = {name: state.working for name, state in states.items() if name != "Screen lock"}
    assert set(told.values()) == {True}


def test_programs_are_not_asked_where_the_person_does_not_want_it(
    on_desktop: VirtualDesktop, show: Show
) -> None:
    window = show("xterm", "-T", "unasked", title="unasked")
    desktop = open_desktop(replace(Settings(), accessibility_on=False))
    states = {state.name: state for state in desktop.find_sources()}

    assert desktop.accessibility.read(window, [window.box], 1000) is None
    assert "Switched off" in states["Text from programs"].detail
    desktop.close()


@pytest.mark.parametrize("allowed", [True, False])
def test_programs_are_told_of_assistive_technology_only_where_the_person_allows_it(
    on_desktop: VirtualDesktop, allowed: bool
) -> None:
    status = ("string:org.a11y.Status", "string:IsEnabled")
    _ask_bus(on_desktop, "Set", *status, "variant:boolean:false")

    open_desktop(replace(Settings(), accessibility_on=allowed)).close()

    assert ("boolean true" in _ask_bus(on_desktop, "Get", *status)) is allowed


def _ask_bus(desktop: VirtualDesktop, member: str, *arguments: str) -> str:
    return desktop.run(
        *("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"),
        *(f"org.freedesktop.DBus.Properties.{member}", *arguments),
    )


def test_without_a_session_bus_the_rest_still_works(
    on_desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    desktop = open_desktop(Settings())

    assert desktop.screen.grab()
    assert not desktop.lock.is_locked()
    assert not desktop.accessibility.working
    missing = desktop.find_missing()
    assert missing is not None
    assert "pictures are read instead" in missing.message
    desktop.close()


def test_under_a_wayland_that_hides_its_windows_no_picture_is_taken(
    on_desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "Weird")
    desktop = open_desktop(Settings())

    screen = next(source for source in desktop.find_sources() if source.name == "Screen")
    missing = desktop.find_missing()
    desktop.close()

    assert desktop.screen.grab() == ()
    assert screen.detail == "Text only: Weird does not tell where windows are"
    assert screen.working is None
    assert missing is not None
    assert "Only text is kept" in missing.message
    assert "X11 session" in missing.remedy


@pytest.mark.parametrize("allowed", [True, False])
def test_nothing_is_missing_where_all_works_or_the_person_does_not_want_it(
    on_desktop: VirtualDesktop, allowed: bool
) -> None:
    desktop = open_desktop(replace(Settings(), accessibility_on=allowed))

    assert desktop.find_missing() is None
    desktop.close()


def test_where_neither_pictures_nor_text_can_be_had_one_sentence_says_what_to_do(
    on_desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")

    with pytest.raises(MissingProgram, match="does not tell where windows are") as told:
        open_desktop(replace(Settings(), accessibility_on=False))

    assert "X11 session" in told.value.remedy


def test_without_any_display_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(MissingProgram, match="X server of this session"):
        open_desktop(Settings())


def test_closing_twice_does_no_harm(seen: Desktop) -> None:
    seen.screen.grab()
    seen.close()
    seen.close()


def test_players_are_not_asked_where_the_person_does_not_want_it(
    on_desktop: VirtualDesktop,
) -> None:
    desktop = open_desktop(replace(Settings(), media_on=False))

    assert isinstance(desktop.media, NoMedia)
    desktop.close()
