"""Which facts of a source belong together, by their ids here."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_memory.client import DesktopMemory
from desktop_memory.domain.imported import FactLink, FactStep, Imported, ImportedFact, StepLink

_PAGE = 200


@dataclass(frozen=True, slots=True)
class _OpenStep:
    """A step here, and what it belongs to there."""

    id: int
    there: FactStep


class ImportLinks:
    """Noted while the facts come, sent when all are here: a fact may name a later one."""

    def __init__(self) -> None:
        self._facts: dict[int, int] = {}
        self._superseded: list[tuple[int, int]] = []
        self._steps: dict[int, int] = {}
        self._open: list[_OpenStep] = []

    def note(self, record: ImportedFact, answer: Imported) -> None:
        """A fact came."""
        if answer.id is None:
            return
        self._facts[record.fact.id] = answer.id
        if record.fact.superseded_by is not None:
            self._superseded.append((answer.id, record.fact.superseded_by))
        for step, step_id in zip(record.steps, answer.step_ids, strict=False):
            if step_id is None:
                continue
            belongs = step.operation not in (None, step.id)
            if belongs or step.other_id is not None or "superseded_by" in step.columns:
                self._open.append(_OpenStep(step_id, step))
            self._steps[step.id] = step_id

    def send(self, memory: DesktopMemory) -> None:
        """Tell them all."""
        facts = [
            FactLink(fact_id, self._facts[other])
            for fact_id, other in self._superseded
            if other in self._facts
        ]
        steps = [self._link(step) for step in self._open]
        for start in range(0, max(len(facts), len(steps)), _PAGE):
            end = start + _PAGE
            memory.owner.link_imported(facts[start:end], steps[start:end])

    def _link(self, step: _OpenStep) -> StepLink:
        there = step.there
        pair: Sequence[object] | None = there.columns.get("superseded_by")
        return StepLink(
            step_id=step.id,
            operation=self._steps.get(there.operation or 0),
            other_id=self._facts.get(there.other_id or 0),
            superseded_by=None if pair is None else (self._here(pair[0]), self._here(pair[1])),
        )

    def _here(self, fact_id: object) -> int | None:
        return self._facts.get(fact_id) if isinstance(fact_id, int) else None
