"""How a sentence is meant: what is asked, supposed, joked or quoted states nothing."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.statements.fable import is_fabled, is_mocked
from desktop_memory.extraction.statements.irony import is_ironic
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.statements.unsure import asks_unmarked, is_unsure, supposes

_TO_MACHINE = Form(
    r"\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|all|your|"
    r"any)\b.{0,30}"
    r"\b(?:instructions?|rules?|prompts?|guidelines?|context)\b|"
    r"\b(?:ai|llm|language model|ki|ia|chatbot|gpt|assistants?)[ -]?(?:assistants?|agents?|"
    r"models?|systems?|"
    r"tools?|assistenten?|modelle?|crawlers?|readers?)?\b.{0,40}\b(?:reading|must|should|shall|"
    r"please|remember|store|save|"
    r"note|note that|add|ignore|instructions?|processing|summari[sz]ing|lesen|lies|speichere?|"
    r"merken?|merke dir|lisant|"
    r"enregistre\w*|retenez|mémorise\w*|leyendo|lee|lea|guarda|recuerda|memoriza)\b|"
    r"\b(?:remember|store|save|record|memori[sz]e|speichere|merke dir|mémorise\w*|enregistre\w*|"
    r"guarda|recuerda|"
    r"almacena)\b.{0,50}\b(?:the user|der (?:nutzer|benutzer)|(?:den|des|dem) (?:nutzers?|"
    r"benutzers?)|"
    r"l['’]utilisat\w+|(?:el|del|al) usuario|your memory|long-?term memory)\b|"
    r"\b(?:system prompt|you are an? (?:helpful |ai |large )?(?:assistant|ai|language model|"
    r"agent)|as an ai\b|"
    r"du bist ein (?:ki|hilfreicher|assistent)|tu es un assistant|vous êtes un assistant|eres un "
    r"asistente)\b|"
    r"\bhigh-priority preference\b|<\|?(?:system|im_start|assistant)\|?>|\[/?INST\]",
    re.IGNORECASE,
)
_MACHINE = (
    r"(?:ro?bots?|summari[sz]ers?|(?:ai|ki|ia|llm|gpt)s?\b(?:[ -](?:assistants?|agents?|models?|"
    r"systems?|tools?|readers?|crawlers?|robots?|bots?|systeme?n?|agenten|assistenten|"
    r"modelle?n?))?|"
    r"(?:large )?language[ -]models?|"
    r"sprachmodelle?n?|"
    r"modèles? de langage|modelos? de lenguaje|chat-?bots?|(?:ai|automated|virtual) (?:readers?|"
    r"assistants?|agents?|systems?)|agente?s? (?:d[e'] ?)?ia|assistants? (?:ia|virtuels?)|"
    r"asistentes?(?: (?:de ia|virtual\w*))?|assistenten|machine readers?)"
)
_FOR_MACHINE = pattern(
    rf"\b(?:dear|hello|hi|hey|attention|liebe[sr]?|sehr geehrte[rs]?|hallo|chère?s?|chers?|"
    rf"bonjour|querid[oa]s?|hola|"
    rf"estimad[oa]s?),? (?:dear |any |all )?{_MACHINE}|"
    rf"\b(?:notes?|notice|instructions?|message|hinweise?|anweisung(?:en)?|nachricht|"
    rf"consignes?|nota|instruccion(?:es)?|mensaje|aviso|remarque)\b"
    rf" (?:to|for|an|für|aux?|pour(?: les?)?|"
    rf"à l'attention des?|para|a)(?: (?:all|any|the|alle|die|tous les|los|las))? {_MACHINE}|"
    rf"\b(?:to|for|an|à|pour|para|a) (?:any|all|every|alle|jede[nrs]?|tou(?:t|s)(?: les?)?|"
    rf"tod[oa]s?(?: l[oa]s)?|cualquier) {_MACHINE}|"
    rf"\b(?:for|für|pour(?: les)?|para(?: los)?) {_MACHINE}\s?:|"
    rf"\b(?:when|if|should|wenn|falls|sobald|si|quand|cuando) (?:an?|any|the|eine?|une?|una?) "
    rf"(?:{_MACHINE}|agente?|assistant|asistente|assistent|modelo?|modell|modèle) "
    rf"(?:(?:das|dies\w*|ceci|esto) )?(?:reads?|sees?|process\w*|summari[sz]es?|parses?|"
    rf"liest|verarbeitet|lit|traite|résume|lee|procesa|resume)\b|"
    rf"\bà l'attention (?:des?|du|d') ?(?:l')?{_MACHINE}|"
    r"^\W*(?:<!--|/\*|\[|\()?\s*(?:system|summari[sz]ers?|copilot(?: users)?|assistants?|assistent|"
    r"asistente|agents?)\s?[,:] (?-i:[^A-ZÀ-Þ\s]|You |Du |Vous |Tu )|"
    r"\b(?:when|while|in|beim|bei der|en|al|lors du) (?:you )?(?:summari[sz](?:e|ing)|"
    r"zusammenfass\w+|résum(?:ant|é)|resumir)\b.{0,40},? ?(?:please |bitte )?\b(?:say|state|tell|"
    r"note|mention|add|report|include|erwähn\w*|sag\w*|schreib\w*|nenn\w*|dites?|précise[zr]?|"
    r"indique[zr]?|mentionne[zr]?|di|indica|menciona|añade)\b|"
    rf"(?:^[\W\d]*|<!--\s*){_MACHINE}[ -]?(?:instructions?|notes?|notices?|hints?|"
    rf"directives?|anweisung(?:en)?|hinweise?|avis|aviso)?\s?:|"
    rf"\b(?:if you(?: are|'re)|(?:wenn|falls|sofern) du|si (?:vous êtes|tu es|eres|es usted))\b"
    rf"(?: an?| ein[e]?| une?| una?)? {_MACHINE}|"
    r"\b(?:your|the (?:reader|user|owner)'s|deine?[mn]?|ta|votre|tu) (?:long-?term )?"
    r"(?:memory|gedächtnis|mémoire|memoria)\b|\blong-?term (?:notes?|memory)\b|"
    r"\b(?:the reader|der leser|die leserin|le lecteur|la lectrice|el lector|la lectora)"
    r"(?:'s (?:company|firm|employer|team|boss|assistant|agent|notes?)| (?:has |have |hat |a |"
    r"ha )?(?:\w+ ){0,3}?(?:approv\w+|decid\w+|agree\w+|prefer\w*|freigegeben|zugestimmt|"
    r"beschlossen|bevorzugt|entschieden|approuvé\w*|décidé|accepté|préfère|aprob\w+|decidi\w+|"
    r"acept\w+|prefiere|ow(?:es|ed)|sign\w+|order\w+|pa(?:ys|id)|bought|promis\w+|schuldet|"
    r"unterschrieben|bestellt|zahlt|bezahlt|gekauft|doit|signé\w*|commandé\w*|paie|payé|acheté|"
    r"debe|firm\w+|pidió|pedido|paga|pagó|compr\w+))\b"
)
_WORD = Form(r"\w+")
_MACHINE_CUES = words(
    """ignore disregard forget override ai llm ki ia model models chatbot gpt assistant
    assistants assistenten assistent remember store save record memorize memorise
    memory speichere merke mémorise enregistre guarda recuerda almacena prompt
    priority system inst im_start agent language retenez memoriza reader readers leser
    leserin lecteur lectrice lector lectora notes gedächtnis mémoire memoria sprachmodell
    sprachmodelle sprachmodellen modèle modèles modelo modelos llms ais kis bot
    bots chatbots agents agenten agente agentes asistente asistentes automated machine
    robots robot bot crawler crawlers summarizer summariser summarizers summarisers
    copilot summarise summarize summarising summarizing zusammenfassen zusammenfassung
    résumant résumé resumir"""
)
_JOKE = Form(
    r"\b(?:l(?:o+l)+|lmao|rofl|(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}|(?:ja){2,}j?|(?:je){2,}j?|"
    r"mdr|ptdr|just kidding|jk|kidding|joking|as if|"
    r"slow clap|yeah right|in my dreams|scherz|spaß beiseite|nur spaß|war (?:nur )?ein witz|je "
    r"plaisante|"
    r"(?:win(?:ning)?|won) the lottery|lottogewinn|im lotto|au loto|la lotería|"
    r"je rigole|blague|es broma|bromeo|era broma|not!)\b|(?<!\w)/[sj]\b|"
    r"[😂🤣😜😝🙃😏🤪😉]|\((?:laughs?|laughter|risas|rires|gelächter|lacht|lachen)\)|:joy:|"
    r":upside_down_face:|:wink:|:stuck_out\w*:|[;:]-?[PpDd](?!\w)|;-?\)",
    re.IGNORECASE,
)
_SARCASM = Form(
    r"^(?:oh|ah|wow|yay|ach|na|och|super|klasse|toll|génial|super|qué bien|ah|fantástico)?,?\s*"
    r"(?:brilliant|great|wonderful|fantastic|perfect|lovely|just what i needed|i just love|i "
    r"love it when|"
    r"love it when|toll|super|klasse|großartig|na toll|na super|ich liebe es,? wenn|génial|super|"
    r"formidable|"
    r"j['’]adore quand|genial|estupendo|me encanta cuando|qué maravilla)\b.{0,60}\b(?:when|again|"
    r"wenn|wieder|quand|encore|"
    r"cuando|otra vez)\b",
    re.IGNORECASE,
)
_QUOTED = Form(r"^(?:>|«|“|„|\"|')|^[\"“„«].*[\"”“»]\s*[,.]?\s*(?:said|says|sagte|a dit|dijo)\b")
# A line of a play or a part, behind the number of its scene or who has it.
_SPOKEN_LINE = Form(
    r"^[^\"“„«:]{1,30}[:–—-]\s*[\"“„«][^\"”“»]{8,}[.!?…,][\"”“»](?:\s*\([^()]*\))?\W*$"
)
_QUOTED_SPEECH = Form(
    r"[\"”“»«]\s*,?\s*(?:said|says|told|wrote|added|sagte|sagt|meinte|erklärte|so|a dit|dit|"
    r"déclare|a déclaré|dijo|"
    r"dice|afirmó|explicó|aseguró)\b|\b(?:he|she|they|er|sie|il|elle|él|ella)\s+(?:said|says|"
    r"meinte|sagte|a dit|dijo)\b",
    re.IGNORECASE,
)

_SUPPOSED = Rules(
    r"""
