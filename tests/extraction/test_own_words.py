"""Statements are known by their grammar and classes of words, whatever the verb or the language."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import facts, screen, texts

_CHAT = "telegram-desktop"


def _said(text: str, *, by: str = "Ruth Amsel", before: str = "Moin") -> list[tuple[FactKind, str]]:
    given = screen(
        f"Jan Moor  09:50\n{before} alle\n{by}  09:55\n{text}", _CHAT, "Harbour - Telegram"
    )
    return [(fact.kind, fact.text) for fact in facts(given)]


@pytest.mark.parametrize(
    "text",
    [
        "Ich streiche morgen die Reling",
        "je vernis le pont demain",
        "yo engraso el timón mañana",
        "I'm varnishing the deck tomorrow",
    ],
)
def test_who_tells_what_they_do_on_a_day_to_come_has_a_task(text: str) -> None:
    ((kind, told),) = _said(text)
    assert kind is FactKind.TASK
    assert "Ruth Amsel" in told
    assert "2027-03-11" in told


@pytest.mark.parametrize(
    "text",
    [
        "Ich bin morgen nicht da",
        "je pars demain",
        "yo vuelvo mañana por la tarde",
        "I'm travelling tomorrow",
    ],
)
def test_being_somewhere_is_no_task(text: str) -> None:
    assert FactKind.TASK not in {kind for kind, _ in _said(text)}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wer kann die Taue holen?", "mach ich"),
        ("Quelqu'un peut ranger les voiles ?", "je m'en charge"),
        ("¿Alguien puede avisar al práctico?", "lo hago yo"),
        ("Can someone refill the tank?", "can do"),
    ],
)
def test_what_anybody_may_do_is_the_task_of_who_says_yes(question: str, answer: str) -> None:
    given = screen(
        f"Jan Moor  09:50\n{question}\nRuth Amsel  09:52\n{answer}", _CHAT, "Harbour - Telegram"
    )
    ((kind, told),) = [(fact.kind, fact.text) for fact in facts(given)]
    assert kind is FactKind.TASK
    assert told.startswith("To do for Ruth Amsel")


def test_what_anybody_may_do_is_nobodys_task_while_no_one_agrees() -> None:
    given = screen("Jan Moor  09:50\nCan someone refill the tank?", _CHAT, "Harbour - Telegram")
    assert texts(given) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Winsch klemmt seit heute früh",
        "La pompe de cale tombe en panne",
        "El sonar no responde desde ayer",
        "The bilge alarm keeps beeping",
    ],
)
def test_a_thing_that_does_what_it_should_not_is_an_error(text: str) -> None:
    assert [kind for kind, _ in _said(text)] == [FactKind.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "Anrufe bitte nicht an mich",
        "Ne m'appelez plus sur le quai",
        "A mí no me mandéis audios",
        "text me, don't call",
    ],
)
def test_how_somebody_wants_to_be_dealt_with_is_a_preference(text: str) -> None:
    assert [kind for kind, _ in _said(text)] == [FactKind.PREFERENCE]


@pytest.mark.parametrize(
    "text",
    [
        "Wenn der Motor stottert, einfach den Filter wechseln",
        "Si le treuil bloque, coupez le courant une minute",
        "Si la bomba se para, pulsad el botón rojo",
        "If the winch stalls, release the brake and restart it",
    ],
)
def test_what_to_do_in_a_case_is_a_procedure_though_it_begins_with_if(text: str) -> None:
    assert [kind for kind, _ in _said(text)] == [FactKind.PROCEDURE]


@pytest.mark.parametrize(
    "text",
    [
        "Wenn wir reich wären, kauften wir ein Boot",
        "Si on avait un voilier on irait loin",
        "If we had a crane we would lift it",
        "Jan fragt, ob wir den Kran noch brauchen",
        "Jan demande si on garde la grue",
        "Jan asks whether we keep the crane",
    ],
)
def test_what_is_only_supposed_or_asked_by_another_states_nothing(text: str) -> None:
    assert _said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Das Passwort für den Router ist Seestern-41",
        "Le mot de passe du wifi est Mouette77",
        "La contraseña del panel es Marea-2031",
        "The password for the gate is kelp-9921",
        "Der Code vom Tor ist 4471",
        "le code du portail c'est le 4471",
    ],
)
def test_a_secret_told_in_a_sentence_is_never_kept(text: str) -> None:
    assert _said(text) == []


def test_short_notes_are_not_run_together() -> None:
    given = screen(
        "Boat\nTODO renew the mooring by 19 March\npump sits at 10.1.4.7\ncall the rigger",
        "mousepad",
        "boat.txt - Mousepad",
    )
    found = texts(given)
    assert "To do: renew the mooring by 2027-03-19" in found
    assert any("10.1.4.7" in text and "rigger" not in text for text in found)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Offene Aufgaben", FactKind.TASK),
        ("Qui fait quoi", FactKind.TASK),
        ("Points tranchés", FactKind.DECISION),
        ("Ergebnisse", FactKind.DECISION),
        ("Hindernisse", FactKind.ERROR),
    ],
)
def test_a_heading_announces_by_its_noun(heading: str, kind: FactKind) -> None:
    given = screen(f"Hafen\n{heading}\n- Farbe für den Rumpf bestellen", "joplin", "Hafen - Joplin")
    assert [fact.kind for fact in facts(given)] == [kind]


def test_a_day_of_the_month_without_its_month_is_the_next_one() -> None:
    ((kind, told),) = _said("La réunion de quai est le 17 à 9 h")
    assert kind is FactKind.EVENT
    assert "2027-03-17" in told


def test_a_document_of_ones_own_in_a_reader_gives_its_rules_and_a_paper_does_not() -> None:
    rule = "The fee is 40 euros per month."
    assert texts(screen(rule, "okular", "berth.pdf — Okular")) == [rule]
    assert texts(screen(f"Abstract\n{rule}", "okular", "paper.pdf — Okular")) == []


def test_what_is_on_every_week_is_on_no_day_of_the_calendar() -> None:
    rule = "Der Kran fährt jeden zweiten Dienstag von 20 bis 22 Uhr."
    assert texts(screen(rule, "joplin", "Kran - Joplin"), FactKind.EVENT) == []
    assert texts(screen(rule, "joplin", "Kran - Joplin"), FactKind.KNOWLEDGE) == [rule]


def test_a_word_is_no_message_of_somebody_called_so() -> None:
    given = screen(
        "Jan Moor  09:50\nCan you oil the crane?\nNora Vidal  09:52\nwill do",
        _CHAT,
        "Jan Moor - Telegram",
    )
    assert texts(given) == ["To do: oil the crane (asked by Jan Moor)"]


def test_what_holds_from_a_day_on_is_no_deed_of_that_day() -> None:
    said = _said("À partir de lundi je télétravaille depuis Brest")
    assert [kind for kind, _ in said] == [FactKind.PROFILE]


def test_a_long_line_of_any_words_costs_little() -> None:
    line = "the winch and la pompe y der Kran no me se ha we are not keeps " * 40
    assert texts(screen(line[:800], _CHAT, "Harbour - Telegram")) == []
