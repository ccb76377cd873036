"""What the person asks of the running app."""

from pydantic import Field

from desktop_memory.service.schemas.fields import AnswerBody, Moment, RequestBody


class PauseRequest(RequestBody):
    """How long to keep nothing."""

    until: Moment | None = Field(default=None, description="Until resumed if it is left out.")


class Backup(AnswerBody):
    """A backup just made."""

    name: str
    folder: str
    made_at: Moment


class Verification(AnswerBody):
    """What was found wrong, one sentence each."""

    faults: list[str]
    counts: str = Field(description="How much was checked.")
    finding: str = Field(description="All of it in one sentence.")
