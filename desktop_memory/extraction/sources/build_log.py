"""Facts from build and test logs, notebooks and consoles: what failed, what passed."""

import re
from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.outcome_lines import (
    SUMMARY_RANK,
    failure_rank,
    success_rank,
)
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.terminal import find_console, has_terminal
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern

_FAILED_TEST = Form(
    r"^\s*(?:test (?P<rust>\S+) \.\.\. FAILED|FAILED (?P<pytest>\S+::\S+)(?: - (?P<why>.+))?|"
    r"--- FAIL: (?P<go>\S+)|"
    r"(?:FAIL|ERROR): (?P<unit>test\w+ \([\w.]+\))|[✗✘✕×] (?P<js>\S.+)|"
    r"\[ERROR\]\s+(?P<java>\w+\.\w+:\d+.*)|"
    r"(?:not ok \d+ -?\s*)(?P<tap>\S.+)|\d+\) (?P<mocha>\S.*(?:should|:).+)|"
    r"(?P<xctest>\w+Tests?\.\w+)\(\)?:? .*(?:failed|Failed)|(?P<phpunit>\w+::test\w+)|"
    r"(?i:failed|fail)\s{2,}(?P<panel>(?=\S*(?:test|[._:]|[a-z][A-Z]))[A-Za-z_]\S+)$|"
    r"(?P<listed>(?=\S*(?i:test))[A-Za-z_]\S+)\s{2,}(?i:failed)$)"
)
_ASSERTION = pattern(
    r"^(?:E\s+)?(?:assert\w*\b.{4,}|assertion .{4,}failed.*|expected\b.{3,}|panicked at .+|"
    r"thread .+ panicked.+|.{0,40}(?:error|exception)\s?: .{4,}|java\..+exception.+)$"
)
_PASSED = pattern(
    r"\b(?:pipeline|build|job|workflow|run|deploy(?:ment)?)\b(?: \S+){0,4} (?:passed|succeeded|"
    r"successful|completed successfully)\b|\bfinished: success\b|\b(?:build|job) succeeded\b|"
    r"\ball (?:checks|jobs|tests) (?:have )?passed\b|"
    r"\bpipeline (?:bestanden|erfolgreich|réussi|correcto)\b"
)
# The line under which a panel of tests sums up.
_ALL_PASSED = pattern(
    r"^\W*(?:all )?tests passed: (?P<all>\d+)(?: of (?P=all))?\b|^\W*tests? (?:bestanden|réussis?|"
    r"superad[oa]s) ?: \d+|^\W*(?:tests|test files) +[1-9]\d* passed(?! ?\|.*failed)"
)
_MOST_TESTS = 3
_CODE_RANK, _CONSOLE_RANK = 3, 99


def find_build(page: Page) -> Iterator[FoundFact]:
    """The failure of a build, or that it passed."""
    rows = page.rows
    if _named_tests(rows):
        yield from _tests(page, rows, _named_tests(rows))
        return
    if (newest := _newest_run(rows)) is not None:
        yield found(newest[0], f"{_name(page)}: {newest[1].text}"[:LONGEST], newest[1])
        return
    failures = _failures(rows, _CONSOLE_RANK)
    if failures and (ended := _ended_well(rows, failures[-1][1])) is not None:
        text = "; ".join(dict.fromkeys(row.text for row in ended))
        yield found(FactKind.TASK_OUTCOME, f"{_name(page)}: {text}"[:LONGEST], ended)
        return
    if failures:
        yield from _told(page, rows, failures)
        return
    passed = [row for row in rows if _PASSED.search(row.text) or success_rank(row.text) is not None]
    if passed:
        yield found(
            FactKind.TASK_OUTCOME, (f"{_name(page)}: {passed[-1].text}")[:LONGEST], passed[-1]
        )


