"""A language model behind an interface like OpenAI's, e.g. of Ollama or llama.cpp."""

import ipaddress
import json
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx

from desktop_memory.domain.errors import EnvironmentFault

_CONNECT_S = 2.0
_MOST_BYTES = 65_536
_MOST_TOKENS = 900


class Endpoint:
    """Asks one question at a time; belongs to one thread.

    `url` ends before "/chat/completions". Nothing but this address is connected to: no proxy, no
    redirect. It has to be on this computer unless `elsewhere`. Raises EnvironmentFault on making.
    """

    def __init__(
        self,
        url: str,
        model: str,
        *,
        elsewhere: bool = False,
        limit_s: float = 60.0,
        ended: Callable[[], bool] = lambda: False,
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise EnvironmentFault(
                f"The model's address {url!r} is not a web address.",
                "Correct it under Settings, Facts; a usual one is http://127.0.0.1:11434/v1.",
            )
        if not elsewhere and not _is_here(parts.hostname):
            raise EnvironmentFault(
                f"The model at {parts.hostname} is not on this computer, so nothing is sent.",
                "Use a local one, or allow another computer under Settings, Facts.",
            )
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._host = parts.netloc
        self._model = model
        self._limit_s = limit_s
        self._ended = ended
        timeout = httpx.Timeout(limit_s, connect=_CONNECT_S)
        self._client = httpx.Client(timeout=timeout, trust_env=False, follow_redirects=False)

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """The answer's text, unchecked. Raises EnvironmentFault where none came in time."""
        shape = {"type": "json_schema", "json_schema": {"name": "facts", "schema": schema}}
        question = {
            "model": self._model,
            "messages": messages,
            "temperature": 0,
            "max_tokens": _MOST_TOKENS,
            "response_format": shape,
        }
        try:
            told = json.loads(self._post(question))
            answer = told["choices"][0]["message"]["content"]
        except httpx.HTTPError as fault:
            raise self._blame(_in_words(fault)) from fault
        except (ValueError, LookupError, TypeError) as fault:
            raise self._blame("an answer in another form") from fault
        if not isinstance(answer, str):
            raise self._blame("an answer without text")
        return answer

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _post(self, question: dict[str, Any]) -> bytes:
        ends_at_s = time.monotonic() + self._limit_s
        with self._client.stream("POST", self._url, json=question) as answer:
            if answer.status_code != httpx.codes.OK:
                raise self._blame(_refusal(answer.status_code, self._model))
            raw_answer = b""
            for part in answer.iter_bytes():
                raw_answer += part
                if len(raw_answer) > _MOST_BYTES:
                    raise self._blame("an answer too long to be one")
                if self._ended() or time.monotonic() > ends_at_s:
                    raise self._blame("no answer in time")
        return raw_answer

    def _blame(self, what: str) -> EnvironmentFault:
        return EnvironmentFault(
            f"The local model at {self._host} gave no facts ({what}).",
            "Start it, or correct its address and name under Settings, Facts; recording goes on.",
        )


def _in_words(fault: httpx.HTTPError) -> str:
    if isinstance(fault, httpx.ConnectError | httpx.ConnectTimeout):
        return "no program listens there"
    if isinstance(fault, httpx.TimeoutException):
        return "no answer in time"
    return type(fault).__name__


def _refusal(status: int, model: str) -> str:
    if status == httpx.codes.NOT_FOUND:
        return f"status 404: there is no model {model!r}, or the address ends in another way"
    if status in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
        return f"status {status}: it wants a key, which cannot be given here"
    return f"status {status}"


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
