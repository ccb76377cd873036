"""CPU of the app with all it started."""

from dataclasses import dataclass
from typing import Self

import psutil


@dataclass(frozen=True, slots=True)
class AppCost:
    """CPU seconds of a process and of the programs it started, whether they still run or not."""

    own_s: float
    programs_s: float

    @classmethod
    def of(cls, pid: int) -> Self:
        process = psutil.Process(pid)
        times = process.cpu_times()
        programs_s = times.children_user + times.children_system
        for child in process.children(recursive=True):
            try:
                spent = child.cpu_times()
            except psutil.Error:
                continue
            programs_s += spent.user + spent.system + spent.children_user + spent.children_system
        return cls(times.user + times.system, programs_s)

    def since(self, before: "AppCost") -> "AppCost":
        return AppCost(self.own_s - before.own_s, self.programs_s - before.programs_s)
