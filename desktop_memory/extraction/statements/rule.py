"""Rules that recognise a statement, found by the words they need."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_memory.extraction.page.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, tried only on sentences with at least one of the `cues` (lower case words)."""

    cues: frozenset[str]
    pattern: re.Pattern[str]


def rule(cues: str, source: str) -> Rule:
    """A rule with blank separated cues. Case does not matter; " " matches any white space."""
    flexible = source.replace(" ", r"\s+")
    return Rule(frozenset(cues.split()), re.compile(flexible, re.IGNORECASE))


class Rules:
    """Rules of one kind, by cue, so that a sentence meets only those that could fit."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_cue: dict[str, list[tuple[int, Rule]]] = {}
        for order, item in enumerate(rules):
            for cue in item.cues:
                self._by_cue.setdefault(cue, []).append((order, item))

    def match(self, sentence: Sentence) -> re.Match[str] | None:
        """The match of the first rule, in their order, that fits the sentence."""
        for item in self._candidates(sentence):
            if found := item.pattern.search(sentence.text):
                return found
        return None

    def _candidates(self, sentence: Sentence) -> Iterator[Rule]:
        ordered: dict[int, Rule] = {}
        for word in sentence.words & self._by_cue.keys():
            ordered.update(self._by_cue[word])
        return (ordered[order] for order in sorted(ordered))
