"""A thing that belongs to one thread."""

import threading
from concurrent.futures import CancelledError

import pytest

from desktop_memory.runtime.owner import Owner


def test_everything_happens_on_one_thread_in_order() -> None:
    threads: list[str] = []
    owner = Owner("o", lambda: threads.append(threading.current_thread().name), lambda _: None)
    owner.start()

    for _ in range(3):
        last = owner.submit(lambda _: threads.append(threading.current_thread().name))

    last.result(60)
    assert threads == ["o"] * 4
    owner.stop()


def test_what_making_raises_is_told_to_who_started_it() -> None:
    def broken() -> None:
        raise ValueError("no such file")

    with pytest.raises(ValueError, match="no such file"):
        Owner("o", broken, lambda _: None).start()


def test_a_job_that_fails_fails_alone() -> None:
    owner = Owner("o", lambda: 1, lambda _: None)
    owner.start()

    failing = owner.submit(lambda one: one // 0)

    assert owner.submit(lambda one: one + 1).result(60) == 2
    assert isinstance(failing.exception(60), ZeroDivisionError)
    owner.stop()


def test_stopping_finishes_what_was_submitted_and_closes() -> None:
    closed: list[int] = []
    owner = Owner("o", lambda: 7, closed.append)
    owner.start()
    last = owner.submit(lambda seven: seven * 6)

    owner.stop()
    owner.stop()

    assert last.result(0) == 42
    assert closed == [7]
    with pytest.raises(CancelledError):
        owner.submit(lambda seven: seven).result(60)
