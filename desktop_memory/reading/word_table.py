"""Lines from the table of words that tesseract makes of a page."""

import csv
from collections.abc import Iterable

from desktop_memory.domain.box import Box
from desktop_memory.reading.engine import ReadLine

_COLUMNS = (
    *("level", "page_num", "block_num", "par_num", "line_num", "word_num"),
    *("left", "top", "width", "height", "conf", "text"),
)
_LINE = ("page_num", "block_num", "par_num", "line_num")
_WORD_LEVEL = "5"
_SURE = 66.0
_QUARTILE = 0.75
_ORNAMENTS = frozenset("«»¢©®°•‘’")
# Nobody types these, and search takes them for letters of their own.
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def find_lines(table: str) -> list[ReadLine]:
    """The lines of a table in tesseract's format `tsv`, with its row of names or without."""
    rows = csv.DictReader(
        table.splitlines(), fieldnames=_COLUMNS, delimiter="\t", quoting=csv.QUOTE_NONE
    )
    return list(_lines(rows))


def _lines(words: Iterable[dict[str, str]]) -> Iterable[ReadLine]:
    lines: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for word in words:
        if word["level"] == _WORD_LEVEL and word["text"].strip():
            lines.setdefault(tuple(word[name] for name in _LINE), []).append(word)
    for line in lines.values():
        sure = [word for word in line if _is_word(word)]
        if sure:
            yield _line(sure)


def _is_word(word: dict[str, str]) -> bool:
    """Bullets, icons and what is left of frames come as marks read without certainty."""
    text = word["text"].strip()
    if any(char.isalnum() for char in text):
        return True
    return float(word["conf"]) >= _SURE and not _ORNAMENTS.issuperset(text)


def _line(words: list[dict[str, str]]) -> ReadLine:
    boxes = [
        Box(*(int(word[side]) for side in ("left", "top", "width", "height"))) for word in words
    ]
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    text = " ".join(word["text"].strip() for word in words).translate(_LIGATURES)
    return ReadLine(text, whole, _confidence(words))


def _confidence(words: list[dict[str, str]]) -> float:
    """The confidence that three quarters of the letters do not exceed: one odd word is no reason
    to doubt a line, while pictures taken for text have hardly a word that is sure."""
    sure = sorted((float(word["conf"]), len(word["text"])) for word in words)
    left = _QUARTILE * sum(letters for _, letters in sure)
    for confidence, letters in sure:
        left -= letters
        if left <= 0:
            return max(0.0, confidence / 100)
    return max(0.0, sure[-1][0] / 100)
