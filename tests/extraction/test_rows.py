"""Units of a page, and what the judge of rows makes of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.page.page import Page, read_page
from desktop_memory.extraction.rows.row_judge import RowJudge
from desktop_memory.extraction.rows.unit import Unit, read_units
from desktop_memory.extraction.rows.unit_traits import ALL_TRAITS, find_unit_traits
from desktop_memory.extraction.screen_text import ScreenText

_AT = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
_TALK = (
    "# workshop-floor",
    "Ines Calder  09:12",
    "The lathe on bench four lost its chuck key again",
    "Tobias Renn  09:15",
    "I put a spare one in the red drawer",
)


def _screen(
    lines: Sequence[str], app: str = "keel", title: str = "Workshop", url: str | None = None
) -> ScreenText:
    return ScreenText(at=_AT, app=app, title=title, lines=tuple(lines), url=url, user="Tobias Renn")


def _page(lines: Sequence[str], app: str = "keel", title: str = "Workshop") -> Page:
    return read_page(_screen(lines, app, title))


def _unit(lines: Sequence[str], text: str, app: str = "keel") -> Unit:
    return next(unit for unit in read_units(_page(lines, app)) if unit.text == text)


def test_a_unit_knows_what_stands_above_and_below_it() -> None:
    lines = ("Spare parts", "Order the long belts before winter", "Ask Ines for the old ones")
    unit = _unit(lines, "Order the long belts before winter")
    assert (unit.before, unit.after) == ("Spare parts", "Ask Ines for the old ones")
    assert unit.heading == "Spare parts"
    assert unit.speaker is None


def test_a_sentence_is_no_heading() -> None:
    lines = ("It rained all day.", "Order the long belts before winter")
    assert _unit(lines, "Order the long belts before winter").heading == ""


def test_a_unit_in_a_talk_knows_its_speaker() -> None:
    said = "The lathe on bench four lost its chuck key again"
    assert _unit(_TALK, said, app="slack").speaker == "Ines Calder"


def test_the_traits_of_a_unit_have_places_in_the_table() -> None:
    page = _page(_TALK)
    for unit in read_units(page):
        places, weights = find_unit_traits(unit, page)
        assert len(places) == len(weights)
        assert all(0 <= place < ALL_TRAITS for place in places)


def test_what_stands_around_a_unit_changes_its_traits() -> None:
    text = "Order the long belts before winter"
    alone, below = _page((text,)), _page(("Done", text))
    traits = [set(find_unit_traits(read_units(page)[-1], page)[0]) for page in (alone, below)]
    assert traits[0] != traits[1]


def test_probabilities_of_all_kinds_make_one() -> None:
    page = _page(_TALK)
    for unit in read_units(page):
        assert RowJudge().probabilities(unit, page).sum() == pytest.approx(1, abs=1e-4)


_FORM = (
    "Profile",
    "Name  Tobias Renn",
    "I prefer short mails over calls",
    "Dietary  no shellfish",
    "Save",
)
_LOGBOOK = (
    "Logbook",
    "11 Nov  changed the impeller, pump runs again",
    "14 Nov  bilge alarm sounds at random",
    "18 Nov  Tobias to rewire the alarm before the trip",
    "Export",
)


def _judged(screen: ScreenText) -> list[FoundFact]:
    known = {fact.text for fact in Extractor().extract(screen)}
    facts = Extractor(row_judge=RowJudge()).extract(screen)
    return [fact for fact in facts if fact.text not in known]


def test_a_field_that_no_rule_reads_tells_of_the_person() -> None:
    found = _judged(_screen(_FORM, title="My profile - Keel"))
    assert (FactKind.PREFERENCE, "I prefer short mails over calls") in [
        (fact.kind, fact.quote) for fact in found
    ]
    assert all(fact.quote in _FORM for fact in found)


def test_a_row_that_asks_somebody_to_do_something_is_a_task() -> None:
    found = _judged(_screen(_LOGBOOK, title="Logbook - Marigold"))
    tasks = [fact for fact in found if fact.kind is FactKind.TASK]
    assert [fact.line_indexes for fact in tasks] == [(3,)]
    assert "2026-11-18" in tasks[0].text


def test_a_row_that_a_rule_has_read_is_not_told_again() -> None:
    lines = ("Shipment 4471", "Next step  Tobias: send the invoice by Fri 20 Nov", "Close")
    assert not _judged(_screen(lines, title="Shipment 4471 - Keel"))


def test_of_rows_seen_before_nothing_is_told_again() -> None:
    screen = _screen(_FORM, title="My profile - Keel")
    again = replace(screen, new_lines=frozenset({0}))
    assert _judged(screen)
    assert not _judged(again)


def test_a_page_for_everybody_tells_nothing_of_the_person() -> None:
    lines = (*_FORM[:-1], "Sign up free  Log in", "Cookie settings", "© Keel 2026")
    found = _judged(_screen(lines, "firefox", "Keel - Mozilla Firefox", "https://keel.example/"))
    own = _judged(_screen(_FORM, title="My profile - Keel"))
    assert len(found) < len(own)


def test_a_quoted_row_is_no_word_of_the_person() -> None:
    lines = ("Profile", "“I prefer short mails over calls”", "Save")
    assert not _judged(_screen(lines, title="My profile - Keel"))
