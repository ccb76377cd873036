"""The running app as window, service and command line hold it."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import DataFolderInUse, GivenUp, KeyUnavailable, NotFound
from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.message import Message
from desktop_memory.domain.observation import Origin, Place, RawLine, RawObservation, Source
from desktop_memory.domain.recall import Question
from desktop_memory.domain.status import State
from desktop_memory.runtime.runtime import Runtime
from tests.endless import Endless
from tests.runtime.conftest import OpenRuntime

NOW = datetime.now(UTC)


def message(text: str, id: str | None = None) -> Message:
    return Message(text, NOW, id, "user")


def tell(runtime: Runtime, text: str) -> None:
    runtime.submit(lambda commands: commands.add_messages("t", [message(text)], None)).result()


def found(runtime: Runtime, words: str) -> list[str]:
    answer = runtime.ask(lambda queries: queries.search(Question(words))).result()
    return [hit.text for hit in answer.hits]


def copied(text: str) -> RawObservation:
    line = RawLine(text, Origin.CLIPBOARD)
    return RawObservation(Source.CLIPBOARD, datetime.now(UTC), Place("Writer", "letter"), (line,))


def test_what_was_committed_is_found_by_the_next_question(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()

    for n in range(30):
        text = f"the lighthouse keeper number{n} wrote a letter"
        tell(runtime, text)
        assert found(runtime, f"number{n}")[0] == text


def test_an_answer_nobody_waits_for_is_interrupted(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    tell(runtime, "the lighthouse keeper wrote a letter")
    endless = Endless()
    answer = runtime.ask(endless)
    assert endless.began.wait(60)

    runtime.give_up(answer)

    assert isinstance(answer.exception(60), GivenUp)
    for _ in range(4):
        assert found(runtime, "lighthouse")


def test_giving_up_one_answer_leaves_the_others_alone(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    first, second = Endless(), Endless()
    both = [runtime.ask(first), runtime.ask(second)]
    assert first.began.wait(60)
    assert second.began.wait(60)
    waits = runtime.ask(lambda _: "not begun")

    runtime.give_up(waits)
    runtime.give_up(both[0])

    assert waits.cancelled()
    assert isinstance(both[0].exception(60), GivenUp)
    assert not both[1].done()
    runtime.give_up(both[1])
    assert isinstance(both[1].exception(60), GivenUp)


def test_listeners_hear_of_each_change_until_they_leave(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    heard: list[Changes] = []
    leave = runtime.subscribe(heard.append)
    runtime.submit(lambda c: c.add_fact("Tea at four.", FactKind.PREFERENCE)).result()
    leave()
    runtime.submit(lambda c: c.add_fact("Coffee at nine.", FactKind.PREFERENCE)).result()

    assert [len(changes.fact_ids) for changes in heard] == [1]


def test_a_command_that_fails_leaves_nothing(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    failing = runtime.submit(lambda c: (c.add_fact("Half.", FactKind.TASK), c.edit_fact(999, "x")))

    assert isinstance(failing.exception(60), NotFound)
    assert runtime.ask(lambda q: q.get_health()).result().facts == 0


def test_a_pause_lasts_over_a_restart_until_it_is_ended(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    runtime.apply_settings(replace(runtime.settings, started=True)).result()
    runtime.pause(None)
    assert runtime.status().state is State.PAUSED
    runtime.stop()

    again = open_runtime()
    assert again.status().state is State.PAUSED
    assert again.status().paused_until is None
    again.resume()
    assert again.recording
    again.stop()

    assert open_runtime().recording


def test_nothing_is_observed_before_the_start_nor_during_a_pause(
    open_runtime: OpenRuntime,
) -> None:
    runtime = open_runtime()
    runtime.observe(copied("before the start"))
    runtime.apply_settings(replace(runtime.settings, started=True)).result()
    runtime.pause(datetime.now(UTC) + timedelta(hours=1))
    runtime.observe(copied("during the pause"))
    runtime.resume()
    runtime.observe(copied("the walrus and the carpenter"))

    while runtime.status().kept is None:
        time.sleep(0.02)
    assert found(runtime, "walrus") == ["the walrus and the carpenter"]
    for words in ("before", "during"):
        assert words not in " ".join(found(runtime, words))


def test_settings_are_stored_and_used_at_once(open_runtime: OpenRuntime, paths: Paths) -> None:
    runtime = open_runtime()
    runtime.apply_settings(replace(runtime.settings, budget_gb=3.0)).result()

    assert runtime.settings.budget_gb == 3.0
    assert SettingsFile(paths.settings_file).load().budget_gb == 3.0


def test_one_process_owns_a_data_folder_until_it_stops(open_runtime: OpenRuntime) -> None:
    first = open_runtime()
    with pytest.raises(DataFolderInUse):
        open_runtime()
    first.stop()
    first.stop()

    open_runtime()


def test_a_key_moved_behind_a_passphrase_is_needed_at_the_next_start(
    open_runtime: OpenRuntime,
) -> None:
    runtime = open_runtime()
    runtime.move_key("passphrase", "a long enough phrase").result()
    assert "passphrase" in runtime.ask(lambda q: q.get_health()).result().key
    runtime.stop()

    with pytest.raises(KeyUnavailable):
        open_runtime()


def test_what_is_forgotten_is_gone_at_once_and_comes_back_when_undone(
    open_runtime: OpenRuntime,
) -> None:
    runtime = open_runtime()
    tell(runtime, "a marble otter")
    gone = runtime.submit(lambda c: c.forget(ForgetScope(match="marble"))).result()
    assert gone.forget_id is not None
    assert found(runtime, "marble") == []
    forget_id = gone.forget_id
    runtime.submit(lambda c: c.undo_forget(forget_id)).result()
    assert found(runtime, "marble") == ["a marble otter"]


def test_after_catching_up_every_memory_has_its_vectors(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    for n in range(12):
        tell(runtime, f"Message number {n} tells of harbours, tides and lighthouses.")

    runtime.catch_up().result(60)

    health = runtime.ask(lambda queries: queries.get_health()).result()
    assert health.vectors is not None
    assert health.vectors >= 12
    assert health.status.index_waiting == 0
