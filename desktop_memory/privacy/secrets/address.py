"""Where somebody lives: streets with a number, and the post code that goes with them."""

import re
from collections.abc import Iterator

from desktop_memory.privacy.span import Span

_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽÅÄÖ][\w'’.-]{1,24}"
_NUMBER = r"\d{1,5}[ ]?[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?)?(?![\w%])"
_ENGLISH_KINDS = """
    St Street Ave Avenue Rd Road Dr Drive Ln Lane Blvd Boulevard Ct Ter Terrace Hwy Highway Pkwy
    Parkway Cir Crescent Cres Gardens Gdns Mews Trl
"""
_WEAK_KINDS = """
    Way Court Pl Place Circle Sq Square Close Grove Row Walk Hill Park Green Trail Loop Run Bend
    Pike Quay Wharf Parade Rise View
"""
_ENDINGS = """
    straße strasse str\\. weg allee gasse platz damm ufer steig chaussee deich graben pfad straat
    laan gracht plein kade dijk singel steeg gatan vägen gränd stigen gata veien gade stræde katu
    kuja utca
"""
_WEAK_ENDINGS = "ring hof kamp berg feld vei gate vej allé tie"
_FRENCH_KINDS = """
    rue avenue av\\. boulevard bd chemin impasse allée place quai cours route square passage
"""
_OTHER_KINDS = """
    Calle C/ Avenida Avda\\.? Av\\. Plaza Paseo Camino Carrer Ronda Travesía Rua Travessa Praça
    Alameda Largo Estrada Via Viale Piazza Corso Vicolo Strada ul\\. ulica al\\. aleja pl\\. os\\.
    ulice náměstí třída ул\\. улица пр\\. проспект пер\\. Str\\. Bulevardul Οδός Am Im Zum Zur
    An[ ]de[rmn] Auf[ ]de[rmn] In[ ]de[rmn]
"""
_OF = r"(?:(?:de|du|des|de la|de l'|del|della|dei|da|do|dos|das|la|le|les|los|las|di)[ ])?"


def _any(words: str) -> str:
    return "|".join(words.split())


_ENGLISH = re.compile(
    r"(?<![\w.,/-])\d{1,6}[A-Za-z]?(?:-\d{1,4})?[ ]"
    r"(?:(?:[NSEW]{1,2}|North|South|East|West)\.?[ ])?"
    rf"(?:(?:\d{{1,3}}(?:st|nd|rd|th)|{_NAME})[ ]){{1,4}}"
    rf"(?:(?:{_any(_ENGLISH_KINDS)})\b\.?"
    rf"|(?:{_any(_WEAK_KINDS)})(?=[ ]?,|[ ]?\n[^\n]{{0,60}}\d{{4}}))"
    r"(?:,?[ ](?:Apt|Apartment|Unit|Suite|Ste|Flat|Fl|Floor|#)\.?[ ]?#?[\w-]{1,6})?"
)


def _compound(endings: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?:{_NAME}[ -]){{0,3}}(?=[A-ZÀ-Þ])[\wÀ-ž'’-]{{0,24}}|(?:{_NAME}[ -]){{1,3}})"
        rf"(?i:{_any(endings)})$"
    )


_COMPOUND = _compound(_ENDINGS)
_WEAK_COMPOUND = _compound(_WEAK_ENDINGS)
_POSTED = re.compile(r"[ ]?[,\n][^\n]{0,30}?\b\d{3}")
_HOUSE = re.compile(rf"(?<=[a-zß.é])[ ]{_NUMBER}")
_BEFORE = re.compile(
    rf"(?<!\w)(?:{_any(_OTHER_KINDS)}|{_any(_FRENCH_KINDS)})[ ]{_OF}"
    rf"(?:[\wÀ-žА-я'’.-]{{2,24}},?[ ]){{1,5}}(?:n[.º°o]{{0,2}}[ ]?|№[ ]?|д\.[ ]?)?{_NUMBER}"
)
_FRENCH = re.compile(
    rf"(?<!\w)\d{{1,4}}(?:[ ]?(?:bis|ter|quater))?,?[ ](?i:{_any(_FRENCH_KINDS)})[ ]"
    rf"(?=(?i:{_OF})(?:l'|d')?[A-ZÀ-Þ]|(?:de|du|des)[ ])"
    r"[\wÀ-ž'’-]{2,24}(?:[ ][\wÀ-ž'’-]{1,24}){0,4}"
)
_BOX = re.compile(
    r"\b(?:P\.?[ ]?O\.?[ ]?Box|Postfach|Boîte postale|BP|Apartado|Casella postale|Postbus)"
    r"[ ]\d{1,6}"
)
_JAPAN = re.compile(
    r"〒\d{3}-\d{4}[^\n]{0,40}|[一-龥]{1,4}[都道府県][一-龥]{1,6}[市区町村][^\s、。]{2,30}"
)
_CHINA = re.compile(r"[一-龥]{2,8}[省市][一-龥]{1,8}[区县市][一-龥\w]{2,20}[号路街]\w{0,10}")

# Post codes by country; those that are only digits count where a place name goes with them.
_SURE_CODE = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}|[A-CEGHJ-NPR-TVXY]\d[A-Z][ ]\d[A-Z]\d"
    r"|[1-9]\d{3}[ ][A-Z]{2}(?=[ ,]+[A-Z])|[A-Z]{2},?[ ]\d{5}(?:-\d{4})?"
    r"|\d{2}-\d{3}(?=[ ]+[A-ZŁŚŻ])|\d{4}-\d{3}(?=[ ]+[A-ZÀ-Þ])|\d{5}-\d{3}|〒\d{3}-\d{4})(?![\w-])"
)
_PLACED_CODE = re.compile(
    r"(?<![\w.,:/+-])(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{3}[ ]\d{2}|\d{6})[ ]{1,2}"
    rf"(?={_NAME})"
    rf"|(?<=[a-zà-ž],[ ])\d{{4,6}}(?![\w.,-]|[ ]\d)|(?<=[a-zà-ž][ ])\d{{5,6}}(?=$|\n)",
)
_NEAR_LINES = 2
_LONGEST = 90
_FAR = 200
_STREETS = (_ENGLISH, _BEFORE, _FRENCH, _BOX, _JAPAN, _CHINA)


