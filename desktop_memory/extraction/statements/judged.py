"""What no rule knows, told as the judge of sentences sees it."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.agreement import is_done, is_no, is_yes
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.statements.stance import awaits
from desktop_memory.extraction.statements.voice import Voice
from desktop_memory.extraction.statements.wording import opened

# On screens that nobody had read, what was judged below this was wrong more often than right.
_LEAST_SCORE = 0.48
_LEAST_WORDS, _LEAST_WORDS_WRITTEN, _MOST_WORDS = 3, 5, 40
_LEAST_LOWER = 2
# A manual tells what may fail and what to do; that is no news.
_RULES_OF_MANUALS = (FactKind.ERROR, FactKind.PROCEDURE, FactKind.TASK_OUTCOME)
_LEAST_IN_MANUAL = 0.55
# Of health only appointments and what to eat are kept, which rules find.
_TREATMENT = pattern(
    r"\b(?:diagnos\w*|diagnóstic\w*|root canal|surgery|biopsy|tumou?r|cancer|therapy|prescri\w*|"
    r"dosage|"
    r"symptoms?|blood (?:test|pressure|sugar)|pregnan\w*|depress\w*|x-?ray|antibiotic\w*|"
    r"medication|"
    r"befund\w*|wurzelbehandlung|operation|krebs|therapie|rezept\w*|dosis|symptome?|blut\w*|"
    r"schwanger\w*|"
    r"röntgen\w*|antibiotik\w*|medikament\w*|endodon\w*|chirurg\w*|ordonnance|grossesse|enceinte|"
    r"symptômes?|radiographie|traitement|cirugía|receta|embarazo|embarazada|síntomas?|radiografía|"
    r"tratamiento|medicación|quimio\w*|chemo\w*|chimio\w*)\b"
)
# "To open it one has to …" asks nobody.
_IMPERSONAL = pattern(
    r"^\W*(?:to|for|um|zum|zur|für|pour|para|bei|if|wenn|si|cuando|"
    r"quand)\b.{3,80}\b(?:you (?:have|need) to|"
    r"muss man|man muss|il faut|on doit|hay que|se debe)\b"
)
# What somebody has done already they need not do.
_LOOKED_BACK = pattern(
    r"^\W*(?:(?:ok|yes|well|so|und|ja|et|y|also|btw) )*(?:(?:i|we) (?:just |already |finally )?"
    r"(?:had|was|were|did|got|went|saw|took|made|found|spoke|met|read|thought|\w{3,}ed)|"
    r"(?:ich|wir) (?:hatten?|waren?)|(?:ich|wir) haben? .{3,60}(?:ge\w+t|ge\w+en|iert)|"
    r"j'ai (?:\w+ )?\w+[éiu]s?|nous avons \w+[éiu]|(?:he|hemos) \w+[aid]o)\b"
)
# What is to be done by whoever it may concern.
_LEAST_OF_NOBODY = 0.5
_REFUSABLE = (FactKind.TASK, FactKind.TASK_OUTCOME, FactKind.DECISION)
_ROW_OF_BUTTONS = Form(r"\S\s{2,}\S.*?\S\s{2,}\S")
_LOOKS_BACK = (FactKind.TASK_OUTCOME, FactKind.ERROR, FactKind.DECISION)
_OWN = pattern(
    r"\b(?:i|i'll|i'm|we|ich|wir|je|j'|nous|on|yo|nosotros)\b|j'|\w{3,}(?:aré|eré|iré)\b"
)


def tell_judged(sentence: Sentence, voice: Voice) -> FoundFact | None:
    """The fact that the judge is sure enough of. Events need rules, which know of their days."""
    if voice.judge is None or not _could_state(sentence, voice):
        return None
    verdict = voice.judge.judge(sentence.text)
    kind = verdict.kind
    if kind in (None, FactKind.EVENT):
        return None
    if verdict.score < max(voice.judge.least, _least_score(kind, voice)):
        return None
    return tell_as(kind, sentence, voice, verdict.score)


def tell_as(kind: FactKind, sentence: Sentence, voice: Voice, score: float) -> FoundFact | None:
    """The sentence as a fact of a kind it was judged to be, unless its wording forbids that."""
    if _TREATMENT.search(sentence.text) or _is_vetoed(kind, sentence):
        return None
    if kind is FactKind.TASK and _IMPERSONAL.search(sentence.text):
        kind = FactKind.PROCEDURE
    if kind is FactKind.TASK:
        return _task(sentence, voice, score)
    if kind is FactKind.PREFERENCE and voice.dates.find(sentence.text):
        # What suits somebody on one day is soon over.
        return None
    if kind is FactKind.KNOWLEDGE and not _CONTENT.search(sentence.text):
        return None
    seen = voice.looking_back() if kind in _LOOKS_BACK else voice
    text = seen.dates.resolve(opened(sentence.text))
    subject = (voice.speaker or "user") if kind is FactKind.PROFILE else ""
    return found(kind, voice.attributed(text), sentence, subject, confidence=score)


def _is_vetoed(kind: FactKind, sentence: Sentence) -> bool:
    """Whether the wording forbids what the judge says."""
    declined = kind in _REFUSABLE and is_no(sentence.text)
    ahead = kind is FactKind.TASK_OUTCOME and awaits(sentence)
    return declined or ahead or bool(kind is FactKind.TASK and _LOOKED_BACK.match(sentence.text))


def _could_state(sentence: Sentence, voice: Voice) -> bool:
    """Whether it is as long as a statement, no list of names and no mere answer."""
    if _ROW_OF_BUTTONS.search(sentence.text) or _TREATMENT.search(sentence.text):
        return False
    words = sentence.text.split()
    least = _LEAST_WORDS if voice.spoken else _LEAST_WORDS_WRITTEN
    if not least <= len(words) <= _MOST_WORDS:
        return False
    if sum(word.islower() for word in words) < _LEAST_LOWER:
        return False
    return not (is_yes(sentence.text) or is_done(sentence.text))


def _least_score(kind: FactKind, voice: Voice) -> float:
    of_manual = not voice.spoken and kind in _RULES_OF_MANUALS
    return _LEAST_IN_MANUAL if of_manual else _LEAST_SCORE


# A name or a number: what can be looked up later.
_CONTENT = Form(r"\d|(?<=\s)[A-ZÀ-Þ]|\b\w+[./_-]\w+")


def _task(sentence: Sentence, voice: Voice, score: float) -> FoundFact | None:
    """A promise is the speaker's task, a request that of who is spoken to."""
    promised = _OWN.search(sentence.text) is not None
    who = voice.speaker if promised else voice.listener
    if who is None and score < _LEAST_OF_NOBODY:
        return None
    what = voice.dates.resolve(opened(sentence.text))
    asked_by = f" (asked by {voice.speaker})" if voice.speaker and not promised else ""
    text = f"To do{f' for {who}' if who else ''}: {what}{asked_by}"
    return found(FactKind.TASK, text, sentence, confidence=0.5)
