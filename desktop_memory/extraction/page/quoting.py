"""What of a mail is new, and what it quotes."""

from collections.abc import Sequence
from itertools import groupby

from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import pattern

QUOTE_START = pattern(
    r"^(?:_{5,}|-{5,}|-+ ?(?:original message|forwarded message|ursprüngliche nachricht|"
    r"weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje "
    r"reenviado|original appointment|ursprünglicher termin|rendez-vous d'origine|cita original).*"
    r"|on .{6,80} wrote:?|am .{6,80} schrieb.*|le .{6,80} a écrit ?:?|el .{6,80} escribió:?)$"
)
_LEAST_WORDS = 3
_LEAST_RUNS = 2


def is_quoted(row: Row) -> bool:
    """Whether a row is marked as quoted."""
    return row.text.startswith((">", "│ >", "| >", "||")) or (
        row.text.startswith("| ") and "|" not in row.text[1:]
    )


def without_quotes(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a mail's text that its writer wrote.

    What follows a quote is quoted too, unless the mail answers between the quoted lines, or below
    them without a word above.
    """
    first = next((place for place, row in enumerate(rows) if _starts_quote(row)), len(rows))
    if not answers_between(rows):
        return rows[:first]
    return [row for row in rows if not _starts_quote(row)]


def answers_between(rows: Sequence[Row]) -> bool:
    """Whether a mail is answered line by line."""
    runs = [(key, list(run)) for key, run in groupby(rows, _starts_quote)]
    quoted = [place for place, (key, run) in enumerate(runs) if key and any(map(is_quoted, run))]
    if not quoted or any(_goes_on(runs[place : place + 2]) for place in quoted):
        return False
    answers = [place for place in quoted if any(_is_prose(runs[place + 1 : place + 2]))]
    # Of several lines some may be answered by a word.
    if len(quoted) >= _LEAST_RUNS and 2 * len(answers) >= len(quoted):
        return True
    return bool(answers) and not any(_is_prose(runs[: quoted[0]]))


def _starts_quote(row: Row) -> bool:
    return is_quoted(row) or QUOTE_START.match(row.text) is not None


def _is_prose(runs: Sequence[tuple[bool, list[Row]]]) -> list[Row]:
    return [
        row
        for key, run in runs
        if not key
        for row in run
        if len(row.cells) == 1
        and len(row.text.split()) >= _LEAST_WORDS
        and not row.text.endswith((",", ":"))
    ]


def _goes_on(runs: Sequence[tuple[bool, list[Row]]]) -> bool:
    """Whether a quoted line was broken and goes on without its mark."""
    (_, quoted), *after = runs
    whole = quoted[-1].text.endswith((".", "?", "!"))
    return not whole and any(run[0].text[:1].islower() for _, run in after)
