"""Takes long paragraphs apart."""

import re
from collections.abc import Iterator

from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import Origin, RawLine

_LONG = 400
_LONGEST = 1_000
_ROW_PX = 24
_SENTENCE = re.compile(r"\S.*?(?:[.!?…][\"'”’)\]]*(?=\s)|[。！？]|$)", re.DOTALL)


def find_paragraph_lines(raw_text: str, box: Box) -> list[RawLine]:
    """The lines of a paragraph that fills `box`: itself, or its sentences where it is long.

    Of a long paragraph another part is visible after each scroll, its sentences stay the same.
    The box of a sentence is where its share of the height is, and a row more on both sides.
    """
    if not raw_text.strip():
        return []
    if len(raw_text) <= _LONG:
        return [RawLine(raw_text.rstrip(), Origin.ACCESSIBILITY, box)]
    return [
        RawLine(raw_text[start:end], Origin.ACCESSIBILITY, _share(box, start, end, len(raw_text)))
        for start, end in _find_sentences(raw_text)
    ]


def _find_sentences(raw_text: str) -> Iterator[tuple[int, int]]:
    for found in _SENTENCE.finditer(raw_text):
        start, end = found.span()
        while end - start > _LONGEST:
            space = raw_text.rfind(" ", start, start + _LONGEST)
            cut = space if space > start else start + _LONGEST
            yield start, cut
            start = cut + 1 if cut == space else cut
        yield start, end


def _share(box: Box, start: int, end: int, length: int) -> Box:
    top = box.y + box.height * start // length - _ROW_PX
    bottom = box.y + -(-box.height * end // length) + _ROW_PX
    return Box(box.x, top, box.width, bottom - top).intersection(box) or box
