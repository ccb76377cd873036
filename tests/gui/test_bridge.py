"""Answers and changes come to the GUI thread, and only to who still wants them."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import Bug, MemoryAppError, NotFound
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.gui.bridge import Bridge, Done
from desktop_memory.memory.queries import Queries
from tests.endless import Endless
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until


class Asker(QObject):
    """A widget's place: collects what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.threads: list[int] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(threading.get_ident())


def test_an_answer_comes_to_the_gui_thread(bridge: Bridge, told: ToldDay) -> None:
    asker = Asker()

    bridge.ask(lambda queries: queries.get_episode(told.page_id).title, asker.take)
    wait_until(lambda: asker.answers)

    assert asker.answers == ["Retrying a feed"]
    assert asker.threads == [threading.get_ident()]


def test_a_newer_question_takes_the_place_of_an_older_one(bridge: Bridge) -> None:
    asker, go_on = Asker(), threading.Event()

    def slow(_queries: Queries) -> str:
        go_on.wait(60)
        return "old"

    bridge.ask(slow, asker.take, instead_of="title")
    bridge.ask(lambda _: "new", asker.take, instead_of="title")
    bridge.ask(lambda _: "other", asker.take)
    wait_until(lambda: len(asker.answers) == 2)
    go_on.set()
    bridge.ask(lambda _: "last", asker.take)
    wait_until(lambda: "last" in asker.answers)

    assert sorted(map(str, asker.answers)) == ["last", "new", "other"]


def test_an_older_question_is_interrupted(bridge: Bridge) -> None:
    asker, older = Asker(), [Endless() for _ in range(5)]

    # More than there are readers: the last is answered only if each before it was interrupted.
    for endless in older:
        bridge.ask(endless, asker.take, instead_of="title")
    bridge.ask(lambda _: "new", asker.take, instead_of="title")
    wait_until(lambda: asker.answers)

    assert asker.answers == ["new"]
    assert all(not each.began.is_set() or each.ended.wait(60) for each in older)


def test_nothing_is_told_to_who_is_gone(bridge: Bridge) -> None:
    asker, other, go_on = Asker(), Asker(), threading.Event()
    heard: list[object] = []

    bridge.ask(lambda _: go_on.wait(60), heard.append, owner=asker)
    delete(asker)
    go_on.set()
    bridge.ask(lambda _: "done", other.take)
    wait_until(lambda: other.answers)
    bridge.ask(lambda _: "again", other.take)
    wait_until(lambda: len(other.answers) == 2)

    assert heard == []


def test_an_error_goes_to_who_asked_else_to_the_window(bridge: Bridge) -> None:
    asker = Asker()
    told: list[MemoryAppError] = []
    bridge.went_wrong.connect(told.append)

    bridge.ask(lambda queries: queries.get_episode(999), asker.take, asker.take)
    wait_until(lambda: asker.answers)
    bridge.ask(lambda queries: queries.get_fact(999), asker.take)
    wait_until(lambda: told)

    assert isinstance(asker.answers[0], NotFound)
    assert isinstance(told[0], NotFound)


def test_a_mistake_of_ours_is_told_and_not_lost(
    bridge: Bridge, capsys: pytest.CaptureFixture[str]
) -> None:
    asker = Asker()

    bridge.ask(lambda _: 1 / 0, lambda _: None, asker.take, owner=asker)
    wait_until(lambda: asker.answers)

    fault = asker.answers[0]
    assert isinstance(fault, Bug)
    assert "ZeroDivisionError" in fault.message
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_changes_of_the_writer_come_as_one_signal(bridge: Bridge, told: ToldDay) -> None:
    heard: list[Changes] = []
    threads: list[int] = []
    bridge.changed.connect(heard.append)
    bridge.changed.connect(lambda _: threads.append(threading.get_ident()))

    bridge.submit(lambda commands: commands.pin_facts([told.fact_id]))
    bridge.submit(lambda commands: commands.forget(ForgetScope(episode_ids=(told.page_id,))))
    wait_until(lambda: any(changes.forget_id for changes in heard))

    together = Changes()
    for changes in heard:
        together |= changes
    assert together.fact_ids == {told.fact_id}
    assert told.page_id in together.episode_ids
    assert set(threads) == {threading.get_ident()}


def test_what_the_person_did_is_told_unless_it_is_quiet(bridge: Bridge, told: ToldDay) -> None:
    done: list[Done] = []
    asker = Asker()
    bridge.did.connect(done.append)

    bridge.submit(lambda commands: commands.pin_facts([told.fact_id]), asker.take)
    bridge.submit(lambda commands: commands.unpin_facts([told.fact_id]), asker.take, quiet=True)
    wait_until(lambda: len(asker.answers) == 2)

    assert [item.changes.fact_ids for item in done] == [{told.fact_id}]


def test_new_settings_tell_what_was_before(bridge: Bridge) -> None:
    done: list[Done] = []
    bridge.did.connect(done.append)
    before = bridge.settings

    bridge.apply_settings(replace(before, text_size=1.2))
    wait_until(lambda: done)

    assert done[0].settings_before == before
    assert bridge.settings.text_size == 1.2


def test_a_question_that_was_given_up_is_not_answered(bridge: Bridge) -> None:
    asker, go_on = Asker(), threading.Event()

    bridge.ask(lambda _: go_on.wait(60), asker.take, instead_of="day")
    bridge.give_up(asker, "day")
    go_on.set()
    bridge.ask(lambda _: "later", asker.take)
    wait_until(lambda: asker.answers)
    bridge.ask(lambda _: "last", asker.take)
    wait_until(lambda: len(asker.answers) == 2)

    assert asker.answers == ["later", "last"]
