"""Who takes what was asked for, where their answer itself names nothing: "who …?" "na gut, ich"."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import found, quoting
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
    r"^\W*(?:(?:ok(?:ay)?|yes|yep|yup|yeah|sure|fine|fair(?: enough)?|oh|right|got it|np|well|then|"
    r"na|puh|uff|ugh|pff+|hm+|"
    r"gut|klar|ja|jo|passt|bon|ben|oui|allez|d'accord|vale|sí|bueno|pues|venga|dann|alors|"
    r"entonces|ya|k)\b[\s,.!]*)*"
    r"(?:will do|can do|on it\b|i'm on it|happy to|consider it done|"
    r"(?:that's|this is|it's|that one's) mine\b|"
    r"(?:that's |this is |it's "
    r")?on me"
    r"\b|i got (?:it|this|you)|leave (?:it|that) (?:to|with) me|mine\b|me\b(?! too)|alright then|"
    r"okay then|gotcha|gimme|give it (?:here|to me)|covered\b|promised?\b|copy that|"
    r"gib (?:mal )?her|versprochen|je m'y colle|vas[- ]y,? je|promis\b|bien noté|trae\b|prometido|"
    r"i(?:'ll| will| can(?! only)|'d)\b(?! (?:be|have|see|say|think|love|like|never|"
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
    r"yo\b(?! (?:tengo|estoy|no|tampoco|curro|trabajo|ya \w+é)\b)|voy(?: yo)?\b|(?:me |te |se "
    r")?(?:lo|la|los|las) (?:quedo|hago|llevo|traigo|compro|"
    r"preparo|mando|escribo|miro|pido|reservo|cojo|doy)|me (?:encargo|ocupo|lo quedo|pongo yo)|"
    r"you(?:'ll| will) (?:have|get) (?:it|them)\b|(?:hast|bekommst|kriegst) du\b|"
    r"(?:tu|vous) l(?:'|es )a(?:uras|urez)\b|(?:el \w+ )?l[oa]s? (?:tienes|tenéis|tengo)\b|"
    r"oído|apuntado|cuenta conmigo|dalo por hecho|marchando|eso yo)\b"
)
# Agrees, which takes a thing only where the speaker was asked.
_AGREES = pattern(
    r"^\W*(?:yes|yep|yup|yeah|sure|ok(?:ay)?|k|of course|no problem|np|fine|absolutely|aye|roger|"
    r"ack|good|gladly|na gut|meinetwegen|von mir aus|bon ok|bueno vale|happy to|sure thing|you "
    r"bet|ja|jo|jap|jep|klar|gerne|okay|passt|logo|sicher|"
    r"natürlich|selbstverständlich|oui|ouais|ok|bien sûr|d'acc(?:ord)?|volontiers|pas de problème|"
    r"sí|vale|claro|por supuesto|sin problema|venga|faltaría más|"
    r"yep yep|yes yes|ja ja|oui oui|sí sí|"
    r":(?:ok_hand|\+1|thumbsup|white_check_mark):)"
    r"(?=\W*$|[\s,.!]+(?:will do|can do|by\b|until|till|before|tonight|today|tomorrow|this|on\b|"
    r"bis|"
    r"heute|morgen|noch|gern\w*|mach\w*|avant|demain|ce soir|d'ici|antes|mañana|hoy|esta|luego|"
    r"sofort|gleich|später|later|soon|ok|gut|mache|yo|je|ich|i|"
    r"\w+\W*$|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|"
    r"mittwoch|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|el (?:lunes|martes|miércoles|jueves|"
    r"viernes|sábado|domingo))\b)|^\W*👍\W*$|^\W*👌\W*$"
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
    r"\b(?:we(?:'ll| still)? need|"
    r"needs? (?:to be|a|some|doing|someone|somebody)|(?:is|are|still) "
    r"missing|still open|fehlt|fehlen|bräuchten|brauchen (?:wir|noch)|müsste|muss (?:noch|jemand)|"
    r"es muss|sollte|manque|il faut|faudrait|falta|faltan|hay que|habría que|"
    r"can we have|could we have|can i get|(?:can't|cannot|won't be able to) (?!be\b|wait\b|see\b|"
    r"hear\b|find\b|say\b|tell\b|help\b)\w+ |ne peux pas \w+|peux pas \w+|no puedo \w+|kann nicht|"
    r"kann ich nicht|schaff\w* (?:es|ich|das) \w*\s?nicht)\b"
)
# Asks somebody for a deed in words that name no verb of it, or with their name.
_ASKED = pattern(
    r"\btu (?:me |nous |te |t'|lui |leur |le |la |les |l'|m'|y |en )*(?!es\b|as\b|sais|veux|penses|"
    r"crois|viens\b|vas\b|vois|connais|dis\b|aimes|préfères|trouves|comprends|habites|travailles|"
    r"restes|manges)\w{3,}[sx]\b[^?]*\?|\bdu (?!weißt|bist|hast|findest|meinst|glaubst|kommst|"
    r"gehst|kennst|willst|magst|wolltest)\w{3,}st\b[^?]*\?|"
    r"\b(?:would you|could you|can you|will you|are you on (?:it|that|this)|you up for (?:it|that)|"
    r"machst du|kannst du|übernimmst du|tu peux|tu t'en|tu (?:le|la|les) \w+|puedes|podrías|"
    r"(?:lo|la|los|las) (?:llevas|haces|puedes|miras|coges)(?: tú)?)\b[^?]*\?|"
    r"\byou (?:still |also )?(?!are\b)\w+ing\b[^?]*\?|(?:is|'s) (?:still )?on you\b|"
    r"^\W*@?[\w-]+,? (?:\w{2,}(?:st|as|es))\b[^?]{0,60}\?\W*$|"
    r"^\W*(?:@?[\w-]+,? )?(?:book|bring|take|order|write|send|call|check|fix|ask|get|buy|do) "
    r".{2,60}\?"
)
# "Who can fetch the van" wants it fetched.
_WHO_DOES = pattern(
    r"^\W*(?:\w+,? )?who (?:can|could|will|would) (?!(?:you|we|they|i|he|she|it|be|win|tell)\b)\w"
)
# Asks whether somebody agrees, which is no deed.
_ASKS_ASSENT = pattern(
    r"\b(?:ok(?:ay)?|fine|agreed|einverstanden|passt(?: das)?|d'accord|ça (?:te|vous) va|vale|"
    r"de acuerdo)(?: (?:for|with|by) \w+| für \w+| pour \w+)?\s?\?"
)
# Asks somebody by nothing but their name.
_NAME_ALONE = pattern(
    r"^\W*(?:and |und |et |y )?@?(?P<who>\w+)(?: \w+)?(?: (?:then|dann|alors|entonces))?\W*\?\W*$"
)
_THEN = pattern(r"\b(?:then|dann|alors|donc|entonces|myself|selbst|halt)\b")
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
    kriegst du si oui zu von mit with de du des en sin falta primera hora first thing next this
    latest gimme gotcha covered promised versprochen promis colle prometido copy puh uff ugh
    spätestens tard au plus noon sorry ah oh"""
)
_WORD = Form(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LOOKED_BACK, _REFUSED_BACK = 8, 3
_MOST_WORDS_OF_DAY = 4
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
    if count_named(said) > _MOST_NAMED and not (takes and _adds_reason(said)):
        return None
    others, declined = 0, set[str]()
    for earlier in range(place - 1, max(-1, place - 1 - _LOOKED_BACK), -1):
        asked, asking = talk[earlier]
        refused = bool(declined) and _may_fall_back(asked, said)
        same = asked.voice.speaker == said.voice.speaker
        if asking is message or (same and not refused):
            continue
        if is_joke(asked.sentence):
            return None
        if is_no(asked.sentence.text):
            declined.add(asked.voice.speaker)
        others += talk[earlier + 1][1] is not asking
        if _is_for(asked, said, declined) and asks(asked, takes=takes, nearest=others <= 1):
            return _asked_before_refusal(talk, earlier)
    return None


def _may_fall_back(asked: Said, said: Said) -> bool:
    """Whether who asked does it themselves "then", once another declines."""
    if _WHO.search(asked.sentence.text):
        return True
    then = _THEN.search(said.sentence.text) is not None
    return then and is_question(asked.sentence) and asks(asked, takes=True, nearest=True)


def _adds_reason(said: Said) -> bool:
    """Whether it takes a thing in its first words and goes on to say why: "me then, I'm near"."""
    first, comma, _ = said.sentence.text.partition(", ")
    return bool(comma) and count_words(first, said) == 0 and not is_no(first)


def _asked_before_refusal(talk: Talk, place: int) -> int:
    """What was asked for and is declined in the message at `place`, if it declines anything."""
    message = talk[place][1]
    declining = (item for item in range(place, -1, -1) if talk[item][1] is message)
    first = next((item for item in declining if is_no(talk[item][0].sentence.text)), None)
    if first is None:
        return place
    refused = talk[first][0]
    before = range(first - 1, max(-1, first - 1 - _REFUSED_BACK), -1)
    for item in before:
        asked = talk[item][0]
        other = asked.voice.speaker != refused.voice.speaker
        if _WHO.search(asked.sentence.text) or (other and asks(asked, takes=True, nearest=True)):
            return item
    return place


def asks(asked: Said, *, takes: bool, nearest: bool) -> bool:
    """Whether a sentence wants a deed that an answer takes, or agrees to as the nearest asked."""
    text = asked.sentence.text
    wants_answer = asks_for_answer(asked.sentence) and not _WHO_DOES.match(text)
    if wants_answer or _ASKS_ASSENT.search(text):
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


def count_named(said: Said) -> int:
    """How many words name what is meant, but for days and words of agreement."""
    return count_words(said.sentence.text, said)


def count_words(text: str, said: Said) -> int:
    """The same for a part of what is said."""
    undated = CLOCK_PATTERN.sub(" ", without_days(text, said.voice))
    told = [word.lower().replace("’", "'") for word in _WORD.findall(undated)]
    return sum(word not in _EMPTY for word in told)


def tell_taken(talk: Talk, place: int, asked_place: int) -> FoundFact | None:
    """The task of the speaker at `place`: what was asked for, with the day they name."""
    said = talk[place][0]
    told, about = _told(talk, asked_place)
    if len(told.split()) < _LEAST_ASKED:
        return None
    who = f" for {said.voice.speaker}" if said.voice.speaker else ""
    words = _with_day(talk, place)
    answer = said.voice.dates.resolve(opened(words)).rstrip(" .!")
    dated = bool(said.voice.dates.find(words)) or CLOCK_PATTERN.search(answer)
    when = f" ({answer})" if dated else ""
    asker = talk[asked_place][0].voice.speaker
    asked_by = f" (asked by {asker})" if asker else ""
    task = found(FactKind.TASK, f"To do{who}: {told[:_LONGEST]}{when}{asked_by}", said.sentence)
    task = quoting(task, talk[asked_place][0].sentence)
    return quoting(task, about.sentence) if about else task


def _with_day(talk: Talk, place: int) -> str:
    """What is answered, with the few words behind it that name a day: "me. wednesday latest"."""
    said, message = talk[place]
    text = said.sentence.text
    following = next(
        (item for item, other in talk[place + 1 : place + 2] if other is message), None
    )
    if following is None or said.voice.dates.find(text):
        return text
    after = following.sentence.text
    short = len(after.split()) <= _MOST_WORDS_OF_DAY and not is_question(following.sentence)
    return f"{text} {after}" if short and said.voice.dates.find(after) else text


def _told(talk: Talk, place: int) -> tuple[str, Said | None]:
    """What is asked for, with the sentence before it where it names nothing itself."""
    asked = talk[place][0]
    text = bare(asked)
    if count_named(asked) > _LEAST_ASKED or place == 0:
        return text, None
    named = [
        before
        for before, _ in reversed(talk[max(0, place - _LOOKED_BACK) : place])
        if count_named(before) > 1 and not is_joke(before.sentence)
    ]
    earlier = [before for before in named if not is_no(before.sentence.text)]
    wanted = [before for before in earlier if _wants(before)]
    own = [before for before in wanted if before.voice.speaker == asked.voice.speaker]
    refused = [before for before in named if before not in earlier and _wants(before)]
    about = next(iter(own or wanted or refused or earlier), None)
    if about is None:
        return text, None
    # Why somebody cannot do it is nothing to do.
    what = bare(about).partition(", ")[0] if about in refused else bare(about)
    return f"{what}: {text}", None if about in refused else about


def _wants(said: Said) -> bool:
    text = said.sentence.text
    return (
        bool(_WHO.search(text) or _WANTING.search(text)) or find_request(said.sentence) is not None
    )


def bare(asked: Said) -> str:
    """What is asked for, without the words that ask."""
    request = find_request(asked.sentence)
    if request is not None and len(request.what.split()) >= _LEAST_ASKED:
        return asked.voice.dates.resolve(request.what).strip(" .?¿!:")
    return _ASKING.sub("", asked.voice.dates.resolve(opened(asked.sentence.text))).strip(" .?¿!:")


_ASKING = pattern(
    r"^\W*(?:(?:and|so|und|et|y|also|btw) )?(?:who(?:'s|'ll)?|wer|qui|quién|quien|any(?:one|body)|"
    r"some(?:one|body)|alguien|quelqu'un|(?:can|could|would|will|did|have|kannst|könntest|könnt|"
    r"hast|habt|peux|pourrais|pouvez|as|avez|puedes|podrías|has|habéis)(?:[ -](?:you|du|ihr|sie|"
    r"tu|vous|jemand|someone|somebody|anyone))?)"
    r"\b(?!['’])(?! (?:\w+ ?)?$)"
)
