"""The service as a part of the running app."""

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.runtime.background import Background
from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.runtime import Runtime
from desktop_memory.service.server import Server

_PROBLEM = "service"


class LocalService:
    """Serves from the moment the stores are open until they are about to be closed."""

    def __init__(self, runtime: Runtime, problems: Problems, port: int | None = None) -> None:
        """`port` overrides the setting; 0 takes one that is free."""
        self._runtime = runtime
        self._problems = problems
        self._port = port
        self._background: Background | None = None

    def start(self) -> None:
        """Where the wanted port is taken it is told, and another one is used. Without any, or
        without room for service.json, it is told and the app goes on unasked."""
        try:
            server = self._open()
        except EnvironmentFault as fault:
            self._problems.report_fault(_PROBLEM, fault, blocking=False)
            return
        self._background = Background("service", server.serve, server.stop)
        self._background.start()

    def stop(self) -> None:
        if self._background is not None:
            self._background.stop()

    def _open(self) -> Server:
        wanted = self._runtime.settings.service_port if self._port is None else self._port
        try:
            return Server(self._runtime, self._runtime.paths, wanted)
        except EnvironmentFault as fault:
            if not wanted:
                raise
            self._problems.report_fault(_PROBLEM, fault, blocking=False)
            return Server(self._runtime, self._runtime.paths)
