"""How routes describe what they may refuse."""

from typing import Any

from desktop_memory.service.problem import MEDIA_TYPE

_SCHEMA = {"$ref": "#/components/schemas/Problem"}
_SENTENCES = {
    400: "The request cannot be met as it was asked.",
    401: "The token is missing, wrong or revoked.",
    403: "The token lacks a scope, or a web page is asking.",
    404: "There is no such memory (any more).",
    409: "The memory changed meanwhile.",
    413: "The body is too long.",
    421: "The Host header names another machine.",
    422: "A part of the request does not fit; it is named.",
    500: "Desktop Memory made a mistake.",
    503: "The computer lacks something, e.g. room on the disk.",
}
_EVERYWHERE = (401, 403, 421, 422, 500, 503)


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The refusals that every route has, and those of this one."""
    return {
        status: {
            "description": _SENTENCES[status],
            "content": {MEDIA_TYPE: {"schema": _SCHEMA}},
        }
        for status in sorted({*_EVERYWHERE, *statuses})
    }
