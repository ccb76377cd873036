"""What a fact is about whose sentence names nothing itself: "they come on 3 May"."""

from dataclasses import dataclass, replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import quoting
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.sources.conclusion import OR_NOT, Talk
from desktop_memory.extraction.statements.moving import MOVES_IT
from desktop_memory.extraction.statements.stance import is_joke
from desktop_memory.extraction.statements.task_telling import without_days
from desktop_memory.extraction.statements.terse import is_tersely_done
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_LED = (
    r"^\W*(?:(?:and|but|so|yes|yep|ok|oh|no|ah|also|btw|und|aber|ja|nein|ach|also|et|oui|non|"
    r"mais|bon|"
    r"y|sí|no|pero|vale|bueno|already|ya|then|dann|alors|entonces|signed|great|"
    r"exact|genau|right|du coup)[\s,.!👍]+)*"
)
_MOVES = (
    rf"(?:{MOVES_IT}|"
    r"sagen wir|let's say|disons|digamos|pongamos|moved|pushed|postponed|brought forward|"
    r"verschoben|verlegt|décalée?s?|repoussée?s?|"
    r"reportée?s?|avancée?s?|aplazad[oa]s?|cambiad[oa]s?|correction|korrektur|berichtigung|"
    r"rectificati(?:on|f)|corrección|"
    r"(?:the )?new date|neue[rs]? (?:termin|datum)|nouvelle date|"
    r"nueva fecha)(?=[ :,])"
)
_POINTS = pattern(
    _LED + r"(?:(?:it|they|he|she)(?:'s|'re|'ll| )|(?:this|that|these|those) (?:is|are|was|comes?|"
    r"starts?|will|goes|takes?|needs?|one)\b|the one (?:after|before)|"
    r"(?:es|er|sie|das|die|der) (?:ist|sind|kommt|kommen|wird|werden|war|hat|haben|geht|bleibt|"
    r"bleiben|läuft|kostet|kosten|passt|findet|beginnt|startet|verschiebt|macht|will|muss|"
    r"braucht)\b|"
    r"(?:il|elle|ils|elles) (?!y a\b|faut\b|est (?:possible|clair|vrai)\b|semble\b)\w|"
    r"(?:ça|c'est|ce sera) |(?:la|lo|los|las|le|les) (?:pasan?|vale|viene|dan|han|ha|va)\b|"
    r"(?:l[oa]s?|les?) (?:ha|han )?\w+(?:ó|aron|ieron|ado|ido)\b|"
    r"(?:viene|vienen|llega|llegan|empieza|empiezan|cuesta|cuestan|pasa|pasan) |"
    r"(?:genauer|to be exact|more precisely|plus précisément|más (?:exactamente|concretamente))\b|"
    rf"{_MOVES})"
)
_MOVED = pattern(_LED + _MOVES)
# What was asked or put forward is denied by it.
_REFUSES = pattern(r"^\W*(?:no|nope|nah|non|nan|nein|nö|nee)\b(?! \w+ (?:aber|but|mais|pero)\b)")
_OF_THINGS = (
    FactKind.EVENT,
    FactKind.PROFILE,
    FactKind.KNOWLEDGE,
    FactKind.TASK_OUTCOME,
    FactKind.ERROR,
)
_LEAST_WORDS, _LONGEST = 3, 110
_LOOKED_BACK, _LOOKED_BACK_FOR_DAY = 4, 8


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence is about, and the one that tells it."""

    text: str
    source: Sentence


def with_context(fact: FoundFact, talk: Talk, place: int) -> FoundFact:
    """A fact whose sentence names nothing, with the one before it that does."""
    said = talk[place][0]
    if len(fact.line_indexes) > len(said.sentence.indexes):
        return fact
    text = said.sentence.text
    if _REFUSES.match(text):
        return fact
    terse = fact.kind is FactKind.TASK_OUTCOME and is_tersely_done(said.sentence)
    short = terse and len(text.split()) <= _LEAST_WORDS
    if fact.kind not in _OF_THINGS or not (short or _POINTS.match(text)):
        return fact
    return with_topic(fact, find_topic(talk, place))


def with_topic(fact: FoundFact, topic: Topic | None) -> FoundFact:
    """A fact with what it is about, where that is known and not told yet."""
    if topic is None or topic.text in fact.text:
        return fact
    text = f"{fact.text.rstrip(' .')} ({topic.text})"
    return quoting(replace(fact, text=text), topic.source)


def find_topic(talk: Talk, place: int) -> Topic | None:
    """The nearest sentence before that names something itself; of what is moved, that has a day."""
    moved = _MOVED.match(talk[place][0].sentence.text) is not None
    looked_back = _LOOKED_BACK_FOR_DAY if moved else _LOOKED_BACK
    for said, _ in reversed(talk[max(0, place - looked_back) : place]):
        text = said.sentence.text
        if is_joke(said.sentence) or _POINTS.match(text):
            continue
        if moved and not said.voice.dates.find(text):
            continue
        undated = without_days(OR_NOT.sub("", text), said.voice)
        plain = " ".join(CLOCK_PATTERN.sub("", undated).split()).replace(" ,", ",")
        told = plain.strip(" .,;:?!¿¡")
        if len(told.split()) >= _LEAST_WORDS and len(told) <= _LONGEST:
            return Topic(told, said.sentence)
    return None
