"""Something that happens on a day: a meeting, trip, delivery, absence."""

import re
from collections.abc import Sequence

from desktop_memory.extraction.page.agreement import is_no
from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import Form, pattern, words
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.values.dates import DateMention
from desktop_memory.extraction.values.times import CLOCK_PATTERN

NOUN = (
    r"(?:\w*meeting|call|kick-?off|review|demo|workshop|interview|appointment|dentist|doctor|"
    r"lunch|dinner|breakfast|"
    r"party|birthday|wedding|funeral|flight|train|trip|visit|conference|training|stand-?up|"
    r"retro\w*|sync|webinar|"
    r"release|launch|go-?live|freeze|maintenance|downtime|holidays?|vacation|day off|leave|exam|"
    r"audit|inspection|"
    r"delivery|presentation|hearing|off-?site|concert|viewing|session|handover|exhibition|"
    r"trade fair|job fair|"
    r"rehearsal|match|game|"
    r"deadline|due date|closing|opening|fire drill|walk-?through|check-?up|check|survey|race|"
    r"hike|ausflug|sortie|excursión|ruta|lesson|class|lecture|"
    r"ceremony|pick-?up|drop-?off|cut-?over|migration|"
    r"besprechung|\w*termin|treffen|schulung|urlaub|\w*feier|geburtstag|zahnarzt|arzt|\w*flug|"
    r"\w*reise|abgabe|frist|lieferung|messe|"
    r"konferenz|vorführung|übergabe|wartung|abnahme|prüfung|\w+abend|besichtigung|telefonat|"
    r"anruf|abendessen|mittagessen|konzert|"
    r"hochzeit|umzug|vorstellungsgespräch|\w*gespräch|\w*sitzung|feiertag|stichtag|brückentag|"
    r"projekttag|elternsprechtag|inventur|\w*probe|"
    r"\w*kurs|begehung|stichtag|einweihung|\w*fest|sprechstunde|"
    r"réunion|rendez-vous|rdv|appel|atelier|formation|congés?|vacances|anniversaire|dentiste|"
    r"médecin|vol|voyage|livraison|"
    r"salon|conférence|démo|présentation|entretien|échéance|mise en (?:production|ligne)|"
    r"maintenance|dîner|déjeuner|fête|mariage|"
    r"visite|soutenance|séminaire|point d'étape|point hebdo\w*|coupure|déménagement|examen|"
    r"cours|répétition|inauguration|"
    r"reunión|cita|llamada|taller|formación|curso|vacaciones|cumpleaños|dentista|médico|vuelo|"
    r"viaje|entrega|feria|conferencia|"
    r"presentación|entrevista|plazo|lanzamiento|mantenimiento|auditoría|cena|comida|almuerzo|"
    r"fiesta|boda|concierto|visita|examen|"
    r"partido|mudanza|corte|ensayo|inauguración|clase)s?"
)
_RULES = Rules(
    r"""
won't
    \b(?:i|we|(?-i:[A-Z]\w+)) won't be (?:in|there|around|available|at work|at the office|
    online)\b
coming visiting leaving flying starting joining
    \b(?:is|are|'s|'re) (?:coming|visiting|leaving|flying|starting|joining|arriving)\b
off out away vacation holiday leave travelling traveling abroad back
    \b(?:i(?:'m| am|'ll be| will be)|we(?:'re|'ll be| are| will be)|\w+ (?:is|will be|
    's)) (?:\w+ )?(?:off|out(?: of (?:the )?office)?|away|on (?:vacation|holiday|leave|
    parental leave|a (?:business )?trip)|travell?ing|abroad|unavailable|not (?:in|available)|
    closed)\b
bin i'm i'll suis serai estoy estaré
    \bbin (?:ich )?(?:da |dann )?(?:in|bei|beim|im|auf) (?-i:[A-ZÄÖÜ])|\bi(?:'m|'ll be) (?:in|at)
     (?-i:[A-Z]\w{2,})|\bje (?:suis|serai) (?:à|en|au|chez) (?-i:[A-ZÀ-Þ])|
    \best(?:oy|aré) en (?-i:[A-ZÁÉÍÓÚ])
ship ships shipping release releases install installs launch launches deliver delivers
    \b(?:we|they|it|he|she|(?-i:[A-Z]\w+))(?:'ll| will| are| is)? (?:ship|release|install|launch|
    deliver)(?:s|ing)?\b
here get gets arrive arrives land lands reach reaches due turn shows
    \b(?:gets? here|gets? in|(?:is|are) due(?: in)?|reach(?:es)? us|lands?|turns? up|shows? up)\b
trifft treffen eintreffen ankommen débarque débarquent livrent livrerons livre livré livrés llega
entregan traen
    \b(?:trifft|treffen)\b.{0,60}\bein\b|\bkomm(?:t|en)\b.{0,60}\ban\b|\bdébarquent?\b|
    \blivr(?:e|ent|era|eront|erons)\b|\bser(?:a|ont) livrée?s?\b|\b(?:entregan|traen|entregarán)\b
closed
    \b(?:is|are|will be) closed\b
meet meeting see
    \b(?:we|i)(?:'re|'ll| are| will)? (?:meet(?:ing)?|see(?:ing)?|visit(?:ing)?|fly(?:ing)?|
    travel(?:l?ing)?|leav(?:e|ing)|arriv(?:e|ing)|launch(?:ing)?|present(?:ing)?)\b
scheduled moved postponed set rescheduled planned booked brought takes take place starts start
begins begin arrives arrive happens happen opens open comes come confirmed changed due
    \b(?:is|are|was|has been|have been|got|will be|been|gets)? ?(?:now |re)?(?:scheduled|
    moved|postponed|set|rescheduled|planned|booked|brought forward|confirmed|changed) (?:for|
    to|on|from|until|by)\b|\b(?:takes? place|starts?|begins?|arrives?|happens?|kicks? off|
    goes live|opens?|comes?|arrive|come)\b
let's lets
    \blet'?s (?:do|meet|say|make it|have|schedule|talk|go|take|move|fix|plan)\b
works suits fits fine
    \b(?:works|suits|fits|is fine|is good) (?:for me|for us|best|well|perfectly)?
urlaub abwesend unterwegs frei krank verreist erreichbar elternzeit
    \b(?:bin|ist|sind|habe|hat|werde|haben|nehme|nimmt)\b.{0,60}\b(?:urlaub|abwesend|
    unterwegs|frei|verreist|elternzeit|nicht (?:da|im (?:büro|haus)|erreichbar))\b
fahren fliegen feiern gehen starten
    \b(?:fahren|fliegen|feiern|gehen|starten) wir\b|\bwir (?:fahren|fliegen|feiern|gehen|
    starten)\b
treffen trifft sehen findet verschoben verlegt beginnt startet kommt kommen liefern liefert fliege
fahre geschlossen reserviert gebucht angesetzt geplant
    \b(?:treffen (?:wir )?uns|wir treffen|findet .{0,80}statt|(?:ist|wird|
    wurde) .{0,60}(?:verschoben|verlegt|vorgezogen|reserviert|gebucht|angesetzt|geplant)|beginnt|
    startet|ich (?:fliege|fahre|
    komme)|bleibt geschlossen|ist geschlossen|geht live)\b
lass lasst
    \blasst? uns\b
congé congés vacances absent absente déplacement fermé fermée
    \b(?:suis|serai|est|sera|sommes|serons|sont)\b.{0,30}\b(?:en (?:congés?|vacances|
    déplacement|arrêt)|absente?|fermée?s?)\b
retrouve voit réunit lieu reporté reportée décalé décalée avancé avancée déplacé déplacée
réservé réservée prévu prévue fixé fixée programmé programmée commence commencent arrive
arrivent arrivons part débute débutent
    \b(?:on se (?:retrouve|voit|réunit)|aura lieu|a lieu|(?:est|a été|sera) .{0,30}(?:reporté|
    réservé|prévu|fixé|programmé|
    décalé|avancé|déplacé)e?|commence(?:nt)?|débute(?:nt)?|arrive(?:nt)?|j'arrive|nous arrivons|
    je pars)\b
vacaciones fuera ausente baja cerrado cerrada viaje permiso
    \b(?:estoy|estaré|está|estará|estamos|estaremos|me voy)\b.{0,30}\b(?:de (?:vacaciones|
    viaje|baja|permiso)|fuera|ausente|cerrad[oa])\b
reservado reservada previsto prevista fijado fijada programado programada
    \b(?:está|están|queda|quedan) (?:reservad|previst|fijad|programad)[oa]s?\b
vemos reunimos quedamos aplaza aplazó retrasa adelanta pasa mueve cambia empieza empiezan comienza
comienzan viene vienen lugar llega llego llegan llegamos será tendrá celebra
    \b(?:nos (?:vemos|reunimos)|quedamos (?:el|a|para)|se (?:aplaza|aplazó|retrasa|adelanta|
    mueve|celebra|pasa|ha \w+)|pasa (?:al|a la)|empiezan?|comienzan?|vienen?|tendrá lugar|
    lleg(?:a|o|an|amos)|será)\b
    """,
)
_LEAST_WORDS = 3
_PAST = words(
    """was were had did went won came said told saw got made took war waren hatte hatten
    kam ging gab wurde wurden sagte était étaient avait été fue fueron era estaba
    había tuve dijo fui"""
)
# What "was moved to Friday" is still to come.
_TOWARDS = pattern(r"\b(?:to|for|until|auf|für|à|au|pour|al|para(?: el)?)\s*$")
_HAVE_GOT = pattern(r"\b\w+'ve got\b")
_GREETS = pattern(
    r"\bsee (?:you|ya|u)\b|\bfeels? like\b|^\W*(?:see|talk|speak|until|happy|have a|enjoy|good|"
    r"bye|cheers|"
    r"thanks|bis|schönen?|"
    r"guten?|viel|à|bonne?|bon|hasta|buen|feliz|que "
    r"(?:tengas|pases))\b"
)
_LIMITS = pattern(
    r"\b(?:by|until|till|before|from|starting|as of|since|after|bis(?: zum)?|ab(?: dem)?|"
    r"vor(?: dem)?|seit|nach|avant|"
    r"jusqu'(?:au|à)|d'ici|depuis|à partir d[ue]|après|pour|"
    r"antes del?|hasta(?: el)?|desde(?: el)?|a partir del?|para(?: el)?)\s*(?:the |le |el |den "
    r"|dem )?$"
)
_HAPPENS = Form(rf"\b{NOUN}\b", re.IGNORECASE)
_DEFINITE = Form(
    rf"\b(?P<what>(?:the|our|my|der|die|das|den|dem|zum|zur|unsere[mnr]?|la|le|l['’]|notre|el|"
    rf"nuestr[oa]|del|al|du|vor dem|vor der) ?"
    rf"(?:[\w-]+ ){{0,2}}?{NOUN})(?: [\w-]+){{0,2}} (?:on|at|am|vom|le|du|el|del|de)? ?$",
    re.IGNORECASE,
)
# "Before the paint test on May 4" takes that for granted, whatever it is called.
_BEFORE = pattern(
    r"\b(?:before|ahead of|vor(?= de[rmn]\b| unserem| unserer)|avant(?= l)|antes(?= del?\b))\s?"
    r"(?P<what>(?:the |our |my |[^\W\d_]+['’]s |der |dem |den |unsere[mnr] |la |le |l['’]|notre |"
    r"del |de la |de los |nuestr[oa] )(?!(?:end|start|beginning|middle|first|last|weekend|week|"
    r"month|year|ende|anfang|mitte|wochenende|woche|monat|jahr|fin|début|week-end|semaine|mois|"
    r"final|principio|mes|semana|año|fecha|date|datum|deadline)\b)"
    r"[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]*){0,2}?)"
    r"(?:,? (?:on|at|of|am|vom|le|du|el|del|de))? ?$"
)
_HANDS_OVER = pattern(
    r"^(?:\W|(?:ok|okay|sure|yes|yep|ja|klar|gut|oui|d'accord|sí|vale)\W+)*(?:"
    r"you(?:'ll| will)? (?:have|get) (?:it|them|that|this|those)\b|"
    r"i(?:'ll| will|'ve)? (?:have|get|got) (?:it|them|that|this|those)\b|"
    r"(?:.{2,30} )?(?:du|ihr|sie) (?:hast|bekommst|kriegst|habt|bekommt|kriegt|haben|bekommen) "
    r"(?:es|sie|ihn|das|die)\b|"
    r"(?:.{2,30} )?(?:hast|bekommst|kriegst|habt|bekommt|kriegt) (?:du|ihr)(?:'s| es| sie| ihn| das"
    r"| die)\b|(?:tu (?:l'auras|les auras)|vous (?:l'aurez|les aurez))\b|"
    r"(?:.{2,30} )?(?:te |os )?l[oa]s? (?:tienes|tendrás|tenéis|tendréis|tengo|tendré)\b)"
    r"(?:\W+[\w-]+){0,6}\W*$"
)
# "Is the demo on Friday" asks for what "before the demo on Friday" takes for granted.
_IS_ASKED_OF = pattern(
    r"(?:^\W*(?:and |so |und |et |y )?|\b(?:is|are|was|does|do|will|whether|if|when|ob|ist|sind|"
    r"wird|findet|kommt|wann|bleibt|geht|si|que|est|sont|sera|aura|es|será|sigue|llega|cuándo)\s+)$"
)


