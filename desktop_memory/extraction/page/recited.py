"""Rows whose words are nobody's own: sayings, samples, suggestions of programs, drills."""

from desktop_memory.extraction.patterns import Form, pattern

# A few words, and behind them nothing but what is quoted; or a quote, and who it is from.
_QUOTED_WHOLE = Form(
    r"^(?:[\w.’' -]{2,24}: )?\W*(?P<label>[^\W\d][^\"“„«:]{1,40}?)(?: ?:| [–—-]) ?"
    r"(?:[^\"“„«:]{3,40} [–—-] )?[\"“„«] ?(?P<said>[^\"”“»]{8,}?) ?[\"”“»](?:\s*\([^()]*\))?"
    r"(?:\s+\d{1,2}[:.]\d\d)?\W*$"
)
# What the person has said, as programs tell it.
_SELF = pattern(r"(?:you|du|sie|ich|vous|moi|tú|yo|usted|me)")
_WITH_SOURCE = Form(r"^\W{0,3}[\"“„«][^\"”“»]{10,}[\"”“»]\s*[-–—]\s*[^\W\d_][\w .,'’]{1,30}$")
_MOST_WORDS_OF_LABEL, _LEAST_WORDS_QUOTED = 4, 3
_LABELLED = pattern(
    r"^(?:[\w@.’' -]{2,24}: )?\W*(?:"
    # samples
    r"(?:sample|muster|dummy|demo)[ -]?(?:\w+ ){1,2}?\s?: ?[\"“„«]|"
    r"\[(?:modèle|template|sample|example|beispiel|vorlage|muster|plantilla|ejemplo|exemple)\]|"
    # what a program puts forward
    r"(?:ai |ki-|smart )?(?:suggested|next best) (?:actions?|tasks?|repl(?:y|ies)|answers?|times?|"
    r"slots?|(?:next )?steps?)\b[^:]{0,30}(?::|$)|vorgeschlagene? (?:aktion(?:en)?|aufgaben?|"
    r"antwort(?:en)?|zeit(?:en)?|termine?)\b[^:]{0,30}(?::|$)|(?:actions?|réponses?|tâches?|"
    r"créneaux?) "
    r"(?:suggérée?s?|proposés? avec)\b[^:]{0,30}(?::|$)|(?:acci(?:ón|ones)|respuestas?|tareas?|"
    r"horarios?|huecos?) (?:sugerid[oa]s?)\b[^:]{0,30}(?::|$)|"
    r"(?:smart|pro|playbook|quick|daily|power|sales)[ -]tip\s?:|"
    r"(?:ask|frag(?:e|en sie)?|demande[rz]? à|interroge[rz]|pregunta(?:r|le)? a) (?:the |l['’]|la |"
    r"die )?(?:ai|ki|ia|copilot|gemini)\b|"
    r"(?:viva|\w+ insights|copilot|gemini)\s?: |"
    # of no use any more
    r"(?:obsolete|deprecated|veraltet|obsolète|obsoleto|outdated)\b[^:]{0,30}:|"
    r"(?:old|alte?[rs]?|ancien(?:ne)?|antigu[oa]) (?:title|titel|titre|título|total|price|preis|"
    r"prix|precio|value|wert|valeur|valor|number|nummer|numéro|número)\b[^:]{0,20}(?::|\()|"
    # never sent
    r"(?:draft|entwurf|brouillon|borrador) \((?:not sent|unsent|nicht gesendet|non envoyé|no "
    r"enviado|sin enviar)\)|"
    # what is only practised
    r"(?-i:SIMULATION|SIMULACRO|SIMULACIÓN|DRILL|EXERCISE|EXERCICE|ÜBUNG|PROBEALARM)\b\W|"
    # what many have said, and what is found or eaten
    r"(?:(?:customer |guest )?reviews?|(?:kunden)?bewertung(?:en)?|avis(?: clients?)?|reseñas?|"
    r"opiniones)\b[^:\"“„«]{0,30}[:\s]\s?[\"“„«]|"
    r"(?:lost property|lost and found|fundsachen?|objets trouvés|objetos perdidos)\s?:|"
    r"(?:canteen|cafeteria|kantine|mensa|cantine|comedor)(?: (?:today|heute|aujourd'hui|hoy))?"
    r"\s?: |"
    # a row that is there to be filled in
    r"(?:new (?:record|item|entry|row)|neue[rs]? (?:eintrag|datensatz|zeile)|nouve(?:l|lle) "
    r"(?:élément|ligne|entrée)|nuev[oa] (?:registro|elemento|fila))\W*$"
    r")"
)
_ANYWHERE = pattern(
    # below every mail of a firm
    r"\b(?:not the (?:intended|named) (?:recipient|addressee)|nicht der (?:richtige|vorgesehene|"
    r"beabsichtigte|bestimmungsgemäße) (?:adressat|empfänger)|pas (?:le|la) destinataire|no es "
    r"(?:el|la) destinatari[oa])\b|"
    # answers and tests that nobody wrote
    r"\bbitte antworten sie nicht\W|\b(?:please )do not reply\b|\bveuillez ne pas répondre\b|"
    r"\bpor favor,? no responda\b|^(?:[\w@.’' -]{2,24}: )?\[test\]\s|\((?:testnachricht|test "
    r"message|message de test|mensaje de prueba)\)|"
    # who liked a page
    r"\b(?:le gusta esto|les gusta esto)\b|\b(?:likes? this|gefällt das|aime(?:nt)? (?:ça|cela|"
    r"ceci))\W*$|"
    r"\((?:[^()]*\W)?(?:nicht mehr (?:verwenden|benutzen|gültig)|do not use|don't use|obsolete|"
    r"deprecated|ne plus utiliser|no usar|veraltet|obsolète|obsoleto|superseded)\)|"
    r"\((?:training|test|drill) mode\b|\(übungsmodus\b|\(mode (?:test|exercice)\b|\(modo "
    r"(?:prueba|simulacro)\b"
)
_SAMPLE = pattern(
    r"\b(?:(?:acción|tarea|texto|fila|línea) de ejemplo|example (?:task|action|row|item|entry)|"
    r"beispiel(?:aufgabe|zeile|eintrag|aktion)|(?:tâche|action|ligne) d['’]exemple)\b"
)
_MOST_WORDS_OF_SAMPLE = 10


def is_recited(text: str) -> bool:
    """Whether a row or cell is a saying, a sample, or what a program proposes or practises."""
    return bool(
        _LABELLED.match(text)
        or _ANYWHERE.search(text)
        or _WITH_SOURCE.match(text)
        or (len(text.split()) <= _MOST_WORDS_OF_SAMPLE and _SAMPLE.search(text))
        or _is_quoted_whole(text)
    )


def _is_quoted_whole(text: str) -> bool:
    match = _QUOTED_WHOLE.match(text)
    return (
        match is not None
        and not _SELF.fullmatch(match["label"].strip())
        and len(match["label"].split()) <= _MOST_WORDS_OF_LABEL
        and len(match["said"].split()) >= _LEAST_WORDS_QUOTED
    )
