"""What one sentence, one message or one thread makes known besides the first thing."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def talk(*said: tuple[str, str]) -> ScreenText:
    lines = [f"{who}  09:{place + 10}\n{text}" for place, (who, text) in enumerate(said)]
    return screen("\n".join(lines), "slack", "#quay - Reed - Slack")


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        (
            "The boiler is leaking again, I'll call the plumber tomorrow",
            FactKind.ERROR,
            FactKind.TASK,
        ),
        (
            "Die Pumpe ist ausgefallen, ich bestelle bis Freitag eine neue",
            FactKind.ERROR,
            FactKind.TASK,
        ),
        (
            "J'ai payé l'acompte, les travaux commencent le 22 mars",
            FactKind.TASK_OUTCOME,
            FactKind.EVENT,
        ),
        ("The parcel has arrived but the lid is broken", FactKind.TASK_OUTCOME, FactKind.ERROR),
    ],
)
def test_clauses_tell_facts_of_their_own(said: str, first: FactKind, second: FactKind) -> None:
    given = talk(("Ada Ruiz", said), ("Nora Vidal", "oh"))
    assert texts(given, first)
    assert texts(given, second)


def test_a_laugh_that_opens_a_message_makes_all_of_it_fun() -> None:
    assert texts(talk(("Ada Ruiz", "lol sure. And I'll marry the printer on Saturday."))) == []


@pytest.mark.parametrize(
    ("advice", "answer"),
    [
        ("Please switch off IPv6 in the adapter settings and reconnect.", "that worked, thanks"),
        ("Bitte in den Einstellungen IPv6 abschalten und neu verbinden.", "damit läuft es, danke"),
    ],
)
def test_advice_that_worked_is_a_procedure_and_no_task(advice: str, answer: str) -> None:
    given = talk(("Nora Vidal", "The VPN drops."), ("Ada Ruiz", advice), ("Nora Vidal", answer))
    (text,) = texts(given, FactKind.PROCEDURE)
    assert "IPv6" in text
    assert texts(given, FactKind.TASK) == []


@pytest.mark.parametrize(
    "asked",
    [
        "What would you even use up there, a kite?",
        "Wohin würdest du denn fahren, nach Ulm?",
    ],
)
def test_a_question_for_an_answer_asks_for_no_deed(asked: str) -> None:
    assert texts(talk(("Ada Ruiz", "hi"), ("Nora Vidal", asked), ("Ada Ruiz", "yes"))) == []


@pytest.mark.parametrize(
    "said",
    [
        "The spare key hangs behind the fuse box",
        "The loading bay is closed on Thursdays now",
        "Die Kaffeemaschine muss jeden Freitag entkalkt werden",
        "Le portail ferme à 19 h en semaine",
        "El almacén cierra los sábados a las dos",
    ],
)
def test_what_recurs_is_known_and_no_task(said: str) -> None:
    given = talk(("Ada Ruiz", said), ("Nora Vidal", "good to know"))
    assert texts(given, FactKind.KNOWLEDGE) == [f"Ada Ruiz: {said}"]
    assert texts(given, FactKind.TASK) == []


@pytest.mark.parametrize(
    "said",
    [
        "If the screen freezes hold power for ten seconds and start again",
        "Fixed it with chmod 600 on the key file",
        "Si la caisse bloque, débranche-la, attends dix secondes et rebranche",
    ],
)
def test_what_helps_is_a_procedure(said: str) -> None:
    given = talk(("Ada Ruiz", said), ("Nora Vidal", "ah"))
    assert texts(given, FactKind.PROCEDURE) == [said]


def test_captions_of_a_guest_end_what_another_says() -> None:
    given = screen(
        "Participants (3)\nTom Berg\nAda Ruiz\nRoom 4 phone\nAda Ruiz: hello all of you\n"
        "Tom Berg: I'll send the order by Thursday\nRoom 4 phone: can everybody hear me\n"
        "Ada Ruiz: yes we can",
        "zoom",
        "Budget round",
    )
    (text,) = texts(given, FactKind.TASK)
    assert "order" in text
    assert "hear me" not in text


def test_times_below_and_an_own_label_above_tell_who_speaks() -> None:
    given = screen(
        "Ada Ruiz\nonline\nToday\nour new address is 14 Mill Lane\n09:10\nYou\nthanks!\n09:12\n"
        "could you bring the keys tomorrow?\n09:14\nYou\nsure\n09:15",
        "whatsapp",
        "WhatsApp",
    )
    assert any("14 Mill Lane" in text for text in texts(given, FactKind.KNOWLEDGE))
    (task,) = texts(given, FactKind.TASK)
    assert "asked by Ada Ruiz" in task


def test_a_mail_quoted_with_its_headers_tells_nothing() -> None:
    given = screen(
        "RE: Slip 4\nAda Ruiz <ada@reed.example>\nTo: Nora Vidal\nMon 3/8/2027 9:03 AM\n"
        "We will inspect slip 4 on Friday at 7:30 AM.\nAda Ruiz\n"
        "From: Nora Vidal\nSent: Thursday, March 4, 2027 4:40 PM\nTo: Ada Ruiz\n"
        "Subject: Slip 4\nPlease confirm Wednesday and send the certificate by Monday.",
        "outlook",
        "RE: Slip 4 - Message (HTML)",
    )
    assert texts(given, FactKind.TASK) == []
    assert any("slip 4" in text for text in texts(given, FactKind.EVENT))


def test_a_slot_that_does_not_suit_is_no_defect() -> None:
    given = talk(("Ada Ruiz", "Sorry, the Wednesday slot won't work."), ("Nora Vidal", "ok"))
    assert texts(given, FactKind.ERROR) == []


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("We booked the cottage!! 18 to 20 June", "2027-06-18"),
        ("Der Umzug ist jetzt fix. Samstag, 20. März um 9 Uhr.", "2027-03-20"),
    ],
)
def test_a_lone_day_belongs_to_what_was_said_before_it(said: str, day: str) -> None:
    (text,) = texts(talk(("Ada Ruiz", said), ("Nora Vidal", "oh")), FactKind.EVENT)
    assert day in text
    assert "ottage" in text or "Umzug" in text
