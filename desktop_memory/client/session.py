"""Requests to the service and what they answer."""

from collections.abc import Mapping
from types import TracebackType
from typing import Any

import httpx

from desktop_memory.domain.errors import (
    Bug,
    Conflict,
    EnvironmentFault,
    Forbidden,
    MemoryAppError,
    NotFound,
    UserError,
)

_ERROR_BY_STATUS: dict[int, type[MemoryAppError]] = {
    401: Forbidden,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    503: EnvironmentFault,
}


class Session:
    """One connection to the service. Every refusal becomes an error of the domain."""

    def __init__(
        self, url: str, token: str, timeout_s: float | None, transport: httpx.BaseTransport | None
    ) -> None:
        # A proxy named in the environment must not see what goes over the loopback.
        self._http = httpx.Client(
            base_url=url,
            headers={"Authorization": f"Bearer {token}"},
            timeout=timeout_s,
            transport=transport,
            trust_env=False,
        )

    def ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        params: Mapping[str, Any] | None = None,
    ) -> Any:
        """The answer as plain data, None where there is nothing to tell. What is None in `body`
        and `params` is left out."""
        response = self.get_response(method, path, body, params)
        return response.json() if response.content else None

    def get_response(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        params: Mapping[str, Any] | None = None,
    ) -> httpx.Response:
        """The response of a request that was met. Raises MemoryAppError otherwise."""
        try:
            response = self._http.request(
                method,
                path,
                json=None if body is None else _without_none(body),
                params=None if params is None else _without_none(params),
            )
        except httpx.TransportError as fault:
            raise _unreachable(self._http.base_url, fault) from fault
        if response.is_error:
            raise error_of(response)
        return response

    def stream(self, path: str) -> Any:
        """A context manager over a response that goes on."""
        return self._http.stream("GET", path, timeout=httpx.Timeout(30.0, read=60.0))

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> "Session":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def error_of(response: httpx.Response) -> MemoryAppError:
    """The problem a response tells, as an error. Its message is the problem's sentence."""
    try:
        problem = response.json()
        detail, remedy = str(problem["detail"]), str(problem.get("remedy", ""))
        detail += "".join(
            f" {part['field']}: {part['message']}." for part in problem.get("errors", ())
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        detail, remedy = f"The service answered {response.status_code}.", ""
    fallback = UserError if response.status_code < 500 else Bug
    return _ERROR_BY_STATUS.get(response.status_code, fallback)(detail, remedy)


def _without_none(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _unreachable(url: httpx.URL, fault: httpx.TransportError) -> EnvironmentFault:
    if isinstance(fault, httpx.TimeoutException):
        return EnvironmentFault(
            f"Desktop Memory at {url} did not answer in time.", "Try again in a moment."
        )
    return EnvironmentFault(
        f"Desktop Memory at {url} cannot be reached.", "Start it with: desktop-memory run"
    )
