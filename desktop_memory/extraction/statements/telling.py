"""What a sentence that somebody says or writes makes known."""

import re
from collections.abc import Callable
from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.agreement import is_no
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.broad import (
    is_broadly_advised,
    is_broadly_decided,
    is_broadly_failing,
)
from desktop_memory.extraction.statements.broad_person import (
    is_broadly_personal,
    is_broadly_preferred,
)
from desktop_memory.extraction.statements.clauses import reported, without_asides
from desktop_memory.extraction.statements.completed import is_completed
from desktop_memory.extraction.statements.decision import is_decision
from desktop_memory.extraction.statements.deed import find_open_request
from desktop_memory.extraction.statements.defect import is_defect
from desktop_memory.extraction.statements.error import is_error
from desktop_memory.extraction.statements.event_telling import (
    tell_awaited,
    tell_event,
    tell_presupposed,
    tell_remark,
)
from desktop_memory.extraction.statements.howto import command_clause, is_howto
from desktop_memory.extraction.statements.introduction import is_introduction, presents_speaker
from desktop_memory.extraction.statements.judged import tell_judged
from desktop_memory.extraction.statements.knowledge import (
    begins_after,
    changes_value,
    holds_from,
    is_knowledge,
    is_limited,
    is_placed,
)
from desktop_memory.extraction.statements.outcome import is_outcome
from desktop_memory.extraction.statements.preference import compared_things, is_preference
from desktop_memory.extraction.statements.procedure import is_procedure
from desktop_memory.extraction.statements.profile import is_profile
from desktop_memory.extraction.statements.recurring import is_recurring
from desktop_memory.extraction.statements.stance import (
    addresses_machine,
    asks_indirectly,
    awaits,
    is_boilerplate,
    is_joke,
    is_polite,
    is_question,
    is_quoted_speech,
    is_supposed,
)
from desktop_memory.extraction.statements.standing import is_standing
from desktop_memory.extraction.statements.task_telling import (
    tell_deed,
    tell_duty,
    tell_need,
    tell_obligation,
    tell_promise,
    tell_request,
)
from desktop_memory.extraction.statements.terse import is_tersely_done
from desktop_memory.extraction.statements.unsure import is_counterfactual
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.statements.wording import opened
from desktop_memory.extraction.values.dates import DateMention
from desktop_memory.extraction.values.times import CLOCK_PATTERN

_UP_TO = Form(
    r"\b(?:for|until|till|next|by|bis(?: zum)?|für|nächste\w*|kommende\w*|pour|jusqu'à|d'ici|"
    r"para(?: el)?|hasta(?: el)?|próximo)\s*$",
    re.IGNORECASE,
)
_LEAST_WORDS = 3
# Before a day: "am ", "the ", "el ".
_LONGEST_ARTICLE = 4


