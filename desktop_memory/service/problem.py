"""Errors as problem details (RFC 9457)."""

from http import HTTPStatus

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from desktop_memory.domain.errors import (
    Conflict,
    EnvironmentFault,
    Forbidden,
    GivenUp,
    MemoryAppError,
    NotFound,
    UserError,
)

MEDIA_TYPE = "application/problem+json"

# As web servers log a client that went before its answer; HTTP itself has no such status.
_GIVEN_UP = 499
_STATUS_BY_BLAME: tuple[tuple[type[MemoryAppError], HTTPStatus], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (Forbidden, HTTPStatus.FORBIDDEN),
    (Conflict, HTTPStatus.CONFLICT),
    (UserError, HTTPStatus.BAD_REQUEST),
    (EnvironmentFault, HTTPStatus.SERVICE_UNAVAILABLE),
)


class FieldProblem(BaseModel):
    """One part of the request that does not fit. The value itself is not repeated."""

    field: str = Field(description="Path to the part, e.g. body.limit.")
    message: str


class Problem(BaseModel):
    """Why a request was not met (RFC 9457)."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "type": "urn:desktop-memory:problem:not-found",
                "title": "Not Found",
                "status": 404,
                "detail": "There is no fact 12 (any more).",
                "remedy": "Ask for /v1/facts to see which there are.",
            }
        }
    )

    type: str = Field(description="Stable name of this kind of problem.")
    title: str = Field(description="The HTTP phrase of the status.")
    status: int
    detail: str = Field(description="What happened, in one sentence.")
    remedy: str = Field(default="", description="What to do next, in one sentence.")
    errors: list[FieldProblem] | None = Field(
        default=None, description="The parts that do not fit, for status 422."
    )


class Refusal(HTTPException):
    """A request refused before it reached a route."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        remedy: str = "",
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(status, detail, headers)
        self.problem = make_problem(status, detail, remedy)


def make_problem(
    status: HTTPStatus, detail: str, remedy: str = "", errors: list[FieldProblem] | None = None
) -> Problem:
    """A problem named after its status."""
    name = status.phrase.lower().replace(" ", "-").replace("'", "")
    return Problem(
        type=f"urn:desktop-memory:problem:{name}",
        title=status.phrase,
        status=status,
        detail=detail,
        remedy=remedy,
        errors=errors,
    )


def problem_of(error: MemoryAppError) -> Problem:
    """The problem that tells this error; bugs keep their words to themselves."""
    if isinstance(error, GivenUp):
        return Problem(
            type="urn:desktop-memory:problem:given-up",
            title="Given Up",
            status=_GIVEN_UP,
            detail=error.message,
            remedy=error.remedy,
        )
    for blame, status in _STATUS_BY_BLAME:
        if isinstance(error, blame):
            return make_problem(status, error.message, error.remedy)
    return bug_problem()


def bug_problem() -> Problem:
    """Our fault. What went wrong is in the app's own log, not in the answer."""
    return make_problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Desktop Memory made a mistake while answering.",
        "Nothing was lost; the Health page of the window tells more.",
    )


def respond(problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """The problem as a response."""
    return Response(
        content=problem.model_dump_json(exclude_none=True),
        status_code=problem.status,
        headers=headers,
        media_type=MEDIA_TYPE,
    )
