"""What the app is doing, in words. Foot, tray and health page say the same."""

from dataclasses import dataclass
from datetime import datetime

from desktop_memory.domain.status import Kept, Problem, State, Status
from desktop_memory.gui import phrasing


@dataclass(frozen=True, slots=True)
class StatusWords:
    """`headline` is short, `detail` a sentence without its stop. token `ink` colours the dot."""

    headline: str
    detail: str
    ink: str

    @property
    def sentence(self) -> str:
        """For the tooltip of the tray: both in one."""
        return f"{self.headline}. {self.detail}" if self.detail else self.headline


def status_words(status: Status, now: datetime) -> StatusWords:
    """The words for `status`."""
    problem = blocking_problem(status)
    if status.state == State.PROBLEM or problem:
        return _problem_words(problem or _open_problem(status), status)
    if status.state == State.PAUSED:
        return _paused_words(status.paused_until, now)
    if status.state in _PLAIN:
        return _PLAIN[status.state]
    return _keeping_words(status, now)


def kept_place(kept: Kept) -> str:
    """ "parser.py in VS Code" """
    title = phrasing.short_title(kept.title, kept.app)
    if not title or title == kept.app:
        return kept.app
    return f"{title} in {kept.app}" if kept.app else title


def blocking_problem(status: Status) -> Problem | None:
    """The problem that keeps everything from being kept, if there is one."""
    return next((item for item in status.problems if item.blocking and not item.mended_at), None)


def side_problem(status: Status) -> Problem | None:
    """A problem because of which less is kept or found, where nothing blocks all of it."""
    problem = _open_problem(status)
    return None if problem is None or blocking_problem(status) else problem


def _open_problem(status: Status) -> Problem | None:
    return next((item for item in status.problems if not item.mended_at), None)


def _problem_words(problem: Problem | None, status: Status) -> StatusWords:
    if problem is None:
        return StatusWords("Problem", "Nothing is kept; see Health", "bad")
    since = phrasing.moment(problem.since, status.at)
    if problem.blocking:
        return StatusWords(f"Nothing is kept since {since}", problem.what.rstrip("."), "bad")
    return StatusWords(f"Problem since {since}", problem.what.rstrip("."), "warn")


def _paused_words(until: datetime | None, now: datetime) -> StatusWords:
    if until is None:
        return StatusWords("Paused", "Nothing is kept until you resume", "warn")
    left = max(0.0, (until - now).total_seconds())
    headline = f"Paused until {phrasing.moment(until, now)}"
    return StatusWords(headline, f"Nothing is kept. {phrasing.length(left)} left", "warn")


def _keeping_words(status: Status, now: datetime) -> StatusWords:
    if status.kept is None:
        return StatusWords("Recording", "Nothing kept yet", "off")
    ago = phrasing.ago(status.kept.at, now)
    if status.state == State.RECORDING:
        return StatusWords("Recording", f"Last kept {ago}: {kept_place(status.kept)}", "ok")
    if status.state == State.IDLE:
        return StatusWords("Idle", f"No key or mouse used; last kept {ago}", "off")
    return StatusWords("Recording", f"Screen unchanged; last kept {ago}", "ok")


_PLAIN = {
    State.LOCKED: StatusWords("Locked", "Screen is locked. Nothing is kept", "off"),
    State.NOT_STARTED: StatusWords("Not started", "Nothing is recorded before you start", "off"),
    State.STARTING: StatusWords("Starting", "Opening the memory…", "off"),
}
