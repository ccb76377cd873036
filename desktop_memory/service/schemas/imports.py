"""Memories from elsewhere over the wire."""

from typing import Any

from pydantic import Field

from desktop_memory.domain.imported import ImportOutcome
from desktop_memory.service.schemas.fields import MAX_PAGE, AnswerBody, Id, Label, RequestBody


class ImportRequest(RequestBody):
    """Records as an export gives them."""

    records: list[dict[str, Any]] = Field(
        max_length=MAX_PAGE,
        description="As those of an export. Ids of episodes in facts are those of this store.",
    )
    origin: Label = Field(min_length=1, description="Where they come from, in words.")
    joins: bool = Field(
        default=False, description="Episodes go on in those of their place at the same time."
    )
    dry_run: bool = Field(default=False, description="Only tell what would become of them.")


class ImportedRecord(AnswerBody):
    """What became of a record."""

    outcome: ImportOutcome
    id: int | None = Field(description="The memory here; null where there is none.")
    step_ids: list[int | None] = Field(description="The steps of a fact's life here.")
    reason: str = Field(description="The rule that keeps it out.")


class ImportAnswer(AnswerBody):
    """What became of the records, in their order."""

    records: list[ImportedRecord]


class FactLinkBody(RequestBody):
    """Which fact took the place of another."""

    fact_id: Id
    superseded_by: Id


class StepLinkBody(RequestBody):
    """What a step of a fact's life belongs to."""

    step_id: Id
    operation: Id | None = None
    other_id: Id | None = None
    superseded_by: tuple[Id | None, Id | None] | None = None


class LinkRequest(RequestBody):
    """How imported facts belong together, by their ids here."""

    facts: list[FactLinkBody] = Field(default_factory=list, max_length=MAX_PAGE)
    steps: list[StepLinkBody] = Field(default_factory=list, max_length=MAX_PAGE)
