"""Facts from the page of a bank that says that a payment was made."""

from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.fields import find_field
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form, pattern

_MADE = pattern(
    r"\b(?:payment|transfer|standing order|direct debit|überweisung|zahlung|dauerauftrag|"
    r"virement|paiement|règlement|transferencia|pago)\b.{0,30}\b(?:sent|made|complete[d]?|"
    r"successful|executed|confirmed|done|submitted|scheduled|ausgeführt|durchgeführt|erfolgreich|"
    r"gesendet|bestätigt|angenommen|beauftragt|effectuée?|envoyée?|confirmée?|validée?|"
    r"exécutée?|enregistrée?|realizad[oa]|enviad[oa]|completad[oa]|confirmad[oa]|efectuad[oa]|"
    r"ordenad[oa])\b"
)
_PAYEE = pattern(
    r"to|payee|recipient|beneficiary|paid to|empfänger(?:in)?|begünstigter?|zahlungsempfänger|"
    r"bénéficiaire|destinataire|beneficiari[oa]|destinatari[oa]"
)
_AMOUNT = pattern(r"(?:total )?amount|sum|betrag|montant|somme|importe|cantidad|monto")
_PURPOSE = pattern(
    r"reference|payment reference|memo|message|purpose|description|verwendungszweck|zweck|"
    r"referenz|motif|libellé|référence|objet|concepto|referencia|asunto"
)
_MONEY = Form(r"\d[.,]\d{2}\b|[€$£]\s?\d|\b(?:EUR|USD|GBP|CHF)\b")
# A number as long as that of an account or a card.
_ACCOUNT = Form(r"(?:\d[ *•.-]?){9,}|[*•]{3,}|\b[A-Z]{2}\d{2}\s?\w{4}")


def find_transfer(page: Page) -> Iterator[FoundFact]:
    """Who was paid how much for what, where the title of the page says that it was done."""
    rows = page.rows
    said = next((row for row in rows if len(row.cells) == 1 and _MADE.search(row.text)), None)
    amount = find_field(rows, _AMOUNT)
    if said is None or amount is None or not _MADE.search(page.window.title.text):
        return
    if not _MONEY.search(amount.value):
        return
    told = [said.text.rstrip(" .!"), amount.value.split("  ")[0]]
    used = [said, *amount.rows]
    for labels in (_PAYEE, _PURPOSE):
        field = find_field(rows, labels)
        if field is not None and not _ACCOUNT.search(field.value):
            told.append(field.value.split("  ")[0])
            used += field.rows
    yield found(FactKind.TASK_OUTCOME, ", ".join(told)[:LONGEST], list(dict.fromkeys(used)))
