"""What was deleted is in no file of the data folder, and nothing returns it."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.real_programs import RealPrograms
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.domain.agent import Scope
from desktop_memory.domain.box import Box
from desktop_memory.domain.fact import FactView
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.storage.database import Database
from desktop_memory.storage.key import Keys
from desktop_memory.storage.store import Store
from tests.cli.command_line import CommandLine
from tests.end_to_end.bytes_of import find_pixels, find_traces, show_trace
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.waiting import get_hit, get_hit_after, wait_until

# Each was somewhere else: typed into an editor and a terminal, sent, told, copied, a name.
EDITOR = "periwinkle turnstile"
TERMINAL = "marmalade drawbridge"
MESSAGE = "porcelain waterwheel"
FACT = "grapefruit marionette"
COPIED = "buttercup gramophone"
NAME = "Bartholomew Huckleberry"
DELETED = (EDITOR, TERMINAL, MESSAGE, FACT, COPIED, NAME)
KEPT = "cranberry schooner"

LEFT, RIGHT, BELOW = Box(40, 60, 800, 400), Box(900, 60, 800, 400), Box(300, 520, 900, 400)


@dataclass(frozen=True, slots=True)
class Folder:
    """The data folder before and after the deletes, as told while the app ran."""

    data: Path
    traces_before: dict[str, list[str]]
    traces_after: dict[str, list[str]]
    traces_at_end: dict[str, list[str]]
    pixels_before: list[str]
    pixels_at_end: list[str]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    folder = tmp_path_factory.mktemp("deleted")
    paths = Paths(folder / "data")
    with VirtualDesktop() as desktop:
        programs = RealPrograms(desktop, folder)
        with AppProcess(desktop, paths.data, SETTINGS) as app, app.client() as owner:
            _show_and_tell(desktop, programs, owner, folder)
            _ask_about_it(app, owner)
            owner.owner.back_up()
            before = {words: find_traces(paths.data, words) for words in (*DELETED, KEPT)}
            pictures = _pictures(owner, paths)
            pixels = find_pixels(paths.data, pictures)
            _forget(owner, paths.data)
            after = {words: find_traces(paths.data, words) for words in (*DELETED, KEPT)}
    at_end = {words: find_traces(paths.data, words) for words in (*DELETED, KEPT)}
    left = find_pixels(paths.data, pictures)
    yield Folder(paths.data, before, after, at_end, pixels, left)


def _pictures(owner: DesktopMemory, paths: Paths) -> list[bytes]:
    """What is stored of the pixels of the editor and the terminal."""
    store = Store(Database.open(paths, Keys(paths).get("none"), read_only=True))
    episodes = [get_hit(owner, words).id for words in (EDITOR, TERMINAL)]
    frames = [frame for id in episodes for frame in owner.episode(id).frames]
    pictures = [store.frames.get_data(frame.id) for frame in frames]
    store.database.close()
    return pictures


def _show_and_tell(
    desktop: VirtualDesktop, programs: RealPrograms, owner: DesktopMemory, folder: Path
) -> None:
    """All of it is shown, and closed again: what stays on the screen would be kept anew."""
    editor = programs.open_editor(folder / "notes.txt", LEFT)
    terminal = programs.open_terminal("evening shell", "cat", RIGHT)
    programs.type_text(editor, f"Decision: we use the {EDITOR}.")
    programs.type_text(terminal, f"the {TERMINAL} is down")
    owner.add_messages("harbor", [{"id": "m1", "role": "user", "content": f"The {MESSAGE} turns."}])
    owner.remember(f"The {FACT} hangs in the hall.")
    owner.remember(f"To do for {NAME}: mend the sail.", kind="task")
    (folder / "copied.txt").write_text(f"the {COPIED} plays")
    copy = ("xclip", "-quiet", "-selection", "clipboard", str(folder / "copied.txt"))
    for words in (EDITOR, TERMINAL, MESSAGE):
        get_hit(owner, words)
    copies: list[subprocess.Popen[bytes]] = []
    get_hit_after(owner, COPIED, lambda: copies.append(desktop.start(*copy)))
    for words in (FACT, NAME):
        assert owner.facts(words).facts
    wait_until(lambda: owner.facts(EDITOR).facts, "a fact is found in the editor")
    wait_until(lambda: owner.entities(NAME), "a name is known")
    (known,) = owner.entities(NAME)
    owner.owner.rename_entity(known.id, f"{NAME} of the sail")
    for window in (editor, terminal):
        desktop.run("xdotool", "windowclose", str(window))
    for one in copies:
        one.terminate()
    kept = programs.open_terminal("morning shell", "cat", BELOW)
    programs.type_text(kept, f"the {KEPT} sails on")
    get_hit(owner, KEPT)


def _ask_about_it(app: AppProcess, owner: DesktopMemory) -> None:
    """What was asked is written down, too."""
    token = owner.owner.add_agent("curious", [Scope.SEARCH, Scope.READ]).token
    with app.client(token) as agent:
        for words in DELETED:
            agent.search(words)
            agent.context(words)
    wait_until(lambda: not owner.health().index_waiting, "the vectors caught up", owner.health)


def _forget(owner: DesktopMemory, data: Path) -> None:
    for words in (EDITOR, MESSAGE, FACT, NAME):
        assert owner.forget(ForgetScope(match=words)).forget_id is not None
    for words in (TERMINAL, COPIED):
        ended = CommandLine(data).run("forget", "--match", words, "--yes")
        assert ended.status == 0, ended.err
    wait_until(lambda: not owner.owner.forgets(), "all is erased", owner.owner.forgets)
    wait_until(lambda: not any(_traces(data).values()), "the files are clean", lambda: _where(data))


def _traces(data: Path) -> dict[str, list[str]]:
    return {words: find_traces(data, words) for words in DELETED}


def _where(data: Path) -> dict[str, list[str]]:
    """Which words are left, and what stands around them."""
    found = {words: files for words, files in _traces(data).items() if files}
    return {
        words: [show_trace(data / file, words) for file in files] for words, files in found.items()
    }


@pytest.mark.parametrize("words", DELETED)
def test_a_file_held_it_and_so_did_a_backup(told: Folder, words: str) -> None:
    assert "memory.db" in " ".join(told.traces_before[words])
    assert "backups" in " ".join(told.traces_before[words])


@pytest.mark.parametrize("words", DELETED)
def test_no_file_holds_it_after_the_delete(told: Folder, words: str) -> None:
    assert told.traces_after[words] == []


@pytest.mark.parametrize("words", DELETED)
def test_no_file_holds_it_after_the_app_has_ended(told: Folder, words: str) -> None:
    assert told.traces_at_end[words] == []


def test_what_was_not_deleted_is_still_there(told: Folder) -> None:
    assert "memory.db" in " ".join(told.traces_at_end[KEPT])
    assert "backups" in " ".join(told.traces_at_end[KEPT])


def test_the_pictures_of_it_are_gone_as_well(told: Folder) -> None:
    assert "frames.db" in " ".join(told.pixels_before)
    assert "backups" in " ".join(told.pixels_before)
    assert told.pixels_at_end == []


@pytest.fixture(scope="module")
def reopened(told: Folder, stage: VirtualDesktop) -> Iterator[DesktopMemory]:
    with AppProcess(stage, told.data) as app, app.client() as owner:
        yield owner


@pytest.mark.parametrize("words", DELETED)
def test_nothing_that_can_be_asked_returns_it(
    told: Folder, reopened: DesktopMemory, words: str, tmp_path: Path
) -> None:
    asked = CommandLine(told.data)
    export = tmp_path / "export"
    assert asked.run("export", str(export), "--pictures").status == 0
    timeline = asked.run("timeline", "--limit", "200").out
    everything = [fact for view in FactView for fact in reopened.facts(view=view).facts]
    histories = [step for fact in everything for step in reopened.history(fact.id)]

    names = str(reopened.entities(limit=500))

    for answer in (timeline, str(everything), str(histories), names, reopened.context(words).text):
        assert not [word for word in words.split() if word in answer]
    assert find_traces(export, words) == []
    assert [
        hit for hit in reopened.search(words).hits if words.split(maxsplit=1)[0] in hit.text
    ] == []
    assert KEPT in timeline
