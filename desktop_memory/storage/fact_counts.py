"""Counts beside the filters of the facts page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop_memory.domain.fact import FactCounts, FactFilter, FactKind, FactState, FactView
from desktop_memory.storage.database import Database
from desktop_memory.storage.fact_condition import FADING, fading_bindings, other_filters


@dataclass(frozen=True, slots=True)
class _Group:
    """Facts that are alike in what the filters ask."""

    kind: FactKind
    state: FactState
    pinned: bool
    app: str
    count: int
    fading: int

    def in_view(self, view: FactView) -> int:
        """How many of them a segment shows."""
        if view is FactView.FADING:
            return self.fading
        if view is FactView.PINNED:
            return self.count if self.pinned else 0
        if view is FactView.ALL:
            return self.count
        return self.count if self.state.value == view.value else 0


def count_facts(database: Database, wanted: FactFilter, now: datetime, pace: float) -> FactCounts:
    """Each count is for the other filters as they stand."""
    groups = _find_groups(database, wanted, now, pace)
    kinds = wanted.kinds or frozenset(FactKind)
    of_kinds = [group for group in groups if group.kind in kinds]
    of_app = [group for group in groups if _is_of(group.app, wanted.app)]
    apps = {group.app for group in of_kinds if group.app and group.in_view(wanted.view)}
    return FactCounts(
        by_view={
            view: _sum((group for group in of_app if group.kind in kinds), view)
            for view in FactView
        },
        by_kind={
            kind: _sum((group for group in of_app if group.kind is kind), wanted.view)
            for kind in FactKind
        },
        apps=tuple(sorted(apps, key=str.casefold)),
    )


def _find_groups(
    database: Database, wanted: FactFilter, now: datetime, pace: float
) -> list[_Group]:
    condition = other_filters(wanted, now, with_app=False)
    # In the order of an index, so that nothing has to be sorted.
    rows = database.find_rows(
        f"SELECT f.kind, f.state, f.pinned, f.app, count(*), sum({FADING}) FROM facts AS f"
        f" WHERE {condition.sql} GROUP BY f.kind, f.state, f.pinned, f.app",
        (*fading_bindings(now, pace), *condition.bindings),
    )
    return [_Group(FactKind(row[0]), FactState(row[1]), bool(row[2]), *row[3:]) for row in rows]


def _is_of(app: str, wanted: str | None) -> bool:
    return wanted is None or app.lower() == wanted.lower()


def _sum(groups: Iterable[_Group], view: FactView) -> int:
    return sum(group.in_view(view) for group in groups)
