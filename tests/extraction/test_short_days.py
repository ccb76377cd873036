"""Days as they are cut short in talk."""

import pytest

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.statements.short_days import with_whole_days
from desktop_memory.extraction.values.language import Language
from tests.extraction.screens import screen, texts

_SLACK = ("slack", "#boats (Channel) - Regatta - Slack")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("the launch is on sat 20th at 2pm, by the old pier", "2027-03-20"),
        ("the sailmaker comes Tue 16 at 9:30", "2027-03-16"),
        ("the launch is on the pier thurs 9am, bring gloves", "2027-03-11"),
    ],
)
def test_a_day_cut_short_in_talk_is_a_day(said: str, day: str) -> None:
    rows = f"Ada Ruiz  9:58\nmorning all\nOlaf Berg  10:00\n{said}"
    (told,) = texts(screen(rows, *_SLACK), FactKind.EVENT)
    assert day in told


@pytest.mark.parametrize(
    ("said", "language", "whole"),
    [
        ("bis do fertig", Language.DE, "bis do fertig"),
        ("bis do um 9", Language.DE, "bis Donnerstag um 9"),
        ("So 10 Uhr am Steg", Language.DE, "Sonntag 10 Uhr am Steg"),
        ("so 10 Boote", Language.DE, "so 10 Boote"),
        ("mar 3 à 9h", Language.FR, "mardi 3 à 9h"),
        ("el vie a las 5", Language.ES, "el viernes a las 5"),
        ("el mar", Language.ES, "el mar"),
        ("22nd works for me", Language.EN, "the 22nd works for me"),
        ("the cat sat 3 hours in the sun", Language.EN, "the cat sat 3 hours in the sun"),
    ],
)
def test_only_what_stands_like_a_day_is_written_out(
    said: str, language: Language, whole: str
) -> None:
    assert with_whole_days(said, language) == whole
