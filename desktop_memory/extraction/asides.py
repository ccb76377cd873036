"""What hangs on to a statement and is no part of it: ailments, guesses, threats, cheers, cards."""

from desktop_memory.domain.fact import FactKind
from desktop_memory.extraction.patterns import Form, pattern

# Who asked, behind what is told.
_ASKED_BY = Form(r"(?: \((?:asked by [^()]*|agreed)\))+$")
_AILMENT = (
    r"(?:wisdom (?:tooth|teeth)|(?:tooth|head|back|stomach|ear|belly)[ -]?aches?|(?:back|knee|"
    r"chest|neck|shoulder|hip|joint) (?:pain|injury)s?|migraines?|(?:yellow |hay |dengue )?fever|"
    r"flu|influenza|covid|asthma|diabetes|(?:\w+ )?cancer|hernia|slipped disc|(?:high )?cholesterol"
    r"|sprained \w+|(?:broken|fractured) (?:arm|leg|wrist|ankle|foot|rib|collarbone|finger|toe)|"
    r"shin splints|miscarriage|pneumonia|bronchitis|tonsillitis|appendicitis|kidney stones?|food "
    r"poisoning|stomach bug|sciatica|weisheitsz\w+|migräne|(?:\w+)?schmerzen|fieber|"
    r"(?:magen-darm-?)?grippe|erkältung|magen-darm|bandscheiben?(?:vorfall)?|krebs|burnout|"
    r"cholesterin\w*|bluthochdruck|(?:\w{3,})entzündung|(?:arm|bein|rippen|schlüsselbein)bruch|"
    r"kreuzbandriss|bänderriss|hexenschuss|durchfall|dents? de sagesse|mal (?:au|aux|à la) (?:dos|"
    r"tête|dents|ventre|gorge)|fièvre(?: jaune)?|gastro|lumbago|sciatique|entorse|diabète|"
    r"cholestérol|angine|bronchite|otite|hernie|muelas? del juicio|migraña|jaqueca|dolor de "
    r"(?:espalda|cabeza|muelas|garganta|barriga)|fiebre(?: amarilla)?|gripe|ciática|esguince|"
    r"cáncer|colesterol|bronquitis|otitis|gastroenteritis|anginas)"
)
_ENDS_WITH_AILMENT = pattern(
    rf"(?:\s\((?:[^()]{{0,30}}\W)?{_AILMENT}(?:\W[^()]{{0,30}})?\)|"
    rf"\s(?:ref|reason|grund|anlass|motif|motivo|diagnos\w+)\s?: {_AILMENT}\b[^:;.]{{0,30}}|"
    rf",\s(?:\w+ ){{0,3}}{_AILMENT}(?: \d[\d.,]*)?(?: again| schon wieder| encore| otra vez)?|"
    # A part of the body alone is what is wrong with it.
    rf",\s(?:(?:bad|sore|kaputte[rs]?|der|die|das|le|la|el) )?(?:shoulder|knee|ankle|wrist|"
    rf"schulter|knie|handgelenk|épaule|genou|cheville|poignet|hombro|rodilla|tobillo|muñeca)|"
    rf",?\s(?:because of|due to|wegen|à cause d[eu']|pour cause d[e']|por)\s?"
    rf"(?:(?:my|his|her|a|the|meiner?|seiner?|ihrer?|einer?|ma|mon|sa|son|une?|mi|su|una?) )?"
    rf"{_AILMENT})(?=\W*$)"
)
_OF_AILMENT = pattern(
    rf"(?:(?<=:\s)|(?<=[.!]\s))[^.:!?]{{0,25}}\b{_AILMENT}(?: \d[\d.,]*)?[.!]\s(?=\S+ \S+ \S)"
)
# What is said to stand for the time being, and for fun.
_GUESS = pattern(
    r"[,;–]\s[^,;.]{3,50}\b(?:i (?:think|guess|bet|reckon)|glaube? ich|denke? ich|vermute ich|"
    r"je (?:pense|crois)|creo(?: yo)?|supongo)(?=\W*$)|"
    r"(?:(?<=[.!])|[;,])\s(?:probably|presumably|vermutlich|wahrscheinlich|probablement|sûrement|"
    r"sans doute|seguramente|probablemente) [^.!?;,]{2,30}[.!?]?$"
)
_THREAT = pattern(
    r",\s(?:(?-i:[A-ZÀ-Þ])\w+ (?:hat|hast|habt|haben|vergisst) (?:\w+ )?)?(?:sonst|"
    r"otherwise|or else|sinon|ou sinon|si no|de lo contrario) [^.;]{4,}$"
)
_JEST = pattern(
    r"(?:[,.!;–-]|\s)\s?(?:no excuses|keine ausreden|sans excuses?|sin excusas|fight me|"
    r"change my mind|(?:or )?i(?:'ll)? eat (?:my|a) hat|(?:ich )?fresse? (?:ich )?einen besen|je "
    r"mange(?:rai)? mon chapeau|me como el sombrero|me juego (?:un|una|el|lo) \w+|wetten,? "
    r"dass\b.*|"
    r"(?:da )?wette ich(?: drauf)?|j'en mets ma main au feu)(?=\W*$)|"
    r",?\s(?:like|wie|comme|como) (?:an?|eine?|une?|una?) (?:\w+ing|drunk|wounded|angry|sick|mad|"
    r"sterbend\w*|betrunken\w*|krank\w*) \w+(?=\W*$)"
)
_CHEER = pattern(
    r"(?<=[.!])\s(?:happy \w+ing|great job|well done|good job|nice work|enjoy|have fun|viel "
    r"spaß|gut gemacht|bien joué|bravo|buen trabajo|enhorabuena)\s?!(?=\W*$)"
)
_NOTE_OF_OLD = pattern(
    r"\s?<!-- ?(?:old|was|formerly|previously|outdated|alt|früher|veraltet|ancien\w*|avant|antes|"
    r"antiguo)\b.*?-->\s?|"
    r"\s(?://|#|--|/\*) ?(?:was|formerly|previously|früher|bisher|vorher|avant|antes)\b:? \S{1,20}"
    r"(?: \*/)?$"
)
# Whom a letter speaks to, before what it says.
_SALUTATION = pattern(
    r"(?:^|(?<=:\s))(?:dear|hi|hello|hey|good (?:morning|afternoon)|sehr geehrte[rs]?|"
    r"liebe[rs]?(?=\s(?-i:[A-ZÀ-Þ]))|"
    r"hallo|"
    r"moin|servus|grüß (?:gott|dich|sie)|guten (?:morgen|tag)|bonjour|bonsoir|salut|chère?s?|hola|"
    r"estimad[oa]s?|querid[oa]s?|buenos días|buenas tardes)(?: (?:[\w.'’-]+)){0,4}, (?=\S+ \S+ \S)"
)
# Whose calendar of days off an entry is from.
_OF_HOLIDAYS = pattern(
    r"(?:,\s|\s)\((?:[\w. ]{2,20} )?(?:(?:public |bank )?holidays?|feiertage|jours fériés|festivos)"
    r"(?: [\w. ]{2,30})?\)"
)
# The last digits of what somebody paid with.
_CARD = pattern(
    r"(?:,?\s(?:(?:paid|charged|bezahlt|gezahlt|payée?s?|débitée?s?|pagad[oa]s?|cobrad[oa]s?) )?"
    r"(?:with|by|mit|par|avec|con|on|to|auf|sur|via) |\s)"
    r"(?:(?:your|the|ihrer|der|deiner|la|votre|su|tu) )?"
    r"(?:\w{0,20}(?:card|karte|carte|tarjeta)|visa|mastercard|amex|maestro) "
    r"(?:(?:ending|endend|endet|finissant|terminée?|acabada|terminada|que (?:acaba|termina))"
    r"(?: (?:in|with|auf|mit|par|en))? )?(?:[•*.x…]+ ?)*\d{4}(?![\d.,-])"
)
# The foot of a sheet adds up what is marked.
_SUM = pattern(
    r"\b(?:sum|summe|somme|suma)\s?:?\s?-?\d+(?:[.,'’\s]\d{3})*(?:[.,]\d+)?(?![\d%])(?! ?%)"
    r"(?:\s?[€$£])?"
)
_FOOT = pattern(
    r"\b(?:average|mittelwert|durchschnitt|moyenne|promedio|predeterminado|standard|default|"
    r"explorer?|explore|erkunden|explorar|(?:hoja|sheet|tabelle|feuille) \d+ (?:de|of|von|sur) \d+)"
    r"\b|\b\d{2,3} ?%\W*$"
)
# What held before, in brackets; whose day was changed tells the new one.
_FORMERLY = pattern(
    r"\s?\((?:\w+, )?(?:was|formerly|previously|until now|bisher|vorher|früher|zuvor|ehemals|"
    r"auparavant|anciennement|hasta ahora|avant[,:]|antes[,:]|nicht mehr|no longer|ya no)\b:? "
    r"[^()]*\d[^()]*\)|"
    r"\s?\([^()]*\d[^()]* (?:avant|antes|vorher|früher|before|previously|formerly|bisher)\)|"
    r"\s?\([^()]*\d[^()]*\b(?:until|till|bis|jusqu'(?:à|en|au)|hasta(?: el)?) (?:last|the end of "
    r"last|zum letzten|letzte\w*|l'(?:an|été) dernier|l'année dernière|el \w+ pasado)[^()]*\)|"
    # Who told another number before says so behind the one that holds.
    r"[,;] (?:the|die|der|das|les?|la|los|las|el) [€$£]?\d[\d.,]*(?: ?[€$£])?,? (?:that |which |"
    r"die |den |das |que |qu['’])?(?:i|we|ich|wir|je|j['’]\w+|nous|on|te|os|le)\b[^;.]{0,40}?\b(?:"
    r"quoted|said|told|gave|sent|genannt|gesagt|angegeben|geschickt|annoncée?s?|dit|indiquée?s?|"
    r"donnée?s?|dij\w+|indiqué|pasé|comenté)\b.*$|"
    r"(?<=geändert|.changed|modifiée|.modifié|cambiado|cambiada) (?:von|from|de|du|del) "
    r"20\d\d-\d\d-\d\d(?= (?:zu|auf|to|à|au|al?|por) (?:el )?20\d\d-)"
)
_ASIDES = (_CHEER, _JEST, _ENDS_WITH_AILMENT, _OF_AILMENT, _GUESS)
# Of what is known "otherwise" tells the reason.
_THREATENED = (FactKind.TASK, FactKind.DECISION, FactKind.PREFERENCE, FactKind.EVENT)
_MOST_WORDS_OF_FOOT = 14
_WORD = Form(r"[^\W\d_]{2,}")
_LEAST_WORDS_LEFT = 3
_PREFIX = Form(r"^[^:]{2,60}:\s")


