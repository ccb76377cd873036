"""Facts from what people say to each other: chats, comments, meetings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.sources.answers import (
    agreed_suggestion,
    confirms,
    is_settled,
    open_request,
    proved,
    volunteered,
    with_deadline,
    with_question,
)
from desktop_memory.extraction.sources.appointment import find_appointments
from desktop_memory.extraction.sources.conclusion import Talk
from desktop_memory.extraction.sources.context import with_context
from desktop_memory.extraction.sources.day_answers import find_put_off, tell_when
from desktop_memory.extraction.sources.done_answers import tell_done
from desktop_memory.extraction.sources.taking import find_asked, tell_taken
from desktop_memory.extraction.sources.talk_reading import (
    may_be_talk,
    read_said,
    read_talks,
)
from desktop_memory.extraction.statements.further import tell_further
from desktop_memory.extraction.statements.telling import tell, tell_command

# Programs among people tell what happened, and nothing of their own mind.
_OF_BOTS = (FactKind.EVENT, FactKind.TASK, FactKind.TASK_OUTCOME, FactKind.ERROR)


def find_talk(page: Page) -> Iterator[FoundFact]:
    """What is said in the messages of each pane."""
    for talk in read_talks(page):
        for fact in tell_talk(page, talk.messages):
            yield by_either(fact, talk.other) if talk.other else fact


def by_either(fact: FoundFact, other: str) -> FoundFact:
    """A fact of a talk with `other` where nothing tells which of the two said it."""
    text = fact.text.removeprefix(f"{other}: ")
    if fact.kind is FactKind.TASK:
        what = text.removeprefix(f"To do for {other}: ").removeprefix("To do: ")
        text = f"To do (talk with {other}): {what.replace(f' (asked by {other})', '')}"
    elif f"with {other}" not in text:
        text = f"Talk with {other}: {text}"
    return replace(fact, text=text, subject="", predicate="")


def find_unknown_talk(page: Page) -> Iterator[FoundFact]:
    """The same on a window of no known kind, where there are at least two messages."""
    if may_be_talk(page):
        yield from find_talk(page)


def tell_talk(
    page: Page, messages: Sequence[Message], *, asked: str | None = None
) -> Iterator[FoundFact]:
    """What is said in `messages`. Day dividers among them tell when.

    `asked` is who requests to nobody by name are for; None lets the talk tell.
    """
    talk = read_said(page, messages)
    appointments, used = find_appointments([said for said, _ in talk])
    yield from appointments
    tasks: set[int] = set()
    for place, (said, message) in enumerate(talk):
        if said.sentence in used or not page.is_new(said.sentence.indexes):
            continue
        told = list(_tell_in(talk, place, asked, tasks))
        if any(fact.kind is FactKind.TASK for fact in told):
            tasks.add(place)
        believed = (fact for fact in told if not message.by_bot or fact.kind in _OF_BOTS)
        for fact in believed:
            if not _is_thin(fact):
                yield with_context(fact, talk, place)


def _is_thin(fact: FoundFact) -> bool:
    """Whether a remark says too little to be of use to whoever was not there."""
    if _CONTENT.search(fact.quote):
        return False
    length = len(fact.quote.split())
    by_rules = fact.confidence == _OF_RULES
    if fact.kind is FactKind.PROFILE and by_rules:
        return False
    judged = fact.kind in _OF_PEOPLE and not by_rules
    return (judged and length < _LEAST_WORDS_JUDGED) or (
        fact.kind in _LASTING and length < _LEAST_WORDS
    )


_LASTING = (FactKind.PROFILE, FactKind.KNOWLEDGE, FactKind.PROCEDURE)
_OF_PEOPLE = (FactKind.PROFILE, FactKind.DECISION)
_LEAST_WORDS, _LEAST_WORDS_JUDGED, _OF_RULES = 5, 7, 0.7
# A number, a name, a path: what can be looked up later.
_CONTENT = Form(r"\d|(?<=\s)[^\W\da-zß-ÿ]|\b\w+[./_-]\w+")


def _tell_in(talk: Talk, place: int, asked: str | None, tasks: set[int]) -> Iterator[FoundFact]:
    """What the sentence at `place` tells, by what is said around it.

    `tasks` are the places of sentences whose tasks have been told.
    """
    said = talk[place][0]
    if (taken := _find_taken(talk, place)) is not None:
        task = tell_taken(talk, place, taken)
        if taken not in tasks and task is not None:
            tasks.add(taken)
            yield task
        return
    fact = _told(talk, place)
    if fact is not None and fact.kind is not FactKind.PROCEDURE:
        yield from tell_further(said.sentence, fact, said.voice)
    if (way := tell_command(said.sentence, fact)) is not None:
        yield way
    if fact is None and said.voice.listener is None:
        fact = open_request(talk, place, asked)
    if fact is None or confirms(talk, place):
        return
    if fact.kind is FactKind.TASK and (cure := proved(fact, talk, place)) is not None:
        yield cure
        return
    if fact.kind is FactKind.TASK and is_settled(talk, place):
        return
    if fact.kind is FactKind.TASK:
        fact = with_question(with_deadline(fact, talk, place), talk, place)
    yield fact


def _find_taken(talk: Talk, place: int) -> int | None:
    asked = find_asked(talk, place)
    return find_put_off(talk, place) if asked is None else asked


def _told(talk: Talk, place: int) -> FoundFact | None:
    said = talk[place][0]
    return (
        agreed_suggestion(talk, place)
        or volunteered(talk, place)
        or tell_when(talk, place)
        or tell_done(talk, place)
        or tell(said.sentence, said.voice)
    )
