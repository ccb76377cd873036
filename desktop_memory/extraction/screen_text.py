"""What extraction is given."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo


@dataclass(frozen=True, slots=True)
class ScreenText:
    """The text of one window at one moment.

    `at` is aware; dates are told in `time_zone`, the person's own. `user` is the full name of the
    person, `handles` are further names they go by (account names, addresses). `new_lines` are the
    places in `lines` to find facts in, the others are context; None means all.
    """

    at: datetime
    app: str
    title: str
    lines: tuple[str, ...]
    url: str | None = None
    user: str = ""
    handles: tuple[str, ...] = ()
    time_zone: tzinfo = UTC
    new_lines: frozenset[int] | None = None

    @property
    def local_at(self) -> datetime:
        """`at` on the person's own clock."""
        return self.at.astimezone(self.time_zone)
