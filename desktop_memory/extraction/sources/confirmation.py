"""Facts from bookings, orders, appointments and deliveries that a page confirms."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.choice import leaves_choice
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.dates import DateMention
from desktop_memory.extraction.values.times import CLOCK_PATTERN, clock_time

_OFFERS_BEGIN = pattern(
    r"^(?:customers also|you (?:may|might) also|recommended|similar|people also|more from|"
    r"related|inspired by|frequently bought|suggested|"
    r"kunden kauften|das könnte|empfohlen|ähnliche|passend dazu|weitere angebote|vous aimerez|"
    r"recommandé|suggestions|articles similaires|les clients ont|"
    r"(?:otros|nuestros|más) clientes|(?:d'autres|nos) clients|(?:andere|unsere) kunden|"
    r"other (?:customers|"
    r"guests|buyers)|our (?:customers|guests)|también te|recomendad|los clientes|"
    r"productos relacionados|sugerencias)"
)
_NO_EVENT = pattern(
    r"\b(?:cancel(?:lation|led|ed)?|refund\w*|valid until|expires?|offer|check-?in opens|"
    r"opens \d|stornier\w*|gültig bis|rückgabe|widerruf|annulation|annuler|valable|"
    r"remboursable|"
    r"cancelaci\w+|cancelar|reembols\w+|válido|return (?:by|until|window)|retour (?:bis|avant)|"
    r"points|invoice date|rechnungsdatum|order date|bestelldatum|ordered on|bestellt am|booked "
    r"on|gebucht am|commandé le|date de commande|fecha del pedido|"
    r"born|date of birth|geburtsdatum|geboren|né\(?e?\)? le|fecha de nacimiento|member since|"
    r"(?:edit|change|amend|modify)\b.{0,20} (?:until|by|before)|originally|ursprünglich|"
    r"initialement|originalmente|"
    r"missing|still needed|fehlende\w*|nachzureichen|einzureichen|manquante?s?|à (?:déposer|"
    r"fournir)|faltan?|\d+ (?:votes?|stimmen|voix|votos)|"
    r"card|karte|carte|tarjeta|copyright|last visit|©)\b|"
    r"^\W*(?:ticketed|issued|ordered|placed|purchased|paid|ausgestellt|bestellt|gekauft|bezahlt|"
    r"émise?|"
    r"payée?|achetée?|emitid[oa]|pagad[oa]|comprad[oa])(?: on| am| le| el)?\W*$|"
    r"\b(?:returns? accepted|call us|if (?:you(?: place)?(?: your)? order|ordered|your)|order "
    r"(?:by|within)|"
    r"(?:wenn|falls) (?:sie|du|ihre?|deine?)|bestellen sie (?:bis|innerhalb)|si (?:vous|votre|"
    r"commandée?|"
    r"tu|su|pides|lo pides))\b|"
    r"\?\s*$|[\d%€$£] off\b|\b(?:half price|zum halben preis|"
    r"(?:à )?moitié prix|mitad de precio)\b|"
    r"^\W*(?:was|before|previously|vorher|bisher|avant|antes)\s?:|"
    r"\b(?:prochaines? dispos?\w*|next (?:available|free)|nächste[rs]? freie[rs]?|frei ab|"
    r"verfügbar "
    r"ab|próxim[oa]s? (?:cita |hora )?(?:disponible|libre)s?|campaña|campaign|kampagne|campagne|"
    r"fermée?s?|geschlossen|closed|cerrad[oa]s?|(?:nicht|not|non|no) (?:gebucht|booked|réservée?|"
    r"reservad[oa])|(?:frühere|letzte) suchen?|recent searches|recherches récentes|búsquedas "
    r"recientes)\b|"
    # what can be bought
    r"\b(?:ab|from|desde|dès|à partir de)\s(?:\d+(?:[.,]\d+)?\s?(?:chf|eur|usd|€|\$|£)|"
    r"(?:chf|eur|usd|€|\$|£)\s?\d)|\bships\b"
)
_DELIVERY = pattern(
    r"\b(?:deliver\w*|arriv\w*|zustell\w*|liefer\w*|ankunft|livr\w*|arrivée|entrega\w*|"
    r"llega\w*|today|heute|aujourd'hui|hoy)\b"
)
_STAY_FROM = pattern(
    r"^(?:check-?in|from|first day|start|beginn|von|du|début|premier jour|desde|inicio|anreise|"
    r"arrivée|entrada|llegada|pick-?up|abholung|retrait|recogida)\b"
)
_STAY_TO = pattern(
    r"^(?:check-?out|to\b|until|last day|end\b|ende|bis|au\b|fin\b|dernier jour|hasta|abreise|"
    r"départ|salida|drop-?off|return|rückgabe|restitution|devolución)\b"
)
_BOUGHT = pattern(
    r"\b(?:order|purchase|booking|reservation|ticket)\b.{0,40}\b(?:placed|confirmed|"
    r"complete[d]?|received|successful)\b|thank(?:s| you).{0,30}(?:order|purchase|booking)|"
    r"\b(?:bestellung|buchung|reservierung)\b.{0,40}\b(?:bestätigt|eingegangen|erfolgreich|"
    r"aufgegeben|gebucht)\b|(?:dank|danke) für (?:ihre|deine) (?:bestellung|buchung)|"
    r"\b(?:commande|réservation|achat)\b.{0,40}\b(?:confirmée?|validée?|enregistrée?)\b|merci "
    r"pour votre (?:commande|achat|réservation)|"
    r"\b(?:pedido|compra|reserva)\b.{0,40}\b(?:confirmad[oa]|realizad[oa]|completad[oa])\b|"
    r"gracias por (?:tu|su) (?:pedido|compra|reserva)"
)
_APPROVED = pattern(
    r"\b(?:request|leave|application|claim|report|expenses?|refund|antrag|urlaub\w*|demande|"
    r"solicitud)\b.{0,30}"
    r"\b(?:approved|accepted|granted|genehmigt|bewilligt|approuvée|acceptée|aprobad[oa])\b"
)
_REFERENCE = Form(
    r"(?i:order|booking|reference|confirmation|reservation|bestell\w*|buchungs\w*|auftrags\w*|"
    r"reservierungs\w*|commande|réservation|référence|dossier|pedido|reserva|localizador|n[º°])"
    r"[\w\s.:#°º-]{0,24}?(?<![A-Za-z0-9])(?P<code>(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{4,})\b"
)
# Numbers of insurances, cards and persons are no references.
_PRIVATE_NUMBER = pattern(
    r"\b(?:insurance|policy|member\w*|patient|passport|card|\w*versicher\w*|police|mitglied\w*|"
    r"ausweis\w*|karte|assurance|mutuelle|sécurité sociale|passeport|carte|adhérent\w*|seguro|"
    r"póliza|tarjeta|pasaporte|afiliad\w+|dni|paciente)\b"
)
_TOTAL = pattern(
    r"^(?:order |grand )?(?:total(?: paid| price)?|amount paid|paid|gesamt(?:betrag|summe|"
    r"preis)?|summe|montant(?: total)?|total (?:ttc|payé|pagado)|importe(?: total)?)\b"
)
_AMOUNT = Form(r"(?:[€$£]|EUR|USD|GBP|CHF)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[€$£]|EUR|USD|GBP|CHF)")
_GENERIC = pattern(
    r"^(?:thank|(?:booking|order|appointment|reservation|your) (?:confirmed|confirmation|"
    r"order)|track\b|danke|vielen dank|buchung|bestell|termin|sendung|confirm|réservation|"
    r"commande|merci|rendez|suivi|reserva|pedido|cita|gracias|seguimiento|"
    r"your (?:stay|trip|booking|table|tickets?|visit|order)\b|.*\b(?:confirmed|booked|"
    r"bestätigt|confirmée?|confirmad[oa])$|"
    r"your (?:stay|trip|booking|table|tickets?|visit|order)\b|"
    r".*\b(?:confirmed|booked|bestätigt|confirmée?|confirmad[oa])$|"
    r"my (?:trips|orders|bookings)|meine|mes |mis |order|booking|appointment|shipment)"
)
# A row that asks, calls or tempts is no part of what was booked.
_INVITES = pattern(
    r"[!?¡¿]|^win\b|\b(?:also at|survey|umfrage|sondage|enquête|encuesta|concours|concurso|"
    r"gewinnspiel|sweepstakes?|(?:to |and )win|gewinnen|gagnez|gana|auch (?:bei|in) \w+:|"
    r"aussi (?:à|au) \w+|también en \w+:|upgrade|no,? thanks|non merci|nein,? danke|"
    r"no,? gracias|in your cart)\b"
)
# Of a visit to a doctor only the appointment itself is kept.
_MEDICAL = pattern(
    r"^(?:last visit|visit note|diagnos\w*|reason|symptoms?|medication|results?|findings?|"
    r"notes?|allerg\w*|patient|befund\w*|anlass|grund|besuchsgrund|beschwerden|medikamente|"
    r"motif|symptômes|traitement|ordonnance|résultats?|motivo|síntomas|tratamiento|resultados?|"
    r"medicación|historia)\b"
)
_PRACTICE = pattern(
    r"\bdr\. med\b|\b\w*praxis\b|\bpatient\w*|\b(?:clinic|surgery|dentist|hospital|klinik|"
    r"zahnarzt\w*|"
    r"cabinet médical|médecin|clinique|hôpital|clínica|consulta médica|paciente)\b"
)
# Of a journey, the line below its times.
_VEHICLE = pattern(
    r"\b(?:seat|coach|carriage|platform|gate|flight|train|sitz(?:platz)?|wagen|gleis|flug|zug|"
    r"place|"
    r"voiture|voie|porte|vol|asiento|plaza|coche|vagón|andén|puerta|vuelo)\b"
)
_QUOTED = Form(r"[«“„]")
_MOST_EVENTS = 4
# One end of a stay: its row, its day, and the label above it.
_End = tuple[Row, DateMention, str]
_LEAD = 12
_LONGEST_LABEL = 9


def find_confirmation(page: Page) -> Iterator[FoundFact]:
    """What was booked or bought, and when it takes place or arrives."""
    yield from tell_confirmation(page, page.rows)


def tell_confirmation(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """The same for part of a page."""
    rows = _without_offers(rows)
    yield from _events(page, rows)
    yield from _approval(page, rows)
    yield from _purchase(page, rows)


def tell_dates(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """Only what is to take place on a day to come."""
    yield from _events(page, _without_offers(rows))


def _without_offers(rows: Sequence[Row]) -> list[Row]:
    end = next((n for n, row in enumerate(rows) if _OFFERS_BEGIN.match(row.text)), len(rows))
    return list(rows[:end])


def seller(page: Page) -> str:
    """Who the booking is with: the part of the title that is not "Order confirmed"."""
    named = [part for part in page.window.title.parts if not _GENERIC.match(part)]
    return named[-1] if named else ""


def _events(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    stay: _End | None = None
    told = 0
    for place, row in enumerate(rows):
        mention = _ahead(page, row, rows[place - 1] if place else None)
        if mention is None or told == _MOST_EVENTS:
            continue
        label = _label(rows, place)
        lead = label.text if label is not None else row.text
        above = lead if label is not None else ""
        if _STAY_FROM.match(row.text) or (label and _STAY_FROM.match(lead)):
            stay = row, mention, above
        elif stay and (_STAY_TO.match(row.text) or (label and _STAY_TO.match(lead))):
            told += 1
            yield _stay(page, stay, (row, mention, above))
            stay = None
        else:
            told += 1
            yield _event(page, rows, place, mention)
    if stay is not None:
        yield _event(page, rows, rows.index(stay[0]), stay[1])


def _ahead(page: Page, row: Row, before: Row | None) -> DateMention | None:
    """The day to come that a row names, if it is about something that happens."""
    if (
        _NO_EVENT.search(row.text)
        or _INVITES.search(row.text)
        or leaves_choice(row.text)
        or (before and len(before.cells) == 1 and _NO_EVENT.match(before.text))
    ):
        return None
    today = page.dates.today
    for mention in page.dates.find(row.text):
        near = _DELIVERY.search(f"{before.text if before else ''} {row.text}")
        if mention.day > today or (mention.day == today and near and _is_to_come(page, row)):
            return mention
    return None


def _is_to_come(page: Page, row: Row) -> bool:
    """Whether one of the times in a row of today is later than now."""
    now = page.screen.local_at.time()
    hours = [clock_time(match.group()) for match in CLOCK_PATTERN.finditer(row.text)]
    return any(hour is not None and hour > now for hour in hours)


def _label(rows: Sequence[Row], place: int) -> Row | None:
    """The row above, where it reads like a label of the dated one."""
    if place == 0 or _MEDICAL.match(rows[place - 1].text):
        return None
    above = rows[place - 1]
    if _INVITES.search(above.text) or _NO_EVENT.search(above.text) or _TOTAL.match(above.text):
        return None
    if (
        len(above.text.split()) > _LONGEST_LABEL
        or above.text.endswith((".", "!"))
        or len(above.cells) > 2
    ):
        return None
    return above


def _detail(rows: Sequence[Row], place: int) -> Row | None:
    """The row below, where it goes on about the dated one."""
    if place + 1 >= len(rows):
        return None
    below = rows[place + 1]
    if _MEDICAL.match(below.text) or _INVITES.search(below.text) or _QUOTED.search(below.text):
        return None
    headed = CLOCK_PATTERN.search(below.text) and not CLOCK_PATTERN.search(rows[place].text)
    goes_on = (
        headed
        or CLOCK_PATTERN.search(below.text[:_LEAD])
        or re.match(r"^(?:\d+ ?[x×]|\w+:\s|[A-ZÀ-Þ].*,)", below.text)
    )
    return below if goes_on and len(below.text) < 120 else None


def _event(page: Page, rows: Sequence[Row], place: int, mention: DateMention) -> FoundFact:
    row, label, detail = rows[place], _label(rows, place), _detail(rows, place)
    if legs := _legs(page, rows, place):
        way = [label] if label is not None and _WAY.fullmatch(label.text) else []
        return _told(page, rows, [*way, row, *legs], mention)
    if any(_PRACTICE.search(other.text) for other in rows):
        detail = None
    if detail is not None and page.dates.find(detail.text):
        detail = None
    vehicle = rows[place + 2] if detail is not None and place + 2 < len(rows) else None
    if vehicle is not None and not _VEHICLE.search(vehicle.text):
        vehicle = None
    told = [part for part in (label, row, detail, vehicle) if part is not None]
    return _told(page, rows, told, mention)


def _legs(page: Page, rows: Sequence[Row], place: int) -> list[Row]:
    """Of a journey, the rows below its day that tell what leaves where and when."""
    legs: list[Row] = []
    for row in rows[place + 1 : place + 1 + _MOST_LEGS]:
        vehicle = _VEHICLE.search(row.text) if legs else _VEHICLE.match(row.text)
        if page.dates.find(row.text) or not (vehicle or _LEG.search(row.text)):
            break
        legs.append(row)
    return legs if any(_LEG.search(row.text) for row in legs) else []


# From one place at a time to another, or the row of one end of it.
_LEG = pattern(
    r"\b\d{1,2}[:.h]\d{2}\b.*\S.*\b\d{1,2}[:.h]\d{2}\b|"
    r"^(?:dep|depart\w*|arr|arriv\w*|ab|an|abfahrt|ankunft|départ|arrivée|salida|llegada)\b\.?:? .*"
    r"\d{1,2}[:.h]\d{2}"
)
_MOST_LEGS = 3
_WAY = pattern(
    r"outbound|inbound|return|outward|hinfahrt|rückfahrt|hinreise|rückreise|hinflug|rückflug|aller|"
    r"retour|ida|vuelta"
)


def _told(page: Page, rows: Sequence[Row], told: Sequence[Row], mention: DateMention) -> FoundFact:
    pieces = [seller(page), _reference(rows)]
    pieces += [part.text for part in told]
    text = ", ".join(re.sub(r"\s{2,}", " ", page.dates.resolve(piece)) for piece in pieces if piece)
    return found(
        FactKind.EVENT,
        text[:LONGEST],
        told,
        valid_until=end_of(mention.until or mention.day, page.screen.time_zone),
    )


def _stay(page: Page, first: _End, last: _End) -> FoundFact:
    told = [
        (f"{label} {row.text}") if label else row.text
        for label, row in ((first[2], first[0]), (last[2], last[0]))
    ]
    pieces = [seller(page), *(page.dates.resolve(text) for text in told)]
    return found(
        FactKind.EVENT,
        ", ".join(re.sub(r"\s{2,}", " ", piece) for piece in pieces if piece)[:LONGEST],
        [first[0], last[0]],
        valid_until=end_of(last[1].day, page.screen.time_zone),
    )


def _approval(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """That a request was granted."""
    row = next((row for row in rows if _APPROVED.search(row.text)), None)
    if row is not None:
        below = rows[rows.index(row) + 1 : rows.index(row) + 2]
        told = [row, *(other for other in below if len(other.text.split()) > 1)]
        text = ", ".join(page.dates.resolve(part.text) for part in told)
        yield found(FactKind.TASK_OUTCOME, f"{seller(page)}: {text}"[:LONGEST], told)


def _reference(rows: Sequence[Row]) -> str:
    row = _reference_row(rows)
    match = _REFERENCE.search(row.text) if row is not None else None
    return match["code"] if match else ""


def _reference_row(rows: Sequence[Row]) -> Row | None:
    named = (row for row in rows if not _PRIVATE_NUMBER.search(row.text))
    return next((row for row in named if _REFERENCE.search(row.text)), None)


def _purchase(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    """That something was bought or booked, with number and price where both are told."""
    total = next((row for row in rows if _TOTAL.match(row.text) and _AMOUNT.search(row.text)), None)
    said = next((row for row in rows if _BOUGHT.search(row.text)), None)
    code_row = _reference_row(rows)
    if (
        code_row is None
        or total is None
        or (said is None and not _BOUGHT.search(page.window.title.text))
    ):
        return
    amount = _AMOUNT.search(total.text)
    pieces = [seller(page), code_row.text]
    if said is not None and said is not code_row:
        pieces.insert(1, said.text)
    text = ", ".join(re.sub(r"\s{2,}", " ", piece) for piece in pieces if piece)
    rows_used = [row for row in (said, code_row, total) if row is not None]
    yield found(
        FactKind.TASK_OUTCOME,
        f"{text}, {amount[0] if amount else ''}"[:LONGEST],
        list(dict.fromkeys(rows_used)),
    )
