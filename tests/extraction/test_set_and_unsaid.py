"""What settings, forms and bills show, and what wording takes back."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.own_notices import speaks_for_itself
from tests.extraction.screens import facts, screen, texts

BILL = """
    Kilnworks Supplies
    INVOICE
    Invoice no.
    KS-3381
    Due date
    30 March 2027
    Bricks   40   £6.00   £240.00
    Subtotal £240.00
    VAT 20% £48.00
    Total due £288.00
    Pay by bank transfer  sort code 00-00-00
    Late payment interest 8 % over base rate
"""


def test_a_bill_that_names_the_account_to_pay_into_is_no_bank() -> None:
    head = BILL.replace("INVOICE\n", "Invoice KS-3381\n")
    (told,) = texts(screen(head, "safari", "Invoice KS-3381"), FactKind.KNOWLEDGE)
    assert "KS-3381" in told
    assert "288.00" in told


def test_a_page_of_a_bank_that_lists_bills_is_none() -> None:
    text = "Current account\nAvailable balance £90.00\nPayments\nTransfers\nInvoice 3381  -£288.00"
    assert not facts(screen(text, "safari", "Accounts"))


@pytest.mark.parametrize("reply", ["RE:", "AW:", "TR:", "RV:"])
def test_a_mail_about_a_calendar_is_a_mail(reply: str) -> None:
    text = (
        "Ruth Olsen <ruth@holm.example>\nTo: Nora Vidal\nWed 10/03/2027 09:54\nHi Nora,\n"
        "the kiln will be delivered on 16 March.\nBest\nRuth Olsen\nWorkshop lead\nHolm Tiles"
    )
    given = screen(text, "outlook", f"{reply} Tiles – calendar – Message (HTML)")
    assert [
        told for told in texts(given, FactKind.PROFILE) if "Ruth Olsen is Workshop lead" in told
    ]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Tipo de letra general", "Fira Sans 11pt"),
        ("Font", "Fira Sans 11pt"),
        ("Schriftart", "Fira Sans 11pt"),
    ],
)
def test_a_font_is_told_by_whatever_label(label: str, value: str) -> None:
    given = screen(f"Settings\n{label}\n{value}", "systemsettings", "Settings — Look")
    assert [told for told in texts(given, FactKind.PREFERENCE) if value in told]


@pytest.mark.parametrize("label", ["Sources de saisie", "Eingabequellen", "Fuentes de entrada"])
def test_a_label_below_another_is_not_what_is_set(label: str) -> None:
    text = f"Paramètres\nClavier\n{label}\nDvorak\nSon"
    (told,) = texts(screen(text, "gnome-control-center", "Paramètres"), FactKind.PREFERENCE)
    assert told.endswith("Dvorak")


TALK = "Ruth Olsen  10:00\n{said}\nNora Vidal  10:02\nhm\nIvo Brandt  10:03\nok\nMessage #tiles"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (FactKind.PREFERENCE, "Den frühen Brand mag keiner, wir nehmen lieber Montag"),
        (FactKind.DECISION, "Über den neuen Ofen wurde nichts beschlossen"),
        (FactKind.EVENT, "Dates are written like e.g. 1 September 2027"),
        (FactKind.EVENT, "Das Datum schreiben wir z. B. 1. September 2027"),
    ],
)
def test_wording_that_takes_it_back_makes_no_fact(kind: FactKind, said: str) -> None:
    found = facts(screen(TALK.format(said=said), "slack", "tiles (Channel) - Holm - Slack"))
    assert not [fact for fact in found if fact.kind is kind]


@pytest.mark.parametrize(
    "brought_up",
    [
        "Herr Brandt regt an, über einen zweiten Ofen nachzudenken.",
        "Herr Brandt schlägt vor, die Öffnungszeiten zu prüfen.",
    ],
)
def test_who_only_brings_something_up_is_to_do_nothing(brought_up: str) -> None:
    text = (
        "Protokoll der Sitzung\nAnwesend: Frau Olsen (Vorsitz), Herr Brandt, Frau Holm\n"
        f"TOP 1 Ofen\n{brought_up}\nHerr Brandt holt bis 30. März drei Angebote ein."
    )
    (told,) = texts(screen(text, "word", "Protokoll_Ofen.docx - Word"), FactKind.TASK)
    assert "Angebote" in told


@pytest.mark.parametrize(
    "row",
    [
        "You replied to this message on 10/03/2027 9:58 AM.",
        "Sie haben diese Nachricht am 10.03.2027 09:58 weitergeleitet.",
        "Vous avez transféré ce message le 10/03/2027 09:58.",
        "Ha respondido a este mensaje el 10/03/2027 9:58.",
    ],
)
def test_a_program_tells_what_became_of_a_mail(row: str) -> None:
    assert speaks_for_itself(row)
    assert not speaks_for_itself("You replied to Ruth, did you not?")


def test_several_days_to_choose_from_are_no_entry_of_a_calendar() -> None:
    text = (
        "Wed 10\n9:00  Firing\nThu 11\n10:00  Jury\nFri 12\nMon 22 2 pm · Tue 23 9 am · Wed 24 4 pm"
    )
    told = texts(screen(text, "fantastical", "Fantastical – March 2027"), FactKind.EVENT)
    assert not [line for line in told if "Tue 23" in line]
