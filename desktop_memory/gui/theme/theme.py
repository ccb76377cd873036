"""The look of the moment: colours, type and icons, light or dark."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QIcon,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from desktop_memory.domain.fact import FactKind
from desktop_memory.gui.theme.icons import Icons
from desktop_memory.gui.theme.style_sheet import style_sheet
from desktop_memory.gui.theme.tokens import APP_COLOURS, DARK, KIND_COLOURS, LIGHT, Tokens

_DESIGN_PX = 13
_SMALLEST_PX = 9
_ICON_PX = 16


class Theme(QObject):
    """Follows the system's light or dark at run time, or the person's choice.

    `changed` tells painted views and icons to draw themselves anew. Sizes given to it are those
    of the design, in which body text is 13 px; it returns them for this system and text size.
    """

    changed = Signal()

    def __init__(self, app: QApplication, icons: Icons) -> None:
        super().__init__(app)
        self._app = app
        self._icons = icons
        self._choice = "system"
        self._text_size = 1.0
        self._system_px = max(_SMALLEST_PX, QFontInfo(_system_font()).pixelSize())
        self._fonts = (_system_font(), _system_font(mono=True))
        self.dark = False
        self.tokens: Tokens = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    def choose(self, choice: str, text_size: float) -> None:
        """`choice` is system, light or dark; `text_size` is relative to the system's text."""
        if (choice, text_size) != (self._choice, self._text_size):
            self._choice, self._text_size = choice, text_size
            self._apply()

    @property
    def text_size(self) -> float:
        return self._text_size

    def px(self, design_px: float) -> int:
        """A text size or a length that grows with the text."""
        return max(1, round(design_px * self._system_px / _DESIGN_PX * self._text_size))

    def row(self, design_px: int) -> int:
        """The height of a row: never below the design's, more where the text is larger."""
        return max(design_px, self.px(design_px))

    def font(self, design_px: float = 13, weight: int = 400, *, mono: bool = False) -> QFont:
        """The system's font, or its fixed one, with figures of equal width."""
        font = QFont(self._fonts[mono])
        font.setPixelSize(max(_SMALLEST_PX, self.px(design_px)))
        font.setWeight(QFont.Weight(weight))
        return font

    def hue(self, token: str) -> str:
        """The colour of a token as #RRGGBB."""
        return str(getattr(self.tokens, token))

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        colour = QColor(self.hue(token))
        colour.setAlphaF(opacity)
        return colour

    def kind_hue(self, kind: FactKind) -> str:
        return KIND_COLOURS[kind][self.dark]

    def app_hue(self, place: int) -> str:
        """One of the ten colours for programs without an icon; `place` wraps around."""
        return APP_COLOURS[place % len(APP_COLOURS)][self.dark]

    def icon(self, name: str, ink: str = "text2", *, gap: int = 0) -> QIcon:
        """An icon for a control, in the colour of token `ink`. Checked ones turn to the accent,
        disabled ones fade."""
        on = ink if ink in ("on_accent", "on_sheet") else "accent"
        colours = (self.hue(ink), self.hue(on), self.hue("line_strong"))
        ratio = self._app.devicePixelRatio()
        return self._icons.icon(name, colours, self.row(_ICON_PX), ratio, gap=gap)

    def pixmap(self, name: str, hue: str, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon for painting, in a colour written #RRGGBB."""
        return self._icons.pixmap(name, hue, size, ratio)

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.dark = self._choice == "dark" or (self._choice == "system" and system_dark)
        self.tokens = DARK if self.dark else LIGHT
        self._app.setPalette(_palette(self.tokens))
        self._app.setFont(self.font())
        self._app.setStyleSheet(style_sheet(self.tokens, self.px, "dark" if self.dark else "light"))
        self.changed.emit()


def _system_font(*, mono: bool = False) -> QFont:
    kind = QFontDatabase.SystemFont.FixedFont if mono else QFontDatabase.SystemFont.GeneralFont
    font = QFontDatabase.systemFont(kind)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, hue in (
        (role.Window, tokens.win),
        (role.WindowText, tokens.text1),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.hover),
        (role.Text, tokens.text1),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text1),
        (role.PlaceholderText, tokens.text3),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text1),
        (role.Mid, tokens.line_strong),
        (role.Light, tokens.surface),
        (role.Dark, tokens.line_strong),
    ):
        palette.setColor(name, QColor(hue))
    faint = QColor(tokens.text3)
    faint.setAlphaF(0.6)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return palette
