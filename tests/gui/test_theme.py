"""Light and dark from one table, followed at run time, and text that grows."""

from dataclasses import asdict

from PySide6.QtWidgets import QApplication, QPushButton

from desktop_memory.gui.theme.style_sheet import style_sheet
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.theme.tokens import DARK, LIGHT
from desktop_memory.gui.views.button import Button
from tests.gui.waiting import wait_until


def test_the_choice_is_followed_at_once(app: QApplication, theme: Theme) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.dark))

    theme.choose("dark", 1.0)
    in_dark = app.palette().window().color().name().upper()
    theme.choose("light", 1.0)

    assert in_dark == DARK.win
    assert app.palette().window().color().name().upper() == LIGHT.win
    assert heard[-2:] == [True, False]


def test_a_control_is_drawn_in_the_colours_of_the_theme(app: QApplication, theme: Theme) -> None:
    button = QPushButton("Keep")
    button.setProperty("role", "primary")
    button.resize(120, 40)

    theme.choose("dark", 1.0)
    dark = button.grab().toImage().pixelColor(8, 20).name().upper()
    theme.choose("light", 1.0)
    light = button.grab().toImage().pixelColor(8, 20).name().upper()
    button.deleteLater()

    assert (light, dark) == (LIGHT.accent, DARK.accent)


def test_icons_take_the_colour_of_the_theme(theme: Theme) -> None:
    button = Button(theme, "Copy", "copy")

    before = button.icon().pixmap(16).toImage()
    theme.choose("dark", 1.0)
    after = button.icon().pixmap(16).toImage()
    theme.choose("light", 1.0)
    button.deleteLater()

    assert before != after


def test_sizes_grow_with_the_text_but_rows_never_shrink(theme: Theme) -> None:
    normal = theme.px(13)
    theme.choose("light", 1.6)
    large, row = theme.px(13), theme.row(72)
    theme.choose("light", 0.8)
    small, low = theme.px(13), theme.row(72)
    theme.choose("light", 1.0)

    assert small < normal < large
    assert low == 72 < row


def test_every_colour_of_the_sheet_comes_from_the_table(theme: Theme) -> None:
    sheet = style_sheet(DARK, theme.px, "dark").upper()
    foreign = set(asdict(LIGHT).values()) - set(asdict(DARK).values())

    assert "$" not in sheet
    assert not [colour for colour in foreign if colour in sheet]


def test_a_dead_widget_is_told_nothing(app: QApplication, theme: Theme) -> None:
    button = Button(theme, "Copy", "copy")
    gone: list[bool] = []
    button.destroyed.connect(lambda: gone.append(True))

    button.deleteLater()
    wait_until(lambda: gone)
    theme.choose("dark", 1.0)
    theme.choose("light", 1.0)
