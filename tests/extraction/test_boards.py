"""Boards, boxes to tick, mails of portals, chains of commands, states of goods."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts

BOARDS = (
    (
        "Backlog\nTo do (2)\nOrder new buoys   Ruth Amsel   due 20 Mar\nIn progress (1)\n"
        "Book the brass band   Nora Vidal\nDone (1)\nPay the mooring fee   Jan Moor   8 Mar"
    ),
    (
        "Zu erledigen (2)\nNeue Bojen bestellen   Ruth Amsel   fällig 20. März\nIn Arbeit (1)\n"
        "Die Blaskapelle buchen   Nora Vidal\nErledigt (1)\nLiegeplatz bezahlen   Jan Moor   8.3."
    ),
    (
        "À faire (2)\nCommander des bouées   Ruth Amsel   20 mars\nEn cours (1)\n"
        "Réserver la fanfare   Nora Vidal\nTerminé (1)\nPayer le mouillage   Jan Moor   8 mars"
    ),
    (
        "Por hacer (2)\nPedir boyas nuevas   Ruth Amsel   20 de marzo\nEn curso (1)\n"
        "Reservar la banda   Nora Vidal\nHecho (1)\nPagar el amarre   Jan Moor   8 de marzo"
    ),
)
FORMS = (
    "[ ] I accept the terms of 1 April 2027\n[ ] Send me news\n[ ] Other address\nPlace order",
    "[ ] Ich stimme den AGB vom 01.04.2027 zu\n[ ] Abweichende Adresse\n[ ] Gast\nWeiter",
    "[ ] Vols directs\n[ ] Dates flexibles (12 mars - 15 mars)\n[x] Classe éco\nRechercher",
    "[ ] Vuelos directos\n[ ] Fechas flexibles (12 de marzo)\n[x] Turista\nBuscar",
)
MAILS = (
    "From: Mr. Bastian Rook, head of year\nWednesday, 10 March 2027, 08:48\nSubject: museum trip",
    "Von: Frau Bettina Rook, Klassenleitung\nMittwoch, 10. März 2027, 08:48\nBetreff: Ausflug",
    "De : M. Bastien Rook, professeur principal\nMercredi 10 mars 2027, 08:48\nObjet : sortie",
    "De: Sra. Berta Rook, tutora\n10/03/2027 08:48\nAsunto: excursión",
)


@pytest.mark.parametrize("text", BOARDS)
def test_cards_of_a_board_are_tasks_until_they_are_done(text: str) -> None:
    given = screen(f"Planko   Boards\n{text}", "firefox", "Regatta | Planko")
    tasks = texts(given, FactKind.TASK)
    assert len(tasks) == 2, tasks
    assert "Ruth Amsel" in tasks[0]
    done = texts(given, FactKind.TASK_OUTCOME)
    assert len(done) == 1, done
    assert "Jan Moor" in done[0]


@pytest.mark.parametrize("text", FORMS)
def test_boxes_of_a_form_are_no_tasks(text: str) -> None:
    assert texts(screen(f"Nordboot\n{text}", "firefox", "Nordboot")) == []


@pytest.mark.parametrize("head", MAILS)
def test_a_mail_of_a_portal_may_name_a_role_in_place_of_an_address(head: str) -> None:
    body = {
        "F": "The trip to the museum is on Tuesday 30 March, at 8:15.",
        "V": "Der Ausflug ins Museum findet am 30. März um 8:15 Uhr statt.",
        "D": "La sortie au musée est fixée au mardi 30 mars à 8 h 15.",
    }
    said = "La visita al museo es el martes 30 de marzo a las 8:15." if "tutora" in head else ""
    given = screen(f"Cartabo\n{head}\n{said or body[head[0]]}", "firefox", "Messagerie - Cartabo")
    told = texts(given, FactKind.EVENT)
    assert len(told) == 1, told
    assert "2027-03-30" in told[0]


def test_a_command_works_again_as_the_last_of_a_chain() -> None:
    prompt = "nora@pier:~/panel$ "
    text = (
        f"{prompt}meson compile -C build\nmain.c:4:10: fatal error: libtide.h: No such file or "
        f"directory\n{prompt}sudo apt install libtide-dev\nSetting up libtide-dev (2.1)\n"
        f"{prompt}meson setup --wipe build && meson compile -C build\n"
        f"[41/41] Linking target src/panel\n{prompt}"
    )
    given = screen(text, "xterm", "nora")
    assert facts(given, FactKind.ERROR) == []
    assert any("libtide-dev" in told for told in texts(given, FactKind.PROCEDURE))


@pytest.mark.parametrize("state", ["missing", "fehlt", "manquant", "retenido en aduana"])
def test_goods_in_a_bad_state_are_told(state: str) -> None:
    state = {"manquant": "bloqué", "retenido en aduana": "retenido"}.get(state, state)
    text = f"Yard\nTrailer   Carrier   Status\nKX-44   Alma   loaded\nRT-09   Doris   {state}"
    assert any("RT-09" in told for told in texts(screen(text, "firefox", "Yard board")))


@pytest.mark.parametrize(
    "line",
    [
        "We confirm the delivery of the ropes for Wednesday 17 March.",
        "Wir bestätigen die Lieferung der Seile für Mittwoch, den 17. März.",
        "Nous confirmons la livraison des cordages pour le mercredi 17 mars.",
        "Te confirmo la entrega de los cabos para el miércoles 17 de marzo.",
    ],
)
def test_what_somebody_confirms_for_a_day_is_an_event(line: str) -> None:
    chat = f"Ruth Amsel  09:40\nHi Nora\nRuth Amsel  09:41\n{line}\nNora Vidal  09:45\nThanks"
    told = facts(screen(chat, "slack", "Ruth Amsel"))
    assert [fact.kind for fact in told] == [FactKind.EVENT]
    assert "2027-03-17" in told[0].text


def test_a_last_clause_may_tell_the_command_that_helps() -> None:
    line = "The spool is broken since Monday, restart it with: tidectl spool restart --all"
    chat = f"Ruth Amsel  09:40\nHi Nora\nRuth Amsel  09:41\n{line}\nNora Vidal  09:45\nThanks"
    kinds = {fact.kind for fact in facts(screen(chat, "slack", "Ruth Amsel"))}
    assert kinds == {FactKind.ERROR, FactKind.PROCEDURE}


def test_a_card_has_who_and_when_on_the_row_below_its_title() -> None:
    text = (
        "Members: Nora Vidal (NV)  Ruth Amsel (RA)\nTo do   2\nPaint the pontoon\n"
        "NV   due 20 Mar\nMaybe a slide??\n+ Add a card\nDoing   1\nSplice the tow rope\n"
        "RA   checklist 2/5\nBlocked   1\nSlipway repair\nJan Moor\nDone   1\nCount the oars"
    )
    given = screen(f"Planko   Boards\n{text}", "firefox", "Regatta | Planko")
    assert texts(given, FactKind.TASK) == [
        "To do: Paint the pontoon, due 2027-03-20",
        "To do for Ruth Amsel: Splice the tow rope",
    ]


def test_a_card_may_be_written_with_dashes() -> None:
    text = (
        "Membres  Nora  Ruth\nÀ faire (2)\nPeindre le ponton — Ruth — éch. 20 mars\n"
        "Acheter un chien ??? (vote)\nFait (1)\nVider la cabane — Ruth\n"
    )
    given = screen(f"Planko   Tableaux\n{text}", "firefox", "Régate : Planko")
    assert texts(given, FactKind.TASK) == ["To do for Ruth: Peindre le ponton, éch. 2027-03-20"]


def test_a_planner_in_a_chat_program_is_a_board() -> None:
    text = (
        "Activity  Chat  Teams\nHarbour   Posts  Planner  +\nNot started\n"
        "Paint the pontoon    Due: 20.03.   RA\nCompleted  1 of 6 hidden\n"
        "Initials: NV Nora Vidal, RA Ruth Amsel"
    )
    given = screen(text, "ms-teams", "Harbour | Planner | Microsoft Teams")
    assert texts(given, FactKind.TASK) == [
        "To do for Ruth Amsel: Paint the pontoon, Due: 2027-03-20"
    ]


def test_who_and_when_of_a_card_may_stand_in_one_row_with_a_dot() -> None:
    given = screen(
        """
        Boat board
        To do
        Oil the forward winch
        Nora Vidal · Due 30 March
        Order a jib
        Ines Roth · 2 April
        Doing
        Paint the buoy
        Ines Roth
        Done
        """,
        "Boards",
        "Boat board - Boards",
    )
    assert texts(given, FactKind.TASK) == [
        "To do: Oil the forward winch, Due 2027-03-30",
        "To do for Ines Roth: Order a jib, due 2027-04-02",
        "To do for Ines Roth: Paint the buoy",
    ]
