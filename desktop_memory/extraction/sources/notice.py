"""Facts from the notices of portals and forms: what was paid, sent in, granted, placed."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.fields import find_field
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.confirmation import find_confirmation
from desktop_memory.extraction.sources.tracker import find_ticket

_THINGS = (
    r"(?:payment|order|booking|reservation|application|request|registration|claim|transfer|"
    r"return|declaration|form|submission|invoice|subscription|contract|refund|transaction|report|"
    r"deposit|delivery|purchase|document|ticket|leave|expenses?|donation|appointment|renewal|"
    r"enrol(?:l)?ment|complaint|upload|import|export|backup|migration|deployment|release|"
    r"survey|vote|receipt|requisition|shipment|listing|"
    r"\w*(?:zahlung|überweisung|bestellung|buchung|reservierung|antrag|anmeldung|anfrage|meldung|"
    r"rechnung|vertrag|erklärung|formular|beleg|auftrag|abrechnung|kündigung|spende|beschwerde|"
    r"abgabe|eingang|lieferung|anzeige|vorgang|verlängerung|sendung|einreichung|"
    r"freigabe|sicherung|urlaub|homeoffice|gutschrift|steuer|beitrag)|"
    r"paiement|commande|réservation|demande|inscription|déclaration|virement|facture|contrat|"
    r"formulaire|dossier|dépôt|achat|versement|règlement|don|réclamation|envoi|livraison|"
    r"renouvellement|congés?|note de frais|remboursement|annonce|transfert|prélèvement|"
    r"pago|pedido|reserva|solicitud|inscripción|declaración|transferencia|factura|contrato|"
    r"formulario|trámite|compra|matrícula|expediente|envío|entrega|renovación|reclamación|"
    r"donación|devolución|reembolso|cita|instancia|recibo|alta|baja|anuncio)s?"
)
_DONE = (
    r"(?:received|accepted|submitted|sent|confirmed|completed?|approved|placed|processed|paid|"
    r"created|registered|booked|successful(?:ly)?|signed|filed|issued|renewed|posted|released|"
    r"recorded|lodged|granted|cleared|settled|authori[sz]ed|published|delivered|finished|"
    r"eingegangen|angenommen|übermittelt|gesendet|versendet|versandt|bestätigt|abgeschlossen|"
    r"genehmigt|aufgegeben|bezahlt|angelegt|erstellt|registriert|gebucht|erfolgreich|"
    r"unterschrieben|eingereicht|verbucht|freigegeben|bewilligt|verlängert|erhalten|"
    r"durchgeführt|ausgeführt|entgegengenommen|veröffentlicht|beglichen|erfasst|"
    r"reçu|accepté|transmis|envoyé|confirmé|terminé|approuvé|validé|enregistré|effectué|"
    r"payé|réglé|créé|signé|déposé|émis|pris en compte|réussi|renouvelé|publié|accordé|"
    r"abouti|recibid|aceptad|enviad|confirmad|completad|aprobad|realizad|pagad|cread|"
    r"registrad|firmad|presentad|tramitad|emitid|procesad|efectuad|concedid|renovad|"
    r"publicad|abonad|resuelt|estimad|con éxito)(?:[oa]?e?s?)(?: \w+mente?)?"
)
_NOTICE = pattern(
    rf"^\W*(?:(?:your|the|ihre?|die|der|das|ihr|deine?|votre|vos|le|la|les|l'|su|tu|el|los|"
    rf"las|new|neue[rs]?|nouve(?:au|lle)|nuev[oa]) ?)?(?:[\w'’#./-]+ ){{0,4}}?{_THINGS}\b"
    rf"(?:[ :–-]+[\w'’#./&-]+){{0,6}}?[ :–-]+{_DONE}(?: .{{0,60}})?\W*$|"
    rf"^\W*(?:we(?:'ve| have)? (?:received|got|accepted|processed)|you(?:'ve| have)? "
    rf"(?:paid|submitted|sent|signed|placed|booked|renewed|registered|completed)|"
    rf"wir haben (?=.{{4,60}}(?:erhalten|angenommen|gebucht))|sie haben (?=.{{4,60}}(?:bezahlt|"
    rf"eingereicht|gesendet|übermittelt|unterschrieben))|nous avons (?:bien )?(?:reçu|enregistré)|"
    rf"vous avez (?:payé|réglé|signé|transmis|déposé)|hemos (?:recibido|registrado|procesado)|"
    rf"(?:ha|has) (?:pagado|presentado|enviado|firmado))\b.{{3,80}}$"
)
_STATE = pattern(
    r"(?:\w+ )?(?:status|state|stand|zustand|bearbeitungsstand|état|statut|estado|situación)"
)
_STATE_DONE = pattern(rf"{_DONE}(?: (?:on|am|le|el|by|von|par|por|\().{{2,40}})?")
_OPEN = pattern(
    r"\b(?:not|no|never|if|when|once|until|after|before|will|would|can|could|should|must|may|"
    r"please|pending|awaiting|how|what|why|being|cancel\w*|nicht|kein\w*|wenn|falls|sobald|wird|"
    r"werden|kann|können|muss|bitte|noch|ausstehend|wie|storniert|pas|aucune?|si|quand|lorsque|"
    r"dès|sera|seront|doit|peut|veuillez|en attente|comment|annulée?|sin|cuando|será|serán|"
    r"debe|puede|pendiente|cómo|cancelad[oa])\b|\?"
)
# What tells more of it: a label, then a number or an amount.
_DETAIL = pattern(
    r"(?:(?:payment|order|booking|application|confirmation|transaction|case|your|receipt|"
    r"tracking)? ?"
    r"(?:reference|number|no\.?|id|ref\.?)|total(?: paid)?|amount(?: paid)?|you paid|paid|for|"
    r"\w*(?:nummer|betrag|zeichen|summe)|gesamt|bezahlt|zweck|für|"
    r"(?:référence|numéro|n°|montant|total|objet)(?: (?:de |du |d')?(?:la )?(?:paiement|commande|"
    r"dossier|demande|facture|ttc|payé))?|(?:referencia|número|n\.?º|importe|total|concepto|"
    r"localizador)(?: de(?:l)? (?:la )?(?:pago|pedido|solicitud|expediente|factura|reserva))?|"
    r"tax year|period|zeitraum|steuerjahr|période|exercice|periodo|ejercicio|item|artikel|"
    r"article|artículo|lieferant|supplier|vendor|fournisseur|proveedor)"
)
_PRIVATE = pattern(
    r"\b(?:taxpayer|insurance|insured|asegurad\w*|afiliad\w*|assurée?|member\w*|mitglied\w*|"
    r"versicher\w*|steuer-?id\w*|steuernummer|sécurité sociale|fiscal|"
    r"social security|seguridad social|nif|dni|nie|iban|card|karte|carte|tarjeta|konto|compte|"
    r"cuenta|account|e-?mail|phone|telefon|téléphone|teléfono)\b"
)
_AMOUNT = Form(r"[€$£]|\b(?:EUR|USD|GBP|CHF)\b|\d[.,]\d{2}\b")
_MONEY = Form(r"(?:[€$£]|EUR|USD|GBP|CHF)\s?\d[\d.,’' ]*|\d[\d.,’' ]*\s?(?:[€$£]|EUR|USD|GBP|CHF)")
_MOST_WORDS, _MOST_DETAILS, _NEAR = 14, 3, 8


def find_confirmed(page: Page) -> Iterator[FoundFact]:
    """What a page of bookings confirms; where it tells no day and no order, its notice."""
    told = list(find_confirmation(page))
    yield from told or find_notice(page)


def find_settled(page: Page) -> Iterator[FoundFact]:
    """The state of a paper with a number; where it has none, its notice."""
    told = list(find_ticket(page))
    yield from told or find_notice(page)


def find_notice(page: Page) -> Iterator[FoundFact]:
    """The first notice of a page, with the number and the amount that stand below it."""
    for pane in page.panes:
        for place, row in enumerate(pane):
            if is_notice(row):
                yield _outcome(page, row, pane[place + 1 : place + 1 + _NEAR])
                return
    for pane in page.panes:
        state = find_field(pane, _STATE)
        if state is not None and _STATE_DONE.fullmatch(state.value.split("  ")[0]):
            name = page.window.title.subject
            text = f"{name}: {state.value}"
            yield found(FactKind.TASK_OUTCOME, text[:LONGEST], state.rows, name, "state")
            return


def is_notice(row: Row) -> bool:
    """Whether a row says of a paper, a payment or the like that it is done."""
    words = row.text.split()
    return (
        len(row.cells) == 1
        and 1 < len(words) <= _MOST_WORDS
        and not _OPEN.search(row.text)
        and _NOTICE.match(row.text) is not None
    )


def _outcome(page: Page, row: Row, below: Sequence[Row]) -> FoundFact:
    used, told = [row], [page.dates.resolve(row.text.strip(" .!"))]
    for other in below:
        if len(used) > _MOST_DETAILS:
            break
        if _is_detail(other):
            used.append(other)
            told.append(page.dates.resolve(": ".join(other.cells[:2])))
    parts = [part for part in page.window.title.parts if part not in row.text]
    text = f"{parts[-1]}: {'; '.join(told)}" if parts else "; ".join(told)
    return found(FactKind.TASK_OUTCOME, text[:LONGEST], used, told[0], "state")


def _is_detail(row: Row) -> bool:
    if _PRIVATE.search(row.text) or _OPEN.search(row.text):
        return False
    label, *values = row.cells
    if not values and ":" in label:
        label, _, value = label.partition(":")
        values = [value.strip()]
    if _DETAIL.fullmatch(label.strip(" :")) and values and values[0]:
        return True
    return bool(values) and _MONEY.search(values[-1]) is not None and len(label.split()) < _NEAR
