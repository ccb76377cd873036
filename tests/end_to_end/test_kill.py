"""kill -9 of the real app while it records: nothing that was acknowledged is lost.

All rounds: DESKTOP_MEMORY_KILL_ROUNDS=50 pytest tests/end_to_end/test_kill.py --log-level INFO
"""

import logging
import os
import random
from collections import Counter
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from desktop_memory.cli.app_process import AppProcess
from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from tests.end_to_end.busy_person import BusyPerson
from tests.end_to_end.conftest import SETTINGS
from tests.end_to_end.waiting import wait_until

_FULL_EPISODE = 400
ROUNDS = int(os.environ.get("DESKTOP_MEMORY_KILL_ROUNDS", "3"))


@pytest.mark.timeout(600 + 120 * ROUNDS)
def test_kill_9_at_random_moments_loses_and_doubles_nothing(tmp_path: Path) -> None:
    chance = random.Random()  # noqa: S311  # moments and words, no secrets
    with VirtualDesktop() as desktop:
        person = BusyPerson(desktop, tmp_path, chance)
        person.open_windows()
        with AppProcess(desktop, tmp_path / "data", SETTINGS) as app:
            for turn in range(ROUNDS):
                person.type_for_a_while()
                _kill_within(app, person, chance.uniform(0.3, 6.0))
                app.start()
                with app.client() as owner:
                    _check(owner, person)
                    logging.info("round %d: %s", turn + 1, owner.owner.verify().finding)
            with app.client() as owner:
                _check_that_it_was_real(owner, person)


def _kill_within(app: AppProcess, person: BusyPerson, seconds: float) -> None:
    with app.client() as owner:
        person.begin(owner)
        timer = Timer(seconds, app.kill)
        timer.start()
        person.send_until_it_is_gone(owner)
        timer.join()


def _check(owner: DesktopMemory, person: BusyPerson) -> None:
    episodes = [each for page in owner.owner.export_pages("episodes") for each in page]
    held = Counter(
        (each["episode"]["external_id"], line["text"])
        for each in episodes
        if each["episode"]["external_id"]
        for line in each["lines"]
    )
    lost = [id for id, text in person.messages.items() if not held[id, text]]
    assert lost == [], "acknowledged messages are lost"
    assert [told for told, times in held.items() if times > 1] == [], "messages are there twice"
    _check_screen(episodes)
    facts = [each for page in owner.owner.export_pages("facts") for each in page]
    texts = {each["fact"]["id"]: each["fact"]["text"] for each in facts}
    assert {id: texts.get(id) for id in person.facts} == person.facts, "facts are lost"
    doubled = [text for text, times in Counter(texts.values()).items() if times > 1]
    assert doubled == [], "facts are there twice"
    assert owner.owner.verify().faults == ()


def _check_screen(episodes: list[dict[str, Any]]) -> None:
    """No line was read twice in one episode, and a window has one episode until that is full."""
    for each in episodes:
        texts = Counter(line["text"] for line in each["lines"])
        assert [text for text, times in texts.items() if times > 1] == [], "lines are read twice"
    places = Counter(
        each["episode"]["title"]
        for each in episodes
        if each["episode"]["source"] == "screen" and len(each["lines"]) < _FULL_EPISODE
    )
    assert places["cargo manifest"] <= 1, "a window has two open episodes"


def _check_that_it_was_real(owner: DesktopMemory, person: BusyPerson) -> None:
    assert len(person.messages) >= 4 * ROUNDS
    assert person.facts
    wait_until(lambda: owner.search("cargo manifest entry stowed").hits, "the terminal is found")
    wait_until(lambda: owner.search("Entry 1").hits, "the editor is found")
    person.close_windows()
    wait_until(lambda: not owner.health().index_waiting, "the vectors caught up", owner.health)
    assert owner.owner.verify().faults == ()
