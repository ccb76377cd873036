"""Facts from rows that no other source has read, as the judge of rows sees them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import end_of, found
from desktop_memory.extraction.page.own_page import is_for_anybody
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.rows.row_judge import RowJudge
from desktop_memory.extraction.rows.unit import Unit, read_units
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.statements.judged import tell_as
from desktop_memory.extraction.statements.stance import (
    addresses_machine,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.voice import Voice

_NOT_READ = (
    WindowKind.CONFIDENTIAL,
    WindowKind.LEISURE,
    WindowKind.ASSISTANT,
    WindowKind.PUBLIC,
    WindowKind.UNTRUSTED,
    # What programs print has sources of its own, which know how it went in the end.
    WindowKind.TERMINAL,
    WindowKind.BUILD,
    WindowKind.LOGS,
)
# Chosen on screens that the judge was not taught: below these it is wrong too often.
_LEAST_SCORE = {
    FactKind.PROFILE: 0.5,
    FactKind.PREFERENCE: 0.55,
    FactKind.DECISION: 0.55,
    FactKind.TASK: 0.6,
    FactKind.EVENT: 0.55,
    FactKind.TASK_OUTCOME: 0.7,
    FactKind.ERROR: 0.75,
    FactKind.KNOWLEDGE: 0.7,
    FactKind.PROCEDURE: 0.5,
}
_LEAST_LETTERS = 8
_QUOTED = Form(r"[\"“”„«»]")
_CHECKED = Form(r"^\W{0,3}(?:\[[xX✓]\]|[☑☒✓✔])")
# What a form has one choose.
_CHOOSES = pattern(r"^\W*(?:choose|select|pick|wähle\w*|choisi\w*|elig\w*|elij\w*|seleccion\w*)\b")

_FORBIDS = {FactKind.TASK: _CHECKED, FactKind.PREFERENCE: _CHOOSES}


def find_judged_rows(page: Page, told: Sequence[FoundFact], judge: RowJudge) -> Iterator[FoundFact]:
    """What `judge` is sure of in units on lines that no fact of `told` is from."""
    if page.window.kind in _NOT_READ or is_for_anybody(page):
        return
    known = {index for fact in told for index in fact.line_indexes}
    for unit in read_units(page):
        indexes = unit.sentence.indexes
        if known.intersection(indexes) or not page.is_new(indexes) or not _could_tell(unit):
            continue
        verdict = judge.judge(unit, page)
        if verdict.kind is None or verdict.score < _LEAST_SCORE[verdict.kind]:
            continue
        fact = _tell(unit, verdict.kind, verdict.score, page)
        if fact is not None:
            yield fact


def _could_tell(unit: Unit) -> bool:
    sentence = unit.sentence
    return (
        sum(letter.isalpha() for letter in sentence.text) >= _LEAST_LETTERS
        and not _QUOTED.search(sentence.text)
        and not is_question(sentence)
        and not is_supposed(sentence)
        and not addresses_machine(sentence.text)
    )


def _tell(unit: Unit, kind: FactKind, score: float, page: Page) -> FoundFact | None:
    voice = _voice(unit, page)
    if kind is FactKind.EVENT:
        return _event(unit, score, voice)
    forbids = _FORBIDS.get(kind)
    if forbids is not None and forbids.search(unit.text):
        return None
    return tell_as(kind, unit.sentence, voice, score)


def _event(unit: Unit, score: float, voice: Voice) -> FoundFact | None:
    """What is to happen on the day that the unit names, or the line or heading above it."""
    named = [text for text in (unit.text, unit.before, unit.heading) if voice.dates.find(text)]
    if not named:
        return None
    days = voice.dates.find(named[0])
    last = max(day.until or day.day for day in days)
    if last < voice.dates.today:
        return None
    text = voice.dates.resolve(unit.text)
    if named[0] is not unit.text:
        text = f"{days[0].day.isoformat()}: {text}"
    return found(
        FactKind.EVENT,
        voice.attributed(text),
        unit.sentence,
        confidence=score,
        valid_until=end_of(last, voice.zone),
    )


def _voice(unit: Unit, page: Page) -> Voice:
    voice = replace(document_voice(page), spoken=bool(unit.speaker))
    if not unit.speaker:
        return voice
    people = page.people
    people.meet([unit.speaker])
    speaker = "" if people.is_user(unit.speaker) else people.full_name(unit.speaker)
    return replace(voice, speaker=speaker)
