"""Faults of any layer as problem details."""

import logging
import traceback
from http import HTTPStatus
from pathlib import Path

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from desktop_memory.domain.errors import Bug, MemoryAppError
from desktop_memory.service.problem import (
    FieldProblem,
    Problem,
    Refusal,
    bug_problem,
    make_problem,
    problem_of,
    respond,
)
from desktop_memory.service.request_note import note_of

_MAX_FIELD_NAME = 200
_SENTENCES = {
    HTTPStatus.NOT_FOUND: ("There is no such address.", "See /openapi.json for those there are."),
    HTTPStatus.METHOD_NOT_ALLOWED: (
        "This address knows no such method.",
        "The header Allow lists those it knows.",
    ),
    HTTPStatus.BAD_REQUEST: ("The body cannot be read.", "Send JSON."),
}
_logger = logging.getLogger(__name__)


async def answer_fault(request: Request, fault: Exception) -> Response:
    """The response that tells `fault`; the person reads in the log why it was refused."""
    problem = _find_problem(fault)
    note_of(request.scope).refused = problem.detail
    headers = fault.headers if isinstance(fault, HTTPException) else None
    return respond(problem, dict(headers) if headers else None)


def _find_problem(fault: Exception) -> Problem:
    if isinstance(fault, Refusal):
        return fault.problem
    if isinstance(fault, HTTPException):
        status = HTTPStatus(fault.status_code)
        return make_problem(status, *_SENTENCES.get(status, (f"{status.phrase}.",)))
    if isinstance(fault, RequestValidationError):
        return _validation_problem(fault)
    if isinstance(fault, MemoryAppError) and not isinstance(fault, Bug):
        return problem_of(fault)
    _log_bug(fault)
    return bug_problem()


def _validation_problem(fault: RequestValidationError) -> Problem:
    errors = fault.errors()
    if any(error["type"] == "json_invalid" for error in errors):
        return make_problem(HTTPStatus.BAD_REQUEST, "The body is not valid JSON.", "Correct it.")
    return make_problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "A part of the request does not fit.",
        "Correct the parts listed under errors; /openapi.json describes them.",
        [
            FieldProblem(
                field=".".join(str(step) for step in error["loc"])[:_MAX_FIELD_NAME],
                message=error["msg"],
            )
            for error in errors
        ],
    )


def _log_bug(fault: Exception) -> None:
    """Name and place only: the words of an error may hold what was on the screen."""
    places = (
        f"{Path(step.filename).name}:{step.lineno}"
        for step in traceback.extract_tb(fault.__traceback__)[-4:]
    )
    _logger.error("%s while answering, at %s", type(fault).__name__, " > ".join(places))