def is_event(sentence: Sentence, mentions: Sequence[DateMention]) -> bool:
    """Whether it tells what happens on one of the days it names."""
    if not mentions or hands_over(sentence):
        return False
    if CLOCK_PATTERN.search(sentence.text):
        return True
    return _HAPPENS.search(sentence.text) is not None or _RULES.match(sentence) is not None


def is_past(sentence: Sentence, mentions: Sequence[DateMention]) -> bool:
    """Whether its weekdays are told of what is over: "I won on Friday"."""
    return bool(sentence.words & _PAST) and all(
        mention.weekday and not _TOWARDS.search(sentence.text[: mention.start])
        for mention in mentions
    )


def is_remark_on_day(sentence: Sentence, mentions: Sequence[DateMention]) -> bool:
    """Whether one tells another about a day to come, in whatever words.

    A greeting does not, nor what is past, nor what only ends on that day.
    """
    told = [word for word in sentence.words if word.isalpha()]
    past = sentence.words & _PAST
    if len(told) < _LEAST_WORDS or (past and not _HAVE_GOT.search(sentence.text)):
        return False
    if _GREETS.search(sentence.text) or is_no(sentence.text) or hands_over(sentence):
        return False
    return any(not _LIMITS.search(sentence.text[: mention.start]) for mention in mentions)


def hands_over(sentence: Sentence) -> bool:
    """Whether something that stands elsewhere is promised for a day: "you'll have it Friday"."""
    return _HANDS_OVER.match(sentence.text) is not None


def find_definite(text: str, mention: DateMention) -> str:
    """The event a sentence takes for granted, as in "before the code freeze on December 4"."""
    match = _DEFINITE.search(text[: mention.start])
    if match is None or _IS_ASKED_OF.search(text[: match.start()]):
        return find_before(text, mention)
    return match["what"]


def find_before(text: str, mention: DateMention) -> str:
    """What a sentence says something is to be done before: "before the paint test on May 4"."""
    match = _BEFORE.search(text[: mention.start])
    return _DATIVE.sub("", match["what"]).strip() if match else ""


_DATIVE = pattern(r"^(?:de[rmn]|del|de l[ao]s?) ")
