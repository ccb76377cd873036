"""The windows of the session. What stands in their menus and bars is on the screen as well."""

from tests.benchmarks.screenplay.truth import Exhibit

_MOUSEPAD = (
    "File Edit Search View Document Help Mousepad "
    "Warning: you are using the root account. You may harm your system."
)
_CHROMIUM = "Chromium"

MANUAL = Exhibit("Manual pages", accessible=False, partly=True, monitor=2)
EDITOR = Exhibit("logbook.txt", accessible=True, partly=True, chrome=_MOUSEPAD)
FORM = Exhibit("Berth form", accessible=True, partly=True, chrome=_CHROMIUM)
SHELL = Exhibit("Pilot shell", accessible=False, partly=True)
LIGHT_PAGE = Exhibit("Tide almanac", accessible=True, partly=True, chrome=_CHROMIUM)
DARK_PAGE = Exhibit("Night almanac", accessible=True, partly=True, chrome=_CHROMIUM)
PRINTER = Exhibit("Cargo printer", accessible=False, partly=True, monitor=2)
PAPER = Exhibit("Harbor charter", accessible=True)
SMALL = Exhibit("Small print", accessible=False)
SMALL_DARK = Exhibit("Dim print", accessible=False)
SMALL_TERMINAL = Exhibit("Tiny terminal", accessible=False, partly=True, monitor=2)
MOVED = Exhibit("Roaming terminal", accessible=False, partly=True)
LEDGER = Exhibit("ledger.txt", accessible=True, partly=True, chrome=_MOUSEPAD)
TALLY = Exhibit("Tally shell", accessible=False, partly=True)
ALL = (
    MANUAL,
    *(EDITOR, FORM, SHELL, LIGHT_PAGE, DARK_PAGE, PRINTER, PAPER, SMALL, SMALL_DARK),
    *(SMALL_TERMINAL, MOVED, LEDGER, TALLY),
)
