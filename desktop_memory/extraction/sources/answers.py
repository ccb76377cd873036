"""What answers make of requests and suggestions: agreed, declined, done, due."""

from dataclasses import replace

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.agreement import is_done, is_no, is_yes
from desktop_memory.extraction.page.message import Message
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.assent import assented
from desktop_memory.extraction.sources.conclusion import Talk, concluded
from desktop_memory.extraction.sources.context import Topic, with_topic
from desktop_memory.extraction.sources.countered import with_other_day
from desktop_memory.extraction.statements.deed import find_open_request, names_thing
from desktop_memory.extraction.statements.stance import is_joke, is_question, is_supposed
from desktop_memory.extraction.statements.task_telling import (
    tell_open_request,
    tell_request,
    without_days,
)
from desktop_memory.extraction.statements.telling import tell
from desktop_memory.extraction.statements.terse import is_tersely_done
from desktop_memory.extraction.statements.wording import opened

_DEADLINE = pattern(
    r"^(?:needed|(?:i|we) need (?:it|this|that)|ich brauche (?:das|es|ihn|sie)|il me (?:le|la) "
    r"faut|lo necesito|"
    r"(?:it |that |this )?(?:should|will|must|has to|needs to) be (?:done|ready|finished|"
    r"there)|deadline|by|until|before|no later than|due|"
    r"bis|vor|spätestens|(?:das )?(?:sollte|muss|wird) .{0,30}(?:fertig|da)|avant|d'ici|pour|"
    r"au plus tard|ce sera|antes|para|a más tardar|como muy tarde|estará)\b.{0,50}$"
)
_SUGGESTION = pattern(
    r"^(?:\W|(?:ok|okay|so|then|also|ich schlage vor,?|ok,|gut,|bon,?|vale,?|entonces) "
    r")*(?:let'?s (?:just |also |not |rather )*(?:go with|use|keep the|"
    r"keep our|drop|stick|stay with|take the|switch to|move the|move to|skip|make it \w+er|"
    r"make the|"
    r"call it|ship|buy|leave out|remove|do the|do without)|i(?:'d)? (?:suggest|propose)|how "
    r"about we|what if we|"
    r"lasst? uns (?:\w+ ){1,8}?\w+en\b|nehmen wir|machen wir|bleiben wir|ich schlage vor|"
    r"wollen wir nicht|sollen wir nicht|"
    r"on (?:pourrait|devrait)|et si on|partons sur|gardons|prenons|je propose|"
    r"vamos (?:con|a)|propongo|podríamos|usemos|dejemos|quedémonos)\b"
)
_ANSWERS_LOOKED_AT = 6
_LEAST_WORDS = 3
_LONGEST_REMARK = 160


def with_deadline(task: FoundFact, talk: Talk, place: int) -> FoundFact:
    """A task with the deadline its speaker names in the next sentence, or who answers instead."""
    said, message = talk[place]
    following = next((item for item in talk[place + 1 : place + 2] if item[1] is message), None)
    if said.voice.dates.find(task.text):
        return with_other_day(task, talk, place)
    if following is None:
        return task
    text = following[0].sentence.text
    if not _DEADLINE.match(text) or not said.voice.dates.find(text):
        return task
    return replace(task, text=f"{task.text}. {said.voice.dates.resolve(text)}", predicate="due")


def with_question(task: FoundFact, talk: Talk, place: int) -> FoundFact:
    """A task that says "it", with the question it answers."""
    said, message = talk[place]
    before = next((item for item in reversed(talk[:place]) if item[1] is not message), None)
    if before is None or before[0].voice.speaker == said.voice.speaker:
        return task
    other = [item.sentence for item, earlier in talk[:place] if earlier is before[1]]
    asked = next((item for item in reversed(other) if is_question(item)), None)
    if asked is None:
        return _with_remark(task, talk, place)
    if not _PRONOUN.search(said.sentence.text) or _REFUSES.match(said.sentence.text):
        return task
    about = _asked_for(before[0].voice.dates.resolve(asked.text))
    return with_topic(task, Topic(about, asked))


# What was put forward is no part of what is done instead.
_REFUSES = pattern(r"^\W*(?:no|nope|nah|non|nan|nein|nö|nee)\b\s?[,.;:!]")


def _with_remark(task: FoundFact, talk: Talk, place: int) -> FoundFact:
    """A task that names nothing, with the remark of somebody else right before it."""
    said, message = talk[place]
    if not _NAMES_NOTHING.match(without_days(said.sentence.text, said.voice)):
        return task
    other = next(earlier for _, earlier in reversed(talk[:place]) if earlier is not message)
    remarks = [item.sentence for item, earlier in talk[:place] if earlier is other]
    told = " ".join(remark.text for remark in remarks).rstrip(" .")
    short = len(told.split()) < _LEAST_WORDS
    if short or len(told) > _LONGEST_REMARK or any(map(is_joke, remarks)):
        return task
    return with_topic(task, Topic(said.voice.dates.resolve(told), remarks[-1]))


