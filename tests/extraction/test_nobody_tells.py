"""Pages on which nobody tells the person anything: quizzes, games, pages for visitors, prompts."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.own_page import is_own, names_person
from desktop_memory.extraction.page.page import Page, read_page
from desktop_memory.extraction.page.window import identify
from desktop_memory.extraction.page.window_kind import WindowKind
from tests.extraction.screens import screen, texts


def page_of(text: str, app: str, title: str) -> Page:
    return read_page(screen(text, app, title))


@pytest.mark.parametrize(
    "head", ["Question 2 of 9", "Frage 2 von 9", "Question 2 sur 9", "Pregunta 2 de 9"]
)
def test_answers_to_choose_from_are_no_tasks(head: str) -> None:
    given = screen(
        f"What sailor are you\n{head}\nWhat do you do on a free Friday?\n"
        "( ) I sell my boat\n( ) I paint the hull\n( ) I prefer to sleep\nNext",
        "chrome",
        "What sailor are you - Quizzes",
    )
    assert texts(given) == []


def test_boxes_below_a_heading_stay_tasks() -> None:
    given = screen(
        "Before the regatta\n( ) paint the hull\n( ) book the crane", "gnome-todo", "To Do"
    )
    assert len(texts(given, FactKind.TASK)) == 2


def test_goals_of_a_game_are_nobodys() -> None:
    given = screen(
        "LIGHTHOUSE TYCOON   Career mode   Difficulty: Hard\nObjectives\n"
        "[ ] Hire a keeper before Friday\nKeeper Olaf: We decided to close the harbour.\n"
        "F5 quick save   F9 quick load",
        "lighthouse4",
        "Lighthouse Tycoon 4",
    )
    assert texts(given) == []


@pytest.mark.parametrize(
    "line",
    [
        "Tides   Charts   Sign in",
        "Gezeiten   Karten   Anmelden",
        "Marées   Cartes   Connexion",
        "Mareas   Cartas   Iniciar sesión",
    ],
)
def test_a_page_that_offers_to_sign_in_is_for_everybody(line: str) -> None:
    text = f"{line}\nRegister of boats\nOle BRANDT   Director\nMia KOLB   Secretary"
    assert identify(screen(text, title="Register - Boats")).kind is WindowKind.PUBLIC
    assert identify(screen(f"{text}\nNora Vidal", title="Register")).kind is not WindowKind.PUBLIC


def test_a_text_of_prompts_is_no_note_of_the_persons() -> None:
    given = screen(
        "prompts.txt\n### system\nYou are Juno, the assistant of Nora.\n"
        "User: I moved my dentist to 12 March.\nJuno: Noted, dentist on 12 March.\n"
        "User: We decided to sell the boat.",
        "notepad",
        "prompts.txt - Notepad",
    )
    assert texts(given) == []


def test_messages_behind_their_times_are_told_by_one_s_own_label() -> None:
    rows = (
        "Ole (marina)\nToday\n09:02  the crane is broken, no lifts before Friday\n"
        "09:10  Me: ok, I'll call the yard in Bergen\n09:12  thanks, the berth costs 310 euros now"
    )
    told = texts(screen(rows, "messages", "Messages - Ole (marina)"))
    assert any(text.startswith("Ole") and "310" in text for text in told)
    assert any("call the yard" in text and "Ole" not in text for text in told)
    unsided = rows.replace("Me: ", "")
    unsided_told = texts(screen(unsided, "messages", "Messages - Ole (marina)"))
    assert all("alk with Ole" in text for text in unsided_told)


def test_a_program_nobody_knows_tells_the_person_something_only_where_it_names_them() -> None:
    text = "The Slow Ferry\n{}\nWe decided to sell the old crane by Friday, 12 March 2027."
    stranger = page_of(text.format("Episode 12"), "tidecast", "The Slow Ferry")
    own = page_of(text.format("Signed in as Nora Vidal"), "tidecast", "The Slow Ferry")
    assert not is_own(stranger)
    assert is_own(own)
    assert is_own(page_of(text, "notes", "The Slow Ferry - Notes"))


@pytest.mark.parametrize("named", ["nora vidal", "@nvidal", "You"])
def test_a_window_names_the_person_by_any_name_of_theirs(named: str) -> None:
    given = read_page(screen(f"Ferry\n{named}   10:20", handles=("nvidal",)))
    assert names_person(given)
    assert not names_person(read_page(screen("Ferry\nOle   10:20", handles=("nvidal",))))


def test_a_talk_in_a_place_for_all_without_the_person_is_of_strangers() -> None:
    text = "#ferries\nmoss — Today at 09:10\nI prefer the old ferry\n{} — Today at 09:12\nok"
    app, title = "discord", "#ferries | Sea - Discord"
    assert texts(screen(text.format("sal.tine"), app, title)) == []
    assert texts(screen(text.format("nora"), app, title, handles=("nora",)))


def test_no_row_of_a_bait_is_read() -> None:
    given = screen(
        "Dear customer,\nyour mailbox will be closed within 24 hours.\n"
        "Please confirm your login details.",
        "thunderbird",
        "Mailbox - Thunderbird",
    )
    assert read_page(given).rows == []
