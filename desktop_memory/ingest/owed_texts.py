"""Windows whose text is still to come, though their pixels stand still."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

_SETTLED_AFTER = timedelta(seconds=0.5)
_FIRST_REST = timedelta(seconds=1)
_LONGEST_REST = timedelta(seconds=15)
_MOST_TRIES = 12
_MOST_TRIES_UNKNOWN = 4

Part = tuple[int, int]


@dataclass(slots=True)
class _Debt:
    """`due` None: it is not asked any more until it changes."""

    due: datetime | None
    rest: timedelta
    tries: int
    told: bool


class OwedTexts:
    """Says which windows to ask for their text once more, and when.

    A program may be slow, or its page still loading: it is asked again after 1, 2, 4, ... 15 s,
    twelve times at most; four times where it is not known to tell text at all. What was told may
    be older than the pixels: it is asked for once more half a second later.

    A window counts once for each monitor it is seen on (`Part`: window id and monitor).
    """

    def __init__(self) -> None:
        self._debts: dict[Part, _Debt] = {}

    @property
    def next_at(self) -> datetime | None:
        """When the next one that told nothing is due."""
        return self._next_due(told=False)

    @property
    def settles_at(self) -> datetime | None:
        """When the next one that told its text is to be asked whether it still says so."""
        return self._next_due(told=True)

    def _next_due(self, *, told: bool) -> datetime | None:
        debts = (debt for debt in self._debts.values() if debt.told is told)
        return min((debt.due for debt in debts if debt.due), default=None)

    def is_due(self, part: Part, at: datetime) -> bool:
        debt = self._debts.get(part)
        return debt is not None and debt.due is not None and debt.due <= at

    def note_told(self, part: Part, at: datetime, *, settled: bool) -> None:
        """It told its text; `settled`: the same as before."""
        if settled:
            self._debts.pop(part, None)
        else:
            self._debts[part] = _Debt(at + _SETTLED_AFTER, _FIRST_REST, 0, told=True)

    def note_untold(self, part: Part, at: datetime, *, may_tell: bool, changed: bool) -> None:
        """It told nothing. `may_tell`: its program tells text as a rule. `changed`: its pixels
        are new, so the tries are counted anew."""
        debt = self._debts.get(part)
        if debt is None or debt.told or (changed and may_tell):
            self._debts[part] = _Debt(at + _FIRST_REST, _FIRST_REST, 1, told=False)
            return
        debt.tries += 1
        debt.rest = min(debt.rest * 2, _LONGEST_REST)
        most = _MOST_TRIES if may_tell else _MOST_TRIES_UNKNOWN
        debt.due = at + debt.rest if debt.tries <= most else None

    def forget_all_but(self, in_sight: Collection[Part]) -> None:
        """Windows that are gone or covered owe nothing: nobody would ask them. One that comes back
        into sight is asked as if it were new."""
        self._debts = {part: debt for part, debt in self._debts.items() if part in in_sight}

    def forget_all(self) -> None:
        self._debts.clear()