_NAMES_NOTHING = pattern(
    r"^\W*(?:\w+, |(?:ok|ja|yes|vale|sí|bon|oui|gut|klar|ye) ){0,2}"
    r"(?:i'll (?:\w+ )?\w+ (?:it|that|this|them)|"
    r"i(?:'m| am) \w+ing (?:it|that|this)|"
    r"je m'en (?:occupe|charge)|je (?:le|la|les) \w+|(?:se )?(?:lo|la|los|las) \w+(?:o|é)|"
    r"mache? ich|ich (?:\w+ )(?:es|das)|das \w+ ich|(?:yo )?me (?:encargo|ocupo))(?: \w+){0,3}\W*$"
)


def _asked_for(question: str) -> str:
    """What a question is about, without the words that ask."""
    return _ASKING.sub("", question).strip(" ¿?")


_ASKING = pattern(
    r"^\W*(?:(?:and|so|und|et|y|also|btw) )?(?:who(?:'s|'ll)?|wer|qui|quién|quien|anyone|anybody|"
    r"alguien|quelqu'un|(?:did|do|have|has|can|could|will|would|are|is|were|kann|hast|habt|haben|"
    r"kannst|könnt|könntest|est-ce que|(?:as|peux|avez|pouvez)-(?:tu|vous)|has|puedes|podéis)"
    r"(?: (?:you|du|ihr|sie|tu|vous|jemand|someone|somebody|anyone))?)\b"
)


def volunteered(talk: Talk, place: int) -> FoundFact | None:
    """The task of who answers "I" to a question who does something."""
    said, message = talk[place]
    if not _VOLUNTEERS.match(said.sentence.text) or is_no(said.sentence.text):
        return None
    before = [item for item in talk[:place] if item[1] is not message][-_ANSWERS_LOOKED_AT:]
    asked = next((item[0] for item in reversed(before) if _WHO.search(item[0].sentence.text)), None)
    if asked is None or asked.voice.speaker == said.voice.speaker:
        return None
    if is_joke(asked.sentence) or is_joke(said.sentence) or is_supposed(said.sentence):
        return None
    if is_yes(said.sentence.text) and _is_told_as_request(asked):
        return None
    who = f" for {said.voice.speaker}" if said.voice.speaker else ""
    answer = said.voice.dates.resolve(opened(said.sentence.text))
    undated = without_days(said.sentence.text, said.voice)
    told = names_thing(f"do {undated}") and not (
        _BARE.match(said.sentence.text) or _PRONOUN.search(said.sentence.text)
    )
    told = told and len(said.sentence.words) >= _LEAST_WORDS
    task = found(FactKind.TASK, f"To do{who}: {answer}", said.sentence)
    about = _asked_for(asked.voice.dates.resolve(asked.sentence.text))
    return task if told else with_topic(task, Topic(about, asked.sentence))


def _is_told_as_request(asked: Said) -> bool:
    """Whether the question makes the task of who says yes, by `open_request` or by itself."""
    if not find_open_request(asked.sentence):
        return False
    told = tell(asked.sentence, asked.voice)
    return asked.voice.listener is None if told is None else told.kind is FactKind.TASK


