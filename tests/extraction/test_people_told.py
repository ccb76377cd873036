"""Who somebody is: signatures, introductions, lists of people, panels; who stands in; bounces."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


def mail(*lines: str) -> ScreenText:
    return screen("\n".join(lines), "thunderbird", "Berth plan - Inbox - Thunderbird")


def said(sentence: str) -> ScreenText:
    return screen(f"#general\nMia Holm  9:00 AM\n{sentence}", "slack", "#general - Quay - Slack")


@pytest.mark.parametrize(
    ("signed", "name", "role"),
    [
        ("Leo Brandt\nSenior Dock Planner\nQuay Works Ltd", "Leo Brandt", "Dock Planner"),
        ("i. V. Jana Weiß\nLeitung Hafenbetrieb\nKai GmbH", "Jana Weiß", "Leitung"),
        ("i. A. Dr. Jana Weiß\nSchiffsmechanikerin\nKai GmbH", "Jana Weiß", "mechanikerin"),
        ("Leo Brandt, MSc\nArchivist\nQuay Works", "Leo Brandt", "Archivist"),
        ("Marc Petit\nRégisseur\nQuai Ouest SAS", "Marc Petit", "Régisseur"),
        ("Ana Ruiz\nTesorera\nMuelle Sur, S.L.", "Ana Ruiz", "Tesorera"),
    ],
)
def test_a_signature_tells_name_and_role(signed: str, name: str, role: str) -> None:
    given = mail(
        "From: X Y <x@quay.example>", "To: Nora Vidal", "Subject: Plan", "Hi Nora,",
        "here is the plan.", "Kind regards", signed,
    )  # fmt: skip
    (text,) = texts(given, FactKind.PROFILE)
    assert name in text
    assert role in text


@pytest.mark.parametrize(
    "sentence",
    [
        "Hi all, I'm Mia, the new duty planner in Leith",
        "Hallo zusammen, ich bin Jana, die neue Disponentin aus Emden",
        "Bonjour, moi c'est Marc, le nouveau responsable du quai",
        "hola, soy Ana, la nueva jefa de turno",
        "wir wohnen seit Januar in Bremen",
        "we've moved to Leith",
        "nos hemos mudado a Vigo",
        "Priya from finance looks after the vendor portal",
        "Odile a pris la direction de l'agence de Brest",
        "Jonas Ehrlich ist jetzt zuständig für die Liegeplätze",
    ],
)
def test_who_introduces_somebody_tells_who_it_is(sentence: str) -> None:
    assert len(texts(said(sentence), FactKind.PROFILE)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Is Leo responsible for the scanners?",
        "if I'm Mia, the boss, then you are the king",
        "I'm sorry, the plan is late",
    ],
)
def test_no_introduction_no_profile(sentence: str) -> None:
    assert texts(said(sentence), FactKind.PROFILE) == []


def test_a_list_of_people_tells_the_role_of_each() -> None:
    given = screen(
        "Home   Our Team\nLeo Brandt   Dock planner\nAnn Roe   Muse\nMia Holm   Customs analyst",
        "firefox",
        "Team - Quay Works — Mozilla Firefox",
    )
    assert texts(given, FactKind.PROFILE) == [
        "Leo Brandt is Dock planner",
        "Ann Roe is Muse",
        "Mia Holm is Customs analyst",
    ]


def test_a_menu_is_no_list_of_people() -> None:
    given = screen(
        "Recent Changes   Media Manager   Sitemap\nSome text.", "firefox", "Tides - DokuWiki"
    )
    assert texts(given, FactKind.PROFILE) == []


def test_a_panel_beside_a_chat_tells_who_somebody_is() -> None:
    given = screen("Profile\nLeo Brandt\nDock planner\nActive", "slack", "Quay - Slack")
    assert texts(given, FactKind.PROFILE) == ["Leo Brandt is Dock planner"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Your message to leo@tide.example couldn't be delivered.", "The mailbox is full."),
        ("Ihre Nachricht an leo@tide.example konnte nicht zugestellt werden.",),
        ("Votre message à leo@tide.example n'a pas pu être remis.",),
        ("No se ha podido entregar su mensaje a leo@tide.example.",),
    ],
)
def test_a_mail_that_came_back_is_an_error(lines: tuple[str, ...]) -> None:
    given = mail("From: postmaster@quay.example", "To: Nora Vidal", "Subject: Failure", *lines)
    (text,) = texts(given, FactKind.ERROR)
    assert "leo@tide.example" in text


@pytest.mark.parametrize(
    "sentence",
    [
        "I am out of office. For anything urgent please contact Mia Holm (duty planner).",
        "Ich bin nicht im Haus. Bitte wenden Sie sich an Frau Mia Holm.",
        "Je suis absente. En cas d'urgence, contactez Mia Holm.",
        "Estoy fuera de la oficina. Diríjase a Mia Holm.",
    ],
)
def test_who_stands_in_is_known_and_makes_no_task(sentence: str) -> None:
    given = mail(
        "From: Leo Brandt <leo@quay.example>", "To: Nora Vidal", "Subject: Re: Plan", sentence
    )
    assert any("Mia Holm" in text for text in texts(given, FactKind.KNOWLEDGE))
    assert texts(given, FactKind.TASK) == []


@pytest.mark.parametrize(
    ("heading", "lines", "boss", "place"),
    [
        ("Staff record", "Designation   Dock planner\nReports to   Ruth Amsel\nWork base   Holm",
         "reports to Ruth Amsel", "based in Holm"),
        ("Personalakte", "Funktion   Hafenplaner\nVorgesetzte   Ruth Amsel\nStandort   Holm",
         "reports to Ruth Amsel", "based in Holm"),
        ("Fiche agent", "Fonction : Régisseur\nResponsable hiérarchique : Ruth Amsel\nSite : Holm",
         "reports to Ruth Amsel", "based in Holm"),
        ("Ficha de empleado", "Cargo: Planificador\nSuperior directo: Ruth Amsel\nSede: Holm",
         "reports to Ruth Amsel", "based in Holm"),
    ],
)  # fmt: skip
def test_a_record_tells_who_somebody_reports_to_and_where_they_work(
    heading: str, lines: str, boss: str, place: str
) -> None:
    given = screen(
        f"Quaybook\nLeo Brandt          Active\n{lines}",
        "chrome",
        f"{heading}: Leo Brandt - Quaybook",
        url="https://quaybook.example/people/17",
    )
    told = texts(given, FactKind.PROFILE)
    assert f"Leo Brandt: {boss}" in told
    assert f"Leo Brandt: {place}" in told


def test_a_wish_in_a_record_is_theirs_unless_it_is_only_offered() -> None:
    record = "Quaybook\nLeo Brandt     Active\nRole   Planner\nShift preference   {}"
    for value, expected in (
        ("early", ["Leo Brandt: Shift preference: early"]),
        ("( ) a  (o) b", []),
    ):
        given = screen(
            record.format(value),
            "chrome",
            "Leo Brandt - Quaybook",
            url="https://quaybook.example/people/17",
        )
        assert texts(given, FactKind.PREFERENCE) == expected
