"""What a page of the person's own tells, whatever program made it."""

from datetime import UTC, datetime

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.own_page import is_own
from desktop_memory.extraction.page.page import read_page
from desktop_memory.extraction.screen_text import ScreenText
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Remarks", "Please send the signed lease to Omar by Friday."),
        ("Bemerkungen", "Bitte schicken Sie den Mietvertrag bis Freitag an Omar."),
        ("Remarques", "Merci d'envoyer le bail signé à Omar avant vendredi."),
        ("Observaciones", "Por favor, envíe el contrato a Omar antes del viernes."),
    ],
)
def test_below_a_label_for_notes_a_sentence_is_told(label: str, told: str) -> None:
    given = screen(
        f"Orderly\nPurchase order P-1182\nVendor  Velmar Ltd\n{label}\n{told}",
        "chrome",
        "Purchase order P-1182 - Orderly",
        url="https://orderly.example/po/1182",
    )
    (text,) = texts(given, FactKind.TASK)
    assert "Omar" in text


def test_a_label_in_a_menu_of_pages_announces_nothing() -> None:
    given = screen(
        "Perch\nMessages\nLists\nExplore\nOdile @odile@reed.example   4 m\n"
        "From Monday I work for the ferry, wish me luck!\n"
        "Bram @bram@heath.example   9 m\nWe decided to close the club.",
        "chrome",
        "Home - Perch",
        url="https://perch.example/home",
    )
    assert texts(given) == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Missing: proof of income, please upload by 20 March 2027", "2027-03-20"),
        ("Fehlende Unterlagen: Meldebescheinigung, bis 24. März 2027", "2027-03-24"),
        ("Pièce manquante : attestation, à déposer avant le 2 avril 2027", "2027-04-02"),
        ("Documentos pendientes: certificado, antes del 5 de abril de 2027", "2027-04-05"),
    ],
)
def test_what_a_form_still_wants_is_a_task(line: str, day: str) -> None:
    given = screen(
        f"Housing office\nLog out\nYour application HA-2231\n{line}",
        "firefox",
        "Application - Housing office",
        url="https://housing.example/2",
    )
    (text,) = texts(given, FactKind.TASK)
    assert day in text
    assert texts(given, FactKind.EVENT) == []


def test_rows_with_a_day_to_come_on_an_own_page_are_events() -> None:
    given = screen(
        "Reed clinic\nAppointments  Results  Log out\nUpcoming appointments\n"
        "Tue, 16 March 2027 09:20\nDr Okoye, room 4\nPast appointments\n2 February 2027",
        "chrome",
        "My appointments - Reed clinic",
        url="https://reed.example/me",
    )
    (text,) = texts(given, FactKind.EVENT)
    assert "2027-03-16" in text


def test_rows_with_a_day_on_a_page_of_anybodys_are_none() -> None:
    given = screen(
        "Reed hall\nProgramme\nTue, 16 March 2027 20:00\nThe Tin Kettles",
        "chrome",
        "Programme - Reed hall",
        url="https://reedhall.example",
    )
    assert texts(given) == []


def test_a_payment_that_a_bank_confirms_is_told_without_account_and_balance() -> None:
    given = screen(
        "Heath Bank   Online banking\nAccounts\nCards\nPayment sent\nTo   Velmar Timber\n"
        "Amount   £412.80\nReference   Invoice VT-221\nFrom account   **** 8821\n"
        "Available balance   £1,902.11",
        "chrome",
        "Payment sent - Heath Bank",
        url="https://heathbank.example/done",
    )
    (text,) = texts(given)
    assert "412.80" in text
    assert "VT-221" in text
    assert "8821" not in text
    assert "1,902" not in text


def test_of_the_other_pages_of_a_bank_nothing_is_told() -> None:
    given = screen(
        "Heath Bank   Online banking\nCurrent account\nAvailable balance   £1,902.11\n"
        "Recent transactions\nPayment sent to Velmar Timber   £412.80\nTransfers  Cards",
        "chrome",
        "Accounts - Heath Bank",
        url="https://heathbank.example/accounts",
    )
    assert texts(given) == []


