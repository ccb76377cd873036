"""Notes beside other things: shift logs, timelines, remarks and comments, in four languages."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts

BOARD = """
    Quayboard   Berths   Cranes   Reports
    Berth  Ship    Status
    B1     Alma    loading
    B3     Doris   empty
    {note}
    Add note
    Export CSV   Legend
"""
NOTES = (
    ("05:10 R. Amsel: hook 4 of the crane works again", "R. Amsel", "ook 4"),
    ("Ruth Amsel  06:12: I'll call the pilot about berth 3 by Friday", "Ruth Amsel", "2027-03-12"),
    ("Note (Ruth Amsel, 02:51): the pump of berth 3 hangs since Monday", "Ruth Amsel", "berth 3"),
    ("Hinweis zu B3: Die Pumpe an Liegeplatz 3 startet nicht mehr", "", "Liegeplatz 3"),
    ("Bemerkung: Wir haben beschlossen, B3 ab April zu sperren", "", "sperren"),
    ("Remarque (Luc Sorel, 09:12) : la grue 4 ne démarre plus", "Luc Sorel", "grue 4"),
    ("Nota: Hemos decidido cerrar el muelle 3 en abril", "", "muelle 3"),
)
COMMENTS = (
    "Comment by Ruth Amsel, 17:40\nPlease return the pier plan to me by 15 March.",
    "Kommentar   Hafenamt (Ruth Amsel)   09.03.2027 18:20\nBitte den Stegplan bis 15. März zurück.",
    "Commentaire de Ruth Amsel, 17:40\nMerci de me renvoyer le plan du quai avant le 15 mars.",
    "Comentario de Ruth Amsel, 17:40\nPor favor, devuélveme el plano antes del 15 de marzo",
)


@pytest.mark.parametrize(("note", "who", "word"), NOTES)
def test_a_note_on_a_board_is_told_with_who_wrote_it(note: str, who: str, word: str) -> None:
    told = texts(screen(BOARD.format(note=note), "firefox", "Quayboard"))
    assert len(told) == 1, told
    assert who in told[0]
    assert word in told[0]
    assert "Add note" not in told[0]


@pytest.mark.parametrize("text", COMMENTS)
def test_a_comment_on_a_document_asks_its_reader(text: str) -> None:
    given = screen(f"Pier plan\nChapter one\n{text}\nPage 3 of 9", "libreoffice", "pier.odt")
    assert any("2027-03-15" in fact.text for fact in facts(given, FactKind.TASK))


def test_times_before_names_make_a_talk_and_no_calendar() -> None:
    text = """
        Shift board
        12:58  Ruth Amsel (pilot)
        The pump of berth 3 hangs since Monday
        13:05  Nora Vidal
        ok. I'll send the yard a photo of it before 16:00
        13:20  Jan Moor
        Fire drill is on Thursday at 10:15
    """
    kinds = {fact.kind for fact in facts(screen(text, "quayline", "Shift board"))}
    assert {FactKind.ERROR, FactKind.TASK, FactKind.EVENT} <= kinds


@pytest.mark.parametrize(
    "row",
    [
        "Pier party with Tidewater? Thursday 10:00   Yes   No   Maybe",
        "Hafenfest, Donnerstag 10:00   Zusagen   Absagen",
        "Fête du port, jeudi 10:00   Accepter   Refuser",
        "Fiesta del puerto, jueves 10:00   Sí   No   Quizás",
    ],
)
def test_an_invitation_nobody_answered_is_no_event(row: str) -> None:
    assert texts(screen(f"Calendar\n{row}\nSettings", "gnome-calendar", "Calendar")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Would you move to the lighthouse if they paid you double?",
        "Würdest du den Kran verkaufen, wenn sie genug zahlen würden?",
        "Tu vendrais le bateau si on te payait le double ?",
        "¿Venderías el barco si te pagaran el doble?",
    ],
)
def test_a_question_that_plays_with_a_deed_asks_for_none(line: str) -> None:
    chat = f"Ruth Amsel  09:40\nHi\nRuth Amsel  09:41\n{line}\nNora Vidal  09:42\nhm"
    assert texts(screen(chat, "slack", "Ruth Amsel")) == []


def test_remarks_in_a_notebook_and_in_queries_are_knowledge() -> None:
    notebook = "[3]: # the survey boat has draught limits of 1.2 m since May\n[4]: df.head()"
    query = "SELECT 1;\n-- the berth limit is 12 m since the survey\n1 row(s) fetched - 0.1s"
    for text, app, title in (
        (notebook, "firefox", "depth.ipynb - JupyterLab"),
        (query, "dbeaver", "DBeaver 26.3 - <pier> Script-7"),
    ):
        told = facts(screen(text, app, title))
        assert [fact.kind for fact in told] == [FactKind.KNOWLEDGE], told


def test_a_connection_tells_its_server() -> None:
    text = "pier_prod - pg-pier.tide.example:5433\nSELECT 1;\n1 row(s) fetched - 0.1s"
    told = texts(screen(text, "dbeaver", "DBeaver 26.3 - <pier> Script-7"))
    assert told == ["pier_prod: pg-pier.tide.example:5433"]


def test_numbered_steps_on_a_page_of_an_own_program_are_a_procedure() -> None:
    text = """
        Labbook   Projects
        Protocol as run
        1. add 2 ml of water
        2. mix it for an hour
        3. take the upper phase
        Sign   Export
    """
    told = texts(screen(text, "labbook", "EXP-27"), FactKind.PROCEDURE)
    assert len(told) == 1
    assert "upper phase" in told[0]


def test_an_article_of_a_newspaper_is_no_news_of_the_person() -> None:
    for byline in (
        "Redacción   10/03/2027",
        "Von Edda Lorenz   10. März 2027",
        "By Ann Poe, 10 March",
    ):
        text = (
            f"Diario Costa\nThe port closes on Monday, 15 March\n{byline}\nPilots meet on Friday."
        )
        assert texts(screen(text, "firefox", "The port closes - Diario Costa")) == []
