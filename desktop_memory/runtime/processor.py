"""Reads what was seen, passes it through the gate and hands it to the writer."""

import threading
from collections import deque
from collections.abc import Callable

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.domain.observation import RawObservation
from desktop_memory.ingest.sight_reader import SightReader
from desktop_memory.ingest.window_sight import Look, WindowSight
from desktop_memory.privacy.gate import Gate, Skipped
from desktop_memory.runtime.keeping import Keeping
from desktop_memory.runtime.problems import Problems
from desktop_memory.runtime.skip_log import SkipLog
from desktop_memory.runtime.timetable import Timetable
from desktop_memory.runtime.waiting_sights import WaitingSights


class Processor:
    """The process thread: sights and observations in, clean observations out.

    While something that is needed is missing (tesseract, room on the disk), what was seen last is
    held and tried again, so that nothing is lost when it is mended.
    """

    def __init__(
        self,
        *,
        open_reader: Callable[[], SightReader],
        open_gate: Callable[[], Gate],
        keeping: Keeping,
        skip_log: SkipLog,
        timetable: Timetable,
        problems: Problems,
    ) -> None:
        self._open_reader = open_reader
        self._open_gate = open_gate
        self._keeping = keeping
        self._skip_log = skip_log
        self._unread = WaitingSights()
        self._timetable = timetable
        self._problems = problems
        self._condition = threading.Condition()
        self._sights = WaitingSights()
        self._observations: deque[RawObservation] = deque()
        self._stopping = False
        self._renew = True
        self._busy = False
        self._thread = threading.Thread(target=self._run, name="process", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Finish what waits, then end the thread."""
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    def renew(self) -> None:
        """Make reader and gate anew, as after settings changed."""
        with self._condition:
            self._renew = True
            self._condition.notify_all()

    def take(self, look: Look) -> None:
        """What the capture clock saw."""
        self._skip_log.note_look(look)
        with self._condition:
            for sight in look.sights:
                self._sights.add(sight)
            if look.sights:
                self._condition.notify_all()

    def observe(self, raw: RawObservation) -> None:
        """What another source saw."""
        with self._condition:
            self._observations.append(raw)
            self._condition.notify_all()

    def retry(self) -> None:
        """Try again what could not be read or stored. For the timetable of this thread."""
        unread = self._unread.take_all()
        with self._condition:
            for sight in unread:
                self._sights.add(sight)
        self._keeping.retry()

    @property
    def waiting(self) -> int:
        """How many sights and observations are not stored yet."""
        return len(self._sights) + len(self._observations) + len(self._keeping) + self._busy

    def _run(self) -> None:
        gate, reader = self._open_gate(), self._open_reader()
        while True:
            with self._condition:
                self._busy = False
                if not (self._sights or self._observations or self._stopping or self._renew):
                    self._condition.wait(self._timetable.until_next_s())
                renew, self._renew = self._renew, False
                sights = self._sights.take_all()
                observations = tuple(self._observations)
                self._observations.clear()
                stopping = self._stopping
                self._busy = bool(sights or observations)
            if renew:
                gate, reader = self._open_gate(), self._open_reader()
            self._process(gate, reader, sights, observations)
            self._timetable.run_due()
            if stopping and not (self._sights or self._observations):
                return

    def _process(
        self,
        gate: Gate,
        reader: SightReader,
        sights: tuple[WindowSight, ...],
        observations: tuple[RawObservation, ...],
    ) -> None:
        read = [(sight.window.id, raw) for sight in sights if (raw := self._read(reader, sight))]
        entries: list[tuple[int | None, RawObservation]] = [*read]
        entries.extend((None, raw) for raw in observations)
        admitted = gate.admit_all([raw for _, raw in entries])
        for (window_id, _), clean in zip(entries, admitted, strict=True):
            if isinstance(clean, Skipped):
                self._skip_log.note(clean.reason, clean.rule)
            else:
                self._keeping.add(window_id, clean)

    def _read(self, reader: SightReader, sight: WindowSight) -> RawObservation | None:
        try:
            raw = reader.read(sight)
        except EnvironmentFault as fault:
            self._problems.report_fault("reading", fault, blocking=False)
            self._unread.add(sight)
            return None
        except Exception as fault:  # noqa: BLE001  # one unreadable picture must not stop the rest
            self._problems.report_fault("reading", fault, blocking=False)
            return None
        if sight.raw_lines is None:
            self._problems.mend("reading")
        return raw
