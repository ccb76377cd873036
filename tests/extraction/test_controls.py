"""Facts from controls as accessibility tells them: what is chosen, and nothing of what is not."""

import pytest

from desktop_memory.domain.fact import FactKind
from tests.extraction.screens import screen, texts

TITLE = "Settings - Harbor Desk — Mozilla Firefox"


def test_choices_and_pressed_buttons_are_settings_and_the_others_are_not() -> None:
    given = """
        Language: Deutsch
        Theme
        (○) Light  (•) Dark  (○) System
        Key map
        (○) Default
        (•) Vim
        (○) Emacs
        Share usage data: [ ]
        Send me a weekly summary: [x]
        Notifications: off
        """
    found = texts(screen(given, "firefox", TITLE), FactKind.PREFERENCE)

    assert {text for text in found if "Harbor Desk" in text} == {
        "Language in Harbor Desk: Deutsch",
        "Theme in Harbor Desk: Dark",
        "Key map in Harbor Desk: Vim",
    }
    assert not [text for text in found if "usage" in text or "Notifications" in text]


def test_buttons_below_each_other_of_which_none_is_pressed_tell_nothing() -> None:
    given = screen("Theme\n(○) Light\n(○) Dark", "firefox", TITLE)

    assert texts(given, FactKind.PREFERENCE) == []


BOXES = "{title}\n[ ] {0}\n[ ] {1}\n[ ] {2}\n[ ] {3}"


@pytest.mark.parametrize(
    ("entries", "kinds"),
    [
        (("Bosch", "Makita (12)", "Under 25 €", "4 stars"), 0),
        (("Order buoys", "Renew the passport", "Call the diver", "Paint hull"), 4),
    ],
)
def test_boxes_to_filter_by_are_no_list_of_tasks(entries: tuple[str, ...], kinds: int) -> None:
    given = BOXES.format(*entries, title="Harbor")
    found = texts(screen(given, "firefox", "Harbor — Mozilla Firefox"), FactKind.TASK)

    assert len(found) == kinds


def test_a_week_told_by_day_and_hour_makes_events() -> None:
    given = """
        Mon 8 | Tue 9 | Wed 10 | Thu 11 | Fri 12
        Thu 11 | 09:00 | Stand-up
        Fri 12 | 10:00 | Dentist
        11:00
        """
    found = texts(screen(given, "firefox", "Week - Calendar — Mozilla Firefox"), FactKind.EVENT)

    assert found == ["Stand-up: 2027-03-11, 09:00", "Dentist: 2027-03-12, 10:00"]
