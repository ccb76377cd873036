"""What people tell of themselves and others in other words than the usual.

As in `broad`, the classes are wide and looked for only after every closer rule has failed.
"""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.values.names import PERSON

_PREFERENCES = Rules(
    r"""
only nur uniquement que solo sólo
    \bi (?:only|exclusively) (?:work with|use|read|take|accept|drink|eat|fly|pay)\b|
    \bich (?:arbeite|nutze|benutze|verwende|lese|nehme|trinke|esse|fahre)\b.{0,20}\bnur\b|
    \bje (?:ne |n')(?:travaille|utilise|bois|mange|prends|lis)\b.{0,10}\bqu(?:e|')|
    \b(?:yo )?(?:solo|sólo) (?:uso|trabajo con|leo|bebo|como|acepto)\b
don't never no only
    \b(?:don't|do not|never|please don't) (?:book|call|schedule|send|put|text|ping|invite|email|
    ring|dm|tag|assign|give) me\b|^\W*(?:please )?no (?:meetings?|calls?|appointments?) (?:before|
    after|on)\b
need reach find joindre braucht localizarme encontráis erreicht
    \bif you need me\b|\b(?:reach|find|get) me (?:on|by|via|through)\b|\bpour me joindre\b|
    \bwenn (?:ihr|du) mich brauch\w+\b|\b(?:ihr|du) erreich\w+ mich\b|\bpara localizarme\b|
    \bme encontráis\b
likes mag aime wants gusta gustan encanta
    \b(?-i:<PERSON>) (?:likes|mag|aime|wants) (?:his|her|their|the|all|den|die|das|les?|la|ses|
    sein\w*|ihr\w*)\b|
    \ba (?-i:<PERSON>) (?:no )?le (?:gusta|encanta)n?\b
lieber liebsten
    \b(?:wäre|ist|sind|wären) (?:es )?mir\b.{0,40}\b(?:lieber|am liebsten)\b|
    \bmir\b.{0,30}\blieber\b
keine kein nicht nur immer
    ^\W*(?:bitte )?keine? (?:\w+ ){0,2}(?:termine?|anrufe?|meetings?|besprechung\w*|mails?|
    sprachnachricht\w*)\b.{2,}|
    \b(?:ruft|schickt|schreibt|stellt|legt|ladet) (?:mich|mir)\b.{0,40}\b(?:nicht|keine?n?|nur|
    immer|
    lieber)\b|\bmir (?:bitte )?(?:nur|immer|keine?n?)\b
will möchte mag
    \b(?:sie|er|(?-i:<PERSON>)) (?:will|möchte|mag|wünscht sich|
    besteht auf)\b.{2,60}\b(?:nicht(?: mehr)?|
    nur(?: noch)?|künftig|immer|statt)\b
wants insists asks prefers
    \b(?:he|she|(?-i:<PERSON>)) (?:wants|insists|asks for|asked for)\b.{2,60}\b(?:not|never|only|
    always|
    instead|from now on)\b
envoyez envoie appelez appelle mettez mets ne évitez évite
    \bne m(?:e |')\w+(?:ez|e|es|s) (?:plus|pas|jamais)\b|\bévite[zr]? (?:de |les |d')\b
pas jamais
    ^\W*(?:pas|jamais) (?:de |d')?(?:réunions?|appels?|rendez-vous|visio\w*)\b.{2,}
veut souhaite préfèrerait
    \b(?:il|elle|(?-i:<PERSON>)) (?:veut|souhaite|exige|tient à)\b.{2,60}\b(?:uniquement|
    toujours|jamais|
    plus|désormais|pas)\b
no nada
    ^(?:a mí |.*[,.:] )?no me (?!gusta|viene|va|da|llega|parece|sale|acuerdo|funciona)\w+(?:éis|
    áis|es|
    as|e|a|en|an)\b|
    ^\W*nada de (?:reuniones|llamadas|correos|audios)\b
siempre nunca solo sólo
    \b\w+(?:adme|edme|idme|ame|eme|enme|anme)\b.{0,40}\b(?:siempre|nunca|solo|sólo|mejor)\b|
    \b(?:siempre|nunca|solo|sólo|mejor) (?:por|con|en|a través)\b.{2,40}\b(?:por favor|conmigo)\b
me mich moi mí conmigo mir
    ^\W*(?:no|nothing|never|pas d[e']|rien|jamais|keine?|nichts|nada|ningun\w*|
    nunca)\b.{3,60}\b(?:for me|
    with me|pour moi|avec moi|für mich|mit mir|bei mir|para mí|conmigo|an mich)\b|
    \b(?:bitte )?nicht an mich\b
text email call message ping write ring dm
    \b(?:text|e?mail|call|message|ping|write|dm|ring) me\b,? .{0,20}\b(?:don't|not|never|rather|
    instead)\b|
    \b(?:keep|leave) me (?:off|out of)\b
can't cannot don't
    \bi (?:can't|cannot|don't) do (?:mornings|afternoons|evenings|nights|weekends|\w+days|early|
    late|calls|
    meetings|video)\b
quiero quisiera veux voudrais will möchte want
    \b(?:quiero|quisiera|veux|voudrais|möchte|want)\b.{0,40}\b(?:siempre|toujours|immer|always|
    nur|
    uniquement|solo|sólo)\b|\b(?:siempre|toujours|immer|always)\b.{0,20}\b(?:quiero|veux|möchte|
    want)\b
mejor
    \bme (?:viene|va|resulta) (?:mucho )?mejor\b|\bmejor (?:escribidme|escríbeme|llámame|
    llamadme)\b
quiere
    \b(?:él|ella|(?-i:<PERSON>)) (?:quiere|exige|pide)\b.{2,60}\b(?:siempre|nunca|solo|sólo|
    ya no)\b
hate dislike loathe avoid swear
    \bi (?:avoid|loathe|swear by|go for|stick to|try to avoid) (?!it\b|that\b|you\b|
    the question)\w+
don't
    \bi don't (?:do|take|accept|read|answer|drink|eat|work) (?!it\b|that\b|this\b|much\b|
    know)\w+.{0,40}
    (?:s\b|before|after|on\b|anymore|any ?more)
    """,
    PERSON=PERSON,
)
_PROFILES = Rules(
    r"""
vegan vegetarian veggie pescatarian coeliac celiac gluten lactose nuts peanuts shellfish dairy pork
meat allergic allergy
    \b(?:i|i'm|i've|(?-i:<PERSON>))\b.{0,25}\b(?:vegan|vegetarian|veggie|pescatarian|coeliac|
    celiac|
    allergic|gluten[ -]free)\b|\b(?:can't|cannot|doesn't|don't|does not) (?:eat|have|tolerate|
    do) (?:any )?(?:gluten|lactose|dairy|nuts|peanuts|shellfish|pork|meat|eggs|fish)\b
vegan vegetarisch laktose gluten nüsse erdnüsse milch fleisch allergie verträgt vertrage isst
    \b(?:verträg(?:t|st)|vertrage|isst|esse)\b.{0,40}\b(?:kein\w*|nicht)\b|\b(?:laktose|gluten|
    nüsse|
    erdnüsse|milch|fleisch)\b.{0,20}\b(?:vertrag|vertäg|ess)\w*\b|\b(?:ist|bin|ernährt sich|lebe|
    lebt|esse|isst)\b.{0,30}\b(?:vegan|vegetarisch|veganer(?:in)?|vegetarier(?:in)?|allergisch)\b
végétarien végétarienne végan végane allergique intolérant intolérante gluten lactose arachides
noix cœliaque mange supporte
    \b(?:suis|est)\b.{0,20}\b(?:végétarien(?:ne)?|végane?|allergique|intolérante?|cœliaque)\b|
    \b(?:ne |n')(?:mange|supporte|tolère|digère)s? (?:pas|plus|aucun)\b
vegano vegana vegetariano vegetariana celíaco celíaca alérgico alérgica gluten lactosa intolerante
    \b(?:soy|es)\b.{0,20}\b(?:vegan|vegetarian|celíac|celiac|alérgic|intolerant)\w+\b|
    \bno (?:como|
    come|tolero|tolera|puedo comer|puede comer|bebo|bebe) (?!nada)\w+
bin arbeite
    \b(?:ich (?:bin|arbeite)|bin ich|arbeite ich)\b.{0,50}\b(?:bei (?:der |den |dem |einer? |
    einem )?
    (?-i:[A-ZÄÖÜ])|als (?-i:[A-ZÄÖÜ])|für (?:die|das|den) .{2,30}zuständig|in (?:der|
    die) (?-i:[A-ZÄÖÜ])\w*(?:abteilung|
    team|leitung))
zuständig verantwortet betreut
    \b(?-i:<PERSON>) (?:ist|wird)\b.{0,40}\b(?:für .{2,40} zuständig|zuständig für|
    verantwortlich)\b|
    \b(?-i:<PERSON>) (?:verantwortet|betreut)\b
verstärkt neu
    \b(?-i:<PERSON>) (?:verstärkt|gehört)\b.{2,50}\b(?:team|abteilung|uns)\b
chez bosse travaille télétravaille travaillerai
    \bje (?:bosse|travaille|télétravaille|travaillerai|suis|
    serai)\b.{0,40}\b(?:chez (?-i:[A-ZÀ-Þ])|comme \w+|
    depuis (?-i:[A-ZÀ-Þ]))
déménage installe
    \bje (?:déménage|m'installe)\b|\bj'emménage\b
trabajo curro trabajaré teletrabajo mudo
    \b(?:trabajo|curro|trabajaré|teletrabajo)\b.{0,30}\b(?:desde|en|para|como|
    de) (?-i:[A-ZÁÉÍÓÚ])|
    \bme (?:mudo|traslado|voy a vivir|instalo) (?:a|en)\b
estoy llevo
    \b(?:estoy|llevo) (?:ahora |ya )?(?:de|como|al frente|a cargo) (?!acuerdo|viaje|vacaciones|
    baja|
    permiso|vuelta)\w+
llevo
    \bllevo (?:yo )?(?:la|el|las|los) (?!bici|coche|niñ|culpa|comida|moto|llave)\w+
encargada encargado responsable
    \b(?-i:<PERSON>) (?:es|será|queda) (?:\w+ ){0,3}(?:encargad[oa]|responsable)\b
working based work
    \bi(?:'ll| will|'m| am)(?: be)? (?:working|based|work) (?:out of|from|in|at) (?:the |
    our )?(?-i:[A-Z])
at with role job title promoted born
    \bi(?:'m| am) (?:now |currently )?(?:at|with) (?-i:[A-Z]\w+)(?! (?:now|today|until))|
    \bmy (?:new )?
    (?:role|job|position) (?:is|will be) (?!to\b|not\b|done)\w+|\bi go by (?-i:[A-Z])
covers cover stands fills
    \b(?-i:<PERSON>) (?:covers|is covering|stands in|fills in|is standing in) for (?:me|us|him|
    her)\b
allergy allergies allergie allergien alergia alergias
    \b(?:i|i'm|my|ich|meine|j'ai|je|mon|tengo|mi)\b.{0,40}\b(?:allerg|alerg)\w+
lead manager head boss chief coordinator contact supervisor director foreman owner captain
    \b(?-i:[A-Z]\w+(?: [A-Z]\w+)?)(?:'s| is) (?:now )?(?:our|the|my|
    your) (?:new )?(?:[\w-]+ ){0,2}(?:lead|manager|
    head|boss|chief|coordinator|contact|supervisor|director|foreman|owner|captain)\b
quitte leaving verlasse dejo
    \bje quitte (?:le|la|l'|mon|notre)|\bi'm leaving (?:the|my|our) (?:team|company|job|firm|lab|
    group|department)\b|
    \bich verlasse (?:die|das|den|euch|unser)|\bdejo (?:la|el|mi) (?:empresa|equipo|puesto|grupo|
    colegio)\b
number numéro número nummer durchwahl extension poste extensión address adresse dirección mail
email
    \b(?:my|meine?|mon|ma|mi)\b (?:[\w'-]+ ){0,3}(?:number|numéro(?: de \w+)?|número(?: de \w+)?|
    nummer|
    durchwahl|extension|poste|extensión|address|adresse|dirección|e?-?mail)\s?(?:is|ist|est|es|
    lautet|:|=)
    \s*\S
run
    \bi (?:run|head|own|chair|coordinate|supervise) (?:the|our|all)(?: \w+){0,3} (?:team|group|
    department|desk|side|unit|office|project|program(?:me)?|workshop|lab|store|shop)\b
vertritt vertretung remplace sustituye
    \b(?-i:<PERSON>) (?:vertritt|remplace|sustituye|me remplace|me sustituye)\b
    """,
    PERSON=PERSON,
)


def is_broadly_preferred(sentence: Sentence) -> bool:
    """Whether somebody tells how they want to be dealt with."""
    return _PREFERENCES.match(sentence) is not None


def is_broadly_personal(sentence: Sentence) -> bool:
    """Whether it tells diet, work or home of a person."""
    return _PROFILES.match(sentence) is not None
