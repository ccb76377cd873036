"""A durable fact about the world of the person: a host, a price, a limit, a rule."""

import re

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.values.date_words import MONTHS
from desktop_memory.extraction.values.times import CLOCK_PATTERN

# Names of hosts, paths, addresses and versions: what a person would have to look up again.
_IDENTIFIER = Form(
    r"(?:(?<![\w.@/-])(?:[a-z][\w-]*\.){2,}[a-z]{2,}\b(?!\()|"
    r"\b[\w-]+\.(?:com|org|net|io|eu|uk|local|lan|internal|example|corp|intern)\b|"
    r"\b[\w-]*[a-z]-?\d+[\w-]*\.(?:de|fr|es)\b|"
    r"(?<![\w/<:])//[\w.-]+/\S+|\\\\[\w.-]+\\\S+|(?<![\w/<])[~.]?/[\w.-]+(?:/[\w.-]+)+|"
    r"(?<![(<])\b\w+://[^\s)>]+|\b[A-Za-z]:\\\S+|"
    r"\b[\w.+-]+@[\w-]+\.\w+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[a-z]+(?:/[\w-]+){2,}\b|"
    r"(?i:\bport \d{2,5}\b)|\bv?\d+\.\d+\.\d+\b)"
)
# Names that mean something only together with what is said about them.
_MACHINE = Form(r"\b[a-z]{2,}\w*-\d{1,3}\b")
_FILE = Form(r"`[^`]+`|\b[\w.-]+\.[a-z]{2,5}\b")
_MEASURE = Form(
    r"(?:[€$£]\s?\d|\d[\d.,]*\s?(?:€|\$|£|%|‰|EUR|USD|GBP|CHF|euros?|dollars?|pounds?)|"
    r"\b\d[\dO.,]*\s?(?:(?:working|business|calendar|full) )?(?:bar|psi|[vaw]|hz|khz|mhz|ghz|"
    r"km/h|mph|editors?|members?|ms|s|sec\w*|sek\w*|min\w*|hours?|h|std|stunden?|heures?|"
    r"horas?|days?|"
    r"tage?n?|jours?|días?|weeks?|wochen?|semaines?|semanas?|"
    r"cents?|ct|céntimos|centimes|months?|monate?n?|mois|mes(?:es)?|years?|jahre?n?|ans|años|"
    r"mm|cm|m|km|m2|m²|m3|kg|g|t|l|ml|"
    r"kwh?|kw|mb|gb|tb|mib|gib|mbit|gbit|px|dpi|pt|rpm|"
    r"pallets?|paletten?|palettes?|palés?|pieces?|stück|pièces?|unidades|units?|people|personen|"
    r"personnes|personas|rows?|zeilen|lignes|filas|seats?|"
    r"plätze|places|plazas|requests?|anfragen|requêtes|peticiones|users?|nutzer|licen[cs]es|"
    r"lizenzen|copies|exemplare|characters|zeichen|°c?)(?![\w-]))",
    re.IGNORECASE,
)
_NAMED = Form(
    r"\b(?:heißt|heißen|lautet|(?:is|are) (?:called|named)|s['’]appelle(?:nt)?|"
    r"se llaman?)\s+[\"'“„«]?[A-ZÀ-Þ]|"
    r"\blautet\s+(?:(?:jetzt|nun|neu|künftig|ab \w+)\s+)?\S*\d"
)
_WORDED_MEASURE = pattern(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|"
    r"ninety|fünfzehn|zwanzig|dreißig|vierzig|sechzig|"
    r"neunzig|quinze|vingt|trente|quarante|soixante|quince|veinte|treinta|cuarenta|sesenta|zwei|"
    r"drei|vier|fünf|sechs|"
    r"sieben|acht|neun|zehn|zwölf|deux|trois|quatre|cinq|"
    r"six|sept|huit|neuf|dix|douze|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce) "
    r"(?:working |business )?(?:minutes?|hours?|days?|weeks?|months?|years?|"
    r"minuten|stunden|tagen?|wochen|monaten?|jahren?|heures|jours|semaines|mois|ans|minutos|"
    r"horas|días|semanas|meses|años)\b"
)
_UNTIL = pattern(
    r"\b(?:from|as of|starting|ab(?: dem)?|à partir d[ue]|a partir del?|desde(?: el)?|"
    r"until|till|valid (?:until|to)|bis(?: zum)?|jusqu'(?:au|en|à)|hasta(?: el)?)\s+(?:\S*\d|"
    r"(?:the )?(?:end of |early |mid-|ende |anfang |mitte |(?:la )?fin |début |(?:a )?(?:finales|"
    r"principios|"
    r"mediados) de )?(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b)"
)
_NUMBER = Form(r"(?<![\w.,:/+-])\d[\dO.,]*\b(?!\s?(?:st|nd|rd|th)\b|:)|\b\d[O\d]{2,}\b")
_STABLE = words(
    """c'est is are has have get gets wants want costs cost runs run lives live expires
    expire needs need requires require supports support allows allow takes take arms
    fits fit passt passen fasst fassen cabe caben imprime lifts carries uses use
    goes go ship ships leave leaves park salen court courent gets geht gehen gibt
    tarda tardan changed changes change raises raise raised charges charge opens
    open closes close increased increases increase drops drop listens belongs belong
    contains contain holds hold means equals includes include applies apply ends end
    sits ships weighs weigh measures accepts accept covers cover must limits limited
    located called sleeps serves stays stay remains remain starts start begins lasts
    last comes come moved works ist sind hat haben kostet kosten läuft laufen liegt
    liegen braucht brauchen gilt gelten beträgt betragen steigt steigen ändert
    ändern heißt heißen öffnet öffnen schließt schließen endet enden dauert dauern
    enthält enthalten umfasst verlangt verlangen verwendet verwenden nutzt nutzen
    benötigt benötigen muss müssen darf dürfen steht stehen erhöht erhöhen sinkt
    sinken kommt bleibt bleiben will wollen befindet geändert est sont a ont coûte
    coûtent tourne tournent trouve trouvent expire expirent nécessite nécessitent
    passe passent s'élève s'élèvent vaut valent s'appelle ouvre ouvrent ferme
    ferment dure durent utilise utilisent contient contiennent accepte acceptent
    s'applique doit doivent reste restent augmente augmentent change changent faut
    baisse baissent demande demandent veut veulent supporte supportent écoute es son
    está están tiene tienen cuesta cuestan corre corren caduca caducan necesita
    necesitan sube suben pasa pasan cambia cambian llama llaman abre abren cierra
    cierran dura duran usa usan contiene contienen acepta aceptan aplica aplican
    debe deben queda quedan vence vencen requiere requieren utiliza utilizan vale
    valen baja bajan quiere quieren escucha hay"""
)
_PAST = words(
    "ago was were had did war waren hatte wurde wurden était étaient avait fue eran era había"
)
_RULE_WORDS = words(
    """must never always only do don't müssen muss darf dürfen nie immer stets doit jamais
    toujours debe nunca siempre"""
)
_MINE = Form(
    r"\b(?:i|i'm|i've|i'll|i'd|me|ich|mir|je(?= (?:ne|me|te|les?|la|vous|suis|vais|peux|dois|"
    r"veux|\w{2,}(?:ais|rai|[^k]e))\b)|j'\w+|yo|my|mine|mine's|mein\w*|le mien|la mienne|el mío|"
    r"la mía)\b|"
    r"\bwe(?:'re|'ll)\b|^\W*(?:we|"
    r"wir|nous|on) (?!have\b|haben\b|avons\b|use\b|ship\b|charge\b|support\b|need\b)",
    re.IGNORECASE,
)
_PASSING = Form(
    r"^\W*(?:there(?:'s| is| are| was| were)|es gibt|es gab|il y a|hay|here(?:'s| is| are)|"
    r"it(?:'s| is)|that(?:'s| "
    r"is)|this is|das ist|das sind|c'est|ce sont|esto es|eso es|"
    r"who|what|which|are|is|am|only \d|still|nice|great|good|wow|yes|no\b)\b",
    re.IGNORECASE,
)
_ANNOUNCED = Form(
    r"^(?:\W|(?:please |also |and )?)*(?:please )?(?:also )?(?:note|notice|fyi|be aware|keep in "
    r"mind|remember|reminder)(?: that)?\b[:,]?|"
    r"\b(?:bitte (?:auch )?beachten|beachte[tn]?(?: sie)?|zur info|hinweis|nur zur info|à noter|"
    r"veuillez noter|pour info|notez que|rappel|"
    r"ten(?:ga)? en cuenta|ojo|nota|aviso|para tu información|recordatorio)\b",
    re.IGNORECASE,
)
_AGO = pattern(
    r"\b(?:ago|vor (?:\w+ )?(?:tagen|wochen|monaten|jahren|stunden|minuten)|il y a \w+ (?:\w+ )?"
    r"(?:jours?|semaines?|mois|ans?|heures?)|hace (?:\w+ )?(?:días?|semanas?|mes(?:es)?|años?|"
    r"horas?))\b"
)
_LEAST_WORDS, _MOST_WORDS = 4, 28
_LONG = 12
_MOST_WORDS_OF_A_NOTE, _MOST_WORDS_OF_AN_ENTRY = 14, 8


