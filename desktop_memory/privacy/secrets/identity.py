"""Numbers that states and insurers give to a person."""

import re
from collections.abc import Iterable, Iterator

from desktop_memory.privacy.secrets.labels import Kind, Label
from desktop_memory.privacy.span import Span

_LINK = re.compile(
    r"[\"'`)\]*]{0,3}(?:[ \t]?\([^()\n]{0,30}\))?"
    r"(?:[\s.:=：#()°º|;,→-]{0,12}(?:(?:n|nr|no|num|number|nummer|numero|número|numéro|numer|card|karte"
    r"|carte|tarjeta|tessera|id|ist|is|lautet|es|est|è|of|holder)\b)?){0,3}[\s.:=：#°º|;,→\"'は为은는]{0,20}",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"[A-Z0-9](?:[A-Z0-9]|[ ./\u2011-](?=[A-Z0-9]*\d|[A-Z]{1,2}\b(?![ ]?[a-z]))){4,34}(?![a-z0-9])"
)
_SMALL = re.compile(r"(?=[a-z]*\d)[a-z0-9]{6,24}(?![\w])")
_DATE = re.compile(r"\d{4}[-./]\d\d?[-./]\d\d?$|\d\d?[-./]\d\d?[-./]\d{2,4}$")
_LEAST_DIGITS = 5
_SHORT = 3
_PAN = re.compile(r"[A-Z]{5}\d{4}[A-Z]")
_MRZ = re.compile(
    r"(?<![A-Z0-9<])(?=[A-Z0-9<«]{0,44}<[<«]|[A-Z0-9]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7})"
    r"[A-Z0-9<«]{28,46}(?![A-Za-z0-9<])"
)
_MRZ_SECOND = re.compile(r"\n[ \t]{0,8}([A-Z0-9<«]{28,46})(?![A-Za-z0-9<])")
_DIGITS = re.compile(r"\d(?<!\w.)(?:[ .-]?[\dAB]){9,21}(?![\w-])")
_US = re.compile(r"(?!000|666)[0-8]\d\d-(?!00)\d\d-(?!0000)\d{4}")
_BRAZIL = re.compile(r"\d{3}\.\d{3}\.\d{3}-\d\d")
_FRANCE = re.compile(r"[12] ?\d\d ?(?:0[1-9]|1[0-2]) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d")
_SWITZERLAND = re.compile(r"756\.\d{4}\.\d{4}\.\d\d")
_CODES = re.compile(
    r"[A-Z](?<!\w.)(?:[A-Z]{2}[ABCFGHLJPT][A-Z]\d{4}[A-Z]|[A-Z]{5}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]"
    r"|[A-Z]{3}\d{6}[HM][A-Z]{5}[A-Z\d]\d)(?!\w)"
)


def find_identity(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """Numbers behind a label such as "Passport No", and those told by their own form: machine
    readable lines of passports, social security numbers with fixed groups or check digits."""
    for label in labels:
        if label.kind is Kind.IDENTITY:
            yield from _labelled(text, label)
    yield from _machine_readable(text)
    yield from (Span(*found.span(), "identity") for found in _CODES.finditer(text))
    for found in _DIGITS.finditer(text):
        if _is_identity(found.group()):
            yield Span(*found.span(), "identity")


def _is_identity(raw: str) -> bool:
    if _US.fullmatch(raw) or _SWITZERLAND.fullmatch(raw):
        return True
    if _BRAZIL.fullmatch(raw):
        return is_brazilian(re.sub(r"\D", "", raw))
    return _FRANCE.fullmatch(raw) is not None and is_french(raw.replace(" ", ""))


def _labelled(text: str, label: Label) -> Iterator[Span]:
    word = text[label.start : label.end]
    if len(word) <= _SHORT and not word.isupper():
        return
    link = _LINK.match(text, label.end)
    start = link.end() if link else label.end
    for pattern in (_NUMBER, _SMALL):
        found = pattern.match(text, start)
        if found is None or _DATE.match(found.group()):
            continue
        if sum(map(str.isdigit, found.group())) >= _LEAST_DIGITS or _PAN.fullmatch(found.group()):
            yield Span(*found.span(), "identity")
            return


def _machine_readable(text: str) -> Iterator[Span]:
    if "<<" not in text and "«" not in text:
        return
    for found in _MRZ.finditer(text):
        yield Span(*found.span(), "identity")
        second = _MRZ_SECOND.match(text, found.end())
        if second:
            yield Span(*second.span(1), "identity")


def is_french(number: str) -> bool:
    """Whether the two last digits are the key of a French social security number."""
    body = number[:-2].replace("2A", "19").replace("2B", "18")
    return body.isdigit() and 97 - int(body) % 97 == int(number[-2:])


def is_brazilian(digits: str) -> bool:
    """Whether the two last digits are the check digits of a Brazilian CPF."""
    for length in (9, 10):
        total = sum(int(digits[i]) * (length + 1 - i) for i in range(length))
        if (total * 10) % 11 % 10 != int(digits[length]):
            return False
    return True
