"""What KWin must be told before it gives pictures."""

from pathlib import Path

import pytest

from desktop_memory.capture.desktop import open_desktop
from desktop_memory.capture.screen.screen import NoScreen
from desktop_memory.config.settings import Settings
from tests.capture.test_kwin import ALLOWED, enter
from tests.kwin_desktop import KWinDesktop, needs_kwin

pytestmark = [pytest.mark.desktop, needs_kwin]


def test_kwin_gives_pictures_only_as_long_as_the_person_allows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with KWinDesktop(gives_pictures=False) as kwin:
        enter(kwin, monkeypatch)
        forbidden = open_desktop(Settings())
        told = forbidden.find_missing()
        forbidden.close()
        allowed = open_desktop(ALLOWED)
        given = allowed.screen.find_boxes()
        allowed.close()
        entries = list(Path(kwin.environ["XDG_DATA_HOME"]).rglob("*.desktop"))
        open_desktop(Settings()).close()
        left = [entry for entry in entries if entry.exists()]

    assert isinstance(forbidden.screen, NoScreen)
    assert told is not None
    assert "the window that has the keyboard" in told.message
    assert "Pictures under KDE Plasma" in told.remedy
    assert len(given) == 1
    assert len(entries) == 1
    assert left == []


def test_kwin_gives_pictures_though_the_system_has_an_entry_for_this_python(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # KWin takes any of several entries for one program, another one each time that it starts.
    shared = tmp_path / "shared" / "applications"
    shared.mkdir(parents=True)
    program = Path("/proc/self/exe").readlink()
    for name in ("a-python", "python", "z-python"):
        entry = f"[Desktop Entry]\nType=Application\nName={name}\nExec={program}\n"
        (shared / f"{name}.desktop").write_text(entry, encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_DIRS", f"{shared.parent}:/usr/local/share:/usr/share")
    with KWinDesktop(gives_pictures=False) as kwin:
        enter(kwin, monkeypatch)
        own = Path(kwin.environ["XDG_DATA_HOME"]) / "applications"
        own.mkdir(parents=True, exist_ok=True)
        (own / "other.desktop").write_text("[Desktop Entry]\nName=Other\n", encoding="utf-8")
        allowed = open_desktop(ALLOWED)
        given = allowed.screen.find_boxes()
        allowed.close()
        open_desktop(Settings()).close()
        left = [file.name for file in own.iterdir()]

    assert len(given) == 1
    assert left == ["other.desktop"]
