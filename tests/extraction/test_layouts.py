"""Layouts in which the same thing stands in other places: who speaks, which day, what failed."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    ("first", "second", "everyone"),
    [("from", "from", "to everyone:"), ("Von", "Von", "an Alle"), ("De", "De", "à tous")],
)
def test_who_writes_to_all_in_a_meeting_is_who_is_named(
    first: str, second: str, everyone: str
) -> None:
    given = screen(
        f"""
        Participants (3)
        Ines Roca  Host
        Levi Brandt
        Chat
        {first} Levi Brandt {everyone}   10:04
        I prefer calls to mails, always
        {second} Ines Roca {everyone}   10:06
        ok, noted
        """,
        "webex",
        "Webex - Harbour weekly",
    )
    (text,) = texts(given, FactKind.PREFERENCE)
    assert text.startswith("Levi Brandt: ")


def test_a_topic_before_a_colon_is_no_speaker() -> None:
    given = screen(
        """
        Jour fixe
        Chat
        Ines Roca 09:12
        Das neue Lager: ich bin vom 22.3. bis 26.3. in Wien
        Levi Brandt 09:15
        alles klar
        """,
        "element",
        "Jour fixe | Element",
    )
    (text,) = texts(given, FactKind.EVENT)
    assert text.startswith("Ines Roca: ")


def test_mar_is_a_tuesday_in_a_french_calendar() -> None:
    given = screen(
        """
        Agenda
        semaine 11
        lun. 15   09:00 Point d'équipe, accepté
        mar. 16   14:00 – 15:00 Visite de la serre avec les élèves, accepté
        mer. 17   toute la journée   Congé Nora
        """,
        "thunderbird",
        "Agenda - Semaine 11 - Mozilla Thunderbird",
    )
    told = texts(given, FactKind.EVENT)
    assert any("serre" in text and "2027-03-16" in text for text in told)
    assert not any("2028" in text or "2027-12" in text for text in told)


def test_a_whole_day_stands_beside_its_date() -> None:
    given = screen(
        """
        March 2027   Week 11
        Mon, Mar 15   9:00 – 9:30 AM   Stand-up, Studio
        Thu, Mar 18   All day   Nora away (Lisbon), Family
        """,
        title="Calendar – Week of Mar 15 – Fastmail",
        url="https://app.fastmail.com/calendar/2027-03-15/week",
    )
    assert any("2027-03-18" in text and "Nora away" in text for text in texts(given))


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Would love to have it before the crane test on 24 March.", "crane test"),
        ("schaffen wir das vor dem Richtfest am 24.3.?", "Richtfest"),
        ("¿Estará listo antes del inventario del 24 de marzo?", "inventario"),
        ("must be in before Ada's tour on March 24, ok?", "Ada's tour"),
    ],
)
def test_what_has_to_be_there_before_an_event_tells_of_it(sentence: str, what: str) -> None:
    given = screen(
        f"""
        Ines Roca  9:00
        The hoist sticks again.
        Levi Brandt  9:04
        {sentence}
        """,
        "slack",
        "#hoist - Quay - Slack",
    )
    told = texts(given, FactKind.EVENT)
    assert any("2027-03-24" in text and what.lower() in text.lower() for text in told)


def test_the_failed_test_is_named_though_other_packages_passed() -> None:
    given = screen(
        """
        Failed   Pipeline #881 triggered 4 minutes ago by Ines Roca
        Branch  tides   Commit 51ab20f
        ok    quay.example/hoist/rope     0.412s
        --- FAIL: TestRopeEnds (0.00s)
            rope_test.go:12: want 3, got 2
        FAIL  quay.example/hoist/drum   0.021s
        ok    quay.example/hoist/hook   1.377s
        ERROR: Job failed: exit code 1
        """,
        title="Pipeline #881 - hoist - GitLab",
        url="https://gitlab.quay.example/hoist/-/pipelines/881",
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "TestRopeEnds" in text
    assert "exit code" not in text


def test_the_failed_test_is_named_in_a_list_of_tests() -> None:
    given = screen(
        """
        Console Output
        Test run started: 3 tests
          passed  Rope.Bends
          failed  Drum.TurnsBothWays
             Expected: 4
        Overall result: Failed, 2 passed, 1 failed
        """,
        title="hoist-nightly #12 [Jenkins]",
        url="https://ci.quay.example/job/hoist-nightly/12/console",
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "Drum.TurnsBothWays" in text


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            """
            Send   Track   Sign in
            Parcel  QX 4410 7781 GB
            We expect to deliver on
            Thursday 18 March, between 9:00 and 12:00
            From: Reed & Wick, Hull
            """,
            "Where is it? - Otter Parcels",
        ),
        (
            """
            Versenden   Anmelden
            Sendung QX 4410 7781 20
            Die Sendung wird voraussichtlich am Donnerstag, 18.3. zwischen 9 und 12 Uhr zugestellt.
            Ursprünglich angekündigt: Freitag, 19.3.
            """,
            "Wo ist mein Paket? – Otter Paket",
        ),
        (
            """
            Enviar   Iniciar sesión
            Guía  QX 4410 778 MX
            Tu paquete te espera en la sucursal Centro hasta el jueves 18 de marzo.
            """,
            "Rastreo | Otter Paquetería",
        ),
    ],
)
def test_where_a_parcel_is_tells_its_day_also_to_who_is_not_signed_in(
    page: str, title: str
) -> None:
    (text,) = texts(screen(page, title=title), FactKind.EVENT)
    assert "2027-03-18" in text


def test_a_title_that_says_so_makes_a_booking() -> None:
    given = screen(
        """
        Pension Dünenblick
        Zimmer  Lage
        Anreise  Montag, 22. März 2027, ab 15 Uhr
        Abreise  Mittwoch, 24. März 2027, bis 11 Uhr
        """,
        title="Buchung bestätigt | Pension Dünenblick",
    )
    (text,) = texts(given, FactKind.EVENT)
    assert "2027-03-22" in text
    assert "2027-03-24" in text


@pytest.mark.parametrize(
    ("app", "title", "card"),
    [
        (
            "ms-teams",
            "Ruth Okafor | Kontaktkarte | Microsoft Teams",
            """
            Ruth Okafor
            Chat   Anrufen   E-Mail
            Übersicht   Kontakt   Organisation   LinkedIn
            Position   Leiterin Seilwerk
            Standort   Kiel
            """,
        ),
        (
            "mattermost",
            "Ruth Okafor - Quay Mattermost",
            """
            Quay
            DIRECT MESSAGES
            Ruth Okafor
            @rokafor
            Position
            Leiterin Seilwerk
            Location   Kiel
            Message   Start Call
            """,
        ),
        (
            "firefox",
            "Okafor, Ruth – Personen – Quay Intranet",
            """
            Start   Personen   Kantine
            Okafor, Ruth
            Leiterin Seilwerk
            Standort   Kiel
            Telefon   -318
            """,
        ),
    ],
)
def test_a_card_tells_who_somebody_is(app: str, title: str, card: str) -> None:
    told = texts(screen(card, app, title), FactKind.PROFILE)
    assert "Ruth Okafor is Leiterin Seilwerk" in told
    assert "Ruth Okafor: based in Kiel" in told


def test_the_owner_of_a_page_is_no_role_of_its_site() -> None:
    given = screen(
        """
        Quay Wiki
        Owner: Ruth Okafor (rope lead)
        Ropes are checked in May.
        """,
        title="Ropes - Quay Wiki",
        url="https://wiki.quay.example/ropes",
    )
    assert not any("Quay Wiki is" in text for text in texts(given))


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        (
            """
            Otter Ropes Ltd
            INVOICE
            To:  Nora Vidal          Invoice number   OR-4471
                                     Payment due      2 April 2027
            Rope, blue    8    21.50    172.00
            VAT 20%   34.40
            TotaI GBP 206.40
            """,
            ("OR-4471", "206.40", "2027-04-02"),
        ),
        (
            """
            Corderie Otter
            Facture F-2027-118   À payer
            Émise le 01/03/2027   Échéance 31/03/2027
            Corde bleue   8   21,50   172,00
            Total HT 172,00   TVA 20 % 34,40   Total TTC 206,40 €
            """,
            ("F-2027-118", "206,40 €", "2027-03-31"),
        ),
        (
            """
            Otter Power Ltd
            TAX INVOICE 88173
            lnvoice date   1 Mar 2027
            Please pay by   2 Apr 2027
            GST 15%                             $21.13
            TotaI to pay                        $161.99
            """,
            ("88173", "$161.99", "2027-04-02"),
        ),
    ],
)
def test_an_invoice_is_one_fact_wherever_its_parts_stand(paper: str, told: tuple[str, ...]) -> None:
    found = texts(screen(paper, title=f"{told[0]}.pdf", app="evince"), FactKind.KNOWLEDGE)
    assert any(all(part in text for part in told) for text in found)


@pytest.mark.parametrize(
    "heads", ["Mon 15\nTue 16\nWed 17\nThu 18", "Mon 15 | Tue 16 | Wed 17 | Thu 18"]
)
def test_days_side_by_side_do_not_tell_which_of_them_an_entry_is_on(heads: str) -> None:
    entries = "14:00 – 15:00\nRigging check\n16:00 – 17:00\nCrew briefing"
    title = "Calendar - Week of March 15"

    assert texts(screen(f"March 2027\n{heads}\n{entries}", "Calendar", title), FactKind.EVENT) == []
    one_day = screen(f"March 2027\nWed 17\n{entries}", "Calendar", title)
    assert len(texts(one_day, FactKind.EVENT)) == 2
