"""A screen, read: its window, its rows, its people, its language and calendar."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_memory.extraction.page.people import People
from desktop_memory.extraction.page.plain_rows import plain_rows
from desktop_memory.extraction.page.row import Row, read_panes, without_numbers
from desktop_memory.extraction.page.title_bar import without_title_bar
from desktop_memory.extraction.page.window import Window, identify, is_text_in_terminal
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.screen_text import ScreenText
from desktop_memory.extraction.statements.judge import Judge
from desktop_memory.extraction.values.dates import DateReader
from desktop_memory.extraction.values.language import Language, guess_page_language
from desktop_memory.extraction.values.order import reads_month_first


@dataclass(frozen=True, slots=True)
class Page:
    """All that is known about a screen before facts are looked for."""

    screen: ScreenText
    window: Window
    panes: Sequence[Sequence[Row]]
    people: People
    language: Language
    dates: DateReader
    judge: Judge | None = None

    @property
    def rows(self) -> list[Row]:
        """The rows of all panes, left pane first."""
        return [row for pane in self.panes for row in pane]

    def is_new(self, indexes: Iterable[int]) -> bool:
        """Whether one of these lines is to be looked at; the others are context."""
        new = self.screen.new_lines
        return new is None or any(index in new for index in indexes)

    def dates_on(self, day: date) -> DateReader:
        """A reader for text that was written on `day`."""
        return DateReader(day, self.dates.month_first, self.language)


def read_page(screen: ScreenText, judge: Judge | None = None) -> Page:
    """Read the structure of a screen. `judge` is for what is found on it later."""
    language = guess_page_language(screen.lines)
    month_first = reads_month_first(screen.lines, language, screen.local_at.utcoffset())
    window = identify(screen)
    # Of what baits its reader no row is read, by whatever source.
    panes = [] if window.kind is WindowKind.UNTRUSTED else read_panes(screen.lines)
    if is_text_in_terminal(screen):
        panes = [without_numbers(pane) for pane in panes]
    return Page(
        screen=screen,
        window=window,
        panes=[plain_rows(without_title_bar(pane, screen.title), window.kind) for pane in panes],
        people=People(screen.user, screen.handles),
        language=language,
        dates=DateReader(screen.local_at.date(), month_first, language),
        judge=judge,
    )
