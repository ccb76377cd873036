"""The timeline shows a day and everything of one episode of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.forget import ForgetScope
from desktop_memory.domain.message import Message
from desktop_memory.gui.shell.destination import Destination
from desktop_memory.gui.timeline.page import TimelinePage
from desktop_memory.gui.views.label import ElidedLabel
from desktop_memory.gui.window import Window
from tests.gui.asking import answer, done
from tests.gui.told_day import EDITOR_LINES, SCREEN, ToldDay, add_message, line_box
from tests.gui.waiting import wait_until


@pytest.fixture
def page(open_window: Callable[[], Window], told: ToldDay) -> TimelinePage:
    """The timeline with the latest episode of the day and its picture."""
    window = open_window()
    found = window.page
    assert isinstance(found, TimelinePage)
    found.show_destination(Destination("timeline", episode_id=told.editor_id))
    _wait_for_episode(found, told.editor_id)
    model = found.columns.episodes.model
    wait_until(lambda: model.row_of(told.page_id) is not None, "the list is filled")
    wait_until(window.isActiveWindow)
    found.columns.show_episodes()
    return found


def _episode(page: TimelinePage) -> int | None:
    content = page.columns.stage.content
    return content.episode.id if content else None


def _wait_for_episode(page: TimelinePage, episode_id: int) -> None:
    wait_until(lambda: _episode(page) == episode_id, "the episode is shown")


def _centre_of_line(page: TimelinePage, place: int) -> QPoint:
    view = page.columns.stage.view
    box = line_box(place)
    width = view.viewport().width()
    height = width * SCREEN.height / SCREEN.width
    height = min(height, view.viewport().height())
    scale = height / SCREEN.height
    left = (width - SCREEN.width * scale) / 2
    centre = QPointF(left + (box.x + box.width / 2) * scale, (box.y + box.height / 2) * scale)
    return centre.toPoint()


def test_it_opens_with_the_latest_episode_of_today(
    open_window: Callable[[], Window], told: ToldDay
) -> None:
    page = open_window().page
    assert isinstance(page, TimelinePage)

    _wait_for_episode(page, told.editor_id)

    stage = page.columns.stage
    assert [line.text for line in stage.content.lines] == list(EDITOR_LINES)  # type: ignore[union-attr]
    assert page.columns.facts.list.model().rowCount() == 1


def test_what_was_true_around_an_episode_stands_below_its_place(
    page: TimelinePage, told: ToldDay
) -> None:
    stage = page.columns.stage
    line = "cursor in: Search the handbook (text field) · offline"
    page.show_destination(Destination("timeline", episode_id=told.page_id))
    _wait_for_episode(page, told.page_id)
    shown = next(label for label in stage.findChildren(ElidedLabel) if label.text() == line)
    assert shown.isVisible()

    page.show_destination(Destination("timeline", episode_id=told.editor_id))
    _wait_for_episode(page, told.editor_id)
    assert not shown.isVisible()


def test_gaps_stand_between_the_episodes(page: TimelinePage) -> None:
    model = page.columns.episodes.model

    rows = [str(model.data(model.index(row))) for row in range(model.rowCount())]
    rows = [row for row in rows if not row.startswith("Not running")]

    assert rows[0].startswith("parser.py")
    assert rows[1].startswith("replay")
    assert rows[2].startswith("Paused by you")
    assert rows[3].startswith("Retrying a feed")


def test_arrows_go_through_episodes_and_over_gaps(page: TimelinePage, told: ToldDay) -> None:
    view = page.columns.episodes.view

    QTest.keyClick(view, Qt.Key.Key_Down)
    _wait_for_episode(page, told.terminal_id)
    QTest.keyClick(view, Qt.Key.Key_Down)
    _wait_for_episode(page, told.page_id)
    QTest.keyClick(view, Qt.Key.Key_Home)

    _wait_for_episode(page, told.editor_id)


def test_left_and_right_go_through_the_frames(page: TimelinePage) -> None:
    stage, view = page.columns.stage, page.columns.episodes.view
    frames = stage.content.frames if stage.content else ()
    assert stage.frame == frames[-1]

    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Left)

    assert stage.frame == frames[0]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert stage.frame == frames[1]


def test_a_click_on_the_bar_picks_the_episode_there(page: TimelinePage, told: ToldDay) -> None:
    QTest.mouseClick(page.bar, Qt.MouseButton.LeftButton, pos=_on_bar(page, told, 80))

    _wait_for_episode(page, told.page_id)


def test_dragging_the_playhead_scrubs(page: TimelinePage, told: ToldDay) -> None:
    bar = page.bar

    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=_on_bar(page, told, 12))
    QTest.mouseMove(bar, _on_bar(page, told, 25))
    QTest.mouseMove(bar, _on_bar(page, told, 28))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=_on_bar(page, told, 28))

    frame = page.columns.stage.frame
    assert frame is not None
    assert frame.at < told.before(25)


def test_dragging_with_the_right_button_offers_to_forget_the_span(
    page: TimelinePage, told: ToldDay
) -> None:
    asked: list[ForgetScope] = []
    page.forget.connect(asked.append)
    bar, right = page.bar, Qt.MouseButton.RightButton

    QTest.mousePress(bar, right, pos=_on_bar(page, told, 40))
    QTest.mouseMove(bar, _on_bar(page, told, 30))
    QTest.mouseMove(bar, _on_bar(page, told, 20))
    QTest.mouseRelease(bar, right, pos=_on_bar(page, told, 20))
    wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu is shown")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    menu.close()

    since, until = asked[0].since, asked[0].until
    assert since is not None
    assert until is not None
    assert abs(since - told.before(40)) < timedelta(minutes=2)
    assert abs(until - told.before(20)) < timedelta(minutes=2)


def test_the_wheel_zooms_around_the_pointer(page: TimelinePage, told: ToldDay) -> None:
    bar, place = page.bar, _on_bar(page, told, 30)
    before, span = bar.moment_at(place.x()), bar.scale.span_s

    _turn_wheel(page, place, 480)

    assert bar.scale.span_s < span
    assert abs((bar.moment_at(place.x()) - before).total_seconds()) < 1


def test_a_click_on_a_line_of_the_frame_selects_it_in_the_text(page: TimelinePage) -> None:
    columns = page.columns
    wait_until(lambda: columns.stage.view.shown, "the picture has come")

    QTest.mouseClick(
        columns.stage.view.viewport(), Qt.MouseButton.LeftButton, pos=_centre_of_line(page, 1)
    )

    lines = {line.id: line.text for line in columns.stage.content.lines}  # type: ignore[union-attr]
    assert [lines[line_id] for line_id in columns.text.list.selected_ids()] == [EDITOR_LINES[1]]


def test_dragging_over_the_frame_selects_lines_and_ctrl_c_copies_them(page: TimelinePage) -> None:
    columns = page.columns
    wait_until(lambda: columns.stage.view.shown, "the picture has come")
    port = columns.stage.view.viewport()

    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=_centre_of_line(page, 0))
    QTest.mouseMove(port, _centre_of_line(page, 1))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=_centre_of_line(page, 1))
    QTest.keyClick(columns.stage.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "\n".join(EDITOR_LINES[:2])


def test_space_shows_the_frame_alone_and_back(page: TimelinePage) -> None:
    QTest.keyClick(page.columns.episodes.view, Qt.Key.Key_Space)
    alone = (page.bar.isVisible(), page.columns.stage.view.isVisible())
    QTest.keyClick(page.columns.stage.view, Qt.Key.Key_Escape)

    assert alone == (False, True)
    wait_until(page.bar.isVisible)


def test_what_another_page_sends_opens_at_its_line_with_its_words_marked(
    page: TimelinePage, told: ToldDay
) -> None:
    page.show_destination(
        Destination("timeline", episode_id=told.page_id, words=("checksum", "retry"))
    )
    _wait_for_episode(page, told.page_id)

    assert len(page.columns.stage.view.marks) == 3


def test_a_fact_found_here_opens_under_facts(page: TimelinePage, told: ToldDay) -> None:
    asked: list[Destination] = []
    page.go.connect(asked.append)
    view = page.columns.facts.list
    row = view.visualRect(view.model().index(0, 0)).center()

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)

    assert asked == [Destination("facts", fact_id=told.fact_id)]


def test_news_are_counted_and_do_not_move_the_list(page: TimelinePage, told: ToldDay) -> None:
    pane = page.columns.episodes
    rows = pane.model.rowCount()

    add_message(page.bridge, told.before(5))
    wait_until(lambda: pane.news_text == "1 new", "the news are counted")

    assert pane.model.rowCount() == rows
    assert _episode(page) == told.editor_id


def test_what_is_forgotten_leaves_the_list_and_the_next_is_shown(
    page: TimelinePage, told: ToldDay
) -> None:
    scope = ForgetScope(episode_ids=(told.editor_id,))

    page.bridge.submit(lambda commands: commands.forget(scope))

    _wait_for_episode(page, told.terminal_id)
    assert page.columns.episodes.model.row_of(told.editor_id) is None


def test_an_empty_day_says_why_and_leads_to_the_nearest_one(
    page: TimelinePage, told: ToldDay
) -> None:
    page.show_day(page.day - timedelta(days=3))
    empty = page.columns.episodes.empty
    wait_until(lambda: empty.isVisible() and empty.way_words(), "the empty state is shown")

    assert "Nothing was kept on" in empty.accessibleName()
    assert "was not running" in empty.accessibleName()
    empty.take_way(0)
    _wait_for_episode(page, told.editor_id)


def test_an_episode_that_comes_late_does_not_lead_back_to_its_day(
    page: TimelinePage, told: ToldDay
) -> None:
    day = page.day - timedelta(days=3)
    page.columns.episodes.chosen.emit(told.terminal_id)
    page.show_day(day)
    empty = page.columns.episodes.empty
    wait_until(lambda: empty.isVisible() and empty.way_words(), "the empty state is shown")

    assert page.day == day


def test_text_that_looks_like_markup_stays_text(page: TimelinePage) -> None:
    model = page.columns.text.list.model()

    texts = [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    assert EDITOR_LINES[2] in texts


def _on_bar(page: TimelinePage, told: ToldDay, minutes_before: float) -> QPoint:
    x = page.bar.x_of(told.before(minutes_before))
    return QPoint(round(x), page.bar.height() // 2)


def _turn_wheel(page: TimelinePage, place: QPoint, by: int) -> None:
    bar = page.bar
    event = QWheelEvent(
        QPointF(place),
        QPointF(bar.mapToGlobal(place)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bar, event)


def test_an_episode_of_another_day_is_shown_though_the_list_has_the_keyboard(
    page: TimelinePage, told: ToldDay
) -> None:
    bridge, episodes = page.bridge, page.columns.episodes
    yesterday = told.before(60 * 24)
    messages = [
        Message("The first of two.", yesterday - timedelta(minutes=2), "one", "user"),
        Message("The second of two.", yesterday, "two", "user"),
    ]
    done(bridge, lambda commands: commands.add_messages("tides", messages, None))
    until = EpisodeFilter(until=told.before(60 * 23))
    first, _ = answer(bridge, lambda queries: queries.find_episodes(until, newest_first=False))
    episodes.view.setFocus()
    wait_until(episodes.view.hasFocus)
    chosen: list[int] = []
    episodes.chosen.connect(chosen.append)

    page.show_destination(Destination("timeline", episode_id=first.id))

    wait_until(lambda: episodes.model.row_of(first.id) is not None, "the list of that day")
    wait_until(
        lambda: episodes.view.currentIndex().row() == episodes.model.row_of(first.id), "its row"
    )
    assert chosen == []
    assert _episode(page) == first.id
