"""What strangers post, what a site would like to show next, and what is told the latest first."""

from datetime import datetime

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.given_part import gives_part
from desktop_memory.extraction.page.page import read_page
from desktop_memory.extraction.page.plain_rows import plain_rows
from desktop_memory.extraction.page.row import read_panes
from desktop_memory.extraction.page.strangers import is_cart, is_of_strangers
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.unowned import is_unowned
from tests.extraction.screens import screen, texts

FEED = """
    Twitterling
    Home   Search
    Otto Brandt @ottob   12m
    Decided: we move the bakery to Kiel on Monday
    Lise M. @lisem · 3h
    I never eat before noon
    Terms   Help
"""
ARTICLE = """
    The Quiet Workshop
    Five shelves that never sag
    By Ines Pohl   8 min read
    I always use oak, never pine.
    Nora, you have 2 free articles left
"""
RECIPE = """
    The Small Oven
    Plum Cake in 40 Minutes
    Jump to recipe   Print
    1. I decided to leave the stones in.
    2. Bake for 40 min.
    Ingredients (serves 6)
    Comments (2)
    Otto: my son is allergic to plums
"""


@pytest.mark.parametrize("text", [FEED, ARTICLE, RECIPE])
def test_what_strangers_post_write_and_cook_is_no_fact(text: str) -> None:
    assert texts(screen(text, title="Plum Cake in 40 Minutes - The Small Oven")) == []


def test_a_page_of_ones_own_that_takes_minutes_to_read_is_no_article() -> None:
    assert not is_of_strangers("Created by Ines Pohl, last modified 3 May   2 min read")
    assert not is_of_strangers("Lesezeichen\nZuletzt bearbeitet von Ines   2 Min. Lesezeit")
    assert is_of_strangers("Par Ines Pohl   4 min de lecture")


def test_one_handle_with_a_time_is_no_feed() -> None:
    assert not is_of_strangers("Otto Brandt @ottob   12m\nplease mend the oven")


@pytest.mark.parametrize(
    ("cells", "held"),
    [
        (["Your cart (3)", "Checkout"], True),
        (["Warenkorb", "Zur Kasse"], True),
        (["Panier (1)", "Valider mon panier"], True),
        (["Order 12 is on its way", "Track"], False),
        (["Your cart", "Help"], False),
    ],
)
def test_what_lies_in_a_cart_is_not_bought(cells: list[str], held: bool) -> None:
    assert is_cart(cells) is held


def test_what_a_site_would_show_next_is_left_out() -> None:
    shown = """
    My loans
    The Tin Boat, due 20 March 2027
    Events nearby
    Bell concert, 24 March, free
    Poetry night, 25 March
    """
    (rows,) = read_panes(screen(shown).lines)
    kept = [row.text for row in plain_rows(rows, WindowKind.OTHER)]
    assert kept == ["My loans", "The Tin Boat, due 20 March 2027"]


def test_what_is_similar_in_a_text_of_ones_own_is_kept() -> None:
    (rows,) = read_panes(["Similar products", "Our kiln costs 900 €"])
    assert len(plain_rows(rows, WindowKind.DOCUMENT)) == 2


BOARD = """
    Course 7   Nora Vidal
    Dr. Otto Brandt   today 9:10
    The exam has been moved from Monday 15 to Thursday 18 March at noon, room 4.
    Dr. Otto Brandt   2 March
    Please note: the exam is on Monday 15 March in the hall.
    Dr. Otto Brandt   22 February
    Office hours are on Tuesdays from now on, ten to twelve.
"""


def test_where_the_latest_stands_first_it_supersedes_what_stands_below() -> None:
    told = texts(screen(BOARD, title="Announcements - Course 7"), FactKind.EVENT)
    assert any("2027-03-18" in text for text in told)
    assert not any("in the hall" in text for text in told)


def test_days_that_go_on_are_not_read_backwards() -> None:
    shown = screen(
        """
        Dr. Otto Brandt   22 February
        The exam has been moved from Monday 15 to Thursday 18 March at noon.
        Dr. Otto Brandt   today 9:10
        The exam of group B is on Monday 15 March in the hall.
        """,
        title="Announcements - Course 7",
    )
    assert any("in the hall" in text for text in texts(shown, FactKind.EVENT))


def test_what_has_been_archived_tells_no_event() -> None:
    (rows,) = read_panes(["Der Ausflug ist am 20. März.   (archiviert)", "Bitte Geld mitgeben"])
    assert [row.text for row in plain_rows(rows, WindowKind.OTHER)] == ["Bitte Geld mitgeben"]


