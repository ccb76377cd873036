"""What is asked without a question mark, not known, or imagined: it states nothing."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern

_LEAD = (
    r"^(?:\W|(?:so|and|but|btw|hey|also|hm+|ok|guys|sorry|und|aber|sag mal|du|leute|et|mais|"
    r"dis|dites|y|pero|oye|oíd) (?:,\s?)?)*"
)
_THING = (
    r"(?:the|this|that|these|those|our|your|my|his|her|their|there|we|they|it|he|she|any\w*|"
    r"some(?:one|body)|(?-i:[A-ZÀ-Þ][a-zà-ÿ]+))\b(?! (?:thing|way|point|idea)\b)"
)
_SACHE = (
    r"(?:der|die|das|den|dem|unsere?|euer|eure|deine?|ihre?|jemand|irgendwer|eigentlich|ihr|du|"
    r"schon jemand|da jemand)\b"
)
# Verbs before their subject, and words that ask: a statement begins otherwise.
_ASKED = pattern(
    rf"{_LEAD}(?:"
    rf"(?:is|are|was|were|does|do|has) (?!it (?:done|well)\b){_THING} \S|have (?:we|you|they) |"
    # "Did it at lunch" leaves out who did.
    rf"did (?!(?:it|that|this|them)(?:,| (?:done|well|at|on|in|before|after|during|yesterday|today|"
    rf"last|this|already|just|earlier|myself|both|all)\b)){_THING} \S|"
    r"(?:any (?:idea|clue|chance|news|word|update)s?|anyone|anybody)\b(?! (?:who|can|could|is|"
    r"that)\b)|"
    r"(?:who|where|when|why)(?:'s| is| are| was| were| did| does| do| will| has| had| can)\b(?!.*,)"
    r"|who (?!cares\b|knows\b|is who)\w+(?:ed|s|t|ook|ot) (?:the|this|that|it|our)\b|"
    r"who(?:'s)? \w+ what\b|wer \w+ was\b|qui (?:s'occupe|\w+) (?:de )?quoi\b|quién \w+ qué\b|"
    r"which (?:\w+ ){1,2}(?:is|are|do|does|did|was)\b(?!.*,)|"
    r"how (?:many|much|long|often|late|far)\b(?!.*,)|"
    r"(?:(?-i:[A-ZÀ-Þ][\w-]+),? )?(?:do|did|are|will|have) you (?:\w+ )|"
    r"(?:how|what|why|wie|was|warum|comment|pourquoi|cómo|qué) (?:[\w'’-]+ ){1,4}[\w'’-]+$|"
    rf"(?:ist|sind|war|waren|hat|hast|habt|wird|werden|gibt es|kommt|findet|geht|bleibt|läuft|"
    rf"steht|gilt|passt|klappt|stimmt) {_SACHE}(?!.*, (?:dann|so)\b)|"
    r"(?:weiß|kennt|hat) (?:\w+ ){0,2}(?:jemand|wer|einer|irgendwer)\b|"
    r"(?:wann|warum|wieso|weshalb|wohin|woher|wie (?:lange|viele?|oft|spät|teuer|hoch))\b(?!.*,)|"
    r"wer (?:ist|hat|kommt|macht|war|geht|weiß)\b(?!.*,)|"
    r"(?:est-ce qu|qu'est-ce qu|y a-t-il\b|(?:quelqu'un|qqn) (?:sait|saurait|connaît|connait|"
    r"aurait|a une idée)\b|(?:combien|pourquoi|quand est-ce|qui (?:sait|est-ce))\b|"
    r"(?:as|avez|es|êtes|sais|savez|a|est|sont|ont)-t?-?(?:tu|vous|il|elle|on|ils|elles)\b)|"
    r"(?:alguien (?:sabe|conoce|tiene idea|recuerda)|sabéis si|sabes si|sabe alguien|"
    r"(?:cuándo|quién|dónde|cuánt[oa]s?|por qué|cuál)\b(?!.*,))"
    r")"
)
# What hangs on "whether" and "when" is open; what hangs on "why" happened.
_NOT_KNOWN = pattern(
    r"\b(?:(?:no|not an?) (?:clue|idea)|not (?:\w+ )?(?:sure|certain|clear|decided|settled)|"
    r"un(?:sure|clear|certain|decided)|(?:don't|doesn't|didn't|do not|does not) (?:\w+ )?know|"
    r"(?:can't|cannot|couldn't|hard to) (?:say|tell|remember)|remains? (?:open|to be seen)|"
    r"depends(?: on)?|let's see|we'll see|have to see|forgot|up in the air|wondering|wonder)"
    r"[^.;]{0,30}?\b(?:whether|if|when|who|where|which|what time|how (?:many|much|long))\b|"
    r"\b(?:keine? (?:ahnung|plan|idee)|weiß (?:\w+ ){0,3}?nicht|wissen (?:\w+ ){0,3}?nicht|nicht "
    r"(?:\w+ )?(?:sicher|klar|entschieden)|un(?:klar|sicher|gewiss)|fraglich|frage mich|"
    r"steht (?:\w+ ){0,3}?nicht fest|mal (?:sehen|schauen|gucken)|abwarten|kommt (?:\w+ )?darauf "
    r"an|hängt davon ab|weiß (?:\w+ ){0,2}?(?:jemand|wer))\b,?[^.;]{0,12}?\b(?:ob|wann|wer|wo|"
    r"welche\w*|wie (?:viel\w*|lange))\b|"
    r"\b(?:aucune idée|(?:sais|sait|savons|savez) pas|pas (?:\w+ )?(?:sûre?s?|certaine?s?|clair|"
    r"décidé)|ignore|ignorons|reste à (?:savoir|voir)|me demande|on verra|à voir|dépend|"
    r"quelqu'un sait)\b[^.;]{0,14}?(?:\bs'ils?|\b(?:si|quand|qui|où|quelle?s?|combien|"
    r"quelle heure))\b|"
    r"\b(?:ni idea|no (?:lo )?(?:sé|sabemos|se sabe|recuerdo|tengo (?:ni )?(?:idea|claro)|"
    r"est(?:oy|á|amos) (?:\w+ )?(?:segur[oa]s?|claro|decidido))|a saber|a ver|habrá que ver|"
    r"me pregunto|depende|quién sabe|está por ver|ya veremos)\b[^.;]{0,14}?\b(?:si|cuándo|quién|"
    r"dónde|cuál|cuánt\w+|a qué hora)\b"
)
# Worlds beside the real one.
_IMAGINED = pattern(
    r"\b(?:in (?:the|an?) (?:worst|best|ideal|perfect)(?:[ -]case)?(?: case| world| scenario)?\b|"
    r"worst[ -]case\b|ideally\b|if i were (?:you|him|her)\b|in your (?:place|shoes)\b|"
    r"let's (?:say|pretend|imagine|assume)\b|just in case\b|in case (?:we|i|you|it|they|the)\b|"
    r"one could\b|hypothetical\w*|in theory\b|"
    r"(?:im|in den|am) (?:schlimmsten|besten|ungünstigsten|günstigsten|extrem)(?:en)?[ -]?fall\b|"
    r"im (?:idealfall|notfall|zweifelsfall|ernstfall)\b|idealerweise\b|gesetzt den fall\b|"
    r"an (?:deiner|seiner|ihrer|eurer) stelle\b|stell(?:t|en sie)? (?:dir|euch|sich) vor\b|"
    r"nehmen wir (?:mal )?an\b|falls (?:es|wir|ich|du|der|die|das)\b|in der theorie\b|"
    r"(?:dans|au) (?:le )?(?:pire|meilleur)(?: des cas)?\b|dans l'idéal\b|idéalement\b|"
    r"au cas où\b|à (?:ta|votre|sa) place\b|admettons\b|mettons qu|à supposer\b|"
    r"supposons\b|en théorie\b|si jamais\b|"
    r"en el (?:peor|mejor) de los casos\b|en caso de que\b|por si acaso\b|suponiendo\b|"
    r"(?:yo )?en (?:tu|su|vuestro) lugar\b|pongamos que\b|digamos que\b|lo ideal\b|idealmente\b|"
    r"en teoría\b|si (?:yo )?fuera\b)|"
    r"\((?:i (?:think|guess)|glaube?(?: ich)?|je (?:crois|pense)|creo|supongo)\??\)|"
    r"^\W*say (?:the|we|that|i|you|it|they|he|she)\b|"
    r"\b(?!espér|opér|prépar|démarr|tir)\w+(?:er|dr|vr|pourr|verr|enverr)(?:ait|aient|ions|iez)\b|"
    r"\b\w{2,}(?:ar|er|ir|dr|br|rr)í(?:amos|ais)\b|\b\w{3,}(?:[^n]|an)(?:dr|br)ía[ns]?\b|"
    r"\b(?!secret|maría|not|comis)\w{2,}aría[ns]?\b|\b(?:serían?|verían?|iría|harían?)\b"
)
# What somebody puts forward, which others may take up or not.
_PUT_FORWARD = pattern(
    r"^\W*(?:(?:my|mein|meine|ma|mi|one|eine?|une|una) )?(?:proposal|suggestion|idea|thought|"
    r"vorschlag|idee|gedanke|proposition|idée|piste|propuesta|sugerencia)(?: (?:for|to|für|an|pour|"
    r"para) [^:]{2,30})?\s?[:–-]\s|"
    r"^\W*(?:i'd (?:be in favou?r of|be for|vote (?:for|to)|rather we|argue)|my vote (?:would|"
    r"goes|is)|(?:(?:same|and|so)\W+){0,2}i vote (?:to|for|we|that)"
    r"|ich (?:wäre (?:dafür|dagegen)|fände|plädiere)|ich bin (?:eher )?dafür|(?:moi )?je (?:serais|"
    r"suis plutôt) (?:d'avis|pour|favorable)|yo (?:propondría|votaría|sería partidari[oa]))\b|"
    r"^\W*(?:se (?:debat\w+|discut\w+|plante\w+|propon\w+|propuso)|(?:es )?(?:wurde|wird) "
    r"(?:\w+ ){0,4}(?:diskutiert|erwogen|vorgeschlagen|angeregt)|(?:it (?:was|is) )?(?:discussed|"
    r"suggested|proposed|debated)|on (?:a )?(?:discut\w+|évoqu\w+|débat\w*)|il (?:a été|est) "
    r"(?:proposé|évoqué|discuté|débattu))\b(?!.*\b(?:agreed|decided|beschlossen|vereinbart|décidé|"
    r"acuerda|decide|aprueba)\b)"
)
# "Would you move there if they paid you double?" asks for no deed.
_SUPPOSES = pattern(
    r"\bwould (?:you|we|they|i|he|she|it|any\w+)\b(?! mind\b).*\bif (?:you|we|they|i|he|she|it|"
    r"the|some\w+|that)\b.*\b(?:\w{2,}ed|were|was|had|paid|could|got|did|gave|told|came|went|won|"
    r"took|made|knew|found|lost|left|sold|sent)\b|"
    r"\bif\b.{3,60}\bwould (?:you|we|they)\b(?! (?:mind|please)\b)|"
    r"\bwürde\w*\b.*\b(?:wenn|falls)\b.*\b(?:würde\w*|wäre\w*|hätte\w*|könnte\w*|\w+ten?)\W*$|"
    r"\bwenn\b.*\b(?:würde\w*|wäre\w*|hätte\w*|könnte\w*|\w{3,}te)\b,? .*\bwürde\w*\b|"
    r"\b\w+r(?:ais|iez|ait)\b.*\bsi\b.*\b\w+(?:ait|aient|ais|iez)\b|"
    r"\b\w+rí(?:as?|ais|amos|an)\b.*\bsi\b.*\b\w+(?:ara|iera|ase|iese)(?:s|n|is|mos)?\b|"
    r"\bsi\b.*\b\w+(?:ara|iera|ase|iese)(?:s|n|is|mos)?\b.*\b\w+rí(?:as?|ais|amos|an)\b"
)

# "If they rebuild, we would have to move": what would follow is no way of doing anything.
_COUNTERFACTUAL = pattern(
    r"^\W*(?:if|in case) .{3,80}, (?:\w+ ){0,3}(?:would|could|might|'d)\b|"
    r"^\W*(?:wenn|falls|sollten?) .{3,80}, (?:\w+ ){0,2}(?:würde\w*|müsste\w*|könnte\w*|wäre\w*|"
    r"hätte\w*|gibt(?:'s| es)|gäbe\w*)\b|"
    r"^\W*si .{3,80}, .{0,20}\w+(?:rait|raient|rions|ría|rían|ríamos)\b"
)


def is_counterfactual(sentence: Sentence) -> bool:
    """Whether it tells what would follow from something that is not so."""
    return _COUNTERFACTUAL.match(sentence.text) is not None


# How a proposal ends that wants an answer.
_WELL = pattern(
    r"\b(?:any good|(?:is )?that (?:ok|okay|alright)|ok(?:ay)? (?:for|with) you|work for you|you "
    r"reckon|or what|passt (?:das|dir|euch|ihnen)|geht das|ist das ok|ça (?:te|vous) va|ça "
    r"irait|te "
    r"(?:parece|va|viene) bien|os (?:parece|va|viene) bien)\W*$"
)


def asks_unmarked(sentence: Sentence) -> bool:
    """Whether something is asked without a question mark."""
    text = sentence.text.rstrip()
    return not text.endswith((":", "!")) and bool(_ASKED.match(text) or _WELL.search(text))


def is_unsure(sentence: Sentence) -> bool:
    """Whether its speaker does not know, or only imagines it."""
    text = sentence.text
    return bool(_NOT_KNOWN.search(text) or _IMAGINED.search(text) or _PUT_FORWARD.match(text))


def supposes(sentence: Sentence) -> bool:
    """Whether a question only plays with what somebody would do."""
    return _SUPPOSES.search(sentence.text) is not None
