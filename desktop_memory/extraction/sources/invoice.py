"""Facts from invoices: who wants how much by when."""

from collections.abc import Iterator, Sequence
from datetime import date

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.fields import Field, find_field
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.shapes import INVOICE_HEAD
from desktop_memory.extraction.patterns import Form, pattern

_NUMBER = pattern(
    r"invoice (?:no|number|nr|id|#)\.?|rechnung(?:s-?(?:nr|nummer))?\.?(?: nr\.?)?|"
    r"rechnungsnr\.?|(?:n° |numéro )(?:de )?facture|facture (?:n°|no|numéro)|(?:n\.?º|nº|"
    r"número)(?: de)? factura|factura (?:n\.?º|nº|núm\.?)"
)
_DUE = pattern(
    r"due(?: date| by)?|payable within .{1,20}|"
    r"payment due(?: by| date)?|payable (?:by|until)|(?:please )?pay by|(?:bitte )?zahlen bis|"
    r"zahlbar(?: bis)?|"
    r"fällig(?:keit)?(?: am)?|fälligkeitsdatum|zahlungsziel|zu zahlen bis|"
    r"(?:date d')?échéance|à (?:payer|régler) avant(?: le)?|date limite(?: de paiement)?|"
    r"(?:fecha de )?vencimiento|vence(?: el)?|fecha límite(?: de pago)?|pagar antes del?"
)
_DUE_SENTENCE = pattern(rf"^(?:{_DUE.source})\b")
_TOTALS = (
    pattern(
        r"(?:total|amount|balance) due|total (?:payable|amount|to pay)|invoice total|grand "
        r"total|rechnungsbetrag|gesamtbetrag|zahlbetrag|endbetrag|zu zahlen(?:der betrag)?|"
        r"total (?:ttc|à payer)|net à payer|montant (?:total|dû|à payer|ttc)|total (?:a pagar|"
        r"factura)|importe total"
    ),
    pattern(
        r"(?:total|gesamt(?:summe)?|summe|brutto|montant|importe)"
        r"(?: (?:eur|usd|gbp|chf|aud|nzd|cad|[€$£]))?"
    ),
)
_AMOUNT = Form(r"(?:[€$£]|EUR|USD|GBP|CHF)?\s?\d[\d.,'’ ]*\d(?:\s?(?:[€$£]|EUR|USD|GBP|CHF))?")
_CODE = Form(r"\b(?=[A-Z0-9/-]*\d)[A-Z0-9][A-Z0-9/-]{2,}\b")
_FIRM = Form(
    r"\b(?:GmbH|AG|KG|UG|OHG|e\.\s?K\.|Ltd\.?|Limited|LLC|Inc\.?|Corp\.?|S\.?A\.?R\.?L\.?|SAS|"
    r"SA|S\.?L\.?U?\.?|S\.A\.|SNC|B\.?V\.?|Oy|AB|ApS|PLC|& Co\.?|& Söhne|& Fils|Hnos\.?)(?:\b|"
    r"\s|$)"
)
_RECEIVER = pattern(
    r"^(?:bill(?:ed)? to|invoice to|sold to|ship to|rechnung an|rechnungsempfänger|kunde|"
    r"facturé à|client|destinataire|facturar a|cliente)\b"
)
_WORD = {"de": "Rechnung", "fr": "Facture", "es": "Factura", "en": "Invoice"}


def find_invoice(page: Page) -> Iterator[FoundFact]:
    """One fact: number, sender, sum and when it is due."""
    rows = page.rows
    number, due = find_field(rows, _NUMBER), _due(page, rows)
    code = _CODE.search(number.value) if number else None
    head = next((row for row in rows if INVOICE_HEAD.match(row.text)), None)
    if code is None and head is not None:
        code = _CODE.search(head.text)
    code = code or _CODE.search(page.window.title.text)
    total = _total(rows)
    amount = _AMOUNT.search(total.value) if total else None
    if code is None or total is None or amount is None:
        return
    firm = _sender(rows)
    text = f"{_WORD[page.language.value]} {code[0]}"
    text += f" from {firm.text}" if firm else ""
    text += f": {amount[0].strip()}"
    text += f", due {due[0].isoformat()}" if due else ""
    used = [*(number.rows if number else (head,) if head else ()), *total.rows]
    used += [*(due[1] if due else ()), *((firm,) if firm else ())]
    yield found(
        FactKind.KNOWLEDGE, text, list(dict.fromkeys(used)), f"invoice {code[0]}", "amount due", 0.9
    )


def _total(rows: Sequence[Row]) -> Field | None:
    """The sum to be paid: a field, or a cell that holds both its label and the sum."""
    apart = [
        Row(row.index, cell, (match["label"], match["sum"]), row.indent)
        for row in rows
        for cell in row.cells
        if (match := _WITH_SUM.fullmatch(cell))
    ]
    for labels in _TOTALS:
        if (field := find_field(rows, labels) or find_field(apart, labels)) is not None:
            row = next(row for row in rows if row.index == field.rows[-1].index)
            return Field(field.label, field.value, (*field.rows[:-1], row))
    return None


_WITH_SUM = Form(rf"(?P<label>[^\W\d][^\d:]{{2,24}}?)\s?:?\s+(?P<sum>{_AMOUNT.source})")


def _due(page: Page, rows: Sequence[Row]) -> tuple[date, tuple[Row, ...]] | None:
    """The day it is to be paid by: a field, or a sentence that begins with such a label."""
    field = find_field(rows, _DUE)
    if field is not None and (mentions := page.dates.find(field.value)):
        return mentions[0].day, field.rows
    for row in rows:
        told = next((cell for cell in (row.text, *row.cells) if _DUE_SENTENCE.match(cell)), "")
        if mentions := page.dates.find(told):
            # "Within 14 days, by March 15": the days count from another day than today.
            named = [mention for mention in mentions if not mention.relative]
            return (named or mentions)[0].day, (row,)
    return None


def _sender(rows: Sequence[Row]) -> Row | None:
    """The first firm named before the one the invoice is addressed to."""
    for row in rows:
        if _RECEIVER.match(row.text):
            return None
        if _FIRM.search(row.text) and len(row.cells) == 1:
            return row
    return None
