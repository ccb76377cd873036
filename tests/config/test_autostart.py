"""Starting the app at login, as each system notes it."""

import plistlib
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from desktop_memory.config.autostart import Autostart
from desktop_memory.config.login.macos import MacLogin
from desktop_memory.config.login.xdg import XdgLogin
from tests.capture.other_systems import module, pretend

WORDS = (sys.executable, "-m", "desktop_memory", "run", "--data-dir")


def test_linux_desktops_find_an_entry_that_starts_the_app(tmp_path: Path) -> None:
    data, login = tmp_path / "my data", XdgLogin(tmp_path / "autostart")
    Autostart(data, login).set(True)

    entry = (tmp_path / "autostart/desktop-memory.desktop").read_text(encoding="utf-8")

    assert f'Exec="{sys.executable}" -m desktop_memory run --data-dir "{data}"\n' in entry


def test_macos_finds_a_launch_agent_that_starts_the_app(tmp_path: Path) -> None:
    data, login = tmp_path / "my data", MacLogin(tmp_path / "agents")
    Autostart(data, login).set(True)

    agent = plistlib.loads((tmp_path / "agents/desktop-memory.plist").read_bytes())

    assert agent["ProgramArguments"] == [*WORDS, str(data)]
    assert agent["RunAtLoad"] is True


@pytest.mark.parametrize("kind", [XdgLogin, MacLogin])
def test_the_note_goes_when_the_person_switches_it_off(kind: Any, tmp_path: Path) -> None:
    autostart = Autostart(tmp_path, kind(tmp_path / "notes"))
    autostart.set(True)
    autostart.set(False)
    autostart.set(False)

    assert list((tmp_path / "notes").iterdir()) == []


def test_windows_finds_a_value_in_the_registry_that_starts_the_app(tmp_path: Path) -> None:
    registry: dict[str, str] = {}
    (tmp_path / "pythonw.exe").touch()
    with pretend("win32", {"winreg": _winreg(registry)}):
        login = import_module("desktop_memory.config.login.win32").Win32Login()
        before = login.on
        login.add(
            (str(tmp_path / "python.exe"), "-m", "desktop_memory", "run", "--data-dir", "a b")
        )
        noted, during = dict(registry), login.on
        login.remove()
        login.remove()

    program = tmp_path / "pythonw.exe"
    assert noted == {"Desktop Memory": f'{program} -m desktop_memory run --data-dir "a b"'}
    assert (before, during, login.on, registry) == (False, True, False, {})


def _winreg(registry: dict[str, str]) -> Any:
    """The Run key of this user, as winreg hands it over."""

    class Key:
        def __enter__(self) -> "Key":
            return self

        def __exit__(self, *_: object) -> None:
            return

    def open_key(key: str, sub_key: str, reserved: int = 0, access: int = 131097) -> Key:
        assert key == "HKCU"
        assert sub_key.endswith(r"CurrentVersion\Run")
        return Key()

    def find(key: Key, name: str) -> tuple[str, int]:
        if name not in registry:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return registry[name], 1

    def delete(key: Key, name: str) -> None:
        find(key, name)
        del registry[name]

    def set_value(key: Key, name: str, reserved: int, kind: int, value: str) -> None:
        registry[name] = value

    return module(
        "winreg",
        HKEY_CURRENT_USER="HKCU",
        KEY_SET_VALUE=2,
        REG_SZ=1,
        OpenKey=open_key,
        CreateKey=open_key,
        QueryValueEx=find,
        SetValueEx=set_value,
        DeleteValue=delete,
    )
