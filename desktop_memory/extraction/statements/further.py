"""What a sentence makes known besides what it mainly does."""

from collections.abc import Iterator
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.statements.clauses import find_clauses
from desktop_memory.extraction.statements.telling import tell
from desktop_memory.extraction.statements.voice import Voice


def tell_further(sentence: Sentence, first: FoundFact, voice: Voice) -> Iterator[FoundFact]:
    """What single clauses tell of another kind than the whole, by rules only."""
    seen = {first.kind}
    for clause in find_clauses(sentence):
        fact = tell(clause, replace(voice, judge=None))
        if fact is not None and fact.kind in _FURTHER and fact.kind not in seen:
            seen.add(fact.kind)
            yield fact


_FURTHER = (
    FactKind.TASK,
    FactKind.EVENT,
    FactKind.ERROR,
    FactKind.TASK_OUTCOME,
    FactKind.DECISION,
    FactKind.PREFERENCE,
)
