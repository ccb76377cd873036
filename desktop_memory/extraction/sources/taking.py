"""Who takes what was asked for, where their answer itself names nothing: "who …?" "na gut, ich"."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found
from desktop_memory.extraction.page.agreement import is_no
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.sources.appointment import Said
from desktop_memory.extraction.sources.conclusion import Talk
from desktop_memory.extraction.statements.deed import find_open_request
from desktop_memory.extraction.statements.stance import (
    asks_for_answer,
    is_joke,
    is_question,
    is_supposed,
)
from desktop_memory.extraction.statements.task import find_request
from desktop_memory.extraction.statements.task_telling import without_days
from desktop_memory.extraction.statements.wording import opened
from desktop_memory.extraction.values.times import CLOCK_PATTERN

# Says that the speaker does it.
_TAKES = pattern(
    r"^\W*(?:(?:ok(?:ay)?|yes|yep|yeah|sure|fine|fair(?: enough)?|oh|right|got it|np|well|then|na|"
    r"gut|klar|ja|jo|passt|bon|ben|oui|allez|d'accord|vale|sí|bueno|pues|venga|dann|alors|"
    r"entonces|ya|k)\b[\s,.!]*)*"
    r"(?:will do|can do|on it\b|i'm on it|happy to|consider it done|(?:that's |this is |it's "
    r")?on me"
    r"\b|i got (?:it|this|you)|leave (?:it|that) (?:to|with) me|mine\b|me\b(?! too)|alright then|"
    r"okay then|i(?:'ll| will| can(?! only)|'d)\b(?! (?:be|have|see|say|think|love|like|never|"
    r"not|pass)\b)|"
    r"(?:let me|i'm) (?:do|take|taking|doing|handle|handling|chas\w+) (?:it|that|this)|"
    r"that one's on me|that's me|I do that|"
    r"ich(?=,|\W*$)|(?:das |es |die |den )?(?:mach|übernehm|erledig|kümmer|schau|nehm|hol|bring|"
    r"fahr|"
    r"geh|ruf|kauf|schreib|besorg|reservier|buch|schick|back|koch)e?(?:'s| ich(?:'s)?)?\b(?! (?:du|"
    r"ihr|wir|sie|er)\b)|ich (?:mach|übernehm|erledig|kümmer|schau|nehm|hol|bring|fahr|geh|ruf|"
    r"kauf|"
    r"schreib|besorg|kann|werd)\w*|krieg\w* ich hin|bin dran|wird gemacht|geht klar|mach ma|"
    r"kann ich (?:machen|übernehmen|mitbringen|holen|gern)|lass mich|dann ich|halt ich|"
    r"moi\b(?! non| aussi)|je (?:m'en|le|la|les|prends|peux|vais|gère|réserve|m'arrange|regarde)\b|"
    r"c'est (?:noté|parti|pour moi)|j'y vais|on y veille|compte sur moi|j'm'en|"
    r"yo\b|voy(?: yo)?\b|(?:me |te |se )?(?:lo|la|los|las) (?:quedo|hago|llevo|traigo|compro|"
    r"preparo|mando|escribo|miro|pido|reservo|cojo|doy)|me (?:encargo|ocupo|lo quedo|pongo yo)|"
    r"you(?:'ll| will) (?:have|get) (?:it|them)\b|(?:hast|bekommst|kriegst) du\b|"
    r"(?:tu|vous) l(?:'|es )a(?:uras|urez)\b|(?:el \w+ )?l[oa]s? (?:tienes|tenéis|tengo)\b|"
    r"oído|apuntado|cuenta conmigo|dalo por hecho|marchando|eso yo)\b"
)
# Agrees, which takes a thing only where the speaker was asked.
_AGREES = pattern(
    r"^\W*(?:yes|yep|yup|yeah|sure|ok(?:ay)?|k|of course|no problem|np|fine|absolutely|aye|roger|"
    r"ack|good|gladly|happy to|sure thing|you bet|ja|jo|jap|jep|klar|gerne|okay|passt|logo|sicher|"
    r"natürlich|selbstverständlich|oui|ouais|ok|bien sûr|d'acc(?:ord)?|volontiers|pas de problème|"
    r"sí|vale|claro|por supuesto|sin problema|venga|faltaría más|"
    r":(?:ok_hand|\+1|thumbsup|white_check_mark):)"
    r"(?=\W*$|[\s,.!]+(?:will do|can do|by\b|until|till|before|tonight|today|tomorrow|this|on\b|"
    r"bis|"
    r"heute|morgen|noch|gern\w*|mach\w*|avant|demain|ce soir|d'ici|antes|mañana|hoy|esta|luego|"
    r"sofort|gleich|später|later|soon|ok|gut|mache|yo|je|ich|i)\b)|^\W*👍\W*$|^\W*👌\W*$"
)
_WHO = pattern(
    r"(?:^|[,.;:!?¿)–-]\s?|\s)(?:who(?:'s|'ll|s)?|wer|wem|qui|quién|quien|any(?:one|body)|"
    r"some(?:one|"
    r"body)|jemand|quelqu'un|alguien|any volunteers?|freiwillige)\b"
    r"(?! (?:is (?!(?:going|bringing|taking|doing|up|on)\b)|knows?|was|weiß|sait|sabe|a|wants?|"
    r"else|"
    r"veut|quiere|cares|needs)\b)"
)
# Says that a thing is wanting, or that the speaker cannot do it.
_WANTING = pattern(
    r"\b(?:we(?:'ll| still)? need|needs? (?:to be|a|some|doing|someone|somebody)|(?:is|are|still) "
    r"missing|still open|fehlt|fehlen|bräuchten|brauchen (?:wir|noch)|müsste|muss (?:noch|jemand)|"
    r"es muss|sollte|manque|il faut|faudrait|falta|faltan|hay que|habría que|"
    r"can we have|could we have|can i get|(?:can't|cannot|won't be able to) (?!be\b|wait\b|see\b|"
    r"hear\b|find\b|say\b|tell\b|help\b)\w+ |ne peux pas \w+|peux pas \w+|no puedo \w+|kann nicht|"
    r"kann ich nicht|schaff\w* (?:es|ich|das) \w*\s?nicht)\b"
)
# Asks somebody for a deed in words that name no verb of it, or with their name.
_ASKED = pattern(
    r"\b(?:would you|could you|can you|will you|are you on (?:it|that|this)|you up for (?:it|that)|"
    r"machst du|kannst du|übernimmst du|tu peux|tu t'en|tu (?:le|la|les) \w+|puedes|podrías|"
    r"(?:lo|la|los|las) (?:llevas|haces|puedes|miras|coges)(?: tú)?)\b[^?]*\?|"
    r"^\W*@?[\w-]+,? (?:\w{2,}(?:st|as|es))\b[^?]{0,60}\?\W*$|"
    r"^\W*(?:@?[\w-]+,? )?(?:book|bring|take|order|write|send|call|check|fix|ask|get|buy|do) "
    r".{2,60}\?"
)
# Asks somebody by nothing but their name.
_NAME_ALONE = pattern(
    r"^\W*(?:and |und |et |y )?@?(?P<who>\w+)(?: \w+)?(?: (?:then|dann|alors|entonces))?\W*\?\W*$"
)
_EMPTY = words(
    """ok okay yes yep yeah sure fine fair oh right got it well then na gut klar ja jo passt bon
    ben oui d'accord vale sí bueno pues dann alors ya will do can i'll i ich i'm on me mine that
    this
    those these them one all the a as so my too just also again still sorry guess happy take takes
    taking doing handle have it's that's us there here you're be done one's mach mache machs mach's
    das es den die der halt noch dann mal gleich übernehme übernehm übernehmen kann machen gern
    gerne
    mich darum drum kümmere kümmer krieg kriege kriegs hin bin dran wird gemacht geht schaue schau
    je le la les m'en occupe m'occupe charge prends peux moi c'est noté parti gère vais y veille
    fais m'arrange regarde yo lo los las me encargo ocupo hago llevo quedo pongo voy cojo eso
    apuntado
    oído cuenta conmigo by at in for to of up to und et y and then alright not only nur before after
    until till bis um am vor avant antes para pour mañana hoy luego esta tarde noche morning evening
    afternoon noon lunch tonight today tomorrow eod eow end week day month früh abend mittag woche
    matin soir midi déj l'aprem demain heute morgen hab habs hab's habe drin fertig have ready dem
    thx thanks ty danke merci gracias cheers though busy free sí noch np will it ihr ihnen dir euch
    vous te os you'll get you el del tienes tenéis tengo l'auras l'aurez auras aurez hast bekommst
    kriegst du si oui zu von mit with de du des en"""
)
_WORD = Form(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LOOKED_BACK, _REFUSED_BACK = 8, 3
_MOST_WORDS, _MOST_NAMED, _LEAST_ASKED = 14, 1, 2
_LONGEST = 160


def find_asked(talk: Talk, place: int) -> int | None:
    """Which sentence asked for what the speaker at `place` takes in words that name nothing."""
    said, message = talk[place]
    text = said.sentence.text
    takes = _TAKES.match(text) is not None
    agrees = _AGREES.match(text) is not None
    if not (takes or agrees) or len(text.split()) > _MOST_WORDS or is_no(text):
        return None
    if is_question(said.sentence) or is_joke(said.sentence) or is_supposed(said.sentence):
        return None
    if _count_named(said) > _MOST_NAMED:
        return None
    others, declined = 0, set[str]()
    for earlier in range(place - 1, max(-1, place - 1 - _LOOKED_BACK), -1):
        asked, asking = talk[earlier]
        if asking is message or asked.voice.speaker == said.voice.speaker:
            continue
        if is_joke(asked.sentence):
            return None
        if is_no(asked.sentence.text):
            declined.add(asked.voice.speaker)
        others += talk[earlier + 1][1] is not asking
        if _is_for(asked, said, declined) and _asks(asked, takes=takes, nearest=others <= 1):
            return _asked_before_refusal(talk, earlier)
    return None


def _asked_before_refusal(talk: Talk, place: int) -> int:
    """The question to all that the sentence at `place` declines, if it declines one."""
    if not is_no(talk[place][0].sentence.text):
        return place
    before = range(place - 1, max(-1, place - 1 - _REFUSED_BACK), -1)
    return next((item for item in before if _WHO.search(talk[item][0].sentence.text)), place)


def _asks(asked: Said, *, takes: bool, nearest: bool) -> bool:
    text = asked.sentence.text
    if asks_for_answer(asked.sentence):
        return False
    if is_no(text):
        return takes and nearest and _WANTING.search(text) is not None
    if _ASKED.search(text) or _is_named(asked) or find_request(asked.sentence):
        return takes or nearest
    if _WHO.search(text) or find_open_request(asked.sentence):
        return takes
    return takes and nearest and _WANTING.search(text) is not None


def _is_for(asked: Said, said: Said, declined: set[str]) -> bool:
    """Whether nobody else is asked by name, but for who declined."""
    return asked.voice.listener in (None, said.voice.speaker, *declined)


def _is_named(asked: Said) -> bool:
    match = _NAME_ALONE.match(asked.sentence.text)
    return match is not None and asked.voice.people.is_known(match["who"])


def _count_named(said: Said) -> int:
    """How many words name what is meant, but for days and words of agreement."""
    undated = CLOCK_PATTERN.sub(" ", without_days(said.sentence.text, said.voice))
    told = [word.lower().replace("’", "'") for word in _WORD.findall(undated)]
    return sum(word not in _EMPTY for word in told)


def tell_taken(talk: Talk, place: int, asked_place: int) -> FoundFact | None:
    """The task of the speaker at `place`: what was asked for, with the day they name."""
    said = talk[place][0]
    told = _told(talk, asked_place)
    if len(told.split()) < _LEAST_ASKED:
        return None
    who = f" for {said.voice.speaker}" if said.voice.speaker else ""
    answer = said.voice.dates.resolve(opened(said.sentence.text)).rstrip(" .!")
    dated = bool(said.voice.dates.find(said.sentence.text)) or CLOCK_PATTERN.search(answer)
    when = f" ({answer})" if dated else ""
    asker = talk[asked_place][0].voice.speaker
    asked_by = f" (asked by {asker})" if asker else ""
    return found(FactKind.TASK, f"To do{who}: {told[:_LONGEST]}{when}{asked_by}", said.sentence)


def _told(talk: Talk, place: int) -> str:
    """What is asked for, with the sentence before it where it names nothing itself."""
    asked = talk[place][0]
    text = _bare(asked)
    if _count_named(asked) > _LEAST_ASKED or place == 0:
        return text
    for before, _ in reversed(talk[max(0, place - _LOOKED_BACK) : place]):
        names = _count_named(before) > 1
        if names and not (is_no(before.sentence.text) or is_joke(before.sentence)):
            return f"{_bare(before)}: {text}"
    return text


def _bare(asked: Said) -> str:
    return _ASKING.sub("", asked.voice.dates.resolve(opened(asked.sentence.text))).strip(" .?¿!:")


_ASKING = pattern(
    r"^\W*(?:(?:and|so|und|et|y|also|btw) )?(?:who(?:'s|'ll)?|wer|qui|quién|quien|any(?:one|body)|"
    r"some(?:one|body)|alguien|quelqu'un|(?:can|could|would|will|kannst|könntest|könnt|peux|"
    r"pourrais|pouvez|puedes|podrías)(?:[ -](?:you|du|ihr|sie|tu|vous|jemand|someone|somebody|"
    r"anyone))?)"
    r"\b(?!['’]t\b)(?! (?:\w+ ?)?$)"
)
