"""What changes in the files of folders that the person chose."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchdog.events import (
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from desktop_memory.capture.context.repository import find_repository
from desktop_memory.capture.downloads import find_download, is_partial
from desktop_memory.capture.file_ignores import FileIgnores
from desktop_memory.capture.file_texts import FileTexts
from desktop_memory.domain.context import Context
from desktop_memory.domain.observation import Origin, Place, RawLine, RawObservation, Source
from desktop_memory.domain.status import SourceState

APP = "Files"
_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileMovedEvent,
    DirMovedEvent,
]
_QUIET_S = 2.0
_LONGEST_BURST_S = 30.0
_TRY_AGAIN_S = 30.0
_LEARN_FOR_S = 0.05


@dataclass(slots=True)
class _Burst:
    """Changes of one file. `made`: it was created or got this name meanwhile; `came_from`: the
    name it had at first."""

    first_s: float
    last_s: float
    made: bool = False
    came_from: Path | None = None


class Files(FileSystemEventHandler):
    """Watches folders and tells new lines of text files, new names and finished downloads, once a
    burst of changes is over.

    What the files hold at the start counts as known, and so does what a file holds when it
    changes before it was learned. watchdog's thread only notes paths; all reading is done by
    whoever calls `poll`, always the same thread.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        ignores: Sequence[str],
        *,
        is_excluded: Callable[[str], bool],
        take: Callable[[RawObservation], None],
        now: Callable[[], datetime],
        but_not: Sequence[Path] = (),
        quiet_s: float = _QUIET_S,
    ) -> None:
        """`ignores` are patterns as in .gitignore. `is_excluded` is asked for each file before it
        is read. `take` gets what is new. `but_not` are folders never looked into, such as the
        app's own. A burst is over when nothing changed for `quiet_s`."""
        self._folders = {folder: FileIgnores(folder, ignores) for folder in map(_absolute, folders)}
        self._but_not = tuple(map(_absolute, but_not))
        self._is_excluded = is_excluded
        self._take = take
        self._now = now
        self._quiet_s = quiet_s
        self._texts = FileTexts()
        self._unlearned: list[Iterator[Path]] = []
        self._noted: deque[tuple[Path, Path | None, bool]] = deque()
        self._bursts: dict[Path, _Burst] = {}
        self._observer: BaseObserver | None = None
        self._watched: set[Path] = set()
        self._faults: dict[Path, str] = {}
        self._tried_at_s = float("-inf")
        self._last_at: datetime | None = None

    def poll(self) -> None:
        """Read files whose burst of changes is over, and give what is new to `take`.

        Learning what the folders hold is spread over the first calls, some hundredths of a
        second each. Folders that are missing are tried again from time to time. Never raises.
        """
        now_s = time.monotonic()
        if self._watched != self._folders.keys() and now_s - self._tried_at_s > _TRY_AGAIN_S:
            self._tried_at_s = now_s
            self._watch()
        self._collect(now_s)
        self._learn()
        for path, burst in list(self._bursts.items()):
            quiet = now_s - burst.last_s >= self._quiet_s
            if quiet or now_s - burst.first_s >= _LONGEST_BURST_S:
                del self._bursts[path]
                self._read(path, burst)

    @property
    def learning(self) -> bool:
        """Whether it is still learning what the folders hold."""
        return bool(self._unlearned)

    def find_source(self) -> SourceState:
        """How this source fares, in words for the person."""
        if not self._folders:
            return SourceState("Files", "No folders chosen")
        detail = f"{len(self._watched)} of {len(self._folders)} folders watched"
        faults = "; ".join(f"{folder}: {fault}" for folder, fault in self._faults.items())
        working = self._watched == self._folders.keys()
        return SourceState("Files", faults or detail, working=working, last_at=self._last_at)

    def close(self) -> None:
        """Stop watching. Safe to call twice."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
        self._observer = None
        self._watched.clear()
        self._tried_at_s = float("-inf")

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called on watchdog's thread; notes the path, nothing else."""
        after = os.fsdecode(event.dest_path) if event.dest_path else None
        made = event.event_type in ("created", "moved")
        before = Path(os.fsdecode(event.src_path))
        self._noted.append((before, Path(after) if after else None, made))

    def _watch(self) -> None:
        if self._observer is None:
            self._observer = Observer()
            self._observer.start()
        for folder in self._folders.keys() - self._watched:
            try:
                self._observer.schedule(self, str(folder), recursive=True, event_filter=_EVENTS)
            except OSError as fault:
                self._faults[folder] = _tell_fault(fault)
                continue
            self._faults.pop(folder, None)
            self._watched.add(folder)
            self._unlearned.append(self._walk(folder))

    def _learn(self) -> None:
        until_s = time.monotonic() + _LEARN_FOR_S
        while self._unlearned and time.monotonic() < until_s:
            path = next(self._unlearned[-1], None)
            if path is None:
                self._unlearned.pop()
            elif self._may_learn(path):
                self._texts.learn(path)

    def _may_learn(self, path: Path) -> bool:
        changing = path in self._bursts or self._texts.is_known(path)
        return not changing and not self._is_excluded(str(path))

    def _walk(self, folder: Path) -> Iterator[Path]:
        ignores = self._folders[folder]
        for raw_parent, folders, names in os.walk(folder):
            parent = Path(raw_parent)
            folders[:] = [
                name
                for name in folders
                if parent / name not in self._but_not
                and not ignores.is_ignored(parent / name, is_folder=True)
            ]
            yield from (parent / name for name in names if not ignores.is_ignored(parent / name))

    def _collect(self, now_s: float) -> None:
        while self._noted:
            before, after, made = self._noted.popleft()
            came_from = self._move(before, after) if after is not None else None
            path = after or before
            burst = self._bursts.setdefault(path, _Burst(now_s, now_s))
            burst.last_s = now_s
            burst.made |= made
            burst.came_from = burst.came_from or came_from

    def _move(self, before: Path, after: Path) -> Path | None:
        """The first name of a file that got a new one; None where a file only took the place of
        another, as when an editor saves."""
        burst = self._bursts.get(before)
        new_name = is_partial(before) or not self._texts.is_known(after)
        if not before.exists():
            self._texts.move(before, after)
            self._bursts.pop(before, None)
        return (burst.came_from if burst else None) or (before if new_name else None)

    def _read(self, path: Path, burst: _Burst) -> None:
        if not path.is_file():
            self._texts.forget(path)
            return
        if not self._is_wanted(path) or self._is_excluded(str(path)):
            return
        if not burst.made and not self._texts.is_known(path):
            self._texts.learn(path)
            return
        known = self._texts.is_known(path)
        lines = self._texts.find_new(path)
        download = find_download(path, burst.came_from)
        if download is not None:
            lines = (download.in_words, *lines)
        elif known and burst.came_from is not None and self._may_name(burst.came_from):
            lines = (_tell_move(burst.came_from, path), *lines)
        if lines:
            self._tell(path, lines, download.url if download else None)

    def _may_name(self, path: Path) -> bool:
        """Not where its whole folder got another name."""
        return path.parent.exists() and self._is_wanted(path) and not self._is_excluded(str(path))

    def _tell(self, path: Path, lines: Sequence[str], url: str | None) -> None:
        self._last_at = self._now()
        repository = find_repository(path.parent)
        self._take(
            RawObservation(
                source=Source.FILE,
                at=self._last_at,
                place=Place(app=APP, title=path.name, document=str(path), url=url),
                raw_lines=tuple(RawLine(line, Origin.FILE) for line in lines),
                context=Context(
                    folder=str(path.parent),
                    repository=repository.name if repository else None,
                    branch=repository.branch if repository else None,
                ),
            )
        )

    def _is_wanted(self, path: Path) -> bool:
        if any(path.is_relative_to(folder) for folder in self._but_not):
            return False
        return any(
            path.is_relative_to(folder) and not ignores.is_ignored(path)
            for folder, ignores in self._folders.items()
        )


def _absolute(folder: Path) -> Path:
    return Path(os.path.realpath(folder.expanduser()))


def _tell_move(before: Path, after: Path) -> str:
    if before.parent == after.parent:
        return f"Renamed from {before.name} to {after.name}"
    return f"Moved from {before} to {after}"


def _tell_fault(fault: OSError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "it does not exist"
    if isinstance(fault, PermissionError):
        return "it may not be read"
    return f"it cannot be watched ({fault.strerror or fault})"
