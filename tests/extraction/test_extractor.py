"""What holds for every fact, whatever the screen."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_memory.domain.errors import UserError
from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.quotes import is_quoted
from desktop_memory.extraction.records import extract_record, screen_from_record
from tests.extraction.screens import screen
from tests.extraction.test_documents import MINUTES
from tests.extraction.test_mail import MAIL
from tests.extraction.test_trackers import TICKET

PIECES = [
    *(line for text in (MINUTES, MAIL, TICKET) for line in text.split("\n")),
    "Rosa Prieto  09:41",
    "nora@pine:~/harbour$ make test",
    "Error: it broke",
    "12 passed in 3s",
    "( ) Light   (o) Dark",
    "Theme",
    "FIRING   pump   since 08:41",
    "Your booking is confirmed",
    "Fri 19 Mar 2027",
    "Total   EUR 12.00",
    "☐ oil the winch",
    "| a | b |",
    "",
]
APPS = ["slack", "thunderbird", "kitty", "code", "firefox", "word", "excel", "todo", "dbeaver"]
TITLES = [
    "#harbour - Slack",
    "[HRB-41] Gate opens twice - Jira — Mozilla Firefox",
    "Preferences",
    "Pier - Calendar",
    "Pumps - Grafana — Mozilla Firefox",
    "Order confirmed - Brandt — Mozilla Firefox",
    "",
]
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=25)


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(APPS), st.sampled_from(TITLES))
def test_every_fact_quotes_its_lines_word_for_word(lines: list[str], app: str, title: str) -> None:
    shown = replace(screen("x", app, title), lines=tuple(lines))
    for fact in Extractor().extract(shown):
        assert is_quoted(fact, shown.lines, shown.title)
        assert len(fact.text) <= (600 if fact.kind is FactKind.PROCEDURE else 300)
        assert "\n" not in fact.text


@settings(max_examples=60, deadline=None)
@given(LINES, st.sampled_from(APPS), st.sets(st.integers(0, 24)))
def test_with_new_lines_only_facts_of_those_are_told(
    lines: list[str], app: str, new: set[int]
) -> None:
    shown = replace(screen("x", app, "#harbour"), lines=tuple(lines))
    # The same line twice tells the same fact, of one place or the other.
    whole = {(fact.kind, fact.text) for fact in Extractor().extract(shown)}
    grown = Extractor().extract(replace(shown, new_lines=frozenset(new)))
    for fact in grown:
        assert (fact.kind, fact.text) in whole
        assert not fact.line_indexes or new & set(fact.line_indexes)


def test_the_same_screen_gives_the_same_facts_each_time() -> None:
    shown = screen(MINUTES, "word", "Pier weekly - Word")
    extractor = Extractor()
    assert extractor.extract(shown) == extractor.extract(shown)


@pytest.mark.parametrize(
    ("quote", "indexes", "stands"),
    [
        ("two", (1,), True),
        ("one\ntwo", (0, 1), True),
        ("two", (0,), False),
        ("three", (1,), False),
        ("one\ntwo", (0,), False),
        ("", (0,), False),
        ("two", (7,), False),
        ("Title", (), True),
        ("two", (), False),
    ],
)
def test_a_quote_must_stand_in_its_lines(
    quote: str, indexes: tuple[int, ...], stands: bool
) -> None:
    fact = FoundFact(FactKind.KNOWLEDGE, "text", quote, line_indexes=indexes)
    assert is_quoted(fact, ["line one", "line two"], "Title of it") is stands


def test_a_record_gives_plain_facts() -> None:
    record = {
        "id": "r1",
        "at": "2027-03-10T10:00:00+01:00",
        "app": "slack",
        "window_title": "#harbour - Slack",
        "url": None,
        "user": "Nora Vidal",
        "text": "Jan Moor  09:41\nI'll oil the winch by Friday",
    }
    answer = extract_record(Extractor(), record)
    assert answer["id"] == "r1"
    task = answer["facts"][0]
    assert task["kind"] == "task"
    assert task["text"] == "To do for Jan Moor: oil the winch by Friday (2027-03-12)"
    assert task["quote"] == "I'll oil the winch by Friday"
    assert task["lines"] == [1]


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"at": "yesterday", "app": "x", "text": "y"},
        {"at": "2027-03-10T10:00:00", "app": "x", "text": "y"},
        {"at": "2027-03-10T10:00:00Z", "app": "x", "text": 7},
    ],
)
def test_a_record_that_cannot_be_read_is_the_user_s_error(record: dict[str, object]) -> None:
    with pytest.raises(UserError):
        screen_from_record(record)


def test_of_a_long_episode_only_what_is_near_new_lines_is_read() -> None:
    talk = [
        line
        for n in range(400)
        for line in (f"Rosa Prieto  {n // 60:02}:{n % 60:02}", f"crane {n} costs {n} € a day")
    ]
    shown = replace(screen("x", "slack", "#harbour"), lines=tuple(talk), new_lines=frozenset({799}))
    assert [fact.text for fact in Extractor().extract(shown)] == [
        "Rosa Prieto: Crane 399 costs 399 € a day"
    ]


def test_a_line_without_end_is_cut() -> None:
    endless = "we decided to paint it. " + "very " * 50_000
    shown = replace(screen("x", "slack", "#harbour"), lines=("Rosa Prieto  09:41", endless))
    assert [fact.quote for fact in Extractor().extract(shown) if fact.line_indexes] == [
        "we decided to paint it."
    ]
