"""Facts from pages of portals: what an office or a firm still wants, and what it has fixed a day
for.
"""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.fields import find_fields
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.outline import Mark, read_item
from desktop_memory.extraction.page.own_page import is_own
from desktop_memory.extraction.page.own_rows import OwnRow
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.shapes import looks_offered, looks_public
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.own_dues import tell_due
from desktop_memory.extraction.values.date_words import WEEKDAYS
from desktop_memory.extraction.values.names import has_name_form
from desktop_memory.extraction.values.times import CLOCK_PATTERN, is_moment

_REHEARSED = pattern(r"\b(?:training|test|demo|sandbox|schulung|formation|pruebas?)\b")
# A title with the number of a case, an order or a booking is about that one, not about offers.
_NUMBERED = Form(
    r"(?<!\w)(?=[\w/-]*\d{2})(?:[A-Z]{1,6}[-/ ]?)(?:[A-Z0-9]+[-/])*\d[\w/-]*|\b\d{4,}\b"
)
_WANTED_HEAD = pattern(
    r"\W*(?:(?:documents? |information |items? )?(?:still |we still )?(?:needed|missing|required|"
    r"outstanding|to (?:submit|upload|provide))(?: (?:from you|documents?|information|items?))?|"
    r"we (?:still )?need(?: from you)?|action (?:needed|required)|(?:fehlende|ausstehende|offene) "
    r"(?:unterlagen|nachweise|dokumente|angaben)|(?:(?:folgende|diese) (?:unterlagen|nachweise|"
    r"dokumente|angaben) |uns |noch )?fehlen(?: noch)?|noch (?:einzureichen|benötigt|fehlend)|"
    r"nachzureichen|(?:pièces?|documents?|justificatifs?) (?:manquante?s?|à (?:fournir|déposer|"
    r"joindre|compléter))|il (?:nous )?manque(?: encore)?|à fournir|"
    r"(?:documentos?|documentación|datos?) (?:pendientes?|que faltan?|por (?:entregar|aportar))|"
    r"(?:aún |nos |todavía )?faltan?|pendiente de (?:entregar|aportar|recibir))\s*:?\W*"
)
_WANTED_STATE = pattern(
    r"(?:still )?(?:missing|not (?:yet )?(?:received|submitted|uploaded))|to be (?:submitted|"
    r"uploaded|provided)\b.*|(?:rejected|refused)\b.*\b(?:resubmit|upload again|re-?send)\b.*|"
    r"fehlt(?: noch)?|noch nicht (?:eingegangen|eingereicht)|nachzureichen\b.*|abgelehnt\b.*\b(?:"
    r"neu einreichen|neu hochladen|nachreichen)\b.*|(?:encore )?manquante?s?|"
    r"non (?:reçue?|fournie?)s?|"
    r"à (?:fournir|déposer|redéposer|joindre)\b.*|(?:refusée?|rejetée?)\b.*\bà (?:redéposer|"
    r"renvoyer|refaire|corriger)\b.*|falta(?: por (?:entregar|aportar))?|no (?:recibid|entregad|"
    r"aportad)[oa]|rechazad[oa]\b.*\b(?:volver a|reenviar|subsanar)\b.*"
)
_ANY_BULLET = Form(r"^[!›»→•·▪*–-]\s+")
_COMING = pattern(
    r"(?:(?:\w+ ){0,2}(?:delivery(?: (?:estimate|date|window))?|arrival|hearing|inspection|"
    r"interview|audit|appointment|viewing|handover|installation|release|exam|deadline|"
    r"arrives?|arrive|due(?: date)?|closes|closing date|starts?|pick-?up|visit))|"
    r"(?:\w+ )?(?:liefertermin|lieferung|zustellung|anlieferung|ankunft|termin|ortstermin|"
    r"anhörung|prüfung|besichtigung|abgabe(?:termin|frist)?|einreichfrist|frist|fristende|beginn|"
    r"übergabe|abnahme|montage(?:termin)?|nächste \w+)|"
    r"(?:(?:nouvelle )?(?:livraison|réception|arrivée|remise|visite|audience|audition|clôture|"
    r"date limite|échéance|inspection|ouverture|début|soutenance|passage)(?: (?:prévue|estimée|"
    r"fixée|le|des offres))?)|"
    r"(?:(?:próxim[oa] )?(?:entrega|llegada|audiencia|visita|cierre|apertura|vista|inspección|"
    r"recogida|lanzamiento|fecha límite|vencimiento|inicio|examen|plazo)(?: (?:previst[oa]|"
    r"estimad[oa]|límite))?)|"
    r"(?:consegna|verwachte|leverdatum)(?: (?:prevista|stimata|bezorging|levering))?"
)
_PLANNED = pattern(
    r"\b(?:delivery|expected|arriv\w+|back ?order\w*|liefertermin|lieferung|erwartet|livraison|"
    r"livrée?|attendue?|entrega|previst[oa]|llegada)\b"
)
_OFF = pattern(
    r"\b(?:cancel+(?:ed|ation)|declined|withdrawn|postponed|abgesagt|storniert|entfällt|annulée?s?|"
    r"reportée?s?|supprimée?s?|cancelad[oa]s?|anulad[oa]s?|aplazad[oa]s?|not available|"
    r"nicht verfügbar|indisponible)\b"
)
_BEFORE = Form(
    r"(?i)\s*\((?:was|previously|requested|originally|war|vorher|ursprünglich|avant|"
    r"initialement|antes|era)\b[^)]*\)"
)
_WEEKDAY = pattern(rf"\b(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b")
_LEAST_CELLS = 3
_MOST, _MOST_ITEMS, _LONGEST_ROW = 4, 6, 170
_WORDS_OF_A_HEAD = 4


