"""Commands that wait are committed together, and fail alone."""

import threading
from concurrent.futures import Future
from functools import partial

import pytest

from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import DiskFull, UserError
from desktop_memory.domain.fact import FactKind
from desktop_memory.memory.commands import Commands
from desktop_memory.runtime.runtime import Runtime
from tests.runtime.conftest import OpenRuntime


def _hold(runtime: Runtime) -> threading.Event:
    """Keep the writer busy until the event is set, so that commands wait together."""
    let_go = threading.Event()
    runtime.submit(lambda _: let_go.wait())
    return let_go


def _learn(runtime: Runtime, text: str) -> "Future[Changes]":
    return runtime.submit(partial(_add, text=text))


def _add(commands: Commands, text: str) -> Changes:
    return commands.add_fact(text, FactKind.TASK)


def _count_facts(runtime: Runtime) -> int:
    return runtime.ask(lambda queries: queries.get_health()).result().facts


def test_one_of_many_that_fails_takes_back_its_own_part_only(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    heard: list[Changes] = []
    runtime.subscribe(heard.append)

    def half(commands: Commands) -> None:
        commands.add_fact("Half.", FactKind.TASK)
        commands.add_fact("", FactKind.TASK)

    let_go = _hold(runtime)
    before = [_learn(runtime, f"Wash plate {n}.") for n in range(9)]
    failing = runtime.submit(half)
    after = [_learn(runtime, f"Dry plate {n}.") for n in range(9)]
    let_go.set()

    assert isinstance(failing.exception(60), UserError)
    assert len({future.result(60) for future in (*before, *after)}) == 18
    assert _count_facts(runtime) == 18
    assert sum(len(changes.fact_ids) for changes in heard) == 18


def test_what_waits_may_be_cancelled(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    let_go = _hold(runtime)
    gone = _learn(runtime, "Never mind.")
    kept = _learn(runtime, "Mind the step.")

    assert gone.cancel()
    let_go.set()
    kept.result(60)

    assert _count_facts(runtime) == 1


def test_a_fault_that_undoes_all_is_told_to_all(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()

    def fill_the_disk(commands: Commands) -> None:
        commands._store.database.memory.run("ROLLBACK")  # as SQLite does then
        raise DiskFull("No room.")

    let_go = _hold(runtime)
    futures: list[Future[Changes]] = [_learn(runtime, f"Wash plate {n}.") for n in range(3)]
    full = runtime.submit(fill_the_disk)
    let_go.set()

    assert isinstance(full.exception(60), DiskFull)
    faults = [future.exception(60) for future in futures]
    kept = sum(fault is None for fault in faults)
    assert _count_facts(runtime) == kept
    assert all(isinstance(fault, DiskFull) for fault in faults if fault is not None)
    _learn(runtime, "Dry plates.").result(60)


def test_after_the_stop_commands_are_cancelled(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    runtime.stop()

    with pytest.raises(BaseException, match=r"^$"):
        _learn(runtime, "Too late.").result(60)


def test_what_is_enqueued_is_committed_before_the_next_command(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    first = runtime.enqueue(lambda commands: commands.add_fact("First.", FactKind.TASK))
    assert _count_facts(runtime) == 0

    _learn(runtime, "Second.").result()

    assert first.done()
    assert _count_facts(runtime) == 2


def test_however_much_is_enqueued_one_commit_writes_all_of_it(open_runtime: OpenRuntime) -> None:
    runtime = open_runtime()
    texts = [f"Task {number}." for number in range(200)]
    enqueued = [runtime.enqueue(partial(_add, text=text)) for text in texts]

    runtime.commit().result()
    for future in enqueued:
        future.result(timeout=60)

    assert _count_facts(runtime) == 200
