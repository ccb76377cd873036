"""`POST /v1/forget`."""

from fastapi import APIRouter, Depends

from desktop_memory.domain.agent import Scope
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import UserError
from desktop_memory.service.dependencies import Asker, Memory, Needs, Note
from desktop_memory.service.routes.refusals import refusals
from desktop_memory.service.schemas.forget import ForgetOutcome, ForgetPreview, ForgetRequest

router = APIRouter(prefix="/v1", tags=["forget"], responses=refusals(400, 413))

_EXAMPLES = ("examples", "facts_going_examples", "facts_staying_examples")


@router.post("/forget", summary="Forget", dependencies=[Depends(Needs(Scope.FORGET))])
async def forget(asked: ForgetRequest, memory: Memory, note: Note, caller: Asker) -> ForgetOutcome:
    """Everything that all given filters hold for. `dry_run` only counts. What is forgotten is
    out of every answer at once and erased from the files a little later. Examples of what goes are
    told to those who may read."""
    scope = asked.scope()
    if scope.empty:
        raise UserError(
            "It was not said what to forget.", "Give ids, a span, an app, a site or words."
        )
    preview = ForgetPreview.model_validate(
        await memory.ask(lambda queries: queries.plan_forget(scope))
    )
    if not caller.may(Scope.READ):
        preview = preview.model_copy(update={name: [] for name in _EXAMPLES})
    note.question, note.given = "only counted" if asked.dry_run else "", preview.episodes
    changes = Changes()
    if not asked.dry_run:
        changes = await memory.submit(lambda commands: commands.forget(scope))
    pending = await memory.ask(lambda queries: queries.find_forgotten())
    return ForgetOutcome(
        preview=preview,
        dry_run=asked.dry_run,
        forget_id=changes.forget_id,
        erase_at=next((one.erase_at for one in pending if one.id == changes.forget_id), None),
        message=changes.message,
    )
