"""What is asked without a mark, not known or only imagined is no fact, in four languages."""

import pytest

from tests.extraction.screens import screen, texts

UNMARKED = (
    "Is the regatta on March 18 or March 19",
    "Did we decide to keep the old crane",
    "Who booked the boat for Friday",
    "any idea when the lease of the pier ends in April",
    "Weiß jemand, ob die Abnahme am 18. März stattfindet",
    "Ist der Vertrag mit der Werft schon unterschrieben",
    "Kommt das Paket am Freitag",
    "Quelqu'un sait si la livraison arrive vendredi",
    "Est-ce que le contrat avec le chantier est signé",
    "Alguien sabe si la entrega llega el viernes",
    "Cuándo llega el pedido de marzo",
)
NOT_KNOWN = (
    "No clue whether the launch is on 22 March.",
    "Not sure if the survey is on Friday at 10",
    "We don't know yet when the crane arrives in April",
    "Keine Ahnung, ob wir am Freitag frei haben",
    "Ich bin nicht sicher, ob der Termin um 10 Uhr bleibt",
    "Aucune idée si on est fermé le 19 mars",
    "Je ne sais pas si la réunion de lundi est maintenue à 10 h",
    "Ni idea de si cerramos el 19 de marzo",
    "No sé si la reunión del lunes sigue a las 10",
)
IMAGINED = (
    "In the worst case the ferry leaves on 15 March without us.",
    "In an ideal world the report goes out every Monday.",
    "Say the customer cancels on Friday: then we sell the buoys to the club.",
    "Im schlimmsten Fall fällt die Prüfung am 22. März aus.",
    "An deiner Stelle rufe ich morgen die Werft an.",
    "Dans le pire des cas, la réunion du 16 mars est annulée.",
    "À ta place je vendrais le ponton avant vendredi.",
    "En el peor de los casos el tren sale el 15 de marzo sin nosotros.",
    "Suponiendo que nos den el muelle, nos mudaríamos el 1 de abril.",
    "Yo en tu lugar llamaría mañana al banco.",
)
FANCY = (
    "I'll bring my pet dragon to the harbour tomorrow",
    "Ab Montag arbeiten wir alle 25 Stunden am Tag",
    "Demain je deviens astronaute",
    "Mañana me compro un yate y vivo allí",
    "Bestimmt freut sich der Hafenmeister am Freitag 🙄",
)
STATED = (
    "The pump is down since Monday, no idea why",
    "Is down again since Monday: the crane",
    "Wer mitfahren will, meldet sich bitte bis Freitag bei Ruth.",
    "Haben wir so beschlossen: der Kran bleibt",
    "The regatta is on March 18 at 10:00",
)


@pytest.mark.parametrize("text", UNMARKED + NOT_KNOWN + IMAGINED + FANCY)
def test_what_is_asked_open_or_imagined_is_no_fact(text: str) -> None:
    chat = f"Ruth Amsel  09:40\nHi Nora\nRuth Amsel  09:41\n{text}\nNora Vidal  09:45\nhm"
    assert texts(screen(chat, "slack", "Ruth Amsel")) == []


@pytest.mark.parametrize("text", STATED)
def test_what_only_begins_like_a_question_is_kept(text: str) -> None:
    chat = f"Ruth Amsel  09:40\nHi Nora\nRuth Amsel  09:41\n{text}\nNora Vidal  09:45\nok"
    assert texts(screen(chat, "slack", "Ruth Amsel")) != []


def test_the_day_of_an_event_that_is_asked_for_is_not_taken_for_granted() -> None:
    asked = "Ruth Amsel  09:40\nIs the regatta review on March 18?\nNora Vidal  09:45\nhm"
    given = "Ruth Amsel  09:40\nCan I see it before the review on March 18?\nNora Vidal  09:45\nhm"
    assert texts(screen(asked, "slack", "Ruth Amsel")) == []
    assert texts(screen(given, "slack", "Ruth Amsel")) == ["The review: 2027-03-18"]


PUT_FORWARD = (
    "My vote would be Thursday 18 March for the regatta",
    "Proposal: hire two more pilots by May",
    "Mein Vorschlag: Umzug des Krans am 1. April",
    "Ich fände es besser, wenn wir den Kran verkaufen",
    "Proposition : régate le 18 mars",
    "Je serais d'avis de vendre le ponton en avril",
    "Propuesta: regata el 18 de marzo",
    "Yo propondría vender el muelle en abril",
)
PRAISED = (
    "Lovely, third outage this week, we're killing it",
    "Sure, I'll just conjure up 40k by tomorrow",
    "Dann zaubere ich bis Montag mal schnell 40.000 Euro her",
    "Herrlich, schon wieder ist der Kran kaputt",
    "Magnifique, encore une fuite dans la cale",
    "Je vais sortir 3000 euros de mon chapeau d'ici lundi",
    "Maravilloso, otra gotera en el barco",
    "Ahora mismo saco 3000 euros de la chistera antes del lunes",
)


@pytest.mark.parametrize("text", PUT_FORWARD + PRAISED)
def test_what_is_put_forward_or_praised_in_mockery_is_no_fact(text: str) -> None:
    chat = f"Ruth Amsel  09:40\nHi Nora\nRuth Amsel  09:41\n{text}\nNora Vidal  09:45\nhm"
    assert texts(screen(chat, "slack", "Ruth Amsel")) == []
