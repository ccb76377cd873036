"""What to forget."""

from pydantic import ConfigDict, Field

from desktop_memory.domain.forget import ForgetScope
from desktop_memory.service.schemas.episode import Episode
from desktop_memory.service.schemas.fact import Fact
from desktop_memory.service.schemas.fields import AnswerBody, Id, Label, Moment, RequestBody, Words

MAX_IDS = 1_000


class ForgetRequest(RequestBody):
    """What to forget. At least one filter is needed, and all that are given must hold."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"since": "2026-11-20T14:00:00Z", "until": "2026-11-20T15:00:00Z", "dry_run": True}
            ]
        }
    )

    episode_ids: list[Id] = Field(default=[], max_length=MAX_IDS)
    fact_ids: list[Id] = Field(default=[], max_length=MAX_IDS)
    since: Moment | None = None
    until: Moment | None = None
    app: Label | None = None
    site: Label | None = Field(default=None, examples=["example.org"])
    match: Words | None = Field(default=None, description="Words in a line, title or fact.")
    with_facts: bool = Field(default=True, description="Facts found only there go too.")
    with_shared_facts: bool = Field(
        default=False, description="Facts that were found elsewhere as well go too."
    )
    with_backups: bool = Field(default=True, description="Earlier backups are written anew.")
    dry_run: bool = Field(default=False, description="Only tell what would go.")

    def scope(self) -> ForgetScope:
        """The scope in the words of the domain."""
        return ForgetScope(
            episode_ids=tuple(self.episode_ids),
            fact_ids=tuple(self.fact_ids),
            since=self.since,
            until=self.until,
            app=self.app,
            site=self.site,
            match=self.match,
            with_facts=self.with_facts,
            with_shared_facts=self.with_shared_facts,
            with_backups=self.with_backups,
        )


class ForgetPreview(AnswerBody):
    """What would go, counted now."""

    episodes: int
    lines: int
    frames: int
    frame_bytes: int
    facts: int
    facts_staying: int
    log_entries: int
    since: Moment | None
    until: Moment | None
    examples: list[Episode]
    facts_going_examples: list[Fact]
    facts_staying_examples: list[Fact]


class ForgetOutcome(AnswerBody):
    """What goes. It is out of every answer at once, and erased from the files a little later."""

    preview: ForgetPreview
    dry_run: bool
    forget_id: int | None = Field(description="Names this delete as long as it can be undone.")
    erase_at: Moment | None = Field(description="When it can no longer be undone.")
    message: str = Field(description="For the person, in one sentence.")


class Forgotten(AnswerBody):
    """A delete of one memory."""

    forget_id: int | None
    message: str


class PendingForget(AnswerBody):
    """A delete that can still be undone."""

    id: int
    asked_at: Moment
    erase_at: Moment
    episodes: int
    facts: int


class PendingForgets(AnswerBody):
    """Newest first."""

    forgets: list[PendingForget]
