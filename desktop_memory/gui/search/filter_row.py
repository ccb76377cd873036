"""The choices below the search field."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_memory.domain.fact import FactKind
from desktop_memory.domain.recall import Answer, Hit, HitType
from desktop_memory.gui import phrasing
from desktop_memory.gui.search.query import MOST_HITS, Query, Sort
from desktop_memory.gui.theme.theme import Theme
from desktop_memory.gui.views.button import Button
from desktop_memory.gui.views.kind_tile import kind_icon, kind_label
from desktop_memory.gui.views.label import ElidedLabel
from desktop_memory.gui.views.segments import Segments

ALL = frozenset[HitType]()
FACTS = frozenset({HitType.FACT})
EPISODES = frozenset({HitType.EPISODE})


class FilterRow(QWidget):
    """`types_chosen(frozenset)`, `kind_chosen(FactKind or None)`, `app_chosen(str)`,
    `site_chosen(str)`, `sort_chosen(Sort)`."""

    types_chosen = Signal(object)
    kind_chosen = Signal(object)
    app_chosen = Signal(str)
    site_chosen = Signal(str)
    sort_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        choices = [
            (ALL, "All", ""),
            (FACTS, "Facts", "facts"),
            (EPISODES, "Episodes", "picture"),
        ]
        self._types = Segments(theme, choices, "Results", bar=True)
        self._types.chosen.connect(self.types_chosen)
        self._kind, self._kind_menu = self._menu_button()
        self._app, self._app_menu = self._menu_button()
        self._site, self._site_menu = self._menu_button()
        self._sort, self._sort_menu = self._menu_button()
        self._summary = ElidedLabel("", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._types, self._kind, self._app, self._site, self._sort):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._summary)
        self._fill_kinds()
        self._fill_sorts()
        self.show_query(Query(), ())

    def show_query(self, query: Query, hits: Iterable[Hit]) -> None:
        """Word the choices as they stand; programs and sites are those of the results."""
        self._types.choose(query.types)
        self._kind.setText(f"Kind: {kind_label(query.kind).lower() if query.kind else 'any'}")
        self._app.setText(f"App: {(query.app or 'any').replace('&', '&&')}")
        self._sort.setText(f"Sort: {query.sort.value}")
        self._site.setText(f"Site: {query.site or 'any'}")
        found = list(hits)
        _fill(self._app_menu, "Any app", query.app, [hit.app for hit in found], self.app_chosen)
        sites = [hit.site or "" for hit in found]
        _fill(self._site_menu, "Any site", query.site, sites, self.site_chosen)
        self._site.setVisible(bool(query.site or any(sites)))

    def show_answer(self, answer: Answer | None, *, counts: bool) -> None:
        """Tell how many were found and how; `counts` where the answer holds both kinds."""
        if answer is None:
            self._summary.setText("")
            self._types.set_counts({})
            return
        if counts:
            self._types.set_counts(_counted(answer.hits))
        self._summary.setText(summary(answer))

    def focus_types(self, types: frozenset[HitType]) -> None:
        """Alt+A, Alt+F, Alt+E."""
        self._types.choose(types)
        self.types_chosen.emit(types)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the summary where there is little room."""
        self._summary.setVisible(not narrow)

    def _menu_button(self) -> tuple[Button, QMenu]:
        button = Button(self._theme, "", bar=True)
        button.setProperty("menu", "true")
        menu = QMenu(button)
        button.setMenu(menu)
        return button, menu

    def _fill_kinds(self) -> None:
        self._kind_menu.addAction("Any kind").triggered.connect(lambda: self.kind_chosen.emit(None))
        for kind in FactKind:
            action = self._kind_menu.addAction(kind_label(kind))
            action.setIcon(self._theme.icon(kind_icon(kind), "text1"))
            action.triggered.connect(lambda _=False, kind=kind: self.kind_chosen.emit(kind))

    def _fill_sorts(self) -> None:
        for sort in Sort:
            action = self._sort_menu.addAction(sort.value.capitalize())
            action.triggered.connect(lambda _=False, sort=sort: self.sort_chosen.emit(sort))


def _fill(
    menu: QMenu, any_: str, chosen: str, found: Iterable[str], signal: SignalInstance
) -> None:
    menu.clear()
    names = sorted({*found, chosen} - {""}, key=str.casefold)
    for name, words in (("", any_), *((name, name) for name in names)):
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _=False, name=name: signal.emit(name))


def summary(answer: Answer) -> str:
    """ "23 results, folded to 9 · 38 ms · words and meaning" """
    shown = len(answer.hits)
    found = shown + sum(hit.similar for hit in answer.hits)
    more = "+" if shown >= MOST_HITS else ""
    results = phrasing.counted(found, "result").replace(" ", f"{more} ", 1)
    folded = f", folded to {shown}" if found > shown else ""
    how = "words only, meaning follows" if answer.words_only else "words and meaning"
    took = f"{answer.took_ms:.0f} ms" if answer.took_ms < 1000 else f"{answer.took_ms / 1000:.1f} s"
    return f"{results}{folded} · {took} · {how}"


def _counted(hits: Iterable[Hit]) -> dict[object, int]:
    found = list(hits)
    facts = sum(1 + hit.similar for hit in found if hit.type == HitType.FACT)
    episodes = sum(1 + hit.similar for hit in found if hit.type == HitType.EPISODE)
    return {ALL: facts + episodes, FACTS: facts, EPISODES: episodes}
