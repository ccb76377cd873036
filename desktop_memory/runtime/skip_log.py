"""What was not kept, and why, until it is written down."""

import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop_memory.domain.episode import Gap, GapKind
from desktop_memory.domain.exclusion import ExclusionRule
from desktop_memory.domain.observation import SkipReason
from desktop_memory.ingest.window_sight import Look


class SkipLog:
    """Counts skips and spans without memories. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[tuple[SkipReason, str]] = Counter()
        self._gaps: list[Gap] = []
        self._kept = 0
        self._open: tuple[GapKind, datetime, datetime] | None = None

    def note(self, reason: SkipReason, rule: ExclusionRule | None = None) -> None:
        """One observation was not kept."""
        with self._lock:
            self._counts[(reason, rule.name if rule else "")] += 1

    def note_kept(self) -> None:
        """One observation was kept."""
        with self._lock:
            self._kept += 1

    def note_look(self, look: Look) -> None:
        """The skips of a look at the desktop, and the gap it is part of."""
        for reason, verdict in look.skips:
            self.note(reason, verdict.rule if verdict else None)
        with self._lock:
            self._extend(look.gap, look.at)

    def _extend(self, kind: GapKind | None, at: datetime) -> None:
        if self._open is not None and self._open[0] is kind:
            self._open = (self._open[0], self._open[1], at)
            return
        if self._open is not None:
            self._gaps.append(Gap(self._open[0], self._open[1], at))
        self._open = None if kind is None else (kind, at, at)

    def take(self) -> tuple[dict[tuple[SkipReason, str], int], tuple[Gap, ...], int]:
        """Since the last call: counts by reason and name of the rule, gaps, how many were kept."""
        with self._lock:
            counts, self._counts = dict(self._counts), Counter()
            gaps, self._gaps = list(self._gaps), []
            if self._open is not None:
                gaps.append(Gap(*self._open))
            kept, self._kept = self._kept, 0
        return counts, tuple(gaps), kept

    def put_back(
        self, counts: Mapping[tuple[SkipReason, str], int], gaps: Sequence[Gap], kept: int
    ) -> None:
        """What was taken could not be written down."""
        with self._lock:
            self._counts.update(counts)
            self._gaps[:0] = gaps
            self._kept += kept
