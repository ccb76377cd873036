"""What somebody puts to the others, who agree."""

from collections.abc import Iterator

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.agreement import is_no, is_yes
from desktop_memory.extraction.patterns import pattern, words
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.conclusion import OR_NOT, Talk, concluded, shared
from desktop_memory.extraction.sources.context import Topic, with_topic
from desktop_memory.extraction.sources.taking import count_named
from desktop_memory.extraction.statements.deed import find_open_request
from desktop_memory.extraction.statements.stance import (
    asks_for_answer,
    asks_openly,
    is_joke,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.task import find_request
from desktop_memory.extraction.statements.telling import tell
from desktop_memory.extraction.statements.wording import opened

# Asks whether anybody is against what stands before it.
_ASKS_ASSENT = pattern(
    r"(?:^|[,.;–-]\s*|\s)¿?(?:(?:right|agreed|ok(?:ay)?|everyone|deal|"
    r"richtig|oder|einverstanden|ok für alle|passt das(?: (?:so|(?:für )?(?:euch|alle[nm]?)))*|"
    r"d'accord|c'est bon pour tous|de acuerdo|vale)\s?\?|"
    r"(?:is (?:that|everyone) )?(?:ok(?:ay)?|fine|good|alright) (?:with|for|by) (?:everybody|"
    r"everyone|all(?: of you)?|you all|you both)\W*|"
    r"(?:is )?(?:everyone|everybody|all) (?:ok(?:ay)?|good|fine|agreed|happy)(?: with (?:that|this|"
    r"it))?\W*|"
    r"(?:any )?objections?\W*|any(?:one|body) (?:against|opposed)\W*|"
    r"(?:shout|speak up) (?:if|when) you (?:disagree|mind|object)\W*|"
    r"(?:sind )?alle (?:ok|dafür|einverstanden)\W*|(?:ist )?(?:wer|jemand) dagegen\W*|"
    r"(?:irgendwelche )?einwände\W*|(?:ok|passt das|in ordnung) für (?:alle|euch)\W*|"
    r"tout le monde est (?:d'accord|ok)\W*|ça va (?:pour|à) tout le monde\W*|quelqu'un (?:est )?"
    r"contre\W*|(?:des )?objections?\W*|ok pour (?:tous|tout le monde)\W*|"
    r"(?:¿?est(?:áis|amos|án) )?tod[oa]s (?:de acuerdo|conformes|ok)\W*|alguien en contra\W*|"
    r"(?:alguna )?objeci(?:ón|ones)\W*)$"
)
_OBJECTS = pattern(
    r"\b(?:objections?|against|opposed|disagree|dagegen|einwände|contra|contre|objeci)"
)
_NO_OBJECTION = pattern(
    r"^\W*(?:nope|no|none|nein|nö|keine?r?|non|aucune?|personne|ningun[oa]|nadie)\b.{0,24}$"
)
# Says that all are of one mind and asks whether they are.
_SUMS_UP = pattern(
    r"^\W*(?:(?:ok|so|well|also|bon|donc|alors|entonces|vale|pues)\W+)*(?:on est (?:bien |tous )?"
    r"d'accord(?: que| sur| pour)?|(?:so )?we(?:'re| are) (?:all )?agreed(?: that| on)?|do we "
    r"(?:all )?agree(?: that| on)?|(?:wir sind|sind wir) uns (?:also )?einig|estamos (?:todos )?de "
    r"acuerdo(?: en)?(?: que)?|quedamos en(?: que)?)\s?[:,]?\s(?P<what>\S.+?)\s?\?\W*$"
)
# Who asks these wants to know about somebody, or to be told.
_OF_ONE = words(
    """you your he she they i du dir ihr sie er bist hast tu te vous il elle es toi je te tú usted
    él ella estás eres vas who whom wer wem qui quién jemand anyone someone quelqu'un alguien there
    gibt hay est-ce did has have was war"""
)
_OPEN_END = pattern(r"\b(?:for|on|to|of|für|auf|zu|pour|à|de|para|a)$")
_DECLINES = pattern(r"\b(?:can't|cannot|kann nicht|peux pas|no puedo)\b")
_CHOICE = pattern(r"\s(?:or|oder|ou|o|versus|vs)\s(?!(?:not|what|nicht|pas|no)\b)")
# Asks what was meant, which is settled already.
_ASKS_MEANING = pattern(
    r"\b(?:as in|(?:you |do you )mean|meaning|meinst du|du meinst|das heißt|(?:tu veux|vous voulez|"
    r"ça veut) dire|c'est-à-dire|quieres decir|o sea|te refieres)\b"
)
_TAIL = pattern(r"[\s,]*\b(?:then|dann|also|alors|du coup|donc|entonces|right|oder|hein|no|ne)\W*$")
_LEAST_WORDS, _LOOKED_AHEAD, _LEAST_VOTES = 3, 6, 2
_LONGEST, _MOST_WORDS, _LEAST_NAMED, _MOST_WORDS_OF_YES = 160, 16, 2, 4
_OF_US = pattern(
    r"\b(?:we|us|our|wir|uns|unsere?\w?|on|nous|notre|nos|vamos|nosotros|nuestr\w+|"
    r"\w{2,}(?:amos|emos|imos))\b"
)
# "No. The small one": what is to be stands behind it.
_LED_NO = pattern(r"^\W*(?:no|nope|nah|nein|nö|non)[.,;:!]\s*")
# What is put forward and refused is no part of what holds.
_PROPOSES = pattern(
    r"\b(?:(?:should|shall|could) we|what if|how about|why (?:not|don't we)|(?:sollen|sollten|"
    r"wollen|könnten) wir|on (?:pourrait|devrait|peut)|(?:et )?si on|y si|podríamos|deberíamos)\b"
)
_WHEN = pattern(
    r"\b(?:when|what time|where|who|how|why|wann|wo|wer|wie|warum|quand|où|qui|comment|pourquoi|"
    r"cuándo|dónde|quién|cómo|por qué)\b"
)


def assented(talk: Talk, place: int) -> FoundFact | None:
    """The decision that a sentence asks the others for, and that they agree to."""
    fact = _unopposed(talk, place) or _summed_up(talk, place) or _voted(talk, place)
    fact = fact or _answered(talk, place)
    following = range(place + 1, min(len(talk), place + 1 + _LOOKED_AHEAD))
    # What an answer says it comes to is told with that answer.
    return None if fact and any(concluded(talk, answer) for answer in following) else fact


def _unopposed(talk: Talk, place: int) -> FoundFact | None:
    """What stands before "any objections?", where there are none."""
    said, message = talk[place]
    match = _ASKS_ASSENT.search(said.sentence.text)
    if match is None:
        return None
    objects = _OBJECTS.search(match.group()) is not None
    stated = said.sentence.text[: match.start()].strip(" ,.;–-")
    before = [item for item, other in talk[:place] if other is message]
    bare = len(stated.split()) < _LEAST_WORDS or _OPEN_END.search(stated)
    if bare and before:
        told = [item for item in before if not is_question(item.sentence)]
        stated = " ".join(item.sentence.text for item in told).rstrip(" .")
        already = [tell(item.sentence, item.voice) for item in told]
        if any(fact is not None and fact.kind is FactKind.DECISION for fact in already):
            return None
    dated = said.voice.dates.find(stated) and not objects
    if len(stated.split()) < _LEAST_WORDS or len(stated) > _LONGEST or dated:
        return None
    answers = [
        answer.sentence.text
        for answer, _ in talk[place + 1 : place + 1 + _LOOKED_AHEAD]
        if answer.voice.speaker != said.voice.speaker
    ]
    if objects:
        answers = [_NO_OBJECTION.sub("ok", answer) for answer in answers]
    if not any(map(is_yes, answers)) or any(map(is_no, answers[:2])):
        return None
    return _decided(stated, said)


def _summed_up(talk: Talk, place: int) -> FoundFact | None:
    """What somebody says all are agreed on, where one of them says yes."""
    said = talk[place][0]
    match = _SUMS_UP.match(said.sentence.text)
    if match is None or len(match["what"].split()) < _LEAST_WORDS:
        return None
    answers = list(_answers(talk, place))
    if not answers or not is_yes(answers[0].sentence.text):
        return None
    return _decided(match["what"], said)


def _voted(talk: Talk, place: int) -> FoundFact | None:
    """What is asked in a word and two others say yes to, and nobody no."""
    said = talk[place][0]
    if not _asks_all(said):
        return None
    answers = list(_answers(talk, place))
    agreed = {answer.voice.speaker for answer in answers if is_yes(answer.sentence.text)}
    if len(agreed) < _LEAST_VOTES or any(is_no(answer.sentence.text) for answer in answers):
        return None
    return _decided(_TAIL.sub("", OR_NOT.sub("", said.sentence.text).rstrip(" ?")), said)


def _asks_all(said: Said) -> bool:
    """Whether it asks whether something is to be, not for a deed, a choice or what is known."""
    sentence, text = said.sentence, said.sentence.text.rstrip()
    asks = text.endswith("?") and len(text.split()) >= _LEAST_WORDS and not asks_openly(sentence)
    if not asks or _CHOICE.search(text) or sentence.words & _OF_ONE or said.voice.dates.find(text):
        return False
    if _ASKS_ASSENT.search(text) or _ASKS_MEANING.search(text) or count_named(said) < _LEAST_NAMED:
        return False
    if _DECLINES.search(text) or find_request(sentence) or find_open_request(sentence):
        return False
    return not (is_joke(sentence) or is_supposed(sentence))


def _answered(talk: Talk, place: int) -> FoundFact | None:
    """What somebody answers to what all are asked about, where another says yes to that."""
    said, message = talk[place]
    following = (item for item, other in talk[place + 1 : place + 3] if other is not message)
    answer = next((item for item in following if item.voice.speaker != said.voice.speaker), None)
    if answer is None or not (_says_yes(answer) and _states(said)):
        return None
    asked = next((item for item, other in reversed(talk[:place]) if other is not message), None)
    if asked is None or asked.voice.speaker == said.voice.speaker or not _asks_us(asked):
        return None
    text = said.sentence.text
    if _CHOICE.search(asked.sentence.text) and not shared(asked.sentence.text, text):
        return None
    told = found(FactKind.DECISION, said.voice.attributed(opened(text).rstrip(" .")), said.sentence)
    if _LED_NO.match(text) and _PROPOSES.search(asked.sentence.text):
        return told
    about = OR_NOT.sub("", asked.sentence.text).strip(" ?¿")
    return with_topic(told, Topic(about, asked.sentence))


def _states(said: Said) -> bool:
    """Whether an answer says what is to be, in a few words of its own."""
    sentence, text = said.sentence, _LED_NO.sub("", said.sentence.text)
    short = len(text.split()) <= _MOST_WORDS and count_named(said) >= _LEAST_NAMED
    if not short or is_question(sentence) or is_no(text) or said.voice.dates.find(text):
        return False
    return not (is_joke(sentence) or is_supposed(sentence))


def _asks_us(asked: Said) -> bool:
    """Whether it asks what is to be of all who are there."""
    sentence = asked.sentence
    asks = is_question(sentence) or OR_NOT.search(sentence.text)
    if not asks or asks_for_answer(sentence) or is_joke(sentence) or _WHEN.search(sentence.text):
        return False
    if (
        find_request(sentence)
        or find_open_request(sentence)
        or asked.voice.dates.find(sentence.text)
    ):
        return False
    return _OF_US.search(sentence.text) is not None


def _says_yes(answer: Said) -> bool:
    text = answer.sentence.text
    return is_yes(text) and len(text.split()) <= _MOST_WORDS_OF_YES


def _answers(talk: Talk, place: int) -> Iterator[Said]:
    """What others say next, up to the next thing that is asked."""
    said = talk[place][0]
    for answer, _ in talk[place + 1 : place + 1 + _LOOKED_AHEAD]:
        if answer.sentence.text.rstrip().endswith("?"):
            return
        if answer.voice.speaker != said.voice.speaker:
            yield answer


def _decided(stated: str, said: Said) -> FoundFact:
    told = said.voice.attributed(opened(said.voice.dates.resolve(stated)))
    return found(FactKind.DECISION, f"{told} (agreed)", said.sentence)
