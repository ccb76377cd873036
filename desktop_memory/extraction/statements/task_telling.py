"""Tasks that a sentence tells: asked for, promised, due, or simply said to be done."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern, words
from desktop_memory.extraction.statements.concrete import is_concrete
from desktop_memory.extraction.statements.deed import (
    find_intended,
    find_named_deed,
    find_need,
    find_open_request,
    find_own_deed,
    find_own_work,
    is_limited_by,
    names_thing,
)
from desktop_memory.extraction.statements.knowledge import begins_after
from desktop_memory.extraction.statements.recurring import is_recurring
from desktop_memory.extraction.statements.stance import asks_for_answer
from desktop_memory.extraction.statements.task import (
    Request,
    find_duty,
    find_promise,
    find_request,
    is_obligation,
)
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.statements.wording import opened
from desktop_memory.extraction.values.dates import DateMention

_PHRASE_OR_SUBJECT = re.compile(
    r"^(?:the|our|your|my|der|die|das|ihre?|deine?|la|le|les|el|los|las|vos|votre|tu|"
    r"su)\s+(?P<what>[\w -]{3,40}?)\s+"
    r"(?:must|needs?|has|have|should|is|are|muss|müssen|ist|sind|doit|doivent|est|sont|debe|"
    r"deben|hay)\b",
    re.IGNORECASE,
)


def tell_request(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What the listener is asked to do."""
    if named := _named_politely(sentence, voice):
        return _task(named, voice.name_of(named.who), sentence, voice)
    request = find_request(sentence)
    if request is None or asks_for_answer(sentence):
        return None
    who = voice.name_of(request.who) if request.who else voice.listener
    bare = not names_thing(f"do {without_days(request.what, voice)}")
    if bare or _POINTS.match(request.what) or _points_back(request, sentence, voice):
        request = replace(request, what=opened(sentence.text).rstrip(" ?"))
    if who is None or (request.bare and not voice.people.is_known(request.who)):
        return None
    return _task(request, who, sentence, voice)


def _points_back(request: Request, sentence: Sentence, voice: Voice) -> bool:
    """Whether the thing is named before the request: "The fee is 9 euros, please pay by Friday"."""
    before = sentence.text.partition(request.what)[0]
    named = len(before.split()) >= _LEAST_WORDS_BEFORE
    return named and _BACK.match(without_days(request.what, voice)) is not None


_LEAST_WORDS_BEFORE = 5
_BACK = pattern(
    r"^\W*[\w-]+(?: me| us)? (?:one|some|them|it|this|that|these|those|both)\b|"
    r"^\W*[\w-]+(?:\W+(?:me|us|by|on|before|until|till|the|at|latest|mir|uns|bis|vor|am|zum|den|"
    r"avant|le|la|antes|del?|el|st|nd|rd|th|\d+))*\W*$"
)


def _named_politely(sentence: Sentence, voice: Voice) -> Request | None:
    """What somebody known is asked for by name: "Jan bringt bitte die Leiter mit"."""
    if sentence.words.isdisjoint(_POLITELY):
        return None
    named = find_named_deed(sentence)
    return named if named and voice.people.is_known(named.who) else None


_POINTS = pattern(
    r"^(?:it|that|this|them|es|das|sie|ihn|le|la|les|lui|en|lo|los|las|l')\b ?(?!\w+ ?$)"
)
_POLITELY = words("bitte please svp stp")


def tell_promise(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What the speaker will do."""
    request = find_promise(sentence)
    if request is None or _begins(sentence, voice):
        return None
    if not names_thing(f"do {without_days(request.what, voice)}"):
        return None
    if not is_concrete(request.what, sentence.words, without_days(request.what, voice)):
        return None
    return _task(request, voice.speaker, sentence, voice)


def tell_duty(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What somebody named is to do."""
    request = find_duty(sentence)
    if request is None or not (" " in request.who or voice.people.is_known(request.who)):
        return None
    return _task(request, voice.name_of(request.who), sentence, voice)


def tell_obligation(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What has to be done by a day, by whoever reads it."""
    ahead = [item for item in _ahead(sentence, voice) if voice.spoken or not item.relative]
    if not ahead or not is_obligation(sentence) or is_recurring(sentence):
        return None
    named = _PHRASE_OR_SUBJECT.match(sentence.text)
    return found(
        FactKind.TASK,
        f"To do: {voice.dates.resolve(opened(sentence.text))}",
        sentence,
        subject=named["what"] if named else "",
        predicate="due" if named else "",
    )


def tell_open_request(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What anybody may do, as the task of the listener, who said yes."""
    request = find_open_request(sentence)
    if request is None or voice.listener is None:
        return None
    return _task(request, voice.listener, sentence, voice)


def tell_need(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What the listener meant to do, or the speaker needs by a day."""
    if voice.listener is None:
        return None
    request = find_intended(sentence)
    if request is None and _deadlines(sentence, voice):
        request = find_need(sentence)
    return _task(request, voice.listener, sentence, voice) if request else None


def tell_deed(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What the speaker, or somebody known, does by a day or on one to come."""
    named = find_named_deed(sentence)
    if named is not None and voice.people.is_known(named.who):
        if not _deadlines(sentence, voice):
            return None
        return _task(named, voice.name_of(named.who), sentence, voice)
    if _begins(sentence, voice):
        return None
    own = find_own_deed(sentence) if _ahead(sentence, voice) else None
    if own is None and voice.spoken:
        own = find_own_work(sentence)
    if own is None or not names_thing(without_days(own.what, voice)):
        return None
    return _task(own, voice.speaker, sentence, voice)


def _begins(sentence: Sentence, voice: Voice) -> bool:
    """Whether it tells what holds from a day on, which is no deed of that day."""
    return any(begins_after(sentence.text[: item.start]) for item in _ahead(sentence, voice))


def _ahead(sentence: Sentence, voice: Voice) -> Sequence[DateMention]:
    return [item for item in voice.dates.find(sentence.text) if item.day >= voice.dates.today]


def _deadlines(sentence: Sentence, voice: Voice) -> Sequence[DateMention]:
    """The days to come that limit something."""
    return [item for item in _ahead(sentence, voice) if is_limited_by(sentence.text[: item.start])]


def _task(request: Request, who: str, source: Sentence, voice: Voice) -> FoundFact:
    mentions = voice.dates.find(request.what)
    what = voice.dates.resolve(request.what)
    to_whom = f" for {who}" if who else ""
    asked_by = f" (asked by {voice.speaker})" if voice.speaker and who != voice.speaker else ""
    undated = without_days(request.what, voice)
    return found(
        FactKind.TASK,
        f"To do{to_whom}: {what}{asked_by}",
        source,
        subject=f"{who} {undated}" if mentions else "",
        predicate="due" if mentions else "",
    )


def without_days(text: str, voice: Voice) -> str:
    """`text` without the days it names."""
    for mention in reversed(voice.dates.find(text)):
        text = text[: mention.start] + text[mention.end :]
    return text
