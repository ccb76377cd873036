"""The words that open a wallet."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from mnemonic import Mnemonic

from desktop_memory.privacy.folding import fold
from desktop_memory.privacy.secrets.labels import Kind, Label
from desktop_memory.privacy.span import Span

_LEAST = 12
_WORD = re.compile(r"[^\W\d_]{2,12}")
_GAP = re.compile(r"[\s\d.,;:)(|│#\"'\[\]\u3000-]{1,12}")
_FAR = 200
_LONG = 700
_PROSE = """
    the and with your not are was never anyone share keep this has have und der die das nicht mit
    niemals teilen les des une avec votre jamais con los las una nunca per che non mai
"""
_PROSE_WORDS = frozenset(_PROSE.split())


def find_seed_phrases(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """Twelve or more words in a row: of one of the word lists in use (BIP-39), or any words behind
    a label such as "seed phrase". Numbers, line ends and columns may stand between them."""
    for run in _runs(text):
        yield Span(run[0].start(), run[-1].end(), "seed phrase")
    done = 0
    for label in labels:
        if label.kind is Kind.SEED and label.start >= done:
            done = label.end + _FAR
            words = _words_after(text, label.end)
            if len(words) >= _LEAST - 1:
                yield Span(words[0].start(), words[-1].end(), "seed phrase")


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    lists = _lists()
    run: list[re.Match[str]] = []
    shared: frozenset[str] = frozenset()
    for word in _WORD.finditer(text):
        of = lists.get(word.group().lower())
        if of is None:
            if len(run) >= _LEAST:
                yield run
            run = []
            continue
        both = shared & of
        if run and both and _GAP.fullmatch(text, run[-1].end(), word.start()):
            run.append(word)
            shared = both
        else:
            if len(run) >= _LEAST:
                yield run
            run, shared = [word], of
    if len(run) >= _LEAST:
        yield run


def _words_after(text: str, start: int) -> list[re.Match[str]]:
    """The longest run of small words shortly behind a label."""
    best: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, start + _LONG):
        joined = run and _GAP.fullmatch(text, run[-1].end(), word.start())
        fits = word.group().islower() and fold(word.group()) not in _PROSE_WORDS
        if fits and len(word.group()) > 2 and (joined or not run):
            run.append(word)
        else:
            best = max(best, run, key=len)
            run = [word] if fits else []
        if not run and word.start() > start + _FAR and len(best) < _LEAST - 1:
            break
    return max(best, run, key=len)


@cache
def _lists() -> dict[str, frozenset[str]]:
    """The languages of each word of the word lists, in small letters."""
    languages: dict[str, set[str]] = {}
    for language in Mnemonic.list_languages():
        for word in Mnemonic(language).wordlist:
            for spelled in {word.lower(), fold(word)}:
                languages.setdefault(spelled, set()).add(language)
    shared: dict[frozenset[str], frozenset[str]] = {}
    return {word: shared.setdefault(frozenset(of), frozenset(of)) for word, of in languages.items()}
