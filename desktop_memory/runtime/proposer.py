"""Lets a local language model read what was stored, and propose facts."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from desktop_memory.config.settings import Settings
from desktop_memory.domain.changes import Changes
from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.model.answer import read_answer
from desktop_memory.extraction.model.question import answer_schema, ask_for_facts
from desktop_memory.memory.commands import Commands
from desktop_memory.memory.proposals import Unread
from desktop_memory.memory.queries import Queries
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.runtime.problems import Problems

if TYPE_CHECKING:
    from desktop_memory.extraction.model.endpoint import Endpoint

R = TypeVar("R")

_KEY = "model"
_EVERY_S = 30.0
_LONGEST_REST_S = 900.0
_END_S = 2.0


class Submits(Protocol):
    """The writer."""

    def submit(self, command: Callable[[Commands], R]) -> "Future[R]": ...


class Asks(Protocol):
    """The readers."""

    def ask(self, query: Callable[[Queries], R]) -> "Future[R]": ...


class Proposer:
    """A thread of its own, as an answer may take a minute. Nothing waits for it; it only reads
    and writes as others do. A model that fails is left alone for a while, longer each time."""

    def __init__(
        self,
        writer: Submits,
        readers: Asks,
        settings: Callable[[], Settings],
        problems: Problems,
        every_s: float = _EVERY_S,
    ) -> None:
        self._writer = writer
        self._readers = readers
        self._settings = settings
        self._problems = problems
        self._every_s = every_s
        self._rest_s = every_s
        self._stopping = threading.Event()
        self._redaction = Redaction("share")
        self._thread = threading.Thread(target=self._run, name="model", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """A question that is under way is given up."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_END_S)

    def _run(self) -> None:
        while not self._stopping.wait(self._rest_s):
            settings = self._settings()
            if not (settings.model_url and settings.facts_on):
                self._rest_s = self._every_s
                self._problems.mend(_KEY)
                continue
            try:
                self._read(settings)
            except EnvironmentFault as fault:
                self._rest_s = min(max(self._rest_s, self._every_s) * 2, _LONGEST_REST_S)
                self._problems.report_fault(_KEY, fault, blocking=False)
            except Exception as fault:  # noqa: BLE001  # a mistake of ours must not end the thread
                self._rest_s = _LONGEST_REST_S
                self._problems.report_fault(_KEY, fault, blocking=False)

    def _read(self, settings: Settings) -> None:
        from desktop_memory.extraction.model.endpoint import Endpoint  # noqa: PLC0415  # seldom used

        reading = self._readers.ask(lambda queries: queries.proposals.find_unread()).result()
        if reading.unread:
            endpoint = Endpoint(
                settings.model_url,
                settings.model_name,
                elsewhere=settings.model_elsewhere,
                ended=self._stopping.is_set,
            )
            try:
                for unread in reading.unread:
                    self._propose(endpoint, unread)
            finally:
                endpoint.close()
            self._problems.mend(_KEY)
        self._rest_s = self._every_s
        until = reading.until
        self._writer.submit(lambda commands: commands.proposals.note_read(until)).result()

    def _propose(self, endpoint: "Endpoint", unread: Unread) -> None:
        if self._stopping.is_set():
            return
        messages = ask_for_facts(unread.screen)
        clean = [{**one, "content": self._redaction.redact(one["content"])} for one in messages]
        facts = read_answer(endpoint.ask(clean, answer_schema()), unread.screen)
        if facts:
            self._writer.submit(partial(_keep, unread, facts)).result()


def _keep(unread: Unread, facts: tuple[FoundFact, ...], commands: Commands) -> Changes:
    return commands.proposals.propose(unread, facts)
