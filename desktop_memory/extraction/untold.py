"""What is no fact whoever found it: rows of files, gauges, what somebody would do, what held."""

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.patterns import pattern

# A file with its size and day, as it stands among others.
_FILE = pattern(
    r"^(?:\S+ ){0,3}\S+\.(?:pdf|docx?|xlsx?|png|jpe?g|zip|txt|csv|odt|ods|pptx?|mp[34])\b.*\b\d+"
    r"(?:[.,]\d+)? ?[kmg]?i?[bo]\b"
)
# What goes up and down by the minute, and what runs below.
_GAUGE = pattern(
    r"\b(?:checks|values|werte|requests|valeurs|valores|queries)/s \d|\b(?:uptime|betriebszeit) \d|"
    r"^\W*(?:server version|serverversion|version du serveur|versión del servidor)\s?:|"
    r"^\W*(?P<program>[\w-]+): this is (?P=program)\b|\bthis is [\w-]+,? version \d|"
    r"^\W*(?:last login|letzte anmeldung|dernière connexion|último acceso)\b"
)
# What a text says of a value: that it holds no more.
_PASSED = pattern(
    r"\b(?:superseded|überholt|obsolete|veraltet|obsolètes?|obsolet[oa]s?|hinfällig|caduc\w*|"
    r"périmée?s?|out ?dated|nicht mehr (?:gültig|verwenden|benutzen)|(?:gilt|gelten) nicht mehr|"
    r"no longer (?:valid|applies|apply)|ne plus utiliser|no usar más|ya no (?:vale|valen)|"
    r"plus valables?)\W*$"
)
# "Ana: if it holds we stay": what somebody means to do then.
_IN_CASE = pattern(
    r"^(?:[\w .'’-]{2,25}: )(?:if|falls|wenn|si)\b .*\b(?:we|i|wir|ich|nous|on|je|vamos|\w+amos)\b"
)
# Who says what they cannot do takes nothing.
_CANNOT = pattern(
    r"^\W*(?:ich (?:kann|hab\w*) (?:\w+ )?(?:kein\w*|nicht|nich)\b|i (?:can't|cannot|won't)\b|"
    r"je (?:ne )?(?:peux|sais) pas\b|(?:yo )?no (?:puedo|me)\b)"
)
_BUTTONS = pattern(
    r"^(?:reply|antworten|répondre|responder)\b.{0,15}\b(?:forward|weiterleiten|transférer|"
    r"reenviar)\b"
)
_WOULD = pattern(r"\b(?:i|he|she|we|they)(?:'d| would)\b")
# What a program warns whoever sits there of: "Warning: you are using the root account."
_WARNED = pattern(
    r"^\W*(?:\w+: )?(?:warning|caution|notice|warnung|achtung|hinweis|attention|avertissement|"
    r"advertencia|atención|aviso)\s?[:,!–-]\s?(?:you(?:'re| are| have| may)|sie (?:sind|arbeiten|"
    r"benutzen|verwenden|haben)|du (?:bist|benutzt|verwendest)|vous (?:êtes|utilisez|avez)|tu "
    r"(?:es|utilises)|(?:usted )?(?:está|estás|utiliza)|this (?:program|session|account|computer)|"
    r"diese[rs]? (?:programm|sitzung|konto|rechner))\b|"
    r"\b(?:you are|you're|running|logged in) (?:using|as|with) (?:the )?(?:root|superuser|"
    r"administrator)\b"
)
# "You can have the old lamp", "let me look": nobody is to do anything.
_OFFERED = pattern(
    r"^\W*(?:@?\w+,? )?(?:you (?:can|may|get|could) (?:have|keep|borrow|get|an?|the) |"
    r"du (?:kannst|darfst) .{0,40}(?:haben|behalten)\b|tu peux (?:avoir|garder)\b|puedes quedart|"
    r"(?:let me|lass mich|laisse-moi|déjame|deja que) (?:just |mal |kurz )?(?:look|check|see|think|"
    r"ask|sleep|schauen|sehen|überlegen|nachdenken|voir|réfléchir|regarder|ver|mirar|pensar)\b)"
)
# Asked of one person, without a mark, or only pictured.
_ASKED = pattern(
    r"^\W*(?:\w+, )?(?:can|could|may|would|will|kannst|könntest|darf|kann|könnte|peux|pourrais|"
    r"puedo|puedes|podrías)[ -](?:you|i|u|du|ich|tu|je)\b[^?\n]*$"
)
_PICTURED = pattern(
    r"\b(?:tu (?:t')?imagines?|vous imaginez|stell(?:t euch| dir) vor|imagínate|te imaginas) "
    r"(?:si|que|wenn)\b"
)
# What somebody cannot do, and what is as ever, is not what they like.
_NOT_ABLE = pattern(
    r"\b(?:can['’]?t|cannot|can not)\b(?! (?:stand|abide|bear|eat))|\b(?:kann|können) (?:\w+ "
    r"){0,3}nicht\b|"
    r"\b(?:peux|peut|pouvons) pas\b|\bno (?:puedo|podemos)\b|"
    r"^(?!.*\b(?:prefer\w*|rather|like\w*|lieber|mag|préf\w+|aim\w+|prefier\w+|gust\w+|without|"
    r"ohne|sans|"
    r"sin)\b).*\b(?:as (?:always|usual)|wie (?:immer|üblich)|comme (?:toujours|d['’]habitude)|"
    r"como siempre)\b"
)
# What suits nobody, nobody prefers.
_NOBODYS = pattern(
    r"\b(?:nobody|no ?one|niemand|keiner?|personne|nadie|ninguno) (?:\w+ )?(?:wants?|likes?|will|"
    r"mag|möchte|ne (?:veut|aime)|quiere|gusta)\b|\b(?:will|mag) (?:keiner|niemand)\b"
)
# A sample of how something is written.
_SAMPLE = pattern(
    r"\b(?:z\.\s?B\.|zum Beispiel|e\.\s?g\.|for example|p(?:ar)?\.? ex(?:emple)?\b|"
    r"por ejemplo|p\. ?ej\.)"
)
_UNDECIDED = pattern(
    r"\b(?:nothing|nichts|rien|nada) (?:\w+ )?(?:agreed|decided|settled|beschlossen|entschieden|"
    r"décidé|acté|acordado|decidido)\b|\bsin acuerdo\b|\bno (?:agreement|decision)\b|"
    r"\b(?:keine entscheidung|aucune décision)\b"
)
# Who only brings something up in a meeting is to do nothing.
_BROUGHT_UP = pattern(
    r"^To do for [^:]{2,40}: (?:regt an|schlägt vor|gibt zu bedenken|merkt an|fragt|berichtet|"
    r"suggests|proposes|wonders|asks (?:if|whether|about)|reports|points out|suggère|propose|"
    r"demande si|signale|fait remarquer|propone|sugiere|pregunta|señala|comenta)\b"
)
# A state beside a thing that says that it is done.
_CLOSED = pattern(
    r"\S\s{2,}(?:done|closed|resolved|fertig|erledigt|geschlossen|behoben|terminée?|fermée?|résolue?|"
    r"hech[oa]|cerrad[oa]|resuelt[oa]|completad[oa])(?:\s{2,}|\W*$)"
)
# What failed and is mended in one breath.
_MENDED = pattern(
    r"[,;–-]\s*(?:(?:it(?:'s| is) )?(?:all )?(?:fine|fixed|ok(?:ay)?|good|works|working|solved) "
    r"(?:again|now)|(?:läuft|geht|funktioniert|klappt) (?:jetzt|wieder)|(?:ça |c'est )?"
    r"(?:remarche|refonctionne|réparé|réglé)|ya (?:funciona|va|está)|arreglad[oa])\W*$"
)
# A button of a form that is not chosen.
_UNCHOSEN = pattern(r"^\W*\( ?\)\s")
# The row of links at the head of a shop tells how many things are to be bought.
_CART = pattern(r"\b(?:panier|cart|warenkorb|carrito|cesta|basket|bag) ?\(\d+\)")
# Who took part is told by what they said and took on.
_TOOK_PART = pattern(
    r"^\W*(?:attendees|participants?|present|apologies|teilnehmer\w*|teilnehmende|anwesend\w*|"
    r"entschuldigt|présente?s?|excusée?s?|asistentes|presentes|excusad[oa]s)\s?:"
)
# A day that is denied, and no other named: "it is not on the 4th any more".
_DENIED = pattern(
    r"^(?!.*20\d\d-\d\d-\d\d.*20\d\d-\d\d-\d\d).*\b(?:not|isn['’]t|nicht|pas|no)(?: (?:on|at|the|"
    r"am|mehr|plus|le|el|es))* (?:\w+ \()?20\d\d-\d\d-\d\d"
)
# A figure that somebody told before, as what they said it was without.
_TOLD_BEFORE = pattern(
    r"^(?:[\w .'’-]{2,30}: )?(?:the|die|der|das|les?|la|los|las|el) [€$£]?\d[\d.,]*(?: "
    r"?[€$£])?,? (?:"
    r"that |which |die |den |das |que |qu['’])?(?:i|we|ich|wir|je|j['’]\w+|nous|te|"
    r"os)\b[^;.]{0,40}?\b"
    r"(?:quoted|said|told|genannt|gesagt|angegeben|annoncée?s?|dit|indiquée?s?|dij\w+|indiqué)\b"
)
# By what is wrong in the words of the page, and in those of the fact.
_IN_QUOTE = {
    FactKind.TASK: (_OFFERED, _PICTURED, _CANNOT, _CLOSED),
    FactKind.ERROR: (_CLOSED, _MENDED),
    FactKind.PROFILE: (_WOULD, _WARNED, _ASKED, _TOOK_PART),
    FactKind.PREFERENCE: (_WARNED, _ASKED, _NOT_ABLE, _NOBODYS),
    FactKind.DECISION: (_WARNED, _ASKED, _UNDECIDED),
    FactKind.KNOWLEDGE: (_WARNED, _ASKED, _IN_CASE, _TOOK_PART, _UNCHOSEN),
    FactKind.EVENT: (_ASKED, _BUTTONS, _UNCHOSEN, _SAMPLE),
}
_IN_TEXT = {
    FactKind.KNOWLEDGE: (_FILE, _GAUGE, _PASSED, _TOLD_BEFORE),
    FactKind.EVENT: (_PASSED, _DENIED),
    FactKind.TASK: (_BROUGHT_UP,),
    FactKind.TASK_OUTCOME: (_FILE,),
}


def is_untold(fact: FoundFact) -> bool:
    """Whether the wording of a fact shows that it says nothing of its kind."""
    quoted, told = _IN_QUOTE.get(fact.kind, ()), _IN_TEXT.get(fact.kind, ())
    return any(form.search(fact.quote) for form in (_CART, *quoted)) or any(
        form.search(fact.text) for form in told
    )
