"""Facts from rows with a day to come on the person's own pages, whatever the page is for."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.own_rows import OwnRow, read_own_rows, without_days
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.own_dues import tell_due
from desktop_memory.extraction.sources.own_results import find_results
from desktop_memory.extraction.values.date_mention import DateMention
from desktop_memory.extraction.values.date_words import WEEKDAYS
from desktop_memory.extraction.values.times import CLOCK_PATTERN, clock_time

# What is not to be, not yet granted, or somebody else's to take.
_OFF = pattern(
    r"\b(?:cancel+(?:ed|ation)|called off|declined|denied|rejected|refused|withdr[ae]wn?|"
    r"postponed|pending|requested|tentative|not (?:answered|available|confirmed|booked)|"
    r"wait(?:ing|ed)? ?list(?:ed)?|expired|full|vacant|done|completed|delivered|returned|"
    r"no[ -]shows?|tbc|tbd|no (?:games?|classes|lessons?|training)|abgesagt|storniert|"
    r"entf[aä]ll\w*|abgelehnt|ausgefallen|warteliste|angefragt|beantragt|unbestätigt|"
    r"nicht (?:bestätigt|verfügbar|angemeldet|gebucht|reserviert)|abgemeldet|"
    r"ausgebucht|erledigt|verschoben|vorläufig|"
    r"annulée?s?|refusée?s?|déclinée?s?|supprimée?s?|rejetée?s?|(?:en|liste d['’]) ?attente|"
    r"indisponible|complet|terminée?s?|demandée?s?|souhaitée?s?|non (?:réservée?s?|confirmée?s?|"
    r"inscrite?s?)|"
    r"cancelad[oa]s?|anulad[oa]s?|denegad[oa]s?|suspendid[oa]s?|rechazad[oa]s?|aplazad[oa]s?|pendientes?|"
    r"solicitad[oa]s?|lista de espera|no disponible|complet[oa]|terminad[oa]s?|sin confirmar)\b|"
    r"\b(?:you|du|vous|tú)\s*:\s*(?:out|no|nein|non|absente?)\b|~~|\basks?(?:ed)?\b|"
    r"^(?:anfrage|enquiry|inquiry|request|demande|solicitud)\b|"
    r"^(?:to|from|bis|von|au|du|hasta|desde|old|alt|ancienne?|antes|previously|originally)\W"
)
# Before a day that ends something, or since which something holds.
_BOUNDED = pattern(
    r"(?:\b(?:until|till|by|before|due(?: on)?|through|ends?|clos(?:es?|ing)|valid|expir\w+|use by|"
    r"since|from|as of|deadline|promised|bis|vor|seit|ab|fällig|spätestens|gültig|läuft ab|frist|"
    r"jusqu['’]au|avant|au plus tard|dès|depuis|à (?:partir|compter) du|valable|échéance|délai|"
    r"hasta|antes del?|desde|a partir del?|vence|vencimiento|válid[oa]|caduca|plazo)\b[\s:]*"
    r"(?:(?:zum|am|dem|den|the|le|el|on|del?|au|du)\s+)?(?:[^\W\d_]{2,10}[.,]?\s+)?)$"
)
_BOUNDS = pattern(
    r".*\b(?:valid|expir\w+|until|deadline|due|warranty|gültig|ablauf|fällig|frist|garantie|"
    r"fin|échéance|valable|limite|validez|vence|vencimiento|caduc\w+|created|updated|hired|since|"
    r"erstellt|geändert|seit|créé|modifié|depuis|cread[oa]|modificad[oa]|desde)\b.*"
)
_WEEKDAY = pattern(rf"\b(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b")
_SHORT_DAY = Form(
    r"(?i)\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jue|jeu|vie|ven|"
    r"sáb|sam|dom|dim)\b[.,]?"
)
# A label that says no more than that a day follows.
_WHEN = pattern(r"(?:when|date|day|wann|datum|tag|quand|jour|cuándo|fecha|día)\b")
_LABELLED = Form(r"^[^:]{4,50}?\s?:\s")
_THING = Form(r"[^\W\d_]{4,}")
_MOST, _MOST_WORDS = 8, 16


def find_own_rows(page: Page, told: Sequence[FoundFact]) -> Iterator[FoundFact]:
    """What takes place, is due or was settled, by rows on lines that no fact of `told` is from."""
    known = {index for fact in told for index in fact.line_indexes}
    when = [fact.text for fact in told if fact.kind is FactKind.EVENT]
    entries = [entry for entry in read_own_rows(page) if entry.row.index not in known]
    settled = find_results(page, entries)
    events = 0
    for entry in entries:
        fact = tell_due(page, entry) or settled.get(entry.row.index)
        if fact is None and events < _MOST and (fact := _tell_event(page, entry, when)):
            events += 1
            when.append(fact.text)
        if fact is not None:
            yield fact


def _tell_event(page: Page, entry: OwnRow, when: Sequence[str]) -> FoundFact | None:
    text = entry.text
    if _OFF.search(text) or any(map(_BOUNDS.fullmatch, entry.columns)):
        return None
    if any(_BOUNDED.search(text[: item.start]) for item in page.dates.find(text)):
        return None
    days = [item for item in page.dates.find(text) if not item.relative]
    ahead = [item for item in days if (item.until or item.day) >= page.dates.today]
    if not ahead or _is_over(page, days, text) or not _is_firm(page, entry):
        return None
    bare = _WHEN.match(text) or _WHEN.fullmatch(entry.about)
    if bare and any(ahead[0].day.isoformat() in told for told in when):
        return None
    pieces = [page.window.title.subject]
    if entry.about and entry.about not in pieces[0]:
        pieces.append(entry.about)
    if not _THING.search(" ".join([without_days(page, text), *pieces])):
        return None
    pieces.append(page.dates.resolve(text))
    return found(
        FactKind.EVENT,
        ": ".join(pieces)[:LONGEST],
        entry.row,
        valid_until=end_of(ahead[-1].until or ahead[-1].day, page.screen.time_zone),
    )


def _is_over(page: Page, days: Sequence[DateMention], text: str) -> bool:
    """Whether a row is about earlier today, or tells today as the day it is from."""
    if days[0].day != page.dates.today:
        return any(item.relative and item.day <= page.dates.today for item in page.dates.find(text))
    clock = CLOCK_PATTERN.search(text)
    begins = clock_time(clock[0]) if clock else None
    return begins is None or begins <= page.screen.at.time()


def _is_firm(page: Page, entry: OwnRow) -> bool:
    """Whether a row is laid out as an entry: cells, a label, or a day with its hour."""
    text = entry.text
    if len(text.split()) > _MOST_WORDS:
        return False
    named = bool(_WEEKDAY.search(text) or _SHORT_DAY.search(text))
    if named and CLOCK_PATTERN.search(text):
        return True
    if len(entry.row.cells) == 1:
        return bool(_LABELLED.match(text)) and not text.endswith(".")
    return any(_is_day(page, cell) for cell in entry.row.cells)


def _is_day(page: Page, cell: str) -> bool:
    """Whether a cell is a day and little else."""
    rest = without_days(page, cell)
    bare = _SHORT_DAY.sub("", _WEEKDAY.sub("", CLOCK_PATTERN.sub("", rest)))
    return rest != cell and not _THING.search(bare)
