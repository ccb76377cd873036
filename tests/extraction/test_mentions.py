"""Names are found where a place, a speaker or a sentence gives them away, and nowhere else."""

from datetime import UTC, datetime

import pytest

from desktop_memory.domain.entity import EntityKind
from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.mentions.finder import find_in_episode, find_in_found
from desktop_memory.extraction.screen_text import ScreenText

PERSON, PROJECT, FIRM = EntityKind.PERSON, EntityKind.PROJECT, EntityKind.ORGANISATION
DOCUMENT, SITE, ERROR = EntityKind.DOCUMENT, EntityKind.SITE, EntityKind.ERROR
Names = set[tuple[EntityKind, str]]
PULL, ISSUE = "github.com/heron/pelican/pull/4", "git.heron.example/heron/pelican/-/issues/4"
IMKE = (PERSON, "Imke Larsen")


def in_window(
    app: str, title: str, *lines: str, url: str | None = None, document: str | None = None
) -> Names:
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    screen = ScreenText(at=at, app=app, title=title, url=url, lines=lines)
    return {(each.kind, each.name) for each in find_in_episode(screen, document, None)}


def in_fact(text: str, kind: FactKind = FactKind.KNOWLEDGE, subject: str = "") -> Names:
    return {(each.kind, each.name) for each in find_in_found(kind, text, subject)}


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("gauge.py - pelican - Visual Studio Code", {(DOCUMENT, "gauge.py"), (PROJECT, "pelican")}),
        ("pelican – Gauge.java", {(DOCUMENT, "Gauge.java"), (PROJECT, "pelican")}),
        ("● main.py - src - Visual Studio Code", set()),
        ("README.md - pelican - Visual Studio Code", {(PROJECT, "pelican")}),
        ("Untitled-1 - Visual Studio Code", set()),
        ("Welcome - Visual Studio Code", set()),
    ],
)
def test_an_editor_names_the_file_and_the_project(title: str, found: Names) -> None:
    assert in_window("Code", title, "some text") == found


@pytest.mark.parametrize(
    ("url", "found"),
    [
        (f"https://{PULL}", {(SITE, "github.com"), (PROJECT, "heron/pelican")}),
        (f"https://{ISSUE}", {(SITE, "heron.example"), (PROJECT, "heron/pelican")}),
        ("https://github.com/settings/profile", {(SITE, "github.com")}),
        ("https://github.com/trending/python", {(SITE, "github.com")}),
        ("https://docs.python.org/3/library/", {(SITE, "python.org")}),
        ("http://localhost:3000/login", set()),
        ("http://192.168.0.1/admin", set()),
        ("about:newtab", set()),
    ],
)  # fmt: skip
def test_an_address_names_the_site_and_the_repository(url: str, found: Names) -> None:
    assert in_window("Firefox", "Some page - Mozilla Firefox", "some text", url=url) == found


@pytest.mark.parametrize("folder", ["~/Downloads", "/usr/share/doc", "~", "/tmp/pelican"])
def test_only_folders_of_projects_are_projects(folder: str) -> None:
    assert in_window("Terminal", f"ada@box: {folder}", "ls") == set()
    assert in_window("Terminal", "ada@box: ~/src/pelican/tests", "ls") == {(PROJECT, "pelican")}


def test_speakers_are_people_and_robots_are_not() -> None:
    lines = [
        *("Imke Larsen  9:41 AM", "Did you see the build?"),
        *("Deploybot  9:42 AM", "Deployed pelican to the harbor."),
        *("Ok Danke  9:43 AM", "See you there tomorrow."),
    ]

    found = in_window("Slack", "harbor (Channel) - Heron Labs - Slack", *lines)

    assert found == {IMKE, (FIRM, "Heron Labs")}


def test_a_mail_tells_whose_address_it_is_but_not_that_of_an_office() -> None:
    lines = [
        "From: Imke Larsen <imke@heron.example>",
        "To: Support Team <support@heron.example>",
        "Subject: The gauge",
        "Hello, the gauge is back.",
    ]

    found = in_window("Thunderbird", "The gauge - Mozilla Thunderbird", *lines)

    assert found == {IMKE, (PERSON, "imke@heron.example")}


@pytest.mark.parametrize(
    ("app", "title"),
    [("KeePassXC", "Harbor.kdbx - KeePassXC"), ("Steam", "Harbor Tycoon"), ("Nautilus", "Photos")],
)
def test_some_windows_name_nothing(app: str, title: str) -> None:
    assert in_window(app, title, "Imke Larsen  9:41 AM", "Did you see it?") == set()


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("To do for Imke Larsen: go (asked by Jo Bek)", FactKind.TASK, {IMKE, (PERSON, "Jo Bek")}),
        ("Imke Larsen is Head of Sales at Heron AG", FactKind.PROFILE, {IMKE, (FIRM, "Heron AG")}),
        ("Lunch with Imke Larsen: 2026-11-23", FactKind.EVENT, {IMKE}),
        ("The project Pelican ships in March", FactKind.DECISION, {(PROJECT, "Pelican")}),
        ("pelican: KeyError: 'gauge'", FactKind.ERROR, {(ERROR, "KeyError")}),
        ("Refused by the harbor (ECONNREFUSED)", FactKind.ERROR, {(ERROR, "ECONNREFUSED")}),
        ("ERROR: permission denied for table gauge", FactKind.ERROR, set()),
        ("Meeting with Heron Corp. on 2026-12-01", FactKind.EVENT, {(FIRM, "Heron Corp.")}),
        ("Call with Imke from Mudlark Glazes at ten", FactKind.EVENT, {(FIRM, "Mudlark Glazes")}),
        ("Delivery from Mudlark Glazes at ten", FactKind.EVENT, {(FIRM, "Mudlark Glazes")}),
        ("Invoice from Mudlark Clay GmbH & Co. KG", FactKind.EVENT,
         {(FIRM, "Mudlark Clay GmbH & Co. KG")}),
        ("Meeting with Mudlark Ceramics", FactKind.EVENT, set()),
        ("Call from Imke Larsen at ten", FactKind.EVENT, {IMKE}),
        ("Next Week starts on Monday.", FactKind.EVENT, set()),
        ("San Francisco has a new office", FactKind.PROFILE, set()),
        ("Unit Tests pass again", FactKind.TASK_OUTCOME, set()),
        ("Pull Requests need two reviews", FactKind.KNOWLEDGE, set()),
        ("Visual Studio Code crashes on start.", FactKind.ERROR, set()),
    ],
)  # fmt: skip
def test_a_fact_names_whom_it_is_about(text: str, kind: FactKind, found: Names) -> None:
    assert in_fact(text, kind) == found
