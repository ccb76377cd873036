"""Words and phrases looked for in titles."""

import re
from collections.abc import Iterable

from desktop_memory.privacy.folding import fold

_SPACELESS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1100, 0x11FF),  # Korean: particles follow without a space
    (0x3040, 0x30FF),  # Japanese
    (0x3400, 0x9FFF),  # Chinese characters
    (0xAC00, 0xD7AF),
)


class Phrases:
    """A set of phrases, compiled once.

    A phrase matches whole words, whatever their case and accents, with anything but letters
    between them. `*` stands for further letters of a word (`*bank`, `passwor*`). A phrase that
    starts with `!` is an exception: its words count for nothing (`!food bank`). Scripts that
    write no spaces match anywhere.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        wanted = [fold(pattern).strip() for pattern in patterns]
        self._phrases = _compile(phrase for phrase in wanted if not phrase.startswith("!"))
        self._exceptions = _compile(phrase[1:] for phrase in wanted if phrase.startswith("!"))

    def find(self, folded: str) -> str | None:
        """The first part of a folded text that matches, or None."""
        if self._phrases is None:
            return None
        if self._exceptions is not None:
            folded = self._exceptions.sub(" | ", folded)
        found = self._phrases.search(folded)
        return found.group() if found else None

    def is_whole(self, folded: str) -> bool:
        """Whether a folded text is one of the phrases and nothing else."""
        return self._phrases is not None and self._phrases.fullmatch(folded) is not None


def _compile(phrases: Iterable[str]) -> re.Pattern[str] | None:
    wanted = sorted({phrase for phrase in phrases if phrase.strip("* ")})
    anywhere = [_spaceless(phrase) for phrase in wanted if _has_no_spaces(phrase)]
    words = [_words(phrase) for phrase in wanted if not _has_no_spaces(phrase)]
    choices = anywhere + ([rf"(?<!\w)(?:{'|'.join(words)})(?!\w)"] if words else [])
    return re.compile("|".join(choices)) if choices else None


def _has_no_spaces(phrase: str) -> bool:
    return any(low <= ord(char) <= high for char in phrase for low, high in _SPACELESS)


def _spaceless(phrase: str) -> str:
    return r"\s*".join(re.escape(char) for char in phrase if not char.isspace())


def _words(phrase: str) -> str:
    return r"[\W_]+".join(_word(word) for word in re.findall(r"[\w*]+", phrase))


def _word(word: str) -> str:
    return r"\w{0,40}".join(map(re.escape, word.split("*")))
