"""Kinds of values that requests and answers share."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Path
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

MAX_ID = 2**63 - 1
MAX_PAGE = 500
MAX_QUERY = 4_000
MAX_CONTENT = 100_000
MAX_FACT_TEXT = 2_000


def to_utc(moment: datetime) -> datetime:
    """A moment in UTC; one without an offset is in this computer's time zone."""
    try:
        return moment.astimezone(UTC)
    except (OverflowError, OSError) as fault:
        raise ValueError("this time is too far away") from fault


def without_control_characters(text: object) -> object:
    """Text as it can be stored: no NUL, which ends a string in some programs."""
    return text.replace("\x00", "") if isinstance(text, str) else text


Moment = Annotated[
    datetime,
    AfterValidator(to_utc),
    Field(
        description="ISO 8601. Without an offset it is in this computer's time zone.",
        examples=["2026-11-20T14:00:00+01:00"],
    ),
]
Clean = BeforeValidator(without_control_characters)
Label = Annotated[str, Clean, Field(max_length=500)]
Words = Annotated[str, Clean, Field(max_length=MAX_QUERY)]
Content = Annotated[str, Clean, Field(min_length=1, max_length=MAX_CONTENT)]
FactText = Annotated[str, Clean, Field(min_length=1, max_length=MAX_FACT_TEXT)]
Id = Annotated[int, Field(ge=1, le=MAX_ID)]
PathId = Annotated[int, Path(ge=1, le=MAX_ID)]


class RequestBody(BaseModel):
    """A request. Names that are not known are refused, so that no filter is silently ignored."""

    model_config = ConfigDict(extra="forbid")


class AnswerBody(BaseModel):
    """An answer, made from the noun of the same name."""

    model_config = ConfigDict(from_attributes=True)


class Box(AnswerBody):
    """A rectangle in desktop pixels."""

    x: int
    y: int
    width: int
    height: int
