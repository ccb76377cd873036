"""Units of a page, and what the judge of rows makes of them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from desktop_memory.config.paths import Paths, model_dir
from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.page.page import Page, read_page
from desktop_memory.extraction.rows.row_judge import Floats, RowJudge
from desktop_memory.extraction.rows.unit import Unit, read_units
from desktop_memory.extraction.rows.unit_traits import ALL_TRAITS, find_unit_traits
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.extraction.sources.judged_rows import judge_rows
from desktop_memory.extraction.statements.judge import KINDS
from desktop_memory.storage.page_model import PageModel

_JUDGE = RowJudge(PageModel(model_dir(Paths(Path("/nonexistent")))))
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
    units = read_units(page)
    odds = _JUDGE.probabilities(page, units, range(len(units)))
    assert list(odds) == list(range(len(units)))
    assert [float(some.sum()) for some in odds.values()] == pytest.approx([1] * len(units))


def test_a_unit_is_judged_the_same_whatever_else_is_asked() -> None:
    page = _page(_TALK)
    units = read_units(page)
    of_all, of_one = (_JUDGE.probabilities(page, units, places) for places in (range(3), (2,)))
    assert np.allclose(of_all[2], of_one[2], atol=1e-4)
    assert _JUDGE.probabilities(page, units, ()) == {}


def test_of_an_endless_page_only_some_is_read() -> None:
    page = _page([f"Bench {row} wants a new vice and a lamp above it" for row in range(290)])
    units = read_units(page)
    judged = _JUDGE.probabilities(page, units, range(len(units)))
    assert 20 < len(judged) < len(units)
    assert list(judged) == list(range(len(judged)))


_FORM = (
    "Larkmoor Hotels",
    "My stays",
    "Signed in as Tobias Renn",
    "Room",
    "High floor, away from the lift",
    "Newspaper",
    "None",
    "I like my room cleaned after 2 pm only",
    "Save changes",
)
_LOGBOOK = (
    "Logbook",
    "11 Nov  changed the impeller, pump runs again",
    "14 Nov  bilge alarm sounds at random",
    "18 Nov  Tobias needs to rewire the alarm by 27 Nov",
    "Export",
)


def _judged(screen: ScreenText) -> list[FoundFact]:
    known = {fact.text for fact in Extractor().extract(screen)}
    facts = Extractor(row_judge=_JUDGE).extract(screen)
    return [fact for fact in facts if fact.text not in known]


def test_a_field_that_no_rule_reads_tells_of_the_person() -> None:
    found = _judged(_screen(_FORM, title="My preferences - Larkmoor Hotels"))
    assert (FactKind.PREFERENCE, "I like my room cleaned after 2 pm only") in [
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
    screen = _screen(_FORM, title="My preferences - Larkmoor Hotels")
    again = replace(screen, new_lines=frozenset({0}))
    assert _judged(screen)
    assert not _judged(again)


def test_a_page_for_everybody_tells_nothing_of_the_person() -> None:
    lines = (*_FORM[:-1], "Sign up free  Log in", "Cookie settings", "© Keel 2026")
    found = _judged(_screen(lines, "firefox", "Keel - Mozilla Firefox", "https://keel.example/"))
    own = _judged(_screen(_FORM, title="My preferences - Larkmoor Hotels"))
    assert len(found) < len(own)


def test_a_quoted_row_is_no_word_of_the_person() -> None:
    lines = ("Profile", "“I like my room cleaned after 2 pm only”", "Save")
    assert not _judged(_screen(lines, title="My preferences - Larkmoor Hotels"))


class Sure(RowJudge):
    """Judges each unit that has one of the given words the same way, any other to tell nothing."""

    def __init__(self, **kinds: FactKind) -> None:
        self._kinds = kinds

    def probabilities(
        self,
        page: Page,  # noqa: ARG002
        units: Sequence[Unit],
        wanted: Collection[int],
    ) -> dict[int, Floats]:
        self.asked = [units[place].text for place in sorted(wanted)]
        return {place: self._says(units[place].text) for place in wanted}

    def _says(self, text: str) -> Floats:
        odds = np.full(len(KINDS), 0.01, np.float32)
        told = [kind for word, kind in self._kinds.items() if word in text]
        odds[KINDS.index(told[0]) if told else 0] = 0.91
        return odds


def _facts(lines: Sequence[str], title: str, judge: Sure | None) -> list[FoundFact]:
    return Extractor(row_judge=judge).extract(_screen(lines, title=title))


def test_what_a_rule_mistook_for_a_preference_is_dropped_where_the_judge_sees_nothing() -> None:
    lines = ("Tobias Renn  09:12", "I prefer the blue rope, always.", "Send")
    alone, doubted, agreed = (
        [fact for fact in _facts(lines, "Crew | Slack", judge) if fact.kind is FactKind.PREFERENCE]
        for judge in (None, Sure(), Sure(rope=FactKind.PREFERENCE))
    )
    assert len(alone) == 1
    assert doubted == []
    assert agreed == alone


def test_an_entry_of_a_calendar_stands_whatever_the_judge_sees() -> None:
    lines = (
        "November 2026   Week 47",
        "Thu, Nov 19   9:00 - 9:30 AM   Slipway inspection",
        "Fri, Nov 20   All day   Open harbour",
    )
    kept = _facts(lines, "Calendar - Week of Nov 16 - Fastmail", Sure())
    assert [fact.kind for fact in kept].count(FactKind.EVENT) == len(lines) - 1


def test_of_lines_seen_before_the_judge_is_not_asked_again() -> None:
    lines = ("Tobias Renn  09:12", "I prefer the blue rope, always.", "the winch hums", "Send")
    judge = Sure()
    screen = _screen(lines, title="Crew | Slack")
    Extractor(row_judge=judge).extract(screen)
    assert any("rope" in text for text in judge.asked)
    Extractor(row_judge=judge).extract(replace(screen, new_lines=frozenset({2})))
    assert judge.asked == ["the winch hums"]


def test_what_a_rule_says_was_done_stays_whatever_the_judge_sees() -> None:
    lines = ("Tobias Renn  09:12", "I've sent the signed lease to Omar.", "Send")
    kept = [fact.kind for fact in _facts(lines, "Crew | Slack", Sure())]
    assert FactKind.TASK_OUTCOME in kept


def test_a_day_alone_is_told_with_what_stands_above_it() -> None:
    lines = (
        "Larkmoor School",
        "Signed in as Tobias Renn",
        "Parents' evening with Ms Calder",
        "Wednesday, 25 November 2026   17:40 to 17:55",
        "Larkmoor uses no cookies",
    )
    page = _page(lines, title="Larkmoor School")
    (event,) = judge_rows(page, (), Sure(November=FactKind.EVENT))
    assert "2026-11-25" in event.text
    assert "Calder" in event.text
    assert event.quote.splitlines() == list(lines[2:4])


class Reading(PageModel):
    """The model of pages, and how many word pieces it read at a time."""

    def __init__(self, model_dir: Path) -> None:
        super().__init__(model_dir)
        self.pieces: list[int] = []

    def read(self, pieces: Sequence[int]) -> Floats:
        self.pieces.append(len(pieces))
        return super().read(pieces)


def test_of_a_page_with_one_new_line_only_what_stands_around_it_is_read() -> None:
    page = _page([f"Bench {row} wants a new vice and a lamp above it" for row in range(30)])
    units = read_units(page)
    reading = Reading(model_dir(Paths(Path("/nonexistent"))))
    all_at_once = RowJudge(reading).probabilities(page, units, range(len(units)))
    (of_all,) = reading.pieces
    alone = RowJudge(reading).probabilities(page, units, (20,))
    assert list(alone) == [20]
    assert reading.pieces[1] < of_all / 2
    assert int(alone[20].argmax()) == int(all_at_once[20].argmax())


def test_what_suits_somebody_on_one_day_is_no_preference() -> None:
    always, once = "Evenings suit me least of all", "Evenings on 8 December suit me least of all"
    told = [
        list(judge_rows(_page((line,)), (), Sure(Evenings=FactKind.PREFERENCE)))
        for line in (f"Tobias Renn: {always}", f"Tobias Renn: {once}")
    ]
    assert [len(facts) for facts in told] == [1, 0]


_OWN = "Signed in as Tobias Renn"


def test_a_choice_left_open_is_no_preference() -> None:
    told = [
        judge_rows(_page((_OWN, line)), (), Sure(Theme=FactKind.PREFERENCE))
        for line in ("Theme  Dark, everywhere", "Theme  ( ) Light  (o) Dark  ( ) Amber")
    ]
    assert [len(facts) for facts in told] == [1, 0]


def test_a_line_of_the_letter_that_is_answered_tells_nothing_new() -> None:
    lines = (
        _OWN,
        "> The 17th would suit us. I'll book the crane.",
        "The crane is booked by us now",
    )
    found = judge_rows(_page(lines), (), Sure(crane=FactKind.TASK_OUTCOME))
    assert [fact.quote for fact in found] == [lines[2]]
