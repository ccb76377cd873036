"""How to reach or find a person: mail, phone, network address, place, date of birth."""

import re
from collections.abc import Iterable, Iterator
from ipaddress import ip_address

from desktop_memory.privacy.secrets.labels import Kind, Label
from desktop_memory.privacy.span import Span

_MAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%'-]{1,64}(?:@|%40|[ ]?[\[({](?:at|ät|arroba|@)[\])}][ ]?)"
    r"(?:[\w-]{1,63}(?:\.|[ ]?[\[({](?:dot|punkt|point|punto)[\])}][ ]?)){1,5}"
    r"[^\W\d_]{2,18}(?![\w@])"
)
_NO_MAIL = re.compile(r"git@|\.(?:png|jpe?g|gif|svg|webp|css|js|ts|py|md|html?|json|ya?ml)$", re.I)

_EXTENSION = r"(?:[ ,]{1,3}(?:ext|x|Durchwahl|DW|poste|int)\.?[ ]?\d{1,6})?"
_INTERNATIONAL = re.compile(
    rf"(?<![\w+.])(?:\+|00[ ]?)[1-9](?:[ \u00a0./()-]{{0,3}}\d){{7,14}}(?!\d){_EXTENSION}"
)
_NORTH_AMERICA = re.compile(
    rf"(?<![\w.+-])(?:1[ .-])?(?:\(\d{{3}}\)[ ]?|\d{{3}}[ .-])\d{{3}}[ .-]\d{{4}}(?![\w-]|\.\d)"
    rf"{_EXTENSION}"
)
_TRUNK = re.compile(
    rf"(?<![\w.+,:/-])\(?0[1-9]\d{{0,4}}\)?(?:[ \u00a0./-]{{1,3}}\d{{2,8}}){{1,5}}(?![\w-]|[.,:]\d)"
    rf"{_EXTENSION}"
)
_NUMBER = re.compile(rf"(?<!\w)\(?\+?\d(?:[ \u00a0./()-]{{0,3}}\d){{4,14}}(?!\d){_EXTENSION}")
_PHONE_LINK = re.compile(
    r"[\"')\]]{0,2}[\s.:=|\"'(→]{0,20}(?:(?:nr|no|number|is|ist|at|me)\b[\s.:]{0,3})?", re.I
)
_DATE = re.compile(r"\d{4}[-./]\d\d?[-./]\d\d?(?!\d)|\d\d?[-./]\d\d?[-./]\d{4}(?!\d)")

_IPV4 = re.compile(r"(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)")
_GROUP = r"[0-9a-fA-F]{1,4}"
_IPV6 = re.compile(
    rf"(?<![\w:.])(?:(?:{_GROUP}:){{2,7}}(?::?{_GROUP}){{1,7}}"
    rf"|(?:{_GROUP}:){{1,6}}:(?:{_GROUP}(?::{_GROUP}){{0,5}})?)(?![\w:])"
)
_IP_WORD = re.compile(
    r"\b(?:ip|ips|ipv[46]|address|adresse|from|login|host|client|remote|peer|von|depuis|desde|da|via"
    r"|@)\W{0,5}(?:is|ist|:|address|adresse)?\W{0,4}$",
    re.IGNORECASE,
)
_VERSION_WORD = re.compile(r"(?:\bv(?:er(?:sion)?)?\.?[ :]?|[A-Za-z][\w+#]*[ /-]|[=~^<>]=?[ ]?)$")

_COORDINATES = re.compile(
    r"(?<![\w.])[-+]?\d{1,2}\.\d{4,}°?[ ]?[NS]?[,;/ ]{1,4}"
    r"[-+]?\d{1,3}\.\d{4,}°?[ ]?[EWO]?(?!\w)"
)
_DEGREES = re.compile(
    r"\d{1,3}°[ ]?\d{1,2}['′’][ ]?(?:\d{1,2}(?:\.\d+)?[\"″”]?)?[ ]?[NS][,;/ ]{1,3}"
    r"\d{1,3}°[ ]?\d{1,2}['′’][ ]?(?:\d{1,2}(?:\.\d+)?[\"″”]?)?[ ]?[EWO]"
)
_LATITUDE = re.compile(
    r"\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng)\W{1,5}([-+]?\d{1,3}\.\d{3,})", re.I
)

