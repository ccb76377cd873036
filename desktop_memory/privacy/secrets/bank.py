"""Numbers of payment cards and bank accounts, told from others by their check digits."""

import re
from collections.abc import Iterator

from desktop_memory.privacy.span import Span

_CARD = re.compile(r"(?<![\w.-])[3-6]\d(?:[ -]?\d){11,17}(?![\w-])")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d\d(?: ?[A-Z0-9]){11,30}(?!\w)", re.IGNORECASE)


def find_cards(text: str) -> Iterator[Span]:
    """Card numbers of 13 to 19 digits that pass Luhn (ISO/IEC 7812-1)."""
    for found in _CARD.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if len(set(digits)) > 2 and passes_luhn(digits):
            yield Span(found.start(), found.end(), "card")


def find_accounts(text: str) -> Iterator[Span]:
    """Account numbers whose check digits pass ISO 13616 (mod 97)."""
    for found in _IBAN.finditer(text):
        if passes_mod97(found.group().replace(" ", "")):
            yield Span(found.start(), found.end(), "iban")


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
