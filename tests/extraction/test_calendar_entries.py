"""Entries of calendars that name their date, and whose owner or name stands above them."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts


def events(text: str) -> list[str]:
    return texts(screen(text, app="gnome-calendar", title="Calendar"), FactKind.EVENT)


def test_an_entry_that_names_weekday_and_date_is_on_that_date() -> None:
    told = events(
        """
        Sun 14   Mon 15   Tue 16   Wed 17   Thu 18
        Tasting at the mill
        Tue, Mar 16, 6:00 – 7:30 PM
        Cellar
        """
    )
    assert told == ["Tasting at the mill: 2027-03-16, 6:00 – 7:30 PM"]


@pytest.mark.parametrize(
    "heads", [("My calendars", "Other calendars"), ("Mis calendarios", "Otros calendarios")]
)
def test_calendars_one_only_subscribes_to_are_not_ones_own(heads: tuple[str, str]) -> None:
    told = events(
        f"""
        {heads[0]}
        Nora Vidal
        {heads[1]}
        Handball league
        Fri 12 March
        18:00 – 19:30   Choir
        20:00 – 21:30   Lakeside – Hilltown   Handball league
        """
    )
    assert [text.partition(":")[0] for text in told] == ["Choir"]


def test_the_details_of_an_entry_tell_it_once() -> None:
    told = events(
        """
        Friday, March 19
        22:00 – 23:30   Release 4.2
        Details of Release 4.2
        Fri 19/03/2027 22:00 - 23:30
        """
    )
    assert told == ["Release 4.2: 2027-03-19, 22:00 – 23:30"]


@pytest.mark.parametrize("word", ["Reminder", "Erinnerung", "Rappel", "Recordatorio"])
def test_a_reminder_in_a_calendar_says_of_what_it_reminds(word: str) -> None:
    told = events(f"Friday, March 19\n17:00   {word}: Vidal 312\n{word}: 10 min")
    assert told == [f"{word}: Vidal 312: 2027-03-19, 17:00"]


def test_entries_below_the_list_of_calendars_are_none_of_them() -> None:
    told = events(
        """
        Other calendars
        Handball league
        From 18:00 to 19:30, Choir, Parish, Accepted, Friday 12 March 2027
        """
    )
    assert told == ["Choir: 2027-03-12, 18:00 to 19:30, Parish"]


@pytest.mark.parametrize("state", ["Declined", "Abgelehnt", "Refusé", "Cancelado"])
def test_an_entry_that_is_declined_further_below_is_none(state: str) -> None:
    told = events(
        f"""
        Tasting at the mill
        Tue 16/3/2027 18:00 - 19:30
        Invitation from Odo Brandt
        {state}
        Choir
        Thu 18/3/2027 20:00 - 21:00
        """
    )
    assert told == ["Choir: 2027-03-18, 20:00 - 21:00"]
