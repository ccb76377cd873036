"""The names people know programs by."""

import os
from pathlib import Path

import pytest

from desktop_memory.capture.window.app_names import AppNames, tidy_name


def _write(folder: Path, name: str, **entries: str) -> None:
    lines = [f"{key}={value}" for key, value in entries.items()]
    more = "\n[Desktop Action new]\nName=New window\n"
    (folder / f"{name}.desktop").write_text("\n".join(["[Desktop Entry]", *lines, more]))


def test_a_menu_entry_names_the_windows_of_its_class(tmp_path: Path) -> None:
    _write(tmp_path, "org.tide.Table", Name="Tide table", StartupWMClass="TideMain")

    assert AppNames([tmp_path]).find_name("TideMain", "tide", "tide-bin") == "Tide table"


def test_a_menu_entry_names_windows_by_the_last_part_of_its_file_name(tmp_path: Path) -> None:
    _write(tmp_path, "org.tide.Table", Name="Tide table")

    assert AppNames([tmp_path]).find_name("table", "", "") == "Tide table"


def test_an_entry_for_the_settings_of_a_program_does_not_name_the_program(tmp_path: Path) -> None:
    _write(tmp_path, "tide-settings", Name="Tide settings", Exec="tide --settings")
    _write(tmp_path, "tide", Name="Tide", Exec="tide")

    assert AppNames([tmp_path]).find_name("Tide", "tide", "tide") == "Tide"


def test_the_persons_own_entries_come_first(tmp_path: Path) -> None:
    own, system = tmp_path / "own", tmp_path / "system"
    own.mkdir()
    system.mkdir()
    _write(own, "tide", Name="My tide")
    _write(system, "tide", Name="Tide")

    assert AppNames([own, system]).find_name("tide", "", "") == "My tide"


def test_a_program_installed_later_is_found(tmp_path: Path) -> None:
    names = AppNames([tmp_path])
    assert names.find_name("tide", "", "") == "Tide"

    _write(tmp_path, "tide", Name="Tide table")
    os.utime(tmp_path, (1, 1))

    assert names.find_name("tide", "", "") == "Tide table"


@pytest.mark.parametrize(
    ("raw_name", "name"),
    [
        ("xfce4-terminal", "Xfce4 terminal"),
        ("org.gnome.Maps", "Maps"),
        ("tide_table.py", "Tide table"),
        ("app.py", "App"),
        ("LibreOffice-Writer", "LibreOffice-Writer"),
        ("", ""),
    ],
)
def test_without_an_entry_the_class_is_tidied(raw_name: str, name: str) -> None:
    assert tidy_name(raw_name) == name


def test_without_any_name_there_is_none(tmp_path: Path) -> None:
    assert AppNames([tmp_path]).find_name("", "", "") == ""
