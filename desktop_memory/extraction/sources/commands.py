"""What a command of a terminal is told as: how it failed, what mended it, what came of it."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, LONGEST_PROCEDURE, found
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.terminal import Command
from desktop_memory.extraction.patterns import Form

_SETS_SECRET = Form(
    r"(?i)\b\w*(?:token|secret|password|passwd|key|pwd)\w*\s*=\s*\S+|"
    r"(?<=\s)-p\s?\S+|--[\w-]*(?:password|passwd|token|secret|pwd)[ =]\S+"
)
# Words in quotes are passed on, not said.
_LITERAL = Form(r"\"[^\"]*[^\W\d_]{2,} [^\W\d_]{2,}[^\"]*\"|'[^']*[^\W\d_]{2,} [^\W\d_]{2,}[^']*'")


def tell_failure(command: Command, failure: Row) -> FoundFact:
    """What went wrong, and in which test."""
    case = _case_above(command, failure)
    why = f"{case.text}: {failure.text}" if case else failure.text
    told = f"`{quoted(command)}` failed: {why}"
    return found(
        FactKind.ERROR,
        told if len(told) <= LONGEST else why[:LONGEST],
        [command.row, *([case] if case else []), failure],
    )


# What a runner of tests calls the one that failed, above what was wrong with it.
_CASE = Form(r"^\s*(?:FAIL(?:ED)?|✗|✘|✕|×|❌|●|--- FAIL:|not ok|\d+[.)])\s+\S.*[\w)\]]")
_ROWS_OF_A_CASE = 4


def _case_above(command: Command, failure: Row) -> Row | None:
    if _CASE.match(failure.text):
        return None
    above = [row for row in command.output if row.index < failure.index][-_ROWS_OF_A_CASE:]
    return next((row for row in reversed(above) if _CASE.match(row.text)), None)


def tell_cure(
    command: Command, failure: Row, steps: Sequence[Command], solved: Command
) -> Iterator[FoundFact]:
    """Which commands made it work again."""
    rows = [failure]
    told = []
    for step in steps:
        text = shown(step)
        if text:
            told.append(f"`{text}`")
            if text == step.text:
                rows.append(step.row)
    if not told:
        return
    final = f", then `{shown(solved)}`" if solved.row not in rows else ""
    text = f'When `{shown(command)}` fails with "{failure.text}": {"; ".join(told)}{final}'
    if len(text) <= LONGEST_PROCEDURE:
        yield found(FactKind.PROCEDURE, text, rows)


def shown(command: Command) -> str:
    """The command without a secret set in it; nothing where that is all it does."""
    if not _SETS_SECRET.search(command.text):
        return command.text
    return (
        ""
        if re.match(r"^(?:export|set|\$env:)\b", command.text)
        else _SETS_SECRET.sub("…", command.text)
    )


def quoted(command: Command) -> str:
    """The command as it is told, without what is passed on in it."""
    return _LITERAL.sub("…", shown(command))


def tell_result(command: Command, success: Row) -> FoundFact:
    """What a success says; where it is a word alone, with what was counted above."""
    above = [row for row in command.output if row.index == success.index - 1]
    bare = len(success.text.split()) == 1 and above and _COUNTS.search(above[0].text)
    said = f"{above[0].text}: {success.text}" if bare else success.text
    told = f"{where(command)}`{quoted(command)}`: {said}"
    return found(
        FactKind.TASK_OUTCOME,
        told[:LONGEST],
        [command.row, *(above if bare else []), success],
    )


_COUNTS = Form(r"\b[1-9]\d* [^\W\d]{3,}")


def where(command: Command) -> str:
    """The project the command ran in, by the last part of the prompt's folder."""
    name = re.split(r"[\\/]", command.place.rstrip("/\\"))[-1]
    return f"{name}: " if name and name not in ("~", "") else ""
