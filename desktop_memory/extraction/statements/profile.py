"""Something stable about a person."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.statements.rule import Rules
from desktop_memory.extraction.values.names import PERSON

_ROLE = (
    r"(?:\w+[ -]){0,3}(?:lead|manager|engineer|developer|designer|director|head|cto|ceo|cfo|coo|"
    r"analyst|consultant|"
    r"assistant|coordinator|officer|architect|scientist|owner|accountant|contact|intern|"
    r"representative|admin\w*|"
    r"specialist|editor|teacher|lawyer|nurse|architect|secretary|president|chair\w*|maintainer|"
    r"trainee|apprentice|"
    r"colleague|boss|partner|recruiter|technician|researcher|writer|translator|photographer|chef|"
    r"caretaker)\b"
)
_ROLE_DE = (
    r"(?:\w+ ){0,2}\w*(?:leiter(?:in)?|leitung|chef(?:in)?|entwickler(?:in)?|"
    r"ansprechpartner(?:in)?|kolleg(?:e|in)|ingenieur(?:in)?|"
    r"berater(?:in)?|geschäftsführer(?:in)?|vertretung|assistent(?:in)?|praktikant(?:in)?|"
    r"referent(?:in)?|beauftragte[r]?|zuständig\w*|"
    r"verantwortlich\w*|vermieter(?:in)?|hausmeister(?:in)?|lehrer(?:in)?|trainer(?:in)?|"
    r"manager(?:in)?|designer(?:in)?|azubi|nachfolger(?:in)?)\b"
)
_ROLE_FR = (
    r"(?:\w+ ){0,2}(?:responsable|chef(?:fe)?|directeur|directrice|ingénieure?|développeu(?:r|"
    r"se)|assistante?|stagiaire|comptable|"
    r"gérante?|collègue|interlocut(?:eur|rice)|contact|chargée? d\w*|présidente?|avocate?|"
    r"propriétaire|cheffe? de projet|architecte|designer)\b"
)
_ROLE_ES = (
    r"(?:\w+ ){0,2}(?:responsable|jef[ea]|director|directora|ingenier[oa]|desarrollador|"
    r"desarrolladora|asistente|becari[oa]|contable|"
    r"gerente|compañer[oa]|contacto|encargad[oa]|president[ea]|abogad[oa]|propietari[oa]|"
    r"diseñador|diseñadora|coordinador|coordinadora)\b"
)
_RULES = Rules(
    r"""
based located living allergic vegetarian vegan lactose left-handed right-handed intolerant
colour-blind color-blind colorblind colourblind handed blind
    \b(?:i(?:'m| am|'ll be| will be)|(?-i:<PERSON>) is) (?:now |currently |also |still |
    severely |badly )*(?:based (?:in|at|out of)|located in|living in|allergic to|vegetarian|
    vegan|lactose[ -]intolerant|gluten[ -]intolerant|(?:left|right)[ -]handed|colou?r[ -]?blind)\b
lead manager engineer developer director head owner admin coordinator contact architect designer
leiter leiterin leitung chef chefin ansprechpartner ansprechpartnerin responsable directeur
directrice cheffe jefe jefa directora encargado encargada accountant consultant
    (?-i:<PERSON>) \((?:<ROLE>|<ROLE_DE>|<ROLE_FR>|<ROLE_ES>)\)
live work
    \bi (?:now |currently |actually |still |mostly )*(?:live (?:\w+ )?in|work (?:at|for|as|in the|
    from)(?! (?:home )?(?:today|tomorrow|on)))\b
