"""Rows of the person's own pages that are entries: which they are, and what they stand under."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_memory.extraction.page.board import has_columns
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.own_page import addresses_all, is_own, names_person
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern

_KINDS = (WindowKind.OTHER, WindowKind.PROFILE, WindowKind.CONFIRMATION)
# What is made out to whoever is signed in.
_ACCOUNT = pattern(
    r"(?:my|mein[e]?|mon|mes|mis?) \w{3,}(?: \(?\d+\)?)?|(?:your|ihre?|votre|vos|tu|su)s? "
    r"(?:booking|appointment|request|order|reservation|application|slot|stay|trip|account|"
    r"\w*buchung|\w*termin|\w*anfrage|\w*bestellung|\w*antrag|réservation|rendez-vous|demande|"
    r"commande|compte|reserva|cita|solicitud|pedido|cuenta)s?\b.*"
)
# Heads what is over, what anybody may still take, and what others say.
_ELSEWHERE = pattern(
    r"\b(?:past|history|earlier|previous|former|archived?|completed|cancell?ed|log|timeline|"
    r"open|available|free|near you|suggest\w*|recommend\w*|popular|you (?:might|may)|discover|"
    r"similar|new (?:booking|request|reservation|event|entry)|reviews?|comments?|notes?|chat|wall|"
    r"basket|cart|community|marketplace|classifieds|sponsored|examples?|samples?|templates?|"
    r"vergangene?|verlauf|frühere?|archiv|erledigt|abgesagt|verfügbar|freie|empfehlungen|"
    r"empfohlen|beliebt|ähnliche|neue[rs]? (?:buchung|antrag|termin|anfrage)|bewertungen|"
    r"warenkorb|kommentare?|notizen|pinnwand|aushang|gästebuch|beispiele?|vorlagen?|muster|"
    r"passée?s?|historique|anciens?|anciennes?|archives?|disponibles?|libres?|suggestions?|"
    r"recommand\w+|populaires?|nouvelle (?:demande|réservation)|avis|commentaires?|mur|panier|"
    r"communauté|annonces?|exemples?|modèles?|"
    r"pasad[oa]s?|historial|anterior(?:es)?|archivad[oa]s?|sugerencias?|recomendad[oa]s?|"
    r"nueva (?:reserva|solicitud)|valoraciones|opiniones|comentarios|notas|tablón|comunidad|"
    r"cesta|carrito|anuncios|ejemplos?|plantillas?)\b"
)
# What sells, what shows how to fill in a form, what somebody else seeks or says.
_ASIDE = pattern(
    r"\b(?:e\.\s?g\.|for example|example|sample|template|placeholder|demo|test|preview|"
    r"z\.\s?b\.|beispiel\w*|muster\w*|vorlage|p\.\s?ex|ex\.|exemple|modèle|p\.\s?ej|ej\.|"
    r"ejemplo|plantilla)|\b(?:offers?|promo\w*|sale|discount|deals?|recommended|sponsored|you "
    r"might|"
    r"people also|others? (?:also )?(?:bought|booked)|for rent|wanted|looking for|free trial|"
    r"angebot\w*|aktion|rabatt|empfohlen|andere (?:buchten|kauften)|gesucht|wir suchen|"
    r"zu vermieten|gratis|"
    r"promotions?|offre|offerte?s?|profitez|recommandé|à louer|cherch(?:e|ons)|"
    r"oferta|descuento|recomendado|busc(?:o|amos)|vendo|se (?:vende|alquila)|gana)\b|\d ?%|"
    r"\b(?:from|ab|dès|desde) [€$£]?\d+(?:[.,]\d\d)? ?[€$£]|\bfrom [€$£]\d|"
    r"^(?:also|außerdem|auch|aussi|également|también)\b|!(?:$|,)|^\W*[\"“«„]|: ?[\"“«„]"
)
# A question, or an arrow to the week before or after.
_OPEN = Form(r"\?(?:,|$)|\d\.?\?|(?:^|, )[<>‹›◀▶←→ ]+(?:,|$)")
_BUTTON = Form(r"^(?:\[.*\]|[+>›»].*)$")
_FORMER = Form(
    r"(?i)\s*\((?:was|previously|requested|orig\w*|moved|war|vorher|ursprünglich|verschoben|statt|"
    r"bisher|avant|initialement|reportée?|au lieu|antes|era|en lugar)\b[^)]*\)"
)
_WORDS_OF_A_HEAD, _LEAST_COLUMNS, _LONGEST = 6, 3, 170


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row and what it stands under: a heading, the head of its table.

    `text` is its cells one after the other, without buttons and without what held before.
    """

    row: Row
    text: str
    heading: str
    columns: tuple[str, ...]

    @property
    def about(self) -> str:
        """The heading, without a colon behind it."""
        return self.heading.rstrip(" :")


def read_own_rows(page: Page) -> Iterator[OwnRow]:
    """The entries of a page of the person's own, but for adverts, samples and questions, and what
    stands under headings for what is over or may be taken by anybody."""
    if page.window.kind not in _KINDS or _ASIDE.search(page.window.title.subject):
        return
    if addresses_all(page) or not _is_personal(page):
        return
    for pane in page.panes:
        if not has_columns(pane):
            yield from _entries(_above_talk(pane))


def without_days(page: Page, text: str) -> str:
    """A text without the days it names."""
    for item in reversed(page.dates.find(text)):
        text = text[: item.start] + text[item.end :]
    return text


def _is_personal(page: Page) -> bool:
    return (
        is_own(page)
        or names_person(page)
        or any(
            _ACCOUNT.fullmatch(cell) or page.people.is_user(cell)
            for row in page.rows
            for cell in row.cells
        )
    )


def _above_talk(rows: Sequence[Row]) -> Sequence[Row]:
    if not looks_like_talk(rows):
        return rows
    return rows[: next((n for n, row in enumerate(rows) if read_header(row)), 0)]


def _entries(rows: Sequence[Row]) -> Iterator[OwnRow]:
    heading, columns = "", tuple[str, ...]()
    # The first line is the bar of the page.
    for row in rows[1:]:
        if not any(map(str.isdigit, row.text)) and len(row.cells) == 1 and _is_heading(row):
            heading, columns = row.text, ()
        elif len(row.cells) >= _LEAST_COLUMNS and not any(map(str.isdigit, row.text)):
            columns = row.cells
        if _ELSEWHERE.search(heading) or _ASIDE.search(heading):
            continue
        text = _FORMER.sub("", ", ".join(cell for cell in row.cells if not _BUTTON.match(cell)))
        if len(text) <= _LONGEST and not _OPEN.search(text) and not _ASIDE.search(text):
            yield OwnRow(row, text, heading, columns)


def _is_heading(row: Row) -> bool:
    short = len(row.text.split()) <= _WORDS_OF_A_HEAD and row.text[-1] not in ".!?,;"
    return short and not (_BUTTON.match(row.text) or row.text.startswith("("))
