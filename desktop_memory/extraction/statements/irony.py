"""Irony and fun that the wording or a smiley marks."""

from desktop_memory.extraction.patterns import Form, pattern

SMILEYS = r"[;:=]-?(?:\){2,}|[pPdD](?!\w))|;-?\)|:\^\)|\^\^|\b[xX]D+\b|[😂🤣😜😝🙃😏🤪😉]"
_FUN = Form(SMILEYS)
_IRONY = pattern(
    r"^\W*(?:na (?:bravo|toll|klasse|super|prima|wunderbar|herzlichen glückwunsch|großartig)\b|"
    r"klar doch\b|ben voyons\b|mais oui\b|claro, claro\b|sí, (?:claro|hombre)\b|"
    r"seguro que sí\b|ya, claro\b|yeah,? (?:sure|right|great|brilliant)\b|ja nee\b|"
    r"(?:oui,? oui|sí,? sí|si,? si|yes,? yes|ja,? ja),? (?:and|und|et|y)\b|sure, "
    r"sure\b|oh,? sure\b|"
    r"ja,? ja,? |als ob\b|as if\b|comme si\b|como si (?!n)|"
    r"(?:sure|of course|right|(?:ja |aber )?(?:sicher|klar|natürlich)|(?:mais )?bien sûr|"
    r"évidemment|claro|por supuesto)[,.…! ]+(?:and|und|et|y) (?:then |dann |puis |luego )?"
    r"(?:tomorrow|next|pigs|morgen|demain|mañana|i'm the|ich bin der|je suis (?:le|la)|"
    r"yo soy (?:el|la))\b)|"
    r"\b(?:best|smartest|greatest|finest|brightest|most brilliant|beste|klügste|tollste|"
    r"genialste|größte|meilleure?|plus belle|mejor|más brillante)\b.{1,30}\b(?:ever|of all time|"
    r"in history|aller zeiten|seit langem|du siècle|de tous les temps|del siglo|"
    r"de la historia)\b|"
    r"\b(?:obviously|clearly|offensichtlich|évidemment|obviamente)\b.{0,20}\b(?:best|genius|"
    r"brilliant|genial\w*|géniale?|beste|meilleure?|mejor|smartest)\b|"
    r"\bsaid (?:nobody|no ?one)\b|\b(?:hat|sagte) niemand je\b|\b(?:as|like) (?:one|you) does?\b|"
    r"\bnothing says\b.{2,40}\blike\b|\bwhat could (?:possibly )?go wrong\b|\bwas "
    r"(?:soll|kann) (?:da )?schon schief\w*|"
    r"\bqu'est-ce qui pourrait mal\b|\bqué (?:podría|puede) salir mal\b|"
    r"\b(?:worked|went) (?:so|really) well last time\b|\bironie (?:aus|off|ende)\b|"
    r"\bironie\W*$|\b(?:modo )?ironía (?:off|on)\b|\b(?:was|war) such fun\b|"
    r"\bthanks? (?:a lot|so much) for (?:breaking|nothing|ruining)\b|"
    r"\bdanke für nichts\b|\bmerci pour rien\b|\bgracias por nada\b|"
    r"\bjust what (?:i|we) (?:always )?(?:needed|wanted)\b|\bgenau was (?:ich|wir) brauch\w+\b|"
    r"\b(?:when|sobald|wenn|quand|cuando) (?:hell freezes|pigs (?:can )?fly|schweine fliegen|"
    r"les poules auront|las ranas críen)\b|\b(?:am )?sankt[ -]nimmerlein\w*|"
    r"\bà la saint-glinglin\b"
)


def is_ironic(text: str) -> bool:
    """Whether a text is marked as not meant."""
    return bool(_FUN.search(text) or _IRONY.search(text))