moved moving relocating relocated move
    \b(?:i(?:'m| am|'ll be| will be)? (?:\w+ )?(?:moving|relocating)|i(?:'ve| have)? (?:just |
    recently |now )?(?:moved|
    relocated)|i(?:'ll| will) (?:move|relocate)) to (?!the (?:next|other)\b|do\b)(?:the |
    an? )?(?:[\w-]+ )?(?-i:[A-ZÀ-Ý])
person contact
    \bi(?:'m| am) (?:the|your) (?:person to (?:ask|call|contact)|(?:main )?contact) (?:about|
    for)\b
i'm am
    \bi(?:'m| am) (?-i:[A-Z]\w+), (?:the |an? |your |our )?(?:new )?<ROLE>
changed
    \bmy (?:e-?mail|phone|mobile|number|address|name|phone number)(?: address)? (?:has |
    just )?changed\b
sitze
    \b(?:ich sitze|sitze ich) (?:jetzt |nun |ab \w+ )?(?:im|in|am|bei)\b
reach
    \byou can (?:now )?reach me (?:on|at|under) \S*\d
speak
    \bi (?:don't |only |also |can )*speak (?-i:[A-Z])
building floor
    \bi(?:'m| am) (?:now )?(?:in|on) (?:building|floor|room|office) \w+\b
leite
    \b(?:leite ich|ich leite)\b
habe
    \bich habe (?:eine? )?(?:\w+ )?\w*(?:intoleranz|allergie)\b
heißt
    \bunsere? (?:neuer? )?<ROLE_DE> heißt\b
bureau parle
    \bmon (?:nouveau )?bureau est\b|\bje parle (?:aussi |couramment )?(?:anglais|allemand|
    espagnol|français|italien|portugais)\b
hablo
    \bhablo (?:también )?(?:inglés|alemán|francés|español|italiano|portugués|gallego|catalán)\b
ich
    \bich spreche (?:auch |fließend )?(?-i:[A-ZÄÖÜ])\w+(?:sch)\b
birthday
    \bmy birthday(?:'s| is) (?:on|in)\b
with worked
    \bi(?:'ve| have) (?:been (?:with|at)|worked (?:at|for|in)) (?-i:[A-Z])
zone
    \bi(?:'m| am) (?:on|in) (?:the )?(?-i:[A-Z])\w+(?: \w+)? time(?: zone)?\b
studied born grew
    \bi (?:studied|was born|grew up) (?:in|at) (?-i:[A-Z])
handle oversee lead look manage
    \bi (?:handle|oversee|lead|look after|manage(?! to\b)) (?:all |the |our )?\w+ \w+
nussallergie erdnussallergie pollenallergie laktoseintoleranz milchallergie allergie allergies
allergique allergiques alergia alérgico alérgica intoleranz intolérance intolerancia allergisch
allergic allergy coeliac celiac zöliakie celíaco celíaca vegan vegane vegano vegana
    \b(?:hat|haben|habe) (?:eine? )?(?:\w+ )?\w*(?:intoleranz|allergie|zöliakie)\b|
    \b(?:a|ont|ai) une (?:allergie|intolérance)\b|\b(?:tiene|tienen|tengo) (?:una )?(?:alergia|
    intolerancia)\b|
    \b(?:has|have) an? (?:\w+ )?(?:allergy|intolerance)\b|
    \b(?:is|are|she's|he's|they're|ist|sind|est|sont|es|son) (?:\w+ly |sehr |stark |très |
    muy )?(?:vegan[oae]?|
    végane?|allergi(?:c|que)s?|allergisch|alérgic[oa]s?|coeliac|celiac|celíac[oa])\b
allergy allergies
    \bi have (?:an? )?(?:\w+ ){0,2}allerg(?:y|ies)\b
meet
    \bmeet (?-i:[A-Z]\w+)[,;:–-] (?:he|she|they)(?:'s| is|'re| are) (?:the|our|my)\b
office desk
    \bmy (?:new )?(?:office|desk) (?:is|will be) (?:in|at|on|room|building|next)\b
name birthday zone timezone phone number mobile email extension handle username title role
manager boss wife husband partner son daughter pronouns employer
    \bmy (?:new |direct |work |private |line )?(?:name|birthday|time ?zone|phone(?: number)?|
    (?:mobile|phone) number|mobile|e-?mail(?: address)?|extension|handle|user ?name|job title|
    title|role|pronouns|
    employer)(?:'s| is| are| will be)(?! (?:sick|ill|here|not|late|down|full|
    broken|dead|out|off|asking|on|coming|at|waiting|happy)\b)
manager boss wife husband partner son daughter
    \bmy (?:new )?(?:manager|boss|wife|husband|partner|son|daughter)(?:'s name)? is (?:called |
    named )?(?-i:[A-Z])
joined promoted started
    \b(?:i|(?-i:<PERSON>))(?:'ve| have| has|'m| was| were)? (?:just |recently |been |
    was )*(?:joined (?!in\b|the (?:call|meeting|channel))(?:the )?\w+|promoted to|started (?:at|
    as|
    working (?:at|for|as)))
i'm am i'll be
    \bi(?:'m| am|'ll be| will be) (?:now |also |currently |going to be )*(?:the|an?|your|
    our)(?: new)? <ROLE>
i'm am i'll be
    \bi(?:'m| am|'ll be| will be) (?:now |also )?(?-i:(?:[A-Z][\w-]+ ){0,2}(?:Lead|Head|Director|
    Manager|Engineer|CTO|CEO|CFO|President|Chair|Officer|Architect))\b
i'm am responsible charge
    \bi(?:'m| am) (?:now |also )?(?:responsible for|in charge of)\b
is
    \b(?-i:<PERSON>) is (?:now |also |going to be )?(?:the|our|an?|my|their|
    your)(?: new)? <ROLE>
lives works leads heads manages reports moved joins joining joined lead moves moving starts
    \b(?-i:<PERSON>) (?:now |currently |also |is |has )*(?:lives in|works (?:at|for|as)|leads|
    heads|manages the|reports to|moved to (?-i:[A-Z])|moves to (?-i:[A-Z])|
    moving to (?:the )?(?-i:[A-Z])|joins (?:us|the|as)|joined (?:us|as)|joining (?:us|as|the)|
    starts as)\b
over takes taking
    \b(?-i:<PERSON>) (?:is taking|takes|will take|has taken) over (?:as|from|the)\b
call
    ^\W*(?:just )?call me (?-i:[A-Z]\w+)[.!]?$
wohne lebe arbeite ziehe heiße komme
    \b(?:ich (?:wohne|lebe|arbeite|ziehe|heiße|komme (?:\w+ )?aus)|(?:wohne|lebe|arbeite|
    ziehe) ich)\b(?!.{0,20}\b(?:heute|morgen|dran|daran|gerade|noch)\b).{0,40}\b(?:in|bei|als|
    nach|für|aus|um)?\b (?-i:[A-ZÄÖÜ0-9])|\bich heiße\b
bin
    \b(?:ich bin|bin ich)\b.{0,40}?\b(?:allergisch|vegetarier(?:in)?|veganer(?:in)?|
    laktoseintolerant|linkshänder(?:in)?|(?:der|die|dein|deine|ihr|ihre|euer|eure|als|
    neue[r]?) <ROLE_DE>|zuständig für|verantwortlich für|(?:jetzt|künftig|dauerhaft|seit|
    ab) .{0,25}\b(?:in|bei|(?:am|im) (?:standort|büro|werk|team)) (?-i:[A-ZÄÖÜ]))
mein meine
    \bmeine? (?:neue |direkte )?(?:name|geburtstag|handy(?:nummer)?|nummer|telefonnummer|
    durchwahl|e-?mail(?:-adresse)?|adresse|chef(?:in)?|frau|mann|tochter|sohn|
    zeitzone) (?:ist|lautet|heißt)\b
ist wird
    \b(?-i:<PERSON>) (?:ist|wird) (?:(?:jetzt|nun|ab|künftig|seit|seit dem|ab dem|
    neu) ?)*.{0,20}?\b(?:unsere?|der|die|neue[rs]?|mein|meine|ihre?|dein|deine|für|
    als) <ROLE_DE>
arbeitet wohnt leitet übernimmt wechselt zieht
    \b(?-i:<PERSON>) (?:arbeitet|wohnt|lebt|leitet|wechselt|zieht|übernimmt)\b.{0,40}\b(?:in|
    bei|als|nach|zu|zum|zur|das|die|den|leitung)\b
habite vis travaille suis déménage m'installe appelle rejoins
    \b(?:j'habite|je (?:vis|travaille|déménage|m'installe)) (?:\w+ )?(?:à|chez|en|au|aux|dans|
    comme|pour)\b|\bje (?:suis|serai) (?:\w+ )?(?:basée? (?:à|en|au)|allergique|
    végétarien(?:ne)?|végane?|intolérante?|gauchère?|gaucher|(?:le |la |l'|votre |ton |ta |
    notre )?(?:nouveau |nouvelle )?<ROLE_FR>)|\bje m'appelle\b|\bje rejoins\b
j'habite j'ai
    \bj'habite (?:à|en|au|aux|chez|dans)\b|\bj'ai (?:rejoint|déménagé à|intégré)\b
mon ma
    \bm(?:on|a) (?:nouveau |nouvelle )?(?:numéro(?: \w+)?|anniversaire|adresse|mail|e-?mail|nom|
    fuseau horaire|chef|mari|femme|fils|fille|poste) (?:est|c'est)\b
est sera
    \b(?-i:<PERSON>) (?:est|sera|devient) (?:désormais |maintenant |la |le |notre |votre |ma |
    mon |une? |l')*(?:nouveau |nouvelle )?<ROLE_FR>
travaille habite rejoint dirige
    \b(?-i:<PERSON>) (?:travaille|habite|vit|rejoint|dirige|déménage) (?:à|chez|en|au|comme|l|
    le|la|notre|nous|dans)\b
vivo trabajo resido mudo llamo soy
    \b(?:vivo|resido) en\b|\btrabajo (?:en|para|como|de)\b(?! (?:ello|eso|esto))|\bme (?:mudo|
    traslado) a\b|\bme llamo\b|\bsoy (?:alérgic|vegetarian|vegan|celiac|celíac|intolerante|
    zurd|de (?-i:[A-Z]))\w*|\bsoy (?:el |la |tu |su )?(?:nuev[oa] )?<ROLE_ES>
mi
    \bmi (?:nuevo |nueva )?(?:nombre|número(?: de (?:móvil|teléfono))?|teléfono|móvil|cumpleaños|
    correo|dirección|jefe|
    jefa|zona horaria|marido|mujer|hijo|hija|extensión) es\b
es será
    \b(?-i:<PERSON>) (?:es|será) (?:ahora |desde \w+ )?(?:el |la |nuestr[oa] |mi |tu |su |
    una? )?(?:nuev[oa] )?<ROLE_ES>
trabaja vive dirige incorpora muda
    \b(?-i:<PERSON>) (?:ya |ahora )?(?:trabaja (?:en|como|para)|vive en|dirige|se incorpora|
    se muda a)\b
    """,
    PERSON=PERSON,
    ROLE=_ROLE,
    ROLE_DE=_ROLE_DE,
    ROLE_ES=_ROLE_ES,
    ROLE_FR=_ROLE_FR,
)


def is_profile(sentence: Sentence) -> bool:
    """Whether it tells something stable about a person."""
    return _RULES.match(sentence) is not None