# Asks who, at the start of a sentence or of a clause in it; talk often has no question mark.
_WHO = pattern(
    r"(?:^|[,.;:!?¿)–-]\s?|[^\w\s,.'’]\s+)\W*(?:(?:and|so|und|et|y|also|pues) )?"
    r"(?:who(?:'s|'ll)?|"
    r"(?:can|could) (?:anyone|anybody|someone|somebody|one of you)|"
    r"anyone|anybody|any volunteers?|wer|kann (?:jemand|wer|einer)|qui|quelqu'un|(?:est-ce que )?"
    r"quelqu'un|quién|quien|(?:puede |podría )?alguien)\b"
    r"(?! (?:is|knows?|was|weiß|sait|sabe|hat|a|wants?|else|will|veut|quiere)\b)"
)
_VOLUNTEERS = pattern(
    r"^\W*(?:(?:ok|yes|sure|fine|na gut|gut|klar|ja|bon|oui|allez|vale|sí|bueno|pues|then|dann|"
    r"alors|entonces|well|ben|ya),? )*"
    r"(?:i(?:'ll| will| can(?! only)|'m on it|'ve got)\b|me\b(?! too)|count me|mine\b|"
    r"on (?:me|it)\b|"
    r"(?:that|this)(?: one)?(?:'s| is) (?:on me|mine)\b|"
    r"(?:(?:das|die|den|mir|da|hab \w+,) )?(?:mach|übernehm|hol|bring|kümmer|schreib|erledig|nehm|"
    r"fahr|geh|ruf|back|kauf)e? ich\b|ich(?=,|\W*$)|"
    r"(?:halt |dann )?ich (?:mach|übernehm|hol|bring|kümmer|kann|geh|fahr|schreib|erledig|nehm|"
    r"ruf|back|kauf)\w*\b|(?:halt|dann) ich\b|kann ich (?:machen|übernehmen|mitbringen|holen)\b|"
    r"bin dran|"
    r"moi\b(?! non plus)|je (?:m'en|le|la|les|prends|peux|vais|gère)\b|"
    r"j'(?:y vais|irai|en apporte)\b|c'est moi qui\b|"
    r"yo\b|voy(?: yo)?\b|(?:ya )?(?:se |te |les? )?(?:lo|la|los|las|le|les) (?:hago|traigo|llevo|"
    r"compro|preparo|mando|escribo|aviso|llamo|digo)\b|me encargo|(?:ya )?(?:\w+ ){1,2}yo\b)"
    r".{0,60}$"
)
# Who answers "me, at seven" leaves what is to do to the question.
_BARE = pattern(r"^\W*(?:\w+,? ){0,2}?(?:me|ich|moi|yo)\W*(?:$|[,.!;])")
_PRONOUN = pattern(
    r"\b(?:it|them|that|this|some|one|es|das|ihn|sie|le|la|les|lo|los|las|en|m'en|darum|drum)\b|"
    r"\b[ljm]'"
)


def open_request(talk: Talk, place: int, asked: str | None = None) -> FoundFact | None:
    """A request to nobody by name is the task of who agrees to it, else of who is usually
    `asked` here, else of who spoke before."""
    said, message = talk[place]
    for answer, other in talk[place + 1 : place + 1 + _ANSWERS_LOOKED_AT]:
        if other is not message and answer.voice.speaker != said.voice.speaker:
            if is_yes(answer.sentence.text):
                voice = replace(said.voice, listener=answer.voice.speaker)
                return tell_open_request(said.sentence, voice) or tell_request(said.sentence, voice)
            break
    if asked is not None and asked != said.voice.speaker:
        return tell_request(said.sentence, replace(said.voice, listener=asked))
    spoken_before = [
        earlier.voice.speaker for earlier, other in talk[:place] if other is not message
    ]
    if spoken_before and spoken_before[-1] != said.voice.speaker:
        return tell_request(said.sentence, replace(said.voice, listener=spoken_before[-1]))
    return None


def agreed_suggestion(talk: Talk, place: int) -> FoundFact | None:
    """A suggestion that the next speaker agrees to is a decision, as is what a talk comes to."""
    return _agreed(talk, place) or concluded(talk, place) or assented(talk, place)


def _agreed(talk: Talk, place: int) -> FoundFact | None:
    said, message = talk[place]
    if not _SUGGESTION.match(said.sentence.text) or said.voice.dates.find(said.sentence.text):
        return None
    for answer, other in talk[place + 1 :]:
        if other is message:
            continue
        if answer.voice.speaker != said.voice.speaker and is_yes(answer.sentence.text):
            text = said.voice.attributed(opened(said.sentence.text))
            return found(FactKind.DECISION, f"{text} (agreed)", said.sentence)
        return None
    return None


def proved(task: FoundFact, talk: Talk, place: int) -> FoundFact | None:
    """The advice in a request, where who was asked says next that it worked."""
    said, message = talk[place]
    for answer, other in talk[place + 1 : place + 1 + _ANSWERS_LOOKED_AT]:
        if other is message:
            continue
        speaker = answer.voice.speaker
        if speaker != said.voice.speaker and _WORKED.search(answer.sentence.text):
            if is_question(said.sentence) or _FAILED.search(answer.sentence.text):
                return None
            return replace(
                task, kind=FactKind.PROCEDURE, text=opened(said.sentence.text), predicate=""
            )
        return None
    return None


def confirms(talk: Talk, place: int) -> bool:
    """Whether a sentence only says that what was advised before it worked."""
    said, message = talk[place]
    short = len(said.sentence.text.split()) <= _MOST_WORDS_OF_THANKS
    before = any(other is not message for _, other in talk[:place])
    return short and before and _WORKED.search(said.sentence.text) is not None


