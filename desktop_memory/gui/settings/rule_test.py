"""The test whether a window would be kept, and by which rule it would not."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_memory.config.settings import Settings
from desktop_memory.domain.exclusion import Exclusion
from desktop_memory.domain.observation import Place
from desktop_memory.gui.settings.rule_words import KIND_WORDS
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.icon_label import IconLabel
from desktop_memory.gui.views.label import Label
from desktop_memory.privacy.exclusion import Exclusions

_UNASKED = "Type what a window shows."


class RuleTest(QWidget):
    """Answers while the person types."""

    def __init__(self, theme: Theme, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._settings = settings
        self._judged: Settings | None = None
        self._exclusions: Exclusions | None = None
        self.fields = {name: QLineEdit() for name in ("App", "Title", "Site")}
        self._sign = IconLabel(theme, "info", "text2")
        self._verdict = Label(_UNASKED, "strong", wrap=True)
        self._reason = Label("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label("Would this window be kept?", "heading"))
        column.addWidget(Label("Type what it shows; the answer names the rule.", "secondary"))
        column.addSpacing(4)
        column.addLayout(self._form())
        column.addSpacing(8)
        column.addWidget(self._answer())

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for row, (words, field) in enumerate(self.fields.items()):
            field.setAccessibleName(f"{words} of the window to test")
            field.textChanged.connect(lambda _: self.judge())
            form.addWidget(Label(words, "secondary"), row, 0)
            form.addWidget(field, row, 1)
        return form

    def _answer(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._verdict)
        words.addWidget(self._reason)
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._reason.hide()
        return card

    @property
    def answer(self) -> str:
        """The verdict and its reason in words."""
        return f"{self._verdict.text()} {self._reason.text()}".strip()

    def judge(self) -> None:
        """Answer for what is typed, by the rules as they are now."""
        app, title, site = (field.text().strip() for field in self.fields.values())
        if not (app or title or site):
            self._tell("info", "text2", _UNASKED, "")
            return
        url = site if "://" in site or not site else f"https://{site}"
        verdict = self._find_exclusions().find_verdict(Place(app, title, url=url or None))
        if verdict is None:
            self._tell("check", "ok", "Yes. It is kept.", "")
        else:
            self._tell("exclude", "text1", "No. It is not kept.", _reason(verdict))

    def _find_exclusions(self) -> Exclusions:
        settings = self._settings()
        if self._exclusions is None or settings is not self._judged:
            self._judged = settings
            self._exclusions = Exclusions(
                settings.exclusions, settings.keep_unknown_windows, settings.keep_private_windows
            )
        return self._exclusions

    def _tell(self, icon: str, ink: str, verdict: str, reason: str) -> None:
        self._sign.show_icon(icon, ink)
        self._verdict.setText(verdict)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))


def _reason(verdict: Exclusion) -> str:
    rule = verdict.rule
    if rule is None:
        return "A window that cannot be named is not kept; see below the rules."
    origin = "Came with the app." if rule.seeded else "Added by you."
    kind = KIND_WORDS[rule.kind][0]
    return f"{kind} rule “{rule.name}” matches “{verdict.matched}”. {origin}"
