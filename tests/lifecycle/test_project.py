"""The project of an episode is told by its folder, address or title, else by nothing."""

from dataclasses import replace

import pytest

from desktop_memory.domain.context import Context
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.observation import Source
from desktop_memory.lifecycle.consolidation.project import find_project
from tests.store_samples import NOON


def episode(app: str, title: str, url: str | None = None, document: str | None = None) -> Episode:
    return Episode(1, Source.SCREEN, NOON, NOON, app, title, url, document)


@pytest.mark.parametrize(
    ("seen", "project"),
    [
        (episode("Mousepad", "notes.txt", document="/home/mo/src/harbour/notes.txt"), "harbour"),
        (episode("VS Code", "parser.py - harbour - Visual Studio Code"), "harbour"),
        (episode("VS Code", "parser.py — harbour [SSH: pier] — Visual Studio Code"), "harbour"),
        (episode("IntelliJ IDEA", "harbour – Parser.java"), None),
        (episode("Konsole", "mo@pier: ~/src/harbour/tests"), "harbour"),
        (episode("Xterm", "mo@pier:~/harbour"), "harbour"),
        (episode("Firefox", "Pull requests", "https://github.com/mole/harbour/pulls"), "harbour"),
        (episode("Firefox", "Clone", "https://git.mole.example/mole/harbour.git"), "harbour"),
        (episode("Chromium", "[HARB-12] Gate stays open - Tracker"), "HARB"),
    ],
)
def test_a_project_is_named_as_the_person_would_name_it(seen: Episode, project: str | None) -> None:
    assert find_project(seen) == project


def test_the_repository_of_a_terminal_is_its_project() -> None:
    shell = replace(episode("Xterm", "vim"), context=Context(repository="harbour"))

    assert find_project(shell) == "harbour"


@pytest.mark.parametrize(
    "seen",
    [
        episode("Thunderbird", "Inbox - Mole Harbour - Thunderbird"),
        episode("Firefox", "Settings", "https://github.com/settings/profile"),
        episode("Firefox", "A day at the sea - Firefox", "https://sea.example/day"),
        episode("Mousepad", "letter.txt", document="/home/mo/Documents/letter.txt"),
        episode("Konsole", "mo@pier: ~"),
        episode("", ""),
    ],
)
def test_without_a_sign_there_is_none(seen: Episode) -> None:
    assert find_project(seen) is None
