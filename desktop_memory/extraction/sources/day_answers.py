"""Answers that are a day alone: when something is, or when what was asked for will be done."""

from desktop_memory.domain.fact import FoundFact
from desktop_memory.extraction.page.agreement import is_no
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.conclusion import Talk
from desktop_memory.extraction.sources.context import Topic, find_topic, with_topic
from desktop_memory.extraction.sources.taking import asks, count_named, count_words
from desktop_memory.extraction.statements.event_telling import event
from desktop_memory.extraction.statements.stance import is_joke, is_question
from desktop_memory.extraction.statements.wording import opened

_WHEN = pattern(
    r"\b(?:when|(?:what|which) (?:time|day)|wann|um wie ?viel uhr|welche[rnm]? tag|quand|quelle "
    r"heure|quel jour|cuándo|cuando|qué (?:hora|día))\b"
)
_WHERE_OR_WHO = pattern(r"\b(?:where|wo|où|dónde|who|wer|qui|quién)\b")
# Asks for the limit of a task.
_LIMIT = pattern(
    r"\b(?:by|till?|until|bis|pour|d'ici|avant|jusqu'à|para|hasta|antes de) (?:when|wann|quand|"
    r"cuándo|quelle|qué)\b"
)
# Asks for what may be done already.
_DONE_YET = pattern(
    r"\b(?:(?:did|have|has) (?:you|u|ya)\b|hast du\b|habt ihr\b|(?:t'as|tu as|as-tu|vous avez|"
    r"avez-vous)\b|\w{3,}(?:aste|iste|asteis|isteis)\b|¿?(?:has|habéis)\b|any chance\b)"
)
_NOT_YET = pattern(
    r"\b(?:not yet|no,? not|forgot|aún no|todavía no|se me (?:pasó|olvidó)|noch nicht|vergessen|"
    r"pas encore|oublié)\b"
)
_CLAUSE = Form(r"[,;:.!?]+\s+|\s[–-]\s")
# With whom, or where: "Friday, with Ana".
_WITH = pattern(r"(?:with|at|mit|bei|avec|chez|con)(?: \w+){1,2}\W*")
_LOOKED_BACK, _LEAST_NAMED = 3, 2


def tell_when(talk: Talk, place: int) -> FoundFact | None:
    """The event whose day a sentence tells, by what was asked before it."""
    said = talk[place][0]
    asked = _find_answered(talk, place)
    if asked is None:
        return None
    dates, question = said.voice.dates, talk[asked][0]
    ahead = [item for item in dates.find(said.sentence.text) if item.day >= dates.today]
    text = question.sentence.text
    if not ahead or not _WHEN.search(text) or _LIMIT.search(text):
        return None
    own = Topic(text.strip(" ?¿"), question.sentence)
    topic = own if count_named(question) >= _LEAST_NAMED else find_topic(talk, asked) or own
    told = said.voice.attributed(dates.resolve(opened(said.sentence.text)))
    return with_topic(event(told, said.sentence, ahead, said.voice), topic)


def find_put_off(talk: Talk, place: int) -> int | None:
    """Which sentence asked for what the speaker at `place` will do on the day they name."""
    said = talk[place][0]
    asked = _find_answered(talk, place)
    if asked is None:
        return None
    question = talk[asked][0]
    text = question.sentence.text
    if question.voice.listener != said.voice.speaker:
        return None
    if _WHEN.search(text) or _WHERE_OR_WHO.search(text):
        return None
    wanted = _DONE_YET.search(text) is not None or asks(question, takes=True, nearest=True)
    return asked if wanted else None


def _find_answered(talk: Talk, place: int) -> int | None:
    """Which question of somebody else right before it a day alone answers."""
    said, message = talk[place]
    if not _names_day_only(said):
        return None
    before = range(place - 1, max(-1, place - 1 - _LOOKED_BACK), -1)
    asked = next((item for item in before if talk[item][1] is not message), None)
    if asked is None:
        return None
    question = talk[asked][0]
    if question.voice.speaker == said.voice.speaker or is_joke(question.sentence):
        return None
    return asked if is_question(question.sentence) else None


def _names_day_only(said: Said) -> bool:
    """Whether it tells a day and nothing else, but perhaps that another one does not suit."""
    sentence = said.sentence
    if is_question(sentence) or not said.voice.dates.find(sentence.text):
        return False
    parts = [part for part in _CLAUSE.split(sentence.text) if part.strip()]
    *before, last = parts[:-1] if len(parts) > 1 and _WITH.fullmatch(parts[-1]) else parts
    if not said.voice.dates.find(last) or count_words(last, said):
        return False
    return all(
        is_no(part) or _NOT_YET.search(part) or not count_words(part, said) for part in before
    )