_WORKED = pattern(
    r"\b(?:that (?:worked|did (?:it|the trick)|fixed it|helped|solved it)|(?:it |now )works(?: now|"
    r" again)?\b|works (?:now|again|fine now)|worked (?:like a charm|for me)|(?:damit|so|jetzt) "
    r"(?:läuft|geht|klappt|funktioniert)(?: es|'s)?|(?:hat|das hat) (?:geholfen|geklappt|"
    r"funktioniert)|läuft (?:jetzt|wieder)|ça (?:marche|fonctionne|passe)(?: maintenant| bien| "
    r"mieux)?\b(?! pas)|c'est (?:réglé|résolu)|ça a marché|(?:ya |así )(?:funciona|va|arranca)\b|"
    r"ha funcionado|funcionó|solucionado)\b"
)
_FAILED = pattern(r"\b(?:not|doesn't|didn't|nicht|kein\w*|pas|no)\b")
_MOST_WORDS_OF_THANKS = 7


def is_settled(talk: Talk, place: int) -> bool:
    """Whether the request was declined, or done meanwhile, by the answer that follows."""
    said, message = talk[place]
    following = [item for item in talk[place + 1 :] if item[1] is not message]
    following = following[:_ANSWERS_LOOKED_AT]
    if any(_is_taken_back(item, said) or _is_needless(item) for item in following):
        return True
    answers = [item for item in following if item[0].voice.speaker != said.voice.speaker]
    answered = next((other for answer, other in answers if not _waits(answer)), None)
    sentences = [answer.sentence for answer, other in answers if other is answered]
    if any(is_yes(item.text) and not is_tersely_done(item) for item in sentences[:1]):
        return False
    for sentence in sentences:
        if is_no(sentence.text) or is_done(sentence.text) or is_tersely_done(sentence):
            return True
    return False


def _waits(answer: Said) -> bool:
    """Whether an answer asks back, or leaves open what it is."""
    return is_question(answer.sentence) or _DEPENDS.match(answer.sentence.text) is not None


_DEPENDS = pattern(
    r"^\W*(?:(?:das |it |that |ça |eso )?(?:depends|kommt (?:drauf|darauf) an|dépend|depende)|let "
    r"me "
    r"(?:check|see|look)|(?:ich )?schau(?:e)? (?:mal|nach)|je regarde|déjame (?:ver|mirar)|hm+)\b"
)


def _is_taken_back(item: tuple[Said, Message], said: Said) -> bool:
    """Whether who asked says further down that it need not be."""
    same = item[0].voice.speaker == said.voice.speaker
    return same and _TAKES_BACK.match(item[0].sentence.text) is not None


def _is_needless(item: tuple[Said, Message]) -> bool:
    """Whether anybody says that it is done or not needed any more."""
    return _NEEDLESS.search(item[0].sentence.text) is not None


_TAKES_BACK = pattern(
    r"^\W*(?:(?:ah|oh|ok|actually|sorry|ach|nein|no|non|bon|bueno),? )*(?:never ?mind|forget (?:it|"
    r"that|about it)|scratch that|ignore (?:that|my last)|no need|found it|leave it|"
    r"vergiss (?:es|das)|lass (?:mal|es|gut sein)|hat sich erledigt|schon gut|hab'?s gefunden|"
    r"nicht mehr nötig|brauchst du nicht mehr|laisse tomber|oublie(?: ça)?\W*$|pas la peine|"
    r"c'est bon,? (?:j'ai|je l'ai|on)|plus besoin|olvídalo|déjalo|no hace falta|ya no hace falta|"
    r"ya está\W*$|ya lo (?:tengo|encontré))"
)
_NEEDLESS = pattern(
    r"^\W*(?:ni se te ocurra|don't you dare|untersteh dich|bloß nicht|surtout pas|n'y pense même "
    r"pas)\b|"
    r"\b(?:no need (?:any ?more|any longer|to)|, no need\b|not needed any ?more|hat sich erledigt|"
    r"nicht mehr nötig|braucht (?:es )?nicht mehr|plus (?:la peine|besoin|nécessaire)|ya no hace "
    r"falta)|^\W*(?:@\w+ )?(?:i )?(?:already )?(?:ordered|booked|sent|did|bought|paid|called|fixed|"
    r"updated|uploaded|printed|picked) (?:it|them|that|this|him|her)\b(?! (?:if|when))|"
    r"\b(?:hab'?e? ich|ich hab'?e?) (?:das|es|sie|ihn|die|den) (?:schon|bereits)\b|"
    r"\b(?:hab'?e? ich|ist|sind) (?:schon|bereits|längst) (?:bestellt|gebucht|erledigt|gemacht|"
    r"verschickt|bezahlt|gekauft|besorgt|da)\b|\bje l(?:'|es )ai déjà\b|"
    r"\b(?:je |on )?l'a(?:i)? déjà \w+é\w*\b|\bya l[oa]s? (?:\w+é|he \w+|compré|hice|pedí|envié|"
    r"pagué|tengo)\b"
)