def _ended_well(rows: Sequence[Row], failure: Row) -> list[Row] | None:
    """The last success of a run that ends well below what failed in it, and its end."""
    below = [row for row in rows if row.index > failure.index]
    end = next((n for n, row in enumerate(below) if _ENDED_WELL.fullmatch(row.text)), None)
    if end is None:
        return None
    ranked = [
        (rank, -n)
        for n, row in enumerate(below[:end])
        if (rank := success_rank(row.text)) is not None
    ]
    best = [below[-min(ranked)[1]]] if ranked else []
    return [*best, below[end]]


_ENDED_WELL = pattern(
    r"\W*(?:finished: success|(?:job|build|pipeline|workflow|deploy(?:ment)?) (?:succeeded|passed|"
    r"successful|completed|erfolgreich|abgeschlossen|réussie?|terminée?|correct[oa]|completad[oa])|"
    r"(?:process|prozess|processus|proceso) .{4,40}\b(?:exit[ -]?code|code|código)\D{1,16}0)\W*"
)


def _newest_run(rows: Sequence[Row]) -> tuple[FactKind, Row] | None:
    """What came of the run on top of a list of runs; None where there is no list."""
    states = [(state, row) for row in rows if (state := _state_of_run(row)) is not None]
    if len(states) < _LEAST_RUNS or any(
        _EXIT.search(row.text) for row in rows[: states[0][1].index]
    ):
        return None
    return states[0]


def _state_of_run(row: Row) -> FactKind | None:
    if not _RUN.search(row.text):
        return None
    if any(_FAILED_RUN.fullmatch(cell) for cell in row.cells):
        return FactKind.ERROR
    return FactKind.TASK_OUTCOME if any(map(_GOOD_RUN.fullmatch, row.cells)) else None


_LEAST_RUNS = 2
_EXIT = pattern(r"\bexit (?:code|status)\b|^\+ ")
# A number, a commit, a branch or a version: what a run in a list is known by.
_RUN = Form(r"#\d+|\b[0-9a-f]{7,10}\b|\bv?\d+\.\d+|@\w+|\b(?:main|master|develop|release)\b")
_GOOD_RUN = pattern(
    r"\W*(?:published|ready|live|deployed|success(?:ful)?|succeeded|passed|completed?|ok|"
    r"erfolgreich(?: .{1,40})?|bestanden|bereitgestellt|veröffentlicht|réussie?|déployée?|"
    r"publiée?|en ligne|correct[oa]|superad[oa]|desplegad[oa](?: .{1,40})?|publicad[oa])\W*"
)
_FAILED_RUN = pattern(
    r"\W*(?:failed|failure|error|cancel(?:l)?ed|fehlgeschlagen|abgebrochen|échouée?|échec|en échec|"
    r"fallid[oa]|con errores?|falló)\W*"
)


def find_exceptions(page: Page) -> Iterator[FoundFact]:
    """Exceptions and failed tests beside code, where no terminal shows them."""
    for pane in page.panes:
        if has_terminal(pane) or find_console(pane):
            continue
        passed = next(
            (row for row in pane if any(map(_ALL_PASSED.search, (row.text, *row.cells)))), None
        )
        mended = [passed] if passed is not None else _passed_at_last(pane)
        if mended:
            text = ", ".join(" ".join(row.text.split()) for row in mended)
            yield found(FactKind.TASK_OUTCOME, f"{_name(page)}: {text}"[:LONGEST], mended)
        else:
            failures = _failures(pane, _CODE_RANK if page.window.kind is WindowKind.EDITOR else 4)
            yield from _told(page, pane, failures)


def _passed_at_last(rows: Sequence[Row]) -> list[Row]:
    """What a run says that came after one that failed, and failed no more."""
    failed = [place for place, row in enumerate(rows) if _shows_failure(row)]
    if not failed:
        return []
    after = rows[failed[-1] + 1 :]
    place = next((n for n, row in enumerate(after) if _succeeds(row)), None)
    if place is None:
        return []
    beside = after[max(0, place - 1) : place + 2]
    return [row for row in beside if row is after[place] or _counts(row)]


