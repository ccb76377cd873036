"""The one check that a fact quotes its source."""

from collections.abc import Sequence

from desktop_memory.domain.fact import FoundFact


def is_quoted(fact: FoundFact, lines: Sequence[str], title: str) -> bool:
    """Whether each line of the quote stands word for word in its line of the source.

    A fact about the window itself quotes the title and names no lines.
    """
    pieces = fact.quote.split("\n")
    if not fact.quote.strip():
        return False
    if not fact.line_indexes:
        return fact.quote in title
    return len(pieces) == len(fact.line_indexes) and all(
        0 <= place < len(lines) and piece in lines[place]
        for piece, place in zip(pieces, fact.line_indexes, strict=True)
    )
