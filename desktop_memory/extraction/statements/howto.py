"""How something is done, told without saying who is to do it."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern

_MUST = (
    r"(?:you (?:just |only |first |really )?(?:have|need) to|you(?:'ve)? got to|you must|"
    r"one has to|it's enough to|just have to|man muss|man braucht|du musst|ihr müsst|es reicht,?|"
    r"il faut(?! que| qu')|il suffit (?:de|d')|on doit|tu dois|vous devez|hay que|"
    r"basta(?: con)?|tienes que|tenéis que|hace falta)"
)
# What makes it a way of doing rather than a duty: an order of steps, how long, what for.
_ORDERED = (
    r"(?:then|and then|until|after that|before|first|twice|wait|seconds?|minutes?|otherwise|"
    r"again|back in|puis|ensuite|avant|d'abord|pendant|secondes?|sinon|jusqu'à|dann|danach|erst|"
    r"zuerst|anschließend|sekunden?|minuten?|sonst|vorher|wieder|nochmal|luego|después|hasta|"
    r"primero|antes|segundos?|minutos?|si no|durante|para (?:\w+[aei]r)\b)"
)
_IMPERSONAL = pattern(rf"\b{_MUST}\b.{{4,}}?\b{_ORDERED}\b")
_FOR_OTHERS = pattern(
    r"^\W*(?:for (?:anyone|anybody|everyone|those|whoever)\b.{0,50}|(?:in case|if) (?:it|this|"
    r"that|the \w+)\b.{3,50}|(?:falls|wenn) .{4,50}|für alle,? .{0,50}|pour (?:ceux|celles|tous|"
    r"info)\b.{0,50}|si (?:ça|cela|le \w+|la \w+)\b.{3,50}|para (?:quien|los que|todos)\b.{0,50}|"
    r"(?:fix|workaround|solution|lösung|abhilfe|remède|solution de contournement|solución|"
    r"arreglo))\s?[:–]\s+(?:\w+ly |just |einfach |erst |simplement |solo )?"
    r"[a-zà-ÿ~/`]\S*.+\b(?:and|then|und|dann|et|puis|y|luego)\b.+"
)
# What devices and programs have, and what is done to them.
_OPERATES = pattern(
    r"\b(?:(?:re)?start\w*|reset\w*|reboot\w*|press\w*|hold|unplug\w*|plug\w*|click\w*|buttons?|"
    r"keys?|cache|drivers?|ports?|modes?|(?:re|un)?install\w*|log (?:in|out)|clear|delete|remove|"
    r"replace|screw\w*|unscrew|config\w*|settings?|cables?|power|switch\w*|menu|valve|lid|cover|"
    r"battery|plug|session|export|import|run|update|taste|knopf|neu ?starten|neustart\w*|anmelden|"
    r"ziehen|stecken|einstecken|drücken|leeren|löschen|treiber|modus|kabel|einstellung\w*|menü|"
    r"ausschalten|einschalten|schalter|ventil|deckel|akku|stecker|aufdrehen|zudrehen|abschrauben|"
    r"redémarr\w+|relanc\w+|appuy\w+|mainten\w+|débranch\w+|branch\w+|vider|supprimer|pilote|mode|"
    r"câble|touche|bouton|menu|réglages?|vanne|couvercle|batterie|éteindre|rallumer|dévisser|"
    r"reinici\w+|puls\w+|mantener|desconect\w+|conect\w+|vaciar|borrar|botón|tecla|cable|modo|"
    r"controlador|menú|ajustes|válvula|tapa|batería|apagar|encender|desenchuf\w+|enchuf\w+)\b|"
    r"`[^`]+`|~/|\w/\w+/|(?-i:\b[A-Z]{3,}\b|\bF\d{1,2}\b)"
)
_OWN = pattern(
    r"\b(?:i|we|wir|ich|nous|je|yo|nosotros|tomorrow|today|morgen|heute|demain|aujourd'hui|"
    r"mañana|hoy|quelqu'un|somebody|someone|jemand|alguien)\b"
)
_LEAST_WORDS, _MOST_WORDS = 6, 45


def is_howto(sentence: Sentence) -> bool:
    """Whether it tells steps that anybody is to take who wants the same."""
    text = sentence.text
    if not _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS:
        return False
    if _OPERATES.search(text) is None:
        return False
    if _FOR_OTHERS.match(text):
        return True
    match = _IMPERSONAL.search(text)
    return match is not None and not _OWN.search(match.group())
