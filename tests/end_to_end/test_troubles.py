"""Something is broken or missing: it is told, nothing is lost, and work goes on."""

import shutil
import sys
from pathlib import Path

import pytest

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.domain.box import Box
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.status import Problem
from tests.cli.command_line import CommandLine
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.eyes import Eyes
from tests.end_to_end.waiting import find_hit, get_hit, wait_until
from tests.free_display import free_display

_LEFT, _RIGHT = Box(40, 60, 800, 400), Box(900, 60, 800, 400)
_DESKTOP = Box(0, 0, 1920, 1052)
_FACT = "The lighthouse is painted in spring."
_LATER = "The lighthouse has a new lamp."


def _problems(owner: DesktopMemory) -> list[Problem]:
    return [each for each in owner.health().problems if each.mended_at is None]


@pytest.fixture
def damaged(stage: VirtualDesktop, tmp_path: Path) -> Paths:
    """A folder with a fact, a backup of it, a later fact, and then a damaged memory.db."""
    paths = Paths(tmp_path / "data")
    with AppProcess(stage, paths.data, SETTINGS) as app, app.client() as owner:
        owner.remember(_FACT)
        owner.owner.back_up()
        owner.remember(_LATER)
    for file in paths.data.glob("memory.db*"):
        file.write_bytes(b"spilled coffee " * 400)  # a log left beside it would mend the file
    return paths


def test_the_command_line_tells_of_a_damaged_file_and_restores_the_last_backup(
    damaged: Paths, stage: VirtualDesktop
) -> None:
    asked = CommandLine(damaged.data)
    for command in (("run", "--headless"), ("search", "lighthouse"), ("verify",)):
        ended = asked.run(*command)
        assert ended.status == 1
        assert "memory.db is damaged" in ended.err
        assert "desktop-memory restore 20" in ended.err
        assert ended.err.count("\n") == 1

    restored = asked.run("restore", "--last")

    assert restored.status == 0, restored.err
    with AppProcess(stage, damaged.data) as app, app.client() as owner:
        assert [fact.text for fact in owner.facts("lighthouse").facts] == [_FACT]
        wait_until(lambda: not owner.health().index_waiting, "the vectors caught up", owner.health)
        assert owner.owner.verify().faults == ()


def test_the_window_tells_of_a_damaged_file_and_restores_the_last_backup(
    damaged: Paths, stage: VirtualDesktop, programs: RealPrograms, eyes: Eyes
) -> None:
    app = stage.start(
        sys.executable, "-m", "desktop_memory", "run", "--data-dir", str(damaged.data)
    )
    window = programs.get_window("Desktop Memory")
    programs.show(window)
    eyes.get("is damaged", _DESKTOP)
    programs.press("Return")  # "Restore the last backup" has the keyboard

    def answers() -> bool:
        try:
            with DesktopMemory.local(damaged.data) as owner:
                return bool(owner.facts("lighthouse").facts)
        except EnvironmentFault:
            return False

    wait_until(answers, "the restored memory answers")
    app.terminate()
    assert app.wait(60) == 0


def test_without_tesseract_accessible_text_is_kept_and_the_rest_is_read_once_it_is_there(
    stage: VirtualDesktop, programs: RealPrograms, tmp_path: Path
) -> None:
    programs_folder = _all_programs_but("tesseract", tmp_path / "bin")
    environ = {"PATH": str(programs_folder)}
    with (
        AppProcess(stage, tmp_path / "data", SETTINGS, environ=environ) as app,
        app.client() as owner,
    ):
        terminal = programs.open_terminal("dim shell", "echo petrels over the breakwater", _LEFT)
        wait_until(lambda: _problems(owner), "the problem is told")
        editor = programs.open_editor(tmp_path / "bright.txt", _RIGHT)
        programs.type_text(editor, "Turnstones run along the beach.")

        get_hit(owner, "Turnstones run along the beach")
        assert "Tesseract" in _problems(owner)[0].what
        assert "apt" in _problems(owner)[0].remedy
        # Other words may be near in meaning.
        assert find_hit(owner, "petrels over the breakwater") is None

        found = shutil.which("tesseract")
        assert found is not None
        (programs_folder / "tesseract").symlink_to(found)

        get_hit(owner, "petrels over the breakwater")
        wait_until(lambda: not _problems(owner), "it is mended")
        for window in (terminal, editor):
            stage.run("xdotool", "windowclose", str(window))


def _all_programs_but(missing: str, folder: Path) -> Path:
    folder.mkdir()
    for place in ("/usr/local/bin", "/usr/bin", "/bin"):
        for program in Path(place).iterdir():
            link = folder / program.name
            if program.name != missing and not link.is_symlink():
                link.symlink_to(program)
    return folder


def test_broken_vectors_are_made_anew_while_search_goes_on_by_words(
    stage: VirtualDesktop, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    with AppProcess(stage, data, SETTINGS) as app:
        with app.client() as owner:
            owner.remember(_FACT)
            owner.add_messages("quay", [{"id": "1", "role": "user", "content": "Lobster pots."}])
            wait_until(lambda: (owner.health().vectors or 0) >= 2, "there are vectors")
        app.stop()
        for file in Paths(data).vectors.rglob("*"):
            if file.is_file():
                file.write_bytes(b"spilled coffee " * 400)

        app.start()

        with app.client() as owner:
            assert get_hit(owner, "Lobster pots").external_id == "1"
            wait_until(lambda: (owner.health().vectors or 0) >= 2, "there are vectors again")
            wait_until(
                lambda: not owner.health().index_waiting, "the vectors caught up", owner.health
            )
            assert owner.owner.verify().faults == ()
            assert _problems(owner) == []
            assert any(
                "meaning" in why
                for hit in owner.search("when is the tower painted").hits
                for why in (hit.why,)
            )


def test_a_display_that_is_lost_is_told_and_seen_again_when_it_is_back(
    stage: VirtualDesktop, tmp_path: Path
) -> None:
    number = free_display()
    display = {"DISPLAY": f":{number}"}
    server = ("Xvfb", f":{number}", "-screen", "0", "1280x800x24", "-noreset")
    with (
        AppProcess(stage, tmp_path / "data", SETTINGS, headless=True, environ=display) as app,
        app.client() as owner,
    ):
        wait_until(lambda: _problems(owner), "no display is told")
        for words in ("curlews on the mudflat", "oystercatchers on the sandbar"):
            screen = stage.start(*server)
            wait_until(
                lambda: stage.run("xprop", "-display", f":{number}", "-root", check=False),
                "the display answers",
            )
            stage.start("xfwm4", "--compositor=off", environ=display)
            stage.start(
                "xterm",
                "-fa",
                "DejaVu Sans Mono",
                "-fs",
                "12",
                "-e",
                f"echo {words}; sleep 3600",
                environ=display,
            )
            get_hit(owner, words)
            wait_until(lambda: not _problems(owner), "it is mended", lambda: _problems(owner))
            screen.terminate()
            screen.wait(60)
            wait_until(lambda: _problems(owner), "a lost display is told")
            assert _problems(owner)[0].blocking
        assert find_hit(owner, "curlews on the mudflat")
