"""Rows in which strangers and shops want something sold, and messages sent to thousands."""

from collections.abc import Iterator, Sequence

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern

# What somebody wants to be rid of, with its price.
_FOR_SALE = pattern(
    r"^\W*(?:[\w.’' -]{2,30}\s?: )?(?:vendo|se vende|je vends|vends|à vendre|verkaufe|(?:zu )?"
    r"verkaufen|(?:i'm )?selling (?:my|an?|two|our)|for sale)\b.*(?:[€$£] ?\d|\d ?(?:[€$£]|"
    r"euros?\b|eur\b|vb\b|obo\b|ono\b))"
)
# Numbers of four to six digits write to thousands at once, and so does who can be stopped.
_BULK = pattern(
    r"^\W*(?:texts?|reminder|message|sms|nachricht|rappel|recordatorio|mensaje|texto|erinnerung) "
    r"(?:from|von|de|du) \d{4,6}\b|"
    r"\b(?:(?:text|reply|send) )?(?-i:STOP) to (?:opt out|unsubscribe|end|cancel|quit)\b|"
    r"\b(?:sende|antworte\w*|abmelden)\b.{0,20}(?-i:STOPP?)\b|(?-i:STOP) (?:au|par sms)\b|"
    r"\benvoyez (?-i:STOP)\b|\b(?:envía|responde) (?-i:BAJA|STOP)\b"
)
_TOUT = pattern(
    r"(?:^|[:,.] ?)(?:sign|get|send|make|edit|convert|register|join|create|download|scan|print|"
    r"ship) [^.:]{0,40}\bfree\W*$|(?:^|[:,.] ?)register free\b|\b(?:kostenlos|gratis) (?:anmelden|"
    r"registrieren|teilnehmen|herunterladen)\W*$|\binscription gratuite\W*$|\b(?:regístrate|"
    r"inscripción) (?:gratis|gratuita)\W*$|"
    r"^\W*(?:buy|get|order|hire|find|kaufen sie|achetez|trouvez|compra) .{3,40}\b(?:near you|in "
    r"your "
    r"area|in (?:ihrer|deiner) nähe|près de chez vous|cerca de ti)\W*$|"
    r"^\W*webinars?\s?: ?[\"“„«]|"
    r"^\W*(?:other (?:guests|customers) (?:also )?(?:booked|bought|viewed)|andere "
    r"(?:kunden |gäste )?(?:buchten|kauften|suchten|interessierten)|"
    r"d'autres (?:clients|voyageurs) ont|otros (?:clientes|viajeros) (?:también )?(?:compraron|"
    r"reservaron|vieron))\b|"
    r"^\W*(?:votez?|vota|abstimmen|stimmt ab)\s?:? [^.]*!\W*$"
)
_ADVERT = pattern(
    r"\W*(?:anzeigen?|werbung|advertisement|advert|sponsored|ad|publicité|annonce|publicidad|"
    r"anuncio|patrocinado|sponsorisé)\W*"
)
# Of what can be booked nothing has been.
_BOOKABLE = pattern(
    r"\W*(?:book|book now|enrol|register|sign up|apply|join|buchen|anmelden|réserver|s'inscrire|"
    r"reservar|inscribirse|apuntarse)\W*"
)
_LEAST_CELLS = 3
_DIGIT = Form(r"\d")


def is_touting(text: str) -> bool:
    """Whether a row or cell offers something to whoever reads it."""
    return any(form.search(text) for form in (_FOR_SALE, _BULK, _TOUT))


def without_touting(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows without those of things to be booked and those right below the word "advert"."""
    announced = False
    for row in rows:
        if not announced and not _is_bookable(row):
            yield row
        announced = not announced and _ADVERT.fullmatch(row.text) is not None


def _is_bookable(row: Row) -> bool:
    return (
        len(row.cells) >= _LEAST_CELLS
        and _BOOKABLE.fullmatch(row.cells[-1]) is not None
        and _DIGIT.search(row.text) is not None
    )
