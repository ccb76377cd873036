"""Rules that recognise a statement, found by the words they need."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern, words


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, tried only on sentences with at least one of the `cues` (lower case words)."""

    cues: frozenset[str]
    form: Form


class Rules:
    """Rules of one kind, by cue, so that a sentence meets only those that could fit.

    They are written as text. A line that is not indented holds the cues of a rule, the indented
    lines below it are pieces of its pattern, in which a blank is any white space, case does not
    matter and `<NAME>` stands for a part given by that name. Lines with # are remarks.
    """

    def __init__(self, text: str, **parts: str) -> None:
        self._by_cue: dict[str, list[tuple[int, Rule]]] = {}
        for order, rule in enumerate(_read(text, parts)):
            for cue in rule.cues:
                self._by_cue.setdefault(cue, []).append((order, rule))

    def match(self, sentence: Sentence) -> re.Match[str] | None:
        """The match of the first rule, in their order, that fits the sentence."""
        for rule in self._candidates(sentence):
            if found := rule.form.search(sentence.text):
                return found
        return None

    def forms(self) -> Iterator[Form]:
        """The patterns of all rules."""
        return (rule.form for rules in self._by_cue.values() for _, rule in rules)

    def _candidates(self, sentence: Sentence) -> Iterator[Rule]:
        ordered: dict[int, Rule] = {}
        for word in sentence.words & self._by_cue.keys():
            ordered.update(self._by_cue[word])
        return (ordered[order] for order in sorted(ordered))


def _read(text: str, parts: dict[str, str]) -> Iterator[Rule]:
    cues, pieces = "", ""
    for line in [*text.split("\n"), "end"]:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            pieces += line[4:]
            continue
        if pieces:
            yield Rule(words(cues), pattern(_fill(pieces, parts)))
            cues, pieces = "", ""
        cues += f" {line}"


def _fill(source: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        source = source.replace(f"<{name}>", part)
    return source
