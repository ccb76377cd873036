"""Whether a text names a time."""

import pytest

from desktop_memory.storage.time_telling import tells_time


@pytest.mark.parametrize(
    "text",
    [
        "We moved here last spring.",
        "It was in 2019, I think.",
        "Am Dienstag habe ich frei.",
        "Im März fliegen wir.",
        "On part la semaine prochaine.",
        "Nos vemos mañana por la tarde, el 3/11.",
        "Das war am 3.11. hier.",
        "I met her two weeks ago",
    ],
)
def test_a_time_is_known(text: str) -> None:
    assert tells_time(text)


@pytest.mark.parametrize(
    "text",
    ["You may keep it.", "Version 2.14 of an app", "Room 1450 is free", "Das ist ein Test."],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert not tells_time(text)
