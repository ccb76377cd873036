"""The names people know programs by."""

import locale
import os
import re
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

from platformdirs import site_applications_dir, user_applications_dir

_LAUNCHERS = frozenset({"env", "sh", "bash", "flatpak", "snap", "gapplication", "exo-open"})
_LIBRARY_NAMES = re.compile(r"^(?:org|com|net|io|de|fr|eu|app|dev|me|ca|uk|ch)(?:\.[\w-]+)+$")


class AppNames:
    """Names from the menu entries (.desktop files) of this computer.

    The entries are described at specifications.freedesktop.org/desktop-entry-spec.
    """

    def __init__(self, folders: Iterable[Path] | None = None) -> None:
        """`folders` hold menu entries, the preferred first; None takes those of this session."""
        self._folders = tuple(folders) if folders is not None else _menu_folders()
        self._stamps: tuple[float, ...] | None = None
        self._names: dict[str, str] = {}

    def find_name(self, wm_class: str, wm_instance: str, process: str) -> str:
        """The name of a window's program, else a tidy form of what is known; "" if nothing is."""
        self._refresh()
        return (
            self._names.get(wm_class.lower())
            or self._names.get(wm_instance.lower())
            or tidy_name(wm_class)
            or tidy_name(wm_instance)
            or self._names.get(process.lower())
            or tidy_name(process)
        )

    def _refresh(self) -> None:
        stamps = tuple(_modified_at_s(folder) for folder in self._folders)
        if stamps == self._stamps:
            return
        found = sorted(
            (rank, place, key, name)
            for place, folder in enumerate(self._folders)
            for path in sorted(_find_entries(folder))
            for rank, key, name in _read_names(path)
        )
        names: dict[str, str] = {}
        for _, _, key, name in found:
            names.setdefault(key, name)
        self._stamps, self._names = stamps, names


def _find_entries(folder: Path) -> Iterator[Path]:
    """Menu entries below a folder, from which programs may go meanwhile."""
    for inner, _, names in os.walk(folder):
        yield from (Path(inner, name) for name in names if name.endswith(".desktop"))


def tidy_name(raw_name: str) -> str:
    """A class or program name as a person would write it: "org.gnome.Maps" becomes "Maps"."""
    name = re.sub(r"\.(?:py|exe|bin|sh|real)$", "", raw_name.strip().rsplit("/", 1)[-1])
    if _LIBRARY_NAMES.match(name):
        name = name.rsplit(".", 1)[-1]
    name = " ".join(name.replace("_", " ").split())
    if name.islower():
        name = name.replace("-", " ")
        name = name[:1].upper() + name[1:]
    return name


def _menu_folders() -> tuple[Path, ...]:
    paths = (user_applications_dir(), *site_applications_dir(multipath=True).split(":"))
    return tuple(Path(path) for path in paths)


def _modified_at_s(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0


def _read_names(path: Path) -> Iterator[tuple[int, str, str]]:
    """Rank (lower wins), key and name of one menu entry."""
    entry = _read_entry(path)
    name = _local_name(entry)
    if not name or entry.get("Type", "Application") != "Application":
        return
    hidden = 3 * ("true" in (entry.get("NoDisplay"), entry.get("Hidden")))
    if wm_class := entry.get("StartupWMClass"):
        yield hidden, wm_class.lower(), name
    yield hidden + 1, path.stem.lower(), name
    yield hidden + 1, path.stem.rsplit(".", 1)[-1].lower(), name
    if program := _program(entry.get("Exec", "")):
        yield hidden + 2, program.lower(), name


def _read_entry(path: Path) -> dict[str, str]:
    """The keys of its [Desktop Entry] group; empty where the file cannot be read."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    group = text.partition("[Desktop Entry]")[2].partition("\n[")[0]
    pairs = (line.partition("=") for line in group.splitlines() if not line.startswith("#"))
    return {key.strip(): value.strip() for key, sign, value in pairs if sign}


def _local_name(entry: dict[str, str]) -> str:
    language = (locale.getlocale(locale.LC_MESSAGES)[0] or "").partition(".")[0]
    for tag in (language, language.partition("_")[0]):
        if tag and (name := entry.get(f"Name[{tag}]")):
            return name
    return entry.get("Name", "")


def _program(command: str) -> str:
    try:
        words = shlex.split(command)
    except ValueError:
        return ""
    program = Path(words[0]).name if words else ""
    return "" if program in _LAUNCHERS else program
