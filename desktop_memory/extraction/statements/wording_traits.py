"""What a sentence looks like to a linear model: pieces of words, words, pairs of words."""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator

from desktop_memory.extraction.patterns import Form

TRAITS = 2**15
_NO_WORD = Form(r"[^\w\s?!:%€$]")
_DIGIT = Form(r"\d")
_PIECES = (3, 4, 5)
_MOST_WORDS = 24


def find_traits(text: str) -> tuple[list[int], list[float]]:
    """Places below `TRAITS` and their weights, a vector of length 1. Digits are all alike."""
    counts = Counter(zlib.crc32(trait.encode()) % TRAITS for trait in _traits(text))
    weights = [math.log1p(count) for count in counts.values()]
    length = math.sqrt(sum(weight * weight for weight in weights)) or 1.0
    return list(counts), [weight / length for weight in weights]


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
