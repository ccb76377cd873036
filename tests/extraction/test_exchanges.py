"""What a question and its answers tell together."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts

_SLACK = ("slack", "#boats (Channel) - Regatta - Slack")


def _talk(*said: str) -> str:
    names = ("Ada Ruiz", "Olaf Berg", "Ines Dorn", "Nora Vidal")
    lines = (text.partition(": ") for text in said)
    full = {name.split()[0]: name for name in names}
    return "\n".join(
        f"{full[who]}  9:{50 + minute}\n{text}" for minute, (who, _, text) in enumerate(lines)
    )


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("the jetty stays closed for dogs. any objections?", "nope"),
        ("the jetty stays closed for dogs, ok with everybody?", "fine by me"),
        ("wir sind uns einig: der Steg bleibt für Hunde gesperrt, jetty?", "klar"),
        ("on est d'accord : le jetty reste fermé aux chiens ?", "oui"),
    ],
)
def test_what_nobody_is_against_is_decided(asked: str, answer: str) -> None:
    rows = _talk("Ines: hello", f"Ada: {asked}", f"Olaf: {answer}")
    (told,) = texts(screen(rows, *_SLACK), FactKind.DECISION)
    assert "jetty" in told and told.startswith("Ada Ruiz") and told.endswith("(agreed)")


def test_what_two_others_say_yes_to_is_decided_and_what_one_says_no_to_is_not() -> None:
    rows = _talk("Ada: paper charts only from now on?", "Olaf: yes", "Ines: fine by me")
    assert texts(screen(rows, *_SLACK), FactKind.DECISION) == [
        "Ada Ruiz: Paper charts only from now on (agreed)"
    ]
    rows = rows.replace("fine by me", "rather not")
    assert texts(screen(rows, *_SLACK), FactKind.DECISION) == []


def test_a_day_alone_is_the_day_of_what_was_asked_about() -> None:
    rows = _talk("Ada: when does the sailmaker come?", "Olaf: Sunday 16:30")
    (told,) = facts(screen(rows, *_SLACK), FactKind.EVENT)
    assert "2027-03-14" in told.text and "sailmaker" in told.text


def test_a_question_that_names_nothing_is_about_what_stands_before_it() -> None:
    rows = _talk("Olaf: the crane did not turn up", "Ada: when then?", "Olaf: tomorrow at 7")
    told = texts(screen(rows, *_SLACK), FactKind.EVENT)
    assert any("2027-03-11" in text and "crane" in text for text in told)


@pytest.mark.parametrize(
    "answer", ["not yet, tomorrow", "no, forgot. tomorrow", "tomorrow first thing"]
)
def test_what_is_put_off_to_a_day_is_still_to_be_done(answer: str) -> None:
    rows = _talk("Nora: Olaf, did you send the berth list to the club?", f"Olaf: {answer}")
    (told,) = texts(screen(rows, *_SLACK), FactKind.TASK)
    assert told.startswith("To do for Olaf Berg") and "berth list" in told and "2027-03-11" in told


def test_what_somebody_declines_is_the_task_of_who_they_send_one_to() -> None:
    rows = _talk(
        "Ada: Olaf, could you take the berth list to the club?",
        "Olaf: nah I'm swamped, ask Ines",
        "Ada: Ines?",
        "Ines: gimme",
    )
    (told,) = texts(screen(rows, *_SLACK), FactKind.TASK)
    assert told.startswith("To do for Ines Dorn") and "berth list" in told


@pytest.mark.parametrize(
    ("asked", "answer", "thing"),
    [
        ("who can fetch the sail on friday?", "me then, I'm in the harbour anyway", "sail"),
        ("Olaf, tu ranges les voiles ?", "oui chef", "voiles"),
        ("Olaf, du packst die Segel ein?", "klar Ada", "Segel"),
    ],
)
def test_who_takes_a_thing_may_say_why_and_to_whom(asked: str, answer: str, thing: str) -> None:
    rows = _talk("Ines: hello", f"Ada: {asked}", f"Olaf: {answer}")
    (told,) = texts(screen(rows, *_SLACK), FactKind.TASK)
    assert told.startswith("To do for Olaf Berg") and thing in told


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("did you pay the club fee?", "paid last night, 40 euros"),
        ("und die Club fee?", "hab ich gestern bezahlt, 40 Euro"),
        ("Olaf, puedes pagar la club fee?", "hecho, pagada ayer"),
        ("can you pay the club fee today?", "already in, 40 euros"),
    ],
)
def test_what_is_done_already_is_told_with_what_was_asked_and_is_no_task(
    asked: str, answer: str
) -> None:
    rows = _talk("Ines: hello", f"Ada: {asked}", f"Olaf: {answer}")
    told = facts(screen(rows, *_SLACK))
    assert [fact.kind for fact in told] == [FactKind.TASK_OUTCOME]
    assert told[0].text.startswith("Olaf Berg") and "club fee" in told[0].text.lower()
    assert told[0].quote == f"{asked}\n{answer}"


def test_what_is_corrected_is_what_had_the_other_day() -> None:
    rows = _talk(
        "Ada: the crane comes on the 14th",
        "Olaf: already?",
        "Ada: correction from the club: the 21st, not the 14th",
    )
    told = texts(screen(rows, *_SLACK), FactKind.EVENT)
    assert any("2027-03-21" in text and "crane" in text for text in told)


def test_what_one_answers_to_all_and_another_agrees_to_is_decided() -> None:
    rows = _talk(
        "Ada: so are we at the new pier or not",
        "Olaf: no. old pier only for the first race",
        "Ines: fine by me",
    )
    (told,) = facts(screen(rows, *_SLACK), FactKind.DECISION)
    assert told.text.startswith("Olaf Berg: Old pier") and "new pier" in told.text
    rows = rows.replace("fine by me", "we'll see")
    assert texts(screen(rows, *_SLACK), FactKind.DECISION) == []


def test_who_asked_says_what_it_comes_to_once_another_has_named_it() -> None:
    rows = _talk("Ada: sails: silk or matt, last call", "Olaf: matt", "Ada: matt")
    (told,) = texts(screen(rows, *_SLACK), FactKind.DECISION)
    assert told.startswith("Ada Ruiz") and "att" in told and "sails" in told


def test_ones_own_messages_may_have_no_name_where_the_others_have_one() -> None:
    rows = """
    Olaf Berg (External)
    Tuesday, March 9
    Olaf Berg   3:12 PM
    the sails are here
    3:15 PM
    great
    Olaf Berg   3:16 PM
    would March 16 or March 17 suit you for the sail test?
    Today
    7:58 AM
    17th is good, after 2pm
    Olaf Berg   8:01 AM
    2:30 then. Will send the plan tomorrow
    Type a message
    """
    told = facts(screen(rows, "teams", "Olaf Berg (External) | Chat | Microsoft Teams"))
    events = [fact.text for fact in told if fact.kind is FactKind.EVENT]
    assert any("2027-03-17" in text and "sail test" in text and "2:30" in text for text in events)
    assert any(fact.kind is FactKind.TASK and "plan" in fact.text for fact in told)


def test_who_asked_does_it_then_where_the_other_cannot() -> None:
    rows = _talk(
        "Ada: Olaf could you fetch the sail from the loft?", "Olaf: can't, sorry", "Ada: ok me then"
    )
    (told,) = texts(screen(rows, *_SLACK), FactKind.TASK)
    assert told.startswith("To do for Ada Ruiz: fetch the sail from the loft")
