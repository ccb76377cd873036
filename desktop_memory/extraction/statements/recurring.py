"""What holds again and again: hours, duties that come back, where a thing is always kept."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern

_AGAIN = (
    r"(?:every|each|always|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:on )?weekdays|"
    r"(?:on )?weekends|daily|weekly|monthly|jede[nrsm]?|immer|täglich|wöchentlich|monatlich|"
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|werktag|vormittag|nachmittag|"
    r"abend)s|chaque|tous les|toutes les|toujours|les? (?:lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche)s?|en semaine|cada|siempre|todos los|todas las|los (?:lunes|martes|"
    r"miércoles|jueves|viernes|sábados|domingos)|entre semana)"
)
_HOURS = (
    r"(?:is|are|opens?|closes?|runs?|comes?|leaves?|arrives?|starts?|gets?|ist|sind|hat|öffnet|"
    r"schließt|macht|kommt|kommen|fährt|fahren|läuft|est|sont|ouvre(?:nt)?|ferme(?:nt)?|"
    r"passe(?:nt)?|"
    r"part|partent|arrive(?:nt)?|está|están|abren?|cierran?|pasan?|llegan?|salen?|vienen?)"
)
_DUTY = (
    r"(?:must|has to|have to|needs? to|is to|are to|muss|müssen|soll|sollen|doit|doivent|il faut|"
    r"debe|deben|hay que|tiene que|tienen que)"
)
_RECURS = pattern(
    rf"^\W*(?:the|our|all|der|die|das|unsere?|le|la|les|l'|notre|nos|el|los|las|nuestr[oa]s?|"
    rf"(?-i:[A-ZÀ-Þ])\w+)\b.{{2,50}}?\b(?:{_HOURS}|{_DUTY})\b.{{0,60}}\b{_AGAIN}\b"
)
_PLACES = (
    r"(?:behind|under|inside|in|on|next to|above|below|beside|at|hinter|unter|über|neben|auf|im|"
    r"am|bei|beim|derrière|sous|dans|sur|au-dessus|à côté|chez|detrás|debajo|dentro|en|sobre|"
    r"encima|junto)"
)
_KEPT = pattern(
    rf"^\W*(?:the|our|a|der|die|das|unsere?|le|la|les|l'|notre|el|los|las)\b.{{3,50}}?\b(?:hangs?|"
    rf"(?:is|are) (?:kept|stored|hidden|parked|in the|behind the|under the|on the)|lies?|lives?|"
    rf"hängt|hängen|liegt|liegen|steht|stehen|se trouve(?:nt)?|(?:est|sont) (?:rangée?s?|"
    rf"accrochée?s?|cachée?s?)|cuelgan?|se guardan?|(?:está|están) (?:guardad|colgad|"
    rf"escondid)[oa]s?)"
    rf"\b.{{0,12}}?\b{_PLACES}\b"
)
_ADDRESS = pattern(
    r"\b(?:address|adresse|anschrift|dirección|post ?code|zip code|postleitzahl|plz|code postal|"
    r"código postal)\b[^?@]{0,40}?(?:[:=]|\b(?:is|ist|lautet|est|es|now|jetzt|ahora)\b)\s*\S.*\d"
)
_OPEN = pattern(
    r"\b(?:tomorrow|today|tonight|yesterday|morgen|heute|gestern|demain|aujourd'hui|hier|mañana|"
    r"hoy|ayer|i|ich|je|yo|was|were|war|waren|était|era|fue|maybe|vielleicht|peut-être|quizá|"
    r"should|sollte|devrait|debería|late|zu spät|en retard|tarde|broken|kaputt)\b|\?"
)
_MOST_WORDS = 24


def is_recurring(sentence: Sentence) -> bool:
    """Whether it tells hours, a duty that comes back, or where a thing is always to be found."""
    text = sentence.text
    if len(text.split()) > _MOST_WORDS or _OPEN.search(text):
        return False
    return any(form.search(text) for form in (_RECURS, _KEPT, _ADDRESS))
