"""Reads what was seen, passes it through the gate and hands it to the writer."""

import threading
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic

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

_HURRY_S = 5.0
_STILL_EVERY = timedelta(seconds=30)


class Processor:
    """The process thread: sights and observations in, clean observations out.

    While something that is needed is missing (tesseract, power, room on the disk), what was seen
    last is held and tried again, so that nothing is lost when it is there. Programs' own text does
    not wait for pictures, unless they are of the same window and can be read.
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
        has_power: Callable[[], bool] = lambda: True,
        prolong: Callable[[int, datetime], None] = lambda _window_id, _at: None,
        finish: Callable[[], None] = lambda: None,
    ) -> None:
        """`has_power`: whether pictures may be read now. `prolong`: a window is looked at still.
        `finish`: nothing more will come."""
        self._open_reader = open_reader
        self._open_gate = open_gate
        self._keeping = keeping
        self._skip_log = skip_log
        self._has_power = has_power
        self._prolong = prolong
        self._finish = finish
        self._still: tuple[int, datetime] | None = None
        self._still_at = datetime.min.replace(tzinfo=UTC)
        self._can_read = True
        self._timetable = timetable
        self._problems = problems
        self._condition = threading.Condition()
        self._sights = WaitingSights()
        self._observations: deque[tuple[int | None, RawObservation]] = deque()
        self._stopping = False
        self._hurry_until_s = 0.0
        self._renew = True
        self._busy = False
        self._thread = threading.Thread(target=self._run, name="process", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Finish what waits, then end the thread. Pictures that wait for power are read for a few
        seconds; nothing can be read later."""
        with self._condition:
            self._stopping = True
            self._hurry_until_s = monotonic() + _HURRY_S
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
            later = not self._may_read()
            for sight in look.sights:
                self._sights.add(sight, later=later)
            self._observations.extend(look.told)
            if look.sights or look.told or self._note_still(look):
                self._condition.notify_all()

    def _note_still(self, look: Look) -> bool:
        """Whether it is time to note that the person still looks at the same window."""
        if look.active is None or not look.active_allowed or look.gap is not None:
            return False
        if look.at - self._still_at < _STILL_EVERY:
            return False
        self._still, self._still_at = (look.active.id, look.at), look.at
        return True

    def observe(self, raw: RawObservation) -> None:
        """What another source saw."""
        with self._condition:
            self._observations.append((None, raw))
            self._condition.notify_all()

    def retry(self) -> None:
        """Try again what could not be read or stored. For the timetable of this thread."""
        self._can_read = True
        self._keeping.retry()

    @property
    def waiting(self) -> int:
        """How many sights and observations are not stored yet."""
        return len(self._sights) + len(self._observations) + len(self._keeping) + self._busy

    def _may_read(self) -> bool:
        return self._can_read and (self._has_power() or monotonic() < self._hurry_until_s)

    def _run(self) -> None:
        gate, reader = self._open_gate(), self._open_reader()
        while True:
            with self._condition:
                self._busy = False
                if not (self._has_work() or self._stopping or self._renew):
                    self._condition.wait(self._timetable.until_next_s())
                renew, self._renew = self._renew, False
                sights = self._sights.take_next(may_read=self._may_read())
                still, self._still = self._still, None
                observations = tuple(self._observations)
                self._observations.clear()
                stopping = self._stopping
                self._busy = bool(sights or observations)
            if renew:
                gate, reader = self._open_gate(), self._open_reader()
            self._process(gate, reader, sights, observations)
            if still is not None:
                self._prolong(*still)
            self._timetable.run_due()
            if stopping and not self._has_work():
                self._finish()
                return

    def _has_work(self) -> bool:
        if self._observations or self._still is not None:
            return True
        return self._sights.has_next(may_read=self._may_read())

    def _process(
        self,
        gate: Gate,
        reader: SightReader,
        sights: tuple[WindowSight, ...],
        observations: tuple[tuple[int | None, RawObservation], ...],
    ) -> None:
        read = self._read_all(reader, sights)
        entries: list[tuple[int | None, RawObservation]] = [*read]
        entries.extend(observations)
        admitted = gate.admit_all([raw for _, raw in entries])
        for (window_id, _), clean in zip(entries, admitted, strict=True):
            if isinstance(clean, Skipped):
                self._skip_log.note(clean.reason, clean.rule)
            else:
                self._keeping.add(window_id, clean)

    def _read_all(
        self, reader: SightReader, sights: tuple[WindowSight, ...]
    ) -> list[tuple[int, RawObservation]]:
        read: list[tuple[int, RawObservation]] = []
        unread: list[WindowSight] = []
        for sight in sights:
            try:
                read.append((sight.window.id, reader.read(sight)))
            except EnvironmentFault as fault:
                self._problems.report_fault("reading", fault, blocking=False)
                unread.append(sight)
            except Exception as fault:  # noqa: BLE001  # one picture must not stop the rest
                self._problems.report_fault("reading", fault, blocking=False)
            else:
                if sight.must_be_read:
                    self._problems.mend("reading")
        if unread:
            self._can_read = False
            with self._condition:
                self._sights.put_back(unread)
        return read
