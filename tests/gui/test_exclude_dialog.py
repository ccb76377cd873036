"""Excluding a program is told before it is done, with what was kept of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.exclusion import RuleKind
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.shell.exclude_dialog import ExcludeDialog
from desktop_memory.gui.theme.theme import Theme
from tests.gui.told_day import ToldDay
from tests.gui.waiting import wait_until


def _opened(bridge: Bridge, theme: Theme) -> ExcludeDialog:
    dialog = ExcludeDialog(bridge, theme, "Firefox", None)
    dialog.open()
    wait_until(dialog.isActiveWindow)
    return dialog


def _press(dialog: ExcludeDialog, words: str) -> None:
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    QTest.mouseClick(buttons[words], Qt.MouseButton.LeftButton)


def _rules(bridge: Bridge) -> list[str]:
    rules = bridge.settings.exclusions
    return [rule.name for rule in rules if rule.kind == RuleKind.APP and not rule.seeded]


def test_it_counts_what_was_kept_of_the_program(bridge: Bridge, theme: Theme) -> None:
    dialog = _opened(bridge, theme)

    wait_until(lambda: "1 episode" in dialog.counted)
    dialog.close()


def test_enter_excludes_nothing(bridge: Bridge, theme: Theme) -> None:
    dialog = _opened(bridge, theme)

    QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.close()

    assert _rules(bridge) == []


def test_excluding_adds_a_rule_and_keeps_what_is_there(
    bridge: Bridge, theme: Theme, told: ToldDay
) -> None:
    dialog = _opened(bridge, theme)

    _press(dialog, "Exclude Firefox")
    wait_until(lambda: _rules(bridge) == ["Firefox"])

    assert _count(bridge, "Firefox") == 1


def test_what_was_kept_is_forgotten_where_that_is_ticked(
    bridge: Bridge, theme: Theme, told: ToldDay
) -> None:
    dialog = _opened(bridge, theme)
    box = dialog.findChildren(QCheckBox)[0]
    wait_until(box.isEnabled)

    box.setChecked(True)
    _press(dialog, "Exclude Firefox")

    wait_until(lambda: _count(bridge, "Firefox") == 0, "it is forgotten")
    assert _count(bridge, "VS Code") == 1


def _count(bridge: Bridge, app: str) -> int:
    counts: list[int] = []
    bridge.ask(lambda queries: queries.count_episodes(EpisodeFilter(app=app)), counts.append)
    wait_until(lambda: counts)
    return counts[0]
