"""What of an episode is worth vectors."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_memory.domain.observation import Source

# A vector blurs what a long text says; measured on chat messages, pieces of about 100 characters
# are recalled best (recall@10 0.81 against 0.80 for whole messages).
_SENTENCE = 100
_SCREENFUL = 600
_LONGEST = 1_000
MOST_PASSAGES = 6
_MOST_OF_SCREEN = 4
_WORDS_OF_SUBSTANCE = 4
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text worth a vector, and which of the lines given it was made of."""

    text: str
    line_indexes: tuple[int, ...]


def episode_passages(
    source: Source, title: str, role: str | None, lines: Sequence[str]
) -> tuple[Passage, ...]:
    """The passages of an episode that are worth a vector, each headed by who spoke or its title.

    None without substance, which is four words. Text beyond the last passage has full text only.
    """
    chatting = source is Source.AGENT
    pieces = _pieces(lines, 1 if chatting else _WORDS_OF_SUBSTANCE) or _pieces((title,), 1)
    if sum(len(text.split()) for _, text in pieces) < _WORDS_OF_SUBSTANCE:
        return ()
    most, usual = (MOST_PASSAGES, _SENTENCE) if chatting else (_MOST_OF_SCREEN, _SCREENFUL)
    size = min(_LONGEST, max(usual, sum(len(text) for _, text in pieces) // most + 1))
    head = f"{role if chatting else title}: ".removeprefix("None: ").removeprefix(": ")
    return tuple(
        Passage(head + " ".join(text for _, text in group), tuple({index for index, _ in group}))
        for group in _groups(pieces, size)[:most]
    )


def _pieces(lines: Iterable[str], least_words: int) -> list[tuple[int, str]]:
    """Sentences of the lines that say something: menus, buttons and figures do not."""
    return [
        (index, piece[:_LONGEST])
        for index, line in enumerate(lines)
        if len(line.split()) >= least_words
        for piece in _SENTENCE_END.split(line)
        if piece.strip()
    ]


def _groups(pieces: Iterable[tuple[int, str]], size: int) -> list[list[tuple[int, str]]]:
    groups: list[list[tuple[int, str]]] = []
    room = 0
    for index, text in pieces:
        if not groups or len(text) > room:
            groups.append([])
            room = size
        groups[-1].append((index, text))
        room -= len(text) + 1
    return groups
