"""Appointments made in talk: proposed, answered, changed, agreed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import end_of, found
from desktop_memory.extraction.page.agreement import is_no, is_yes
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.statements.deed import is_limited_by
from desktop_memory.extraction.statements.stance import asks_openly, is_question
from desktop_memory.extraction.statements.task import find_promise, find_request
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_PROPOSAL = pattern(
    r"\b(?:(?:are we )?still on for|are we on for|bleibt es (?:bei|dabei)|steht .{2,40} noch|"
    r"(?:c'est )?toujours (?:bon|d'accord) pour|sigue en pie|seguimos quedando|"
    r"shall we|should we|can we|could we|let's|how about|what about|do you have time|are "
    r"you free|are you around|does .{2,40} work|"
    r"would .{2,40} work|fancy|want to|wanna|meet|call|lunch|dinner|coffee|works for|up for|"
    r"sollen wir|wollen wir|können wir|lass uns|wie wäre?'?s?|passt (?:dir|ihnen|euch|es)|hast "
    r"du .{0,30}zeit|habt ihr .{0,30}zeit|treffen wir|"
    r"geht (?:es )?(?:bei )?(?:dir|ihnen|euch)|magst du|hättest du|"
    r"on se (?:voit|retrouve|fait|cale|parle)|est-ce que .{2,40} (?:te|vous) (?:va|convient)|ça "
    r"(?:te|vous) (?:va|dit|convient)|tu es (?:dispo|libre)|"
    r"vous êtes (?:disponible|libre)|dispo|qu'est-ce que tu dis de|que dirais-tu|"
    r"quedamos|nos vemos|te (?:va|viene) bien|os viene bien|le viene bien|podemos (?:vernos|"
    r"quedar|hablar)|qué tal|tienes (?:tiempo|un hueco)|te parece)\b"
)
_FITS = pattern(
    r"\b(?:works|suits|fits|is (?:fine|good|ok|perfect)|booked|see you|it is|passt|geht (?:klar|"
    r"bei mir)|bis dann|bis \w+|gebucht|eingetragen|"
    r"me va|me convient|c'est noté|à (?:lundi|mardi|mercredi|jeudi|vendredi|demain)|ça marche|"
    r"me viene bien|me va bien|perfecto|hecho|nos vemos|apuntado|reservado)\b"
)
_UNFIT = pattern(
    r"\b(?:i'm (?:off|out|away|busy|booked)|doesn't work|does not work|don't work|not work|no "
    r"good|bin (?:ich )?(?:da )?(?:nicht|weg|im urlaub)|passt (?:mir |bei mir )?(?:leider "
    r")?nicht|"
    r"geht (?:bei mir )?(?:leider )?nicht|klappt nicht|ne me va pas|ne marche pas|je suis pris|"
    r"suis (?:pas|en)|no me viene bien|no puedo|estoy (?:fuera|ocupad))\b"
)
_LEAD = pattern(
    r"^\W*(?:(?:hi|hey|hallo|salut|hola|so|ok|and|also|btw|und|et|y|no|yes)\W+)*(?:(?:do you "
    r")?(?:want|wanna)(?: to)?|(?:shall|"
    r"should|can|could) we(?: also)?|(?:are we )?(?:still )?on for|let's|how about|what about|"
    r"do you have time|are you free|"
    r"are you around|"
    r"fancy|want to|(?:sollen|wollen|können) wir|lass uns|wie wäre?'?s?(?: mit)?|passt (?:dir|"
    r"ihnen|euch|es)(?: auch)?|hast du|habt ihr|treffen wir uns|"
    r"would(?: or)* (?:suit|work for) (?:you|us)(?: for)?|"
    r"on se (?:voit|retrouve|fait|cale)|ça (?:te|vous) (?:va|dit)(?: de)?|tu es (?:dispo|libre)|"
    r"quedamos(?: para)?|nos vemos|te (?:va|viene) bien(?: si)?|podemos|qué tal|tienes tiempo)\b"
)
_LOOSE = pattern(
    r"(?:\b(?:at|on|by|around|for|um|am|gegen|zeit|à|le|vers|pour|el|a|las?|para|sobre|then|"
    r"instead|maybe|perhaps|vielleicht|dann)\b|[?!.,;:¿¡–-])+$|^[\s?!.,;:¿¡–-]+"
)
_BARE_HOUR = pattern(
    r"\b(?:at|um|à|a las|make it|do|say|then|lieber|doch|plutôt|mejor) (\d{1,2})\b(?![:.h%€$]| "
    r"\w+s\b)"
    r"|^\W*(\d{1,2})(?: (?:works|is fine|passt|me va|me viene).*)?\W*$"
)
_INSTEAD = pattern(
    r"\b(?:instead|rather|actually|move|moved|push|later|earlier|postpone|doch|lieber|statt\w*|"
    r"später|"
    r"früher|verschieb\w*|plutôt|finalement|décal\w*|repouss\w*|mejor|al final|cambi\w*|"
    r"aplaz\w*)\b"
)
# Begins with something else.
_ASIDE = pattern(
    r"^\W*(?:(?:ok|and|und|et|y|oh|ah),? )?(?:by the way|btw|also|oh and|on another note|übrigens|"
    r"apropos|ach ja|außerdem|par contre|au fait|sinon|por cierto|por otro lado|otra cosa)\b"
)
_PROMISED = pattern(r"^\W*(?:i(?:'ll| will)|will|ich \w+e|je (?:vais|t['’]|vous)|voy a)\b")
_MOST_WORDS_OF_ANSWER = 5
_PATIENCE = 4


@dataclass(slots=True)
class _Slot:
    """An appointment in the making."""

    topic: str
    changed_by: str
    day: date | None = None
    clock: str = ""
    agreed: bool = False
    told: list[Sentence] = field(default_factory=list)
    silent: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a talk and who says it when."""

    sentence: Sentence
    voice: Voice