def tell(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """The one fact a sentence states, if it states one."""
    sentence = without_asides(sentence)
    if is_idle(sentence):
        return None
    if (inner := reported(sentence)) and (fact := _tell_reported(sentence, inner, voice)):
        return fact
    if is_question(sentence):
        asked = tell_request(sentence, voice)
        return asked if asked or find_open_request(sentence) else tell_presupposed(sentence, voice)
    return _tell_statement(sentence, voice)


def _tell_statement(sentence: Sentence, voice: Voice) -> FoundFact | None:
    if _CAUSE.match(sentence.text) and (fact := tell_error(sentence, voice)):
        return fact
    if is_preference(sentence) or is_broadly_preferred(sentence):
        return tell_preference(sentence, voice)
    if _advises(sentence, voice) and not is_counterfactual(sentence):
        return found(FactKind.PROCEDURE, opened(sentence.text), sentence)
    if is_supposed(sentence):
        asked = tell_request(sentence, voice) if is_polite(sentence) else None
        return asked or tell_need(sentence, voice) or tell_awaited(sentence, voice)
    told = next((fact for teller in _TELLERS if (fact := teller(sentence, voice))), None)
    if told is not None or _declines_day(sentence, voice):
        return told
    return tell_awaited(sentence, voice) or tell_judged(sentence, voice)


# Names itself a cause, also where it goes on to say how it should be.
_CAUSE = pattern(r"^\W*(?:(?:root )?cause|ursache|fehlerursache|cause racine|causa(?: raíz)?)\s*:")


def _advises(sentence: Sentence, voice: Voice) -> bool:
    broadly = "`" in sentence.text or not voice.dates.find(sentence.text)
    return is_howto(sentence) or (is_broadly_advised(sentence) and broadly)


def tell_command(sentence: Sentence, told: FoundFact | None) -> FoundFact | None:
    """The command that the last clause advises, beside the fact `told` by the others."""
    if told is not None and told.kind is FactKind.PROCEDURE:
        return None
    how = "" if is_idle(sentence) or is_question(sentence) else command_clause(sentence)
    return found(FactKind.PROCEDURE, opened(sentence.text), sentence) if how else None


def tell_unruled(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What the judge hears in a sentence that no rule fits."""
    if voice.judge is None or is_idle(sentence) or is_question(sentence) or is_supposed(sentence):
        return None
    return tell_judged(without_asides(sentence), voice)


def _tell_reported(whole: Sentence, told: Sentence, voice: Voice) -> FoundFact | None:
    """What somebody is said to have told, with their name before it."""
    fact = tell(told, voice)
    if fact is None or fact.kind not in _REPORTABLE:
        return None
    text = voice.attributed(voice.dates.resolve(opened(whole.text)))
    return replace(fact, text=text, subject="", predicate="")


_REPORTABLE = (
    FactKind.PROFILE,
    FactKind.PREFERENCE,
    FactKind.ERROR,
    FactKind.TASK_OUTCOME,
    FactKind.EVENT,
    FactKind.KNOWLEDGE,
)


def is_idle(sentence: Sentence, least: int = _LEAST_WORDS) -> bool:
    """Whether it can state nothing: under `least` words, fun, a quotation, words to a machine."""
    return (
        len(sentence.words) < least
        or sentence.text.isupper()
        or is_joke(sentence)
        or is_quoted_speech(sentence)
        or is_boilerplate(sentence)
        or asks_indirectly(sentence)
        or addresses_machine(sentence.text)
    )


def tell_preference(sentence: Sentence, voice: Voice) -> FoundFact:
    """What the speaker prefers."""
    text = opened(sentence.text)
    return found(
        FactKind.PREFERENCE,
        voice.attributed(text),
        sentence,
        subject=voice.speaker or "user",
        predicate=compared_things(text),
    )


def tell_decision(sentence: Sentence, voice: Voice) -> FoundFact | None:
    if not is_decision(sentence):
        return None
    text = voice.dates.resolve(opened(sentence.text))
    return found(FactKind.DECISION, voice.attributed(text), sentence)


def tell_profile(sentence: Sentence, voice: Voice) -> FoundFact | None:
    if not (
        is_profile(sentence)
        or is_introduction(sentence)
        or presents_speaker(sentence, voice.speaker)
    ):
        return None
    text = voice.dates.resolve(opened(sentence.text))
    return found(FactKind.PROFILE, voice.attributed(text), sentence, voice.speaker or "user")


def tell_outcome(sentence: Sentence, voice: Voice) -> FoundFact | None:
    terse = voice.spoken and is_tersely_done(sentence)
    if not (terse or is_outcome(sentence) or is_completed(sentence)) or awaits(sentence):
        return None
    if _UNNAMED.fullmatch(sentence.text) or is_recurring(sentence):
        return None
    text = voice.looking_back().dates.resolve(opened(sentence.text))
    return found(FactKind.TASK_OUTCOME, voice.attributed(text), sentence)


def tell_error(sentence: Sentence, voice: Voice) -> FoundFact | None:
    if not (is_error(sentence) or is_defect(sentence)) or _declines_day(sentence, voice):
        return None
    text = voice.looking_back().dates.resolve(opened(sentence.text))
    return found(FactKind.ERROR, voice.attributed(text), sentence)


def _declines_day(sentence: Sentence, voice: Voice) -> bool:
    """Whether it says that a day does not suit: "Friday won't work for me"."""
    first = next(iter(voice.dates.find(sentence.text)), None)
    if first is None or not is_no(sentence.text):
        return False
    return (
        first.start <= _LONGEST_ARTICLE or _UNFIT_SLOT.match(sentence.text[first.end :]) is not None
    )


# "Right, it's gone": what is done stands elsewhere.
_UNNAMED = pattern(
    r"\W*(?:(?:right|true|ok(?:ay)?|yes|sure|good point|stimmt|ja|klar|gut|exact|oui|c'est vrai|"
    r"d'accord|cierto|vale|sí|es verdad)\W+)?(?:it(?:'s| is)|that(?:'s| is)|(?:das |es )?ist|"
    r"(?:c'|ça )est|est|está|ya está)? ?(?:now |schon |jetzt |ya |déjà )?(?:out|gone|removed|done|"
    r"fixed|raus|weg|drin|erledigt|behoben|gelöscht|fait|enlevée?|retirée?|corrigée?|parti|hecho|"
    r"quitad[oa]|fuera|eliminad[oa]|arreglad[oa])\W*"
)
_UNFIT_SLOT = pattern(
    r"^\W*(?:(?:slot|date|day|time|appointment|termin|morning|evening|afternoon|créneau|cita|fecha|"
    r"matin|soir|früh|abend|vormittag|nachmittag|tarde)\b,? ?){0,2}(?:just |really |leider |"
    r"doch )?(?:won't|will not|can't|doesn't|does not|isn't|is not|geht|passt|klappt|wird|"
    r"(?:ça )?ne (?:me |nous )?(?:va|convient|marche)|no (?:me |nos )?(?:va|viene|puede|cuadra))\b"
)


def tell_procedure(sentence: Sentence, _voice: Voice) -> FoundFact | None:
    if not is_procedure(sentence):
        return None
    return found(FactKind.PROCEDURE, opened(sentence.text), sentence)


def tell_knowledge(sentence: Sentence, voice: Voice) -> FoundFact | None:
    known = is_knowledge(_undated(sentence, voice)) or is_limited(sentence)
    known = known or is_standing(sentence) or is_recurring(sentence)
    if not (known or is_placed(sentence)):
        return None
    text = voice.dates.resolve(opened(sentence.text))
    return found(FactKind.KNOWLEDGE, voice.attributed(text), sentence)


def _tell_broadly(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What of a person, or of a failure, is told in wider words than the rules of a kind have."""
    if is_broadly_failing(sentence) and not _declines_day(sentence, voice):
        return _told(FactKind.ERROR, sentence, voice)
    mentions = voice.dates.find(sentence.text)
    lasting = all(begins_after(sentence.text[: mention.start]) for mention in mentions)
    if is_broadly_personal(sentence) and lasting:
        return _told(FactKind.PROFILE, sentence, voice, voice.speaker or "user")
    return None


def _tell_decided_broadly(sentence: Sentence, voice: Voice) -> FoundFact | None:
    if voice.dates.find(sentence.text) or not is_broadly_decided(sentence):
        return None
    return _told(FactKind.DECISION, sentence, voice)


def _tell_terms(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """A price or another figure that changes on a day."""
    if not changes_value(sentence):
        return None
    return tell_knowledge(sentence, voice)


def _tell_change(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What holds from a day on, of something that is not the speaker."""
    mentions = voice.dates.find(sentence.text)
    if not mentions or not holds_from(sentence, sentence.text[: mentions[0].start]):
        return None
    text = voice.dates.resolve(opened(sentence.text))
    return found(FactKind.KNOWLEDGE, voice.attributed(text), sentence)


def _told(kind: FactKind, sentence: Sentence, voice: Voice, subject: str = "") -> FoundFact:
    text = voice.looking_back().dates.resolve(opened(sentence.text))
    return found(kind, voice.attributed(text), sentence, subject)


def _undated(sentence: Sentence, voice: Voice) -> Sentence:
    """The sentence without the days to come, whose numbers are no values of their own."""
    text = sentence.text
    for mention in reversed(voice.dates.find(text)):
        counted = mention.relative and not mention.weekday
        if mention.day >= voice.dates.today and not counted:
            text = text[: mention.start] + text[mention.end :]
    if text != sentence.text:
        text = CLOCK_PATTERN.sub("", text)
    return Sentence(text, sentence.quote, sentence.indexes)


def _tell_done_or_event(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """A future date in its main clause makes it an event ("is booked for Tuesday"), as one does
    anywhere beside what was moved."""
    moved = _MOVED.match(sentence.text) is not None
    first_clause = sentence.text if moved else re.split(r"[,;] ", sentence.text, maxsplit=1)[0]
    if any(_lies_ahead(mention, first_clause, voice) for mention in voice.dates.find(first_clause)):
        return tell_event(sentence, voice)
    return tell_outcome(sentence, voice)


# "OK, moved it, they gave us the 14th instead".
_MOVED = pattern(
    r"^\W*(?:(?:ok|yes|so|ja|gut|oui|bon|sí|vale)\W+)?(?:(?:i|we|ich|wir|je|on|nous)(?:'ve| have| "
    r"hab\w*|'ai| a| avons)?,? )?(?:moved|pushed|shifted|rescheduled|rebooked|(?:(?:hab'?s|es|das|"
    r"den|die|alles) )*(?:verschoben|verlegt|umgebucht|vorgezogen)|(?:je )?l'ai (?:décal|repouss|"
    r"report|avanc|déplac)ée?s?|l[oa]s? (?:he|hemos) (?:movido|cambiado|aplazado|adelantado))\b"
)


def _lies_ahead(mention: DateMention, text: str, voice: Voice) -> bool:
    """Whether a day is to come. "Sent on Friday" is past, "booked for Friday" is not."""
    if mention.day <= voice.dates.today:
        return False
    return not mention.weekday or bool(_UP_TO.search(text[: mention.start]))


def _tell_confirmed(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """What somebody confirms for a day, which is nothing that they are still to do."""
    return tell_event(sentence, voice) if _CONFIRMS.match(sentence.text) else None


_CONFIRMS = pattern(
    r"^\W*(?:(?:i|we)(?: can| hereby)? confirm|confirming|(?:hiermit )?(?:ich|wir|bestätig\w+ "
    r"(?:ich|wir))(?: \w+)? bestätige?n?|hiermit bestätige?n?|(?:je|nous) (?:vous |te |t')?"
    r"confirm(?:e|ons)|(?:te |os |le |les )?confirm(?:o|amos))\b"
)
_TELLERS: tuple[Callable[[Sentence, Voice], FoundFact | None], ...] = (
    _tell_confirmed,
    tell_decision,
    tell_profile,
    tell_request,
    tell_promise,
    tell_obligation,
    tell_duty,
    tell_need,
    tell_deed,
    _tell_terms,
    _tell_done_or_event,
    tell_error,
    tell_procedure,
    tell_event,
    _tell_broadly,
    tell_knowledge,
    _tell_decided_broadly,
    _tell_change,
    tell_remark,
)
