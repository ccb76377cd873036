"""Facts from sentences that nothing else has read: pages and forms of messages nobody knows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.page.header import read_header
from desktop_memory.extraction.page.mail import read_letter, read_mails
from desktop_memory.extraction.page.message import looks_like_talk, read_messages
from desktop_memory.extraction.page.own_page import is_for_anybody, is_own
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.page.sentence import Sentence, split_sentences
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.statements.judge import Judge
from desktop_memory.extraction.statements.judged import tell_judged
from desktop_memory.extraction.statements.stance import (
    addresses_machine,
    is_fun_throughout,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.telling import is_idle, tell
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.unowned import is_unowned
from desktop_memory.extraction.values.names import PERSON
from desktop_memory.extraction.values.times import MOMENT

# Pages that are made of sentences are read whole by their own sources, and so is what programs
# print.
_READ_WHOLE = (
    WindowKind.CONFIDENTIAL,
    WindowKind.LEISURE,
    WindowKind.ASSISTANT,
    WindowKind.PUBLIC,
    WindowKind.UNTRUSTED,
    WindowKind.FILES,
    WindowKind.DOCUMENT,
    WindowKind.WIKI,
    WindowKind.TERMINAL,
    WindowKind.EDITOR,
    WindowKind.LOGS,
    WindowKind.BUILD,
    WindowKind.SETTINGS,
    WindowKind.CONFIRMATION,
)
_OF_ANYBODY = (WindowKind.OTHER, WindowKind.PROFILE)
_LEAST_WORDS, _LEAST_LOWER, _MOST_WORDS = 4, 2, 32
# How sure the judge is of what a rule found, too, and of what none did.
_LEAST_AGREED, _LEAST_ALONE = 0.25, 0.5
_LEAST_UNFINISHED, _LEAST_ALONE_UNFINISHED = 0.35, 0.6
# Somebody and a moment, and little else: who is about to tell something.
_WHO_AND_WHEN = Form(
    rf"^\W{{0,3}}(?:(?i:{MOMENT})\W{{1,4}})?(?:\w{{4,12}}\s+(?:by|von|de|por)\s+)?(?P<who>{PERSON})"
    rf"(?:\s*\([^()]{{2,30}}\))?(?:\W{{1,4}}(?i:{MOMENT}))?\W{{0,3}}$"
)
_CLOSED = Form(r"[.!…][\"'”’»)]*$")
_MOMENT = Form(rf"(?i:{MOMENT})")
_MARK = Form(r"^(?:[-*•–·▪◦‣>#]+|//|--)\s+")
# What nobody wrote as a sentence: code, paths, rows of figures, what is quoted.
_NO_PROSE = Form(r"^>|[{}<>=|]{1,}|\w\(\w*\)|;$|://|\s{2,}\S.*\s{2,}|^\W*\d[\d.,: ]*\W*$")
# What is meant by these words stands elsewhere.
_POINTING = pattern(
    r"^(?:it|they|this|these|he|she|es|sie|er|diese[rs]?|dies|il|elle|ils|elles|ce|cela|ça|"
    r"esto|ellos|ellas|esta|este|eso|dit|deze|het|hij|ze|questo|questa|lui|lei)\b"
)


def find_unread(page: Page, told: Sequence[FoundFact]) -> Iterator[FoundFact]:
    """What the judge hears in sentences on lines that no fact of `told` and no message is from."""
    kind = page.window.kind
    if page.judge is None or kind in _READ_WHOLE or is_for_anybody(page):
        return
    # Of such a page a part of the name says too little for sentences out of all context.
    if kind in _OF_ANYBODY and not is_own(page):
        return
    known = {index for fact in told for index in fact.line_indexes}
    for pane in page.panes:
        read = _read_rows(page, pane)
        if read is None:
            continue
        for who, rows in _paragraphs(pane, known | read):
            if not page.is_new(row.index for row in rows):
                continue
            for fact in _tell(rows, _voice(page, who), page.judge):
                # The heading of a ticket names it; what its window is about is told elsewhere.
                headed = kind is WindowKind.TRACKER and not (who or _CLOSED.search(fact.quote))
                if headed or is_unowned(fact, who, page):
                    continue
                if fact.quote not in page.window.title.text:
                    yield fact


def _read_rows(page: Page, pane: Sequence[Row]) -> set[int] | None:
    """The lines that messages are on; None where all of the pane has been read."""
    title = page.window.title.text
    if read_letter(pane, title) or (
        page.window.kind is WindowKind.MAIL and any(m.body for m in read_mails(pane, title))
    ):
        return None
    in_chat = page.window.kind is WindowKind.CHAT
    if not (in_chat or looks_like_talk(pane) or page.window.kind is WindowKind.TRACKER):
        return set()
    messages = read_messages(pane, in_chat=in_chat)
    said = {row.index for message in messages if message.speaker for row in message.rows}
    return None if in_chat and said else said


def _voice(page: Page, who: str) -> Voice:
    people = page.people
    voice = replace(document_voice(page), spoken=bool(who), listener="")
    if not who:
        return voice
    people.meet([who])
    return replace(voice, speaker="" if people.is_user(who) else people.full_name(who))


def _paragraphs(rows: Sequence[Row], known: set[int]) -> Iterator[tuple[str, list[Row]]]:
    """Rows of prose that stand together, with who the line above says wrote them."""
    who, run = "", list[Row]()
    for row in rows:
        name = _writer(row)
        prose = not name and row.index not in known and _is_prose(row, run)
        if run and not (prose and row.index == run[-1].index + 1):
            yield who, run
            who, run = "", []
        if name:
            who = name
        elif prose:
            run.append(_unmarked(row))
    if run:
        yield who, run


def _writer(row: Row) -> str:
    header = read_header(row)
    if header is not None and not header.text:
        return header.who
    text = " ".join(row.cells)
    match = _WHO_AND_WHEN.match(text)
    return match["who"] if match and " " in match["who"] and _MOMENT.search(text) else ""


def _is_prose(row: Row, run: Sequence[Row]) -> bool:
    if len(row.cells) > 1 or _NO_PROSE.search(row.text):
        return False
    goes_on = bool(run) and row.text[:1].islower()
    return goes_on or len(row.text.split()) >= _LEAST_WORDS


def _unmarked(row: Row) -> Row:
    text = _MARK.sub("", row.text)
    return Row(row.index, text, (text,), row.indent)


def _tell(rows: Sequence[Row], voice: Voice, judge: Judge) -> Iterator[FoundFact]:
    sentences = split_sentences(rows)
    if not sentences or is_fun_throughout(sentences):
        return
    if any(addresses_machine(sentence.text) for sentence in sentences):
        return
    for sentence in sentences:
        words = sentence.text.split()
        if not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
            continue
        if sum(word.isalpha() and word.islower() for word in words) < _LEAST_LOWER:
            continue
        fact = _heard(sentence, voice, judge)
        if fact is not None and not _POINTING.match(sentence.text):
            yield fact


def _heard(sentence: Sentence, voice: Voice, judge: Judge) -> FoundFact | None:
    """What a rule tells and the judge grants, else what the judge is sure of alone."""
    finished = voice.speaker or _CLOSED.search(sentence.text)
    least = _LEAST_AGREED if finished else _LEAST_UNFINISHED
    ruled = tell(sentence, replace(voice, judge=None))
    if ruled is not None:
        return ruled if judge.scores(sentence.text)[ruled.kind] >= least else None
    if is_idle(sentence) or is_question(sentence) or is_supposed(sentence):
        return None
    fact = tell_judged(sentence, voice)
    alone = _LEAST_ALONE if finished else _LEAST_ALONE_UNFINISHED
    return fact if fact and judge.judge(sentence.text).score >= alone else None
