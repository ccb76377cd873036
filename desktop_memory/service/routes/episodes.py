"""`/v1/episodes`: what was on the screen."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.episode import Frame, Picture
from desktop_memory.domain.errors import NotFound
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.queries import Queries
from desktop_memory.service.dependencies import Memory, Needs, Note
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.episode import EpisodeDetails, Episodes, EpisodesQuery
from desktop_memory.service.schemas.fields import MAX_ID, PathId
from desktop_memory.service.schemas.forget import Forgotten

router = APIRouter(prefix="/v1/episodes", tags=["episodes"], responses=refusals())

_READS = [Depends(Needs(Scope.READ))]
_FORGETS = [Depends(Needs(Scope.FORGET))]


@router.get("", summary="List episodes", dependencies=_READS)
async def find_episodes(
    asked: Annotated[EpisodesQuery, Query()], memory: Memory, note: Note
) -> Episodes:
    """A page of episodes."""
    wanted = asked.filter()
    episodes, total = await memory.ask(
        lambda queries: (
            queries.find_episodes(wanted, asked.limit, asked.offset, asked.newest_first),
            queries.count_episodes(wanted),
        )
    )
    note.question, note.given = asked.match or "", len(episodes)
    return Episodes.model_validate({"episodes": episodes, "total": total})


@router.get("/{id}", summary="An episode", dependencies=_READS, responses=refusals(404))
async def get_episode(id: PathId, memory: Memory, note: Note) -> EpisodeDetails:
    """An episode with its lines, the facts found in it, and its pictures."""
    details = await memory.ask(
        lambda queries: {
            "episode": queries.get_episode(id),
            "lines": queries.find_lines(id),
            "facts": queries.find_facts_of_episode(id),
            "frames": queries.find_frames(id),
        }
    )
    note.given = 1
    return EpisodeDetails.model_validate(details)


@router.delete("/{id}", summary="Forget an episode", dependencies=_FORGETS, responses=refusals(404))
async def forget_episode(id: PathId, memory: Memory) -> Forgotten:
    """Facts found only there go with it. Out of every answer at once, erased from the files a
    little later."""

    def forget(commands: Commands) -> Changes:
        return commands.forget(ForgetScope(episode_ids=(id,)))

    await memory.ask(lambda queries: queries.get_episode(id))
    changes = await memory.submit(forget)
    return Forgotten(forget_id=changes.forget_id, message=changes.message)


@router.get(
    "/{id}/frame",
    summary="The picture of an episode",
    dependencies=_READS,
    response_class=Response,
    responses=refusals(404)
    | {
        200: {
            "description": "The picture.",
            "content": {
                media_type: {"schema": {"type": "string", "format": "binary"}}
                for media_type in ("image/webp", "image/png")
            },
        }
    },
)
async def get_picture(
    id: PathId,
    memory: Memory,
    note: Note,
    frame_id: Annotated[
        int | None, Query(ge=1, le=MAX_ID, description="The last one if none is named.")
    ] = None,
    max_width: Annotated[int | None, Query(ge=16, le=16_384, description="In pixels.")] = None,
) -> Response:
    """What the screen looked like; excluded windows and secrets are black in it."""
    picture = await memory.ask(lambda queries: _picture(queries, id, frame_id, max_width))
    note.given = 1
    return Response(picture.data, media_type=picture.media_type)


def _picture(queries: Queries, id: int, frame_id: int | None, max_width: int | None) -> Picture:
    episode = queries.get_episode(id)
    frames: list[Frame] = queries.find_frames(id)
    wanted = frame_id or episode.frame_id
    if wanted is None or wanted not in {frame.id for frame in frames}:
        raise NotFound(
            f"Episode {id} has no such picture (any more).", f"Its text is at /v1/episodes/{id}."
        )
    return queries.get_picture(wanted, max_width)
