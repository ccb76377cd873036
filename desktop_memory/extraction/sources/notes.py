"""Facts from what people note beside other things: remarks, comments, shift logs, timelines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import split_sentences
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.sources.talk import tell_talk
from desktop_memory.extraction.statements.telling import tell, tell_command
from desktop_memory.extraction.values.names import NAME, PERSON
from desktop_memory.extraction.values.times import MOMENT

_LABEL = (
    r"(?i:notes?|remarks?|comments?|memo|update|caution|warning|reminder|observations?|"
    r"(?:internal|shift|handover) notes?|results?|hinweis(?:e)?|(?:an|be)merkung|notiz|vermerk|"
    r"kommentar|haftnotiz|achtung|ergebnis|annotation|remarques?|commentaire|consigne|résultat|"
    r"attention|à noter|notas?(?: adhesivas?)?|anotación|observación|comentario|aviso|atención|"
    r"resultado|n\.?b\.?|p\.?s\.?|merke)"
)
# A remark behind a label, which may tell by whom and when, or about what it is.
_LABELLED = Form(
    rf"^\W{{0,3}}{_LABEL}(?:\s*\((?P<who>{NAME})?(?:[,;]?\s*(?P<when>(?i:{MOMENT})))?\)|"
    rf"\s+(?:(?:by|von|de|par|por)\s+(?P<author>{PERSON})|[^:()]{{2,40}}))?\s*:\s+"
    r"(?P<text>\S+(?: \S+){2,})$"
)
# Which cell of a sheet, or which page of a paper, it stands at.
_CELL = (
    r"(?:\s+(?i:on|at|to|in|zu|auf|en|sur|p\.)\s+(?:(?i:page|seite|página)\s)?"
    r"[A-Z]{0,2}\d{1,4})?"
)
# A line that only says whose comment follows.
_HEAD = Form(
    rf"^\W{{0,3}}(?:(?i:sticky|pop-?up|margin)\s+)?{_LABEL}{_CELL}\s*[,:(]?\s*"
    rf"(?:(?:by|von|de|par|por)\s+)?(?P<who>{NAME})"
    rf"(?:\s*[,·|–-]\s*|\s+)(?P<when>(?i:{MOMENT}))\W*$"
)
_BRACKETED = Form(rf"\((?P<who>{PERSON})\)$")
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Note:
    """What is noted, by whom and when as far as that is written."""

    rows: tuple[Row, ...]
    who: str = ""
    when: str = ""


def find_notes(page: Page) -> Iterator[FoundFact]:
    """What each note tells. Those by nobody are the person's."""
    for pane in page.panes:
        for note in _notes(pane):
            yield from _tell(page, note)
        if page.window.kind in _OF_CODE:
            for row in pane:
                if (match := _REMARK.match(row.text)) and not _CODE.search(match["text"]):
                    yield from _remarked(page, _Note(_said(row, match["text"], ())))


def _remarked(page: Page, note: _Note) -> Iterator[FoundFact]:
    """What a remark in code tells: what was done is there for whoever reads the code."""
    for fact in _tell(page, note):
        done = fact.kind is FactKind.TASK_OUTCOME
        yield replace(fact, kind=FactKind.KNOWLEDGE) if done else fact


_OF_CODE = (WindowKind.NOTEBOOK, WindowKind.DATABASE)
_REMARK = Form(r"^(?:(?:In )?\[\d+\]:\s*)?(?:#|--|//)\s+(?P<text>[^\W\d_]\S*(?: \S+){3,})$")
_CODE = Form(r"[=(){};]|\bTODO\b")


def find_comments(page: Page) -> Iterator[FoundFact]:
    """What each comment on a text tells, which stands below a line that says whose it is."""
    for pane in page.panes:
        for note in _comments(pane):
            yield from _tell(page, note)


def _comments(rows: Sequence[Row]) -> Iterator[_Note]:
    for place, row in enumerate(rows):
        head = _HEAD.match(row.text)
        if head is not None and (below := _below(rows[place + 1 :])):
            yield _Note(tuple(below), _author(head["who"]), head["when"])


def _notes(rows: Sequence[Row]) -> Iterator[_Note]:
    yield from _comments(rows)
    for place, row in enumerate(rows):
        header = read_header(row)
        if _HEAD.match(row.text):
            continue
        if match := _LABELLED.match(row.text):
            said = _said(row, match["text"], rows[place + 1 :])
            yield _Note(said, match["who"] or match["author"] or "", match["when"] or "")
        elif header and header.when and len(header.text.split()) >= _LEAST_WORDS:
            yield _Note(_said(row, header.text, rows[place + 1 :]), header.who, header.when)


def _author(who: str) -> str:
    """Who comments: the name in the brackets behind that of a team."""
    match = _BRACKETED.search(who)
    return match["who"] if match else who


def _said(row: Row, text: str, following: Sequence[Row]) -> tuple[Row, ...]:
    """What is said on a row, and on those that go on in the middle of its sentence."""
    said = [Row(row.index, text, (text,), row.indent)]
    for other in following:
        if not other.text[:1].islower() or len(other.cells) > 1:
            break
        said.append(other)
    return tuple(said)


def _below(rows: Sequence[Row]) -> list[Row]:
    """The lines of prose below the head of a comment."""
    below: list[Row] = []
    for row in rows:
        short = len(row.text.split()) < _LEAST_WORDS
        if short or len(row.cells) > 1 or _HEAD.match(row.text) or read_header(row) is not None:
            break
        below.append(row)
    return below


def _tell(page: Page, note: _Note) -> Iterator[FoundFact]:
    if note.who:
        yield from tell_talk(page, [Message(note.who, note.when, list(note.rows))])
        return
    voice = replace(document_voice(page), spoken=True, listener="")
    for sentence in split_sentences(note.rows):
        if page.is_new(sentence.indexes):
            fact = tell(sentence, voice)
            yield from (told for told in (fact, tell_command(sentence, fact)) if told)
