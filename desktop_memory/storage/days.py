"""How much each local day holds."""

from datetime import date, datetime, time, timedelta, tzinfo

from desktop_memory.domain.episode import Day
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import DAY_MS, to_ms

# Windows beside each other are kept at the same time; that time counts once. `covered` is the end
# of everything that began before.
_DAY = """
SELECT count(*), coalesce(sum(max(0, until - max(since, coalesce(covered, since)))), 0) FROM (
    SELECT since, until, max(until) OVER (
        ORDER BY since, until ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS covered
    FROM (
        SELECT max(started_at, ?1) AS since, min(ended_at, ?2) AS until
        FROM episodes
        WHERE forget_id IS NULL AND started_at >= ?1 - ?3 AND started_at < ?2 AND ended_at >= ?1
    )
)
"""


def find_days(database: Database, since: datetime, until: datetime, time_zone: tzinfo) -> list[Day]:
    """The days of `time_zone` from `since` to `until` in which something was kept, in order."""
    days = []
    day = since.astimezone(time_zone).date()
    while (start := _midnight(day, time_zone)) < until:
        end = _midnight(day + timedelta(days=1), time_zone)
        episodes, kept_ms = database.find_row(_DAY, (to_ms(start), to_ms(end), DAY_MS)) or (0, 0)
        if episodes:
            days.append(Day(day, episodes, kept_ms / 1000))
        day += timedelta(days=1)
    return days


def _midnight(day: date, time_zone: tzinfo) -> datetime:
    return datetime.combine(day, time.min, time_zone)