could might would
    ^\W*(?:could|might|would) (?!you\b|we\b|someone|somebody|anyone|anybody|one\b|i\b|be (?:good|
    great|nice)\b)\w+
if unless supposing imagine assuming suppose wish
    ^(?:\W|(?:and|but|so|well|oh|ok|also|then|hm+|sure|yeah) ?)*(?:if|unless|supposing|
    suppose|imagine|assuming|i wish|what if)\b|,? if (?:we|i|you|they|it|he|she|legal|only|
    the|that|this)\b.{0,60}\b(?:would|could|might|'d|were|had)\b|\b(?:would|could|might|
    'd)\b.{0,60}\bif\b|\bi wish\b
would
    \b(?:would|wouldn't) (?:be|have|make|need|mean|love|like|probably|rather not|fall|cost|
    take)\b
could might
    \b(?:we|i|they|one|that|it) (?:could|might)\b
maybe perhaps possibly probably theoretically hypothetically someday
    \b(?:maybe|perhaps|possibly|theoretically|hypothetically|some ?day)\b|^(?:i )?probably\b
should
    ^[\W\d]*should (?:the|an?|any|it|they|there|that|this)\b.*,
should ought
    \b(?:we|you|they|someone|somebody|one|it) (?:should|ought to)\b(?! be (?:done|ready|
    fixed))
think guess suppose wonder wondering assume thinking
    \bi(?:'m| am)? (?:think|guess|suppose|wonder|wondering|assume|just thinking|
    thinking about)\b
day
    \bone day\b
wenn falls sofern angenommen würde würden wäre wären könnte könnten hätte hätten kann
möglicherweise vielleicht
eventuell evtl eigentlich irgendwann sollten müsste müssten theoretisch womöglich
    ^(?:\W|(?:und|aber|also|ja|naja|ach) ?)*(?:wenn|falls|sofern|angenommen)\b|\b(?:würde|
    würden|wäre|wären|könnte|könnten|hätten?|müssten?|vielleicht|möglicherweise|kann sein|
    eventuell|evtl|irgendwann|
    theoretisch|womöglich)\b|\bwir sollten\b|, (?:wenn|falls) wir\b
sollte sollten
    ^\W*sollten? (?!wir\b|du\b|ihr\b)(?:\S+ ){2,}.*,
si peut-être peut doute être pourrait pourrions serait aurait faudrait éventuellement devrait
devrions
imaginons voudrait
    ^(?:\W|(?:et|mais|bon|ah) ?)*(?:et )?si (?!oui|vous plaît|possible)|\bpeut-être\b|
    \bil se peut\b|\bsans doute\b|
    \b(?:pourrait|pourrions|serait|aurait|faudrait|devrait|devrions|éventuellement|
    imaginons)\b|\bun jour\b
si quizá quizás tal mejor puede acaso podría podríamos sería habría debería deberíamos ojalá igual
imagina imaginad supongamos
    ^(?:\W|(?:y|pero|bueno) ?)*(?:y )?si (?!es posible|puedes|te parece)|\b(?:quizás?|tal vez|
    a lo mejor|puede que|acaso|ojalá|imagina|imaginad|podría|podríamos|sería|habría|debería|
    deberíamos|supongamos)\b|
    \balgún día\b
    """,
)
_POLITE = Rules(
    r"""
faudrait
    \bil faudrait que (?:tu|vous)\b
müsstest solltest müssten sollten
    \bdu (?:müsstest|solltest)\b|\bsie (?:müssten|sollten)\b
tendrías deberías
    \b(?:tendrías que|deberías)\b
"""
)
_QUESTION_START = Form(
    r"^(?:\W|(?:so|and|but|btw|also|hey|und|aber|et|mais|y|pero) )*"
    r"(?:what|who|whom|whose|when|where|why|which|how|does|do|did|is|are|was|were|has|have|shall|"
    r"should|"
    r"any(?:one|body)|was|wer|wann|wo|warum|wieso|welche[rs]?|wie|gibt es|hat|haben|ist|sind|"
    r"soll(?:en)?|"
    r"qui|quand|où|pourquoi|comment|combien|est-ce|qu['’]est-ce|qué|quién|cuándo|dónde|por qué|"
    r"cómo|cuál|cuánto)\b",
    re.IGNORECASE,
)


_BOILERPLATE = pattern(
    r"^.{2,40} (?:is (?:viewing|editing|typing|online)|est en train de (?:consulter|modifier|"
    r"taper|"
    r"rédiger|lire)|(?:schreibt|bearbeitet|liest) gerade|está (?:viendo|editando|escribiendo|"
    r"leyendo))"
    r"\W*$|"
    r"^\W*(?:added|ajoutée?|hinzugefügt|añadid[oa]) (?:by|par|von|por) .{2,40}\b(?:ago|il y a|vor|"
    r"hace)\b|"
    r"^\W*(?:created|updated|edited|modified|published|posted|erstellt|aktualisiert|geändert|"
    r"bearbeitet|veröffentlicht|créée?|modifiée?|mise? à jour|publiée?|creado|actualizado|"
    r"modificado|"
    r"editado|publicado) (?:by|on|at|von|am|vom|vor|par|le|il y a|por|el|hace)\b|"
    r"\b(?:automatically generated|automated (?:message|email|notification)|do not reply|"
    r"unmonitored|all rights reserved|terms (?:of use|and conditions)|privacy policy|view in "
    r"browser|confidential(?:ity)? notice|"
    r"automatisch (?:erstellt|generiert|versandt)|nicht auf diese (?:e-?mail|nachricht)|"
    r"bitte antworten sie nicht\b|alle rechte vorbehalten|datenschutz\w*|"
    r"(?:généré|envoyé) automatiquement|ne pas répondre|tous droits réservés|mentions légales|"
    r"(?:is|are) (?:authori[sz]ed and )?regulated by|registered (?:in|office)\b|before printing|"
    r"(?:wirklich|unbedingt) (?:aus)?ge?druckt|an die umwelt|avant d'imprimer|antes de imprimir|"
    r"generado automáticamente|no responda|todos los derechos|aviso legal)\b"
)


def is_boilerplate(sentence: Sentence) -> bool:
    """Whether it stands below every message of its kind."""
    return bool(_BOILERPLATE.search(sentence.text))


def addresses_machine(text: str) -> bool:
    """Whether a text speaks to an AI instead of to a person."""
    cued = not _MACHINE_CUES.isdisjoint(_WORD.findall(text.lower()))
    return cued and bool(_TO_MACHINE.search(text) or _FOR_MACHINE.search(text))


_ASKS = pattern(
    r"\b(?:asks?|asked|wonders?|wondering|wants? to know|fragt|fragte|will wissen|demande|"
    r"demandait|"
    r"se demande|voulait savoir|pregunta|preguntó|quiere saber)\b.{0,40}?\b(?:whether|if|why|how|"
    r"when|ob|warum|wie|wann|si|pourquoi|comment|quand|por qué|cómo|cuándo)\b"
)


def asks_indirectly(sentence: Sentence) -> bool:
    """Whether it reports what somebody asked."""
    return _ASKS.search(sentence.text) is not None


def is_question(sentence: Sentence) -> bool:
    """Whether something is asked. Polite requests are questions too."""
    text = sentence.text.rstrip("\"'”’») ")
    return text.endswith("?") or "¿" in text or asks_unmarked(sentence)


def asks_openly(sentence: Sentence) -> bool:
    """Whether it begins like a question that wants information."""
    return bool(_QUESTION_START.match(sentence.text))


_ASKS_FOR_ANSWER = pattern(
    r"^\W*(?:(?:so|and|but|btw|hey|und|aber|et|mais|y|pero|lol|ok) )*(?:(?:what|who|where|when|why|"
    r"how|which) (?:\w+ ){0,2}?(?:would|will|could|can) (?:you|we|they|i|he|she|it|\w+)\b|"
    r"(?:was|wen|wem|wo|wohin|warum|wieso|wie|wann|welche[nrs]?) (?:\w+ ){0,2}?(?:würde\w*|"
    r"könnte\w*|kann\w*|will\w*|wirst) (?:du|ihr|sie|man|wir)\b|"
    r"(?:que|qu'est-ce que|où|quand|pourquoi|comment|combien) (?:\w+ ){0,2}?(?:tu |vous )?"
    r"(?:peux|pourrais|pouvez|voudrais)\b|(?:qué|dónde|cuándo|por qué|cómo|cuánto) (?:\w+ ){0,2}?"
    r"(?:puedes|podrías|podéis|harías)\b)"
)


def asks_for_answer(sentence: Sentence) -> bool:
    """Whether it wants to be told something: "what would you use there?" asks for no deed."""
    return _ASKS_FOR_ANSWER.match(sentence.text) is not None or supposes(sentence)


_AWAITS = pattern(
    r"^\W*(?:as soon as|once|when(?:ever)?|sobald|wenn|dès que?|dès qu'|quand|lorsque?|en cuanto|"
    r"cuando|tan pronto como)\b"
)


def awaits(sentence: Sentence) -> bool:
    """Whether it begins with what has to come first: "once that is in, I merge"."""
    return _AWAITS.match(sentence.text) is not None


def is_supposed(sentence: Sentence) -> bool:
    """Whether it is a condition, wish, guess or suggestion."""
    return _SUPPOSED.match(sentence) is not None or is_unsure(sentence)


def is_polite(sentence: Sentence) -> bool:
    """Whether it only sounds supposed: "il faudrait que tu …" asks for something."""
    return _POLITE.match(sentence) is not None


def is_joke(sentence: Sentence) -> bool:
    """Whether it is marked as fun, or praises what can only annoy."""
    text = sentence.text
    return bool(_JOKE.search(text) or _SARCASM.match(text) or is_ironic(text) or is_fabled(text))


_LAUGHS = pattern(
    r"^\W*(?:lol|lmao|rofl|mdr|ptdr|(?:ha){2,}\w*|(?:he){2,}\w*|(?:ja){2,}\w*|(?:je){2,}\w*|"
    r"xd+|just kidding|kidding|jk|(?:nur (?:ein )?)?(?:scherz|spaß)|war (?:nur )?(?:ein )?"
    r"(?:scherz|spaß|witz)|je (?:rigole|plaisante)|je déconne|es broma|era broma|"
    r"[😂🤣😜😝🙃😏🤪]+)(?: (?:sure|right|yeah|ok|klar|sicher|genau|oui|bien sûr|claro|sí|seguro|"
    r"though|hein|natürlich|ja|tío|no))*\W*$"
)


def is_fun_throughout(sentences: Sequence[Sentence]) -> bool:
    """Whether a message of several sentences begins or ends with a laugh, or mocks in one."""
    ends = (sentences[0], sentences[-1]) if len(sentences) > 1 else ()
    return any(_LAUGHS.match(sentence.text) for sentence in ends) or any(
        is_mocked(sentence.text) for sentence in sentences
    )


def is_laugh(text: str) -> bool:
    """Whether a message is nothing but a laugh."""
    return any(form.fullmatch(text.strip()) for form in (_LAUGHED, _SMILE)) or bool(
        _LAUGHS.match(text)
    )


# "With your back 🤣": a word or two before the laugh.
_LAUGHED = Form(r"(?:\w+[,!]? ){1,3}(?:🤣|😂|:joy:|:rofl:)+(?:\s+\d{1,2}[:.h]\d\d(?: [AP]M)?)?")
_SMILE = Form(r"(?::(?:joy|rofl|laughing|sweat_smile|grin|stuck_out\w*):|[😂🤣😜😝😆😹🤪\s])+")


# The end of what begins in a sentence before it: “… proud! Tomorrow we ride”.
_ENDS_QUOTE = Form(r"^[^»«„“”\"]*[\w.!?…][«»“”](?=\W|$)|^[^\"]*[.!?,]\"(?=\s|$)[^\"]*$")


def is_quoted_speech(sentence: Sentence) -> bool:
    """Whether it repeats what somebody else said."""
    forms = (_QUOTED, _SPOKEN_LINE, _ENDS_QUOTE)
    text = sentence.text
    return any(form.match(text) for form in forms) or _QUOTED_SPEECH.search(text) is not None