def test_who_stands_over_a_role_is_told_with_it() -> None:
    given = screen(
        "Pipely\nContacts  Deals\nVelmar Ltd\nOwner  Nora Vidal\nPrimary contact\nOmar Quist\n"
        "Purchasing Manager, Velmar Ltd\nUpcoming\n"
        "Task  Send the revised quote to Omar   due Mar 15",
        "chrome",
        "Velmar Ltd - Deal - Pipely",
        url="https://pipely.example/d/1",
    )
    (person,) = texts(given, FactKind.PROFILE)
    assert person.startswith("Omar Quist is Purchasing Manager")
    (task,) = texts(given, FactKind.TASK)
    assert "revised quote" in task
    assert "2027-03-15" in task


def test_a_profile_tells_the_place() -> None:
    given = screen(
        "HR\nHome  People\nAda Ruiz\nSenior Buyer\nPurchasing · Lyon",
        "chrome",
        "People - Ada Ruiz - HR",
        url="https://hr.example/p/3",
    )
    assert any("Lyon" in text for text in texts(given, FactKind.PROFILE))


def test_a_text_in_an_editor_for_programs_is_read_as_one() -> None:
    given = screen(
        "File  Edit\nEXPLORER\nsrc\n# quay\n## Notes\n- The API listens on port 8810.\n"
        "```\nrm -rf build\n```\nLn 4, Col 2   UTF-8",
        "code",
        "NOTES.md - quay - Visual Studio Code",
    )
    assert texts(given, FactKind.KNOWLEDGE) == ["The API listens on port 8810."]


@pytest.mark.parametrize(
    "line", ["summary: queue pier-mail is 900 messages behind", "Meldung: Platte pier-2 ist voll"]
)
def test_an_alert_that_sums_itself_up_is_an_error(line: str) -> None:
    given = screen(
        f'Alertmanager   Alerts   Silences\nalertname="Behind"   1 alert\n{line}',
        "chrome",
        "Alertmanager - pier",
        url="https://alerts.example",
    )
    (text,) = texts(given, FactKind.ERROR)
    assert "pier-" in text


@pytest.mark.parametrize(
    ("head", "entry", "day"),
    [
        ("MON 15\nTUE 16", "mon 15   09:30 - 11:00  Reading group", "2027-03-15"),
        ("LUN. 15\nMAR. 16", "lun. 15   09:30 – 11:00  Comité de lecture", "2027-03-15"),
        ("", "De 12:00 a 14:00, Mesa de lectura, Nora Vidal, 15 de marzo de 2027", "2027-03-15"),
    ],
)
def test_an_entry_of_a_week_has_the_day_beside_it(head: str, entry: str, day: str) -> None:
    given = screen(
        f"{head}\n{entry}\n9:00   10:00   11:00",
        "chrome",
        "Calendar",
        url="https://calendar.example",
    )
    (text,) = texts(given, FactKind.EVENT)
    assert day in text
    assert "group" in text or "lect" in text


def test_a_name_with_a_telephone_number_in_a_note_is_known() -> None:
    given = screen(
        "Kitchen\nFitter: Reed & Sons, ask for Ada Quist, 01632 960 340\nTotal 12 300 000",
        "notion",
        "Kitchen - Notion",
    )
    (text,) = texts(given, FactKind.KNOWLEDGE)
    assert "Ada Quist" in text


@pytest.mark.parametrize(
    "sign",
    [
        "Account   Orders   Sign out",
        "Mein Konto   Bestellungen   Abmelden",
        "Mon compte   Commandes   Se déconnecter",
        "Mi cuenta   Pedidos   Cerrar sesión",
        "That is all, thank you Tobias",
    ],
)
def test_who_is_signed_in_or_thanked_by_name_sees_a_page_of_their_own(sign: str) -> None:
    def page(line: str) -> ScreenText:
        return ScreenText(
            at=datetime(2026, 11, 18, 9, 0, tzinfo=UTC),
            app="firefox",
            title="Request received - Larkmoor",
            url="https://larkmoor.example/r/7",
            lines=("Larkmoor", line, "Reference LM-7"),
            user="Tobias Renn",
        )

    assert is_own(read_page(page(sign)))
    assert not is_own(read_page(page("Account   Orders   Help")))


def test_what_somebody_says_of_themselves_on_their_profile_is_theirs() -> None:
    text = (
        "Harbour directory\nRuth Amsel\nDock master\nDepartment   Moorings\nLocation   Bergen\n"
        "Phone   x4471\nNotes\nI don't take calls before nine."
    )
    told = texts(screen(text, title="Ruth Amsel - Directory - Harbour Hub"), FactKind.PREFERENCE)

    assert told == ["Ruth Amsel: I don't take calls before nine."]
