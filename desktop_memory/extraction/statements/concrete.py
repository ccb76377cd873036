"""Whether a promise is a thing to do, or only friendly."""

from desktop_memory.extraction.patterns import Form, pattern, words

_VAGUE = pattern(
    r"^(?:(?:definitely|surely|certainly|absolutely|totally|always|ever|just|also|really|"
    r"probably) )*"
    r"(?:keep|try|give (?:it|that|this|them|these)|look into (?:it|that|this)|check (?:it|that|"
    r"them|this)|"
    r"let you|remember|think|cherish|do my best|do (?:it|that|this|so)|get in touch|get "
    r"(?:back|through|used)|"
    r"catch up|talk|chat|reach out|have to|have (?:fun|a good|some)|make sure|start|stop|see|"
    r"be|come|join|"
    r"stay|enjoy|miss|love|like|need|want|hope|wait|understand|know|learn|focus|admit|say|never|"
    r"live|die|cry|sleep|eat|go\b(?! (?:through|over) the)|leave|head|run (?:out|late)|rest|"
    r"relax|stick|show (?:you|off)|"
    r"s'y |y |voir|essayer|penser|tenter|rester|continuer|profiter|sehen|versuchen|bleiben|"
    r"schauen|"
    r"intentar|probar|ver|pensar|seguir|quedarme|disfrutar)\b"
)
_WORK = words(
    """send check update review fix add remove change write rewrite redo call book order
    schedule prepare move ask upload share test merge deploy create finish submit
    forward reply confirm organise organize arrange draft file clean rename replace
    bump rotate restart collect translate measure invite email mail revert document
    split delete migrate copy fill complete cancel renew publish adjust correct
    proofread approve close investigate install upgrade verify run buy pay sign
    return print pick build paint draw design set handle convert port take tell
    contact transfer reserve register export import configure enable disable bring
    get make put push pull tag rebase open sort order pack repair mend cook bake
    post announce inform notify measure compile gather note sending writing
    preparing updating ordering calling booking fixing doing finishing reviewing
    paying testing drafting moving uploading look double-check"""
)
_EMPTY = words(
    """it that this them these those one ones some you him her me us everyone everybody all
    my your the a an to for with of on in at by about from and or so then now soon
    later again asap first out up off back down over too sure more something
    anything best going do get have be will das es den die der ihn sie dir ihnen
    euch mich mir noch dann gleich bald darum drum bis until avant antes para spätestens
    dafür dazu damit le la les l te vous lui y en ça lo los las
    me se ya luego pronto"""
)
# Verbs that say little without a thing: "make the list", but "make it work".
_LIGHT = words("take make get give bring put push pull set pick run tell look sort")
_ARTICLES = words("the a an my our all both")
_WORD = Form(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENGLISH = words("i i'll i'm i've will")
_LEAST_CONTENT = 2


def is_concrete(what: str, sentence_words: frozenset[str], undated: str) -> bool:
    """Whether `what` names a deed and a thing.

    `undated` is it without its days; where there is none the deed must be one that people do
    for work, as far as the English of it can be told from `sentence_words`.
    """
    if _VAGUE.match(what):
        return False
    told = [word.lower() for word in _WORD.findall(undated)]
    english = not sentence_words.isdisjoint(_ENGLISH)
    named = bool(told) and told[0] in _ARTICLES
    least = _LEAST_CONTENT if english and not named else 1
    if sum(word not in _EMPTY for word in told) < least:
        return False
    if undated != what or not english or named:
        return True
    if told[0] in _LIGHT:
        named = sum(word not in _EMPTY for word in told[1:]) >= _LEAST_CONTENT
        return len(told) > 1 and (told[1] in _ARTICLES or named)
    return told[0] in _WORK
