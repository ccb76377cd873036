"""Questions about days to come."""

from datetime import timedelta

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.recall.days_ahead import find_days_ahead
from tests.recall.memories import NOW, Memories


@pytest.mark.parametrize(
    ("question", "words", "dates"),
    [
        ("what do I have tomorrow?", "tomorrow", ["2026-11-21"]),
        ("what's on tomorrow morning", "tomorrow morning", ["2026-11-21"]),
        ("meetings the day after tomorrow", "the day after tomorrow", ["2026-11-22"]),
        ("appointments next Tuesday", "next Tuesday", ["2026-11-24"]),
        ("who do I meet on Monday?", "on Monday", ["2026-11-23"]),
        ("what is due on Friday?", "on Friday", ["2026-11-27"]),
        ("what happens in two weeks", "in two weeks", ["2026-12-04"]),
        ("was steht morgen an?", "morgen", ["2026-11-21"]),
        ("was habe ich am Dienstag?", "am Dienstag", ["2026-11-24"]),
        ("Termine am nächsten Mittwoch", "am nächsten Mittwoch", ["2026-11-25"]),
        ("qu'est-ce qui est prévu demain ?", "demain", ["2026-11-21"]),
        ("rendez-vous jeudi prochain", "jeudi prochain", ["2026-11-26"]),
        ("¿qué tengo pasado mañana?", "pasado mañana", ["2026-11-22"]),
        ("¿qué hay el lunes?", "el lunes", ["2026-11-23"]),
        ("meetings this Saturday", "this Saturday", ["2026-11-21"]),
        ("what do I have Monday morning?", "Monday morning", ["2026-11-23"]),
        ("what's on this weekend", "this weekend", ["2026-11-21", "2026-11-22"]),
        ("nächstes Wochenende", "nächstes Wochenende", ["2026-11-21", "2026-11-22"]),
        ("what do I have today?", "today", ["2026-11-20"]),
        ("was steht heute an?", "heute", ["2026-11-20"]),
        ("ai-je un rendez-vous aujourd'hui ?", "aujourd'hui", ["2026-11-20"]),
        ("¿qué tengo hoy?", "hoy", ["2026-11-20"]),
        ("what is due this week?", "this week", ["2026-11-20", "2026-11-21", "2026-11-22"]),
        ("was steht am 3. Januar an?", "am 3. Januar", ["2027-01-03"]),
    ],
)
def test_days_to_come_are_known_in_four_languages(
    question: str, words: str, dates: list[str]
) -> None:
    ahead = find_days_ahead(question, NOW)
    assert ahead is not None
    assert question[ahead.start : ahead.end] == words
    assert list(ahead.dates) == dates


@pytest.mark.parametrize(
    "question", ["what is next week?", "nächste Woche", "la semaine prochaine", "la próxima semana"]
)
def test_the_next_week_has_seven_days_from_monday_on(question: str) -> None:
    ahead = find_days_ahead(question, NOW)
    assert ahead is not None
    assert (len(ahead.dates), ahead.dates[0]) == (7, "2026-11-23")


@pytest.mark.parametrize(
    ("question", "months"),
    [
        ("appointments next month", ("2026-12",)),
        ("Termine im nächsten Monat", ("2026-12",)),
        ("rendez-vous le mois prochain", ("2026-12",)),
        ("¿qué tengo el mes que viene?", ("2026-12",)),
        ("what is due this month?", ("2026-11",)),
    ],
)
def test_a_month_to_come_is_looked_for_as_a_month(question: str, months: tuple[str, ...]) -> None:
    ahead = find_days_ahead(question, NOW)
    assert ahead is not None
    assert ahead.words == months


@pytest.mark.parametrize(
    "question",
    [
        "what did I do on Tuesday?",
        "what was due on Friday?",
        "on Friday",
        "was habe ich am Dienstag gemacht?",
        "was war heute Morgen?",
        "¿qué hice el lunes?",
        "esta mañana",
        "the Friday report",
        "what did I do today?",
        "was habe ich heute gelesen?",
        "qu'ai-je lu aujourd'hui ?",
        "is there anything from Bob today?",
        "notes of this week",
        "notes of this Monday",
        "what did I note on 3 November?",
        'the film "tomorrow never dies"',
    ],
)
def test_what_lies_behind_is_no_day_to_come(question: str) -> None:
    assert find_days_ahead(question, NOW) is None


def test_what_is_to_come_on_the_day_is_found_first(memories: Memories) -> None:
    signing = memories.know("Signing with Omar on 2026-11-24, 10:00", FactKind.EVENT)
    offer = memories.know("To do: send the offer by 2026-11-24", FactKind.TASK)
    memories.know("Dentist on 2026-11-25 at 9:00", FactKind.EVENT)
    form = memories.see("signing forms are on the shelf", at=NOW - timedelta(days=2))

    assert set(memories.find("what do I have next Tuesday?")) == {signing, offer}
    assert memories.find("when is the signing next Tuesday?")[0] == signing
    assert form in memories.find("when is the signing next Tuesday?")
    (understood,) = memories.search("what do I have next Tuesday?").understood
    assert (understood.words, understood.meaning) == ("next Tuesday", "Tue 24 Nov 2026")


def test_other_days_are_no_answer_where_a_fact_tells_of_the_day(memories: Memories) -> None:
    dentist = memories.know("Dentist on 2026-11-21 at 9:00", FactKind.EVENT)
    memories.know("To do for Mira Holm: I will send it 2026-11-18", FactKind.TASK)
    memories.follow()

    assert memories.find("what do I have tomorrow?") == [dentist]


def test_a_day_to_come_that_was_taken_back_counts_as_words(memories: Memories) -> None:
    film = memories.see("Tomorrow never dies, a film")
    memories.know("Dentist on 2026-11-21 at 9:00", FactKind.EVENT)

    assert film in memories.find("film tomorrow", as_words=frozenset({"tomorrow"}))
    assert not memories.search("film tomorrow", as_words=frozenset({"tomorrow"})).understood


def test_what_is_to_come_next_month_is_found_whatever_the_day(memories: Memories) -> None:
    dinner = memories.know("Dinner with Omar on 2026-12-28, 19:00", FactKind.EVENT)
    offer = memories.know("To do: send the offer by 2026-12-01", FactKind.TASK)
    memories.know("Dentist on 2027-01-04 at 9:00", FactKind.EVENT)
    memories.know("Concert on 2026-11-28 at 20:00", FactKind.EVENT)

    assert set(memories.find("what do I have next month?")) == {dinner, offer}


def test_what_is_on_today_is_what_facts_tell_of_the_day(memories: Memories) -> None:
    dinner = memories.know("Dinner with Omar on 2026-11-20, 19:00", FactKind.EVENT)
    memories.know("Dentist on 2026-11-25 at 9:00", FactKind.EVENT)
    memories.see("What the cat did in the garden")

    assert memories.find("what do I have today?") == [dinner]
