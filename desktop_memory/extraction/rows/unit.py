"""The sentences and rows of a page, each with what stands around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_memory.extraction.page.message import looks_like_talk, read_messages
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import Sentence, split_sentences
from desktop_memory.extraction.page.window_kind import WindowKind

_MOST_WORDS_OF_HEADING, _FARTHEST_HEADING = 5, 8
_ENDS_SENTENCE = (".", "!", "?")
# What programs print does not go on from line to line.
_LINE_BY_LINE = (WindowKind.TERMINAL, WindowKind.BUILD, WindowKind.EDITOR)
_WIDTH, _NO_WIDTH = 60, 1_000_000


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a row of cells, and its surroundings.

    `heading` is the nearest short line above; `speaker` is None outside of talk. `place` says how
    far down its pane it stands, 0..1. `is_quoted` tells that it is from a letter that is answered.
    """

    sentence: Sentence
    cells: int
    before: str
    after: str
    heading: str
    speaker: str | None
    place: float
    is_first: bool
    is_last: bool
    is_quoted: bool

    @property
    def text(self) -> str:
        """What it says."""
        return self.sentence.text


def read_units(page: Page) -> list[Unit]:
    """All units of a page, pane after pane, from above."""
    return [unit for pane in page.panes for unit in _units(pane, page)]


_EDGE = 3


def _units(pane: Sequence[Row], page: Page) -> Iterator[Unit]:
    width = _NO_WIDTH if page.window.kind in _LINE_BY_LINE else _WIDTH
    sentences = [sentence for sentence in split_sentences(pane, width) if sentence.text.strip()]
    cells = {row.index: len(row.cells) for row in pane}
    quoted = {row.index for row in pane if row.text.startswith(">")}
    speakers = _speakers(pane, page)
    texts = [sentence.text for sentence in sentences]
    last = len(sentences) - 1
    for place, sentence in enumerate(sentences):
        yield Unit(
            sentence=sentence,
            cells=cells[sentence.indexes[0]],
            before=texts[place - 1] if place else "",
            after=texts[place + 1] if place < last else "",
            heading=_heading(sentences[max(0, place - _FARTHEST_HEADING) : place], cells),
            speaker=speakers.get(sentence.indexes[0]),
            place=place / max(1, last),
            is_first=place < _EDGE,
            is_last=place > last - _EDGE,
            is_quoted=any(index in quoted for index in sentence.indexes),
        )


def _heading(above: Sequence[Sentence], cells: dict[int, int]) -> str:
    for sentence in reversed(above):
        short = len(sentence.text.split()) <= _MOST_WORDS_OF_HEADING
        if short and cells[sentence.indexes[0]] == 1 and not sentence.text.endswith(_ENDS_SENTENCE):
            return sentence.text
    return ""


def _speakers(pane: Sequence[Row], page: Page) -> dict[int, str]:
    """Who says what stands on a line."""
    in_chat = page.window.kind is WindowKind.CHAT
    if not (in_chat or looks_like_talk(pane)):
        return {}
    messages = read_messages(pane, in_chat=in_chat)
    return {row.index: message.speaker for message in messages for row in message.rows}