def without_asides(text: str, kind: FactKind) -> str:
    """A statement without what hangs on to it, where enough is left of it."""
    asked = _ASKED_BY.search(text)
    told, tail = (text[: asked.start()], asked[0]) if asked else (text, "")
    told = _OF_HOLIDAYS.sub("", _without_salutation(told))
    told = _sum_only(_CARD.sub("", _FORMERLY.sub("", _NOTE_OF_OLD.sub(" ", told))))
    for aside in (*_ASIDES, *((_THREAT,) if kind in _THREATENED else ())):
        shorter = aside.sub("", told)
        if shorter != told and _is_enough(shorter):
            told = shorter
    return told + tail


def _without_salutation(text: str) -> str:
    """A statement without whom its letter speaks to; it begins with a capital where it did."""
    greeted = _SALUTATION.search(text)
    if greeted is None:
        return text
    rest = text[greeted.end() :]
    return text[: greeted.start()] + rest[0].upper() + rest[1:]


def _is_enough(text: str) -> bool:
    return len(_WORD.findall(_PREFIX.sub("", text))) >= _LEAST_WORDS_LEFT


def _sum_only(text: str) -> str:
    """The sum in the foot of a sheet; any other text as it is."""
    added = _SUM.search(text)
    rest = text.replace(added[0], " ") if added else ""
    if added is None or len(text.split()) > _MOST_WORDS_OF_FOOT or not _FOOT.search(rest):
        return text
    return added[0]
