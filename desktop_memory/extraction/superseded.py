"""Days that no longer hold, because further down something is moved, corrected or called off."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.overtaken import without_overtaken
from desktop_memory.extraction.page.newest_first import runs_backwards
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.sentence import Sentence, split_sentences
from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.statements.moving import MOVES_IT
from desktop_memory.extraction.statements.spelling import spelled_out
from desktop_memory.extraction.statements.stance import is_question, is_supposed
from desktop_memory.extraction.values.date_mention import DateMention

_MOVED = pattern(
    r"\b(?:(?:moved|pushed|shifted|brought|put) (?:back |forward |out )?(?:to|until|from)|"
    r"(?:moved|pushed|shifted) (?:it|them|that|this)|(?:l[oa]s?) (?:he|hemos|han) (?:movido|"
    r"cambiado|pasado|aplazado|adelantado)|"
    rf"{MOVES_IT}|"
    r"postponed|rescheduled|delayed (?:to|until)|new date|verschoben|verlegt|vorgezogen|"
    r"neuer termin|findet (?:erst|nun|jetzt|doch|stattdessen)|reportée?s?|décalée?s?|avancée?s?|"
    r"déplacée?s?|repoussée?s?|nouvelle date|(?:is|are) now (?:on|at)|passen?t? (?:du|de l['’]|au)|"
    r"pasan? (?:del|al|de la)|"
    r"se (?:aplaza|pospone|traslada|retrasa|adelanta|"
    r"mueve|cambia)|(?:aplazad|pospuest|trasladad|retrasad|adelantad)[oa]s?|nueva fecha)\b|"
    r"^\W*(?:correction|korrektur|rectification|rectificación|corrección|berichtigung)\b"
)
_CORRECTED = pattern(
    rf"^\W*(?:(?:exact|genau|right|ok|also|so|then|dann|alors|bon|vale|entonces|pues|du "
    rf"coup)\b\W*)*"
    rf"{MOVES_IT}|"
    r"^\W*(?:(?:sorry|oops|ups|no|nein|non|pardon|perdón),? )?(?:make (?:that|it)|i meant|"
    r"scratch that|ich meinte|nicht am|je voulais dire|quería decir|mejor dicho)\b"
)
_CALLED_OFF = pattern(
    r"\b(?:is|are) off(?=\s*[,.;!]|$)|\bfällt (?:flach|ins wasser)\b|\bwird nichts\b|"
    r"\b(?:cancell?ed|called off|won't (?:happen|take place)|fällt aus|fallen aus|abgesagt|"
    r"entfällt|fällt (?:flach|ins wasser)|wird nichts|(?:is|are|it's) off(?=\\W|$)|"
    r"annulée?s?|on laisse tomber|n'aura pas lieu|tombe à l'eau|se (?:cancela|suspende|anula)|"
    r"(?:cancelad|suspendid|anulad)[oa]s?|no se celebra|se cae|no sale adelante)\b"
)
_INSTEAD = pattern(r"\b(?:instead|rather|stattdessen|dafür|à la place|plutôt|en su lugar|mejor)\b")
_ISO = Form(r"\b20\d\d-[01]\d-[0-3]\d\b")
_WORD = Form(r"[^\W\d_]{5,}")
# The old day, with the word before it that says so.
_OLD = (
    r"\s*,?\s*\b(?:from|instead of|rather than|not|vom|von|statt|anstatt|nicht|du|au lieu du|"
    r"del|en vez del|no)\s+(?:\w+\s+){{0,2}}\(?{day}\)?"
)
_BEFORE_OLD = pattern(
    r"\b(?:instead of|rather than|not(?: on| at)?|statt|anstatt|nicht(?: am)?|au lieu du|"
    r"en vez del|no el)\s+(?:\w+\s+)?\(?$"
)
# A row that tells the day that no longer holds.
_MOVED_FROM = pattern(
    r"\b(?:moved|postponed|rescheduled|verschoben|verlegt|reportée?|décalée?|aplazad[oa]|"
    r"trasladad[oa])s? (?:from|vom|du|del)\s?:?\s(?=[^\d,;()]{0,14}\(?20\d\d-)"
)
_ROWS_CORRECTED = 4
# Words that things may share without being the same.
_COMMON = words(
    """monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch
    donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes
    martes miércoles jueves viernes sábado domingo january february march april august september
    october november december januar februar märz oktober dezember janvier février avril juillet
    septembre octobre novembre décembre enero febrero marzo abril junio julio agosto septiembre
    octubre noviembre diciembre there where which their about would could moved nicht wurde wird
    heute morgen demain mañana tomorrow today still leider unfortunately"""
)
_PROGRAMS = (
    WindowKind.TERMINAL,
    WindowKind.EDITOR,
    WindowKind.LOGS,
    WindowKind.BUILD,
)


@dataclass(frozen=True, slots=True)
class _Change:
    """A sentence that moves something to another day (`to`), or calls it off (None)."""

    at: int
    names: frozenset[str]
    days: frozenset[date]
    to: date | None
    corrects: bool


def without_superseded(facts: Iterable[FoundFact], page: Page) -> list[FoundFact]:
    """The facts but events whose day changed further down, and what was taken back at once; told
    changes name the new day only."""
    found = list(facts)
    if page.window.kind in _PROGRAMS:
        return found
    found = without_overtaken(found, page)
    if not any(fact.kind is FactKind.EVENT for fact in found):
        return found
    changes = list(_find_changes(page))
    backwards = bool(changes) and runs_backwards(page)
    if page.window.kind is WindowKind.CALENDAR:
        # Its rows stand for themselves; only one that names both days says something of others.
        changes = [change for change in changes if len(change.days) > 1]
    return [
        _with_new_day(fact, changes)
        for fact in found
        if not (
            _names_old_day(fact)
            or any(_supersedes(change, fact, backwards=backwards) for change in changes)
        )
    ]


def _find_changes(page: Page) -> Iterator[_Change]:
    for pane in page.panes:
        for sentence in split_sentences(pane):
            change = _read(sentence, page)
            if change is not None:
                yield change


def _read(sentence: Sentence, page: Page) -> _Change | None:
    text = sentence.text
    off, corrects = _CALLED_OFF.search(text) is not None, _CORRECTED.match(text) is not None
    if not (off or corrects or _MOVED.search(text)):
        return None
    if is_question(sentence) or is_supposed(sentence):
        return None
    text = spelled_out(sentence, page.language).text
    mentions = page.dates.find(text)
    if not (mentions or off):
        return None
    days = frozenset(day for mention in mentions for day in (mention.day, _last_day(mention)))
    standing = [mention for mention in mentions if not _BEFORE_OLD.search(text[: mention.start])]
    moved = not off or (len(days) > 1 and _INSTEAD.search(text) is not None)
    to = _last_day((standing or mentions)[0 if corrects else -1]) if moved else None
    return _Change(min(sentence.indexes), _names(text), days, to, corrects)


def _last_day(mention: DateMention) -> date:
    """What is moved "from the 12th to the 16th" is read as a span of days."""
    return mention.until or mention.day


def _supersedes(change: _Change, fact: FoundFact, *, backwards: bool) -> bool:
    days = _days(fact.text)
    if fact.kind is not FactKind.EVENT or not days or not fact.line_indexes:
        return False
    ago = change.at - max(fact.line_indexes)
    if backwards:
        ago = min(fact.line_indexes) - change.at
    if ago <= 0 or change.to in days:
        return False
    alike = bool(change.names & _names(fact.text))
    if change.to is None:
        return bool(change.days & days) if change.days else alike
    return alike or bool(change.days & days) or (change.corrects and ago <= _ROWS_CORRECTED)


def _names_old_day(fact: FoundFact) -> bool:
    one = fact.kind is FactKind.EVENT and len(_days(fact.text)) == 1
    return one and _MOVED_FROM.search(fact.text) is not None


def _with_new_day(fact: FoundFact, changes: Iterable[_Change]) -> FoundFact:
    """A fact of the change itself without the day that it names as the old one."""
    text = fact.text
    for change in changes:
        if change.to is None or change.at not in fact.line_indexes:
            continue
        for day in (_days(text) & change.days) - {change.to}:
            text = re.sub(_OLD.format(day=day.isoformat()), "", text, flags=re.IGNORECASE)
    return fact if text == fact.text else replace(fact, text=text)


def _days(text: str) -> frozenset[date]:
    return frozenset(_day for match in _ISO.findall(text) if (_day := _read_day(match)))


def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _names(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text)) - _COMMON
