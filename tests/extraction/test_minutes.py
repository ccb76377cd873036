"""Minutes and notes of meetings, in whatever program and hand."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts

ARROWS = (
    (
        "there: me, Ruth (chair), Jan\n- winch rope is worn -> Jan orders a new one by Friday\n"
        "- slipway: ice on the planks => RA until 19 March"
    ),
    (
        "da: NV, Ruth (Vorsitz), Jan\n- Windenseil ist verschlissen -> Jan bestellt ein neues bis "
        "Freitag\n- Helling: Eis auf den Planken => RA bis 19.03."
    ),
    (
        "Présents : NV, Ruth (présidente), Jan\n- la corde du treuil est usée -> Jan en commande "
        "une neuve avant vendredi\n- cale : planches gelées => RA avant le 19/03"
    ),
    (
        "Asistentes: NV, Ruth (presidenta), Jan\n- la cuerda del torno está gastada -> Jan pide "
        "una nueva antes del viernes\n- rampa: tablas heladas => RA antes del 19/03"
    ),
)


@pytest.mark.parametrize("text", ARROWS)
def test_what_stands_behind_an_arrow_is_the_task_of_who_is_named_there(text: str) -> None:
    told = texts(screen(text, "notepad", "yard meeting.txt - Notepad"), FactKind.TASK)

    assert len(told) == 2
    assert told[0].startswith("To do for Jan")
    assert "2027-03-12" in told[0]
    assert "RA" in told[1]
    assert "2027-03-19" in told[1]


def test_an_arrow_to_a_thing_gives_nobody_a_task() -> None:
    text = "Present: Nora, Ruth\n- yard -> harbour office -> ferry\n- 12 -> 20 berths"

    assert not texts(screen(text, "notepad", "route.txt - Notepad"), FactKind.TASK)


def test_minutes_in_a_program_nobody_knows_are_read_as_minutes() -> None:
    text = (
        "Padbook   Share   Saved\nHarbour board 9 March\nPresent: NV, Ruth Amsel, Jan Moor\n"
        "1  Crane\nWe hire the crane from Bergen for two days.\n"
        "2  Actions\n* Jan Moor: measure the keel blocks\n* Ruth Amsel: call the insurer"
    )
    told = texts(screen(text, title="Harbour board 9 March - Padbook"), FactKind.TASK)

    assert "To do for Jan Moor: measure the keel blocks" in told
    assert "To do for Ruth Amsel: call the insurer" in told


def test_entries_with_a_name_before_dots_are_tasks_and_what_follows_is_not() -> None:
    text = (
        "Who does what\n  Jan ......... new winch rope\n  Ruth ........ list of berths\n"
        "Kept for later: summer party"
    )
    told = texts(screen(text, "notepad", "board notes.txt - Notepad"), FactKind.TASK)

    assert told == ["To do for Jan: new winch rope", "To do for Ruth: list of berths"]


def test_a_line_that_begins_with_a_name_and_a_colon_does_not_go_on_with_the_one_above() -> None:
    text = (
        "Present: Nora, Jan, Ruth\n"
        "Jan to order two new ropes for the winch before the boats come\n"
        'Ruth: "or we all row, ha"'
    )
    found = facts(screen(text, "winword", "Yard minutes.docx - Word"), FactKind.TASK)

    assert len(found) == 1
    assert "row" not in found[0].text


def test_what_a_program_says_of_notes_it_made_itself_is_no_task() -> None:
    text = (
        "Present: Nora, Jan\nThese notes were generated automatically. Check them before you send "
        "them.\nAction items\n- Jan: measure the keel blocks"
    )
    told = texts(screen(text, title="Recap - Meeto"), FactKind.TASK)

    assert told == ["To do for Jan: measure the keel blocks"]


def test_open_points_that_stand_in_cells_are_tasks_with_their_person_and_day() -> None:
    text = (
        "5 Offene Punkte\nOP-3 Anzahl der Bojen klären     Jan       19.03.\n"
        "OP-4 Angebot für den Kran holen    Ruth Amsel\nOP-5 geklärt: der Steg bleibt zu"
    )
    told = texts(screen(text, "winword", "Hafenkonzept.docx - Word"), FactKind.TASK)

    assert told == [
        "To do for Jan: OP-3 Anzahl der Bojen klären, due 2027-03-19",
        "To do for Ruth Amsel: OP-4 Angebot für den Kran holen",
    ]


def test_what_stands_below_a_table_of_decisions_is_no_decision_of_its_own() -> None:
    text = (
        "Decision log\n"
        "#     Date     Decision                        Who     Status\n"
        "D-1   04 Feb   Boats come out by crane         Board   Accepted\n"
        "D-2   11 Feb   No open fires on the pier       Board   Accepted\n"
        "Jan is short for Jan Moor"
    )
    told = texts(screen(text, "winword", "Log.docx - Word"), FactKind.DECISION)

    assert told == ["D-1 Boats come out by crane", "D-2 No open fires on the pier"]


def test_the_bar_below_a_text_tells_nothing() -> None:
    text = (
        "Present: Nora, Jan\n- Jan: measure the keel blocks by 19 March\n"
        "Markdown   Tab Width: 4   Ln 19, Col 18   INS\n"
        "Ln 11, Col 52   100%   Windows (CRLF)   UTF-8\n"
        "-UUU:----F1  yard.org   Top L7   (Org Fill)\n"
        "Storage 2.1 GB of 5 GB"
    )
    told = texts(screen(text, "notepad", "yard.txt - Notepad"))

    assert len(told) == 1
    assert "keel blocks" in told[0]


OWN_NOTES = (
    "Quaypad   File   Edit   Share\nGlaze meeting 10 March\nHere: Nora, Leo\n"
    "Version: 4   Status: Draft 12 March 2027\n"
    "Decided\n- celadon is dropped from the spring range\n"
    "Todo\n- Leo - order new cones by 20 March\n"
)


def test_notes_of_a_meeting_that_name_the_person_are_read_by_their_title() -> None:
    given = screen(OWN_NOTES, "chrome", "Glaze meeting 10 March - Quaypad")
    assert texts(given, FactKind.DECISION) == ["Celadon is dropped from the spring range"]
    (task,) = texts(given, FactKind.TASK)
    assert "Leo" in task
    assert "2027-03-20" in task


def test_the_head_of_a_document_tells_nothing() -> None:
    given = screen(OWN_NOTES, "chrome", "Glaze meeting 10 March - Quaypad")
    assert not any("Draft" in told for told in texts(given))


@pytest.mark.parametrize(
    "sentence",
    [
        "Quick fix for now: `kilnctl glaze --reset`",
        "Bis dahin: den Ofen vor sechs von Hand anheizen",
        "En attendant : chauffer le four à la main avant six heures",
        "Mientras tanto: calentar el horno a mano antes de las seis",
    ],
)
def test_what_is_done_until_a_thing_is_mended_is_a_procedure(sentence: str) -> None:
    given = screen(
        f"KLN-12 Kiln goes out at night\nStatus  Open\nComments\nLeo Brandt  Fri 16:40\n{sentence}",
        "chrome",
        "KLN-12 Kiln goes out at night - Trackly",
        url="https://trackly.example/KLN-12",
    )
    (told,) = texts(given, FactKind.PROCEDURE)
    assert sentence.partition(":")[2].strip()[:12] in told