def find_addresses(text: str) -> Iterator[Span]:
    """Streets with a house number, and post codes within two lines of one."""
    streets = [
        Span(*found.span(), "address") for street in _STREETS for found in street.finditer(text)
    ]
    streets += _compounds(text)
    yield from streets
    for street in streets:
        start, end = _lines_around(text, street)
        for code in (_SURE_CODE, _PLACED_CODE):
            for found in code.finditer(text, start, end):
                yield Span(*found.span(), "address")


def _compounds(text: str) -> Iterator[Span]:
    """Streets whose name says so at its end, as in "Lindenstraße 12". Endings that other words
    have as well ("Monitoring 12") count where a post code follows."""
    for house in _HOUSE.finditer(text):
        start = max(text.rfind("\n", 0, house.start()) + 1, house.start() - _LONGEST)
        street = _COMPOUND.search(text, start, house.start())
        if street is None and _POSTED.match(text, house.end()):
            street = _WEAK_COMPOUND.search(text, start, house.start())
        if street:
            yield Span(street.start(), house.end(), "address")


def _lines_around(text: str, span: Span) -> tuple[int, int]:
    start, end = span.start, span.end
    first, last = max(0, start - _FAR), min(len(text), end + _FAR)
    for _ in range(_NEAR_LINES + 1):
        start = max(text.rfind("\n", first, max(start, first)), first)
        after = text.find("\n", min(end + 1, last), last)
        end = last if after < 0 else after
    return start, end
