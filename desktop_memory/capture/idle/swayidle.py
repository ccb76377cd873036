"""Idle time as swayidle hears it from a Wayland compositor."""

import os
import select
import shutil
import subprocess
import time

_IDLE, _BUSY = "i", "b"
_RETRY_S = 30.0


class SwayIdle:
    """Runs swayidle, which says when nobody has touched anything for `after_s`, and when someone
    does again. Nothing runs in between."""

    def __init__(self, after_s: int) -> None:
        self._after_s = max(1, after_s)
        self._process: subprocess.Popen[bytes] | None = None
        self._idle_since_s: float | None = None
        self._tried_at_s = float("-inf")

    @property
    def working(self) -> bool:
        """As `Idle.working`."""
        return self._process is not None

    @property
    def detail(self) -> str:
        """As `Idle.detail`."""
        return "Keyboard and mouse" if self.working else "Install swayidle: taken as in use"

    def find_idle_s(self) -> float:
        """As `Idle.find_idle_s`; 0 until `after_s` are over. Never raises."""
        self._start()
        self._listen()
        return time.monotonic() - self._idle_since_s if self._idle_since_s is not None else 0.0

    def close(self) -> None:
        """End swayidle. Safe to call twice."""
        process, self._process, self._idle_since_s = self._process, None, None
        if process is not None:
            process.terminate()
            process.communicate()

    def _start(self) -> None:
        now_s = time.monotonic()
        if self._process is not None or now_s - self._tried_at_s < _RETRY_S:
            return
        self._tried_at_s = now_s
        path = shutil.which("swayidle")
        if path is None:
            return
        # -C: without the person's own commands, which another swayidle runs.
        self._process = subprocess.Popen(
            (
                *_die_with_parent(),
                *(path, "-C", os.devnull, "-w", "timeout", str(self._after_s)),
                *(f"echo {_IDLE}", "resume", f"echo {_BUSY}"),
            ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def _listen(self) -> None:
        """Take what it has said by now."""
        while self._process is not None and (said := self._process.stdout):
            if not select.select([said], [], [], 0)[0]:
                return
            heard = os.read(said.fileno(), 4096).decode()
            if not heard:
                self.close()
                return
            idle = heard.split()[-1] == _IDLE
            self._idle_since_s = time.monotonic() - self._after_s if idle else None


def _die_with_parent() -> tuple[str, ...]:
    """A prefix that ends it with this process, even after kill -9, where possible."""
    return ("setpriv", "--pdeathsig", "TERM") if shutil.which("setpriv") else ()
