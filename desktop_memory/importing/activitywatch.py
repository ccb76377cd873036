"""What ActivityWatch exports: buckets of events, as its documentation describes them.

https://docs.activitywatch.net/en/latest/buckets-and-events.html
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.errors import UserError
from desktop_memory.domain.imported import ImportedEntity, ImportedEpisode, ImportedFact
from desktop_memory.domain.observation import UNKNOWN_APP, Source
from desktop_memory.importing.record import checked_episode, require
from desktop_memory.importing.visit import (
    Span,
    Visit,
    Windows,
    joined_spans,
    joined_visits,
    without,
)

_WINDOW, _PAGE, _AWAY = "currentwindow", "web.tab.current", "afkstatus"
_BROWSER = re.compile(r"aw-watcher-web-([a-z]+)")
_BROWSERS = {
    "brave": "Brave",
    "chrome": "Google Chrome",
    "edge": "Microsoft Edge",
    "firefox": "Firefox",
    "opera": "Opera",
    "safari": "Safari",
    "vivaldi": "Vivaldi",
}
_LOCKED = frozenset({"lockapp.exe", "logonui.exe", "loginwindow", "screensaverengine"})
# An episode may last a day; a window that stood open longer is several.
_LONGEST = timedelta(hours=18)
_MOST_S = 366 * 86_400

_OTHER = "entries of other kinds"
_PRIVATE = "private pages"
_NAMELESS = "windows without a name"
_LOCKED_OUT = "while the screen was locked"
_WHILE_AWAY = "while nobody was at the keyboard"


class ActivityWatch:
    """Windows and pages as visits without lines. A window that shows a page has its address; time
    away from the keyboard is left out, as are private pages."""

    joins_touching = True
    pictures = 0

    def __init__(self, file: Path) -> None:
        """Reads all of it. Raises UserError where it is no such export."""
        self._file = file
        self._skipped: dict[str, int] = {}
        self._hosts: set[str] = set()
        self._windows: list[Visit] = []
        self._pages: list[tuple[Visit, bool]] = []
        self._away: list[Span] = []
        for name, bucket in self._read_buckets().items():
            self._read_bucket(name, bucket)
        self._visits = self._find_present(joined_visits(self._find_visits()))

    @property
    def origin(self) -> str:
        """In words, for the memories that come from here."""
        return " ".join(["ActivityWatch", *sorted(self._hosts)])

    @property
    def skipped(self) -> Mapping[str, int]:
        """How many entries are left out, by the reason in words."""
        return self._skipped

    def read_episodes(self) -> Iterator[ImportedEpisode]:
        """Oldest first."""
        for number, visit in enumerate(self._visits, start=1):
            try:
                yield checked_episode(_to_episode(number, visit))
            except ValueError as fault:
                raise self._broken(f"at {visit.started_at.isoformat()} {fault}") from None

    def read_facts(self) -> Iterator[ImportedFact]:
        """It knows none."""
        return iter(())

    def read_entities(self) -> Iterator[ImportedEntity]:
        """It knows none."""
        return iter(())

    def _find_visits(self) -> Iterator[Visit]:
        windows = Windows(self._windows)
        for page, private in self._pages:
            shown = windows.show(page, private=private)
            if private:
                self._skip(_PRIVATE)
            elif not shown:
                yield page
        yield from windows.find_visits()

    def _find_present(self, visits: Iterable[Visit]) -> list[Visit]:
        away = joined_spans(self._away)
        present = []
        for visit in visits:
            left = [part for stay in without(visit, away) for part in stay.cut(_LONGEST)]
            present += left
            if not left:
                self._skip(_WHILE_AWAY)
        return present

    def _read_buckets(self) -> dict[str, Any]:
        try:
            told = json.loads(self._file.read_bytes())
        except json.JSONDecodeError as fault:
            raise self._broken(f"line {fault.lineno} is not JSON") from None
        except (UnicodeDecodeError, RecursionError):
            raise self._broken("it is not JSON") from None
        buckets = told.get("buckets") if isinstance(told, dict) else None
        if not isinstance(buckets, dict):
            raise self._broken("it has no buckets, so it is no export of ActivityWatch")
        return buckets

    def _read_bucket(self, name: str, bucket: object) -> None:
        events = bucket.get("events", []) if isinstance(bucket, dict) else None
        if not isinstance(bucket, dict) or not isinstance(events, list):
            raise self._broken(f"bucket {name!r} has no list of events")
        kind = bucket.get("type")
        if kind not in (_WINDOW, _PAGE, _AWAY):
            self._skip(_OTHER, len(events))
            return
        host = bucket.get("hostname")
        if kind == _WINDOW and isinstance(host, str) and host not in ("", "unknown"):
            self._hosts.add(host)
        for number, event in enumerate(events, start=1):
            try:
                self._read_event(name, str(kind), event)
            except ValueError as fault:
                raise self._broken(f"event {number} of bucket {name!r}: {fault}") from None

    def _read_event(self, bucket: str, kind: str, event: Any) -> None:
        whole = isinstance(event, dict) and isinstance(event.get("data"), dict)
        require(whole, "it has no data")
        data: dict[str, Any] = event["data"]
        since, until = _span_of(event)
        if kind == _AWAY:
            if data.get("status") == "afk":
                self._away.append((since, until))
            return
        title = _text(data, "title")
        if kind == _PAGE:
            url = _text(data, "url")
            page = Visit(since, until, _browser_of(bucket), title, url or None)
            self._pages.append((page, data.get("incognito") is True))
            return
        app = _text(data, "app")
        if app.casefold() in _LOCKED:
            self._skip(_LOCKED_OUT)
        elif not title and app in ("", "unknown"):
            self._skip(_NAMELESS)
        else:
            self._windows.append(Visit(since, until, app or UNKNOWN_APP, title))

    def _skip(self, reason: str, count: int = 1) -> None:
        if count:
            self._skipped[reason] = self._skipped.get(reason, 0) + count

    def _broken(self, what: str) -> UserError:
        return UserError(
            f"{self._file} cannot be read: {what}.", "Nothing was written; export it again."
        )


def _to_episode(number: int, visit: Visit) -> ImportedEpisode:
    app = visit.app.removesuffix(".exe")
    return ImportedEpisode(
        Episode(
            id=number,
            source=Source.SCREEN,
            started_at=visit.started_at,
            ended_at=visit.ended_at,
            app=app,
            title=visit.title,
            url=visit.url,
            process=visit.app if app != visit.app else "",
        )
    )


def _span_of(event: dict[str, Any]) -> Span:
    at, duration_s = event.get("timestamp"), event.get("duration", 0)
    require(isinstance(at, str), "it has no timestamp")
    is_number = isinstance(duration_s, int | float) and not isinstance(duration_s, bool)
    require(is_number, "its duration is no number")
    require(0 <= duration_s <= _MOST_S, f"its duration of {duration_s} seconds is not possible")
    try:
        since = datetime.fromisoformat(str(at))
    except ValueError:
        raise ValueError(f"{at!r} is no timestamp") from None
    require(since.tzinfo is not None, f"{at!r} is without a time zone")
    try:
        since = since.astimezone(UTC)
        return since, since + timedelta(seconds=duration_s)
    except OverflowError:
        raise ValueError(f"{at!r} is too far away") from None


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name) or ""
    require(isinstance(value, str), f"its {name} is no text")
    return str(value)


def _browser_of(bucket: str) -> str:
    found = _BROWSER.match(bucket)
    name = found.group(1) if found else ""
    return _BROWSERS.get(name, name.capitalize() or "Web browser")
