"""What is to be on a day: told, asked about as known, or awaited."""

import re
from collections.abc import Sequence

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import end_of, found
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form
from desktop_memory.extraction.statements.event import (
    NOUN,
    find_before,
    find_definite,
    is_event,
    is_past,
    is_remark_on_day,
)
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.statements.wording import opened
from desktop_memory.extraction.values.dates import DateMention

_EVENT_NOUN = Form(rf"\b{NOUN}\b", re.IGNORECASE)
_PHRASE = Form(
    rf"\b(?:the|our|der|die|das|unsere?|la|le|el|notre|nuestr[oa])\s+(?P<what>(?:[\w-]+ "
    rf"){{1,2}}?{NOUN})\b",
    re.IGNORECASE,
)


def tell_remark(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What is to be on a day to come, told in words that name no event."""
    ahead = [item for item in voice.dates.find(sentence.text) if item.day > voice.dates.today]
    if not voice.spoken or not is_remark_on_day(sentence, ahead):
        return None
    text = voice.dates.resolve(opened(sentence.text))
    return event(voice.attributed(text), sentence, ahead, voice)


def tell_event(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What happens today or later."""
    mentions = voice.dates.find(sentence.text)
    ahead = [mention for mention in mentions if mention.day >= voice.dates.today]
    if not ahead or is_past(sentence, ahead) or not is_event(sentence, ahead):
        return None
    text = voice.dates.resolve(opened(sentence.text))
    if voice.topic and not _EVENT_NOUN.search(text):
        text = f"{voice.topic}: {text}"
    return event(voice.attributed(text), sentence, ahead, voice)


def tell_presupposed(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """The dated event a question takes for granted."""
    for mention in voice.dates.find(sentence.text):
        what = find_definite(sentence.text, mention)
        if what and mention.day >= voice.dates.today:
            told = f"{what[:1].upper()}{what[1:]}: {mention.day.isoformat()}"
            return event(told, sentence, [mention], voice)
    return None


def tell_awaited(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What something is to be done before, and on which day that is."""
    for mention in voice.dates.find(sentence.text):
        what = find_before(sentence.text, mention)
        if what and mention.day >= voice.dates.today:
            told = f"{what[:1].upper()}{what[1:]}: {voice.dates.resolve(opened(sentence.text))}"
            return event(told, sentence, [mention], voice)
    return None


def event(text: str, source: Sentence, mentions: Sequence[DateMention], voice: Voice) -> FoundFact:
    """An event on the days mentioned; it is over when the last of them is."""
    named = _PHRASE.search(source.text)
    last = max(mention.until or mention.day for mention in mentions)
    return found(
        FactKind.EVENT,
        text,
        source,
        subject=named["what"] if named else "",
        predicate="date" if named else "",
        valid_until=end_of(last, voice.zone),
    )
