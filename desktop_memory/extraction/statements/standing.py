"""What stands for long: where things run, what they bear, whom they go through, how often."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern
from desktop_memory.extraction.values.names import PERSON

# An address, the name of a machine, a path: what only a program would be called.
_MACHINE = (
    r"(?:\d{1,3}(?:\.\d{1,3}){3}(?:/\d+)?|(?:\w+-)?(?:srv|server|host|db|pg|my|vm|node|nas|web|app|"
    r"prod|stag\w+|test|dev|bkp|backup|ci|git|fs|file|mail|proxy|gw|k8s|esx|rack|bastion)[\w-]*\d"
    r"[\w-]*(?:\.[\w.-]+)?|\w+-(?:nas|db|srv|server|host|prod|stage|vm)\b|[a-z][\w.-]+:\d{2,5}|"
    r"/[\w.-]+/[\w./-]+|\\\\[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:example|local|lan|internal|intern|corp|"
    r"home|net|com|org|io|de|fr|es)|vlan \d+)"
)
_HOSTED = pattern(
    rf"^.{{3,60}}?\b(?:runs?|lives?|lands?|sits?|goes?|is|are|stored|hosted|kept|found|listens?|"
    rf"liegt|liegen|läuft|laufen|landet|landen|steht|stehen|ist|sind|gespeichert|erreichbar|"
    rf"tournent?|se trouvent?|est|sont|stockée?s?|hébergée?s?|atterrissent|corren?|está|están|"
    rf"viven?|vive|se guardan?|queda|quedan)\b(?: (?:now|all|always|only|jetzt|immer|alle|nur|"
    rf"maintenant|toujours|ahora|siempre|on port|under|directly))* "
    rf"(?:on|in|at|under|to|behind|via|auf|unter|in|im|bei|über|hinter|sur|dans|sous|en|bajo|por)"
    rf"(?: (?:the|our|dem|der|den|le|la|el|host|server|port|machine|serveur|servidor))* {_MACHINE}"
)
_UNIT = (
    r"(?:t|kg|g|m|cm|mm|km|l|a|v|w|kw|kwh|mb|gb|tb|%|°c?|€|euros?|£|\$|people|persons?|seats|users?|"
    r"requests?|personen|plätze|nutzer|anfragen|tonnen|meter|liter|personnes?|places|tonnes?|"
    r"mètres?|requêtes?|personas?|plazas?|toneladas?|metros?|peticiones?|km/h|bar|psi|rpm|h|"
    r"hours?|stunden|heures?|horas?|days?|tage|jours?|días?)"
)
_BEARS = pattern(
    rf"^(?!.*\b(?:was|were|had|war|waren|hatte|était|étaient|fue|era|i think|tomorrow|morgen|"
    rf"demain|mañana|today|heute|hoy)\b)\W*(?:the|our|der|die|das|unsere?|le|la|l'|les|notre|el|"
    rf"los|las|nuestr[oa]|[A-ZÀ-Þ]\w+).{{2,50}}?"
    rf"\b(?:up to|at most|no more than|max(?:imum|imal|\.)?|bis zu|höchstens|jusqu'à|au maximum|"
    rf"maximum|hasta|como máximo|máximo)(?: de)? \d[\d.,]* ?{_UNIT}(?!\w)"
)
_ERRANDS = (
    r"(?:orders?|ordering|toner|paper|supplies|bookings?|travel|expenses?|invoices?|requests?|"
    r"access|approvals?|keys?|purchases?|contracts?|hardware|licen\w+|tickets?|bestellung\w*|"
    r"buchung\w*|reisen?|spesen|rechnung\w*|urlaub\w*|zugäng\w*|schlüssel|freigab\w*|einkauf|"
    r"material|commandes?|achats?|réservations?|factures?|demandes?|congés|accès|clés?|matériel|"
    r"pedidos?|compras?|reservas?|facturas?|solicitud\w*|vacaciones|accesos?|llaves?)"
)
_THROUGH = pattern(
    rf"^.{{0,50}}?\b(?:(?:is|are|gets?) (?:always |only )?(?:ordered|handled|booked|approved|done|"
    rf"managed|paid|kept|checked|bought|organi[sz]ed|maintained) (?:by|through|via)|"
    rf"{_ERRANDS}(?: \w+){{0,3}} (?:goes? (?:through|via)|go (?:through|via)|läuft über|"
    rf"laufen über|"
    rf"geht (?:immer )?über|gehen (?:immer )?über|passent? par|(?:pasan?|van?) por)|est "
    rf"(?:commandée?|gérée?|payée?|validée?) par|sont (?:commandée?s|gérée?s) par|"
    rf"(?:se|lo|la|los|las) (?:pide|piden|gestiona|gestionan|compra) (?:a través de|con)?|"
    rf"sont validées par) (?:our |unsere[nr]? |notre |nuestr[oa] )?(?-i:{PERSON})"
    rf"(?: \([^)]{{2,30}}\)| (?:in|from|aus|von|du|de) \w+)?\b"
)
_CYCLE = pattern(
    r"\b(?:contract|licen[cs]e|subscription|agreement|lease|certificate|domain|insurance|renewal|"
    r"vertrag|lizenz|abo(?:nnement)?|zertifikat|versicherung|verlängerung|contrat|licence|"
    r"abonnement|bail|certificat|assurance|renouvellement|contrato|licencia|suscripción|"
    r"certificado|seguro|renovación)\b.{0,60}\b(?:every|each|yearly|annually|jede[snmr]?|jährlich|"
    r"chaque|tous les|toutes les|cada|anualmente|todos los|todas las)\b"
)
_OPEN = pattern(
    r"\b(?:fail\w*|broken|down|error|kaputt|fehler|plante|erreur|roto|falla|would|könnte|wäre|"
    r"pourrait|podría|perhaps|maybe|vielleicht|peut-être|quizá)\b"
)
_LEAST_WORDS, _MOST_WORDS = 4, 26


def is_standing(sentence: Sentence) -> bool:
    """Whether it tells where something runs, what it bears, or by whom or how often it is done."""
    text = sentence.text
    if not _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS or _OPEN.search(text):
        return False
    return any(form.search(text) for form in (_HOSTED, _BEARS, _THROUGH, _CYCLE))
