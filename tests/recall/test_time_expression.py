"""Times in a question, in four languages, as of Friday 20 November 2026, 15:00 in Berlin."""

import pytest

from desktop_memory.recall.time_expression import find_time
from tests.recall.memories import NOW


@pytest.mark.parametrize(
    ("text", "words", "meaning"),
    [
        ("what did I read yesterday about cats", "yesterday", "Thu 19 Nov 2026"),
        ("the day before yesterday", "day before yesterday", "Wed 18 Nov 2026"),
        ("notes of last Tuesday", "last Tuesday", "Tue 17 Nov 2026"),
        ("last Friday", "last Friday", "Fri 13 Nov 2026"),
        ("on Friday", "on Friday", "Fri 20 Nov 2026"),
        ("this morning", "this morning", "Fri 20 Nov 2026, 04:00 to 12:00"),
        ("last night", "last night", "Thu 19 Nov 2026, 18:00 to 06:00"),
        ("last week", "last week", "Mon 9 Nov 2026 to Sun 15 Nov 2026"),
        ("in March", "in March", "Sun 1 Mar 2026 to Tue 31 Mar 2026"),
        ("in December", "in December", "Mon 1 Dec 2025 to Wed 31 Dec 2025"),
        ("in May 2025", "in May 2025", "Thu 1 May 2025 to Sat 31 May 2025"),
        ("in 2025", "in 2025", "Wed 1 Jan 2025 to Wed 31 Dec 2025"),
        ("3 days ago", "3 days ago", "Tue 17 Nov 2026"),
        ("an hour ago", "an hour ago", "Fri 20 Nov 2026, 13:00 to 15:00"),
        ("in the last 2 hours", "in the last 2 hours", "Fri 20 Nov 2026, 13:00 to 15:00"),
        ("on 2026-11-02", "on 2026-11-02", "Mon 2 Nov 2026"),
        ("November 20th, 2025", "November 20th, 2025", "Thu 20 Nov 2025"),
        ("the 25th of December", "the 25th of December", "Thu 25 Dec 2025"),
        ("since Monday", "since Monday", "since Mon 16 Nov 2026"),
        ("before 2026-11-01", "before 2026-11-01", "before Sun 1 Nov 2026"),
        ("was habe ich gestern Abend gelesen", "gestern Abend", "Thu 19 Nov 2026, 17:00 to 00:00"),
        ("heute früh", "heute früh", "Fri 20 Nov 2026, 04:00 to 12:00"),
        ("letzte Woche", "letzte Woche", "Mon 9 Nov 2026 to Sun 15 Nov 2026"),
        ("vor drei Tagen", "vor drei Tagen", "Tue 17 Nov 2026"),
        ("am Dienstag", "am Dienstag", "Tue 17 Nov 2026"),
        ("im März", "im März", "Sun 1 Mar 2026 to Tue 31 Mar 2026"),
        ("am 3. Mai", "am 3. Mai", "Sun 3 May 2026"),
        ("19.11.2026", "19.11.2026", "Thu 19 Nov 2026"),
        ("hier matin", "hier matin", "Thu 19 Nov 2026, 04:00 to 12:00"),
        ("il y a deux semaines", "il y a deux semaines", "Tue 3 Nov 2026 to Mon 9 Nov 2026"),
        ("la semaine dernière", "la semaine dernière", "Mon 9 Nov 2026 to Sun 15 Nov 2026"),
        ("le 3 mai 2026", "le 3 mai 2026", "Sun 3 May 2026"),
        ("ayer por la tarde", "ayer por la tarde", "Thu 19 Nov 2026, 12:00 to 20:00"),
        ("el martes pasado", "martes pasado", "Tue 17 Nov 2026"),
        ("hace 2 meses", "hace 2 meses", "Tue 1 Sep 2026 to Wed 30 Sep 2026"),
        ("3 de mayo de 2026", "3 de mayo de 2026", "Sun 3 May 2026"),
        ("at the weekend", "at the weekend", "Sat 14 Nov 2026 to Sun 15 Nov 2026"),
        ("this weekend", "this weekend", "Sat 21 Nov 2026 to Sun 22 Nov 2026"),
        ("letztes Wochenende", "letztes Wochenende", "Sat 14 Nov 2026 to Sun 15 Nov 2026"),
        ("le week-end dernier", "le week-end dernier", "Sat 14 Nov 2026 to Sun 15 Nov 2026"),
        ("este fin de semana", "este fin de semana", "Sat 21 Nov 2026 to Sun 22 Nov 2026"),
        ("since last week", "since last week", "since Mon 9 Nov 2026"),
        ("seit letzter Woche", "seit letzter Woche", "since Mon 9 Nov 2026"),
        ("depuis la semaine dernière", "depuis la semaine dernière", "since Mon 9 Nov 2026"),
        ("last year in March", "last year in March", "Sat 1 Mar 2025 to Mon 31 Mar 2025"),
        ("im März letzten Jahres", "im März letzten Jahres", "Sat 1 Mar 2025 to Mon 31 Mar 2025"),
        ("en marzo del año pasado", "en marzo del año pasado", "Sat 1 Mar 2025 to Mon 31 Mar 2025"),
        ("notes between 3 and 5 May", "between 3 and 5 May", "Sun 3 May 2026 to Tue 5 May 2026"),
        ("3-5 May 2025", "3-5 May 2025", "Sat 3 May 2025 to Mon 5 May 2025"),
        (
            "from Monday to Wednesday",
            "from Monday to Wednesday",
            "Mon 16 Nov 2026 to Wed 18 Nov 2026",
        ),
        (
            "between Friday and Monday",
            "between Friday and Monday",
            "Fri 13 Nov 2026 to Mon 16 Nov 2026",
        ),
        (
            "from 28 December to 3 January",
            "from 28 December to 3 January",
            "Sun 28 Dec 2025 to Sat 3 Jan 2026",
        ),
        ("vom 3. bis 5. Mai", "vom 3. bis 5. Mai", "Sun 3 May 2026 to Tue 5 May 2026"),
        (
            "vom 02.11.2026 bis 05.11.2026",
            "vom 02.11.2026 bis 05.11.2026",
            "Mon 2 Nov 2026 to Thu 5 Nov 2026",
        ),
        ("entre le 3 et le 5 mai", "entre le 3 et le 5 mai", "Sun 3 May 2026 to Tue 5 May 2026"),
        ("del 3 al 5 de mayo", "del 3 al 5 de mayo", "Sun 3 May 2026 to Tue 5 May 2026"),
        ("antes de ayer", "antes de ayer", "Wed 18 Nov 2026"),
        ("until yesterday", "until yesterday", "before Fri 20 Nov 2026"),
        ("vorige Woche", "vorige Woche", "Mon 9 Nov 2026 to Sun 15 Nov 2026"),
        ("the week before last", "the week before last", "Mon 2 Nov 2026 to Sun 8 Nov 2026"),
        ("notes of Monday morning", "Monday morning", "Mon 16 Nov 2026, 04:00 to 12:00"),
        ("am Dienstagabend", "Dienstagabend", "Tue 17 Nov 2026, 17:00 to 00:00"),
        ("lundi matin", "lundi matin", "Mon 16 Nov 2026, 04:00 to 12:00"),
        ("this Wednesday", "this Wednesday", "Wed 18 Nov 2026"),
        ("a few days ago", "a few days ago", "Thu 12 Nov 2026 to Thu 19 Nov 2026"),
        ("vor ein paar Stunden", "vor ein paar Stunden", "Fri 20 Nov 2026, 07:00 to 15:00"),
        ("hace unos días", "hace unos días", "Thu 12 Nov 2026 to Thu 19 Nov 2026"),
        ("Ende Oktober", "Ende Oktober", "Wed 21 Oct 2026 to Sat 31 Oct 2026"),
        ("at the beginning of May", "beginning of May", "Fri 1 May 2026 to Sun 10 May 2026"),
        ("a mediados de mayo", "a mediados de mayo", "Mon 11 May 2026 to Wed 20 May 2026"),
        ("Notizen vom 3.11.", "vom 3.11.", "Tue 3 Nov 2026"),
        ("sales of last quarter", "last quarter", "Wed 1 Jul 2026 to Wed 30 Sep 2026"),
        ("dieses Quartal", "dieses Quartal", "Thu 1 Oct 2026 to Thu 31 Dec 2026"),
        ("le trimestre dernier", "le trimestre dernier", "Wed 1 Jul 2026 to Wed 30 Sep 2026"),
        ("el trimestre pasado", "el trimestre pasado", "Wed 1 Jul 2026 to Wed 30 Sep 2026"),
        ("what did we ship in Q2", "in Q2", "Wed 1 Apr 2026 to Tue 30 Jun 2026"),
        ("in Q4 2025", "in Q4 2025", "Wed 1 Oct 2025 to Wed 31 Dec 2025"),
        ("de marzo a mayo", "de marzo a mayo", "Sun 1 Mar 2026 to Sun 31 May 2026"),
    ],
)
def test_a_time_is_understood(text: str, words: str, meaning: str) -> None:
    found = find_time(text, NOW)

    assert found is not None
    assert text[found.start : found.end] == words
    assert found.span.meaning == meaning


@pytest.mark.parametrize(
    "text",
    [
        "may I see the plan",
        "march of the penguins",
        "the second draft",
        "hier wird gebaut",
        '"last Tuesday"',
        "chapter 2025",
        "on 2026-13-45",
        "sunday school",
        "the Q3 report",
        "from 9 to 5",
        "pages 3-5",
        "between 3 and 5 pm",
        "from April to Bob",
        "",
    ],
)
def test_what_is_no_time_stays_words(text: str) -> None:
    assert find_time(text, NOW) is None


def test_a_day_is_24_hours_or_what_the_clocks_make_of_it() -> None:
    found = find_time("on 2026-10-25", NOW)

    assert found is not None
    assert found.span.since is not None
    assert found.span.until is not None
    length = found.span.until.timestamp() - found.span.since.timestamp()
    assert length == 25 * 3600, "summer time ended in Berlin that night"


def test_a_span_into_february_ends_there_also_after_a_leap_year() -> None:
    found = find_time("from 30 December to 28 February", NOW.replace(year=2029, month=1))

    assert found is not None
    assert found.span.meaning == "Sat 30 Dec 2028 to Wed 28 Feb 2029"
