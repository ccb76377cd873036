"""The languages that pictures can be read in, by their names."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMenu, QWidget

from desktop_memory.gui.bridge import Bridge
from desktop_memory.reading.tesseract import Tesseract

# What Qt knows by another code only.
_NAMES = {"nor": "Norwegian", "frk": "German Fraktur", "kmr": "Kurdish"}
# Data of tesseract that is no language: page layout and formulas.
_NO_LANGUAGE = frozenset({"osd", "equ"})


def language_name(code: str) -> str:
    """ "eng" -> "English", "chi_sim" -> "Chinese (sim)"; a code nobody knows stays as it is."""
    first, _, variant = code.partition("_")
    name = _NAMES.get(first)
    if name is None:
        language = QLocale.codeToLanguage(first, QLocale.LanguageCodeType.AnyLanguageCode)
        if language in (QLocale.Language.AnyLanguage, QLocale.Language.C):
            return code
        name = QLocale.languageToString(language)
    return f"{name} ({variant})" if variant else name


class Languages:
    """Offers the languages whose data is installed."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge

    def ask(self, button: QWidget, then: Callable[[str], None]) -> None:
        """Show them in a menu below `button` and call back with the chosen one."""
        menu = QMenu(button)
        menu.aboutToHide.connect(menu.deleteLater)

        def offer(codes: Iterable[str]) -> None:
            for code in sorted(set(codes) - _NO_LANGUAGE, key=language_name):
                menu.addAction(language_name(code)).triggered.connect(
                    lambda _=False, code=code: then(code)
                )
            menu.addSeparator()
            more = menu.addAction("More: install tesseract-ocr-… of your system")
            more.setEnabled(False)
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

        # Asks a program, so not on this thread.
        self._bridge.ask(lambda _: Tesseract().find_languages(), offer, owner=menu)
