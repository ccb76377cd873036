"""What was declined, moved or called off is told nowhere."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts
from tests.extraction.test_vetoes import chat

DECLINED = (
    ("Can you paint the buoy by Friday?", "Friday won't work for me, I'm in Lisbon"),
    ("Could you take the night watch on Monday?", "sorry, no chance"),
    ("Lunch on Friday at 12?", "I'd love to but I'm away"),
    ("Can you review the plan by Monday?", "I'm swamped, ask Tom"),
    ("Shall we move the regatta to 20 March?", "rather not"),
    ("Kannst du bis Freitag die Boje streichen?", "Freitag geht leider nicht"),
    ("Übernimmst du am Montag die Wache?", "schaff ich nicht, tut mir leid"),
    ("Essen wir am Freitag um 12 zusammen?", "bin raus, sorry"),
    ("Verschieben wir die Regatta auf den 20. März?", "lieber nicht"),
    ("Machst du bis Montag das Protokoll?", "keine Chance diese Woche"),
    ("Tu peux peindre la bouée pour vendredi ?", "vendredi je ne suis pas dispo"),
    ("Tu prends la garde lundi ?", "impossible, désolée"),
    ("On déjeune vendredi à midi ?", "ce sera sans moi"),
    ("On décale la régate au 20 mars ?", "plutôt pas"),
    ("¿Puedes pintar la boya para el viernes?", "el viernes no me va bien"),
    ("¿Haces tú la guardia el lunes?", "qué va, no puedo"),
    ("¿Comemos el viernes a las 12?", "no me da la vida"),
    ("¿Pasamos la regata al 20 de marzo?", "mejor que no"),
)
MOVED = (
    ("The regatta is on 20 March", "The regatta is moved to 27 March", "2027-03-20"),
    ("Meeting on Friday at 10:00", "correction: the meeting is on Monday at 9:00", "2027-03-12"),
    ("We meet on 20 March at the pier", "the meeting on 20 March is cancelled", "2027-03-20"),
    ("The inspection is on 18 March", "make that 19 March, not 18", "2027-03-18"),
    ("Die Regatta ist am 20. März", "Die Regatta wird auf den 27. März verschoben", "2027-03-20"),
    ("Sitzung am Freitag um 10 Uhr", "Korrektur: Sitzung erst am Montag um 9", "2027-03-12"),
    ("Wir treffen uns am 20. März am Steg", "Das Treffen am 20. März fällt aus", "2027-03-20"),
    ("La régate est le 20 mars", "La régate est reportée au 27 mars", "2027-03-20"),
    ("Réunion vendredi à 10 h", "rectification : réunion lundi à 9 h", "2027-03-12"),
    ("On se retrouve le 20 mars au phare", "la rencontre du 20 mars est annulée", "2027-03-20"),
    ("La regata es el 20 de marzo", "La regata se aplaza al 27 de marzo", "2027-03-20"),
    ("Reunión el viernes a las 10", "corrección: la reunión es el lunes a las 9", "2027-03-12"),
    ("Quedamos el 20 de marzo en el faro", "lo del 20 de marzo se cancela", "2027-03-20"),
)


@pytest.mark.parametrize(("asked", "answer"), DECLINED)
def test_what_is_declined_is_no_fact(asked: str, answer: str) -> None:
    told = texts(screen(chat(asked, answer), "slack", "#pier - Slack"))
    assert not [text for text in told if "Ruth" in text or not _is_absence(text)]


@pytest.mark.parametrize(("first", "then", "old"), MOVED)
def test_a_date_that_no_longer_holds_is_told_nowhere(first: str, then: str, old: str) -> None:
    text = f"Ruth Amsel  09:20\nmoin\nJan Moor  09:30\n{first}\nRuth Amsel  09:50\n{then}"
    assert not [told for told in _planned(text) if old in told]


def _planned(text: str) -> list[str]:
    given = screen(text, "slack", "#pier - Slack")
    return [
        told
        for told in texts(given)
        if not any(word in told.lower() for word in ("cancel", "fällt aus", "annul"))
    ]


def _is_absence(text: str) -> bool:
    return any(word in text for word in ("Lisbon", "away", "dispo"))


def test_the_number_of_an_insurance_is_no_reference() -> None:
    text = """
    Your appointment is confirmed
    Rabies shot - Bosun (dog)
    Friday 19 March 2027 at 17:15
    Insurance file no  GB-PA-220-7719
    """
    told = texts(screen(text, title="Appointment confirmed - Pier Vets"))
    assert any("2027-03-19" in fact for fact in told)
    assert not any("7719" in fact for fact in told)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Nora, can you order new buoys?", "Lia Voss  09:50\n@Ruth ordered them this morning"),
        ("Nora, can you order new buoys?", "Ruth Amsel  09:50\nNever mind, found some"),
        ("Nora, kannst du Bojen bestellen?", "Lia Voss  09:50\nSind schon bestellt"),
        ("Nora, kannst du Bojen bestellen?", "Ruth Amsel  09:50\nHat sich erledigt"),
        ("Nora, tu peux prendre le pain ?", "Lia Voss  09:50\nC'est bon, je l'ai déjà pris"),
        ("Nora, tu peux prendre le pain ?", "Ruth Amsel  09:50\nLaisse tomber, pas la peine"),
        ("Nora, ¿puedes comprar el vino?", "Lia Voss  09:50\nya lo compré yo"),
        ("Nora, ¿puedes comprar el vino?", "Ruth Amsel  09:50\nDéjalo, no hace falta"),
    ],
)
def test_what_is_needed_no_more_is_no_task(asked: str, answer: str) -> None:
    chat = f"Ruth Amsel  09:40\n{asked}\n{answer}\nJan Moor  09:55\nok"
    assert facts(screen(chat, "slack", "#pier - Slack"), FactKind.TASK) == []


@pytest.mark.parametrize(
    "change",
    [
        "Thursday is off, the dive is on Friday at 14:00 instead",
        "Der Tauchgang am Donnerstag fällt flach",
        "La plongée de jeudi tombe à l'eau",
        "Al final se cae lo del jueves",
    ],
)
def test_a_day_that_is_off_takes_its_event_with_it(change: str) -> None:
    chat = (
        f"Ruth Amsel  09:40\nThe dive is on Thursday, 11 March, at 10:00\nLia Voss  09:50\n{change}"
    )
    told = [fact.text for fact in facts(screen(chat, "slack", "#pier"), FactKind.EVENT)]
    assert not [text for text in told if "2027-03-11" in text and "10:00" in text]
