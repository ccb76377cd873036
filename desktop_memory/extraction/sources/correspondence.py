"""Facts from mails that answer between the lines they quote."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST
from desktop_memory.extraction.page.mail import Mail
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.sources.talk import tell_talk
from desktop_memory.extraction.statements.event import NOUN
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_NUMBERED = Form(r"^[>│|\s]+\(?\d{1,2}[.)]\s")
_MARK = Form(r"^[>│|\s]+(?:\(?\d{1,2}[.)]\s+)?")
_VALUE = Form(r"[€$£]?\d[\d.,:/]*(?:\s?(?:[€$£%]|[A-Z]{3}\b))?")
_WORD = Form(r"[^\W\d_]{4,}")
_NOUN = Form(rf"(?i)\b{NOUN}\b")
# An article and the name of a thing, up to what is said of it.
_THING = Form(
    r"\b(?i:the|our|my|your|unsere?[mnr]?|mein\w*|dein\w*|notre|nos|votre|nuestr[oa]s?)"
    r"(?: (?!(?:is|are|was|be|been|going|still|on|in|at|for|to|of|by|with|from|and|or|as|not|any|"
    r"yet|now|too|really|works?|done|ready|this|that|it|noch|schon|jetzt|auch|nicht|est|sont|"
    r"pour|avec|dans|es|está|son|sigue|para|con|en)\b)[^\W\d_][\w-]*){1,2}|"
    r"\b(?i:der|die|das|den|dem)(?: [a-zß-ÿ]+en?)? [A-ZÄÖÜ][\w-]+|"
    r"\b(?:l['’]|(?:le|la|les|el|los|las) )(?!(?:est|sont|es|son)\b)[^\W\d_]{3,}"
)
_OF_THINGS = (
    FactKind.EVENT,
    FactKind.DECISION,
    FactKind.TASK,
    FactKind.TASK_OUTCOME,
    FactKind.KNOWLEDGE,
    FactKind.PREFERENCE,
    FactKind.ERROR,
)


def tell_answers(page: Page, mail: Mail, asker: str, topic: str) -> Iterator[FoundFact]:
    """What a mail tells that answers between the lines it quotes, which `asker` wrote."""
    quoted = {row.index for row in mail.asked}
    numbered = {row.index for row in mail.asked if _NUMBERED.match(row.text)}
    rows = sorted([*mail.asked, *mail.body], key=lambda row: row.index)
    runs = [(key, list(run)) for key, run in groupby(rows, lambda row: row.index in quoted)]
    messages = [
        Message(
            asker if key else mail.sender,
            mail.sent,
            [_plain(row, page) for row in run] if key else run,
        )
        for key, run in runs
    ]
    asked = {
        row.index: before.rows
        for before, (key, run) in zip(messages, runs[1:], strict=False)
        for row in run
        if not key
    }
    for fact in tell_talk(page, messages):
        if own := _own_lines(fact, quoted):
            question = asked.get(own.line_indexes[0], [])
            point = bool(question) and question[-1].index in numbered
            yield _answering(_on(topic, own), question, _topic(question) if point else "")


def _own_lines(fact: FoundFact, quoted: set[int]) -> FoundFact | None:
    """A fact without the lines its quote has from the quoted letter, which are cut there."""
    told = zip(fact.line_indexes, fact.quote.split("\n"), strict=False)
    kept = [(place, piece) for place, piece in told if place not in quoted]
    if not kept:
        return None
    places, pieces = zip(*kept, strict=True)
    return replace(fact, quote="\n".join(pieces), line_indexes=tuple(places))


def _plain(row: Row, page: Page) -> Row:
    """A quoted row without its mark and number, and without days and values, which may hold no
    more."""
    text = _MARK.sub("", row.text)
    for mention in reversed(page.dates.find(text)):
        text = text[: mention.start] + text[mention.end :]
    text = " ".join(_VALUE.sub("", CLOCK_PATTERN.sub("", text)).split())
    return Row(row.index, text, (text,), row.indent)


def _on(topic: str, fact: FoundFact) -> FoundFact:
    """An event that does not say what it is, with what the mails are about."""
    named = _NOUN.search(fact.text) or topic in fact.text
    if not topic or named or fact.kind is not FactKind.EVENT:
        return fact
    return replace(fact, text=f"{topic}: {fact.text}"[:LONGEST])


def _topic(question: Sequence[Row]) -> str:
    """What a quoted point says, where it is as short as a heading and asks nothing."""
    text = question[-1].text.strip(" .") if question else ""
    return text if 0 < len(text.split()) <= _MOST_WORDS_OF_A_POINT and "?" not in text else ""


_MOST_WORDS_OF_A_POINT = 7


def _answering(fact: FoundFact, question: Sequence[Row], point: str) -> FoundFact:
    """A fact with the thing its question names, else the `point` it is about: what else is quoted
    may hold no more."""
    match = _THING.search(" ".join(row.text for row in question))
    thing = match.group().strip() if match else point
    known = fact.text.lower()
    new = any(word.lower() not in known for word in _WORD.findall(thing))
    if fact.kind not in _OF_THINGS or not new:
        return fact
    text = f"{fact.text.rstrip(' .')} ({thing})"
    return replace(fact, text=text) if len(text) <= LONGEST else fact
