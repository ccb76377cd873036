"""Facts from terminals: what failed, what worked in the end, how it was mended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.outcome_lines import failure_rank, success_rank
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.states import find_grave_rows
from desktop_memory.extraction.page.terminal import (
    Command,
    find_console,
    find_panel,
    has_terminal,
    read_commands,
)
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.sources.commands import (
    quoted,
    tell_cure,
    tell_failure,
    tell_result,
    where,
)
from desktop_memory.extraction.sources.log import find_lasting_error

# Programs that only look at things: what they print is no outcome and they mend nothing.
_LOOKERS = words(
    """cat less more head tail grep rg ag ls ll la dir cd pwd echo man which whereis find
    fd tree du df history clear top htop ps vim vi nvim nano emacs code journalctl
    dmesg stat file wc diff type env printenv whoami id date uptime free watch bat
    exa eza jq awk sort uniq cut tee xargs sleep exit logout help alias Get-
    ChildItem Get-Content cls"""
)
# They ask whether something answers: what they print belongs to the trouble they look into.
_PROBES = words(
    """ping ping6 curl wget dig nslookup host nc netcat telnet traceroute tracert mtr openssl
    Test-NetConnection Test-Connection Resolve-DnsName arp ss netstat lsof getent"""
)
_LOOKING = Form(
    r"^(?:git (?:status|log|diff|show|branch|remote|stash list|fetch)|"
    r"kubectl (?:.*\s)?(?:get|describe|logs|top)\b|"
    r"(?:docker|podman)(?: compose|-compose)? (?:ps|logs|images|inspect)|"
    r"systemctl (?:status|list)|npm (?:ls|outdated|fund)|pip (?:list|show)|"
    r"apt (?:list|search|show)|ip (?:a|addr|r|route)|nmcli (?:dev|con)\w*$)"
)
# PowerShell prints this below each error, in whatever language it is.
_RAISED = Form(r"^\s*\+ CategoryInfo\b")
# What a program is called in its own messages: "cp: cannot stat 'x'", in any language.
_SHELLS = words("bash sh zsh fish dash ksh -bash -zsh -sh")
# Says nothing of value about the work, only that the command did what it should.
_DONE = Form(
    r"^\[[\w./-]+(?: \([\w-]+\))? [0-9a-f]{7,}\] |^Switched to |^HEAD is now at |"
    r"^Successfully rebased|^psql \(\d|^Welcome to |^Last login:|^Connected to "
)
_ACTIVE_FAILED = Form(r"^\s*Active: failed\b")
_SHOWS_LOG = Form(
    r"^(?:sudo )?(?:journalctl\b|dmesg\b|(?:docker|podman)(?: compose|-compose)? logs\b|"
    r"kubectl (?:\S+ )*logs\b|tail -[fF]\b)"
)
# What these print is no news of work, however glad it sounds.
_PRINTS = words(
    """cat less more head tail bat type echo printf write-host write-output get-content fortune
    cowsay figlet toilet"""
)
_TALKATIVE = words("make echo printf time")
_TOKEN = Form(r"[\w@.-]*[/._-][\w@./-]{2,}|[\w-]{5,}")
_COMMON = words(
    """error failed fatal cannot could would should please using needs found which there
    fehler erreur impossible failed: because after before while merge conflict install"""
)
_LETTERS = Form(r"[^\W\d_]{3,}")
# A count or a time tells that something was done; other lines may say anything.
_TELLS = Form(r"\d")
_CHAIN = Form(r"\s(?:&&|;)\s")
# Only shows what a command would do.
_ON_TRIAL = Form(r"\s(?:--dry-run|-WhatIf|--noop|--simulate|--check)\b", re.IGNORECASE)
_MOST_STEPS = 4
_MOST_WORDS_TOLD = 8
_MOST_OUTCOMES = 3
_OWN_MESSAGE_RANK = 8
_LEAST_WORDS_OF_A_CAUSE = 5


@dataclass(slots=True)
class _Run:
    """A command and what became of it."""

    command: Command
    failure: Row | None
    success: Row | None
    rank: int
    works: bool = False
    looks: bool = False


def find_terminal(page: Page) -> Iterator[FoundFact]:
    """Facts from each pane with a shell prompt."""
    for pane in page.panes:
        if page.window.kind is WindowKind.TERMINAL or has_terminal(pane):
            yield from _find_in(read_commands(pane))
        elif page.window.kind is WindowKind.EDITOR and (panel := find_panel(pane)):
            yield from _find_in(read_commands(panel))
        elif page.window.kind is WindowKind.EDITOR and (console := find_console(pane)):
            yield from _find_in(read_commands(console, of_console=True))


def _find_in(commands: Sequence[Command]) -> Iterator[FoundFact]:
    runs = [_judge(command) for command in commands]
    _note_retries(runs)
    told: set[tuple[str, str]] = set()
    mended: set[int] = set()
    used: set[int] = set()
    solved_at = -1
    for place, run in enumerate(runs):
        if run.failure is None or _is_tried_again(runs, place):
            solved_at = max(solved_at, _solved_by(runs, place) or -1) if run.failure else solved_at
            continue
        if place < solved_at and run.command.program in _PROBES:
            continue
        solved, steps = _cure(runs, place)
        solved_at = max(solved_at, -1 if solved is None else solved)
        if solved is None:
            key = (run.command.text, run.failure.text)
            if key not in told and not _MISTYPED.search(run.failure.text):
                told.add(key)
                yield tell_failure(run.command, run.failure)
        elif steps and place not in mended:
            mended.update(range(place, solved + 1))
            used.update(range(place, solved))
            cure = [step.command for step in steps]
            yield from tell_cure(run.command, run.failure, cure, runs[solved].command)
            yield from _works_again(runs[solved])
    yield from _outcomes([run for place, run in enumerate(runs) if place not in used])


# Who types amiss types again; there is nothing to learn from it.
_MISTYPED = pattern(
    r"\bunknown (?:sub)?command\b|\bno such (?:option|command|subcommand)\b|"
    r"\bis not a \S+ command\b|\bunrecognized (?:option|argument)s?\b|\bunknown (?:option|flag)\b"
)
# Alone these words tell little; of a line that is run once more after a change, what was wrong.
_WRONG = pattern(
    r"\b(?:could not|couldn't|cannot|can't|unknown|unsupported|not (?:supported|proper|valid|"
    r"allowed|\w+ed)|missing|expected|conflict\w*|traceback|error|stale|expired|"
    r"unbekannt\w*|nicht|fehlt|fehlen|ungültig\w*|abgelaufen|inconnue?s?|impossible|manquante?s?|"
    r"erreur|périmée?|ne peut pas|desconocid[oa]s?|imposible|falta|faltan|no (?:se puede|"
    r"reconocid[oa]|válid[oa]))\b|\w(?:Error|Exception)\b"
)
# Heads what stands below it.
_TRACE = Form(r"^\s*Traceback\b[^:]*:?\s*$")


def _note_retries(runs: Sequence[_Run]) -> None:
    """A line that is run again after something was changed failed, where it says what is wrong."""
    for place, run in enumerate(runs):
        if run.failure is not None or run.success is not None or run.looks:
            continue
        again = _solved_by(runs, place)
        if again is None or runs[again].command.text != run.command.text:
            continue
        told = [row for row in run.command.output if _WRONG.search(row.text)]
        wrong = next((row for row in told if not _TRACE.match(row.text)), None)
        printed = {row.text for row in runs[again].command.output}
        if wrong is not None and wrong.text not in printed and _steps(runs, place, again):
            run.failure, run.works = wrong, False


def _is_tried_again(runs: Sequence[_Run], place: int) -> bool:
    """Whether the same command line fails once more later: only the last time counts."""
    return any(
        later.failure is not None and later.command.text == runs[place].command.text
        for later in runs[place + 1 :]
    )


def _cure(runs: Sequence[_Run], place: int) -> tuple[int | None, list[_Run]]:
    """The later run that shows that it works now, and the commands that made it so."""
    solved = _solved_by(runs, place)
    if solved is None:
        return _hinted(runs, place)
    steps = _steps(runs, place, solved)
    failed, worked = runs[place].command, runs[solved].command
    if not steps and not runs[solved].looks and worked.text != failed.text:
        if not _is_variant(failed, worked):
            return _hinted(runs, place)
        steps = [runs[solved]]
    return solved, steps


def _is_variant(first: Command, second: Command) -> bool:
    """Whether two lines do the same in another way: options, `sudo`, another argument."""
    return first.head == second.head or bool(set(first.text.split()[1:]) & set(second.text.split()))


def _hinted(runs: Sequence[_Run], place: int) -> tuple[int | None, list[_Run]]:
    """A later command that names what the failure names, where more work follows it."""
    failed = runs[place]
    about = {
        token
        for row in failed.command.output
        for token in _TOKEN.findall(row.text)
        if token.lower().strip(".") not in _COMMON
    }
    for later in range(place + 1, len(runs)):
        run = runs[later]
        if run.failure is not None or run.looks:
            continue
        named = about & set(_TOKEN.findall(run.command.text))
        goes_on = run.works or any(other.success for other in runs[later + 1 :])
        if named and goes_on:
            return later, [*_steps(runs, place, later), run]
    return None, []


def _judge(command: Command) -> _Run:
    if _only_looks(command):
        return _look(command)
    failures = [
        (rank, place, row)
        for place, row in enumerate(command.output)
        if (rank := _failure_rank(command, place)) is not None
    ]
    successes = [
        (rank, -place, row)
        for place, row in enumerate(command.output)
        if command.program.lower() not in _PRINTS and (rank := success_rank(row.text)) is not None
    ]
    if any(_RAISED.match(row.text) for row in command.output):
        failures = [(0, 0, command.output[0])]
    failure = min(failures, default=None, key=_by_content)
    success = min(successes, default=None, key=lambda item: item[:2])
    if failure is not None and _ends_well(command, failures, success):
        failure = None
    return _Run(
        command,
        failure[2] if failure else None,
        success[2] if success and failure is None else None,
        success[0] if success else 99,
        works=failure is None
        and (success is not None or any(_DONE.match(row.text) for row in command.output)),
    )


def _by_content(item: tuple[int, int, Row]) -> tuple[int, bool, int]:
    """The most telling first; of the same rank, the first that is more than a code."""
    rank, place, row = item
    return rank, len(row.text.split()) < _LEAST_WORDS_OF_A_CAUSE, place


def _failure_rank(command: Command, place: int) -> int | None:
    """As programs write failures, or with the name of the program before, at its end."""
    row = command.output[place]
    rank = failure_rank(row.text)
    if rank is not None or command.program in _TALKATIVE:
        return rank
    ends = all(_is_own_message(command, later) for later in command.output[place:])
    return _OWN_MESSAGE_RANK if ends and success_rank(row.text) is None else None


def _is_own_message(command: Command, row: Row) -> bool:
    """Whether a program says something in its own name; what it was to do says it without."""
    name, colon, _ = row.text.partition(": ")
    return bool(colon) and (name == command.program or name in _SHELLS)


def _look(command: Command) -> _Run:
    """What a command that changes nothing shows: things in a bad state, or none of them."""
    grave = find_grave_rows(command.output)
    row = grave[0].row if grave else _refusal(command)
    if row is None:
        row = next((row for row in command.output if _ACTIVE_FAILED.match(row.text)), None)
    if row is None and _SHOWS_LOG.match(command.text):
        row = find_lasting_error(command.output)
    well = row is None and bool(command.output)
    return _Run(command, row, None, 99, works=well, looks=True)


def _refusal(command: Command) -> Row | None:
    """What a program says that cannot show what it was asked for."""
    asked = _LOOKING.match(command.text) is not None and len(command.output) == 1
    return next((row for row in command.output if asked and _REFUSES.match(row.text)), None)


_REFUSES = Form(r"^(?:error|Error|fatal|Unable|Cannot)\b.{0,40}?: \S|^The connection to the server")


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
        run = runs[later]
        if (
            run.failure is None
            and run.looks == runs[place].looks
            and _same_try(failed, run.command)
        ):
            return later
    if runs[place].looks:
        return None
    for later in range(len(runs) - 1, place, -1):
        if runs[later].works and _same_tool(failed, runs[later].command):
            return later
    return None


def _same_try(first: Command, second: Command) -> bool:
    """Whether a line runs the same again, alone or as the last part of what it runs."""
    last = Command(_CHAIN.split(second.text)[-1].strip(), second.row)
    return first.head in (second.head, last.head) and first.program not in ("sudo", "")


def _same_tool(first: Command, second: Command) -> bool:
    return first.program == second.program


def _steps(runs: Sequence[_Run], place: int, solved: int) -> list[_Run]:
    """The commands between that changed something and did not fail."""
    return [
        run
        for run in runs[place + 1 : solved]
        if run.failure is None and not run.looks and not _ON_TRIAL.search(run.command.text)
    ][-_MOST_STEPS:]


def _works_again(run: _Run) -> Iterator[FoundFact]:
    """The last line of what works now, where it is not among the known ones for successes."""
    told = [row for row in run.command.output if _LETTERS.search(row.text)]
    if run.success is None and not run.looks and told and failure_rank(told[-1].text) is None:
        told_as = f"{where(run.command)}`{quoted(run.command)}`"
        last = told[-1].text
        line = last if _TELLS.search(last) and len(last.split()) <= _MOST_WORDS_TOLD else ""
        text = f"{told_as} works now: {line}" if line else f"{told_as} works now"
        yield found(FactKind.TASK_OUTCOME, text[:LONGEST], [run.command.row, told[-1]])


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
        yield tell_result(run.command, success)