def find_wanted(page: Page) -> Iterator[FoundFact]:
    """What is still to be handed in: the items below a heading that says so, or rows of a table."""
    for pane in page.panes:
        if not looks_like_talk(pane):
            for place, row in enumerate(pane):
                if len(row.cells) == 1 and _WANTED_HEAD.fullmatch(row.text):
                    yield from _items(page, pane[place + 1 : place + 1 + _MOST_ITEMS])
                elif len(row.cells) > 1 and (state := _state(row)):
                    told = page.dates.resolve(f"{row.cells[0]} ({state})")
                    yield _task(told, row)


def _items(page: Page, rows: Sequence[Row]) -> Iterator[FoundFact]:
    for row in rows:
        item = read_item(row)
        text = _ANY_BULLET.sub("", item.text)
        if item.mark is Mark.CHECKED or (item.mark is Mark.NONE and text == item.text):
            return
        yield _task(page.dates.resolve(re.sub(r"\s{2,}", ", ", text)), row)


def _state(row: Row) -> str:
    named = re.search(r"[^\W\d]{3,}", row.cells[0]) is not None
    return next((cell for cell in row.cells[1:] if named and _WANTED_STATE.fullmatch(cell)), "")


def _task(told: str, row: Row) -> FoundFact:
    return found(FactKind.TASK, f"To do: {told}"[:LONGEST], row)


def find_appointed(page: Page) -> Iterator[FoundFact]:
    """What takes place on a day to come, by its label, by its weekday and clock, or by a table."""
    lines, subject = page.screen.lines, page.window.title.subject
    if not (is_own(page) or _NUMBERED.search(subject)) or _REHEARSED.search(subject):
        return
    if not any(_is_ahead(page, row) for row in page.rows):
        return
    if looks_public("\n".join(lines)) or looks_offered(lines):
        return
    told = 0
    for pane in map(_above_talk, page.panes):
        ahead = [place for place, row in enumerate(pane) if _is_ahead(page, row)]
        near = sorted({place for own in ahead for place in (max(own - 1, 0), own)})
        labelled = {
            field.rows[-1].index: field.label
            for field in find_fields([pane[place] for place in near], _COMING)
            if len(field.value) < _LONGEST_ROW
        }
        for place in ahead:
            row = pane[place]
            label = labelled.get(row.index, "")
            fact = _appointed(page, row, label, pane[place - 1] if place else None)
            if fact is not None and told < _MOST:
                told += 1
                yield fact


def _is_ahead(page: Page, row: Row) -> bool:
    return any(char.isdigit() for char in row.text) and any(
        item.day >= page.dates.today and not item.relative for item in page.dates.find(row.text)
    )


def _above_talk(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows above the first message, where people write to each other below a record."""
    if not looks_like_talk(rows):
        return rows
    return rows[: next((n for n, row in enumerate(rows) if read_header(row)), 0)]


def _appointed(page: Page, row: Row, label: str, above: Row | None) -> FoundFact | None:
    if not label and _is_said(row):
        return None
    text = _BEFORE.sub("", row.text)
    of_record = len(_FIELD.findall(text)) >= _LEAST_FIELDS
    if of_record or _OFF.search(text) or text.endswith("?") or len(text) > _LONGEST_ROW:
        return None
    if (due := _requested(page, row, text)) is not None:
        return due
    named = [item for item in page.dates.find(text) if not item.relative]
    ahead = [item for item in named if item.day >= page.dates.today]
    if not ahead or (page.window.kind is WindowKind.INVOICE and not _PLANNED.search(text)):
        return None
    firm = _WEEKDAY.search(text) and CLOCK_PATTERN.search(text)
    in_table = len(row.cells) >= _LEAST_CELLS and any(
        _PLANNED.search(cell) and page.dates.find(cell) for cell in row.cells[1:]
    )
    if not (label or firm or in_table):
        return None
    pieces = [page.window.title.subject]
    if above is not None and _is_head(above) and (firm or label == above.text.rstrip(" :")):
        pieces.append(above.text.rstrip(" :"))
    pieces.append(re.sub(r"\s{2,}", ", ", page.dates.resolve(text)))
    return found(
        FactKind.EVENT,
        ": ".join(pieces)[:LONGEST],
        row,
        valid_until=end_of(ahead[-1].until or ahead[-1].day, page.screen.time_zone),
    )


def _requested(page: Page, row: Row, text: str) -> FoundFact | None:
    """What a row asks for by a day, with what the page is about where it does not name a thing."""
    if page.window.kind is WindowKind.INVOICE or not _REQUEST.match(text) or ". " in text:
        return None
    asked = text.lstrip("!• ")
    if len(asked.split()) <= _WORDS_OF_A_BARE_REQUEST:
        asked = f"{page.window.title.subject}: {asked}"
    return tell_due(page, OwnRow(row, asked, "", ()))


# Fields side by side tell of a record.
_FIELD = Form(r"(?:^|\s{2,})[^\d:]{3,24}\s?:\s")
_LEAST_FIELDS = 3
_REQUEST = pattern(
    r"\W*(?:please|bitte|merci de|veuillez|por favor|(?:ship|send|dispatch) by|versenden bis|"
    r"expédier avant|enviar antes)\b"
)
_WORDS_OF_A_BARE_REQUEST = 5


def _is_said(row: Row) -> bool:
    """Whether somebody says something in a row: behind a name and a time."""
    said = read_header(row)
    beside = len(row.cells) > 1 and has_name_form(row.cells[0]) and is_moment(row.cells[1])
    return beside or (said is not None and bool(said.text))


def _is_head(row: Row) -> bool:
    return len(row.cells) == 1 and len(row.text.split()) <= _WORDS_OF_A_HEAD
