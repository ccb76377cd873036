"""`GET /v1/health`, `/v1/now` and `/v1/stats`."""

from dataclasses import fields
from datetime import timedelta

from fastapi import APIRouter, Depends
from tzlocal import get_localzone

from desktop_memory import __version__
from desktop_memory.domain import status as domain
from desktop_memory.domain.agent import Scope
from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.fact import FactFilter, FactView
from desktop_memory.memory.queries import Queries
from desktop_memory.service.dependencies import Memory, Needs, Note
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.status import Health, Now, Stats

router = APIRouter(prefix="/v1", tags=["status"], responses=refusals())

_READS = [Depends(Needs(Scope.READ))]
_STATS_SPAN = timedelta(days=30)
_USES_SPAN = timedelta(days=7)


@router.get("/health", summary="How the app fares")
async def get_health(memory: Memory) -> Health:
    """Any token will do: nothing in the answer was on the screen."""
    health = await memory.ask(lambda queries: queries.get_health())
    status = health.status
    return Health.model_validate(
        {
            **_fields(health),
            "recall_warning": health.recall_warning,
            **_fields(status),
            "version": __version__,
            "kept_at": status.kept.at if status.kept else None,
        }
    )


@router.get("/now", summary="What the person is doing", dependencies=_READS)
async def get_now(memory: Memory, note: Note) -> Now:
    """As far as it was stored."""
    status = memory.runtime.status()
    kept = status.kept
    episodes = (
        await memory.ask(lambda queries: queries.find_many_episodes([kept.episode_id]))
        if kept
        else []
    )
    note.given = len(episodes)
    return Now.model_validate(
        {
            "at": status.at,
            "state": status.state,
            "episode": episodes[0] if episodes else None,
            "environment": status.environment,
        }
    )


@router.get("/stats", summary="How much is remembered", dependencies=_READS)
async def get_stats(memory: Memory) -> Stats:
    """Counts, and the last 30 days."""
    return Stats.model_validate(await memory.ask(_stats))


def _stats(queries: Queries) -> dict[str, object]:
    health = queries.get_health()
    days = queries.find_days(health.status.at - _STATS_SPAN, health.status.at, get_localzone())
    return {
        "episodes": queries.count_episodes(EpisodeFilter()),
        "facts": queries.count_facts(FactFilter(view=FactView.ALL)),
        "days": days,
        "sizes": health.sizes,
        "recalls": health.recalls,
        "recalls_empty": health.recalls_empty,
        "recalls_used": health.recalls_used,
        "recall_p50_ms": health.recall_p50_ms,
        "recall_p95_ms": health.recall_p95_ms,
        "recall_warning": health.recall_warning,
        "fact_uses": health.fact_uses,
        "used_facts": queries.find_used_facts(health.status.at - _USES_SPAN),
    }


def _fields(noun: domain.Health | domain.Status) -> dict[str, object]:
    return {field.name: getattr(noun, field.name) for field in fields(noun)}
