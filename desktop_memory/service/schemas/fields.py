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


def clean(text: object) -> object:
    """Text as it can be stored: without NUL, and with a sign in place of half a character, as
    programs send it that cut text in the middle."""
    if not isinstance(text, str):
        return text
    halves_joined = text.encode("utf-16-le", "surrogatepass")
    return halves_joined.decode("utf-16-le", "replace").replace("\x00", "")


def shorten(text: str) -> str:
    """The beginning of a long question: recall reads no more, and the log keeps no more."""
    return text[:MAX_QUERY]


Moment = Annotated[
    datetime,
    AfterValidator(to_utc),
    Field(
        description="ISO 8601. Without an offset it is in this computer's time zone.",
        examples=["2026-11-20T14:00:00+01:00"],
    ),
]
Clean = BeforeValidator(clean)
Label = Annotated[str, Clean, Field(max_length=500)]
Words = Annotated[str, Clean, Field(max_length=MAX_QUERY)]
Asked = Annotated[str, Clean, Field(max_length=MAX_CONTENT), AfterValidator(shorten)]
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
