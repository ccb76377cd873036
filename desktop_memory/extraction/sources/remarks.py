"""Facts from sentences on pages that are made for something else: notes, remarks, messages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.mail import read_letter
from desktop_memory.extraction.page.message import looks_like_talk
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import split_sentences
from desktop_memory.extraction.page.shapes import looks_offered, looks_public
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.statements.stance import addresses_machine
from desktop_memory.extraction.statements.telling import tell
from desktop_memory.extraction.statements.voice import Voice

# What is written below these is told by people, whatever the page is for.
_LABEL = pattern(
    r"\W*(?:(?:internal |private |public |customer |delivery |additional |general |my )?(?:notes?|"
    r"remarks?|comments?|messages?|description|instructions?|details|announcements?|information)|"
    r"(?:note|comment|message|update|remark|call logged|logged|posted) (?:by|from) .{2,40}|"
    r"notes? from .{2,40}|notizen?|bemerkung(?:en)?|anmerkung(?:en)?|hinweise?|nachricht(?:en)?|"
    r"mitteilung(?:en)?|beschreibung|kommentare?|aushang|(?:notiz|nachricht|kommentar|"
    r"mitteilung|eintrag) von .{2,40}|remarques?|commentaires?|informations?|consignes?|"
    r"(?:note|message|remarque|commentaire|mot) d[eu'].{2,40}|notas?|observaci(?:ón|ones)|"
    r"comentarios?|mensajes?|descripción|avisos?|indicaciones|(?:nota|mensaje|comentario|aviso) "
    r"del? .{2,40})\s?:?\W*"
)
_LEAST_WORDS, _MOST_WORDS = 5, 32
# What is meant by these words stands elsewhere.
_POINTING = pattern(
    r"^(?:it|they|this|these|he|she|es|sie|er|diese[rs]?|dies|il|elle|ils|elles|ce|cela|esto|"
    r"ellos|ellas|este|esta)\b"
)


def find_remarks(page: Page) -> Iterator[FoundFact]:
    """What people tell below a label for notes, on pages of any kind."""
    lines = page.screen.lines
    if looks_public("\n".join(lines)) or looks_offered(lines):
        return
    voice = replace(document_voice(page), listener="")
    for pane in page.panes:
        if looks_like_talk(pane) or read_letter(pane, page.window.title.text):
            continue
        yield from _tell(_below_label(pane), voice)


def _below_label(rows: Sequence[Row]) -> list[Row]:
    """The sentences that stand below a label for notes, up to the next row of another form."""
    kept: list[Row] = []
    noted = False
    for place, row in enumerate(rows):
        if len(row.cells) <= _MOST_CELLS and _LABEL.fullmatch(row.cells[-1]):
            # In a menu of pages no sentence follows.
            noted = any(map(_is_prose, rows[place + 1 : place + 3]))
        elif noted and _is_prose(row):
            kept.append(row)
        elif noted and kept and not (kept[-1].index == row.index - 1 and row.text[:1].islower()):
            noted = False
        elif noted and kept:
            kept.append(row)
    return kept


_MOST_CELLS = 2


def _is_prose(row: Row) -> bool:
    words = row.text.split()
    return len(row.cells) == 1 and len(words) >= _LEAST_WORDS and not row.text.endswith(":")


def _tell(rows: Sequence[Row], voice: Voice) -> Iterator[FoundFact]:
    for run in _runs(rows):
        sentences = split_sentences(run)
        if any(addresses_machine(sentence.text) for sentence in sentences):
            continue
        for sentence in sentences:
            if not _LEAST_WORDS <= len(sentence.text.split()) <= _MOST_WORDS:
                continue
            fact = tell(sentence, voice)
            if fact is None or fact.kind is FactKind.ACTIVITY:
                continue
            if not _POINTING.match(sentence.text):
                yield fact


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that stand one below the other, as far as they are prose or go on with it."""
    run: list[Row] = []
    for row in rows:
        follows = bool(run) and run[-1].index == row.index - 1
        if _is_prose(row) or (follows and row.text[:1].islower() and len(row.cells) == 1):
            if run and not follows:
                yield run
                run = []
            run.append(row)
        elif run:
            yield run
            run = []
    if run:
        yield run
