"""What a sentence looks like to a linear model: pieces of words, words, pairs of words."""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.concepts import find_concepts

TRAITS = 2**15
_NO_WORD = Form(r"[^\w\s?!:%€$]")
_DIGIT = Form(r"\d")
_PIECES = (3, 4, 5)
_MOST_WORDS = 24


def find_traits(text: str) -> tuple[list[int], list[float]]:
    """Places below `TRAITS` and their weights. Digits are all alike.

    Two vectors of length 1 in one: of the letters and words, and of what they mean.
    """
    letters, meanings = _counted(_traits(text)), _counted(_meanings(text))
    for place, weight in meanings.items():
        letters[place] = letters.get(place, 0.0) + weight
    return list(letters), list(letters.values())


def _counted(traits: Iterator[str]) -> dict[int, float]:
    counts = Counter(zlib.crc32(trait.encode()) % TRAITS for trait in traits)
    weights = {place: math.log1p(count) for place, count in counts.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {place: weight / length for place, weight in weights.items()}


def _meanings(text: str) -> Iterator[str]:
    concepts = find_concepts(text)
    yield f"asked {'?' in text}"
    yield f"number {_DIGIT.search(text) is not None}"
    for concept in concepts:
        yield f"C {concept}"
    for first, second in combinations(concepts, 2):
        yield f"C {first} {second}"


def _traits(text: str) -> Iterator[str]:
    told = _DIGIT.sub("0", _NO_WORD.sub(" ", re.sub(r"[’']", " ", text.lower()))).split()
    told = told[:_MOST_WORDS]
    if not told:
        return
    yield from (f"F {told[0]}", f"L {told[-1]}", f"N {min(12, len(told) // 2)}")
    yield "asked" if "?" in text else "told"
    yield "0" if _DIGIT.search(text) else "no number"
    for word, following in zip(told, [*told[1:], ""], strict=True):
        yield f"1 {word}"
        yield f"2 {word} {following}"
        whole = f" {word} "
        for size in _PIECES:
            for start in range(len(whole) - size + 1):
                yield whole[start : start + size]
    for word, after_next in zip(told, told[2:], strict=False):
        yield f"3 {word} {after_next}"
