"""Secrets made up at run time, so that no file holds anything that looks like one."""

import base64
import random
import string

HEX = "0123456789abcdef"
ALPHANUMERIC = string.ascii_letters + string.digits
CAPITALS = string.ascii_uppercase + string.digits


class MadeUp:
    """A source of secrets that are the same in every run for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # nothing hangs on these

    def letters(self, count: int, alphabet: str = ALPHANUMERIC) -> str:
        """Random letters with a digit and a letter among them."""
        while True:
            made = "".join(self._random.choice(alphabet) for _ in range(count))
            if count < 6 or (any(map(str.isdigit, made)) and not made.isdigit()):
                return made

    def digits(self, count: int) -> str:
        first = self._random.choice("123456789")
        return first + "".join(self._random.choice(string.digits) for _ in range(count - 1))

    def password(self) -> str:
        words = ("maple", "Candle", "velvet", "Harbour", "pepper", "Lantern")
        one, two = self._random.sample(words, 2)
        mark = self._random.choice("!#%?_.-")
        return self._random.choice(
            (f"{one}{self.digits(2)}{mark}{two}", self.letters(12), f"{one}-{two}-{self.digits(2)}")
        )

    def base64(self, count: int) -> str:
        return base64.b64encode(self._random.randbytes(count)).decode()

    def card(self, prefix: str = "4", count: int = 16) -> str:
        """A card number that passes Luhn."""
        body = prefix + self.digits(count - len(prefix) - 1)
        total = 0
        for place, digit in enumerate(reversed(body)):
            doubled = int(digit) * (2 if place % 2 == 0 else 1)
            total += doubled - 9 if doubled > 9 else doubled
        return body + str(-total % 10)

    def iban(self, country: str, length: int) -> str:
        """An account number that passes mod 97."""
        body = self.digits(length - 4)
        turned = "".join(str(int(char, 36)) for char in body + country + "00")
        return f"{country}{98 - int(turned) % 97:02}{body}"


def grouped(text: str, size: int = 4, between: str = " ") -> str:
    return between.join(text[start : start + size] for start in range(0, len(text), size))


def leaks(secret: str, text: str) -> bool:
    """Whether six characters in a row of a secret (all of a shorter one) are left in a text."""
    size = min(6, len(secret))
    return any(secret[at : at + size] in text for at in range(len(secret) - size + 1))
