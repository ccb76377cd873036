"""Counts beside the filters of the facts page."""

from datetime import datetime

from desktop_memory.domain.fact import FactCounts, FactFilter, FactKind, FactView
from desktop_memory.storage.database import Database
from desktop_memory.storage.fact_condition import (
    FADING,
    add_kinds,
    add_view,
    fading_bindings,
    other_filters,
)
from desktop_memory.storage.full_text import FullText

_BY_VIEW = f"""
    coalesce(sum(f.state = 'current'), 0), coalesce(sum(f.state = 'proposed'), 0),
    coalesce(sum({FADING}), 0), coalesce(sum(f.state = 'superseded'), 0),
    coalesce(sum(f.pinned), 0), count(*)
"""


def count_facts(
    database: Database, full_text: FullText, wanted: FactFilter, now: datetime, pace: float
) -> FactCounts:
    """Each count is for the other filters as they stand."""
    by_view = other_filters(wanted, full_text, with_app=True)
    add_kinds(by_view, wanted)
    views = database.find_row(
        f"SELECT {_BY_VIEW} FROM facts AS f WHERE {by_view.sql}",
        (*fading_bindings(now, pace), *by_view.bindings),
    )
    by_kind = other_filters(wanted, full_text, with_app=True)
    add_view(by_kind, wanted.view, now, pace)
    rows = database.find_rows(
        f"SELECT f.kind, count(*) FROM facts AS f WHERE {by_kind.sql} GROUP BY f.kind",
        by_kind.bindings,
    )
    kinds: dict[str, int] = dict(rows)
    by_app = other_filters(wanted, full_text, with_app=False)
    add_view(by_app, wanted.view, now, pace)
    add_kinds(by_app, wanted)
    apps = database.find_rows(
        f"SELECT DISTINCT f.app FROM facts AS f WHERE {by_app.sql} AND f.app <> '' ORDER BY f.app",
        by_app.bindings,
    )
    return FactCounts(
        by_view=dict(zip(FactView, views or (), strict=True)),
        by_kind={kind: kinds.get(kind, 0) for kind in FactKind},
        apps=tuple(app for (app,) in apps),
    )
