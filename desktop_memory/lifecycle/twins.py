"""Whether two sentences say the same in other words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

# Both measured on the pairs of tests/lifecycle/twin_pairs.py, see test_twins.py there: cosine
# alone cannot tell twins, as sentences that differ in a number or a "not" reach 0.99.
LEAST_LIKENESS = 0.90
LEAST_LIKENESS_SOFT = 0.965

_TOKEN = re.compile(r"[^\W_](?:[\w.:/@#$%€£+-]*[^\W_])?[%€£$]?", re.UNICODE)
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
# English "on 4 May", "at 9:00"; the number says it.
_BEFORE_NUMBER = re.compile(r"\b(?:on|at|am|um|le|el)\s+(?=\d)", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Without meaning of their own here; "is", "must" and "have to" all state that it is so.
_NEUTRAL = _words(
    """the a an of that which is are be been being get gets has have must to we i our my
    der die das den dem des ein eine einen einem einer ist sind wird werden sich
    le la les l un une du de d des est sont se el los las una del es son está"""
)
# One of these more or less is no matter, where the sentences lie very near in meaning.
_SOFT = _words(
    """about around approximately roughly once can also just so usually currently regularly
    every each all per for in on at im in für pour para en dans"""
)
# What stands before and after one of these is not the same thing.
_ORDERED = _words(
    """over than before after to from by versus vs instead rather until till into onto as if when
    über als vor nach zu von bis statt durch wenn avant après par que si antes después desde hasta
    por because"""
)
_LEAST_WORDS = 3
# "gas", "bus": too short to cut.
_LEAST_CUT = 4
_MOST_SOFT = 2


def is_twin(one: str, other: str, likeness: float | None) -> bool:
    """Whether both say the same: the same words of meaning, whatever their order and endings.

    A number, a date, a name, a negation, a preposition that tells another way makes them
    different. `likeness` is their cosine; without one only the words decide, more strictly.
    """
    mine, theirs = _meaning(one), _meaning(other)
    if min(len(mine), len(theirs)) < _LEAST_WORDS:
        return False
    difference = (Counter(mine) - Counter(theirs)) + (Counter(theirs) - Counter(mine))
    if difference:
        soft = difference.total() <= _MOST_SOFT and all(word in _SOFT for word in difference)
        if not soft or likeness is None or likeness < LEAST_LIKENESS_SOFT:
            return False
        mine, theirs = _hard(mine), _hard(theirs)
    elif likeness is not None and likeness < LEAST_LIKENESS:
        return False
    return not _needs_order(one, other, mine) or _is_turned(mine, theirs)


def words_of_meaning(text: str) -> list[str]:
    """The words by which a twin of a sentence can be found."""
    return [word for word in dict.fromkeys(_plain_words(text)) if word not in _NEUTRAL | _SOFT]


def _meaning(text: str) -> list[str]:
    words = [word for word in _plain_words(text) if word not in _NEUTRAL]
    return [word if word in _SOFT else _stem(word) for word in words]


def _plain_words(text: str) -> list[str]:
    plain = _BEFORE_NUMBER.sub("", _POSSESSIVE.sub("", unicodedata.normalize("NFKC", text)))
    return [word.casefold() for word in _TOKEN.findall(plain.replace("'", " ").replace("’", " "))]


def _hard(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _SOFT]


def _stem(word: str) -> str:
    """A word without the endings of plural and of "-ing"; what has a digit stays whole."""
    if not word.isalpha() or len(word) < _LEAST_CUT:
        return word
    for ending, rest in (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("s", ""), ("ing", "")):
        if word.endswith(ending):
            return word[: -len(ending)] + rest
    return word.removesuffix("e")


def _needs_order(one: str, other: str, words: Sequence[str]) -> bool:
    """Whether it may matter what stands first: "Alice pays Bob", "tabs over spaces"."""
    plain = {*_plain_words(one), *_plain_words(other)}
    names = {
        _stem(word.casefold())
        for text in (one, other)
        for word in re.findall(r"(?<=[\w,;:] )[A-ZÀ-ÖØ-Þ][\w.-]*", text)
    }
    values = [word for word in words if word in names or any(c.isdigit() for c in word)]
    return bool(plain & _ORDERED) or len(values) > 1


def _is_turned(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one is the other, perhaps begun elsewhere: "after X, do Y" and "do Y after X"."""
    return len(mine) == len(theirs) and any(
        [*mine[at:], *mine[:at]] == list(theirs) for at in range(len(mine))
    )
