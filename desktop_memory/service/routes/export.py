"""`/v1/owner/export/…`: everything, page by page."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.fact import FactFilter, FactSort, FactView
from desktop_memory.domain.recall import HitType
from desktop_memory.memory.queries import Queries
from desktop_memory.service.dependencies import Memory, Needs, Note
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.export import EntitiesPage, EpisodesPage, ExportQuery, FactsPage

router = APIRouter(
    prefix="/v1/owner/export",
    tags=["owner"],
    dependencies=[Depends(Needs(Scope.OWNER))],
    responses=refusals(),
)

Asked = Annotated[ExportQuery, Query()]


@router.get("/episodes", summary="Episodes with their lines")
async def export_episodes(asked: Asked, memory: Memory, note: Note) -> EpisodesPage:
    """Oldest first. An empty page comes after the last one."""
    page = EpisodesPage.model_validate(
        {"episodes": await memory.ask(lambda queries: _episodes(queries, asked))}
    )
    note.given = len(page.episodes)
    return page


@router.get("/facts", summary="Facts with where they were read and their history")
async def export_facts(asked: Asked, memory: Memory, note: Note) -> FactsPage:
    """Superseded ones too. An empty page comes after the last one."""
    page = FactsPage.model_validate(
        {"facts": await memory.ask(lambda queries: _facts(queries, asked))}
    )
    note.given = len(page.facts)
    return page


@router.get("/entities", summary="People, projects and things with their names")
async def export_entities(asked: Asked, memory: Memory, note: Note) -> EntitiesPage:
    """Those that a memory speaks of. An empty page comes after the last one."""
    found = await memory.ask(lambda queries: queries.entities.find_page(asked.limit, asked.offset))
    note.given = len(found)
    return EntitiesPage.model_validate({"entities": [{"entity": entity} for entity in found]})


def _episodes(queries: Queries, asked: ExportQuery) -> list[dict[str, object]]:
    found = queries.find_episodes(EpisodeFilter(), asked.limit, asked.offset, newest_first=False)
    named = queries.entities.find_named(HitType.EPISODE, [episode.id for episode in found])
    return [
        {
            "episode": episode,
            "entity_ids": named.get(episode.id, ()),
            "lines": queries.find_lines(episode.id),
            "frames": queries.find_frames(episode.id),
        }
        for episode in found
    ]


def _facts(queries: Queries, asked: ExportQuery) -> list[dict[str, object]]:
    wanted = FactFilter(view=FactView.ALL)
    found = queries.find_facts(wanted, FactSort.TEXT, False, asked.limit, asked.offset)
    named = queries.entities.find_named(HitType.FACT, [fact.id for fact in found])
    return [
        {
            "fact": fact,
            "entity_ids": named.get(fact.id, ()),
            "provenance": queries.find_provenance(fact.id),
            "history": queries.find_history(fact.id),
            "steps": queries.find_steps(fact.id),
            "consolidation": queries.find_consolidation(fact.id),
        }
        for fact in found
    ]
