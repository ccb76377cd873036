"""Facts from rows that no other source has read, as the judge of rows sees them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.bare_event import is_bare_event
from desktop_memory.extraction.finding import end_of, found
from desktop_memory.extraction.page.choice import leaves_choice
from desktop_memory.extraction.page.own_page import is_for_anybody
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.rows.row_judge import Floats, RowJudge
from desktop_memory.extraction.rows.unit import Unit, read_units
from desktop_memory.extraction.sources.document import document_voice
from desktop_memory.extraction.statements.judge import KINDS
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
    FactKind.TASK: 0.65,
    FactKind.EVENT: 0.6,
    FactKind.TASK_OUTCOME: 0.6,
    FactKind.ERROR: 0.65,
    FactKind.KNOWLEDGE: 0.6,
    FactKind.PROCEDURE: 0.45,
}
# Facts of these kinds that rules found are dropped where the judge finds nothing like them: on
# screens that it was not taught, more of those were wrong than right. Of other kinds it is not so.
_DOUBTED = (
    FactKind.PREFERENCE,
    FactKind.DECISION,
    FactKind.TASK,
    FactKind.EVENT,
    FactKind.ERROR,
    FactKind.KNOWLEDGE,
)
_LEAST_OF_KIND, _MOST_OF_NONE = 0.05, 0.8
_LEAST_LETTERS = 8
_QUOTED = Form(r"[\"“”„«»]")
_CHECKED = Form(r"^\W{0,3}(?:\[[xX✓]\]|[☑☒✓✔])")
# What a form has one choose.
_CHOOSES = pattern(r"^\W*(?:choose|select|pick|wähle\w*|choisi\w*|elig\w*|elij\w*|seleccion\w*)\b")


def judge_rows(page: Page, told: Sequence[FoundFact], judge: RowJudge) -> list[FoundFact]:
    """The facts of `told` that `judge` does not doubt, and what it is sure of in units on lines
    that none of them is from."""
    if page.window.kind in _NOT_READ or is_for_anybody(page):
        return list(told)
    units = read_units(page)
    known = {index for fact in told for index in fact.line_indexes}
    unread = {place for place, unit in enumerate(units) if _is_wanted(unit, page, known)}
    doubtful = [(fact, _places(fact, units)) for fact in told if _may_be_doubted(fact, page)]
    asked = unread.union(*(places for _, places in doubtful))
    odds = judge.probabilities(page, units, asked)
    doubted = [
        fact
        for fact, places in doubtful
        if _is_doubted(fact.kind, [odds[place] for place in places if place in odds])
    ]
    kept = [fact for fact in told if fact not in doubted]
    return [*kept, *_find_judged(page, units, sorted(unread & odds.keys()), odds)]


def _find_judged(
    page: Page, units: Sequence[Unit], places: Sequence[int], odds: Mapping[int, Floats]
) -> Iterator[FoundFact]:
    for place in places:
        kind, score = KINDS[int(odds[place].argmax())], float(odds[place].max())
        if kind is None or score < _LEAST_SCORE[kind]:
            continue
        fact = _tell(units, place, kind, score, page)
        if fact is not None:
            yield fact


def _may_be_doubted(fact: FoundFact, page: Page) -> bool:
    return fact.kind in _DOUBTED and page.is_new(fact.line_indexes)


def _is_doubted(kind: FactKind, seen: Sequence[Floats]) -> bool:
    place = KINDS.index(kind)
    return bool(seen) and all(
        shares[place] < _LEAST_OF_KIND and shares[0] > _MOST_OF_NONE for shares in seen
    )


def _places(fact: FoundFact, units: Sequence[Unit]) -> list[int]:
    """Which units a fact is from."""
    return [
        place
        for place, unit in enumerate(units)
        if not set(unit.sentence.indexes).isdisjoint(fact.line_indexes)
    ]


def _is_wanted(unit: Unit, page: Page, known: set[int]) -> bool:
    indexes = unit.sentence.indexes
    return not known.intersection(indexes) and page.is_new(indexes) and _could_tell(unit)


def _could_tell(unit: Unit) -> bool:
    sentence = unit.sentence
    return (
        sum(letter.isalpha() for letter in sentence.text) >= _LEAST_LETTERS
        and not _QUOTED.search(sentence.text)
        and not unit.is_quoted
        and not is_question(sentence)
        and not is_supposed(sentence)
        and not addresses_machine(sentence.text)
    )


def _tell(
    units: Sequence[Unit], place: int, kind: FactKind, score: float, page: Page
) -> FoundFact | None:
    unit = units[place]
    voice = _voice(unit, page)
    if kind is FactKind.EVENT:
        fact = _event(unit, score, voice)
        if fact is None or not place or not is_bare_event(fact, page):
            return fact
        return _event(_below(units[place - 1], unit), score, voice)
    if _is_forbidden(kind, unit.text):
        return None
    return tell_as(kind, unit.sentence, voice, score)


def _is_forbidden(kind: FactKind, text: str) -> bool:
    if kind is FactKind.PREFERENCE:
        # Of several buttons the source of settings tells which is chosen.
        return _CHOOSES.search(text) is not None or leaves_choice(text)
    return kind is FactKind.TASK and _CHECKED.search(text) is not None


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


def _below(above: Unit, unit: Unit) -> Unit:
    """A day and what stands above it as one."""
    whole = Sentence(
        f"{above.text}: {unit.text}",
        f"{above.sentence.quote}\n{unit.sentence.quote}",
        (*above.sentence.indexes, *unit.sentence.indexes),
    )
    return replace(unit, sentence=whole)


def _voice(unit: Unit, page: Page) -> Voice:
    voice = replace(document_voice(page), spoken=bool(unit.speaker))
    if not unit.speaker:
        return voice
    people = page.people
    people.meet([unit.speaker])
    speaker = "" if people.is_user(unit.speaker) else people.full_name(unit.speaker)
    return replace(voice, speaker=speaker)
