"""Where in a talk the lines of a page stand."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.conclusion import Talk
from desktop_memory.extraction.sources.talk_reading import may_be_talk, read_said, read_talks


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A sentence of a talk. `other` is who the person talks to where it is not known which of the
    two says it."""

    talk: Talk
    place: int
    other: str = ""

    @property
    def said(self) -> Said:
        """What is said, by whom and when."""
        return self.talk[self.place][0]


class SpokenLines:
    """The sentences of all talks of a page, by the lines they stand in."""

    def __init__(self, page: Page) -> None:
        self._lines: dict[int, list[SpokenLine]] = defaultdict(list)
        if page.window.kind is WindowKind.CHAT or may_be_talk(page):
            for pane in read_talks(page):
                talk = read_said(page, pane.messages)
                self._add(SpokenLine(talk, place, pane.other) for place in range(len(talk)))

    def find(self, sentence: Sentence) -> SpokenLine | None:
        """What is said in the words of a sentence that was read without regard to who speaks."""
        lines = [line for index in sentence.indexes for line in self._lines.get(index, ())]
        held = [line for line in lines if _holds(sentence, line.said.sentence)]
        return max(held, key=lambda line: len(line.said.sentence.quote), default=None)

    def _add(self, lines: Iterable[SpokenLine]) -> None:
        for line in lines:
            for index in line.said.sentence.indexes:
                self._lines[index].append(line)


def _holds(whole: Sentence, part: Sentence) -> bool:
    return part.quote in whole.quote or whole.quote in part.quote
