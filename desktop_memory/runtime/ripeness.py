"""Which changes the vectors follow at once, and which wait until they rest."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop_memory.domain.recall import HitType
from desktop_memory.storage.outbox import OutboxEntry, OutboxOp

# Embedding what is being typed after each pause cost more than all reading of the screen; full
# text finds it meanwhile.
_RESTED_S = 10.0
_LONGEST_S = 60.0


@dataclass(slots=True)
class _Growing:
    seq: int
    first_s: float
    last_s: float


class Ripeness:
    """Belongs to the index thread. Times are seconds of a steady clock."""

    def __init__(self) -> None:
        self._growing: dict[int, _Growing] = {}

    @property
    def waiting(self) -> bool:
        """Whether something was held back at the last choice."""
        return bool(self._growing)

    def choose(
        self, entries: Sequence[OutboxEntry], growing_ids: Collection[int], now_s: float
    ) -> list[OutboxEntry]:
        """Those of the waiting entries that are to be followed now.

        Episodes of `growing_ids` wait until they have not changed for 10 s, at most a minute.
        """
        known, self._growing = self._growing, {}
        return [
            entry
            for entry in entries
            if entry.type is HitType.FACT
            or entry.op is OutboxOp.DELETE
            or entry.id not in growing_ids
            or self._is_ripe(entry, known.get(entry.id), now_s)
        ]

    def _is_ripe(self, entry: OutboxEntry, known: _Growing | None, now_s: float) -> bool:
        if known is None:
            known = _Growing(entry.seq, now_s, now_s)
        elif known.seq != entry.seq:
            known.seq, known.last_s = entry.seq, now_s
        ripe = now_s - known.last_s >= _RESTED_S or now_s - known.first_s >= _LONGEST_S
        if not ripe:
            self._growing[entry.id] = known
        return ripe
