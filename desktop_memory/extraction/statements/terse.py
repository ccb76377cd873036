"""What got done, told in talk without saying who did it: "rolled back to 2.17", "bezahlt"."""

from desktop_memory.extraction.page.sentence import Sentence
from desktop_memory.extraction.patterns import pattern

_LEAD = (
    r"^(?:\W|(?:ok(?:ay)?|so|and|yes|yep|also|all|just|now|finally|already|good news|update|hey|"
    r"fyi|"
    r"gut|so|ja|schon|grade?|gerade|eben|vorhin|und|alles|voilà|ça y est|bon|et|oui|c'est|déjà|ya|"
    r"vale|sí|y|todo|hecho)\b[\s,:!.]*)*"
)
_DID_EN = (
    r"(?:rolled (?:back|out)|patched|released|merged|deployed|fixed|signed(?! off by)|sent|paid|"
    r"booked|ordered|submitted|pushed|uploaded|updated|renewed|cancell?ed|cleared|restarted|"
    r"replaced|migrated|approved|filed|shipped|published|reset|swapped|installed|removed|renamed|"
    r"reverted|rotated|archived|transferred|picked up|dropped off|handed in|printed|finished|"
    r"completed|switched|registered|enrolled|invoiced|refunded|repaired|mended|cleaned|"
    r"tested|reviewed|delivered|collected|bought|posted|mailed|emailed|limited|disabled|enabled|"
    r"added|moved|closed|created|built|wrote|filled in|set up)"
)
_EN = pattern(
    rf"{_LEAD}{_DID_EN}(?=\W*$|\s*[,;(👍✅✔🎉]|\s+(?:the|it|them|this|that|those|both|all|to|in|"
    rf"with|on|"
    r"for|from|at|by|and|as|an?|my|our|your|his|her|their|over|back|off|out|up|yesterday|today|"
    r"last|"
    r"this|now|already|just|pr)\b|\s+(?:v?\d|[#£€$]))(?!.*\bby (?:monday|tuesday|wednesday|"
    r"thursday|"
    r"friday|tomorrow)\b)"
)
_DE = pattern(
    rf"{_LEAD}hab(?:e|s|'s|en)?\b(?! (?:ich|du|wir) (?:nicht|kein|nie)).{{0,60}}"
    r"\b(?:ge\w{2,}(?:t|en)|\w+ge\w{2,}(?:t|en)|ver\w{3,}(?:t|en)|über\w{3,}(?:t|en)|"
    r"be\w{3,}(?:t|en)|er\w{3,}(?:t|en)|\w{3,}iert)(?=\W*$|, )|"
    rf"{_LEAD}(?:bezahlt|überwiesen|erledigt|verschickt|abgeschickt|bestellt|gebucht|behoben|"
    r"repariert|eingereicht|hochgeladen|unterschrieben|eingetragen|abgeholt|gekündigt|"
    r"ausgetauscht|aktualisiert|gelöscht|angelegt)(?=\W*$|\s*[,;(👍✅✔]|\s+(?:am|gestern|heute|und|"
    r"per|an|bei|in|mit|für)\b)"
)
_FR = pattern(
    rf"{_LEAD}(?:payée?s?|réglée?s?|signée?s?|envoyée?s?|renvoyée?s?|virée?s?|commandée?s?|"
    r"réservée?s?|corrigée?s?|migrée?s?|déposée?s?|inscrite?s?|livrée?s?|déployée?s?|mergée?s?|"
    r"publiée?s?|validée?s?|remboursée?s?|annulée?s?|changée?s?|remplacée?s?|terminée?s?|"
    r"imprimée?s?|récupérée?s?|achetée?s?|prise?s?|transmise?s?|remise?s?|ajoutée?s?|supprimée?s?)"
    r"(?=\W*$|\s*[,;(👍✅✔]|\s+(?:le|la|les|l'|mes|mon|ma|ce|cet|cette|hier|à|au|aux|et|en|dans|par|"
    r"pour|ton|ta|tes|sur|chez|tout)\b)|"
    r"^\W*(?:(?!(?:pas|non|sans|être|sera|seront|va|vont|est|sont|si|quand|que|qui)\b)[\w'’-]+ "
    r"){1,6}"
    r"(?:déposé|envoyé|livré|payé|réglé|commandé|réservé|signé|publié|corrigé|installé|imprimé)e?s?"
    r"(?=\W*$| (?:dans|sur|à|au|aux|chez|par|hier|ce matin)\b)|^\W*(?:le |la |les |l')?[\w'’-]+ "
    r"(?:commandée?s?|payée?s?|"
    r"réservée?s?|envoyée?s?|signée?s?|réglée?s?)\W*$"
)
_ES = pattern(
    rf"{_LEAD}(?:pagad[oa]s?|enviad[oa]s?|subid[oa]s?|firmad[oa]s?|reservad[oa]s?|cambiad[oa]s?|"
    r"arreglad[oa]s?|comprad[oa]s?|pedid[oa]s?|entregad[oa]s?|recogid[oa]s?|actualizad[oa]s?|"
    r"corregid[oa]s?|publicad[oa]s?|instalad[oa]s?|cerrad[oa]s?|devuelt[oa]s?|ingresad[oa]s?|"
    r"transferid[oa]s?|anulad[oa]s?)(?=\W*$|\s*[,;(👍✅✔]|\s+(?:el|la|los|las|esta|este|hoy|ayer|"
    r"al|a|"
    r"en|por|con|y|ya|todo|anoche|\d+)\b)|"
    r"^\W*(?:(?!(?:no|sin|ser|sea|será|serán|va|van|hay|está|están|si|cuando|que)\b)[\w'’-]+ ){1,6}"
    r"(?<!la\s)(?<!una\s)(?<!su\s)(?:subid|enviad|entregad|pagad|reservad|firmad|publicad|"
    r"actualizad|corregid|"
    r"instalad)[oa]s?"
    r"(?=\W*$| (?:a|al|en|por|con|hoy|ayer|anoche)\b)(?! (?:a|en) (?:partir|cuanto))|^\W*(?:el |"
    r"la )?[\w'’-]+ (?:hech|pagad|enviad|pedid|"
    r"reservad|firmad|comprad)[oa]s?\W*$"
)
_FORMS = (_EN, _DE, _FR, _ES)
_MOST_WORDS = 16


def is_tersely_done(sentence: Sentence) -> bool:
    """Whether it tells a deed that is done and leaves out whose."""
    text = sentence.text
    return (
        len(text.split()) <= _MOST_WORDS
        and "?" not in text
        and any(form.match(text) for form in _FORMS)
    )
