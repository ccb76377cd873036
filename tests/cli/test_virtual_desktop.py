"""A desktop of its own, that leaves nothing behind."""

import os
import pwd
from pathlib import Path

import psutil
import pytest
from PIL import Image

from desktop_memory.cli.private_session import SESSION_MARK
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.errors import MissingProgram

pytestmark = pytest.mark.desktop


def _processes_of(folder: str) -> list[int]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get(SESSION_MARK) == folder:
                found.append(process.pid)
        except (psutil.Error, OSError):
            continue
    return found


def test_programs_on_it_see_its_screen_and_none_of_the_users_folders(
    desktop: VirtualDesktop,
) -> None:
    seen = desktop.run("sh", "-c", "xprop -root >/dev/null && echo $HOME $XDG_RUNTIME_DIR").split()

    assert len(seen) == 2
    assert all(Path(folder).is_dir() for folder in seen)
    assert all(folder.startswith(desktop.environ[SESSION_MARK]) for folder in seen)
    users = Path(pwd.getpwuid(os.getuid()).pw_dir)
    assert users not in (Path(folder) for folder in seen)


def test_a_picture_of_it_shows_the_whole_screen(desktop: VirtualDesktop, tmp_path: Path) -> None:
    desktop.screenshot(tmp_path / "desktop.png")

    with Image.open(tmp_path / "desktop.png") as picture:
        assert picture.size == (1920, 1080)
        colours = picture.convert("RGB").getcolors(1920 * 1080)
    assert colours is not None
    assert len(colours) > 1


def test_two_monitors_stand_side_by_side() -> None:
    with VirtualDesktop(width=1600, height=600) as desktop:
        desktop.split_monitors()

        monitors = desktop.run("xrandr", "--listmonitors")

    assert "800/200x600/150+0+0" in monitors
    assert "800/200x600/150+800+0" in monitors


def test_nothing_of_it_is_left_when_it_is_closed() -> None:
    with VirtualDesktop(width=640, height=480) as desktop:
        folder = desktop.environ[SESSION_MARK]
        desktop.start("sleep", "600")
        assert len(_processes_of(folder)) >= 5

    assert _processes_of(folder) == []
    assert not Path(folder).exists()


def test_nothing_of_it_is_left_when_its_user_fails() -> None:
    folder = ""
    with pytest.raises(RuntimeError), VirtualDesktop(width=640, height=480) as desktop:
        folder = desktop.environ[SESSION_MARK]
        raise RuntimeError

    assert _processes_of(folder) == []
    assert not Path(folder).exists()


def test_missing_programs_are_told_by_their_packages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", os.fspath(tmp_path))

    with pytest.raises(MissingProgram, match=r"apt install xvfb .*xfwm4 xfce4-panel"):
        VirtualDesktop().__enter__()
