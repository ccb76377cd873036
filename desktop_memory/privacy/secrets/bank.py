"""Numbers of payment cards and bank accounts, told from others by their check digits."""

import re
from collections.abc import Iterator

from desktop_memory.privacy.span import Span

_GAP = r"(?:[ \u00a0\u2009.-]{0,3}|[ ]?\n[ ]?)"
_CARD = re.compile(
    rf"(?<![\w+/#])(?<!\d[.,:-])[2-6]\d{{3}}(?:{_GAP}\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{1,4}}(?:{_GAP}\d{{3}})?"
    rf"|{_GAP}\d{{6}}{_GAP}\d{{4,5}})(?![\w-]|[.,:]\d)"
)
# Leading digits and lengths of the schemes in use (ISO/IEC 7812 issuer ranges).
_SCHEMES = re.compile(
    r"4(?:\d{15}|\d{18})|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|2720\d{12}|3[47]\d{13}"
    r"|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|4[4-9]\d|5\d\d)\d{12}|62\d{14,17}"
    r"|220[0-4]\d{12}|(?:50|5[6-8]|6[0137])\d{14,17}"
)
_VERIFICATION = re.compile(
    r"(?:cvv|cvc|csc|cid|kpn|code|kod|digits|ziffer|nummer|number|chiffres|cifras|cifre|cijfers|back"
    r"|dos|rück|reverso|retro|achter)[^\d\n]{0,40}(?<![\w./:,-])(\d{3,4})(?![\w%€$£]|[./:,-]\d)",
    re.IGNORECASE,
)
_SOON = 150
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d\d(?:[ \u00a0-]{0,2}\n?[A-Za-z0-9]){11,30}")
# Length by country, from the IBAN registry (ISO 13616, release 99).
_LENGTHS = """
    NO15 BE16 BI27 DJ27 DK18 FI18 FK18 FO18 GL18 NL18 SD18 MK19 MN20 AT20 BA20 EE20 KZ20 LT20 LU20
    XK20 CH21 HR21 LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 AE23 GI23 IL23 IQ23 OM23
    SO23 TL23 VA23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 YE30 LY25 PT25 ST25 IS26
    TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HN28 HU28 LB28 NI28 PL28 SV28
    BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 MT31 SC31 LC32 RU33
"""
_NAMED = re.compile(r"\bIBAN\W{0,6}(?:ist |is |est )?$", re.IGNORECASE)
_LENGTH_OF = {item[:2]: int(item[2:]) for item in _LENGTHS.split()}


def find_cards(text: str) -> Iterator[Span]:
    """Card numbers of the schemes in use that pass Luhn (ISO/IEC 7812-1), grouped or not, and the
    verification number soon after one."""
    for found in _CARD.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if _SCHEMES.fullmatch(digits) and len(set(digits)) > 2 and passes_luhn(digits):
            yield Span(found.start(), found.end(), "card")
            number = _VERIFICATION.search(text, found.end(), found.end() + _SOON)
            if number:
                yield Span(*number.span(1), "card")


def find_accounts(text: str) -> Iterator[Span]:
    """Account numbers of a country's length whose check digits pass ISO 13616 (mod 97), or that
    are called IBAN: a digit may have been misread."""
    for found in _IBAN.finditer(text):
        length = _LENGTH_OF.get(found.group()[:2].upper(), 0)
        places = [index for index, char in enumerate(found.group()) if char.isalnum()][:length]
        account = "".join(found.group()[index] for index in places)
        named = _NAMED.search(text, max(0, found.start() - 20), found.start()) is not None
        if length and len(account) == length and (passes_mod97(account) or named):
            end = found.start() + places[-1] + 1
            if not text[end : end + 1].isalnum() and account[4:].strip("0"):
                yield Span(found.start(), end, "iban")


def passes_luhn(digits: str) -> bool:
    """Whether the last digit is the Luhn check digit of those before it."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 * (doubled > 9)
    return total % 10 == 0


def passes_mod97(account: str) -> bool:
    """Whether an IBAN without spaces has the right check digits."""
    turned = account[4:] + account[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1
