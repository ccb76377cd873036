"""Lists of days in calendars: what lasts all day, until a day, or was declined."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

WEEK = """
    {heads[0]}
    09:00  {timed}
    {heads[1]}
      {untimed}
    14:00 - 15:00  Ruth Olsen
    {heads[2]}
    {off}
    {heads[3]}
    Sidebar
"""


@pytest.mark.parametrize(
    ("heads", "untimed", "off"),
    [
        (("Wed 10", "Thu 11", "Fri 12", "Sat 13"), "Kiln yard closed", "Canceled: Glaze talk"),
        (("Mi. 10.03.", "Do. 11.03.", "Fr. 12.03.", "Sa. 13.03."), "Ofenhof zu", "Abgesagt: Jury"),
        (("mer. 10", "jeu. 11", "ven. 12", "sam. 13"), "RTT Ada", "Annulé : Visite du four"),
    ],
)
def test_what_stands_below_a_day_without_a_time_lasts_all_day(
    heads: tuple[str, ...], untimed: str, off: str
) -> None:
    text = WEEK.format(heads=heads, timed="Firing", untimed=untimed, off=off)
    told = texts(screen(text, "firefox", "Kalender - Nextcloud"), FactKind.EVENT)
    assert f"{untimed}: 2027-03-11" in told
    assert not [line for line in told if off in line or "Sidebar" in line]


def test_below_times_alone_stand_titles_and_nothing_that_lasts_all_day() -> None:
    text = "Wed 10\n09:00\nFiring\nThu 11\n10:00\nGlaze talk\nFri 12\n11:00\nJury\nSat 13"
    told = texts(screen(text, "firefox", "Calendar - Nextcloud"), FactKind.EVENT)
    assert not [line for line in told if line.endswith(("2027-03-10", "2027-03-11"))]


@pytest.mark.parametrize(
    "entry",
    [
        "Leave: Ada Holm, all day, until Friday 12",
        "Urlaub Ada Holm (bis 12.03.)",
        "Vacaciones: Ada Holm, todo el día, hasta el viernes 12",
    ],
)
def test_an_entry_that_names_its_end_begins_on_the_day_above_it(entry: str) -> None:
    text = f"Mon 8\n{entry}\nTue 9\n10:00  Firing\nWed 10\n10:00  Jury\nThu 11\n10:00  Glaze talk"
    told = texts(screen(text, "firefox", "Calendar - Nextcloud"), FactKind.EVENT)
    assert [line for line in told if "Ada Holm" in line and "2027-03-08 to 2027-03-12" in line]


@pytest.mark.parametrize("answer", ["You declined.", "Vous avez refusé.", "Sie haben abgelehnt"])
def test_an_invitation_declined_in_the_row_below_is_no_event(answer: str) -> None:
    text = (
        f"Wed 10\n10:00  Firing\nThu 11\n10:00  Jury\nInvitations\nGlaze fair, 20 March, 11:00\n"
        f"{answer}\nKiln tour, 21 March, 12:00\nYou accepted."
    )
    told = texts(screen(text, "firefox", "Calendar - Nextcloud"), FactKind.EVENT)
    assert [line for line in told if "Kiln tour" in line]
    assert not [line for line in told if "Glaze fair" in line]


@pytest.mark.parametrize(
    "moved", ["moved from Monday", "verschoben von Montag", "déplacée de lundi", "movida del lunes"]
)
def test_an_entry_that_was_moved_stands_on_its_new_day(moved: str) -> None:
    text = f"Wed 10\n10:00  Firing\nThu 11\n14:00  Jury ({moved})\nFri 12\n9:00  Glaze talk"
    told = texts(screen(text, "firefox", "Calendar - Nextcloud"), FactKind.EVENT)
    assert "Jury: 2027-03-11, 14:00" in told
