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


def test_who_asked_all_may_take_it_once_another_declined() -> None:
    given = screen(
        """
        # quay   6 members
        Ada Roth  9:28 AM
        Is Levi coming?
        Nora Vidal  9:40 AM
        who talks to the crane hire?
        Levi Brandt  9:41 AM
        not me, I'm away
        Nora Vidal  9:44 AM
        fine, I'll ring them tomorrow
        """,
        "slack",
        "#quay - Otter - Slack",
    )
    (text,) = texts(given, FactKind.TASK)
    assert "crane hire" in text
    assert "2027-03-11" in text


def test_a_name_alone_passes_on_what_its_asker_wants() -> None:
    given = screen(
        """
        # quay   6 members
        Ada Roth  9:28 AM
        The evening tour still needs a second guide.
        Levi Brandt  9:30 AM
        I was there last week, lovely weather and many gulls
        Ada Roth  9:31 AM
        Ines?
        Ines Roca  9:33 AM
        I'll jump in
        """,
        "slack",
        "#quay - Otter - Slack",
    )
    told = texts(given, FactKind.TASK)
    assert any("Ines Roca" in text and "second guide" in text for text in told)


def test_the_day_may_stand_in_the_next_words() -> None:
    given = screen(
        """
        # quay   6 members
        Ada Roth  9:28 AM
        who's painting the north rail
        Nora Vidal  9:30 AM
        me. thursday latest
        """,
        "slack",
        "#quay - Otter - Slack",
    )
    (text,) = texts(given, FactKind.TASK)
    assert "north rail" in text
    assert "2027-03-11" in text


def test_whether_somebody_agrees_is_no_task() -> None:
    given = screen(
        """
        # quay   6 members
        Ada Roth  9:28 AM
        Blue paint it is. Nora ok?
        Nora Vidal  9:30 AM
        ok
        """,
        "slack",
        "#quay - Otter - Slack",
    )
    assert texts(given, FactKind.TASK) == []


def test_who_steps_in_takes_what_somebody_cannot_do_without_the_reason() -> None:
    text = (
        "Ada Lind  9:58\nI can't steer the long boat on Saturday, bad back\nNora Vidal  9:59\n"
        "ok who can\nMia Holt  10:01\nI'll take it"
    )
    (told,) = texts(screen(text, "slack", "#shed - Slack"), FactKind.TASK)
    assert "steer the long boat" in told
    assert "bad back" not in told
