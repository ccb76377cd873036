"""What minutes and notes give somebody to do."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.arrows import find_arrow
from desktop_memory.extraction.page.attendees import Duty, find_attendees, named_among
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import Sentence, row_sentence
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.values.names import are_initials, has_name_form


def find_arrows(page: Page, rows: Sequence[Row], voice: Voice) -> Iterator[tuple[int, FoundFact]]:
    """What arrows give somebody to do, each with its line."""
    attendees = find_attendees(page.screen.lines)

    def is_known(name: str) -> bool:
        return bool(named_among(name, attendees)) or page.people.is_known(name)

    for row in rows:
        if (duty := find_arrow(row.text, is_known)) is not None:
            yield row.index, tell_duty(duty, row_sentence(row), voice)


def tell_cells(row: Row, voice: Voice) -> FoundFact | None:
    """The entry of a list of things to do that stands in cells: what, and who or by when."""
    cells = [cell for cell in row.cells if not _NOTHING.fullmatch(cell)]
    if any(map(_ENDED.fullmatch, cells)):
        return None
    key = cells.pop(0) if cells and _KEY.fullmatch(cells[0]) else ""
    due = next((cell for cell in cells if _is_day(cell, voice)), "")
    named = (cell for cell in cells if cell != due and _is_somebody(cell, voice, alone=bool(due)))
    who = next(named, "")
    rest = [cell for cell in cells if cell not in (who, due)]
    if not (who or due) or not rest or len(rest[0].split()) < _LEAST_WORDS or "?" in rest[0]:
        return None
    what = f"{key} {rest[0]}".strip()
    return tell_duty(Duty(who, f"{what}, due {due}" if due else what), row_sentence(row), voice)


def _is_somebody(cell: str, voice: Voice, *, alone: bool) -> bool:
    """Whether a cell names somebody; `alone` tells whether one name nobody knows is enough."""
    bare = cell.lstrip("@").strip("()")
    if voice.people.is_known(bare) or are_initials(bare):
        return True
    least = 1 if alone else 2
    return has_name_form(bare) and least <= len(bare.split()) <= _MOST_WORDS_OF_A_NAME


def _is_day(cell: str, voice: Voice) -> bool:
    return bool(voice.dates.find(f"due {cell}")) and len(cell.split()) <= _MOST_WORDS_OF_A_DAY


_LEAST_WORDS, _MOST_WORDS_OF_A_NAME, _MOST_WORDS_OF_A_DAY = 2, 2, 4
_KEY = Form(r"#?\d{1,6}[.)]?|[A-Z]{1,5}-?\d{1,6}")
_NOTHING = Form(r"\W*")
_ENDED = pattern(
    r"(?:done|closed|complete[d]?|cancel(?:l)?ed|dropped|erledigt|geschlossen|entfällt|gestrichen|"
    r"faite?s?|terminée?|annulée?|hech[oa]|cerrad[oa]|cancelad[oa])\b.{0,24}|[✓✔xX]"
)


def tell_duty(duty: Duty, sentence: Sentence, voice: Voice) -> FoundFact:
    """Who is to do what, as a task."""
    who = voice.name_of(duty.who) if duty.who else ""
    told = voice.dates.resolve(duty.what)
    return found(FactKind.TASK, f"To do{f' for {who}' if who else ''}: {told}", sentence)
