"""A real service on a real data folder, on a free port."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

import httpx

from desktop_memory.cli.compose import compose
from desktop_memory.cli.local_service import LocalService
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.config.service_file import ServiceAddress, ServiceFile
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.agent import NewAgent, Scope
from desktop_memory.domain.box import Box
from desktop_memory.domain.observation import (
    Origin,
    Place,
    RawFrame,
    RawLine,
    RawObservation,
    Source,
)
from desktop_memory.ingest.frame_keeper import FrameKeeper
from desktop_memory.privacy.exclusion import Exclusions
from desktop_memory.privacy.gate import Gate, Skipped
from desktop_memory.privacy.redaction import Redaction
from desktop_memory.runtime.problems import Problems

AT = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
SCREEN = Box(0, 0, 640, 400)
LINE = Box(10, 20, 300, 18)
SEA = (20, 90, 140)
ALL_SCOPES = (Scope.SEARCH, Scope.READ, Scope.WRITE, Scope.FORGET)


class RunningService:
    """The app without capture. Its files are not encrypted, so that tests can look into them."""

    def __init__(self, folder: Path, port: int = 0) -> None:
        self.paths = Paths(folder)
        file = SettingsFile(self.paths.settings_file)
        file.save(replace(Settings(), key_store="none", started=True))
        self.problems = Problems(lambda: datetime.now(UTC))
        self.runtime = compose(self.paths, capture=False)
        self._owner: DesktopMemory | None = None
        self.runtime.add_part(LocalService(self.runtime, self.problems, port))

    def __enter__(self) -> Self:
        self.runtime.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._owner is not None:
            self._owner.close()
        self.runtime.stop()

    @property
    def address(self) -> ServiceAddress:
        address = ServiceFile(self.paths.service_file).find()
        assert address is not None
        return address

    def add_agent(self, *scopes: Scope) -> NewAgent:
        """A new agent, with all scopes if none are named."""
        name = f"agent {uuid4().hex[:8]}"
        wanted = scopes or ALL_SCOPES
        return self.runtime.submit(lambda commands: commands.add_agent(name, wanted)).result()

    def see(self, title: str, at: datetime = AT, *, picture: bool = False) -> int:
        """An episode of a window, as the screen gives it. Returns its id."""
        raw = RawObservation(
            source=Source.SCREEN,
            at=at,
            place=Place(app="Mousepad", title=title, url="https://notes.example.org/one"),
            raw_lines=(RawLine(f"A line of {title}.", Origin.ACCESSIBILITY, LINE),),
            frame=RawFrame(0, SCREEN, bytes(SEA) * SCREEN.area) if picture else None,
        )
        gate = Gate(Exclusions((), keep_unknown=True, keep_private=False), Redaction("store"))
        clean = gate.admit(raw)
        assert not isinstance(clean, Skipped)
        encoded = FrameKeeper().encode_key(clean.frame) if clean.frame else None
        stored = self.runtime.submit(lambda commands: commands.keep(clean, encoded)).result()
        return stored.kept.episode_id

    def http(
        self, token: str | None = None, headers: Iterable[tuple[str, str]] = ()
    ) -> httpx.Client:
        """A plain client with a token, or without any."""
        sent = dict(headers)
        if token is not None:
            sent.setdefault("Authorization", f"Bearer {token}")
        return httpx.Client(base_url=self.address.url, headers=sent, trust_env=False, timeout=30)

    def memory(self, token: str) -> DesktopMemory:
        """Our client with a token."""
        return DesktopMemory(self.address.url, token)

    @property
    def owner(self) -> DesktopMemory:
        """Our client with the owner's token."""
        if self._owner is None:
            self._owner = DesktopMemory(self.address.url, self.address.token)
        return self._owner
