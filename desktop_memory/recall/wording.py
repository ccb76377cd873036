"""How a short text is worded, compared with another one."""

import re
import unicodedata
from dataclasses import dataclass

from desktop_memory.recall.stop_words import LANGUAGES

# "14:05" and "1.5" are one word each, and so are "C++" and "C#".
_WORD = re.compile(r"\d+(?:[.,:/]\d+)+|\w+[+#]*")
# With one of these more or less a sentence says something else. "t" is that of "isn't".
_TURNING = frozenset(
    """not no nor neither never none without cannot t before after until under over above below off
    nicht kein keine keinen keinem keiner nie niemals ohne vor nach bis über unter aus
    ne pas aucun aucune jamais sans avant après ni rien no nunca ningún ninguna sin antes después
    sobre desde hasta""".split()  # noqa: SIM905
)
_SAYS_NOTHING = frozenset().union(*LANGUAGES.values()) - _TURNING


def folded(text: str) -> str:
    """Lower case without accents and curled apostrophes, character for character."""
    if text.isascii():
        return text.lower()
    plain = (unicodedata.normalize("NFD", letter)[:1] for letter in text.lower())
    return "".join(plain).replace("’", "'")


@dataclass(frozen=True, slots=True)
class Wording:
    """`words`: all its words, each once. `told`: those with meaning, in their order."""

    words: frozenset[str]
    told: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Wording":
        words = _WORD.findall(text.casefold())
        return cls(frozenset(words), tuple(word for word in words if word not in _SAYS_NOTHING))

    def says_the_same(self, other: "Wording") -> bool:
        """Whether they differ in words without meaning at most. How two facts are compared."""
        return self.told == other.told and bool(self.told or self.words == other.words)

    def is_turned(self, other: "Wording") -> bool:
        """Whether one has a "not" or "before" that the other has not."""
        return bool((self.words ^ other.words) & _TURNING)

    def counts_otherwise(self, other: "Wording") -> bool:
        """Whether each has a number that the other has not: "900 euros" and "950 euros"."""
        return _has_number(self.words - other.words) and _has_number(other.words - self.words)


def _has_number(words: frozenset[str]) -> bool:
    return any(word[0].isdigit() for word in words)
