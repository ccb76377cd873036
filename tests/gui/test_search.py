"""Search while typing, in one field, over both kinds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_memory.domain.recall import HitType
from desktop_memory.gui.search.filter_row import FACTS
from desktop_memory.gui.search.page import SearchPage
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.views.row_button import RowButton
from desktop_memory.gui.window import Window
from tests.gui.told_day import PAGE_LINES, ToldDay
from tests.gui.waiting import wait_until


@pytest.fixture
def window(open_window: Callable[[], Window], told: ToldDay) -> Window:
    """The window on the search page, after the index has caught up."""
    opened = open_window()
    opened.visit(Destination("search", section="focus"))
    wait_until(opened.isActiveWindow)
    return opened


@pytest.fixture
def page(window: Window) -> SearchPage:
    found = window.page
    assert isinstance(found, SearchPage)
    return found


def _type(page: SearchPage, words: str) -> None:
    page.field.line.setFocus()
    QTest.keyClicks(page.field.line, words)


def _shown(page: SearchPage) -> list[tuple[HitType, int]]:
    model = page.results.list.hits
    rows = [model.row(model.index(place)) for place in range(model.rowCount())]
    return [(row.hit.type, row.hit.id) for row in rows if row is not None]


def test_an_empty_field_shows_what_was_seen_today(page: SearchPage, told: ToldDay) -> None:
    wait_until(lambda: _shown(page))

    assert {told.page_id, told.terminal_id, told.editor_id} <= {id_ for _, id_ in _shown(page)}


def test_typing_finds_episodes_and_facts_in_one_ranking(page: SearchPage, told: ToldDay) -> None:
    _type(page, "checksum")

    wait_until(lambda: (HitType.FACT, told.fact_id) in _shown(page), "the fact is found")
    assert (HitType.EPISODE, told.page_id) in _shown(page)
    assert (HitType.EPISODE, told.terminal_id) not in _shown(page)[:2]


def test_the_chosen_result_is_shown_with_all_its_matches(page: SearchPage, told: ToldDay) -> None:
    _type(page, "checksum dead letters")
    wait_until(lambda: page.pane.episode is not None or page.pane.fact is not None)
    _choose(page, told.page_id)
    wait_until(lambda: page.pane.match_words.startswith("match 1 of"), "the matches are counted")

    QTest.keyClick(page.results.list, Qt.Key.Key_F3)

    assert page.pane.match_words.startswith("match 2 of")
    QTest.keyClick(page.results.list, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert page.pane.match_words.startswith("match 1 of")


def test_enter_shows_a_result_in_the_timeline_with_its_words(
    page: SearchPage, window: Window, told: ToldDay
) -> None:
    asked: list[Destination] = []
    page.go.connect(asked.append)
    _type(page, "station feet")
    wait_until(lambda: _shown(page)[:1] == [(HitType.EPISODE, told.terminal_id)])
    wait_until(lambda: page.pane.episode is not None)

    QTest.keyClick(page.field.line, Qt.Key.Key_Down)
    QTest.keyClick(page.results.list, Qt.Key.Key_Return)

    assert window.page.name == "timeline"
    assert asked[0].episode_id == told.terminal_id
    assert "feet" in asked[0].words


def test_back_from_the_timeline_returns_to_the_results(page: SearchPage, window: Window) -> None:
    _type(page, "station feet")
    wait_until(lambda: page.pane.episode is not None)
    page.results.list.setFocus()
    QTest.keyClick(page.results.list, Qt.Key.Key_Return)
    wait_until(lambda: window.page.name == "timeline")

    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.page is page
    assert page.field.line.text() == "station feet"


def test_only_facts_are_listed_where_that_is_asked(page: SearchPage, told: ToldDay) -> None:
    _type(page, "checksum")
    wait_until(lambda: (HitType.EPISODE, told.page_id) in _shown(page))

    page.filters.focus_types(FACTS)

    wait_until(lambda: _shown(page) == [(HitType.FACT, told.fact_id)], f"facts only {_shown(page)}")


def test_no_result_offers_the_nearest_question_that_has_one(
    page: SearchPage, told: ToldDay
) -> None:
    _type(page, "checksum zzyzxqq")
    page.filters.app_chosen.emit("Konsole")
    empty = page.results.empty
    wait_until(lambda: empty.isVisible() and empty.way_words(), "a near question is offered")

    assert "Nothing matches" in empty.accessibleName()
    empty.take_way(0)
    wait_until(lambda: (HitType.FACT, told.fact_id) in _shown(page))


def test_esc_empties_the_field_first(page: SearchPage, window: Window) -> None:
    _type(page, "checksum")
    wait_until(lambda: _shown(page))

    QTest.keyClick(page.field.line, Qt.Key.Key_Escape)

    assert page.field.line.text() == ""
    assert window.isVisible()


def test_ctrl_c_copies_the_text_of_the_result(page: SearchPage, told: ToldDay) -> None:
    _type(page, "dead letters")
    wait_until(lambda: (HitType.EPISODE, told.page_id) in _shown(page))
    _choose(page, told.page_id)
    wait_until(lambda: page.pane.episode is not None)
    page.results.list.setFocus()

    QTest.keyClick(page.results.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "\n".join(PAGE_LINES)


def test_a_question_that_was_used_is_offered_again(page: SearchPage) -> None:
    _type(page, "station feet")
    wait_until(lambda: page.pane.episode is not None)
    QTest.keyClick(page.field.line, Qt.Key.Key_Return)
    questions: list[str] = []

    def noted() -> bool:
        page.bridge.ask(lambda queries: queries.find_last_questions(3), questions.extend)
        return "station feet" in questions

    wait_until(noted, "the question is remembered")


def _choose(page: SearchPage, episode_id: int) -> None:
    model = page.results.list.hits
    for place in range(model.rowCount()):
        row = model.row(model.index(place))
        if row is not None and (row.hit.type, row.hit.id) == (HitType.EPISODE, episode_id):
            page.results.list.setCurrentIndex(model.index(place))
    wait_until(lambda: page.pane.episode and page.pane.episode.episode.id == episode_id)


def test_a_question_about_a_day_leads_to_all_of_it(page: SearchPage, told: ToldDay) -> None:
    asked: list[Destination] = []
    page.go.connect(asked.append)
    _type(page, "what did I do today")
    wait_until(page.results.signposts.isVisible, "the way to the day")
    (row,) = page.results.signposts.findChildren(RowButton)
    assert "49 min seen" in row.accessibleName()

    row.click()

    assert [destination.page for destination in asked] == ["timeline"]
    began_at = told.before(90).replace(microsecond=0)
    assert asked[0].at is not None and asked[0].at.replace(microsecond=0) == began_at
    page.field.line.clear()
    wait_until(lambda: not page.results.signposts.isVisible(), "no question, no way")


def test_nothing_found_gives_advice_and_shows_no_old_result(page: SearchPage) -> None:
    wait_until(lambda: page.pane.episode is not None, "what was seen today")

    _type(page, "zyxwvut")

    wait_until(lambda: not page.results.listed and not page.results.list.hits.rowCount())
    wait_until(lambda: "Try fewer words" in page.results.empty.accessibleName(), "advice")
    assert page.pane.episode is None


def test_only_what_a_site_showed_is_listed_when_it_is_chosen(
    page: SearchPage, told: ToldDay
) -> None:
    _type(page, "checksum")
    (button,) = (one for one in page.filters.findChildren(QPushButton) if one.text() == "Site: any")

    def sites() -> list[QAction]:
        return [one for one in button.menu().actions() if one.text() == "handbook.example"]

    wait_until(sites, "the site of a result is offered")
    sites()[0].trigger()

    wait_until(
        lambda: {id for type_, id in _shown(page) if type_ is HitType.EPISODE} == {told.page_id},
        "the episodes of the site alone",
    )
    assert button.text() == "Site: handbook.example"
    button.menu().actions()[0].trigger()
    wait_until(lambda: len(_shown(page)) > 1, "episodes of any site")
    assert button.text() == "Site: any"


def test_other_words_begin_at_the_best_result_again(page: SearchPage, told: ToldDay) -> None:
    _type(page, "checksum")
    wait_until(lambda: (HitType.FACT, told.fact_id) in _shown(page), "the fact is found")
    listed = page.results.list
    listed.setCurrentIndex(listed.hits.index(listed.hits.rowCount() - 1))
    before = listed.hits.words

    _type(page, " rows")

    wait_until(lambda: listed.hits.words not in ((), before), "other words are searched")
    assert listed.currentIndex().row() == 0