def is_knowledge(sentence: Sentence) -> bool:
    """Whether a remark between people holds a durable fact with a hard value."""
    text = sentence.text
    if len(sentence.words) < _LEAST_WORDS or _MINE.search(_first_clause(text)):
        return False
    if _AGO.search(text):
        return False
    announced = bool(_ANNOUNCED.search(text))
    if _PASSING.match(text) and not announced:
        return False
    if _RULE.search(text):
        return True
    return _tells_state(sentence) and (
        _holds_hard_value(text) or _holds_number(text, announced=announced)
    )


def _holds_hard_value(text: str) -> bool:
    forms = (_NAMED, _IDENTIFIER, _MEASURE, _FILE, _MACHINE, _WORDED_MEASURE)
    return any(form.search(text) for form in forms)


def _holds_number(text: str, *, announced: bool) -> bool:
    """Whether it holds a bare number or time, told of a thing, for long, or at length."""
    if not (_NUMBER.search(text) or CLOCK_PATTERN.search(text)):
        return False
    told = announced or len(text.split()) >= _LONG
    return told or _DEFINITE.match(text) is not None or _GENERAL.search(text) is not None


# "Rule for the lift: never more than four": announced as a rule, or told as one.
_RULE = pattern(
    r"^\W*(?:(?:one|house|golden|the|our|a|new|eine?|die|une|la|una) )?(?:rule|regel|vorgabe|"
    r"règle|"
    r"consigne|regla|norma|policy|richtlinie)\b[^:?!]{0,50}:\s*\S"
)
_PLACED = pattern(
    r"^\W*(?:(?:the|der|die|das|unsere?|le|la|les|l'|notre|nos|el|los|las|"
    r"nuestr[oa]s?) (?:[\w'-]+ ?){1,4} ?|"
    r"(?:[\w'-]+ ){1,3})(?:"
    r"(?:is|are|lives?|sits?|goes|hangs?) (?:now |kept |stored |always )+(?:in|on|at|under|behind|"
    r"with|next)|"
    r"(?:lives?|(?:is|are) (?:kept|stored|located)) (?:in|on|at|under|behind|with|next)|"
    r"(?:steht|stehen|liegt|liegen|hängt|hängen|lagert|lagern|befindet sich|"
    r"befinden sich) (?:jetzt |nun |"
    r"künftig |immer |ab \w+ )?(?:in|im|am|auf|bei|beim|unter|hinter|neben|an)|"
    r"(?:se trouvent?|est rangée?|sont rangée?s|est stockée?|est garée?|est|sont) (?:désormais |"
    r"maintenant )?"
    r"(?:dans|sur l[ae]|sous|chez|derrière)|"
    r"(?:se guardan?|está guardad[oa]|están guardad[oa]s|está|están|la tiene|lo tiene|"
    r"se encuentran?) "
    r"(?:ahora |siempre )?(?:en|sobre|bajo|debajo|detrás|con|(?-i:[A-ZÁ-Ú]))) ?\w+"
)