def find_appointments(talk: Sequence[Said]) -> tuple[list[FoundFact], set[Sentence]]:
    """The appointments that were agreed on, and the sentences that made them."""
    facts: list[FoundFact] = []
    used: set[Sentence] = set()
    slot: _Slot | None = None
    for said in talk:
        if slot is None:
            slot = _propose(said)
            continue
        if not _continue(slot, said):
            slot.silent += 1
        if slot.silent > _PATIENCE:
            _close(slot, said.voice, facts, used)
            slot = None
    if slot is not None:
        _close(slot, talk[-1].voice, facts, used)
    return facts, used


def _propose(said: Said) -> _Slot | None:
    text = said.sentence.text
    asks = is_question(said.sentence)
    between_two = len(said.voice.people.others) == 1
    asks_for_deed = find_request(said.sentence) is not None
    answers_between = between_two and not asks_openly(said.sentence) and not asks_for_deed
    proposes = bool(_PROPOSAL.search(text)) or answers_between
    if not proposes or not (asks or "let" in text.lower()):
        return None
    day, clock = _when(said)
    if (day is None and not clock) or _is_due(said):
        return None
    slot = _Slot(_topic(said), said.voice.speaker)
    _change(slot, said, day, clock)
    return slot


def _is_due(said: Said) -> bool:
    """Whether something is asked for by a day: that is a task, no meeting."""
    mentions = said.voice.dates.find(said.sentence.text)
    due = any(is_limited_by(said.sentence.text[: mention.start]) for mention in mentions)
    return due and find_request(said.sentence) is not None


