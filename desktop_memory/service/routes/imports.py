"""`/v1/owner/import/…`: memories from elsewhere, page by page and written in small parts."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from fastapi import APIRouter, Depends, status

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import UserError
from desktop_memory.domain.imported import (
    FactLink,
    Imported,
    ImportedEntity,
    ImportedEpisode,
    ImportedFact,
    ImportedKind,
    ImportOutcome,
    StepLink,
)
from desktop_memory.importing.record import READERS
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.planned_import import (
    PlannedEpisode,
    PlannedFact,
    episodes_in_parts,
    facts_in_parts,
)
from desktop_memory.service.dependencies import Memory, Needs, Note
from desktop_memory.service.memory_access import MemoryAccess
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.imports import ImportAnswer, ImportRequest, LinkRequest

_LINKS_A_PART = 100

router = APIRouter(
    prefix="/v1/owner/import",
    tags=["owner"],
    dependencies=[Depends(Needs(Scope.OWNER))],
    responses=refusals(400, 413),
)


@router.post(
    "/links",
    summary="How imported facts belong together",
    status_code=status.HTTP_204_NO_CONTENT,
)
async def link(asked: LinkRequest, memory: Memory) -> None:
    """After the facts themselves. What is linked already is left alone."""
    facts = [FactLink(one.fact_id, one.superseded_by) for one in asked.facts]
    steps = [
        StepLink(one.step_id, one.operation, one.other_id, one.superseded_by) for one in asked.steps
    ]
    for start in range(0, max(len(facts), len(steps)), _LINKS_A_PART):
        end = start + _LINKS_A_PART
        await memory.submit(partial(_link, facts[start:end], steps[start:end]))


@router.post("/{kind}", summary="Bring in memories")
async def bring_in(
    kind: ImportedKind, asked: ImportRequest, memory: Memory, note: Note
) -> ImportAnswer:
    """Everything goes through the same gate as what is seen. The same twice doubles nothing."""
    records = _read(kind, asked)
    match kind:
        case ImportedKind.EPISODES:
            done = await _bring_episodes(records, asked, memory)
        case ImportedKind.FACTS:
            done = await _bring_facts(records, asked, memory)
        case ImportedKind.ENTITIES:
            done = await _bring_entities(records, asked, memory)
    note.given = len(done)
    return ImportAnswer.model_validate({"records": done})


def _read(kind: ImportedKind, asked: ImportRequest) -> list[Any]:
    try:
        return [READERS[kind](record) for record in asked.records]
    except ValueError as fault:
        raise UserError(f"A record cannot be read: {fault}.", "Nothing was written.") from None


def _link(facts: Sequence[FactLink], steps: Sequence[StepLink], commands: Commands) -> Changes:
    return commands.imports.link(facts, steps)


async def _bring_episodes(
    records: list[ImportedEpisode], asked: ImportRequest, memory: MemoryAccess
) -> list[Imported]:
    planned = await memory.ask(
        lambda queries: queries.imports.plan_episodes(records, joins=asked.joins)
    )
    if asked.dry_run:
        return [Imported(one.outcome, reason=one.reason) for one in planned]
    origin = await memory.ask(lambda queries: queries.imports.clean(asked.origin))
    done: list[Imported] = []
    for part in episodes_in_parts(planned):
        first, *more = _slices(part)
        done += (await memory.submit(partial(_add_episodes, first, origin)))[1]
        for lines in more:
            await memory.submit(partial(_add_episodes, lines, origin))
    return done


def _slices(part: list[PlannedEpisode]) -> Iterator[list[PlannedEpisode]]:
    """An episode of many lines stands alone in its part: some of its lines after the others."""
    if len(part) > 1:
        yield part
    else:
        yield from ([one] for one in part[0].parts())


def _add_episodes(
    planned: Sequence[PlannedEpisode], origin: str, commands: Commands
) -> tuple[Changes, list[Imported]]:
    return commands.imports.add_episodes(planned, origin)


async def _bring_facts(
    records: list[ImportedFact], asked: ImportRequest, memory: MemoryAccess
) -> list[Imported]:
    planned = await memory.ask(lambda queries: queries.imports.plan_facts(records))
    if asked.dry_run:
        return [Imported(one.outcome, reason=one.reason) for one in planned]
    origin = await memory.ask(lambda queries: queries.imports.clean(asked.origin))
    done: list[Imported] = []
    for part in facts_in_parts(planned):
        done += (await memory.submit(partial(_add_facts, part, origin)))[1]
    return done


def _add_facts(
    planned: Sequence[PlannedFact], origin: str, commands: Commands
) -> tuple[Changes, list[Imported]]:
    return commands.imports.add_facts(planned, origin)


async def _bring_entities(
    records: list[ImportedEntity], asked: ImportRequest, memory: MemoryAccess
) -> list[Imported]:
    """Only names on which the person has decided are told; others are found anew."""
    decided = await memory.ask(lambda queries: queries.imports.plan_entities(records))
    if not asked.dry_run:
        for start in range(0, len(decided), _LINKS_A_PART):
            await memory.submit(partial(_add_entities, decided[start : start + _LINKS_A_PART]))
    return [Imported(ImportOutcome.NEW) for _ in decided]


def _add_entities(records: Sequence[ImportedEntity], commands: Commands) -> Changes:
    return commands.imports.add_entities(records)
