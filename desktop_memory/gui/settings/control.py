"""The control of a setting, by its type."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from desktop_memory.config.declaration import Declaration
from desktop_memory.gui import phrasing
from desktop_memory.gui.settings.languages import language_name
from desktop_memory.gui.settings.list_editor import Ask, ListEditor
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.label import Label
from desktop_memory.gui.views.segments import Segments
from desktop_memory.gui.views.switch import Switch

_SEGMENTS_AT_MOST = 3
_WORDS_AT_MOST = 34
_WIDEST = 264
_UNIT_WIDTH = 44
_NUMBER_WIDTH = 96
_INNER_PX = 8


class Control(QWidget):
    """`edited(value)` when the person chose another value; `show_value` shows one silently.

    `ask_language` offers languages for the setting that is a list of them.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, declaration: Declaration, ask_language: Ask) -> None:
        super().__init__()
        self._declaration = declaration
        self._ask_language = ask_language
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        widget, self._show = self._make(theme)
        widget.setAccessibleName(declaration.label)
        widget.setToolTip(declaration.help)
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        if isinstance(widget, QSpinBox | QDoubleSpinBox):
            # Boxes with and without a unit stand below each other.
            unit = Label(declaration.unit, "secondary")
            unit.setMinimumWidth(theme.px(_UNIT_WIDTH))
            row.addWidget(unit)
        self.setFocusProxy(widget)

    def show_value(self, value: Any) -> None:
        self._show(value)

    def _make(self, theme: Theme) -> tuple[QWidget, Callable[[Any], None]]:
        declaration, default = self._declaration, self._declaration.default
        if declaration.choices:
            return self._choice(theme)
        if isinstance(default, bool):
            return self._switch(theme)
        if isinstance(default, int):
            return self._number(theme, _Whole())
        if isinstance(default, float):
            return self._number(theme, _Broken())
        if isinstance(default, str):
            return self._text(theme)
        return self._list(theme)

    def _switch(self, theme: Theme) -> tuple[QWidget, Callable[[Any], None]]:
        switch = Switch(theme, self._declaration.label)
        switch.clicked.connect(lambda on: self.edited.emit(bool(on)))
        return switch, switch.setChecked

    def _choice(self, theme: Theme) -> tuple[QWidget, Callable[[Any], None]]:
        choices = self._declaration.choices
        short = sum(len(words) for _, words in choices) <= _WORDS_AT_MOST
        if len(choices) <= _SEGMENTS_AT_MOST and short:
            segments = Segments(theme, choices, self._declaration.label)
            segments.chosen.connect(lambda chosen: self.edited.emit(self._parsed(str(chosen))))
            return segments, lambda value: segments.choose(_written(value))
        box = _Box()
        for value, words in choices:
            box.addItem(words, value)
        box.activated.connect(lambda _: self.edited.emit(self._parsed(str(box.currentData()))))
        return box, lambda value: box.setCurrentIndex(box.findData(_written(value)))

    def _number(self, theme: Theme, box: "_Number") -> tuple[QWidget, Callable[[Any], None]]:
        declaration = self._declaration
        kind = type(declaration.default)
        box.setMinimum(kind(declaration.minimum or 0))
        box.setMaximum(kind(declaration.maximum or 1_000_000))
        box.setKeyboardTracking(False)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setFixedWidth(theme.px(_NUMBER_WIDTH) + 2 * _INNER_PX)
        box.lineEdit().setTextMargins(_INNER_PX, 0, 0, 0)
        if isinstance(box, QDoubleSpinBox):
            box.setDecimals(1)
            box.setSingleStep(0.1 if (declaration.maximum or 0) <= _FINE_BELOW else 0.5)

        def show(value: Any) -> None:
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

        box.valueChanged.connect(self.edited.emit)
        return box, show

    def _text(self, theme: Theme) -> tuple[QWidget, Callable[[Any], None]]:
        field = QLineEdit()
        field.setFixedWidth(theme.px(_WIDEST))

        def show(value: Any) -> None:
            if not (field.hasFocus() and field.isModified()):  # half-written text stays
                field.setText(value)

        def tell() -> None:
            if field.isModified():
                field.setModified(False)
                self.edited.emit(field.text().strip())

        field.editingFinished.connect(tell)
        return field, show

    def _list(self, theme: Theme) -> tuple[QWidget, Callable[[Any], None]]:
        ask, in_words = {
            "folders": (_ask_folder, phrasing.short_path),
            "ocr_languages": (self._ask_language, language_name),
        }.get(self._declaration.name, (_ask_words, str))
        width = theme.px(_WIDEST)
        editor = ListEditor(theme, self._declaration.label, width, ask, in_words)
        editor.edited.connect(self.edited)
        return editor, editor.show_values

    def _parsed(self, written: str) -> Any:
        return written == "true" if isinstance(self._declaration.default, bool) else written


class _Whole(QSpinBox):
    """Scrolling the page over it changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Broken(QDoubleSpinBox):
    """Scrolling the page over it changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def textFromValue(self, value: float) -> str:
        """20 and not 20.0"""
        return super().textFromValue(value).removesuffix(self.locale().decimalPoint() + "0")


_Number = _Whole | _Broken
_FINE_BELOW = 10


class _Box(QComboBox):
    """Scrolling the page over it changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(180)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _ask_folder(parent: QWidget, then: Callable[[str], None]) -> None:
    dialog = QFileDialog(parent.window(), "Choose a folder to watch")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(then)
    dialog.open()


def _ask_words(parent: QWidget, then: Callable[[str], None]) -> None:
    dialog = QInputDialog(parent.window())
    dialog.setWindowTitle("Add")
    dialog.setLabelText("What to add")
    dialog.textValueSelected.connect(lambda text: then(text.strip()))
    dialog.open()
