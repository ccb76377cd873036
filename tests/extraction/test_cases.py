"""Pages of portals about one case: what is still to be handed in, and what a day is fixed for."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.page import read_page
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def case(*lines: str, title: str = "Case KR-2027-118 Slipway") -> ScreenText:
    return screen("\n".join(("Home   Help", *lines)), "firefox", f"{title} — Mozilla Firefox")


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("Still needed from you", "! Plan of the slipway", "! Proof of ownership"),
        ("Folgende Unterlagen fehlen:", "1. Lageplan der Slipanlage", "2. Eigentumsnachweis"),
        ("Pièces manquantes", "- Plan de la cale", "- Titre de propriété"),
        ("Documentación pendiente:", "• Plano de la rampa", "• Escritura de propiedad"),
    ],
)
def test_each_item_below_a_heading_for_missing_papers_is_a_task(
    head: str, first: str, second: str
) -> None:
    tasks = texts(case(head, first, second, "Contact"), FactKind.TASK)
    assert len(tasks) == 2, tasks
    assert first[2:].strip() in tasks[0]
    assert second[2:].strip() in tasks[1]


@pytest.mark.parametrize(
    "row",
    [
        "Plan of the slipway      missing",
        "Lageplan der Anlage      fehlt",
        "Plan de la cale          refusé : flou, à redéposer",
        "Plano de la rampa        falta por entregar",
    ],
)
def test_a_paper_that_a_table_calls_missing_is_a_task(row: str) -> None:
    (task,) = texts(case("Papers", "Passport      received", row), FactKind.TASK)
    assert row.split("  ", maxsplit=1)[0] in task


@pytest.mark.parametrize(
    "row",
    [
        "Hearing   Board of works, Thursday May 20, 2027, 6:00 PM, Room 3",
        "11.03.  Ortsbegehung am Donnerstag, 20. Mai 2027, 13:30 Uhr, vor Ort",
        "11/03/2027  Visite fixée au jeudi 20 mai 2027, 14 h, quai Est",
        "Nächste Abnahme   20.05.2027   (vorher 13.05.2027)",
        "30   Mooring rope   12   33.15   back order, delivery 20 May 2027",
    ],
)
def test_a_day_that_is_fixed_for_a_case_is_an_event(row: str) -> None:
    (event,) = texts(case(row), FactKind.EVENT)
    assert "2027-05-20" in event
    assert "2027-05-13" not in event


@pytest.mark.parametrize(
    "row",
    [
        "Visit on Thursday May 20, 2027, 6:00 PM cancelled",
        "Besichtigung am Donnerstag, 20. Mai 2027, 13:30 Uhr entfällt",
        "Lecture on Thursday May 20, 2027, 6:00 PM, will you come?",
    ],
)
def test_a_day_that_was_given_up_is_no_event(row: str) -> None:
    assert texts(case(row), FactKind.EVENT) == []


def test_a_page_that_is_about_no_case_and_names_nobody_fixes_no_day() -> None:
    row = "Concert, Thursday May 20, 2027, 6:00 PM, Hall 2"
    assert texts(case(row, title="What is on in Kragsund"), FactKind.EVENT) == []


def test_a_card_tells_who_and_when_on_the_row_below_with_labels() -> None:
    board = "To do 2\n  Tar the barge\n  due 2/4   members: Ruth Amsel\nDone 1\n  Buy tar"
    (task,) = texts(screen(board, "firefox", "Barge | Planko — Mozilla Firefox"), FactKind.TASK)
    assert "Tar the barge" in task
    assert "Ruth Amsel" in task


@pytest.mark.parametrize("head", ["Won't do", "Verworfen (1)", "Abandonné (1)", "Descartado"])
def test_a_card_that_was_dropped_is_decided(head: str) -> None:
    board = f"To do 1\n  Tar the barge   Ruth Amsel\n{head}\n  Second mast for the barge"
    (told,) = texts(screen(board, "firefox", "Barge | Planko — Mozilla Firefox"), FactKind.DECISION)
    assert "Second mast" in told


@pytest.mark.parametrize(
    "text",
    [
        "Week 11\nMon 8   Tue 9   Wed 10   Thu 11\n14:30  Thu 11   Fitting of the rudder, yard",
        "KW 11\nMo 8   Di 9   Mi 10   Do 11   Fr 12\n14:30  Do 11   Einbau des Ruders, Werft",
        "Semaine 11\nlun 8   mar 9   mer 10   jeu 11\n14:30  jeu 11   Pose du gouvernail, cale",
        "Semana 11\nlun 8   mar 9   mié 10   jue 11\n14:30  jue 11   Montaje del timón, muelle",
    ],
)
def test_an_entry_of_a_week_is_on_the_day_that_stands_behind_its_time(text: str) -> None:
    (event,) = texts(screen(text, "kalendar", "Kalender – Calendar"), FactKind.EVENT)
    assert "2027-03-11, 14:30" in event


def test_an_entry_below_all_day_lasts_all_day() -> None:
    text = "KW 11\nGanztägig\n  Fr 12  Ruth im Urlaub\n14:30  Do 11   Einbau des Ruders"
    events = texts(screen(text, "kalendar", "Kalender"), FactKind.EVENT)
    assert events[0] == "Ruth im Urlaub: 2027-03-12, all day"


def test_tasks_below_a_calendar_are_tasks_and_its_calendars_are_none() -> None:
    text = "My calendars\n[ ] Holidays\n[x] Work\nTasks\n[ ] Send the form to the yard\n[x] Buy tar"
    tasks = texts(screen(text, "kalendar", "Calendar"), FactKind.TASK)
    assert tasks == ["To do: Send the form to the yard"]


@pytest.mark.parametrize(
    ("role", "place", "title"),
    [
        ("Job title   Sail maker, grade 2", "Location   Kragsund", "Settings"),
        ("Berufsbezeichnung   Segelmacherin, Stufe 2", "Standort   Kragsund", "Einstellungen"),
        ("Fonction   Maître voilier, grade 2", "Ville   Kragsund", "Paramètres"),
        ("Cargo   Velera, grado 2", "Ubicación   Kragsund", "Ajustes"),
    ],
)
def test_settings_of_an_account_tell_role_and_place(role: str, place: str, title: str) -> None:
    text = f"{title}\n{role}\n{place}\nUTC"
    told = texts(screen(text, "firefox", f"{title} - Kranwolke — Mozilla Firefox"))
    assert [fact.split()[0] for fact in told if "Kranwolke" in fact] == ["Role", "Place"]


def test_a_group_that_anybody_may_join_tells_nothing() -> None:
    text = (
        "Hafenfreunde\nÖffentliche Gruppe   2.104 Mitglieder   Gruppe beitreten\n"
        "Jan M.   gestern um 18:22\nIch nehme immer nur Hanfseil\nIch komme am Freitag um 9 Uhr"
    )
    assert texts(screen(text, "firefox", "Hafenfreunde | Nachbarn — Mozilla Firefox")) == []


def test_a_level_in_small_letters_makes_a_lasting_error_of_a_log() -> None:
    text = (
        '{app="tide"}   Run query   Live\nLines: 3\n'
        "2027-03-10 08:31:07  info   config reloaded\n"
        "2027-03-10 08:44:09  error  decoder: unknown gauge 19, 212 readings dropped"
    )
    given = screen(text, "firefox", "Explore - Loki - Grafana — Mozilla Firefox")
    (error,) = texts(given, FactKind.ERROR)
    assert "unknown gauge 19" in error


@pytest.mark.parametrize(
    "note",
    [
        "Comment on D6 (Ruth Amsel, 9 March):\nThe fee is 13.90 euros a night",
        "Kommentar zu D6 (Ruth Amsel, 9. März):\nDie Liegegebühr beträgt 13,90 Euro pro Nacht",
        "Note en D6 (Ruth Amsel, 9 mars) :\nLe mouillage coûte 13,90 euros par nuit, tout compris",
        "Sticky note, Ruth Amsel, 9 March\nThe fee is 13.90 euros a night",
    ],
)
def test_a_note_on_a_cell_or_a_page_tells_what_stands_below_it(note: str) -> None:
    text = f"A    B    C\n1    Berth    13\n{note}"
    told = texts(screen(text, "excel", "Berths.xlsx - Excel"))
    assert any(fact.startswith("Ruth Amsel: ") and "13" in fact for fact in told), told


def test_a_sheet_of_a_suite_is_a_sheet() -> None:
    given = screen("A   B\n1   Berth   13", "libreoffice", "berths.ods - LibreOffice Calc")
    assert read_page(given).window.kind is WindowKind.SHEET
