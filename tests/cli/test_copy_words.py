"""What a terminal tells while the memory is copied."""

import pytest

from desktop_memory.cli.copy_words import CopyWords
from desktop_memory.runtime.opening import Opening


def test_a_long_copy_is_told_once_for_each_quarter(capsys: pytest.CaptureFixture[str]) -> None:
    opening = Opening()
    opening.listen(CopyWords().tell)
    assert opening.percent is None

    for done in range(0, 1_001, 3):
        opening.note(done, 1_000)
    opening.note(1_000, 1_000)

    told = capsys.readouterr().err.split("\n")
    assert [line.rpartition(": ")[2] for line in told if line] == [
        "0 %.",
        "25 %.",
        "50 %.",
        "75 %.",
        "100 %.",
    ]
    assert opening.percent == 100
