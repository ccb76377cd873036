"""What the person works on and with, told by real programs and files."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_memory.capture.connection.bus_address import find_session_bus
from desktop_memory.capture.connection.dbus import Bus
from desktop_memory.capture.context.mpris import Mpris
from desktop_memory.capture.context.repository import Repository, find_repository
from desktop_memory.capture.context.working_folder import find_working_folder
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Place, Window
from tests.capture.conftest import Show, small_program, wait_for

COMMIT = "4ec7f3201a2b3c4d5e6f708192a3b4c5d6e7f809"


def make_repository(folder: Path, head: str = "ref: refs/heads/main\n") -> Path:
    git = folder / ".git"
    git.mkdir(parents=True)
    (git / "HEAD").write_text(head)
    return folder


def window(title: str, pid: int = 0) -> Window:
    return Window(1, pid, Place("Some program", title), Box(0, 0, 10, 10))


def test_a_folder_deep_in_a_repository_belongs_to_it(tmp_path: Path) -> None:
    deep = make_repository(tmp_path / "gulls") / "src" / "nest"
    deep.mkdir(parents=True)

    assert find_repository(deep) == Repository("gulls", "main")


def test_a_branch_may_have_slashes(tmp_path: Path) -> None:
    gulls = make_repository(tmp_path / "gulls", "ref: refs/heads/feature/nests\n")

    assert find_repository(gulls) == Repository("gulls", "feature/nests")


def test_without_a_branch_the_commit_is_told_in_short(tmp_path: Path) -> None:
    gulls = make_repository(tmp_path / "gulls", f"{COMMIT}\n")

    assert find_repository(gulls) == Repository("gulls", COMMIT[:9])


def test_a_work_tree_has_the_name_of_its_repository_and_its_own_branch(tmp_path: Path) -> None:
    git = make_repository(tmp_path / "gulls") / ".git" / "worktrees" / "second"
    git.mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/second\n")
    tree = tmp_path / "elsewhere"
    tree.mkdir()
    (tree / ".git").write_text(f"gitdir: {git}\n")

    assert find_repository(tree) == Repository("gulls", "second")


def test_a_folder_outside_belongs_to_none(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("not what git writes")

    assert find_repository(tmp_path / "gone" / "deeper") is None


def test_a_document_tells_the_folder(tmp_path: Path) -> None:
    assert find_working_folder(window("notes"), str(tmp_path / "notes.txt")) == tmp_path


def test_a_path_in_a_title_tells_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.touch()

    assert find_working_folder(window(f"*{file.name} ({tmp_path}) - Editor"), None) == tmp_path
    assert find_working_folder(window(f"{file} - Editor"), None) == tmp_path


def test_a_path_on_another_computer_tells_nothing(tmp_path: Path) -> None:
    assert find_working_folder(window(f"me@far-away: {tmp_path}"), None) is None


def test_words_in_a_title_are_no_folder() -> None:
    assert find_working_folder(window("either/or and 3/4 - Notes"), None) is None


@pytest.mark.desktop
def test_a_terminal_tells_where_its_shell_is(show: Show, tmp_path: Path) -> None:
    nest = tmp_path / "nest"
    nest.mkdir()
    script = f"cd {nest}; read line; sleep 1000"

    terminal = show("xterm", "-T", "shell", "-e", "sh", "-c", script, title="shell")

    assert wait_for(lambda: find_working_folder(terminal, None) == nest)


@pytest.mark.desktop
def test_a_program_in_a_terminal_tells_before_the_shell_below_it(
    show: Show, tmp_path: Path
) -> None:
    nest = tmp_path / "nest"
    nest.mkdir()
    # -i: each command has the terminal's foreground for itself, as when a person types.
    script = f"(cd {nest} && exec sleep 1000)"

    terminal = show("xterm", "-T", "job", "-e", "bash", "--norc", "-i", "-c", script, title="job")

    assert wait_for(lambda: find_working_folder(terminal, None) == nest)


class RealPlayer:
    """A media player that plays what it is told."""

    def __init__(self, name: str, desktop: VirtualDesktop) -> None:
        self._process = subprocess.Popen(
            small_program("player", name), env=desktop.environ, stdin=subprocess.PIPE, text=True
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    def tell(self, words: str) -> None:
        assert self._process.stdin is not None
        print(words, file=self._process.stdin, flush=True)

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def player(on_desktop: VirtualDesktop) -> Iterator[RealPlayer]:
    started = RealPlayer("Shanty Box", on_desktop)
    yield started
    started.stop()


@pytest.fixture
def media(on_desktop: VirtualDesktop) -> Iterator[Mpris]:
    address = find_session_bus()
    assert address is not None
    opened = Mpris(Bus(address))
    yield opened
    opened.close()


@pytest.mark.desktop
def test_what_plays_is_told_until_it_pauses(media: Mpris, player: RealPlayer) -> None:
    wait_for(lambda: media.find_playing() == ())

    player.tell("Playing Low Tide")
    playing = wait_for(media.find_playing)
    assert [(one.in_words, one.pid) for one in playing] == [
        ("Shanty Box: The Gulls - Low Tide", player.pid)
    ]

    player.tell("Playing High Tide")
    assert wait_for(lambda: ["High Tide" in one.in_words for one in media.find_playing()] == [True])
    player.tell("Paused High Tide")
    assert wait_for(lambda: media.find_playing() == ())


@pytest.mark.desktop
def test_a_player_that_ends_plays_no_more(media: Mpris, player: RealPlayer) -> None:
    player.tell("Playing Low Tide")
    wait_for(media.find_playing)

    player.stop()

    assert wait_for(lambda: media.find_playing() == ())


@pytest.mark.desktop
def test_while_nothing_changes_players_are_not_asked(media: Mpris, player: RealPlayer) -> None:
    player.tell("Playing Low Tide")
    wait_for(media.find_playing)
    before_s = time.process_time()

    for _ in range(1000):
        assert media.find_playing()

    assert time.process_time() - before_s < 1
