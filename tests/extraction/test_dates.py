"""Dates in text become days of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_memory.extraction.values.dates import DateReader
from desktop_memory.extraction.values.language import Language, guess_language
from desktop_memory.extraction.values.order import reads_month_first

# A Wednesday.
TODAY = date(2027, 3, 10)


def resolved(text: str, *, past: bool = False) -> str:
    return DateReader(TODAY, language=guess_language(text), past=past).resolve(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("due 2027-03-19", "due 2027-03-19"),
        ("on 19 March", "on 2027-03-19"),
        ("on March 19th, 2027", "on 2027-03-19"),
        ("by Friday", "by Friday (2027-03-12)"),
        ("next Tuesday", "Tuesday (2027-03-16)"),
        ("the day after tomorrow", "2027-03-12"),
        ("in two weeks", "2027-03-24"),
        ("by the end of the week", "by the end of the week (2027-03-12)"),
        ("from March 15 to March 19", "from 2027-03-15 to 2027-03-19"),
        ("bis zum 19. März", "bis zum 2027-03-19"),
        ("am 2.4. um 9 Uhr", "am 2027-04-02 um 9 Uhr"),
        ("kannst du das bis morgen schicken", "kannst du das bis 2027-03-11 schicken"),
        ("vom 15. bis 19. März", "vom 2027-03-15 to 2027-03-19"),
        ("avant le 2 avril 2027", "avant le 2027-04-02"),
        ("je le fais mardi prochain avec vous", "je le fais mardi (2027-03-16) avec vous"),
        ("antes del 2 de abril", "antes del 2027-04-02"),
        ("lo hago el jueves para los dos", "lo hago el jueves (2027-03-11) para los dos"),
        ("pasado mañana", "2027-03-12"),
    ],
)
def test_a_date_is_told_as_year_month_day(text: str, told: str) -> None:
    assert resolved(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "version 3.11.0 of 1.7.12",
        "page 1/3",
        "2,418,837 rows",
        "Guten Morgen zusammen",
        "you may ask",
        "we march on",
        "2 days ago",
        "it is 10:30",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert resolved(text) == text


def test_a_date_without_year_is_the_nearest_that_makes_sense() -> None:
    assert resolved("on January 5") == "on 2027-01-05"
    assert resolved("on November 5") == "on 2027-11-05"
    assert resolved("on 20 December") == "on 2026-12-20"


def test_what_is_past_looks_for_weekdays_behind() -> None:
    assert resolved("finished on Monday", past=True) == "finished on Monday (2027-03-08)"


@pytest.mark.parametrize("past", [False, True])
@pytest.mark.parametrize(
    "text",
    """
    it goes out on Friday
    we decided to ship on Friday
    We agreed that the demo starts on Friday
    the audit was moved to Friday
    the pump was loud, the technician comes on Friday
    We fixed it and the rollout starts on Friday
    I've got the dentist on Friday
    wir liefern am Freitag
    wir haben entschieden, am Freitag zu liefern
    das Treffen wurde auf Freitag verschoben
    das Paket wird am Freitag geliefert
    die Abnahme ist am Freitag
    le rendez-vous est vendredi
    nous avons décidé de livrer vendredi
    la réunion a été reportée à vendredi
    la cita es el viernes
    hemos decidido entregar el viernes
    tengo que enviarlo el viernes
    """.strip().split("\n"),
)
def test_a_weekday_with_a_verb_of_the_future_is_the_next(text: str, past: bool) -> None:
    assert "(2027-03-12)" in resolved(text.strip(), past=past)


@pytest.mark.parametrize("past", [False, True])
@pytest.mark.parametrize(
    "text",
    """
    it went out on Friday
    I have sent it on Friday
    On Friday, the server crashed
    On Friday we decided to keep it
    it has been broken since Friday
    I moved to Bremen on Friday
    wir haben am Freitag geliefert
    am Freitag wurde die Rechnung bezahlt
    die Pumpe ist am Freitag ausgefallen
    seit Freitag läuft nichts
    nous avons livré vendredi
    vendredi, j'ai envoyé le rapport
    c'était vendredi
    el paquete llegó el viernes
    hemos enviado el informe el viernes
    el viernes estuvo cerrado
    """.strip().split("\n"),
)
def test_a_weekday_with_a_verb_of_the_past_is_the_last(text: str, past: bool) -> None:
    assert "(2027-03-05)" in resolved(text.strip(), past=past)


def test_a_day_of_the_month_goes_by_the_verb_too() -> None:
    assert resolved("we shipped it on the 8th") == "we shipped it on 2027-03-08"
    assert resolved("it ships on the 8th") == "it ships on 2027-04-08"


def test_each_clause_has_a_time_of_its_own() -> None:
    told = resolved("I sent it on Monday and Ann comes on Thursday")
    assert told == "I sent it on Monday (2027-03-08) and Ann comes on Thursday (2027-03-11)"


def test_the_weekday_tells_which_number_is_the_month() -> None:
    assert resolved("Fri 4/2/2027") == "2027-04-02"
    assert resolved("Thu 4/2/2027") == "2027-02-04"


def test_the_order_of_day_and_month_is_told_by_the_page_itself_first() -> None:
    west = timedelta(hours=-5)
    assert reads_month_first(["seen 4/3"], Language.EN, west)
    assert not reads_month_first(["seen 25/3"], Language.EN, west)
    assert not reads_month_first(["seen 4/3"], Language.EN, timedelta(hours=1))


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    for mention in DateReader(TODAY).find(text):
        assert 0 <= mention.start < mention.end <= len(text)


@given(st.dates(date(2027, 1, 1), date(2027, 9, 1)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    for form in ("%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%a %d %b %Y"):
        (mention,) = DateReader(TODAY).find(f"on {day.strftime(form)} it is")
        assert mention.day == day
