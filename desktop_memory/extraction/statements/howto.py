"""How something is done, told without saying who is to do it."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern

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
# "If it freezes, hold power for ten seconds": what to do in a case.
_IN_CASE = pattern(
    r"^\W*(?:if|when(?:ever)?|in case) (?:the|your|it|this|that|you|an?) .{3,50}?[, ](?:just |"
    r"simply |"
    r"then |first )?(?:hold|press|unplug|pull|restart|reboot|switch (?:it )?off|delete|clear|"
    r"remove|"
    r"reset|replace|reinstall|reseat|log out|click|run|tap|power)\b .{3,}|"
    r"^\W*(?:wenn|falls|sobald) .{5,50}?[,:] ?(?:einfach |dann |erst )?.{0,70}\b(?:drücken|ziehen|"
    r"halten|neu ?starten|ausschalten|einschalten|löschen|leeren|abschalten|tauschen|trennen|"
    r"anstoßen|stecken|zurücksetzen|anmelden|raus|rein)\b|"
    r"^\W*(?:si|quand|lorsque) .{5,50}?, ?(?:il faut |il suffit de |d'abord )?(?:débranche\w*|"
    r"appuy\w+|appuie|redémarre\w*|relance\w*|vide[rz]?|maintiens|maintenez|coupe[rz]?|étein\w+|"
    r"supprime\w*|retire[rz]?|réinstalle\w*|clique\w*)\b|"
    r"^\W*(?:si|cuando) .{5,50}?, ?(?:hay que |basta con |primero )?(?:desenchuf\w+|puls\w+|"
    r"mantén|mantener|reinici\w+|apag\w+|vacía\w*|vaciar|borr\w+|quit\w+|desconect\w+|"
    r"reinstal\w+)\b"
)
# How it was mended: "fixed it with chmod 600", "gelöst durch …".
_CURED = pattern(
    r"\b(?:fixed|solved|cured|sorted|resolved|got (?:it|this|that|mine) (?:working|running|fixed|"
    r"to "
    r"work))(?: it| this| that| mine)? (?:by \w+ing|with)\b .{4,}|"
    r"\b(?:gelöst|behoben|gefixt|hinbekommen|hingekriegt) (?:habe ich es |wurde es )?(?:durch|mit|"
    r"indem)\b .{4,}|\b(?:résolu|réglé|corrigé|réparé)(?: ça| le \w+| la \w+)? (?:en \w+ant|avec|"
    r"grâce à)\b .{4,}|\b(?:arreglado|solucionado|resuelto|lo arreglé|lo solucioné|lo resolví) "
    r"(?:\w+ndo|con)\b .{4,}"
)
_OWN = pattern(
    r"\b(?:i|we|wir|ich|nous|je|yo|nosotros|tomorrow|today|morgen|heute|demain|aujourd'hui|"
    r"mañana|hoy|quelqu'un|somebody|someone|jemand|alguien)\b"
)
_LEAST_WORDS, _MOST_WORDS = 6, 45


_COMMAND_CLAUSE = Form(
    r"[,;–—-]\s+(?P<how>[^,;:]{3,60}:\s*(?:`[^`]+`|[a-z][\w./-]+\s(?:\S+\s)*--?\w.*))$"
)


def command_clause(sentence: Sentence) -> str:
    """What the last clause of a sentence says to run, empty where it names no command."""
    match = _COMMAND_CLAUSE.search(sentence.text)
    return match["how"] if match else ""


def is_howto(sentence: Sentence) -> bool:
    """Whether it tells steps that anybody is to take who wants the same."""
    text = sentence.text
    if not _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS:
        return False
    if _CURED.search(text):
        return True
    if _OPERATES.search(text) is None:
        return False
    if _FOR_OTHERS.match(text) or _IN_CASE.match(text):
        return True
    match = _IMPERSONAL.search(text)
    return match is not None and not _OWN.search(match.group())