_DAY = re.compile(
    r"[\"')\]]{0,2}(?:[ \t]?\([^()\n]{0,20}\))?[\s.:=|\"'(*†-]{0,20}"
    r"(?:(?:on|am|the|le|el|il|em|den|is|ist|was|est)\b[ ])?"
    r"(\d{4}[-./ ]\d\d?[-./ ]\d\d?"
    r"|\d\d?(?:st|nd|rd|th|er|º)?[-./ ]{1,2}(?:\d\d?|(?:de |of )?[^\W\d_]{3,12}\.?)"
    r"(?:,? (?:de )?|[-./ ]{1,2})\d{2,4}"
    r"|[^\W\d_]{3,12}\.? \d\d?(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{4}年\d\d?月\d\d?日|\d{8})(?!\d)",
    re.IGNORECASE,
)


def find_contacts(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """Mail addresses, phone numbers, network addresses of the outside, places on the map, dates
    of birth."""
    for found in _MAIL.finditer(text):
        if not _NO_MAIL.search(found.group()):
            yield Span(*found.span(), "mail")
    yield from _phones(text, labels)
    yield from _network_addresses(text)
    for pattern in (_COORDINATES, _DEGREES) if "°" in text else (_COORDINATES,):
        yield from (Span(*found.span(), "place") for found in pattern.finditer(text))
    yield from (Span(*found.span(1), "place") for found in _LATITUDE.finditer(text))
    for label in labels:
        if label.kind is Kind.BIRTH and (day := _DAY.match(text, label.end)):
            yield Span(*day.span(1), "date of birth")


def _phones(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    for pattern in (_INTERNATIONAL, _NORTH_AMERICA, _TRUNK):
        for found in pattern.finditer(text):
            if _is_phone(found.group()):
                yield Span(*found.span(), "phone")
    for label in labels:
        link = _PHONE_LINK.match(text, label.end) if label.kind is Kind.PHONE else None
        number = _NUMBER.match(text, link.end()) if link else None
        if number and _is_phone(number.group(), least=5):
            yield Span(*number.span(), "phone")


def _is_phone(raw: str, least: int = 8) -> bool:
    digits = sum(map(str.isdigit, raw))
    return least <= digits <= 18 and _DATE.search(raw) is None


def _network_addresses(text: str) -> Iterator[Span]:
    for found in _IPV4.finditer(text):
        named = _IP_WORD.search(text, max(0, found.start() - 30), found.start()) is not None
        if _is_outside(found.group(), named) and (named or not _is_version(text, found)):
            yield Span(*found.span(), "network address")
    if "::" in text or text.count(":") > 2:
        for found in _IPV6.finditer(text):
            if _is_outside(found.group(), named=False):
                yield Span(*found.span(), "network address")


def _is_outside(raw: str, named: bool) -> bool:
    try:
        address = ip_address(raw)
    except ValueError:
        return False
    if address.is_loopback or address.is_unspecified or address.is_multicast:
        return False
    documented = raw.startswith(("192.0.2.", "198.51.100.", "203.0.113.", "2001:db8", "2001:DB8"))
    return named or documented or not (address.is_private or address.is_reserved)


def _is_version(text: str, found: re.Match[str]) -> bool:
    """Whether four numbers follow the name of a program, as versions do."""
    if sum(int(part) >= 50 for part in found.group().split(".")) >= 2:
        return False
    return _VERSION_WORD.search(text, max(0, found.start() - 30), found.start()) is not None