_FROM = pattern(
    r"\b(?:from|as of|starting|effective|ab(?: dem)?|à partir d[ue]|dès(?: le)?|a partir del?|"
    r"desde(?: el)?)\s*"
    r"(?:le |el |dem |the )?$"
)


_CHANGES = pattern(
    r"\b(?:rises?|increases?|goes up|go up|drops?|decreases?|goes down|changes? to|raised|"
    r"steig\w+|sink\w+|"
    r"erhöh\w+|senk\w+|ändert sich|ändern sich|augment\w+|baiss\w+|passe(?:nt|ra|ront)? (?:de|à)|"
    r"sub(?:e|en|irá|irán)|baja(?:n|rá)?|aumenta(?:n|rá)?)\b"
)


def changes_value(sentence: Sentence) -> bool:
    """Whether a figure is told to rise, fall or change."""
    return bool(_CHANGES.search(sentence.text) and _MEASURE.search(sentence.text))


def begins_after(before: str) -> bool:
    """Whether the words before a day make it the first of a time without end."""
    return _FROM.search(before) is not None


def holds_from(sentence: Sentence, before: str) -> bool:
    """Whether it tells what holds from a day on; `before` is what stands before the day."""
    if sentence.words & _PAST or _MINE.search(_first_clause(sentence.text)):
        return False
    return begins_after(before) and len(sentence.words) >= _LEAST_WORDS


