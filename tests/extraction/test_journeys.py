"""Journeys that a page confirms: each day with what leaves and arrives on it."""

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

_TRIP = """
    Fjord & Isle Rail
    My trips   Hi, Nora
    Trip 7PK3QD
    Your trip is booked
    Outbound
    Tue, Mar 16, 2027
    Train 51 Northwind
    Dep 8:15 AM  Reed Central
    Arr 9:44 AM  Holm Quay
    Return
    Wed, Mar 17, 2027
    Train 58 Northwind
    Dep 5:45 PM  Holm Quay
    Arr 7:14 PM  Reed Central
"""


def test_each_day_of_a_journey_is_told_with_its_train() -> None:
    told = texts(
        screen(_TRIP, title="Your trip - Fjord & Isle Rail - Mozilla Firefox"), FactKind.EVENT
    )
    for day, train, way in (("16", "Train 51", "Outbound"), ("17", "Train 58", "Return")):
        (leg,) = (text for text in told if f"2027-03-{day}" in text)
        assert train in leg
        assert way in leg
        assert "Holm Quay" in leg
