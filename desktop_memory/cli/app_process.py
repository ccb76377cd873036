"""The app as a child process on a virtual desktop."""

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_memory.cli.virtual_desktop import VirtualDesktop
from desktop_memory.client import DesktopMemory
from desktop_memory.config.paths import Paths
from desktop_memory.config.service_file import ServiceFile
from desktop_memory.config.settings import Settings
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.errors import EnvironmentFault

_START_LIMIT_S = 120.0
_STOP_LIMIT_S = 60.0
_POLL_S = 0.1


class AppProcess:
    """Starts `desktop-memory run` on a desktop and stops it when the `with` block is left.

    `settings` are written into the data folder before the first start, `environ` adds variables.
    Raises EnvironmentFault on entering where the app does not answer within two minutes; its last
    words are told.
    """

    def __init__(
        self,
        desktop: VirtualDesktop,
        data_dir: Path,
        settings: Settings | None = None,
        *,
        headless: bool = False,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self._desktop = desktop
        self._paths = Paths(data_dir)
        self._settings = settings
        self._options = ("--headless",) if headless else ()
        self._environ = environ
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def paths(self) -> Paths:
        return self._paths

    @property
    def pid(self) -> int:
        return self._running().pid

    def __enter__(self) -> Self:
        if self._settings is not None:
            SettingsFile(self._paths.settings_file).save(self._settings)
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the app and wait until it answers."""
        self._process = process = self._desktop.start(
            *(sys.executable, "-m", "desktop_memory", "run", "--accept"),
            *("--data-dir", str(self._paths.data), *self._options),
            environ=self._environ,
        )
        deadline = time.monotonic() + _START_LIMIT_S
        while not self._answers(process.pid):
            if process.poll() is not None:
                raise EnvironmentFault(f"The app ended by itself: {self.last_words()}")
            if time.monotonic() > deadline:
                raise EnvironmentFault(f"The app does not answer: {self.last_words()}")
            time.sleep(_POLL_S)

    def stop(self) -> None:
        """End the app as a log-out does. Raises EnvironmentFault where it does not end."""
        process = self._process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(_STOP_LIMIT_S)
        except subprocess.TimeoutExpired as fault:
            raise EnvironmentFault(f"The app does not end: {self.last_words()}") from fault

    def kill(self) -> None:
        """End the app as a power cut does."""
        process = self._running()
        process.kill()
        process.wait()

    def client(self, token: str | None = None) -> DesktopMemory:
        """A client with that token, by default the person's own."""
        return DesktopMemory.local(self._paths.data, token)

    def last_words(self) -> str:
        """The end of what the app printed."""
        log = self._desktop.log_of(sys.executable)
        return " ".join(log.read_text(encoding="utf-8", errors="replace").split("\n")[-4:])

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            raise EnvironmentFault("The app is not started.")
        return self._process

    def _answers(self, pid: int) -> bool:
        address = ServiceFile(self._paths.service_file).find()
        if address is None or address.pid != pid:
            return False
        try:
            with self.client() as memory:
                memory.health()
        except EnvironmentFault:
            return False
        return True
