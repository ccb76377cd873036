"""Work that is done beside its asker."""

import threading

import pytest

from desktop_memory.runtime.beside import Beside

_WITHIN_S = 60


def test_work_goes_on_beside_its_asker_who_gets_its_result() -> None:
    beside = Beside()
    beside.start()
    asked = threading.Event()

    def work() -> str:
        assert asked.wait(_WITHIN_S), "nobody went on meanwhile"
        return threading.current_thread().name

    get = beside(work)
    asked.set()

    assert get().startswith("beside")
    beside.stop()


def test_what_fails_beside_fails_where_its_result_is_asked_for() -> None:
    beside = Beside()
    beside.start()

    def fail() -> None:
        raise KeyError("harbour")

    get = beside(fail)
    with pytest.raises(KeyError, match="harbour"):
        get()
    beside.stop()


def test_before_the_start_and_after_the_stop_the_asker_does_the_work() -> None:
    beside = Beside()
    me = threading.current_thread()
    assert beside(threading.current_thread)() is me

    beside.start()
    beside.stop()
    assert beside(threading.current_thread)() is me
