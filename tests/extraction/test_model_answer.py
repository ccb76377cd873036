"""Of a model's answer only what quotes its source is proposed."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.extraction.model.answer import read_answer
from desktop_memory.extraction.model.question import answer_schema, ask_for_facts
from desktop_memory.extraction.screen_text import ScreenText

SCREEN = ScreenText(
    at=datetime(2026, 11, 20, 12, tzinfo=UTC),
    app="Notes",
    title="harbour.txt",
    lines=("The ferry to Moen leaves at 7:40 from pier 3.", "Ask Jette about the keys."),
)


def told(**fact: object) -> str:
    plain = {
        "kind": "knowledge",
        "text": "The ferry to Moen leaves at 7:40.",
        "quote": "ferry to Moen leaves at 7:40",
    }
    return json.dumps({"facts": [plain | fact]})


def test_a_fact_with_its_quote_is_kept() -> None:
    (fact,) = read_answer(told(), SCREEN)

    assert (fact.text, fact.line_indexes) == ("The ferry to Moen leaves at 7:40.", (0,))


def test_a_fence_around_the_answer_does_no_harm() -> None:
    assert read_answer(f"```json\n{told()}\n```", SCREEN)


def test_what_a_model_thinks_aloud_does_no_harm() -> None:
    assert read_answer(f"<think>\nA ferry {{...}}\n</think>\n\n{told()}", SCREEN)


def test_a_new_line_is_asked_about_with_what_stands_above_it() -> None:
    lines = ("Old news", "one", "two", "Bob Keller", "I prefer long walks.", "Message")
    talk = replace(SCREEN, lines=lines, new_lines=frozenset({4}))

    question = ask_for_facts(talk)[1]["content"]

    assert "Bob Keller\nI prefer long walks." in question
    assert "Old news" not in question
    assert "Message" not in question


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "I found three facts!",
        "[]",
        '{"facts": 3}',
        '{"facts": ["a"]}',
        told(quote="The ferry leaves from pier 4."),
        told(quote="ferry"),
        told(kind="gossip"),
        told(kind="activity"),
        told(text="The ferry to Moen takes 55 minutes."),
        told(text="Your password is: hunter22secret"),
        told(text="short"),
        told(text="word " * 200),
        told(text=None),
        told(quote=7),
    ],
)
def test_whatever_else_a_model_says_is_dropped(raw: str) -> None:
    assert read_answer(raw, SCREEN) == ()


def test_lines_that_were_read_before_make_no_fact() -> None:
    later = ScreenText(SCREEN.at, "Notes", "x", SCREEN.lines, new_lines=frozenset({1}))

    assert read_answer(told(), later) == ()
    assert "Jette" in ask_for_facts(later)[1]["content"]


def test_a_talkative_model_is_cut_off() -> None:
    lines = tuple(f"Pier {n} belongs to the harbour master." for n in range(1, 31))
    many = [{"kind": "knowledge", "text": line, "quote": line} for line in lines]
    screen = ScreenText(SCREEN.at, "Notes", "x", lines)

    assert len(read_answer(json.dumps({"facts": many}), screen)) == 8


@given(st.text(max_size=300))
def test_no_answer_breaks_anything(raw: str) -> None:
    assert isinstance(read_answer(raw, SCREEN), tuple)


def test_the_answer_it_is_asked_for_is_one_it_may_give() -> None:
    kinds = answer_schema()["properties"]["facts"]["items"]["properties"]["kind"]["enum"]
    for kind in kinds:
        assert read_answer(told(kind=kind), SCREEN)
