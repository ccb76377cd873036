"""Answers that say that it is done: "did you pay the club?" "paid last night"."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.agreement import is_done, is_yes
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.conclusion import Talk
from desktop_memory.extraction.sources.context import Topic, with_topic
from desktop_memory.extraction.sources.taking import bare
from desktop_memory.extraction.statements.event_telling import event
from desktop_memory.extraction.statements.stance import (
    is_joke,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.task import find_request
from desktop_memory.extraction.statements.task_telling import without_days
from desktop_memory.extraction.statements.terse import is_tersely_done
from desktop_memory.extraction.statements.wording import opened

# Asks for more than whether it is done.
_OPENLY = pattern(
    r"^\W*(?:(?:and|so|but|und|et|y|mais|pero)\W+)?(?:who|when|where|why|how|what|which|wer|wann|"
    r"wo|warum|wie|was|qui|quand|où|comment|pourquoi|quién|cuándo|dónde|cómo|qué)\b"
)
_LOOKED_BACK, _LEAST_ASKED, _LONGEST = 3, 2, 120


def tell_done(talk: Talk, place: int) -> FoundFact | None:
    """What was done, in the words of who answers and of what they were asked right before."""
    said = talk[place][0]
    asked = _find_asked(talk, place) if _says_done(said) else None
    if asked is None:
        return None
    what = bare(asked)
    if len(what.split()) < _LEAST_ASKED or len(what) > _LONGEST:
        return None
    told = _told(said)
    if told.kind is FactKind.EVENT:
        what = without_days(what, asked.voice)
    return with_topic(told, Topic(what.strip(" ?¿"), asked.sentence))


def _says_done(said: Said) -> bool:
    text = said.sentence.text
    if not (is_done(text) or is_tersely_done(said.sentence)):
        return False
    if is_yes(text) and len(text.split()) <= _LEAST_ASKED:
        return False
    unmeant = is_question(said.sentence) or is_joke(said.sentence) or is_supposed(said.sentence)
    return not unmeant


def _find_asked(talk: Talk, place: int) -> Said | None:
    """The question of somebody else that stands right before a message."""
    said, message = talk[place]
    before = talk[max(0, place - _LOOKED_BACK) : place]
    last = next((other for _, other in reversed(before) if other is not message), None)
    # What is asked for may be told more closely behind the question.
    asked = next(
        (item for item, other in reversed(before) if other is last and _asks(item)),
        None,
    )
    if asked is None or asked.voice.speaker == said.voice.speaker:
        return None
    openly = _OPENLY.match(asked.sentence.text) or is_joke(asked.sentence)
    return None if openly else asked


def _asks(item: Said) -> bool:
    """Whether it asks, or asks for something without a question mark."""
    return is_question(item.sentence) or find_request(item.sentence) is not None


def _told(said: Said) -> FoundFact:
    """What was done, or what is to come of it on a day: "ordered, arrives on 3 May"."""
    dates = said.voice.dates
    ahead = [item for item in dates.find(said.sentence.text) if item.day > dates.today]
    if ahead:
        told = said.voice.attributed(dates.resolve(opened(said.sentence.text)))
        return event(told, said.sentence, ahead, said.voice)
    text = said.voice.looking_back().dates.resolve(opened(said.sentence.text))
    return found(FactKind.TASK_OUTCOME, said.voice.attributed(text), said.sentence)
