"""Samples, texts in code, broadcasts and what is shown to everybody make no facts of the person."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.window import identify
from desktop_memory.extraction.page.window_kind import WindowKind
from tests.extraction.screens import screen, texts
from tests.extraction.test_vetoes import chat


@pytest.mark.parametrize(
    "line",
    [
        "We decided to pay [COMPANY / PERSON] by the end of March.",
        "We decided to pay <company name> by the end of March.",
        "Wir haben beschlossen, {{Firma}} bis Ende März zu zahlen.",
    ],
)
def test_a_place_to_fill_in_makes_a_sentence_a_sample(line: str) -> None:
    given = screen(chat(line), "slack", "#quay - Slack")
    assert texts(given, FactKind.DECISION) == []


def test_a_mark_before_a_sentence_leaves_it_one() -> None:
    given = screen(chat("[BOARD] We decided to repaint the pilot boat."), "slack", "#quay - Slack")
    (text,) = texts(given, FactKind.DECISION)
    assert "pilot boat" in text


def test_what_a_text_in_code_says_nobody_is_to_do() -> None:
    told = "Please send the ledger to Omar by Friday"
    talk = screen(chat(f'sample = "{told}"'), "slack", "#quay - Slack")
    assert texts(talk, FactKind.TASK) == []


@pytest.mark.parametrize(
    ("host", "guest"), [("HOST", "GUEST"), ("MODERATORIN", "GAST"), ("ANIMATEUR", "INVITÉ")]
)
def test_what_is_said_on_the_air_is_for_leisure(host: str, guest: str) -> None:
    given = screen(
        f"Casts\nThe Slow Ferry\n{host}: Welcome back.\n{guest}: I prefer slow boats.\n"
        f"{host}: We decided to sail on 12 March 2027.",
        "chrome",
        "The Slow Ferry - Casts",
        url="https://casts.example/7",
    )
    assert identify(given).kind is WindowKind.LEISURE


def test_posts_with_what_readers_did_with_them_are_addressed_to_everybody() -> None:
    given = screen(
        "Netwerk\nPia Lund\nWe decided to give every deckhand a parrot.\n"
        "312 likes   14 reposts   Follow\nSend me your CV by 2027-03-30.\n",
        "chrome",
        "Feed - Netwerk",
        url="https://netwerk.example/feed",
    )
    assert identify(given).kind is WindowKind.PUBLIC


def test_what_a_confirmed_order_still_offers_takes_place_for_nobody() -> None:
    given = screen(
        "Booking confirmed\nThe Tin Kettles\n16 March 2027, 20:00\nYou may also like\n"
        "The Miser   21 March 2027   from EUR 45",
        "chrome",
        "Booking confirmed - Reed hall",
        url="https://reedhall.example/thanks",
    )
    (text,) = texts(given, FactKind.EVENT)
    assert "2027-03-16" in text


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        (
            "The drill is now on 16 March at 2 pm, not on Friday 12 March as printed.",
            "2027-03-12",
            "2027-03-16",
        ),
        (
            "La réunion du comité est reportée du 12 mars au 16 mars à 10 h.",
            "2027-03-12",
            "2027-03-16",
        ),
    ],
)
def test_of_a_day_that_moved_only_the_new_one_is_told(line: str, old: str, new: str) -> None:
    found = " ".join(texts(screen(chat(line), "slack", "#quay - Slack"), FactKind.EVENT))
    assert new in found
    assert old not in found
