"""Why a day is empty, and the nearest days that hold something."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from desktop_memory.domain.calendar_names import WEEKDAYS
from desktop_memory.domain.episode import Day, GapKind
from desktop_memory.domain.status import State, Status
from desktop_memory.gui import phrasing
from desktop_memory.gui.status_words import blocking_problem
from desktop_memory.gui.timeline.day import DayContent
from desktop_memory.gui.views.empty_state import EmptyState

Way = tuple[str, Callable[[], object]]

_WHY = {
    GapKind.PAUSED: "It was paused by you.",
    GapKind.LOCKED: "The screen was locked.",
    GapKind.IDLE: "No key or mouse was used.",
    GapKind.EXCLUDED: "All that was on the screen is excluded.",
    GapKind.STOPPED: "Desktop Memory was not running.",
}
_WHY_NOW = {
    State.PAUSED: "It is paused. Resume below to go on.",
    State.NOT_STARTED: "Nothing is recorded before you start it.",
    State.LOCKED: "The screen is locked.",
}


def tell_empty(
    empty: EmptyState,
    content: DayContent,
    status: Status,
    days: Sequence[Day],
    app: str,
    go: Callable[[date], object],
    show_all: Callable[[], object],
) -> None:
    """Say why there is nothing on that day and offer ways on."""
    today = datetime.now().astimezone().date()
    name = _name(content.day, today)
    if app:
        title = f"Nothing of {app} {name}"
        empty.tell("filter", title, "Only this program is shown.", (("All apps", show_all),))
        return
    is_today = content.day == today
    title = "Nothing kept yet today" if is_today else f"Nothing was kept {name}"
    why = _why_now(status) if is_today else _why(content)
    empty.tell("calendar", title, why, _ways(content.day, days, today, go))


def _name(day: date, today: date) -> str:
    return "today" if day == today else f"on {phrasing.long_date(day, today)}"


def _why(content: DayContent) -> str:
    longest = max(content.gaps, key=lambda gap: gap.ended_at - gap.started_at, default=None)
    return _WHY[longest.kind] if longest else "Desktop Memory was not running."


def _why_now(status: Status) -> str:
    problem = blocking_problem(status)
    if problem:
        return f"{problem.what} {problem.remedy}".strip()
    return _WHY_NOW.get(status.state, "What you look at will stand here within seconds.")


def _ways(
    day: date, days: Sequence[Day], today: date, go: Callable[[date], object]
) -> tuple[Way, ...]:
    before = max((item.day for item in days if item.day < day), default=None)
    after = min((item.day for item in days if item.day > day), default=None)
    return tuple(
        (f"Go to {WEEKDAYS[near.weekday()]} {phrasing.short_date(near, today)}", _to(go, near))
        for near in (before, after)
        if near is not None
    )


def _to(go: Callable[[date], object], day: date) -> Callable[[], object]:
    return lambda: go(day)
