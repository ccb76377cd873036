"""All that is shown of one fact."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from desktop_memory.domain.entity import Entity
from desktop_memory.domain.fact import Change, Fact, HistoryEntry, Provenance
from desktop_memory.domain.strength_curve import StrengthCurve
from desktop_memory.memory.queries import Queries

_NEAREST, _FARTHEST = timedelta(days=14), timedelta(days=90)


@dataclass(frozen=True, slots=True)
class FactContent:
    """All that the pane shows of a fact."""

    fact: Fact
    sources: Sequence[Provenance]
    history: Sequence[HistoryEntry]
    curve: StrengthCurve
    explained: str
    replaced_by: Fact | None = None
    entities: Sequence[Entity] = ()

    @property
    def folded(self) -> bool:
        """Whether another fact says the same in other words, and speaks for it."""
        return self.replaced_by is not None and any(
            step.change is Change.FOLDED and step.after for step in self.history
        )


def read_content(queries: Queries, fact_id: int) -> FactContent:
    """Raises NotFound."""
    fact = queries.get_fact(fact_id)
    newer = fact.superseded_by
    return FactContent(
        fact=fact,
        sources=queries.find_provenance(fact_id),
        history=queries.find_history(fact_id),
        curve=queries.find_curve(fact_id, _ahead(datetime.now(UTC) - fact.known_from)),
        explained=queries.explain_strength(fact_id),
        replaced_by=None if newer is None else queries.get_fact(newer),
        entities=queries.entities.find_of_fact(fact_id),
    )


def _ahead(age: timedelta) -> timedelta:
    """How far a graph looks ahead: not so far that a young fact has no past in it."""
    return min(_FARTHEST, max(_NEAREST, age * 2))
