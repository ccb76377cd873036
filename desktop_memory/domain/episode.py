"""One stay in one place, and the lines and frames seen there."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop_memory.domain.box import Box
from desktop_memory.domain.context import NO_CONTEXT, Context
from desktop_memory.domain.observation import Origin, Source


@dataclass(frozen=True, slots=True)
class Episode:
    """A visit to a window, a file's burst of changes, a clipboard copy or an agent's message.

    `document` is the path of a file, or its bare name where nobody tells its folder.
    `telling_line` is the line that best says what it was about. `frame_id` is the last frame.
    `imported_from` says where it was brought in from, None where this computer saw it.
    """

    id: int
    source: Source
    started_at: datetime
    ended_at: datetime
    app: str
    title: str
    url: str | None = None
    document: str | None = None
    process: str = ""
    telling_line: str = ""
    lines: int = 0
    facts: int = 0
    frame_id: int | None = None
    external_id: str | None = None
    thread: str | None = None
    role: str | None = None
    agent_id: int | None = None
    context: Context = NO_CONTEXT
    imported_from: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A distinct line of an episode."""

    id: int
    episode_id: int
    text: str
    first_seen_at: datetime
    last_seen_at: datetime
    origin: Origin
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame without its pixels. A patch (`key_id` set) is drawn over its key frame."""

    id: int
    episode_id: int | None
    at: datetime
    monitor: int
    box: Box
    bytes: int
    key_id: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture. `box` is the part of the desktop it shows."""

    media_type: str
    data: bytes
    box: Box


@dataclass(frozen=True, slots=True)
class EpisodeFilter:
    """Which episodes. None and empty mean any. Spans are half open: since <= t < until."""

    since: datetime | None = None
    until: datetime | None = None
    app: str | None = None
    site: str | None = None
    source: Source | None = None
    thread: str | None = None
    match: str | None = None
    repository: str | None = None


class GapKind(StrEnum):
    """Why nothing was kept for a while."""

    IDLE = "idle"
    LOCKED = "locked"
    PAUSED = "paused"
    EXCLUDED = "excluded"
    STOPPED = "not running"


@dataclass(frozen=True, slots=True)
class Gap:
    """A span in which nothing was kept, and why."""

    kind: GapKind
    started_at: datetime
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Day:
    """How much one local day holds."""

    day: date
    episodes: int
    kept_s: float
