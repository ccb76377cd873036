"""Dreams, chain letters, mockery and what is laughed at state nothing."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.message import read_messages
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.statements.fable import is_fabled
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    "text",
    [
        "I dreamt that we decided to sell the pier.",
        "Ich habe heute geträumt, dass wir den Kran verkaufen.",
        "J'ai rêvé que la capitainerie fermait.",
        "Soñé que cerraban el puerto.",
        "The ferry app costs 3 euros from Monday, forward this to all your contacts",
        "Ab Montag kostet die Fähre 3 Euro, schickt das an alle weiter",
        "I never miss a ferry (not once this year, ok never)",
        "love how the crane is down again",
        "me encanta cuando la grúa falla",
    ],
)
def test_a_dream_a_chain_letter_or_a_mockery_is_no_statement(text: str) -> None:
    assert is_fabled(text)


@pytest.mark.parametrize(
    "text",
    [
        "I never drink coffee (not even on night shift) and always bring tea",
        "I love how the new crane looks.",
        "Please send the chart to all skippers by Friday",
        "We always pay by card, no cash.",
    ],
)
def test_a_plain_sentence_is_none_of_them(text: str) -> None:
    assert not is_fabled(text)


@pytest.mark.parametrize(
    "text",
    [
        "Falls der Kran kommt, müssten wir ins Zelt ziehen.",
        "Sollte der Steg noch einmal brechen, zieht der Verein um.",
        "Should the pier give way once more, the club moves out.",
        "Si la grúa falla, tendríamos que usar cuerdas.",
        "Se debate subir la cuota a 60 euros.",
        "Es wurde lange diskutiert, die Gebühr auf 60 Euro zu erhöhen.",
        "It was suggested to raise the fee to 60 euros.",
    ],
)
def test_what_would_follow_or_was_only_discussed_is_not_so(text: str) -> None:
    given = screen(f"Minutes of the club\nPier\n{text}", "winword", "minutes_club.docx - Word")
    assert texts(given) == []


def test_what_was_discussed_and_decided_is() -> None:
    given = screen(
        "Minutes of the club\nFee\nWe decided to raise the fee to 60 euros.",
        "winword",
        "minutes_club.docx - Word",
    )
    assert texts(given, FactKind.DECISION)


def test_what_somebody_else_only_laughs_at_was_said_for_fun() -> None:
    told = """
        Mara   09:10
        We decided to paint the ferry pink.
        {who}   09:11
        {answer}
        Message Mara
        """
    app, title = "slack", "Mara - Quay - Slack"
    assert not texts(screen(told.format(who="Jonas", answer="😂😂"), app, title))
    assert not texts(screen(told.format(who="Jonas", answer="lol"), app, title))
    assert texts(screen(told.format(who="Jonas", answer="good"), app, title), FactKind.DECISION)


def test_messages_of_a_meeting_stay_with_who_they_are_from() -> None:
    rows = read_panes(
        ("10:29 From Ned Okafor to Everyone", "hello all", "10:30 From Pia Lund to Everyone", "hi")
    )[0]
    assert [message.speaker for message in read_messages(rows, in_chat=True)] == [
        "Ned Okafor",
        "Pia Lund",
    ]
