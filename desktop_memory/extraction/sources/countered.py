"""The day that holds in the end for what somebody asked for another day."""

import re
from dataclasses import replace
from datetime import date

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import end_of
from desktop_memory.extraction.page.agreement import is_yes
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.conclusion import Talk
from desktop_memory.extraction.statements.stance import is_question

_ANSWERS_LOOKED_AT, _MOST_WORDS, _WORDS_OF_A_DAY = 5, 9, 3
_INSTEAD = pattern(
    r"\b(?:then|instead|rather|better|tight|no|not|can't|won't|dann|lieber|eher|besser|knapp|eng|"
    r"nein|nicht|alors|plutôt|mieux|chaud|juste|non|pas|entonces|mejor|justo|no puedo)\b"
)
# A day as it was told and resolved, with the word that makes it a limit.
_DAY = (
    r"\s*,?(?:\s+(?:by|on|for|until|till|before|bis|zum|am|vor|pour|le|avant|d'ici|para|el|"
    r"antes\s+del?))?(?:\s+(?:this|next|[^\W\d]+(?:day|tag|di|che|es|ado|mañana)))?\s*\(?{day}\)?"
)
_ASKED_BY = Form(r"(?: \(asked by [^()]*\))?$")


def with_other_day(task: FoundFact, talk: Talk, place: int) -> FoundFact:
    """A task with the day that an answer names instead of the one asked for."""
    said, message = talk[place]
    asked = {mention.day for mention in said.voice.dates.find(said.sentence.text)}
    if task.kind is not FactKind.TASK or len(asked) != 1:
        return task
    (old,) = asked
    following = [item for item, other in talk[place + 1 :] if other is not message]
    for ahead, answer in enumerate(following[:_ANSWERS_LOOKED_AT]):
        new = _named_instead(answer, old)
        if new is not None and _is_granted(answer, following[ahead + 1 :], new):
            return _moved(task, old, new, said)
        if new is None and is_question(answer.sentence) and _is_about_other(answer, old):
            break
    return task


def _is_about_other(said: Said, day: date) -> bool:
    """Whether days stand in it, and not `day`: a question with them is about something else."""
    days = {mention.day for mention in said.voice.dates.find(said.sentence.text)}
    return bool(days) and day not in days


def _named_instead(answer: Said, old: date) -> date | None:
    """The one other day that a short answer names."""
    text = answer.sentence.text
    days = {mention.day for mention in answer.voice.dates.find(text)}
    count = len(text.split())
    if count > _MOST_WORDS or len(days - {old}) != 1:
        return None
    (new,) = days - {old}
    alone = count <= _WORDS_OF_A_DAY
    return new if alone or old in days or _INSTEAD.search(text) else None


def _is_granted(answer: Said, following: list[Said], new: date) -> bool:
    """Whether an answer is no question, or one that somebody says yes to."""
    if not answer.sentence.text.rstrip().endswith("?"):
        return True
    return any(
        is_yes(other.sentence.text)
        or new in {mention.day for mention in other.voice.dates.find(other.sentence.text)}
        for other in following[:_ANSWERS_LOOKED_AT]
    )


def _moved(task: FoundFact, old: date, new: date, said: Said) -> FoundFact:
    asked_by = _ASKED_BY.search(task.text)
    end = asked_by.start() if asked_by else len(task.text)
    told = re.sub(_DAY.format(day=old.isoformat()), "", task.text[:end], count=1)
    if told == task.text[:end]:
        return task
    until = task.valid_until and end_of(new, said.voice.zone)
    text = f"{told.rstrip(' ,.')}, {new.isoformat()}{task.text[end:]}"
    return replace(task, text=text, valid_until=until)
