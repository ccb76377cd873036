"""The interface describes itself completely."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.running_service import RunningService

Description = dict[str, Any]


@pytest.fixture(scope="module")
def description(service: RunningService) -> Description:
    with service.http() as stranger:
        told: Description = stranger.get("/openapi.json").json()
    return told


def _operations(description: Description) -> Iterator[tuple[str, Description]]:
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for inner in part.values():
            yield from _references(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _references(inner)


def test_all_promised_routes_are_there(description: Description) -> None:
    promised = {
        *("GET /v1/health", "GET /v1/now", "GET /v1/stats", "GET /v1/events"),
        *("POST /v1/search", "POST /v1/context", "POST /v1/observations", "POST /v1/forget"),
        *("GET /v1/facts", "POST /v1/facts"),
        *("GET /v1/facts/{id}", "PATCH /v1/facts/{id}", "DELETE /v1/facts/{id}"),
        *("GET /v1/facts/{id}/history", "POST /v1/facts/{id}/reinforce"),
        *("POST /v1/facts/{id}/decay", "POST /v1/facts/{id}/pin", "POST /v1/facts/{id}/undo"),
        *("GET /v1/episodes", "GET /v1/episodes/{id}", "DELETE /v1/episodes/{id}"),
        "GET /v1/episodes/{id}/frame",
    }

    assert promised <= {name for name, _ in _operations(description)}


def test_every_reference_leads_somewhere(description: Description) -> None:
    for reference in set(_references(description)):
        part: Any = description
        for step in reference.removeprefix("#/").split("/"):
            part = part[step]


def test_every_schema_is_valid(description: Description) -> None:
    for schema in description["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_operation_says_what_it_does_and_what_it_may_refuse(
    description: Description,
) -> None:
    for name, operation in _operations(description):
        assert operation["summary"], name
        assert operation["description"], name
        assert operation["security"] == [{"HTTPBearer": []}], name
        for status in ("401", "403", "421", "422", "500", "503"):
            content = operation["responses"][status]["content"]
            assert list(content) == ["application/problem+json"], (name, status)


def test_operations_have_names_of_their_own(description: Description) -> None:
    names = [operation["operationId"] for _, operation in _operations(description)]

    assert len(names) == len(set(names))


def test_examples_of_requests_are_met_as_described(
    service: RunningService, description: Description
) -> None:
    examples = {
        "/v1/search": "SearchRequest",
        "/v1/observations": "ObservationsRequest",
        "/v1/forget": "ForgetRequest",
    }
    with service.http(service.add_agent().token) as agent:
        for path, name in examples.items():
            for example in description["components"]["schemas"][name]["examples"]:
                assert agent.post(path, json=example).status_code == 200, example


@pytest.mark.parametrize(
    ("method", "path", "schema"),
    [
        ("GET", "/v1/health", "Health"),
        ("GET", "/v1/now", "Now"),
        ("GET", "/v1/stats", "Stats"),
        ("GET", "/v1/facts", "Facts"),
        ("GET", "/v1/episodes", "Episodes"),
        ("GET", "/v1/facts/999999999", "Problem"),
        ("POST", "/v1/search", "Problem"),
    ],
)
def test_answers_are_as_described(
    service: RunningService, description: Description, method: str, path: str, schema: str
) -> None:
    service.owner.remember("Described as it is answered.")
    with service.http(service.address.token) as owner:
        answer = owner.request(method, path, json={} if method == "POST" else None)
    whole = {**description, "$ref": f"#/components/schemas/{schema}"}

    Draft202012Validator(whole).validate(answer.json())


def test_no_page_loads_anything_from_elsewhere(
    service: RunningService, description: Description
) -> None:
    with service.http(service.address.token) as owner:
        assert owner.get("/docs").status_code == 404
        assert owner.get("/redoc").status_code == 404
    assert "://" not in json.dumps(description).replace("https://json-schema.org", "")
