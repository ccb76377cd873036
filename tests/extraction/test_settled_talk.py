"""What a talk settles: days that were moved, ways that were refused, what everybody nods at."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

HANDLES = """
    kiln-crew
    Browse Channels
    kiln-crew
    oar_b — Yesterday at 3:12 PM
    is the lid back from the smith
    mossfern — Yesterday at 3:15 PM
    nope
    oar_b — Today at 8:40 AM
    open studio: still the 20th?
    mossfern — Today at 8:52 AM
    no, glaze isnt here. pushed to april 3
    kilnbot — BOT — Today at 9:00 AM
    Congrats @oar_b you reached level 9!
    oar_b — Today at 9:30 AM
    I'm off 22 mar - 26 mar
    Message #kiln-crew
"""


def test_handles_above_messages_tell_who_speaks_though_the_room_is_named_twice() -> None:
    given = screen(HANDLES, "discord", "#kiln-crew | Clayworks - Discord", handles=("mossfern",))
    told = texts(given, FactKind.EVENT)
    assert [text for text in told if text.startswith("oar_b: I'm off 2027-03-22")]
    assert not [text for text in told if " at 8:" in text or "kilnbot" in text]


def test_the_day_that_was_asked_about_is_not_told_with_the_new_one() -> None:
    given = screen(HANDLES, "discord", "#kiln-crew | Clayworks - Discord", handles=("mossfern",))
    (moved,) = (text for text in texts(given, FactKind.EVENT) if "2027-04-03" in text)
    assert "Open studio" in moved
    assert "2027-03-20" not in moved


MOVED = """
    tiles
    Yesterday
    Ruth Olsen  16:51
    the glaze firing is booked at the Holm workshop, thursday 11:00
    Today
    Ruth Olsen  09:12
    {said}
    Ivo Brandt  09:20
    good
    Message #tiles
"""


@pytest.mark.parametrize(
    "said",
    [
        "ok moved it, they gave us Mon 15th 13:30 at the workshop instead.",
        "hab's verschoben, workshop dann am Montag, 15. März 13:30",
        "l'ai décalée, workshop lundi 15 mars à 13:30",
        "la he movido, workshop el lunes 15 de marzo a las 13:30",
    ],
)
def test_what_was_moved_is_an_event_of_its_new_day(said: str) -> None:
    given = screen(MOVED.format(said=said), "slack", "tiles (Channel) - Kragsund - Slack")
    (told,) = texts(given, FactKind.EVENT)
    assert "2027-03-15" in told


REFUSED = """
    oven #31
    Open
    Ruth Olsen  10:02
    {asked}
    Nora Vidal  10:05
    {answer}
    Ivo Brandt  10:06
    {agreed}
"""


@pytest.mark.parametrize(
    ("asked", "answer", "agreed"),
    [
        ("Should we maybe drop the gas kiln?", "No, the gas kiln stays in use.", "ok"),
        ("Sollen wir den Gasofen abschaffen?", "Nein, der Gasofen bleibt in Betrieb.", "ok"),
    ],
)
def test_what_was_refused_is_not_told_beside_what_holds(
    asked: str, answer: str, agreed: str
) -> None:
    text = REFUSED.format(asked=asked, answer=answer, agreed=agreed)
    given = screen(text, "slack", "ovens (Channel) - Kragsund - Slack")
    (told,) = texts(given, FactKind.DECISION)
    assert asked.rstrip("?") not in told


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Dann brennen wir am Freitag, 9 Uhr.", "Passt das allen?"),
        ("Then we fire on Friday, 9 am.", "Everybody fine with that?"),
        ("We fire on Friday.", "Friday as in the 12th?"),
    ],
)
def test_a_question_that_names_nothing_is_no_decision(said: str, asked: str) -> None:
    text = (
        f"Ruth Olsen  18:40\n{said} {asked}\nIvo Brandt  18:41\nok\nAda Holm  18:52\nyes\n"
        "Message #ovens"
    )
    given = screen(text, "slack", "ovens (Channel) - Kragsund - Slack")
    assert not texts(given, FactKind.DECISION)


@pytest.mark.parametrize(
    "said",
    [
        "Der ursprüngliche Termin 18.03. ist damit hinfällig.",
        "The appointment on 18 March is obsolete.",
        "La cita del 18 de marzo ya no vale.",
    ],
)
def test_a_day_that_holds_no_more_is_no_event(said: str) -> None:
    text = (
        "From: Ruth Olsen <ruth@holm.example>\nTo: Nora Vidal\nSubject: Visit\nDear Nora,\n"
        f"{said}\nBest\nRuth"
    )
    assert not texts(screen(text, "thunderbird", "Visit - Thunderbird"), FactKind.EVENT)
