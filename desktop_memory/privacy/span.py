"""A stretch of text that is taken out."""

from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` to `end` (excluded) of a text are a secret of this `family`."""

    start: int
    end: int
    family: str


def merge(spans: list[Span]) -> list[Span]:
    """The same stretches, in order, those that touch or overlap joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            last = merged[-1]
            merged[-1] = Span(last.start, max(last.end, span.end), last.family)
        else:
            merged.append(span)
    return merged
