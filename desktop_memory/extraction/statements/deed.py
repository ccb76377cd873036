"""Who is to do what by when, by the grammar of a sentence: person and tense, whatever the verb.

The verbs that name no deed (to be, to go, to think) are a closed class; all others are open.
"""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.statements.task import Request
from desktop_memory.extraction.statements.wording import opened
from desktop_memory.extraction.values.names import PERSON

_SOON = r"(?:also |just |then |now |first |still |probably )*"
_OBJECT_FR = r"(?:me |m'|te |t'|vous |l'|le |la |les |lui |leur |y |en )*"
_OBJECT_ES = r"(?:me |te |os |se |lo |la |los |las |le |les )*"
_DETERMINED_ES = r"(?=\s+(?:el|la|los|las|un|una|unos|unas|al|a|con|esto|eso|todo|yo|mi|su)\b)"
# The first person of the present or future, in which people promise.
_FIRST_PERSONS = (
    pattern(rf"\bi(?:'m| am) {_SOON}(?P<verb>\w+ing)\b"),
    pattern(
        rf"\b(?:i(?:'ll| will)|my (?:plan|job|goal) is to|i(?:'m| am) (?:supposed|going|due) to|"
        rf"i (?:plan|intend|mean|aim|promised|still need|need) to|it's (?:on me|my turn) "
        rf"to|i want to) {_SOON}(?P<verb>\w+)\b"
    ),
    pattern(r"\b(?:ich (?P<verb>\w+(?:e|le|re))|(?P<after>\w+e|hol|mach|schick|bring|ruf) ich)\b"),
    pattern(r"\bich (?P<verb>hol|mach|schick|bring|ruf|schreib|frag|bestell|kauf|back|koch)\b"),
    pattern(rf"\b(?:je |j')(?:ne )?{_OBJECT_FR}(?P<verb>\w{{3,}}(?:e|s|ds|ts|ai))\b"),
    pattern(
        rf"\byo (?:ya |también |mismo )?{_OBJECT_ES}(?P<verb>\w{{2,}}(?<!ad)(?<!id)(?:o|ré|oy))\b"
    ),
    pattern(
        rf"(?:^|[.,;:!] |\b(?:y|pero|mañana|hoy|luego|entonces|también|ya) )"
        rf"{_OBJECT_ES}(?P<verb>\w{{2,}}(?<!ad)(?<!id)o){_DETERMINED_ES}"
    ),
    pattern(rf"(?:^|\W){_OBJECT_ES}(?P<verb>\w{{3,}}(?:aré|eré|iré))\b"),
)
_STATES = words(
    """being going coming leaving flying travelling traveling arriving heading driving
    moving meeting seeing visiting joining staying working looking having getting
    feeling thinking hoping expecting wondering waiting starting living sitting
    hearing talking trying doing saying asking guessing planning taking spending
    celebrating attending not available back out off be go come leave fly travel
    arrive head meet see visit join stay have get feel think hope miss love like
    need want know remember wait live sleep eat rest relax try say bin habe komme
    fahre fliege gehe reise treffe sehe bleibe denke glaube hoffe freue warte wohne
    arbeite brauche bräuchte finde hätte wäre würde könnte sollte möchte werde meine
    heiße sage weiße fände lebe sitze stehe liege fange höre esse trinke feiere
    genieße ziehe starte übernachte lande wünsche vermisse frage liebe schlafe ende
    heute morgen wie die suis serai ai aurai vais irai pars partirai arrive
    arriverai rentre rentrerai viens viendrai reste resterai pense crois espère
    attends vois verrai sais habite travaille peux pourrai veux préfère aime trouve
    voudrais dois devrai vis sens passerai ferais aurais serais irais pourrais
    rejoins déménage connais comprends quitte reviens soy estoy tengo voy vuelvo
    salgo llego viajo vuelo quedo creo pienso espero veo sé vivo trabajo puedo
    quiero prefiero necesito vengo ando siento echo entiendo conozco estaré seré iré
    tendré volveré llegaré saldré podré veré como cuando pero solo sólo mucho poco
    todo nuevo otro mismo nuestro bueno medio próximo primero segundo tercero cuando
    tanto pronto correo grupo proyecto equipo informe texto plazo precio pedido
    horario viernes año mudo traslado incorporo hablo gusto empiezo celebro"""
)
_LIMIT = pattern(
    r"\b(?:by|before|no later than|until|till|due|bis(?: zum)?|spätestens|vor(?: dem)?|avant|d'ici|"
    r"au plus tard|pour|para(?: el| la)?|antes del?(?: día)?|hasta(?: el)?|a más tardar)\s*"
    r"(?:the |le |la |el |dem |am |den |día |the end of |ende |fin |finales de )*$"
)
_NAMED = Form(rf"^\W*(?P<who>@[\w.-]+|{PERSON})(?P<comma>,)? (?P<verb>[^\W\d_]+)\b(?P<rest>.*)$")
_THIRD_STATES = words(
    """je ich yo i is was has had will would can could may might should does did says said
    thinks wants likes needs goes comes leaves flies travels arrives meets joins
    stays works lives starts turns ist war hat hatte wird würde kann könnte darf
    soll sollte muss will mag möchte geht kommt fährt fliegt reist bleibt denkt
    meint sagt sagte fragt fragte findet wohnt arbeitet heißt trifft und oder aber
    bei von mit im in am an für als auch est était a avait sera va peut pourrait
    doit devrait veut voudrait dit part arrive rentre vient reste pense croit habite
    travaille préfère aime et ou mais de du chez au à en es era está estaba tiene
    tenía ha había será va puede podría debe quiere dice sale llega vuelve viaja
    viene queda cree piensa vive trabaja prefiere y o pero de del con en al"""
)
_SPEAKERS = words(
    "i ich je moi yo we wir nous nosotros you du ihr sie tu toi vous tú vosotros usted"
)
_THIRD_PERSON = Form(r"\w+(?:s|t|e|d|a|rá)$")
_EMPTY = words(
    """zum zur beim vom ahora now dans journée jornada durante während pendant courant ich
    es das den die der dem ihr sie ihm ihn mir dir mich dich uns euch noch dann
    gleich auch mal schon bis vor am um im mit zu an und je le la les lui leur en y
    me te vous nous ça cela de du des à au pour avant d'ici yo lo los las el al del
    se os nos para antes hasta por en con a i it this that these those them the by
    before until on at to for you him her then now soon today tonight tomorrow
    mittag mittags abend abends vormittag nachmittag früh morgen heute afternoon
    morning evening noon lunch tarde noche mañana matin soir midi après-midi hoy
    luego uhr end week woche ende fin semana semaine eow eod month monat mes mois
    nach vers sobre moi voy vamos primera hora first thing"""
)
_WORD = Form(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ASKED_FOR = pattern(
    r"^(?:.*\b)?(?:(?:i|we)(?:'d|'ll| will| would)?(?: also| still| really)* need|"
    r"(?:brauche|bräuchte|benötige|brauchen|bräuchten|benötigen) (?:ich|wir)|"
    r"(?:ich|wir) (?:brauche|bräuchte|benötige|brauchen|bräuchten|benötigen)|"
    r"il (?:me|nous) (?:faut|faudrait)|(?:j'ai|j'aurais|on a|on aurait|nous avons|nous aurions) "
    r"besoin (?:de |d'|du )|necesit(?:o|amos|aría|aríamos)|me har(?:ía|á) falta|nos har(?:ía|á) "
    r"falta)\b"
)
_NEEDS_IT = pattern(
    r"\bneed (?:it|this|that|them)\b|\b(?:brauche|bräuchte|benötige)(?: ich)? (?:es|das|sie|ihn)\b|"
    r"^\W*(?:das|es|sie|ihn) (?:brauche|bräuchte)|\bil me (?:le|la|les) fau|\b(?:lo|la|los|"
    r"las) necesit"
)
_INTENDED = pattern(
    r"\b(?:du (?:wolltest|solltest|hattest)|sie wollten|ihr wolltet|tu (?:devais|voulais)|vous "
    r"(?:deviez|vouliez)|(?:ibas a|tenías que|ibais a|quedaste en)|you (?:were (?:going|supposed|"
    r"meant)|wanted|promised) to) (?:noch |doch |auch |ja |encore )*(?P<what>\w.+)"
)
# Work in the first person of the present, which promises where nothing tells of a habit.
_WORK = pattern(
    r"\b(?:ich|dann|das|die|den|es) (?:back|koch|besorg|kauf|hol|bring|schick|schreib|frag|bestell|"
    r"buch|prüf|erledig|übernehm|organisier|reparier|druck|test|reservier|lad|such|bau|montier|mal|"
    r"putz|räum|entwerf|vergleich|kontrollier|verschick|überarbeit|zeichn|scann|kopier|sortier|"
    r"sicher|lösch|aktualisier|installier|konfigurier|kläre?|kümmer|richt|leg|trag)e?\b"
    r".{0,8}\b(?:ich|dir|euch|ihm|ihr|ihnen|die|den|das|dem|der|eine?n?|noch|gleich|mal|mich|uns|"
    r"alles|mit)\b(?! (?:immer|nie|gern))|"
    r"\b(?:moi,? )?je (?:m'occupe|me charge|m'en|prends|fais|prépare|envoie|commande|réserve|"
    r"vérifie|relis|corrige|rédige|imprime|contacte|relance|appelle|récupère|apporte|achète|"
    r"installe|répare|traduis|complète|mets à jour|range|teste|nettoie) (?:les?|la|l'|des|du|de|"
    r"un|une|ton|ta|tes|notre|nos|ça|cela|votre|vos|tout)\b|"
    r"\b(?:ya )?yo (?:me )?(?:\w+(?<!ad)(?<!id)o|voy a \w+) (?:de|con|a|al|el|la|los|las|un|una|"
    r"eso|esto|todo|tu|su|mi)\b|\bme (?:encargo|ocupo|pongo con)\b|"
    r"\b(?:lo|la|los|las) \w+(?<!ad)(?<!id)o yo\b|"
    r"\b\w{3,}(?<!ad)(?<!id)o yo (?:el|la|los|las|un|una|al|con)\b|"
    r"\bmy (?:plan|job|task) is to \w+ \w+|"
    r"\bi'm (?:on the \w+ then|bringing (?:the|your|our|my) \w+)\b|"
    r"(?:^|[.,;:!] )(?!(?:das|es|so|wie|was|dann|da) )(?:[\w-]+ ){1,4}?(?:buch|nehm|back|hol|bring|"
    r"besorg|mach|kauf|schreib|bestell|frag|organisier|reservier|leg)e? ich(?: \w+)?\W*$|"
    r"\bc'est moi qui \w{2,}(?:e|s|ai)\b|"
    r"\b(?!creo|digo|pienso|supongo|opino|veo)\w{3,}(?<!ad)(?<!id)o yo\W*$|"
    r"\byo (?:llevo|traigo|compro|hago|pongo|preparo|reservo|aviso|mando) \w|"
    r"\b(?:lo|la|los|las) (?:miro|corrijo|arreglo|reviso|cambio|subo|preparo|hago|pongo|mando|"
    r"escribo|llevo|compro|traigo) (?:para|esta|mañana|hoy|luego|ahora|el|en|antes)\b"
)
_HABITS = words(
    """immer nie meistens oft manchmal normalerweise jeden jede toujours jamais souvent
    parfois d'habitude chaque siempre nunca normalmente suelo cada always never
    usually often every gerne gern lieber nicht kein keine ne n' pas no"""
)
_NEGATIONS = words(
    """nicht kein keine keinen nie niemals ne pas plus jamais not don't won't can't nunca
    jamás never"""
)
_TURN = pattern(
    r"\b(?:me toca(?: a mí)?|c'est à moi de|c'est mon tour de|ich bin dran,?|i'm on the hook "
    r"for|i've got to|i got|i have(?= to )) (?P<what>\w.{5,})"
)
_OPEN = pattern(
    r"\b(?:(?:can|could|would|will) (?:some(?:one|body)|any(?:one|body)|one of you)(?: please)? "
    r"(?P<what>\w.+)|who (?:can|could|wants to|is able to) (?P<b>\w.+)|"
    r"(?:kann|könnte|mag)(?: bitte| mal)* (?:jemand|einer|wer)(?: von euch)?(?: bitte| mal)* "
    r"(?P<c>\w.+)|wer (?:kann|könnte|übernimmt|kümmert sich um) (?P<d>\w.+)|"
    r"(?:est-ce que )?(?:quelqu'un|qui) (?:peut|pourrait|veut bien|s'occupe de|se charge de) "
    r"(?P<e>\w.+)|(?:alguien|quién) (?:puede|podría|se encarga de|se ocupa de) (?P<f>\w.+))"
)
_NO_TASK = pattern(
    r"^(?:tell (?:me|us)|explain|hear|see|confirm that|sagen|erklären|me dire|m'expliquer|"
    r"decirme|explicarme|help|helfen|m'aider|ayudarme)\b"
)
_LEAST_WORDS = 3
_LEAST_NAMED = 2


def find_own_deed(sentence: Sentence) -> Request | None:
    """What the speaker does on a day to come, told in the present or the future."""
    if not sentence.words.isdisjoint(_NEGATIONS):
        return None
    for form in _FIRST_PERSONS:
        for match in form.finditer(sentence.text):
            groups = match.groupdict()
            verb = (groups.get("verb") or groups.get("after") or "").lower()
            if verb and verb not in _STATES:
                return Request(opened(sentence.text))
    turn = _TURN.search(sentence.text)
    return Request(turn["what"]) if turn else None


def find_own_work(sentence: Sentence) -> Request | None:
    """What the speaker takes upon them without naming a day."""
    match = _WORK.search(sentence.text)
    if match is None or not sentence.words.isdisjoint(_HABITS):
        return None
    return Request(opened(sentence.text))


def names_thing(undated: str) -> bool:
    """Whether anything but pronouns, days and a verb is told."""
    told = [word.lower().replace("’", "'") for word in _WORD.findall(undated)]
    return sum(word not in _EMPTY for word in told) >= _LEAST_NAMED


def find_named_deed(sentence: Sentence) -> Request | None:
    """What somebody named does, told in the third person."""
    match = _NAMED.match(sentence.text)
    if (
        match is None
        or match["comma"]
        or match["who"].startswith("@")
        or match["who"].lower() in _SPEAKERS
    ):
        return None
    verb = match["verb"].lower()
    if verb in _THIRD_STATES or verb in _STATES or not _THIRD_PERSON.match(verb):
        return None
    return Request(f"{match['verb']}{match['rest']}".rstrip(" .!"), match["who"])


def is_limited_by(text_before: str) -> bool:
    """Whether the words before a date make it a deadline."""
    return _LIMIT.search(text_before) is not None


def find_need(sentence: Sentence) -> Request | None:
    """What the speaker needs from the listener: a task, where a day limits it."""
    match = _ASKED_FOR.match(sentence.text)
    if match is None or _NEEDS_IT.search(sentence.text):
        return None
    return Request(opened(sentence.text))


def find_intended(sentence: Sentence) -> Request | None:
    """What the listener meant to do."""
    match = _INTENDED.search(sentence.text)
    return Request(match["what"].rstrip(" .!?")) if match else None


def find_open_request(sentence: Sentence) -> Request | None:
    """What anybody may do: the task of who says yes."""
    match = _OPEN.search(sentence.text)
    if match is None:
        return None
    what = next(value for value in match.groupdict().values() if value).rstrip(" ?!.")
    if _NO_TASK.match(what) or len(what.split()) < _LEAST_WORDS - 1:
        return None
    return Request(what)
