"""What one source saw at one moment, before and after the privacy gate."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_memory.domain.box import Box
from desktop_memory.domain.context import NO_CONTEXT, Context


class Source(StrEnum):
    """Which part of the app saw it."""

    SCREEN = "screen"
    CLIPBOARD = "clipboard"
    FILE = "file"
    AGENT = "agent"


class Origin(StrEnum):
    """How a line of text was obtained."""

    ACCESSIBILITY = "accessibility"
    OCR = "ocr"
    CLIPBOARD = "clipboard"
    FILE = "file"
    AGENT = "agent"


class SkipReason(StrEnum):
    """Why an observation was not kept."""

    UNCHANGED = "unchanged"
    EXCLUDED = "excluded"
    PRIVATE = "private"
    LOCKED = "locked"
    IDLE = "idle"
    PAUSED = "paused"
    OWN_WINDOW = "own window"


UNKNOWN_APP = "Unknown program"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was seen. `app` is the name a person knows (UNKNOWN_APP where there is
    none), `process` the program file. `document` is the path of a file, or its bare name where
    nobody tells its folder."""

    app: str
    title: str
    process: str = ""
    url: str | None = None
    document: str | None = None


class WindowKind(StrEnum):
    """What a window is for. Popups are menus, tooltips and the like; docks are panels."""

    NORMAL = "normal"
    POPUP = "popup"
    DOCK = "dock"
    DESKTOP = "desktop"


@dataclass(frozen=True, slots=True)
class Window:
    """A window on the desktop at one moment, before any judgement about it.

    `box` holds its decorations, `content` does not (None: as `box`). `owner_id` is the window a
    dialog or popup belongs to; a popup has its owner's place. Through a window that is not
    `opaque` what is below may shine. `origin` is where on the desktop its program counts from.
    `reach` is how far its menus may go where the platform does not list them as windows.
    `visited`: it may have been active since windows were listed before, if only for a moment.
    """

    id: int
    pid: int
    place: Place
    box: Box
    active: bool = False
    wm_class: str = ""
    kind: WindowKind = WindowKind.NORMAL
    content: Box | None = None
    owner_id: int | None = None
    opaque: bool = True
    origin: tuple[int, int] = (0, 0)
    reach: Box | None = None
    visited: bool = False


@dataclass(frozen=True, slots=True)
class Environment:
    """What was true around the screen at one moment."""

    time_zone: str
    network_up: bool | None
    on_battery: bool | None
    battery_percent: int | None = None


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line of text as a source gave it, unchecked. `box` in desktop pixels."""

    raw_text: str
    origin: Origin
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class RawObservation:
    """What a source saw, before the privacy gate. It never leaves memory.

    `external_id`, `thread`, `role` and `agent_id` are set for what an agent sent.
    `frame` is present where pixels were read.
    """

    source: Source
    at: datetime
    place: Place
    raw_lines: tuple[RawLine, ...]
    frame: "RawFrame | None" = None
    context: Context = NO_CONTEXT
    external_id: str | None = None
    thread: str | None = None
    role: str | None = None
    agent_id: int | None = None


@dataclass(frozen=True, slots=True)
class RawFrame:
    """Pixels of one monitor. `raw_rgb` is height*width*3 bytes, or a view of as many; `box` places
    it on the desktop.

    Excluded windows are black in it already. `changed` are the regions (desktop pixels) that
    differ from the frame before; empty means all of it.
    """

    monitor: int
    box: Box
    raw_rgb: bytes | memoryview
    changed: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class CleanLine:
    """One line of text that holds no secret. `redacted` tells that a secret was taken out."""

    text: str
    origin: Origin
    box: Box | None = None
    redacted: bool = False


@dataclass(frozen=True, slots=True)
class CleanFrame:
    """Pixels of one monitor in which secrets are black. `rgb` is height*width*3 bytes, or a view
    of as many."""

    monitor: int
    box: Box
    rgb: bytes | memoryview
    changed: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class CleanObservation:
    """What may be stored. Only `privacy.gate` makes one; a test holds everybody else to it."""

    source: Source
    at: datetime
    place: Place
    lines: tuple[CleanLine, ...]
    frame: CleanFrame | None = None
    context: Context = NO_CONTEXT
    external_id: str | None = None
    thread: str | None = None
    role: str | None = None
    agent_id: int | None = None
