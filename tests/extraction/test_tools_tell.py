"""Values beyond their limits, runs, remarks on code, versions: however a tool tells them."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


@pytest.mark.parametrize(
    "row",
    [
        "ROT   Silo 3 : 41,2 °C, Grenzwert 38,0 °C überschritten seit 05:18",
        "Silo 3 (barley)   41.2 C, limit 38.0 C, since 06:58",
        "Silo 3   41.2 C   WARNING above 38 C for 22 min",
    ],
)
def test_a_value_beyond_its_limit_is_an_error(row: str) -> None:
    given = screen(
        f"""
        Dashboard  Silos  Reports
        Last poll 07:32:40
        {row}
        Silo 4   22.0 C
        Cleared today   none
        """,
        title="Silos - GrainWatch",
    )
    assert any("Silo 3" in text for text in texts(given, FactKind.ERROR))


def test_a_value_within_its_limit_is_none() -> None:
    given = screen(
        """
        Dashboard  Silos  Reports
        Silo 3   21.2 C, limit 38.0 C
        Silo 4   22.0 C
        """,
        title="Silos - GrainWatch",
    )
    assert texts(given, FactKind.ERROR) == []


@pytest.mark.parametrize(
    "run",
    [
        "Run: gradle test\n21 tests completed\nBUILD SUCCESSFUL in 5s",
        "-- second run --\nPassed:  21\nFailed:  0",
        "Run again 14:09   Tests passed: 21 of 21",
    ],
)
def test_a_run_that_passes_after_one_that_failed_is_what_counts(run: str) -> None:
    given = screen(
        f"""
        hoist.kt   hoist_test.kt
        12  fun bend(rope: Rope): Rope = rope.bent()
        Run: gradle test
        RopeTest > bendsBothWays FAILED
            expected:<4> but was:<3>
        {run.replace(chr(10), chr(10) + "        ")}
        UTF-8   main
        """,
        "idea64",
        "hoist – hoist_test.kt",
    )
    (text,) = texts(given, FactKind.TASK_OUTCOME)
    assert "21" in text
    assert texts(given, FactKind.ERROR) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Line 22   lbrandt", "Line 40   iroca"),
        ("112   lbrandt  Inline comment", "130   iroca  Inline comment"),
        ("r12   lbrandt", "r40   iroca"),
        ("lbrandt commented on tides/ledger.go 2 days ago", "iroca commented on a.go 1 day ago"),
    ],
)
def test_remarks_on_lines_of_code_are_told_by_who_made_them(first: str, second: str) -> None:
    given = screen(
        f"""
        D88   Round the tides   Needs Review
        Reviewers   lbrandt, iroca
        Status   Open
        src/tides.ts
        {first}
        I prefer named limits over bare numbers, always have
        {second}
        please add a test for spring tides
        """,
        title="D88 Round the tides - Phabricator",
        url="https://phab.quay.example/D88",
    )
    (text,) = texts(given, FactKind.PREFERENCE)
    assert text.startswith("lbrandt: ")


@pytest.mark.parametrize(
    ("app", "title", "page", "version"),
    [
        (
            "firefox",
            "tides / berth | phpMyAdmin 5.2.2",
            """
            Serveur : sql-quay2.otter.example:3306 » Base de données : tides
            Structure  SQL  Rechercher
            Version du serveur : 10.11.6-MariaDB
            """,
            "10.11.6",
        ),
        (
            "kitty",
            "psql: tides",
            """
            nora@pine:~$ psql -h sql-quay2.otter.example -U nora tides
            psql (17.2, server 15.9 (Ubuntu 15.9-1.pgdg22.04+1))
            tides=> select count(*) from berth;
            """,
            "15.9",
        ),
        (
            "datagrip",
            "console – DataGrip",
            """
            tides> show server_version
            [2027-03-10 09:20:38] 1 row retrieved: 15.8 (Ubuntu 15.8-1.pgdg22.04+1)
            Connected to sql-quay2.otter.example:6432, role nora
            """,
            "15.8",
        ),
    ],
)
def test_which_server_runs_what_is_told_however_a_tool_says_it(
    app: str, title: str, page: str, version: str
) -> None:
    told = texts(screen(page, app, title), FactKind.KNOWLEDGE)
    assert any("sql-quay2" in text and version in text for text in told)
