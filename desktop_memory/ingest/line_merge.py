"""Which lines of an observation are new to an episode, and which an older one grown."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from desktop_memory.domain.box import Box
from desktop_memory.domain.episode import Line
from desktop_memory.domain.observation import CleanLine, Origin

_ALIKE = 0.9
# The program's own words in the same row, against a reading of the picture of them.
_READ_BETTER = 0.75
_SAME_ROW_PX = 8
# An episode has some hundred lines; that many places leave room for what stands there often.
_PLACES_AT_MOST = 2_000


@dataclass(frozen=True, slots=True)
class LinePlan:
    """What an observation does to the lines of its episode.

    `seen` are lines known already, `grown` gives known ones (by id) a text that went on (typing)
    or was read anew, `new` are all others.
    """

    seen: tuple[CleanLine, ...]
    grown: tuple[tuple[int, CleanLine], ...]
    new: tuple[CleanLine, ...]


def plan_lines(known: Sequence[Line], lines: Sequence[CleanLine]) -> LinePlan:
    """Compare the lines now visible with the distinct lines of the episode so far."""
    texts = {line.text for line in known}
    incoming = {line.text: line for line in lines if line.text.strip()}
    gone = [line for line in known if line.text not in incoming]
    seen: list[CleanLine] = []
    grown: list[tuple[int, CleanLine]] = []
    new: list[CleanLine] = []
    for text, line in incoming.items():
        if text in texts:
            seen.append(line)
            continue
        before = _find_younger_self(line, gone)
        if before is None:
            new.append(line)
        else:
            gone.remove(before)
            grown.append((before.id, line))
    return LinePlan(tuple(seen), tuple(grown), tuple(new))


def merge_layouts(before: Sequence[int], shown: Sequence[int]) -> list[int]:
    """The order of a page's lines by their ids, some more than once: as it was known, and as it is
    shown now. What is shown comes as it stands; what was scrolled away stays around it."""
    merged: list[int] = []
    in_sight = set(shown)
    same = SequenceMatcher(None, before, shown, autojunk=False)
    for tag, start, end, first, last in same.get_opcodes():
        if tag != "equal" and not in_sight.issuperset(before[start:end]):
            merged += before[start:end]
        merged += shown[first:last]
    return merged[-_PLACES_AT_MOST:]


def find_moved(before: Sequence[int], shown: Sequence[int]) -> list[int]:
    """The ids of known lines that no longer stand where they did among the others: a card that was
    put into another column. What was only scrolled moved with all the rest."""
    rest = iter(before)
    known = set(before)
    common = [id for id in shown if id in known]
    if all(id in rest for id in common):
        return []
    same = SequenceMatcher(None, before, common, autojunk=False).get_matching_blocks()
    kept = {place for block in same for place in range(block.b, block.b + block.size)}
    return [id for place, id in enumerate(common) if place not in kept]


def _find_younger_self(line: CleanLine, gone: Sequence[Line]) -> Line | None:
    for old in gone:
        if _same_row(old.box, line.box) and _went_on(old, line):
            return old
    return None


def _same_row(before: Box | None, now: Box | None) -> bool:
    if before is None or now is None:
        return False
    return abs(before.y - now.y) <= _SAME_ROW_PX and abs(before.x - now.x) <= _SAME_ROW_PX


def _went_on(old: Line, line: CleanLine) -> bool:
    """Typing puts letters into a line; a second OCR reading differs in a few of them."""
    if _grew(old.text.rstrip(), line.text):
        return True
    if old.origin is not Origin.OCR:
        return False
    if line.origin is Origin.OCR and _digits(old.text) != _digits(line.text):
        return False
    alike = _ALIKE if line.origin is Origin.OCR else _READ_BETTER
    return SequenceMatcher(None, old.text, line.text, autojunk=False).ratio() >= alike


def _grew(before: str, now: str) -> bool:
    """Whether `now` is `before` with something put in at one place."""
    if len(before) >= len(now):
        return False
    start = len(os.path.commonprefix((before, now)))  # noqa: RUF071  # letters are meant
    return now.endswith(before[start:])


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
