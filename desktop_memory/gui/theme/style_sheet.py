"""The style sheet of the whole window, generated from the tokens.

Widgets say what they are with the dynamic property `role`:
QPushButton / QToolButton: primary, danger, destroy, quiet, link, bar (28 high); a QToolButton
is quiet unless its role is `framed`. QLabel: title, heading, secondary, fine, section, mono.
QFrame: card, popup, field, chip, head, foot, line, pane (surface), ground (win), sheet.
"""

from collections.abc import Callable
from dataclasses import asdict
from string import Template

from desktop_memory.gui.theme.tokens import Tokens

_SHEET = """
QWidget { color: $text1; }
QMainWindow, QDialog { background: $win; }
QToolTip { background: $surface; color: $text1; border: 1px solid $line_strong; padding: 6px 8px; }

QFrame[role="card"] { background: $surface; border: 1px solid $line_strong; border-radius: 8px; }
QFrame[role="popup"] { background: $surface; border: 1px solid $line_strong; }
QFrame[role="field"] { background: $surface; border: 1px solid $field_edge; border-radius: 6px; }
QFrame[role="field"][focused="true"] { border: 2px solid $accent; }
QFrame[role="chip"] { background: $control_on; border: 1px solid $accent; border-radius: 14px; }
QFrame[role="chip"] QToolButton { border-radius: 12px; min-width: 22px; min-height: 22px; }
QFrame[role="head"] { background: $win; border-bottom: 1px solid $line; }
QFrame[role="foot"] { background: $rail; border-top: 1px solid $line; }
QFrame[role="rail"] { background: $rail; border-right: 1px solid $line; }
QFrame[role="pane"] { background: $surface; }
QFrame[role="ground"] { background: $win; }
QFrame[role="line"] { background: $line; border: none; }
QFrame[role="sheet"] { background: $sheet; border-radius: 8px; }
QFrame[role="sheet"] QLabel { color: $on_sheet; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${px20}px; font-weight: 600; }
QLabel[role="first"] { font-size: ${px28}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${px15}px; font-weight: 600; }
QLabel[role="section"] { font-size: ${px12}px; font-weight: 600; color: $text2; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="secondary"] { font-size: ${px12}px; color: $text2; }
QLabel[role="fine"] { font-size: ${px11}px; color: $text3; }
QLabel[role="key"] { font-size: ${px11}px; color: $text2; border: 1px solid $line_strong;
  border-radius: 4px; padding: 1px 5px; max-height: 16px; }
QLabel[role="bad"] { color: $bad; }

QPushButton, QToolButton[role="framed"] { background: $surface; border: 1px solid $line_strong;
  border-radius: 6px; padding: 0 12px; min-height: 30px; font-weight: 500; }
QToolButton[role="framed"] { padding: 0; min-width: 30px; max-width: 30px; max-height: 30px; }
QPushButton:hover, QToolButton[role="framed"]:hover { background: $hover; }
QPushButton:pressed, QToolButton[role="framed"]:pressed { background: $control_on; }
QPushButton:disabled, QToolButton[role="framed"]:disabled { color: $line_strong;
  border-color: $line; }
QPushButton:checked, QToolButton[role="framed"]:checked { background: $control_on;
  border-color: $accent; }
QPushButton[fit="bar"] { min-height: 26px; padding: 0 10px; font-size: ${px12}px; }
QPushButton[fit="foot"] { min-height: 22px; padding: 0 10px; font-size: ${px12}px; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent;
  font-weight: 600; }
QPushButton[role="primary"]:disabled { background: $off_ground; border-color: $line;
  color: $text3; }
QPushButton[role="danger"] { color: $bad; }
QPushButton[role="destroy"] { background: $bad; border-color: $bad; color: $on_accent;
  font-weight: 600; }
QPushButton[role="destroy"]:disabled { background: $off_ground; border-color: $line;
  color: $text3; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="link"] { background: transparent; border: none; padding: 0 2px; min-height: 28px;
  color: $accent; font-size: ${px12}px; font-weight: 600; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link-danger"] { background: transparent; border: none; padding: 0 2px;
  min-height: 28px; color: $bad; font-size: ${px12}px; font-weight: 600; text-align: left; }
QPushButton[role="sheet"] { background: transparent; color: $on_sheet; border-color: $on_sheet;
  min-height: 26px; }
QPushButton::menu-indicator { image: url(controls:chevron-down-$theme.svg); width: 14px;
  height: 14px; subcontrol-position: right center; subcontrol-origin: padding; right: 8px; }
QPushButton[menu="true"] { padding-right: 28px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  min-height: 26px; min-width: 26px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $control_on; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit {
  background: $surface; border: 1px solid $field_edge; border-radius: 6px; padding: 0 8px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit { min-height: 30px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus, QDateEdit:focus, QTimeEdit:focus { border: 2px solid $accent; padding: 0 7px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
  color: $text3; border-color: $line_strong; }
QLineEdit QToolButton { min-height: 0; min-width: 0; border: none; padding: 0; }
QAbstractSpinBox QLineEdit { min-height: 0; border: none; padding: 0 0 0 6px;
  background: transparent; }
QLineEdit[role="plain"], QPlainTextEdit[role="plain"], QTextEdit[role="plain"],
QLineEdit[role="plain"]:focus, QPlainTextEdit[role="plain"]:focus, QTextEdit[role="plain"]:focus {
  background: transparent; border: none; padding: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(controls:chevron-down-$theme.svg);
  width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong;
  selection-background-color: $control_on; selection-color: $text1; outline: none; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button {
  border: none; width: 22px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button {
  border: none; width: 22px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow {
  image: url(controls:chevron-up-$theme.svg); width: 11px; height: 11px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {
  image: url(controls:chevron-down-$theme.svg); width: 11px; height: 11px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 28px; background: transparent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $field_edge;
  border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url(controls:check-$theme.svg); }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $field_edge;
  border-radius: 9px; background: $surface; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px;
  border-radius: 9px; }

QAbstractScrollArea { background: $surface; border: none; }
QScrollArea[role="ground"], QScrollArea[role="ground"] > QWidget > QWidget { background: $win; }
QAbstractItemView { background: $surface; outline: none; }
QTableView, QTreeView, QListView { border: none; selection-background-color: $row_on;
  selection-color: $text1; gridline-color: $line; }
QHeaderView { background: $win; border: none; }
QHeaderView::section { background: $win; color: $text2; font-size: ${px12}px; font-weight: 600;
  border: none; border-bottom: 1px solid $line; padding: 0 8px; min-height: 30px; }
QHeaderView::down-arrow { image: url(controls:chevron-down-$theme.svg); width: 12px;
  height: 12px; }
QHeaderView::up-arrow { image: url(controls:chevron-up-$theme.svg); width: 12px; height: 12px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $field_edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter { background: $win; }
QSplitter::handle:horizontal { background: $surface; border-left: 1px solid $line; }
QSplitter::handle:vertical { background: $surface; border-top: 1px solid $line; }

QMenu { background: $surface; border: 1px solid $line_strong; padding: 5px 4px; }
QMenu::item { padding: 7px 24px 7px 10px; border-radius: 4px; }
QMenu::item:selected { background: $control_on; color: $text1; }
QMenu::item:disabled { color: $text3; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QTabBar { background: $surface; border-bottom: 1px solid $line; }
QTabBar::tab { background: transparent; color: $text2; padding: 9px 12px 8px 12px;
  border-bottom: 2px solid transparent; font-weight: 500; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { background: $hover; }
QTabWidget::pane { border: none; }

QSlider::groove:horizontal { height: 4px; background: $off_ground; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px;
  background: $accent; }
QProgressBar { background: $off_ground; border: none; border-radius: 3px; height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent;
  selection-color: $on_accent; }
"""


def style_sheet(tokens: Tokens, px: Callable[[float], int], theme: str) -> str:
    """The sheet. `px` turns design sizes into sizes on this system; `theme` is light or dark."""
    sizes = {f"px{size}": px(size) for size in (11, 12, 13, 15, 20, 28)}
    return Template(_SHEET).substitute(asdict(tokens), theme=theme, **sizes)
