"""Prints what the app keeps and skips while it happens."""

import time
from datetime import datetime

from desktop_memory.cli.printing import one_line
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.episode import Episode
from desktop_memory.domain.observation import SkipReason

_POLL_S = 1.0
_NEWEST = 10

SKIP_WORDS = {
    SkipReason.UNCHANGED: "nothing new on the screen",
    SkipReason.EXCLUDED: "excluded by a rule, never read",
    SkipReason.PRIVATE: "a private window, never read",
    SkipReason.LOCKED: "the session was locked",
    SkipReason.IDLE: "nobody at the keyboard",
    SkipReason.PAUSED: "paused",
    SkipReason.OWN_WINDOW: "the app's own window",
}


class DemoDiary:
    """Tells each news once: an episode that grew, a reason for which something was not kept."""

    def __init__(self, memory: DesktopMemory) -> None:
        self._memory = memory
        self._lines: dict[int, int] = {}
        self._skips: dict[SkipReason, int] = {}

    def follow(self, seconds: float) -> None:
        """Print news for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self.tell()
            time.sleep(min(_POLL_S, left))

    def tell(self) -> None:
        """Print the news since the last time."""
        for episode in reversed(self._memory.episodes(limit=_NEWEST).episodes):
            if self._lines.get(episode.id) != episode.lines:
                self._lines[episode.id] = episode.lines
                _print("kept", episode.ended_at, _words_of(episode))
        report = self._memory.health()
        for reason, count in report.skips_today.items():
            if count != self._skips.get(reason):
                self._skips[reason] = count
                _print("skipped", report.at, f"{SKIP_WORDS[reason]} ({count} times so far)")


def _words_of(episode: Episode) -> str:
    told = f"{episode.app}: {episode.title}, {episode.lines} lines"
    return f"{told}, e.g. {episode.telling_line!r}" if episode.telling_line else told


def _print(what: str, at: datetime, words: str) -> None:
    print(f"    {at.astimezone():%H:%M:%S}  {what:8}{one_line(words, 120)}", flush=True)
