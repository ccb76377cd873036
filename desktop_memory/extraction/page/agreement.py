"""Short answers: yes, no, done."""

from desktop_memory.extraction.patterns import pattern

_YES = pattern(
    r"^\W*(?:(?:(?:yes|yep|yeah|yup|sure|ok(?:ay)?|k|agreed|deal|great|perfect|fine|sounds "
    r"(?:good|great)|works(?: for me)?|will do|on it|"
    r"of course|no problem|absolutely|done deal|\+1|:\+1:|👍|✅|good (?:idea|plan)|let's do (?:it|"
    r"that)|i'm in|count me in|makes sense|"
    r"right|roger|got it|consider it done|makes sense|cool|nice|love it|"
    r"ja|jo|klar|gerne|ok|passt|einverstanden|abgemacht|mache ich|mach ich|wird gemacht|geht "
    r"klar|super|perfekt|gut|in ordnung|"
    r"can do|happy to|i can(?= |\W|$)|i'll (?:do|take|handle|sort|grab) (?:it|that|this)|i(?:'ve|"
    r" have)? got "
    r"(?:it|this)|leave it (?:to|with) me|mine|me|i'm on it|you got it|aye|ack|done soon|"
    r"(?:das )?(?:übernehm|erledig|mach|kümmer|hol|bring|schick)e? ich|ich (?:übernehm|mach|"
    r"erledig|kümmer)e?(?: das| mich(?: darum| drum)?)?|kein problem|lass mich|bin dran|schon "
    r"unterwegs|logo|jawohl|"
    r"je (?:prends|le fais|la fais|m'y mets|gère|m'en charge)|moi je (?:peux|m'en occupe)|"
    r"c'est pour "
    r"moi|ok pour moi|compte sur moi|"
    r"(?:lo|la|los|las) hago(?: yo)?|yo (?:lo|la|me|puedo)|me encargo|me ocupo|cuenta conmigo|"
    r"déjamelo|voy yo|"
    r"bin dabei|stimmt|genau|jep|alles klar|von mir aus|"
    r"oui|d'accord|ça marche|ça me va|parfait|entendu|bien sûr|pas de problème|je m'en occupe|"
    r"c'est noté|volontiers|super|nickel|"
    r"sí|vale|de acuerdo|perfecto|claro|hecho|me parece bien|genial|por supuesto|sin problema|me "
    r"viene bien|ahí estaré|estupendo)"
    r"(?:\b|(?<=\W)))(?:\W+|$)){1,}"
)
_NO = pattern(
    r"\b(?:can't|cannot|can not|won't|not able|unable|no time|don't have time|too busy|i'm "
    r"afraid|sorry,? (?:no|i|but|not)|unfortunately|"
    r"not (?:this|today|now|possible|before)|rather not|swamped|snowed under|count me out|"
    r"someone else|nope|no chance|no can do|so (?:it's a )?no|then no|i'd rather "
    r"not|i'll pass|"
    r"kann (?:ich )?(?:leider )?nicht|schaffe? (?:ich )?(?:das )?(?:leider )?nicht|leider|keine "
    r"zeit|geht nicht|klappt (?:bei mir )?nicht|nein|lieber nicht|"
    r"keine chance|ohne mich|bin raus|kein bock|"
    r"(?:je (?:ne )?|^\W*)peux pas|je (?:ne )?pourrais? pas|impossible|désolée?|pas le temps|"
    r"malheureusement|je n'ai pas le temps|pas possible|pas dispo(?:nible)?|sans moi|"
    r"je passe mon tour|no puedo|imposible|lo siento|no tengo tiempo|no me da tiempo|no llego|"
    r"no me viene bien|no me va bien|no me da la vida|conmigo no cont\w+|ni loc[oa]|ni de coña|"
    r"ni hablar|ni en "
    r"sueños|nie im leben|im leben nicht|jamais de la vie|not in a million years|over my dead "
    r"body|nur über meine leiche)\b|"
    r"^\W*(?:no|non|nein)\b(?! (?:problem|worries|prob|problema|sweat))|"
    r"^\W*(?:nah|nö|nee|nan)\b(?=\W*$|\s?[,.!;–-]|\s(?:i|i'm|ich|je|j'|yo|sorry|thanks|danke)\b)|"
    # "Not me", said of oneself and nothing else.
    r"^\W*(?:not me|me neither|(?:pas )?moi (?:non(?: plus)?|pas)|pas moi|ich (?:auch |leider |"
    r"diesmal )?nicht|yo (?:no|tampoco))(?: (?:please|pls|bitte|por favor))?(?=\W*$|\s?[,.;–-])"
)
_DONE = pattern(
    r"^\W*already (?:in|up|out|there|live|booked)\b|"
    r"^\W*(?:(?:it's |that's |already |all |just |yes,? |ok,? )*(?:done|sent|did (?:it|that)|"
    r"fixed|merged|pushed|uploaded|updated|ordered|paid|finished)\b|i(?:'ve)? already\b|i just "
    r"did\b|"
    r"(?:schon |ist |hab ich |bereits )*(?:erledigt|gemacht|geschickt|verschickt|fertig)\b|"
    r"(?:das |es |den |die )?hab(?:e|'s|s)? ich (?:\w+ )?(?:schon|bereits|längst)(?=\W*$|[,.!])|"
    r"j(?:e l)?'ai déjà (?:fait|envoyé)\b|"
    r"(?:c'est |déjà )+(?:fait|envoyé)\b|fait\b|envoyé\b|(?:ya |está )+(?:hecho|enviado|listo)\b|"
    r"ya lo (?:he|hice|envié)\b|"
    r"(?:renamed|changed|added|removed|moved|adjusted|corrected|reverted|resolved|addressed|"
    r"handled|behoben|geändert|ergänzt|korrigiert|entfernt|angepasst|umbenannt|"
    r"corrigé|modifié|ajouté|supprimé|renommé|changé|corregido|cambiado|añadido|quitado|"
    r"renombrado|modificado|arreglado)(?: (?:in|with|as|it|that|mit|in|dans|avec|en|con)\b|\W*$))"
)


def is_yes(text: str) -> bool:
    """Whether an answer agrees."""
    return bool(_YES.match(text)) and not is_no(text)


def is_no(text: str) -> bool:
    """Whether an answer declines."""
    return bool(_NO.search(text))


def is_done(text: str) -> bool:
    """Whether an answer says that it is done already."""
    return bool(_DONE.match(text))