@pytest.mark.parametrize("app", ["lockscreen", "lock-screen", "1pw", "bitvault", "BlueVault"])
def test_screens_that_are_locked_and_vaults_are_confidential(app: str) -> None:
    page = read_page(screen("Nora Vidal\n3 new messages", app=app, title="Family"))
    assert page.window.kind is WindowKind.CONFIDENTIAL


def test_who_remarks_on_a_line_of_a_file_is_named() -> None:
    shown = screen(
        """
        harbour / tide   Merge requests
        !12 Draw the tide table
        Open   nora-v wants to merge tide into main
        src/tide/table.go:33   Otto Brandt
        I prefer short functions to long ones, as a rule.
        nora-v   2 hours ago
        ok, split
        """,
        app="firefox",
        title="!12 Draw the tide table - harbour/tide - Merge requests",
        handles=("nora-v",),
        at=datetime.fromisoformat("2027-03-10T10:00:00+01:00"),
    )
    told = texts(shown, FactKind.PREFERENCE)
    assert told == ["Otto Brandt: I prefer short functions to long ones, as a rule."]


@pytest.mark.parametrize(
    "row",
    [
        "( ) Express £4.95   Fri 12 March",
        "Estimated delivery Fri 12 March if you order today",
        "Returns accepted until Fri 12 March",
        "Si vous commandez aujourd'hui, livraison le 12 mars",
    ],
)
def test_what_an_order_would_bring_is_no_delivery(row: str) -> None:
    shown = f"Kiln & Clay\nThank you for your order, Nora\nOrder no. KC-2210\n{row}"
    told = texts(screen(shown, title="Order confirmed - Kiln & Clay"), FactKind.EVENT)
    assert not any("2027-03-12" in text for text in told)


def test_what_an_order_brings_is_a_delivery() -> None:
    shown = "Kiln & Clay\nThank you for your order, Nora\nOrder no. KC-2210\nDelivery Fri 12 March"
    told = texts(screen(shown, title="Order confirmed - Kiln & Clay"), FactKind.EVENT)
    assert any("2027-03-12" in text for text in told)


PROMPTS = """
    Prompts for the shop
    You are Otto, a patient helper in a pottery. You always rhyme.
    Your customer has a meeting on 20 March and prefers blue bowls.
    Remind the customer to pay by Friday.
    ## Ours
    We decided to close the kiln on Mondays.
"""


def test_what_a_machine_is_told_to_be_goes_on_to_the_next_heading() -> None:
    told = texts(screen(PROMPTS, title="Prompts for the shop - Google Docs"))
    assert told == ["We decided to close the kiln on Mondays."]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Du bist ein freundlicher Assistent.", True),
        ("Vous êtes Otto, un assistant patient", True),
        ("For the assistant, paste before each talk", True),
        ("You are the second person who asks for the kiln", False),
        ("For the assistant stage manager a key is at the desk", False),
    ],
)
def test_a_part_is_given_to_machines_only(text: str, *, given: bool) -> None:
    assert gives_part(text) is given


@pytest.mark.parametrize(
    "text",
    [
        "Encuesta de satisfacción: 1 2 3 4 5",
        "Besuchen Sie unseren Stand am 12. März!",
        "Síguenos: feria del barro, 20 de marzo",
        "Buy 200 fine bowls near you",
        "1 : 1   Markdown   Terminé : 02/03/2027 21:59",
        "Markdown   Tab Width: 4   Ln 19, Col 18   INS",
    ],
)
def test_rows_of_programs_and_firms_are_left_out(text: str) -> None:
    (rows,) = read_panes([text, "The kiln is cold."])
    assert [row.text for row in plain_rows(rows, WindowKind.OTHER)] == ["The kiln is cold."]


def test_what_an_unknown_person_likes_is_nobodys() -> None:
    (rows,) = read_panes(["I always take the small kiln"])
    fact = found(FactKind.PREFERENCE, "I always take the small kiln", rows[0])
    shown = "!12 Mend the kiln\nOtto wants to merge mend into main\nI always take the small kiln"
    page = read_page(screen(shown, title="!12 Mend the kiln - pots/kiln - Merge requests - GitLab"))
    assert is_unowned(fact, "", page)
    assert not is_unowned(fact, "Otto Brandt", page)
    own = read_page(screen("I always take the small kiln", app="gedit", title="kiln.txt - gedit"))
    assert not is_unowned(fact, "", own)
