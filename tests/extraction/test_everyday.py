"""Ways of doing, defects, what is complete and what stands, told in everyday sentences."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def said(sentence: str) -> ScreenText:
    return screen(f"#general\nMia Holm  9:00 AM\n{sentence}", "slack", "#general - Quay - Slack")


HOW_TO = """
fixed it: you have to unplug the scanner, wait ten seconds and plug it into the other port
il faut passer le pilote en mode ZPL puis relancer le spouleur
man muss erst den Cache leeren und dann neu anmelden, sonst hängt es
hay que mantener pulsado MODE cinco segundos para resetear el panel
for anyone else with the login loop: delete ~/.quay/session and restart the client
Abhilfe: erst den Stecker ziehen und dann den Knopf drücken
"""
DEFECTS = """
the nightly export has been dying since Sunday
their gateway rejects our client cert
seit heute früh kommen keine Mails mehr durch
l'imprimante sort des pages blanches depuis ce matin
der Drucker druckt wieder leere Seiten
el lector de la puerta no lee las tarjetas nuevas
Gate 3 shows F-27 again and won't open
die Steuerung meldet Fehler F-27
la pantalla muestra el error E114
Tor 3 lässt sich weiterhin nicht von außen öffnen
the gate won't lock since the storm
le portail ne s'ouvre plus
la puerta del almacén ya no se cierra
"""
COMPLETE = """
die Regale sind seit gestern alle aufgebaut
Abnahme hat der Prüfer heute früh unterschrieben
the new shelves are all set up
got the keys back from the landlord yesterday
all 3 days are loaded now
"""
STANDING = """
backups of the archive live on srv-bkp2 now
die Drucker stehen in VLAN 40
la base de test est sur pg-test.quai.example
the crane lifts up to 12 t
der Kran trägt bis zu 12 t
la grúa levanta hasta 12 t
toner is always ordered by Agnieszka (office management)
Bestellungen laufen über Jana
le contrat avec Tidelia se renouvelle chaque année en octobre
"""
QUIET = """
you have to see this show, then we can talk
hay que vivir antes de morir jaja
para todos los que preguntan: sigo vivo y contento
she refuses the offer
the dog eats all my shoes
der Film zeigt nichts Neues
la foto muestra una calle vacía
the map shows A7 and B12 exits
ya no llega el verano
this is London, the best city
we live in strange times in London
Leo is finally in
the train goes via Bremen
on doit se voir avant l'été
is the backup on srv-bkp2?
would be nice if the server were on srv-9
maybe the export has been dying since Sunday?
ist alles fertig?
up to 5 people can play, fun!
"""


def cases(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (sentence, kind)
        for kind, text in (
            (FactKind.PROCEDURE, HOW_TO),
            (FactKind.ERROR, DEFECTS),
            (FactKind.TASK_OUTCOME, COMPLETE),
            (FactKind.KNOWLEDGE, STANDING),
        )
        for sentence in cases(text)
    ],
)
def test_an_everyday_sentence_is_heard(sentence: str, kind: FactKind) -> None:
    assert len(texts(said(sentence), kind)) == 1


@pytest.mark.parametrize("sentence", cases(QUIET))
def test_small_talk_is_not(sentence: str) -> None:
    kinds = (
        FactKind.PROCEDURE,
        FactKind.ERROR,
        FactKind.TASK_OUTCOME,
        FactKind.KNOWLEDGE,
        FactKind.PROFILE,
    )
    assert [text for kind in kinds for text in texts(said(sentence), kind)] == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How do I reset the feeder?", "Hold Feed and Pause for 6 seconds, then press Calibrate."),
        ("Wie setze ich den Drucker zurück?", "Halten Sie die Taste Vorschub 6 Sekunden gedrückt."),
        ("Comment réinitialiser l'appareil ?", "Maintenez Avance 6 secondes, puis chargez."),
        ("¿Cómo reinicio la impresora?", "Mantenga pulsado Avance seis segundos y suelte."),
    ],
)
def test_a_help_page_answers_how_it_is_done(question: str, answer: str) -> None:
    given = screen(
        f"Help   Articles\n{question}\n{answer}\nWas this helpful?", "firefox", "Quay Help"
    )
    (text,) = texts(given, FactKind.PROCEDURE)
    assert answer in text
    assert "helpful" not in text


def test_a_read_me_in_an_editor_tells_its_commands() -> None:
    given = screen(
        "README.md\n# quay\n## Setup\nRun `just setup` once, then `just dev`.\n"
        "## Tests\n```\nnpm run test:unit --watch\n```\nThe name `quay` is a pun.",
        "code",
        "README.md - quay - Visual Studio Code",
    )
    assert texts(given, FactKind.PROCEDURE) == [
        "Setup: Run `just setup` once, then `just dev`.",
        "Tests: `npm run test:unit --watch`",
    ]


def test_commands_in_code_are_no_read_me() -> None:
    given = screen(
        "# Run `just setup` once.\nprint('Run `just dev`')",
        "code",
        "setup.py - quay - Visual Studio Code",
    )
    assert texts(given, FactKind.PROCEDURE) == []


def test_entries_that_name_only_their_weekday_get_the_day_of_the_week_shown() -> None:
    given = screen(
        """
        8. - 12. März 2027   KW 10
        Mo 8  Di 9  Mi 10  Do 11  Fr 12
        Di 10:00-11:30  Rückblick
        Mi  ganztägig  Bootsmesse   Fahrt 06:21
        Do 11:00-12:00  Abgesagt: Liegeplatz
        Do 16:00-17:00  Werftgespräch   Raum Luv
        Fr 09:15  Zahnarzt
        """,
        "outlook",
        "Kalender - Nora Vidal - Outlook",
    )
    found = texts(given, FactKind.EVENT)
    assert [text[: text.index(",")] for text in found] == [
        "Bootsmesse: 2027-03-10",
        "Werftgespräch: 2027-03-11",
        "Zahnarzt: 2027-03-12",
    ]


DAYS_OFF = (
    ("22 Mar - 26 Mar 2027   Vacation   Approved by Ruth", "3 May 2027   Vacation   Denied"),
    ("Lehrgang   22.03.2027   26.03.2027   genehmigt", "Lehrgang   03.05.2027   abgelehnt"),
    ("Congés payés   22/03/2027   5   approuvé R. Amsel", "Congés   03/05/2027   1   refusé"),
    ("Licencia anual 22/03/2027   5   APROBADA", "Licencia anual 03/05/2027   1   DENEGADA"),
)


@pytest.mark.parametrize("rows", DAYS_OFF)
def test_days_off_that_are_granted_are_events(rows: tuple[str, str]) -> None:
    text = "\n".join(rows)
    own = screen(f"Peopledock   Home   N. Vidal\n{text}", "firefox", "Time off - Peopledock")
    (told,) = texts(own, FactKind.EVENT)
    assert "2027-03-22" in told
    strangers = screen(f"Peopledock   Home\n{text}", "firefox", "Time off - Peopledock")
    assert texts(strangers, FactKind.EVENT) == []
