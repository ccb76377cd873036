"""Answers that take what was asked for without naming it."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def _chat(*said: str) -> ScreenText:
    rows = [f"{who}  10:{place:02}\n{text}" for place, (who, text) in enumerate(_split(said))]
    return screen("\n".join(rows), "slack", "#boats (Channel) - Regatta - Slack")


def _split(said: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(who, text) for who, _, text in (line.partition(": ") for line in said)]


@pytest.mark.parametrize(
    ("asked", "answer", "thing"),
    [
        ("who phones the harbour master", "I can tomorrow before 10", "harbour master"),
        ("the buoys are still missing. Who?", "oh alright then", "buoys"),
        ("die Segel fehlen noch. Wer?", "na gut, ich", "Segel"),
        ("faudrait que quelqu'un prévienne le port", "je m'en charge", "port"),
        ("falta comprar las cuerdas", "vale, yo me encargo", "cuerdas"),
    ],
)
def test_who_takes_it_is_told_with_what_was_asked(asked: str, answer: str, thing: str) -> None:
    given = _chat(f"Ines Dorn: {asked}", f"Olav Bakke: {answer}")
    (told,) = texts(given, FactKind.TASK)
    assert "Olav Bakke" in told and thing in told


def test_a_request_that_was_told_is_not_told_once_more_with_its_answer() -> None:
    given = _chat("Ines Dorn: @Nora can you send the berth list?", "Nora Vidal: will do, tomorrow")
    assert len(texts(given, FactKind.TASK)) == 1


@pytest.mark.parametrize("answer", ["sorry, I can't", "me too", "ha, me? never :D"])
def test_who_takes_nothing_has_nothing_to_do(answer: str) -> None:
    given = _chat("Ines Dorn: who phones the harbour master?", f"Olav Bakke: {answer}")
    assert texts(given, FactKind.TASK) == []


def test_who_takes_what_another_declined_takes_what_all_were_asked() -> None:
    given = _chat(
        "Ines Dorn: wer fährt die Jolle zur Werft?",
        "Olav Bakke: ich kann nicht, bin in Bergen",
        "Pia Rohr: mach ich",
    )
    (told,) = texts(given, FactKind.TASK)
    assert "Pia Rohr" in told and "Jolle" in told and "Bergen" not in told


@pytest.mark.parametrize(
    "answer", ["not me please, I'm at my limit", "moi non, je suis à Brest", "ich nicht, bin krank"]
)
def test_not_me_takes_nothing(answer: str) -> None:
    given = _chat("Ines Dorn: who phones the harbour master?", f"Olav Bakke: {answer}")
    assert texts(given, FactKind.TASK) == []


def test_what_somebody_takes_is_told_with_who_asked_for_it() -> None:
    given = _chat("Ines Dorn: who phones the harbour master", "Olav Bakke: I can, before 10")
    (told,) = texts(given, FactKind.TASK)
    assert told.endswith("(asked by Ines Dorn)")