def _succeeds(row: Row) -> bool:
    return _SUCCEEDED.match(row.text) is not None or _ENDED_WELL.fullmatch(row.text) is not None


def _counts(row: Row) -> bool:
    return _COUNTED.match(row.text) is not None or success_rank(row.text) is not None


def _shows_failure(row: Row) -> bool:
    return failure_rank(row.text) is not None or _FAILED_TEST.match(row.text) is not None


_SUCCEEDED = pattern(
    r"^\W*build (?:successful|succeeded)\b|^\W*passed:\s+[1-9]\d*\W*$|"
    r"^\W*test result: ok\b|^\W*(?:ok|success)\b.{0,20}\b[1-9]\d* tests?\b|"
    r"^\W*[1-9]\d* (?:tests? )?(?:passed|passing|bestanden|réussis?|superad[oa]s)\b"
)
_COUNTED = pattern(r"^\W*[1-9]\d* tests? (?:completed|run|passed)\W*$|^\W*failed:\s+0\W*$")


def _failures(rows: Sequence[Row], worst: int) -> list[tuple[int, Row]]:
    ranked = [(failure_rank(row.text), row) for row in rows]
    return [(rank, row) for rank, row in ranked if rank is not None and rank <= worst]


def _told(
    page: Page, rows: Sequence[Row], failures: Sequence[tuple[int, Row]]
) -> Iterator[FoundFact]:
    """The failed tests by name, with what was asserted; else the most telling line."""
    tests = _named_tests(rows)
    if tests:
        yield from _tests(page, rows, tests)
        return
    if failures:
        rank = min(rank for rank, _ in failures)
        row = next(row for told, row in reversed(failures) if told == rank)
        if rank == SUMMARY_RANK and (cause := _line_before(rows, row)) is not None:
            yield found(FactKind.ERROR, f"{_name(page)}: {cause.text}"[:LONGEST], cause)
            return
        yield found(FactKind.ERROR, f"{_name(page)}: {row.text}"[:LONGEST], row)


def _named_tests(rows: Sequence[Row]) -> list[tuple[Row, re.Match[str]]]:
    return [(row, match) for row in rows if (match := _FAILED_TEST.match(row.text))]


def _line_before(rows: Sequence[Row], summary: Row) -> Row | None:
    """What was printed last before a line that only sums up."""
    above = [row for row in rows if row.index < summary.index]
    row = above[-1] if above else None
    told = row is not None and len(row.text.split()) > 2 and not _ECHO.match(row.text)
    return row if told else None


_ECHO = Form(r"^(?:[+$>#]|\[\w+\])\s|^\S+\s+\d+m?\s?\d+s$")


def _tests(
    page: Page, rows: Sequence[Row], tests: Sequence[tuple[Row, re.Match[str]]]
) -> Iterator[FoundFact]:
    named: dict[str, Row] = {}
    for row, match in tests:
        name = next(value for value in match.groupdict().values() if value)
        named.setdefault(name, row)
    told = list(named.items())[:_MOST_TESTS]
    why = next((match["why"] for _, match in tests if match["why"]), "")
    reasons = (row for row in rows if _ASSERTION.match(row.text))
    reason = next((row for row in reasons if failure_rank(row.text) != SUMMARY_RANK), None)
    if not why and reason is not None:
        why = reason.text
    text = f"{_name(page)}: {', '.join(name for name, _ in told)} failed" + (
        f": {why}" if why else ""
    )
    quoted = [row for _, row in told]
    if reason is not None and reason not in quoted and reason.text in text:
        quoted.append(reason)
    yield found(FactKind.ERROR, text[:LONGEST], quoted)


def _name(page: Page) -> str:
    return " ".join(page.window.title.parts[:2]) or page.screen.app
