"""Pages and rows that nobody wrote to the person: manuals, feeds, carts, choices, stamps, "
"quotes."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


def test_a_page_of_a_manual_asks_nobody() -> None:
    manual = """
        TAR(1)                     GNU TAR Manual                     TAR(1)
        BUGS
               Please report bugs to the list by Friday.
        """
    assert texts(screen(manual, app="gnome-terminal", title="tar(1) – Terminal")) == []


@pytest.mark.parametrize(
    "buttons", ["Like   Comment   Repost", "Gefällt mir   Kommentieren   Teilen"]
)
def test_posts_of_others_tell_nothing_of_the_person(buttons: str) -> None:
    feed = f"""
        Odo Brandt   3rd
        I'm starting as head of choirs at Lakeside in April!
        {buttons}
        Mia Keller   2nd
        We open on 18 April at 10:00.
        {buttons}
        """
    assert texts(screen(feed, title="Feed | LinkedIn", url="https://www.linkedin.com/feed/")) == []


@pytest.mark.parametrize("button", ["Continue to payment", "Zur Kasse", "Passer au paiement"])
def test_a_cart_is_not_bought(button: str) -> None:
    cart = f"Your cart\nChoir folder   12,00 €\nService fee: 3,80 €\nTotal: 15,80 €\n{button}"
    assert texts(screen(cart, title="Your cart - Notes & Folders")) == []


def test_choices_that_are_not_made_and_boxes_beside_them_are_no_tasks() -> None:
    form = """
        Plan
        ( ) Basic 31.2 c/kWh
        (o) Flex 28.9 c/kWh
        ( ) Night 24.1 c/kWh
        [x] Bills without paper
        [ ] Tell me about solar offers
        """
    told = texts(screen(form, title="Move-in details - Torrent"))
    assert not any("Basic" in text or "Night" in text or "solar" in text for text in told)


@pytest.mark.parametrize(
    "stamp",
    ["Created Mar 8, 2027, 8:59 AM", "Aktualisiert am 08.03.2027 08:59", "Résolu le 08/03/2027"],
)
def test_when_a_ticket_was_written_is_no_event(stamp: str) -> None:
    ticket = f"""
        Bells ring twice
        Status   In progress
        Mia Keller  Mar 8, 2027
        The bells ring twice on Sundays since the storm.
        Reporter   Nora Vidal
        {stamp}
        """
    told = texts(screen(ticket, title="[BEL-31] Bells ring twice - Jira"), FactKind.EVENT)
    assert told == []


@pytest.mark.parametrize(
    "quote",
    [
        "»Der Mensch klingt stolz! Morgen fahren wir nach Kasan«, sagt Satin.",
        "„Der Mensch klingt stolz! Morgen fahren wir nach Kasan“, ruft Satin.",
        "«L'homme sonne fier ! Demain nous partons pour Kazan», dit Satine.",
    ],
)
def test_what_ends_a_quotation_happens_to_nobody(quote: str) -> None:
    page = screen(
        f"Programme\nDirector: Odo Brandt\n{quote}", app="winword", title="Programme.docx - Word"
    )
    assert texts(page, FactKind.EVENT) == []