def is_placed(sentence: Sentence) -> bool:
    """Whether it tells where a thing is kept."""
    if sentence.words & _PAST or _MINE.search(sentence.text):
        return False
    return not _PASSING.match(sentence.text) and _PLACED.search(sentence.text) is not None


def _tells_state(sentence: Sentence) -> bool:
    stable = sentence.words & _STABLE
    if stable == {"a"} and not sentence.words & _FRENCH:
        return False
    return bool(stable) or any(word.endswith("'s") for word in sentence.words)


# Beside these "a" is a verb.
_FRENCH = words("le les une des du il elle on nous vous et est dans avec pour qui que ça y")
# A number alone is worth keeping where a thing is named that has it, or where it holds for long.
_DEFINITE = pattern(
    r"^\W*(?:(?:and|but|btw|also|so|ok|und|aber|et|mais|y|pero),? )*(?:the|our|your|their|der|die|"
    r"das|unsere?|eure?|ihre?|le|la|les|l'|notre|nos|votre|vos|el|los|las|nuestr[oa]s?|"
    r"(?-i:[A-ZÀ-Þ]\S* ){1,3})"
)
_GENERAL = pattern(
    r"\b(?:always|every|each|per|usually|now|from|until|max\w*|min(?:imum)?|limit\w*|only|at most|"
    r"at least|opens?|closes?|immer|jede[nrms]?|jeweils|pro|ab|bis|höchstens|mindestens|nur|jetzt|"
    r"öffnet|schließt|toujours|chaque|par|désormais|maintenant|jusqu\w*|au (?:plus|moins)|ouvre|"
    r"ferme|siempre|cada|por|ahora|desde|hasta|máximo|mínimo|solo|sólo|como mucho|abre|cierra)\b"
)


def is_limited(sentence: Sentence) -> bool:
    """Whether it tells until when something holds."""
    subject = _first_clause(sentence.text)
    held = _tells_state(sentence) and not (_MINE.search(subject) or _PASSING.match(subject))
    return held and _UNTIL.search(sentence.text) is not None


def _first_clause(text: str) -> str:
    """The part that holds the subject: "The price rises to 9, I told them" is about the price."""
    return re.split(r"[,;] ", text, maxsplit=1)[0]


def is_reference(sentence: Sentence, *, dated: bool = False, marked: bool = False) -> bool:
    """Whether a sentence of the person's own reference pages holds a fact or a rule.

    `dated` tells that it names a day, `marked` that it is an entry of a list.
    """
    text = sentence.text
    if not _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS:
        return False
    if sentence.words & _PAST:
        return False
    dated = dated or CLOCK_PATTERN.search(text) is not None
    if sentence.words & (_STABLE | _RULE_WORDS):
        return dated or holds_value(text)
    closed = text.endswith(".") or (marked and len(text.split()) <= _MOST_WORDS_OF_AN_ENTRY)
    noted = len(text.split()) <= _MOST_WORDS_OF_A_NOTE and closed
    return noted and (holds_value(text) or (dated and text.endswith(".")))


def holds_value(text: str) -> bool:
    """Whether it names a host, path, address or version, or measures something."""
    return any(form.search(text) for form in (_IDENTIFIER, _MEASURE, _WORDED_MEASURE, _NAMED))
