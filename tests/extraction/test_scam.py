"""Letters and pages that bait their reader tell nothing; honest ones do."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.page.scam import looks_fraudulent
from desktop_memory.extraction.page.window import identify
from desktop_memory.extraction.page.window_kind import WindowKind
from tests.extraction.screens import screen, texts

_BAITS = [
    (
        "Dear customer,\nyour storage account has been limited. Please verify your login details "
        "within 24 hours.\nVerify now"
    ),
    (
        "Sehr geehrter Kunde,\nIhr Paket wurde angehalten. Zahlen Sie binnen 24 Stunden die "
        "Zollgebühr von 1,49 EUR."
    ),
    ("Cher client,\nvotre compte sera bloqué. Confirmez vos coordonnées bancaires sous 24 heures."),
    "Estimado usuario,\nsu cuenta será bloqueada en 24 horas. Actualice los datos de su tarjeta.",
    "Congratulations! You have won a phone.\nClaim your prize within 12 hours\nConfirm here",
]


@pytest.mark.parametrize("text", _BAITS)
def test_a_letter_that_threatens_and_wants_secrets_or_a_fee_is_a_bait(text: str) -> None:
    assert looks_fraudulent(text)


@pytest.mark.parametrize(
    "text",
    [
        "Careful: this message may be a scam.\nThe board has decided to pay everybody twice.",
        "Diese Nachricht könnte Betrug sein.\nBitte bringen Sie das Formular am Freitag.",
        "Ce message semble frauduleux.\nNous avons décidé de fermer.",
        "Este mensaje parece sospechoso.\nHemos decidido cerrar.",
    ],
)
def test_what_a_mail_program_warns_of_is_a_bait(text: str) -> None:
    assert looks_fraudulent(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Nora,\nplease confirm your bank details for the travel refund.\nBest,\nPaul Aune",
        "Dear customer,\nyour parcel arrives on Friday. The delivery fee was 4.90 EUR.",
        "Sehr geehrte Frau Vidal,\nwir haben die Versandkosten von 4,90 EUR erstattet.",
        "Your account will be closed on June 1, as you asked.",
        "Reminder: never verify your password on the phone.",
    ],
)
def test_an_honest_letter_with_one_such_word_is_none(text: str) -> None:
    assert not looks_fraudulent(text)


def test_of_a_bait_nothing_is_told_but_that_it_was_looked_at() -> None:
    given = screen(
        f"Parcel desk <desk@parcel-refund.example>\nTo: Nora Vidal\n{_BAITS[0]}\n"
        "We have decided to close our office on Friday.",
        "thunderbird",
        "Your parcel - Thunderbird",
    )
    assert identify(given).kind is WindowKind.UNTRUSTED
    assert texts(given) == []
    assert texts(given, FactKind.ACTIVITY)
