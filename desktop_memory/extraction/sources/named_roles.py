"""Who somebody is, by rows that hold a name, a role and perhaps an employer between commas."""

from collections.abc import Iterator, Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, found
from desktop_memory.extraction.page.own_page import is_for_anybody
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.values.roles import ROLE_WORDS

_KINDS = (
    WindowKind.OTHER,
    WindowKind.PROFILE,
    WindowKind.TRACKER,
    WindowKind.CONFIRMATION,
    WindowKind.TO_DO,
)
_NAMED = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|M|Mme|Mlle|Sr|Sra|D|Dña)\.? )?"
    r"[A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ]\.|de|del|la|von|van|der|den|da|di))*"
    r"(?: [A-ZÀ-Þ][\w'’-]+){1,2}"
)
# "Ines Roe, Harbour Master, Port of Holm".
_IN_COMMAS = Form(rf"^(?P<who>{_NAMED}), (?P<role>[^,:;.!?]{{4,40}})(?P<firm>, [^,:;!?]{{3,40}})?$")
# "Caretaker: Ines Roe, roe@holm.example".
_LABELLED = Form(
    rf"^(?P<role>[^:,;.!?]{{4,30}}?)\s?: (?P<who>{_NAMED})"
    r"(?:, \S+@\S+|, (?:ext\.? ?)?[\d +/-]{4,})$"
)
# Whoever happens to have to do with one case, and what no person is.
_PASSING = pattern(
    r"(?<![.@])\b(?:hiring|previous|former|cover|vertretung|ehemalig\w+|ancien\w*|anterior|sample|example|"
    r"demo|similar|muster\w*|beispiel\w*|exemple|ejemplo|reviews?|avis|opinión)\b|[\"“«„]"
)
_MOST_WORDS, _MOST = 12, 4


def find_named_roles(page: Page, told: Sequence[FoundFact]) -> Iterator[FoundFact]:
    """One fact for each person named with a role in a cell, on lines that no fact of `told` is
    from."""
    if page.window.kind not in _KINDS or is_for_anybody(page):
        return
    known = {index for fact in told for index in fact.line_indexes}
    count = 0
    for row in page.rows:
        if row.index in known or _PASSING.search(row.text):
            continue
        for fact in _tell(page, row):
            if count < _MOST:
                count += 1
                yield fact


def _tell(page: Page, row: Row) -> Iterator[FoundFact]:
    for cell in row.cells:
        if len(cell.split()) > _MOST_WORDS:
            continue
        listed = _IN_COMMAS.match(cell)
        match = listed or _LABELLED.match(cell)
        if match is None or not ROLE_WORDS.search(match["role"]):
            continue
        who = match["who"]
        if page.people.is_user(who) or ROLE_WORDS.search(who):
            continue
        told = cell[len(who) + 2 :] if listed else match["role"]
        yield found(FactKind.PROFILE, f"{who} is {told}"[:LONGEST], row, who, "role")
