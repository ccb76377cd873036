"""What failed and why, told in words."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import words
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.statements.unsuited import is_unsuited

_RULES = Rules(
    r"""
found turns turned culprit gefunden stellte stellt trouvé s'avère avère encontrado encontré resulta
    ^\W*(?:(?:i |we |i've |we've |ok,? )*found (?:it|the (?:bug|cause|problem|culprit|issue|
    reason))|(?:it )?turn(?:s|ed) out|hab(?:'?s| ich's| den fehler| es)? gefunden|
    fehler gefunden|gefunden|(?:es )?stellt(?:e)? sich (?:raus|heraus)|(?:j'ai )?trouvé|
    il s'avère que|(?:lo )?(?:he )?encontr(?:ado|é)|resulta que)\b\s*[:,–-]?\s*
    (?!a\b|an\b|ein\w*\b|une?\b)\w+ \w+
error problem fault issue bug fehler problem störung erreur panne problème error fallo avería
problema
    ^\W*(?:the|this|that|der|die|das|l'|le|la|el|este) ?(?:error|problem|fault|issue|bug|fehler|
    störung|
    erreur|panne|problème|fallo|avería|problema)\b.{0,50}?\b(?:was|is|came from|war|ist|lag|kam|
    était|est|
    vient|venait|era|es|venía|fue)\b (?!not|solved|fixed|gone|nicht|gelöst|behoben|pas|résolu|
    no\b|resuelto|
    still|noch|encore|todavía|that\b|dass\b|que\b)
    (?:a|an|the|due|from|in|with|ein\w*|der|die|das|an|am|von|un|une|le|la|l'|du|dû|el|por|de|del|
    \w+) \w+
root cause
    \b(?:root )?cause(?: is| was)?\s*[:–]\s*\S|\b(?:the|root) (?:root )?cause (?:is|was)\b
down broken failing crashing offline unreachable failed stuck timing unresponsive
    \b(?:is|are|was|were|went|keeps?)(?: \w+)? (?:down|broken|failing|crashing|timing out|
    offline|unreachable|stuck|unresponsive|out of (?:memory|disk))\b(?! to \d)
fails failed crashes crashed times timed
    \b(?:fails?|failed|crash(?:es|ed)|times? out|timed out)\b.{0,60}\b(?:with|on|when|because|
    since|
    after|in|at|every|for)\b
breaks broke dies died
    \b(?:breaks|broke|dies|died) (?:down )?(?:when|on|with|after|since|because|every|during|
    as soon)\b
error exception timeout errors exceptions timeouts 500 502 503 504 401 403
    \b(?:i|we|users?|customers?|clients?|they|it)(?:'m|'re| am| are| is| keep| still|
     now)* (?:gets?|getting|got|sees?|seeing|saw|throws?|threw|returns?|returned|
    reports?) .{0,60}(?:errors?|exceptions?|timeouts?|\b[45]\d\d\b)
blocked blocker
    ^\W*(?:blocked|blocker|blockers)\s*(?:by|:)
leaks leaking verliert tropft fuit pierde gotea
    \b(?:leaks|is leaking|verliert (?:öl|wasser|luft)|tropft|fuit|pierde (?:aceite|agua|aire)|
    gotea)\b
bekomme kriege sehe
    \b(?:bekomme|kriege|sehe) ich .{0,40}\b(?:weiße|leere|schwarze) (?:seite|bildschirm)
cant
    \bcan'?t (?:run|build|deploy|log in|connect|open|save|start)\b
returns return
    \breturns? (?:an? |the )?(?:\w+ )?(?:error|exception|[45]\d\d)\b
keeps drops dropping freezes freezing hangs disconnects
    \bkeeps? (?:dropping|disconnecting|freezing|hanging|crashing|failing|rebooting|restarting)\b|
    \b(?:freezes|hangs|disconnects) (?:every|when|on|after|at)\b
hängt friert fällt aus auf
    \b(?:hängt sich .{0,20}auf|friert .{0,20}ein|fällt (?:ständig|immer wieder|dauernd|
    oft) .{0,20}aus)\b
coupe bloque rame déconnecte
    \bse (?:coupe|bloque|déconnecte)\b|\brame\b
cae caen corta cortan bloquea cuelga desconecta
    \bse (?:caen?|cortan?|bloquean?|cuelgan?|desconectan?)\b
order
    \b(?:is|are) out of order\b
expired
    \b(?:certificate|licen[cs]e|token|subscription|password|domain|contract)s? (?:has |
    have )?expired\b
empty blank wrong missing
    \bcomes? (?:out|up|back) (?:empty|blank|wrong)\b|\b(?:is|are) (?:suddenly |completely |
    always )?(?:blank|
    missing from|corrupted)\b
nobody no
    \b(?:nobody|no one|no user) can (?:log in|sign in|connect|access|reach|open|print)\b
throws timeout
    \bthrows (?:an? )?(?:error|exception|timeout)\b
fehlen fehlt
    \b(?:beim|im) \w+ fehl(?:en|t)\b
vide illisible
    \bfichier .{0,30}\b(?:est|sort) (?:vide|illisible|corrompu)\b
averiado averiada estropeado estropeada
    \best(?:á|án) (?:averiad|estropead)[oa]s?\b
broken
    \b(?:has|have) been broken\b
doesn't don't isn't aren't stopped not
    \b(?:doesn't|don't|does not) work(?! (?:for|with|on (?:mon|tue|wed|thu|fri|sat|sun))\b)\b|
    \b(?:isn't|aren't|is not|not) (?:working|loading|starting|responding|printing|syncing)\b|
    \bstopped working\b
won't
    \bwon't (?:boot|start|open|load|turn on|connect|print|close|charge|compile|sync)\b
startet geht läuft lädt öffnet druckt verbindet
    \b(?:startet|lädt|öffnet|druckt|verbindet|synchronisiert)\b.{0,40}\bnicht(?: mehr)?\b|
    \b(?:geht|läuft)\b.{0,30}\bnicht mehr\b
lag liegt
    \b(?:das |es )?(?:lag|liegt) an (?:einem|einer|der|dem|den)\b
arranca abre carga enciende dejado conecta
    \bno (?:arranca|abre|carga|enciende|conecta|imprime)\b|\bha dejado de funcionar\b
démarre s'ouvre charge s'allume imprime
    \bne (?:démarre|s'ouvre|charge|s'allume|imprime) (?:plus|pas)\b
can't cannot unable
    \b(?:can't|cannot|unable to) (?:log ?in|connect|reach|open|access|print|start|boot|push|
    deploy|build)\b
ursache grund
    ^\W*(?:ursache|fehlerursache|grund)\s*:\s*\S|\bdie ursache (?:ist|war)\b
kaputt offline ausgefallen abgestürzt erreichbar defekt down hängt
    \b(?:ist|sind|war|waren)\b.{0,40}\b(?:down|kaputt|offline|nicht erreichbar|ausgefallen|
    abgestürzt|defekt)\b
schlägt stürzt bricht fehlgeschlagen funktioniert abgestürzt wirft
    \b(?:schlägt .{0,60}fehl|stürzt .{0,60}ab|bricht .{0,60}ab|ist .{0,40}fehlgeschlagen|
    funktioniert .{0,30}nicht(?: mehr)?|wirft .{0,40}(?:fehler|exception))\b
fehler fehlermeldung
    \b(?:bekomme|kriege|bekommen|kriegen|gibt|kommt|liefert|meldet)\b.{0,60}\b\w*fehler\w*\b
cause origine
    ^\W*(?:cause|origine|cause racine)\s*:\s*\S|\bla cause (?:est|était|vient)\b
panne cassé cassée indisponible injoignable planté plantée plante échoue échoué
    \b(?:est|sont|était)\b.{0,20}\b(?:en panne|cassée?|indisponible|injoignable|plantée?|
    hors service|tombée?)\b|\b(?:plante|échoue|a (?:planté|échoué))\b
marche fonctionne
    \bne (?:marche|fonctionne) (?:pas|plus)\b
erreur erreurs
    \b(?:j'ai|on a|nous avons|renvoie|retourne|affiche)\b.{0,40}\berreurs?\b
causa motivo
    ^\W*(?:causa(?: raíz)?|motivo)\s*:\s*\S|\bla causa (?:es|era|fue)\b
caído caída roto rota falla fallando falló funciona cuelga colgado
    \best(?:á|án|aba)\b.{0,20}\b(?:caíd|rot|colgad)[oa]s?\b|\b(?:falla|falló|está fallando|
    se cuelga|no funciona)\b
error errores
    \b(?:da|dan|devuelve|me sale|nos sale|aparece|tenemos|lanza)\b.{0,40}\berror(?:es)?\b
    """,
)
# "It must be 5, else it breaks" is a rule, no report.
_DEMANDS = words("must muss müssen doit doivent debe deben sonst otherwise sinon")


def is_error(sentence: Sentence) -> bool:
    """Whether it tells what does not work, or why."""
    if not sentence.words.isdisjoint(_DEMANDS) or is_unsuited(sentence.text):
        return False
    return _RULES.match(sentence) is not None
