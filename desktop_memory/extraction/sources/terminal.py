"""Facts from terminals: what failed, what worked in the end, how it was mended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, LONGEST_PROCEDURE, found
from desktop_memory.extraction.page.outcome_lines import failure_rank, success_rank
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.terminal import Command, has_terminal, read_commands
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, words

# Programs that only look at things: what they print is no outcome and they mend nothing.
_LOOKERS = words(
    """cat less more head tail grep rg ag ls ll la dir cd pwd echo man which whereis find
    fd tree du df history clear top htop ps vim vi nvim nano emacs code journalctl
    dmesg stat file wc diff type env printenv whoami id date uptime free watch bat
    exa eza jq awk sort uniq cut tee xargs sleep exit logout help alias Get-
    ChildItem Get-Content cls"""
)
_LOOKING = Form(
    r"^(?:git (?:status|log|diff|show|branch|remote|stash list|fetch)|"
    r"kubectl (?:.*\s)?(?:get|describe|logs|top)\b|docker (?:ps|logs|images|inspect)|"
    r"systemctl (?:status|list)|npm (?:ls|outdated|fund)|pip (?:list|show)|"
    r"apt (?:list|search|show)|ip (?:a|addr|r|route)|nmcli (?:dev|con)\w*$)"
)
_SETS_SECRET = Form(
    r"(?i)\b\w*(?:token|secret|password|passwd|key|pwd)\w*\s*=\s*\S+|"
    r"(?<=\s)-p\s?\S+|--password[ =]\S+"
)
_MOST_STEPS = 4
_MOST_OUTCOMES = 3


@dataclass(slots=True)
class _Run:
    """A command and what became of it."""

    command: Command
    failure: Row | None
    success: Row | None
    rank: int


def find_terminal(page: Page) -> Iterator[FoundFact]:
    """Facts from each pane with a shell prompt."""
    for pane in page.panes:
        if page.window.kind is WindowKind.TERMINAL or has_terminal(pane):
            yield from _find_in(read_commands(pane))


def _find_in(commands: Sequence[Command]) -> Iterator[FoundFact]:
    runs = [_judge(command) for command in commands]
    mended: set[int] = set()
    for place, run in enumerate(runs):
        if run.failure is None:
            continue
        solved = _solved_by(runs, place)
        if solved is None:
            yield _error(run.command, run.failure)
            continue
        steps = _steps(runs, place, solved)
        if steps and place not in mended:
            mended.update(range(place, solved + 1))
            yield from _procedure(run.command, run.failure, steps, runs[solved].command)
    yield from _outcomes(runs)


def _judge(command: Command) -> _Run:
    if _only_looks(command):
        return _Run(command, None, None, 99)
    failures = [
        (rank, place, row)
        for place, row in enumerate(command.output)
        if (rank := failure_rank(row.text)) is not None
    ]
    successes = [
        (rank, -place, row)
        for place, row in enumerate(command.output)
        if (rank := success_rank(row.text)) is not None
    ]
    failure = min(failures, default=None, key=lambda item: item[:2])
    success = min(successes, default=None, key=lambda item: item[:2])
    if failure is not None and _ends_well(command, failures, success):
        failure = None
    return _Run(
        command,
        failure[2] if failure else None,
        success[2] if success and failure is None else None,
        success[0] if success else 99,
    )


def _only_looks(command: Command) -> bool:
    """Whether each program of the line changes nothing."""
    return all(
        Command(part.strip(), command.row).program in _LOOKERS or _LOOKING.match(part.strip())
        for part in command.text.split("|")
    )


def _ends_well(
    command: Command,
    failures: Sequence[tuple[int, int, Row]],
    success: tuple[int, int, Row] | None,
) -> bool:
    """Whether a success is printed after the last failure, and no failure sums up the run."""
    last_failure = max(place for _, place, _ in failures)
    return success is not None and -success[1] > last_failure and len(command.output) > 1


def _solved_by(runs: Sequence[_Run], place: int) -> int | None:
    """The later run of the same command, or of the next stage, that did not fail."""
    failed = runs[place].command
    for later in range(place + 1, len(runs)):
        if runs[later].failure is None and _same_try(failed, runs[later].command):
            return later
    for later in range(len(runs) - 1, place, -1):
        if runs[later].success is not None and _same_tool(failed, runs[later].command):
            return later
    return None


def _same_try(first: Command, second: Command) -> bool:
    return first.head == second.head and first.program not in ("sudo", "")


def _same_tool(first: Command, second: Command) -> bool:
    return first.program == second.program


def _steps(runs: Sequence[_Run], place: int, solved: int) -> list[_Run]:
    """The commands between that changed something and did not fail."""
    return [
        run
        for run in runs[place + 1 : solved]
        if run.failure is None and not _only_looks(run.command)
    ][-_MOST_STEPS:]


def _error(command: Command, failure: Row) -> FoundFact:
    told = f"`{_shown(command)}` failed: {failure.text}"
    return found(
        FactKind.ERROR,
        told if len(told) <= LONGEST else failure.text[:LONGEST],
        [command.row, failure],
    )


def _procedure(
    command: Command, failure: Row, steps: Sequence[_Run], solved: Command
) -> Iterator[FoundFact]:
    rows = [failure]
    told = []
    for step in steps:
        text = _shown(step.command)
        if text:
            told.append(f"`{text}`")
            rows.append(step.command.row)
    if not told:
        return
    final = f", then `{_shown(solved)}`" if solved.row not in rows else ""
    text = f'When `{_shown(command)}` fails with "{failure.text}": {"; ".join(told)}{final}'
    if len(text) <= LONGEST_PROCEDURE:
        yield found(FactKind.PROCEDURE, text, rows)


def _shown(command: Command) -> str:
    """The command without a secret set in it; nothing where that is all it does."""
    if not _SETS_SECRET.search(command.text):
        return command.text
    return (
        ""
        if re.match(r"^(?:export|set|\$env:)\b", command.text)
        else _SETS_SECRET.sub("…", command.text)
    )


def _outcomes(runs: Sequence[_Run]) -> Iterator[FoundFact]:
    """The last success of each command, the most important ones."""
    last: dict[tuple[str, ...], tuple[_Run, Row]] = {}
    for run in runs:
        if run.success is not None:
            last[run.command.head] = run, run.success
        elif run.failure is not None:
            last.pop(run.command.head, None)
    best = sorted(last.values(), key=lambda item: (item[0].rank, -item[1].index))
    for run, success in best[:_MOST_OUTCOMES]:
        yield found(
            FactKind.TASK_OUTCOME,
            f"{_where(run.command)}`{_shown(run.command)}`: {success.text}"[:LONGEST],
            [run.command.row, success],
        )


def _where(command: Command) -> str:
    """The project the command ran in, by the last part of the prompt's folder."""
    name = re.split(r"[\\/]", command.place.rstrip("/\\"))[-1]
    return f"{name}: " if name and name not in ("~", "") else ""