def _continue(slot: _Slot, said: Said) -> bool:
    """Whether the sentence goes on about the appointment."""
    text, speaker = said.sentence.text, said.voice.speaker
    day, clock = _when(said)
    answers = speaker != slot.changed_by
    if _UNFIT.search(text) or (answers and is_no(text) and day in (None, slot.day)):
        slot.day, slot.clock, slot.agreed = None, "", False
        return True
    fits = answers and bool(is_yes(text) or _FITS.search(text))
    if (day is not None or clock) and not _is_other_news(slot, said):
        if day is not None and day != slot.day:
            slot.clock = ""
        _change(slot, said, day, clock)
        slot.agreed = fits or (slot.agreed and not is_question(said.sentence))
        return True
    if fits and slot.day is not None:
        slot.agreed = True
        if len(text.split()) <= _MOST_WORDS_OF_ANSWER:
            slot.told.append(said.sentence)
        return True
    return False


def _is_other_news(slot: _Slot, said: Said) -> bool:
    """Whether a date told after all is agreed belongs to something else."""
    text = said.sentence.text
    if _ASIDE.match(text) and slot.day is None:
        return True
    promised = _PROMISED.match(text) and find_promise(said.sentence)
    if promised and _when(said)[0] and not (_PROPOSAL.search(text) or _FITS.search(text)):
        return True
    if not slot.agreed or is_question(said.sentence) or len(text.split()) <= _MOST_WORDS_OF_ANSWER:
        return False
    return not (_PROPOSAL.search(text) or _FITS.search(text) or _INSTEAD.search(text))


def _change(slot: _Slot, said: Said, day: date | None, clock: str) -> None:
    slot.day = day or slot.day
    slot.clock = _with_half(clock, slot.clock) or slot.clock
    slot.changed_by = said.voice.speaker
    slot.told.append(said.sentence)


def _with_half(clock: str, before: str) -> str:
    """A bare hour that answers "7pm" is in the same half of the day."""
    half = re.search(r"[ap]\.?m\b\.?", before, re.IGNORECASE)
    return f"{clock}{half[0]}" if half and clock.isdigit() else clock


def _when(said: Said) -> tuple[date | None, str]:
    dates = said.voice.dates
    ahead = [found for found in dates.find(said.sentence.text) if found.day >= dates.today]
    clocks = [match.group() for match in CLOCK_PATTERN.finditer(said.sentence.text)]
    bare = _BARE_HOUR.search(said.sentence.text)
    clock = clocks[0] if clocks else (bare[1] or bare[2]) if bare else ""
    return (ahead[0].day if ahead else None), clock.strip()


def _topic(said: Said) -> str:
    text = said.sentence.text
    for mention in reversed(said.voice.dates.find(text)):
        text = text[: mention.start] + text[mention.end :]
    text = CLOCK_PATTERN.sub("", text)
    text = re.sub(r"\b(?:at|um|à|a las) \d{1,2}\b", "", text)
    text = _LEAD.sub("", text).strip()
    previous = ""
    while text != previous:
        previous, text = text, _LOOSE.sub("", text).strip()
    return text[:1].upper() + text[1:] if len(text) > 2 else "Meeting"


def _close(slot: _Slot, voice: Voice, facts: list[FoundFact], used: set[Sentence]) -> None:
    open_question = not slot.agreed and is_question(slot.told[0])
    used.update(slot.told[1:] if open_question else slot.told)
    if not slot.agreed or slot.day is None:
        return
    others = ", ".join(voice.people.others)
    with_whom = f" with {others}" if others else ""
    at = f", {slot.clock}" if slot.clock else ""
    told = list({sentence.indexes: sentence for sentence in slot.told}.values())
    source = Sentence(
        slot.topic,
        "\n".join(sentence.quote for sentence in told),
        tuple(index for sentence in told for index in sentence.indexes),
    )
    facts.append(
        found(
            FactKind.EVENT,
            f"{slot.topic}{with_whom}: {slot.day.isoformat()}{at}",
            source,
            subject=f"{slot.topic} {others}",
            predicate="date",
            valid_until=end_of(slot.day, voice.zone),
        )
    )
