"""What a process and the programs it starts cost."""

import time
from dataclasses import dataclass
from typing import Self

import psutil

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Footprint:
    """A process at one moment. Time of programs it started and that ended is its own."""

    at_s: float
    cpu_s: float
    resident_mb: float

    @classmethod
    def of(cls, pid: int) -> Self:
        process = psutil.Process(pid)
        times = process.cpu_times()
        spent = times.user + times.system + times.children_user + times.children_system
        return cls(time.monotonic(), spent, process.memory_info().rss / _MEGABYTE)

    def percent_since(self, before: "Footprint") -> float:
        """Percent of one core used between two moments."""
        return 100 * (self.cpu_s - before.cpu_s) / (self.at_s - before.at_s)
